import { nonFinite } from "./distribution-fault";
import type { Family } from "./family";

/** A value without uncertainty. */
export interface Point {
  readonly kind: "point";
  readonly value: number;
}

/** The degenerate distribution: all probability at one value. */
export const point: Family<Point> = {
  fault: ({ value }) => nonFinite({ value }),
  inverse: ({ value }) => value,
  curve: ({ value }) => () => value,
  mean: ({ value }) => value,
  variance: () => 0,
  pointValue: ({ value }) => value,
};
