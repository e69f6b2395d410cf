/** Stops where a step changes less than rounding does. */
const EPSILON = 1e-16;

/**
 * Upper incomplete gamma function without its scale.
 *
 *   e^x * x^-a * integral from x of t^(a-1) * e^-t dt  =  1 / (x + 1 - a - 1*(1-a) / (x + 3 - a - 2*(2-a) / (x + 5 - a - ...)))
 *
 * The continued fraction is summed forwards (Steed). It takes about sqrt(a) steps where x is near a, fewer beyond; relative error 1e-14.
 *
 * @param x at least 1, and at least a - 1
 * @source Legendre's continued fraction, DLMF 8.9.2
 */
export function scaledUpperGamma(a: number, x: number): number {
  let denominator = x + 1 - a;
  let reciprocal = 1 / denominator;
  let term = reciprocal;
  let sum = reciprocal;
  for (let n = 1; Math.abs(term) > EPSILON * sum; n++) {
    const numerator = n * (a - n);
    denominator += 2;
    reciprocal = 1 / (denominator + numerator * reciprocal);
    term *= denominator * reciprocal - 1;
    sum += term;
  }
  return sum;
}
