import type { StressResult } from "../bad-cases";

/** Less than a cent is no effect. */
const LEAST = 0.005;

/** Whether a stress changes anything in its scenario: where there is nothing to refuse or to lose, it does not. */
export function hasEffect({ difference: { retained, ebitda, trough } }: StressResult): boolean {
  return [retained, ebitda, trough].some((change) => change !== null && Math.abs(change) >= LEAST);
}
