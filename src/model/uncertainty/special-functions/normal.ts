const SQRT_TWO_PI = 2.5066282746310002;

/** Below this distance from 0 the distribution function is taken around 1/2, where nothing cancels. */
const CENTRE = 0.67448975;
/** From here on the tail is an asymptotic series in 1/z^2. */
const FAR = Math.sqrt(32);
/** Beyond, density and tail are 0 in doubles. */
const FARTHEST = 39;

/** Numerators and denominators, the coefficient of the highest power first; the denominators' leading 1 is left out. */
const CENTRE_ABOVE = [0.06568233791820745, 2.2352520354606837, 161.02823106855587, 1067.6894854603709, 18154.98125334356];
const CENTRE_BELOW = [47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673];
const TAIL_ABOVE = [
  1.0765576773720192e-8, 0.39894151208813466, 8.883149794388377, 93.50665613217785, 597.2702763948002, 2494.5375852903726,
  6848.190450536283, 11602.65143764735, 9842.714838383978,
];
const TAIL_BELOW = [
  22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761, 18615.571640885097, 34900.95272114598, 38912.00328609327,
  19685.429676859992,
];
const FAR_ABOVE = [
  0.023073441764940174, 0.215898534057957, 0.12740116116024736, 0.022235277870649807, 0.0014216191932278934, 0.000029112874951168793,
];
const FAR_BELOW = [1.284260096144911, 0.4682382124808651, 0.06598813786892856, 0.0037823963320275824, 0.00007297515550839662];

const MIDDLE_SCORE_ABOVE = [
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513, 133.14166789178438,
  3.3871328727963665,
];
const MIDDLE_SCORE_BELOW = [
  5226.495278852546, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579, 42.31333070160091,
];
const NEAR_SCORE_ABOVE = [
  0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045, 5.769497221460691,
  4.630337846156546, 1.4234371107496835,
];
const NEAR_SCORE_BELOW = [
  1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851, 1.6763848301838038,
  2.053191626637759,
];
const FAR_SCORE_ABOVE = [
  2.0103343992922881e-7, 0.000027115555687434876, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487, 1.7848265399172913,
  5.463784911164114, 6.657904643501103,
];
const FAR_SCORE_BELOW = [
  2.0442631033899397e-15, 1.421511758316446e-7, 0.000018463183175100548, 0.0007868691311456133, 0.014875361290850615, 0.1369298809227358,
  0.599832206555888,
];

/** Density of the standard normal distribution: e^(-z^2/2) / sqrt(2 * pi). */
export function normalDensity(z: number): number {
  return Math.abs(z) > FARTHEST ? 0 : halfSquareExponential(Math.abs(z)) / SQRT_TWO_PI;
}

/**
 * Probability that a standard normal variable is at most z; relative error 1e-15 down to z = -37, where doubles run out of digits.
 *
 * @source W. J. Cody, "Rational Chebyshev approximation for the error function", Math. Comp. 23 (1969)
 */
export function normalCdf(z: number): number {
  const distance = Math.abs(z);
  if (distance <= CENTRE) return 0.5 + z * centre(z);
  return z < 0 ? tail(distance) : 1 - tail(distance);
}

/**
 * Standard normal score below which the probability `lower` lies; relative error 1e-15.
 *
 * @param lower probability below, 0 to 1; 0 gives minus infinity
 * @param upper probability above: given by a caller who knows a small one better than `1 - lower` does
 * @source M. J. Wichura, "Algorithm AS 241", Applied Statistics 37 (1988), PPND16
 */
export function inverseNormal(lower: number, upper = 1 - lower): number {
  const fromHalf = lower < upper ? lower - 0.5 : 0.5 - upper;
  if (Math.abs(fromHalf) <= 0.425) {
    const square = 0.180625 - fromHalf * fromHalf;
    return (fromHalf * polynomial(MIDDLE_SCORE_ABOVE, square)) / (1 + square * polynomial(MIDDLE_SCORE_BELOW, square));
  }
  const smaller = Math.min(lower, upper);
  if (!(smaller > 0)) return smaller === 0 ? (lower < upper ? -Infinity : Infinity) : NaN;
  const root = Math.sqrt(-Math.log(smaller));
  const distance =
    root <= 5
      ? polynomial(NEAR_SCORE_ABOVE, root - 1.6) / (1 + (root - 1.6) * polynomial(NEAR_SCORE_BELOW, root - 1.6))
      : polynomial(FAR_SCORE_ABOVE, root - 5) / (1 + (root - 5) * polynomial(FAR_SCORE_BELOW, root - 5));
  return lower < upper ? -distance : distance;
}

function centre(z: number): number {
  const square = z * z;
  return polynomial(CENTRE_ABOVE, square) / monic(CENTRE_BELOW, square);
}

/** Probability beyond a distance from 0, on one side. */
function tail(distance: number): number {
  if (distance <= FAR) return (halfSquareExponential(distance) * polynomial(TAIL_ABOVE, distance)) / monic(TAIL_BELOW, distance);
  if (distance > FARTHEST) return 0;
  const square = 1 / (distance * distance);
  const correction = (square * polynomial(FAR_ABOVE, square)) / monic(FAR_BELOW, square);
  return (halfSquareExponential(distance) * (1 / SQRT_TWO_PI - correction)) / distance;
}

/** e^(-x^2/2), the square split so that its rounding is not multiplied by its size. */
function halfSquareExponential(x: number): number {
  const head = Math.trunc(x * 16) / 16;
  return Math.exp(-0.5 * head * head) * Math.exp(-0.5 * (x - head) * (x + head));
}

function polynomial(coefficients: readonly number[], x: number): number {
  let value = coefficients[0] as number;
  for (let at = 1; at < coefficients.length; at++) value = value * x + (coefficients[at] as number);
  return value;
}

/** A polynomial whose highest coefficient is 1. */
function monic(coefficients: readonly number[], x: number): number {
  let value = 1;
  for (let at = 0; at < coefficients.length; at++) value = value * x + (coefficients[at] as number);
  return value;
}
