import { inverseNormal } from "../special-functions/normal";
import { outOfBounds } from "./distribution-fault";
import type { Family } from "./family";

/** The product of many small causes: above 0, its logarithm is normal. */
export interface Lognormal {
  readonly kind: "lognormal";
  /** Above 0. */
  readonly mean: number;
  /** Coefficient of variation, standard deviation / mean; 0 or more. */
  readonly cv: number;
}

/** Mean and standard deviation of the logarithm. */
export interface LogParameters {
  readonly mu: number;
  readonly sigma: number;
}

/**
 * The lognormal distribution. Its point value is its mean, not its median: the mean is the figure in the cell, and where volumes
 * multiply prices the plan at the means is the mean of the plan.
 *
 *   sigma^2 = ln(1 + cv^2),  mu = ln(mean) - sigma^2 / 2,  inverse = e^(mu + sigma * z)
 *
 * @source domain.md 5.7, 5.8
 */
export const lognormal: Family<Lognormal> = {
  fault: ({ mean, cv }) => outOfBounds("mean", mean, Number.MIN_VALUE, Infinity) ?? outOfBounds("cv", cv, 0, Infinity),
  inverse: (member, lower, upper) => curve(member)(inverseNormal(lower, upper)),
  curve,
  mean: ({ mean }) => mean,
  variance: ({ mean, cv }) => (mean * cv) ** 2,
  pointValue: ({ mean }) => mean,
};

/** Mean and standard deviation of the logarithm of a lognormal variable. */
export function logParameters({ mean, cv }: Lognormal): LogParameters {
  const variance = Math.log1p(cv * cv);
  return { mu: Math.log(mean) - variance / 2, sigma: Math.sqrt(variance) };
}

/** The lognormal distribution whose logarithm has the mean mu and the standard deviation sigma, 0 or more. */
export function lognormalOf({ mu, sigma }: LogParameters): Lognormal {
  return { kind: "lognormal", mean: Math.exp(mu + (sigma * sigma) / 2), cv: Math.sqrt(Math.expm1(sigma * sigma)) };
}

function curve(member: Lognormal): (z: number) => number {
  const { mu, sigma } = logParameters(member);
  return (z) => Math.exp(mu + sigma * z);
}
