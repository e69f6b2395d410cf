import { bernoulli, type Bernoulli } from "./distributions/bernoulli";
import type { DistributionFault } from "./distributions/distribution-fault";
import { empirical, type Empirical } from "./distributions/empirical";
import type { Family } from "./distributions/family";
import { lognormal, type Lognormal } from "./distributions/lognormal";
import { normal, type Normal } from "./distributions/normal";
import { pert, type Pert } from "./distributions/pert";
import { point, type Point } from "./distributions/point";
import { triangular, type Triangular } from "./distributions/triangular";
import { uniform, type Uniform } from "./distributions/uniform";
import { normalCdf } from "./normal";

/** What an uncertain input may turn out to be. */
export type Distribution = Bernoulli | Empirical | Lognormal | Normal | Pert | Point | Triangular | Uniform;

const FAMILIES: { readonly [Kind in Distribution["kind"]]: Family<Extract<Distribution, { kind: Kind }>> } = {
  bernoulli,
  empirical,
  lognormal,
  normal,
  pert,
  point,
  triangular,
  uniform,
};

/** Why the parameters make no distribution; null when they do. The functions below expect that they do. */
export function distributionFault(distribution: Distribution): DistributionFault | null {
  return familyOf(distribution).fault(distribution);
}

/**
 * Inverse distribution function: the least x with at least the probability u at or below it.
 *
 *   inverse(u) = inf{x: F(x) >= u}
 *
 * @param u above 0, below 1
 */
export function inverse(distribution: Distribution, u: number): number {
  return familyOf(distribution).inverse(distribution, u, 1 - u);
}

/**
 * The same from the upper end: the value that is exceeded with the probability q. Where q is small, 1 - q would lose its digits.
 *
 * @param q above 0, below 1
 */
export function inverseUpper(distribution: Distribution, q: number): number {
  return familyOf(distribution).inverse(distribution, 1 - q, q);
}

/** The value of a standard normal score: inverse(Phi(z)), exact in both tails. */
export function valueAtScore(distribution: Distribution, z: number): number {
  const family = familyOf(distribution);
  return family.atScore?.(distribution, z) ?? family.inverse(distribution, normalCdf(z), normalCdf(-z));
}

/** Expected value. */
export function mean(distribution: Distribution): number {
  return familyOf(distribution).mean(distribution);
}

/** Variance: the expected square of the distance from the mean. */
export function variance(distribution: Distribution): number {
  return familyOf(distribution).variance(distribution);
}

/**
 * The one value that stands for the distribution in a scenario without chance: the mode of a PERT and a triangular distribution,
 * the mean of the others.
 *
 * @source model.md 2, "base"
 */
export function pointValue(distribution: Distribution): number {
  return familyOf(distribution).pointValue(distribution);
}

/** What is known of the family of a distribution. Its methods take members of all kinds here, and are given their own. */
export function familyOf(distribution: Distribution): Family<Distribution> {
  return FAMILIES[distribution.kind];
}
