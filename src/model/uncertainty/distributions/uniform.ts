import { notAscending } from "./distribution-fault";
import type { Family } from "./family";

/** Every value between two bounds equally likely. */
export interface Uniform {
  readonly kind: "uniform";
  readonly min: number;
  readonly max: number;
}

/** The uniform distribution; its point value is its middle. */
export const uniform: Family<Uniform> = {
  fault: ({ min, max }) => notAscending({ min, max }),
  inverse,
  mean: middle,
  variance: ({ min, max }) => (max - min) ** 2 / 12,
  pointValue: middle,
};

function inverse({ min, max }: Uniform, lower: number, upper: number): number {
  return lower <= upper ? min + (max - min) * lower : max - (max - min) * upper;
}

function middle({ min, max }: Uniform): number {
  return (min + max) / 2;
}
