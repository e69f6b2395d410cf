/** From here on the eight terms of Stirling's series are exact to the last bit of a double. */
const STIRLING_FROM = 8;
const HALF_LOG_TWO_PI = 0.9189385332046727;

/**
 * Logarithm of the gamma function; error 1e-15, absolute below 10 and relative above.
 *
 *   ln gamma(x) = (x - 1/2) * ln x - x + ln(2 * pi) / 2 + 1/12x - 1/360x^3 + 1/1260x^5 - ...
 *
 * @param x greater than 0
 * @source Stirling's series, DLMF 5.11.1
 */
export function logGamma(x: number): number {
  let product = 1;
  let large = x;
  // gamma(x) = gamma(x + 1) / x carries a small x to where the series holds.
  while (large < STIRLING_FROM) {
    product *= large;
    large += 1;
  }
  return (large - 0.5) * Math.log(large) - large + HALF_LOG_TWO_PI + stirlingError(large) - Math.log(product);
}

function stirlingError(x: number): number {
  const inverse = 1 / x;
  const square = inverse * inverse;
  let sum = 0;
  for (const term of [-3617 / 122400, 1 / 156, -691 / 360360, 1 / 1188, -1 / 1680, 1 / 1260, -1 / 360, 1 / 12]) sum = sum * square + term;
  return sum * inverse;
}
