import { stringifyTokens, tokenize, translateTokensToA1, translateTokensToR1C1 } from "@borgar/fx";

/**
 * A formula that several cells share, relative references moving with the cell.
 *
 * @param formula the text of the cell that holds it, with or without "="
 * @param anchor that cell ("B2")
 * @returns the formula as it reads in another cell
 */
export function sharedFormula(formula: string, anchor: string): (cell: string) => string {
  const relative = translateTokensToR1C1(tokenize(formula), anchor);
  return (cell) => stringifyTokens(translateTokensToA1(relative, cell));
}
