import { familyOf, type Distribution } from "../distributions/distribution";

/**
 * Mean of the highest values, which together have the probability 1 - alpha: expected shortfall (conditional value at risk) of a loss.
 *
 *   integral from alpha to 1 of inverse(u) du / (1 - alpha), in closed form
 *
 * @param alpha 0 or more, below 1
 * @source Rockafellar and Uryasev (2000); domain.md 5.7
 */
export function upperTailMean(distribution: Distribution, alpha: number): number {
  return familyOf(distribution).upperTailMean(distribution, alpha, 1 - alpha);
}

/**
 * Mean of the lowest values, which together have the probability p: the bad case of a revenue.
 *
 *   integral from 0 to p of inverse(u) du / p, in closed form
 *
 * @param p above 0, at most 1
 */
export function lowerTailMean(distribution: Distribution, p: number): number {
  return familyOf(distribution).lowerTailMean(distribution, p, 1 - p);
}
