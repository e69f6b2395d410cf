import type { AttritionDefinition } from "../../../workforce/pools/attrition";

/** Highest annual attrition: beyond it, of the starters, nobody would be left; of the average headcount, all leave within a month. */
const HIGHEST: Readonly<Record<AttritionDefinition, number>> = { starters: 0.99, average: 11.88 };

/** An annual attrition within its bounds, whatever factor has met it. */
export function possibleAttrition(annual: number, definition: AttritionDefinition): number {
  return Math.min(annual, HIGHEST[definition]);
}
