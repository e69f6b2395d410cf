import { notAscending } from "./distribution-fault";
import type { Family } from "./family";

/** Likeliest at the mode; less and less so, in straight lines, down to the least and up to the greatest value. */
export interface Triangular {
  readonly kind: "triangular";
  readonly min: number;
  readonly mode: number;
  readonly max: number;
}

/**
 * The triangular distribution; its point value is its mode.
 *
 *   inverse: min + sqrt(u * (max - min) * (mode - min)) up to the mode, max - sqrt((1 - u) * (max - min) * (max - mode)) beyond
 *   mean (min + mode + max) / 3,  variance (min^2 + mode^2 + max^2 - min*mode - mode*max - max*min) / 18
 *
 * @source domain.md 5.8
 */
export const triangular: Family<Triangular> = {
  fault: ({ min, mode, max }) => notAscending({ min, mode, max }),
  inverse,
  mean,
  // In differences: the squares of the values themselves would cancel far from 0.
  variance: ({ min, mode, max }) => ((mode - min) ** 2 + (max - mode) ** 2 + (mode - min) * (max - mode)) / 18,
  pointValue: ({ mode }) => mode,
};

function endsBelowMode({ min, mode, max }: Triangular, lower: number): boolean {
  return lower * (max - min) <= mode - min;
}

function inverse(member: Triangular, lower: number, upper: number): number {
  const { min, mode, max } = member;
  const width = max - min;
  return endsBelowMode(member, lower) ? min + Math.sqrt(lower * width * (mode - min)) : max - Math.sqrt(upper * width * (max - mode));
}

function mean({ min, mode, max }: Triangular): number {
  return (min + mode + max) / 3;
}
