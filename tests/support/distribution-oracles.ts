import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import lognormalQuantile from "@stdlib/stats-base-dists-lognormal-quantile";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import triangularQuantile from "@stdlib/stats-base-dists-triangular-quantile";
import { logParameters } from "../../src/model/uncertainty/distributions/lognormal";
import { pertShape } from "../../src/model/uncertainty/distributions/pert";
import type { Distribution } from "../../src/model/uncertainty/distributions/distribution";

/** What of jstat 1.9.6 is asked here; it comes without types. */
interface JStat {
  readonly beta: { inv(u: number, alpha: number, beta: number): number };
  readonly normal: { inv(u: number, mean: number, deviation: number): number };
  readonly lognormal: { inv(u: number, mu: number, sigma: number): number };
  readonly triangular: { inv(u: number, min: number, max: number, mode: number): number };
  readonly uniform: { inv(u: number, min: number, max: number): number };
}
const { jStat } = jest.requireActual<{ jStat: JStat }>("jstat");

/** A distribution that other programs know too. */
export type Judged = Exclude<Distribution, { kind: "bernoulli" | "empirical" | "point" }>;

/** Inverse distribution function by jstat. */
export function jstatInverse(distribution: Judged, u: number): number {
  switch (distribution.kind) {
    case "pert": {
      const { alpha, beta } = pertShape(distribution);
      return distribution.min + (distribution.max - distribution.min) * jStat.beta.inv(u, alpha, beta);
    }
    case "triangular":
      return jStat.triangular.inv(u, distribution.min, distribution.max, distribution.mode);
    case "lognormal": {
      const { mu, sigma } = logParameters(distribution);
      return jStat.lognormal.inv(u, mu, sigma);
    }
    case "normal":
      return jStat.normal.inv(u, distribution.mean, distribution.deviation);
    case "uniform":
      return jStat.uniform.inv(u, distribution.min, distribution.max);
  }
}

/** Inverse distribution function by @stdlib; a uniform one is its beta distribution of exponents 1. */
export function stdlibInverse(distribution: Judged, u: number): number {
  switch (distribution.kind) {
    case "pert": {
      const { alpha, beta } = pertShape(distribution);
      return distribution.min + (distribution.max - distribution.min) * betaQuantile(u, alpha, beta);
    }
    case "triangular":
      return triangularQuantile(u, distribution.min, distribution.max, distribution.mode);
    case "lognormal": {
      const { mu, sigma } = logParameters(distribution);
      return lognormalQuantile(u, mu, sigma);
    }
    case "normal":
      return normalQuantile(u, distribution.mean, distribution.deviation);
    case "uniform":
      return distribution.min + (distribution.max - distribution.min) * betaQuantile(u, 1, 1);
  }
}
