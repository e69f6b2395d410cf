import type { Locale } from "../record/text";
import { withInside, type Expression } from "./expression";
import { folded } from "./folding";
import { formulaOf, type Manner } from "./printing";
import { filledIn, type GivenArguments, type Twin } from "./twin";

/**
 * Numbers are counted by rows said as a text: no inserted row moves them, and no cell among them refers to itself. Neither a parameter
 * nor a part is left when it is printed.
 */
export const PLAIN: Manner = {
  parameter: String,
  part: ({ en }) => en,
  count: (to) => `ROW(INDIRECT("1:"&${to}))`,
};

/**
 * A twin in place of a call, for any spreadsheet: Excel 2010 and later, LibreOffice, Google Sheets. References stay as they are, an
 * expression stands in brackets; what a constant decides is decided.
 *
 * @returns with its "=", in English notation
 * @throws Error where a needed argument is left out, or the formula is longer or deeper than a spreadsheet takes; then a calculation
 *         sheet says it (`calculationSheet`)
 */
export function plainFormula(twin: Twin, given: GivenArguments, locale: Locale): string {
  const argumentsByKey = new Map(filledIn(twin, given, locale));
  const put = (node: Expression): Expression => {
    if (node.kind === "part") return put(node.value);
    if (node.kind !== "parameter") return withInside(node, put);
    const argument = argumentsByKey.get(node.key);
    if (!argument) throw new Error(`${twin.id} has no parameter ${node.key}`);
    return argument;
  };
  if (!twin.isOneFormula) throw new Error(`${twin.id} takes a calculation sheet`);
  return formulaOf(folded(put(twin.body)), PLAIN, twin.id);
}
