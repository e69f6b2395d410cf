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
  const found = levels.map(() => NaN);
  let settled = 0;
  for (const { level, at } of levels.map((level, at) => ({ level, at })).sort((one, other) => one.level - other.level)) {
    const height = type === "attained" ? attainedRank(level, values.length) : 1 + (values.length - 1) * level;
    const rank = Math.floor(height) - 1;
    // What a lower level has parted need not be looked at again.
    const lower = select(scratch, rank, settled);
    settled = rank;
    found[at] = height === rank + 1 ? lower : lower + (height - rank - 1) * (leastFrom(scratch, rank + 1) - lower);
  }
  return found;
}

function leastFrom(values: Float64Array, from: number): number {
  let least = Infinity;
  for (let n = from; n < values.length; n += 1) {
    const value = values[n] ?? NaN;
    if (value < least) least = value;
  }
  return least;
}
