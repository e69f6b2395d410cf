/**
 * Whether what Excel shows as a formula is one: a text that begins with "=" is shown as a formula is, but its value is the text itself.
 *
 * @param formula of a cell, and its value
 */
export function isFormula(formula: unknown, value: unknown): boolean {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}

/** Whether a cell, its formulas and values loaded, holds a formula. */
export function holdsFormula({ formulas, values }: Pick<Excel.Range, "formulas" | "values">): boolean {
  return isFormula(formulas[0]?.[0], values[0]?.[0]);
}
