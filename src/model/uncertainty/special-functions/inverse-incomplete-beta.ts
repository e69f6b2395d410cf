import { betaFraction, logBeta } from "./incomplete-beta";

/** A step after which a method of third order is exact to the last bit. */
const LAST_STEP = 1e-6;

/** A point of the beta distribution, and its distance from 1. */
export interface BetaPoint {
  readonly x: number;
  readonly complement: number;
}

/**
 * Inverse of the regularised incomplete beta function: the point that splits a probability of 1 in `lower` and `upper`.
 *
 * Relative error 1e-13 of x and of 1 - x, in both tails.
 *
 * @param a     at least 1
 * @param b     at least 1
 * @param lower probability below, 0 to 1
 * @param upper probability above: given by a caller who knows a small one better than `1 - lower` does
 */
export function inverseIncompleteBeta(a: number, b: number, lower: number, upper = 1 - lower): BetaPoint {
  if (lower > upper) {
    const { x, complement } = inverseIncompleteBeta(b, a, upper, lower);
    return { x: complement, complement: x };
  }
  if (lower <= 0) return { x: 0, complement: 1 };
  const logUnit = logBeta(a, b);
  // The tail alone, I = x^a / (a * beta(a, b)): never above the root.
  const guess = Math.exp((Math.log(lower * a) + logUnit) / a);
  return fromLogit(betaLogit(a, b, lower, logUnit, Math.log(guess) - Math.log1p(-guess)));
}

/** The point of a logit t: x = 1 / (1 + e^-t). */
export function fromLogit(t: number): BetaPoint {
  return { x: 1 / (1 + Math.exp(-t)), complement: 1 / (1 + Math.exp(t)) };
}

/**
 * Logit t = ln(x / (1 - x)) of the point below which the probability `lower` lies, by Halley's method on ln I(t) = ln lower.
 *
 * In t the density is log-concave, hence so is I: the curve bends one way only and a tangent cannot overshoot twice.
 *
 * @param lower   above 0, at most 1/2
 * @param logUnit ln beta(a, b)
 * @param start   where to begin
 */
export function betaLogit(a: number, b: number, lower: number, logUnit: number, start: number): number {
  const logLower = Math.log(lower);
  let t = start;
  for (;;) {
    const { x, complement } = fromLogit(t);
    const logScale = a * Math.log(x) + b * Math.log(complement) - logUnit;
    let excess: number;
    let slope: number;
    if (x * (a + b + 2) <= a + 1) {
      const fraction = betaFraction(a, b, x);
      excess = logScale + Math.log(fraction / a) - logLower;
      slope = a / fraction;
    } else {
      const scale = Math.exp(logScale);
      const below = 1 - (scale * betaFraction(b, a, complement)) / b;
      excess = Math.log(below) - logLower;
      slope = scale / below;
    }
    const newton = -excess / slope;
    const bend = a * complement - b * x - slope;
    // The tangent's step is right for a straight line; the bend lengthens it on the left of the root and shortens it on the right.
    const step = newton / Math.max(0.5, 1 + (newton * bend) / 2);
    t += step;
    if (!(Math.abs(step) > LAST_STEP)) return t;
  }
}
