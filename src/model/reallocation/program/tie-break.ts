import type { Column } from "../problem/problem";
import { hashedFraction } from "./hashed-fraction";

/** Weight of one head in thousands: a tenth of a dirham. Far above the solver's tolerance, far below what anybody decides by. */
const WEIGHT = 1e-4;

/**
 * What a decision costs in the objective that breaks ties: fewer moves before more, and between equals an order that rests on
 * the inputs alone. So that there is one optimum, whether the solver comes to it from nothing or from another plan.
 *
 *   weight = 0.1 to 0.2 MAD a head
 *
 * @param at place of the column
 * @source model.md 3 (ties)
 */
export function tieBreak({ kind }: Column, at: number): number {
  const decides = kind === "start" || kind === "exit" || kind === "hire";
  return decides ? WEIGHT * (1 + hashedFraction(at)) : 0;
}
