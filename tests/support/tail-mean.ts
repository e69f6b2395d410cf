import { valueAtScore, type Distribution } from "../../src/model/uncertainty/distributions/distribution";
import { inverseNormal, normalDensity } from "../../src/model/uncertainty/special-functions/normal";
import { simpson } from "./simpson";

/** Mean of the lowest values of a continuous distribution, which together have the probability p: the integral of its inverse up to p, over p. */
export function lowerTailMean(distribution: Distribution, p: number): number {
  return simpson((z) => valueAtScore(distribution, z) * normalDensity(z), -9, inverseNormal(p)) / p;
}
