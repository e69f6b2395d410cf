import { bernoulli, type Bernoulli } from "./bernoulli";
import type { DistributionFault } from "./distribution-fault";
import { empirical, type Empirical } from "./empirical";
import type { Family } from "./family";
import { lognormal, type Lognormal } from "./lognormal";
import { normal, type Normal } from "./normal";
import { pert, type Pert } from "./pert";
import { point, type Point } from "./point";
import { triangular, type Triangular } from "./triangular";
import { uniform, type Uniform } from "./uniform";
import { normalCdf } from "../special-functions/normal";

/** What an uncertain input may turn out to be. */
export type Distribution = Bernoulli | Empirical | Lognormal | Normal | Pert | Point | Triangular | Uniform;

/** What may turn out to be anything between its bounds: all but an event. */
export type ContinuousDistribution = Exclude<Distribution, Bernoulli>;

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

/** The value at a standard normal score z, inverse(Phi(z)), as exact in one tail as in the other. */
export function valueAtScore(distribution: Distribution, z: number): number {
  return curveOf(distribution)(z);
}

/** The value at any standard normal score: valueAtScore of one distribution for many scores. */
export function curveOf(distribution: Distribution): (z: number) => number {
  const family = familyOf(distribution);
  if (family.curve) return family.curve(distribution);
  return (z) => {
    const tail = normalCdf(-Math.abs(z));
    return z < 0 ? family.inverse(distribution, tail, 1 - tail) : family.inverse(distribution, 1 - tail, tail);
  };
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
