import { named, type Quantity } from "../record/quantity";
import type { Text } from "../record/text";

/** Whose plan all figures follow, in the words of the cell that says so: the best one there is, or the user's table of moves. */
export const PLAN_CHOICES = {
  optimal: { fr: "optimal", en: "optimal" },
  mine: { fr: "le mien", en: "mine" },
} as const satisfies Record<string, Text>;
export type PlanChoice = keyof typeof PLAN_CHOICES;

/**
 * The cell that says which plan the figures follow. It is a cell with a name, as that of the active scenario is, and no row of a table that
 * functions are given: a function follows the moves that it is given and nothing else, and it is the formula that picks them by this cell.
 */
export const PLAN_CELL: { readonly name: Text; readonly quantity: Quantity<PlanChoice> } = {
  name: { fr: "Plan suivi", en: "Plan followed" },
  quantity: named<PlanChoice>(PLAN_CHOICES, { fr: "« optimal » ou « le mien »", en: '"optimal" or "mine"' }),
};
