/** Whether a cell holds a formula. A text that begins with "=" counts as one, too: no value of ours stands in such a cell. */
export function isFormula(formula: unknown): boolean {
  return typeof formula === "string" && formula.startsWith("=");
}

/** A value as Excel takes it for itself: what looks like a formula, a date or a number in a text stays a text. */
export function cellInput(value: number | string): number | string {
  return typeof value === "string" ? textInput(value) : numberInput(value);
}

/** Behind an apostrophe Excel keeps a text as it is, whatever it looks like: a formula, a date, a number. */
function textInput(text: string): string {
  return text === "" ? "" : `'${text}`;
}

/** @throws RangeError for what is no number: Excel would take it for "leave the cell alone" and say nothing */
function numberInput(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`${value} can't be written into a cell`);
  return value;
}
