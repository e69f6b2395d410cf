import { NAMESPACE } from "../..";
import { piecesOf, type Piece } from "../formula/pieces";

/** With which formulas name our functions. */
export const PREFIX = `${NAMESPACE}.`;

/** Whether a piece of a formula names one of our functions, called or not. */
export function isOurs({ kind, text }: Piece): boolean {
  return (kind === "call" || kind === "name") && text.toUpperCase().startsWith(PREFIX);
}

/** Our functions in a formula, as it writes them. */
export function ourFunctionsIn(formula: string): string[] {
  return formula.toUpperCase().includes(PREFIX) ? piecesOf(formula).filter(isOurs).map(({ text }) => text) : [];
}
