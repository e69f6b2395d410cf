import { attainedRank } from "./percentiles";
import { select } from "./select";

/** Which end of a result is the bad one: the high end of a loss, the low end of a revenue. */
export type BadEnd = "high" | "low";

/** How bad it gets in the worst 1 - alpha of the trials. */
export interface BadCase {
  readonly mean: number;
  /** The result that only 1 - alpha of the trials are worse than: P(alpha) of a loss, P(1 - alpha) of a revenue; value at risk. */
  readonly percentile: number;
  /** Mean of the worst 1 - alpha of the trials: expected shortfall, conditional value at risk. */
  readonly tailMean: number;
  /** How much worse than the mean the percentile is: `E[R] - q(1-alpha)(R)` of a revenue, `q(alpha)(L) - E[L]` of a loss. */
  readonly shortfall: number;
}

/**
 * The bad case of a result's trials, all equally likely.
 *
 *   percentile q = inf{x: F(x) >= alpha} of a loss; of a revenue R, the same of -R with its sign turned
 *   tail mean    = (mean of max(x - q, 0)) / (1 - alpha) + q: where several trials lie at q, it takes only as many as belong to the
 *   worst 1 - alpha
 *
 * @param trials  at least one, without NaN
 * @param alpha   confidence, 0 to 1: 0.95 looks at the worst twentieth
 * @param scratch room to work in, as long as the trials, where no new memory is wanted
 * @source Rockafellar and Uryasev (2000, 2002); domain.md 5.7; model.md 2
 */
export function badCase(trials: Float64Array, alpha: number, bad: BadEnd, scratch = new Float64Array(trials.length)): BadCase {
  const n = trials.length;
  const sign = bad === "high" ? 1 : -1;
  let sum = 0;
  for (let i = 0; i < n; i += 1) {
    const loss = sign * (trials[i] ?? NaN);
    scratch[i] = loss;
    sum += loss;
  }
  const mean = sum / n;
  const rank = attainedRank(alpha, n);
  const quantile = select(scratch, rank - 1);
  let excess = 0;
  for (let i = rank; i < n; i += 1) excess += (scratch[i] ?? NaN) - quantile;
  const tailMean = excess > 0 ? quantile + excess / (n * (1 - alpha)) : quantile;
  return { mean: sign * mean, percentile: sign * quantile, tailMean: sign * tailMean, shortfall: quantile - mean };
}
