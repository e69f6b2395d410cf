/** From here on the six terms of Stirling's series below are exact to the last bit of a double. */
const STIRLING_FROM = 10;

/**
 * Logarithm of the Poisson weight, continued to counts that are not whole.
 *
 *   ln(e^-mean * mean^count / gamma(count + 1))
 *
 * Saddle-point form: the difference of large terms is taken before the logarithm, so that the error stays near 1e-16 times
 * |mean - count| (and 1e-15) at any size, where a logarithm of gamma alone would lose 1e-16 times count * ln(count).
 *
 * @param count 0 or more
 * @param mean  greater than 0
 * @source Stirling's series; C. Loader, "Fast and accurate computation of binomial probabilities" (2000)
 */
export function logPoisson(count: number, mean: number): number {
  let shift = 0;
  let large = count;
  // weight(n) = weight(n + 1) * (n + 1) / mean carries a small count to where the series holds.
  while (large < STIRLING_FROM) {
    large += 1;
    shift += Math.log(large / mean);
  }
  const excess = (mean - large) / large;
  const deviance = large * (excess - Math.log1p(excess));
  return shift - deviance - stirlingError(large) - 0.5 * Math.log(2 * Math.PI * large);
}

/** ln(gamma(n + 1)) less Stirling's formula: 1/12n - 1/360n^3 + 1/1260n^5 - 1/1680n^7 + 1/1188n^9 - 691/360360n^11. */
function stirlingError(n: number): number {
  const inverse = 1 / n;
  const square = inverse * inverse;
  return (
    inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square * (1 / 1188 - (square * 691) / 360360)))))
  );
}
