import { logGamma } from "./log-gamma";

/** Two roundings: a step that changes no more is the last. */
const EPSILON = 4e-16;
/** Stands for a 0 that a continued fraction must not divide by. */
const TINY = 1e-300;

/** How a probability of 1 is split by a point of the beta distribution. */
export interface BetaSplit {
  readonly lower: number;
  readonly upper: number;
}

/** Logarithm of the beta function: ln(gamma(a) * gamma(b) / gamma(a + b)). */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/**
 * Regularised incomplete beta function, from below and from above: both tails of the beta distribution.
 *
 *   lower = I_x(a, b) = integral to x of t^(a-1) * (1-t)^(b-1) dt / beta(a, b),  upper = 1 - lower = I_(1-x)(b, a)
 *
 * Each tail is exact in itself where it is the smaller one; relative error 1e-14 for a and b up to 100.
 *
 * @param a          greater than 0
 * @param b          greater than 0
 * @param x          0 to 1
 * @param complement 1 - x: given by a caller who knows a small one better than `1 - x` does
 * @source continued fraction DLMF 8.17.22, summed by Lentz's method
 */
export function incompleteBeta(a: number, b: number, x: number, complement = 1 - x): BetaSplit {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (complement <= 0) return { lower: 1, upper: 0 };
  const scale = Math.exp(a * Math.log(x) + b * Math.log(complement) - logBeta(a, b));
  if (x * (a + b + 2) <= a + 1) {
    const lower = (scale * betaFraction(a, b, x)) / a;
    return { lower, upper: 1 - lower };
  }
  const upper = (scale * betaFraction(b, a, complement)) / b;
  return { lower: 1 - upper, upper };
}

/**
 * What the incomplete beta function is beside its first power: I_x(a, b) = x^a * (1-x)^b / (a * beta(a, b)) * betaFraction(a, b, x).
 *
 * @param x at most (a + 1) / (a + b + 2), where the fraction takes about sqrt(max(a, b)) steps
 */
export function betaFraction(a: number, b: number, x: number): number {
  const sum = a + b;
  let above = 1;
  let below = 1 / nonzero(1 - (sum * x) / (a + 1));
  let value = below;
  for (let m = 1; ; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    below = 1 / nonzero(1 + even * below);
    above = nonzero(1 + even / above);
    value *= above * below;
    const odd = (-(a + m) * (sum + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    below = 1 / nonzero(1 + odd * below);
    above = nonzero(1 + odd / above);
    const change = above * below;
    value *= change;
    if (!(Math.abs(change - 1) > EPSILON)) return value;
  }
}

function nonzero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
