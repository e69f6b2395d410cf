import { select } from "./select";

/**
 * Which percentile of n values: `attained` is the least value with at least the level of them at or below it, inf{x: F(x) >= level},
 * the definition of value at risk (type 1); `interpolated` lies between two values, Excel's PERCENTILE.INC (type 7).
 */
export type PercentileType = "attained" | "interpolated";

/** Rounding of level * n: 0.07 * 100 is 7.000000000000001, and means the seventh. */
const ROUNDING = 1e-9;

/**
 * Rank from 1 of the attained percentile among n values in ascending order.
 *
 *   rank = least whole k with k / n >= level, at least 1
 */
export function attainedRank(level: number, n: number): number {
  return Math.min(n, Math.max(1, Math.ceil(level * n - ROUNDING)));
}

/**
 * Percentiles of values, several at once, without sorting them.
 *
 *   attained:     x(k), k = least whole number with k / n >= level
 *   interpolated: x(k) + (h - k) * (x(k + 1) - x(k)), h = 1 + (n - 1) * level, k = floor(h)
 *
 * @param values  at least one, without NaN
 * @param levels  0 to 1, in any order
 * @param scratch room to work in, as long as the values, where no new memory is wanted
 * @returns in the order of the levels
 * @source Hyndman and Fan (1996); domain.md 5.7
 */
export function percentiles(
  values: Float64Array,
  levels: readonly number[],
  type: PercentileType = "attained",
  scratch = new Float64Array(values.length),
): number[] {
  scratch.set(values);
  const heights = levels.map((level) => (type === "attained" ? attainedRank(level, values.length) : 1 + (values.length - 1) * level));
  const ranks = [...new Set(heights.flatMap((height) => [Math.floor(height) - 1, Math.ceil(height) - 1]))].sort(
    (one, other) => one - other,
  );
  settle(scratch, ranks, 0, values.length - 1);
  return heights.map((height) => {
    const lower = scratch[Math.floor(height) - 1] ?? NaN;
    const upper = scratch[Math.ceil(height) - 1] ?? NaN;
    // Neighbours that are equal, infinite ones too, leave nothing to interpolate.
    return lower === upper ? lower : lower + (height % 1) * (upper - lower);
  });
}

/** Brings the values of all ranks to their places; the middle one first, so that it halves the part to search for the others. */
function settle(values: Float64Array, ranks: readonly number[], left: number, right: number): void {
  const middle = ranks.length >> 1;
  const rank = ranks[middle];
  if (rank === undefined) return;
  select(values, rank, left, right);
  settle(values, ranks.slice(0, middle), left, rank - 1);
  settle(values, ranks.slice(middle + 1), rank + 1, right);
}
