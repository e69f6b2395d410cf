/** An event: the result stands so to the threshold. */
export type Comparison = "below" | "at-most" | "at-least" | "above";

/**
 * Share of the trials in which an event happens, 0 to 1.
 *
 * @param trials at least one, without NaN
 */
export function eventProbability(trials: Float64Array, comparison: Comparison, threshold: number): number {
  let below = 0;
  let equal = 0;
  for (let i = 0; i < trials.length; i += 1) {
    const trial = trials[i] ?? NaN;
    if (trial < threshold) below += 1;
    else if (trial === threshold) equal += 1;
  }
  const counts = { below, "at-most": below + equal, "at-least": trials.length - below, above: trials.length - below - equal };
  return counts[comparison] / trials.length;
}
