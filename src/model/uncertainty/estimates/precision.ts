import { integerHash } from "../sampling/integer-hash";
import { inverseNormal } from "../special-functions/normal";

/** Scrambles from which a precision is told: fewer give no idea of their own spread. @source domain.md 5.10 */
export const LEAST_REPLICATES = 8;

/** An estimate and how far chance may have moved it. */
export interface Precision {
  /** Mean of the replicates. */
  readonly estimate: number;
  /** Of that mean. */
  readonly standardError: number;
  /**
   * In 95 of 100 runs with other seeds, the true figure is no farther than this from the estimate; in fewer where a few extreme trials
   * decide
   * (86 of 100 for the mean of a lognormal variable with sigma 1).
   */
  readonly halfWidth: number;
}

/** Seed of one of several independent scrambles of a run. */
export function replicateSeed(seed: number, replicate: number): number {
  return integerHash(integerHash(seed, 0x7265706c), replicate);
}

/**
 * Precision of a figure from independent scrambles of the same points. The usual sd / sqrt(trials) is far too wide for Sobol points,
 * and is not even defined for a percentile.
 *
 *   standard error = sd of the replicates (R - 1) / sqrt(R);  half width = t(0.975; R - 1) * standard error
 *
 * @param replicates the figure from each scramble; at least LEAST_REPLICATES
 * @source domain.md 5.10; Owen (1997)
 */
export function precision(replicates: readonly number[]): Precision {
  const count = replicates.length;
  if (count < LEAST_REPLICATES) throw new RangeError(`a precision takes ${LEAST_REPLICATES} replicates, not ${count}`);
  const estimate = replicates.reduce((sum, value) => sum + value, 0) / count;
  const squares = replicates.reduce((sum, value) => sum + (value - estimate) ** 2, 0);
  const standardError = Math.sqrt(squares / (count - 1) / count);
  return { estimate, standardError, halfWidth: studentQuantile(0.975, count - 1) * standardError };
}

/**
 * Quantile of Student's distribution by its expansion around the normal one; within 2e-4 at 0.975 from 7 degrees of freedom on.
 *
 * @source Abramowitz and Stegun (1964), 26.7.5
 */
function studentQuantile(level: number, freedom: number): number {
  const z = inverseNormal(level);
  const square = z * z;
  const first = (z * (square + 1)) / 4;
  const second = (z * ((5 * square + 16) * square + 3)) / 96;
  const third = (z * (((3 * square + 19) * square + 17) * square - 15)) / 384;
  const fourth = (z * ((((79 * square + 776) * square + 1482) * square - 1920) * square - 945)) / 92160;
  return z + (first + (second + (third + fourth / freedom) / freedom) / freedom) / freedom;
}
