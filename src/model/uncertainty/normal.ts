const SQRT_TWO_PI = 2.5066282746310002;

/** Below this distance from 0 the distribution function is taken around 1/2, where nothing cancels. */
const CENTRE = 0.67448975;
/** From here on the tail is an asymptotic series in 1/z^2. */
const FAR = Math.sqrt(32);

/** Numerators and denominators, the coefficient of the highest power first; the denominators' leading 1 is left out. */
const CENTRE_ABOVE = [0.065682337918207449113, 2.2352520354606839287, 161.02823106855587881, 1067.6894854603709582, 18154.981253343561249];
const CENTRE_BELOW = [47.20258190468824187, 976.09855173777669322, 10260.932208618978205, 45507.789335026729956];
const TAIL_ABOVE = [
  1.0765576773720192317e-8, 0.39894151208813466764, 8.8831497943883759412, 93.506656132177855979, 597.27027639480026226, 2494.5375852903726711,
  6848.1904505362823326, 11602.651437647350124, 9842.7148383839780218,
];
const TAIL_BELOW = [
  22.266688044328115691, 235.38790178262499861, 1519.377599407554805, 6485.558298266760755, 18615.571640885098091, 34900.952721145977266,
  38912.003286093271411, 19685.429676859990727,
];
const FAR_ABOVE = [0.02307344176494017303, 0.21589853405795699, 0.1274011611602473639, 0.022235277870649807, 0.001421619193227893466, 2.9112874951168792e-5];
const FAR_BELOW = [1.28426009614491121, 0.468238212480865118, 0.0659881378689285515, 0.00378239633202758244, 7.29751555083966205e-5];

const MIDDLE_SCORE_ABOVE = [
  2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457, 13731.693765509461125, 1971.5909503065514427,
  133.14166789178437745, 3.387132872796366608,
];
const MIDDLE_SCORE_BELOW = [
  5226.495278852545925, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867, 5394.1960214247511077, 687.1870074920579083,
  42.313330701600911252,
];
const NEAR_SCORE_ABOVE = [
  7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258, 3.64784832476320460504, 5.7694972214606914055,
  4.6303378461565452959, 1.42343711074968357734,
];
const NEAR_SCORE_BELOW = [
  1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459, 0.68976733498510000455, 1.6763848301838038494,
  2.05319162663775882187,
];
const FAR_SCORE_ABOVE = [
  2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386, 0.026532189526576123093, 0.29656057182850489123, 1.7848265399172913358,
  5.4637849111641143699, 6.6579046435011037772,
];
const FAR_SCORE_BELOW = [
  2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4, 0.0148753612908506148525, 0.13692988092273580531,
  0.59983220655588793769,
];

/** Density of the standard normal distribution: e^(-z^2/2) / sqrt(2 * pi). */
export function normalDensity(z: number): number {
  return halfSquareExponential(Math.abs(z)) / SQRT_TWO_PI;
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

/** Probability that a standard normal variable is above z: as exact in the upper tail as the distribution function is in the lower one. */
export function normalUpperTail(z: number): number {
  return normalCdf(-z);
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
  if (distance > 39) return 0;
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
  let value = 0;
  for (const coefficient of coefficients) value = value * x + coefficient;
  return value;
}

/** A polynomial whose highest coefficient is 1. */
function monic(coefficients: readonly number[], x: number): number {
  let value = 1;
  for (const coefficient of coefficients) value = value * x + coefficient;
  return value;
}
