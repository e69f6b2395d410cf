import { inverseNormal } from "../special-functions/normal";
import { nonFinite, outOfBounds } from "./distribution-fault";
import type { Family } from "./family";

/** The sum of many small causes. */
export interface Normal {
  readonly kind: "normal";
  readonly mean: number;
  /** Standard deviation, 0 or more. */
  readonly deviation: number;
}

/**
 * The normal distribution; its point value is its mean.
 *
 * @source domain.md 5.7
 */
export const normal: Family<Normal> = {
  fault: ({ mean, deviation }) => nonFinite({ mean }) ?? outOfBounds("deviation", deviation, 0, Infinity),
  inverse: ({ mean, deviation }, lower, upper) => mean + deviation * inverseNormal(lower, upper),
  curve: ({ mean, deviation }) => (z) => mean + deviation * z,
  mean: ({ mean }) => mean,
  variance: ({ deviation }) => deviation ** 2,
  pointValue: ({ mean }) => mean,
};
