import { percentiles } from "../../estimates/percentiles";

/** Percentiles that a fan shows. */
export const FAN_LEVELS = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

/**
 * Percentiles of each month, a row for each level: how far apart the trials are, month by month. No single trial need follow any of them.
 *
 * @param byMonth months row-major, one value per trial
 */
export function fan(byMonth: Float64Array, trials: number, levels: readonly number[] = FAN_LEVELS): Float64Array[] {
  const months = byMonth.length / trials;
  const rows = levels.map(() => new Float64Array(months));
  const scratch = new Float64Array(trials);
  for (let t = 0; t < months; t++) {
    percentiles(byMonth.subarray(t * trials, (t + 1) * trials), levels, "attained", scratch).forEach(
      (value, at) => ((rows[at] as Float64Array)[t] = value),
    );
  }
  return rows;
}
