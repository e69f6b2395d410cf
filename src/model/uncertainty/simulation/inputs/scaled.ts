import type { ContinuousDistribution } from "../../distributions/distribution";

/**
 * A distribution in another unit: that of factor * X. An annual attrition over its point value, say, becomes the factor on all
 * attritions that a simulation asks for.
 *
 * @param factor above 0
 */
export function scaled(distribution: ContinuousDistribution, factor: number): ContinuousDistribution {
  switch (distribution.kind) {
    case "pert":
    case "triangular":
      return { ...distribution, min: factor * distribution.min, mode: factor * distribution.mode, max: factor * distribution.max };
    case "uniform":
      return { ...distribution, min: factor * distribution.min, max: factor * distribution.max };
    case "normal":
      return { ...distribution, mean: factor * distribution.mean, deviation: factor * distribution.deviation };
    case "lognormal":
      return { ...distribution, mean: factor * distribution.mean };
    case "empirical":
      return { ...distribution, values: Array.from(distribution.values, (value) => factor * value) };
    case "point":
      return { ...distribution, value: factor * distribution.value };
  }
}
