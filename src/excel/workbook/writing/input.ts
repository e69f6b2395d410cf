/** A leading apostrophe, which no cell shows, makes Excel keep a text as it is, whatever it looks like: a formula, a date, a number. */
export function textInput(text: string): string {
  return text === "" ? "" : `'${text}`;
}

/** @throws RangeError for what is no number: Excel would take it for "leave the cell alone" and say nothing */
export function numberInput(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`${value} can't be written into a cell`);
  return value;
}

/** What a cell takes for a value. */
export function cellInput(value: number | string): number | string;
export function cellInput(value: number | string | boolean): number | string | boolean;
export function cellInput(value: number | string | boolean): number | string | boolean {
  if (typeof value === "string") return textInput(value);
  return typeof value === "number" ? numberInput(value) : value;
}
