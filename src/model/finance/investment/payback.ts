/** Part of all that has flowed that sums of cents may be off by. */
export const PAYBACK_ROUNDING = 1e-9;

/**
 * Payback: periods until the cumulated flow is back at nothing after having been below, interpolated within the period.
 *
 *   k + |cumulated(k)| / flow(k + 1), where cumulated(k) < 0 <= cumulated(k + 1)
 *
 * What is missing by rounding alone is not missing: a billionth of what has flowed.
 *
 * Give discounted flows for the discounted payback.
 *
 * @param flows from time 0 on
 * @returns periods from time 0; 0 where the cumulated flow is never below nothing, null where it never comes back
 * @source domain.md 5.13
 */
export function payback(flows: ArrayLike<number>): number | null {
  let cumulated = 0;
  let flowed = 0;
  let below = false;
  for (let t = 0; t < flows.length; t++) {
    const flow = flows[t] as number;
    flowed += Math.abs(flow);
    if (cumulated < 0 && cumulated + flow >= -PAYBACK_ROUNDING * flowed) return t - 1 + Math.min(1, -cumulated / flow);
    cumulated += flow;
    below ||= cumulated < 0;
  }
  return below ? null : 0;
}
