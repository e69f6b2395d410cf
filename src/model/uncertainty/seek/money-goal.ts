import type { Goal } from "./goal-seek";

/** Looks between the bounds that tell a turning result, and evaluations in all. */
const [SCAN, EVALUATIONS] = [4, 60];
/** What is near enough: half a unit of money, or the digits that a large target has. */
const [LEAST_TOLERANCE, RELATIVE_TOLERANCE] = [0.5, 1e-9];

/** An amount of money to be reached, as every goal of ours is sought: a cell and the pane find the same. */
export function moneyGoal({ target, low, high, from }: Pick<Goal, "target" | "low" | "high" | "from">): Goal {
  const tolerance = Math.max(LEAST_TOLERANCE, RELATIVE_TOLERANCE * Math.abs(target));
  return { target, tolerance, low, high, from, step: null, scan: SCAN, evaluations: EVALUATIONS };
}
