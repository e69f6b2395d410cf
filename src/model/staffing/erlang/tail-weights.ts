import { logPoisson } from "./log-poisson";
import { scaledUpperGamma } from "./upper-gamma";

/** Stops where what is left of a sum is less than its rounding. */
const EPSILON = 1e-17;

/** How much weight a queue carries, and how long it is. */
export interface TailWeights {
  /** Logarithm of the sum of the weights of a queue of 0, 1, 2, ...; it may be too large for the sum itself. */
  readonly logSum: number;
  /** Mean length under these weights. */
  readonly mean: number;
}

/**
 * Weights of the states with every agent busy and k callers waiting, that of k = 0 being 1, where each waiting caller may hang up.
 *
 *   w(k) = product over j = 1..k of y / (x + j),  sum = x * e^y * y^-x * lower incomplete gamma(x, y),  mean = y - x + x / sum
 *
 * Up to the peak of the weights they are summed as they stand: every term is positive, so nothing cancels even at endless patience,
 * where the closed form of the mean would. Past it (more calls than the agents can take) the closed form is the exact one.
 * Relative error of the sum 1e-13, or 1e-16 * (y - x) where that is more: thousands waiting, each with a patience of hours.
 *
 * @param x capacity of the agents over the rate at which one caller hangs up, 0 or more
 * @param y arrivals over that same rate, greater than 0
 * @source Palm (1957), A(x, y) in Mandelbaum and Zeltyn (2005); domain.md 5.3
 */
export function tailWeights(x: number, y: number): TailWeights {
  return y > x + 1 ? pastThePeak(x, y) : summed(x, y);
}

function summed(x: number, y: number): TailWeights {
  let weight = 1;
  let sum = 1;
  let lengths = 0;
  let divisor = x;
  for (let k = 1; weight * y > EPSILON * sum * (divisor + 1 - y); k++) {
    divisor += 1;
    weight *= y / divisor;
    sum += weight;
    lengths += k * weight;
  }
  return { logSum: Math.log(sum), mean: lengths / sum };
}

function pastThePeak(x: number, y: number): TailWeights {
  const logWhole = -logPoisson(x, y);
  const logSum = logWhole + Math.log1p(-x * scaledUpperGamma(x, y) * Math.exp(-logWhole));
  return { logSum, mean: y - x + x * Math.exp(-logSum) };
}
