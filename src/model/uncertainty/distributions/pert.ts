import { inverseIncompleteBeta } from "../special-functions/inverse-incomplete-beta";
import { notAscending } from "./distribution-fault";
import type { Family } from "./family";

/** Likeliest at the mode, falling off smoothly to the least and the greatest value: a beta distribution. */
export interface Pert {
  readonly kind: "pert";
  readonly min: number;
  readonly mode: number;
  readonly max: number;
}

/** Exponents of the beta distribution behind a PERT. */
export interface PertShape {
  readonly alpha: number;
  readonly beta: number;
}

/** The exponents add up to this. */
const SHAPE_SUM = 6;

/**
 * The PERT-beta distribution; its point value is its mode.
 *
 *   x = min + (max - min) * beta(alpha, beta),  alpha = 1 + 4 * (mode - min) / (max - min),  beta = 1 + 4 * (max - mode) / (max - min)
 *   mean (min + 4 * mode + max) / 6,  variance (mean - min) * (max - mean) / 7: exact, not the classic ((max - min) / 6)^2
 *
 * @source D. G. Malcolm et al., Operations Research 7 (1959); domain.md 5.8
 */
export const pert: Family<Pert> = {
  fault: ({ min, mode, max }) => notAscending({ min, mode, max }),
  inverse(member, lower, upper) {
    const { min, max } = member;
    if (max === min) return min;
    const { alpha, beta } = pertShape(member);
    const { x, complement } = inverseIncompleteBeta(alpha, beta, lower, upper);
    return x <= complement ? min + (max - min) * x : max - (max - min) * complement;
  },
  mean,
  variance: (member) => ((mean(member) - member.min) * (member.max - mean(member))) / (SHAPE_SUM + 1),
  pointValue: ({ mode }) => mode,
};

/** Exponents of a PERT whose bounds differ. */
export function pertShape({ min, mode, max }: Pick<Pert, "min" | "mode" | "max">): PertShape {
  return { alpha: 1 + (4 * (mode - min)) / (max - min), beta: 1 + (4 * (max - mode)) / (max - min) };
}

function mean({ min, mode, max }: Pert): number {
  return (min + 4 * mode + max) / SHAPE_SUM;
}
