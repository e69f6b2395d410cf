/**
 * Whether a cell holds a formula.
 *
 * @param cell with its formulas and values loaded: Excel shows a text that begins with "=" as it shows a formula, but the value of such a
 *   text is the text itself
 */
export function holdsFormula({ formulas, values }: Pick<Excel.Range, "formulas" | "values">): boolean {
  const formula: unknown = formulas[0]?.[0];
  return typeof formula === "string" && formula.startsWith("=") && formula !== values[0]?.[0];
}
