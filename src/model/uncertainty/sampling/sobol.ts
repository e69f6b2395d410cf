import { SOBOL_PARAMETERS } from "./sobol-parameters";

/** Dimensions for which there are parameters. */
export const SOBOL_DIMENSIONS = 128;

/** Binary digits of a point: a coordinate is a whole number of 2^-32. */
const DIGITS = 32;

/**
 * Direction numbers v(1) ... v(32) of one dimension of Sobol's sequence, as whole numbers of 2^-32.
 *
 *   v(k) = m(k) * 2^(32-k); m(k) = 2 a(1) m(k-1) ^ ... ^ 2^(s-1) a(s-1) m(k-s+1) ^ 2^s m(k-s) ^ m(k-s)
 *
 * @param dimension from 0, below SOBOL_DIMENSIONS
 * @source Sobol (1967); Bratley and Fox (1988); Joe and Kuo (2008)
 */
export function sobolDirections(dimension: number): Int32Array {
  const directions = new Int32Array(DIGITS);
  if (dimension === 0) {
    for (let k = 0; k < DIGITS; k += 1) directions[k] = 1 << (DIGITS - 1 - k);
    return directions;
  }
  const [degree = 0, coefficients = 0, ...initial] = parameters(dimension);
  for (let k = 0; k < DIGITS; k += 1) {
    if (k < degree) {
      directions[k] = (initial[k] ?? 0) << (DIGITS - 1 - k);
      continue;
    }
    const oldest = directions[k - degree] ?? 0;
    let direction = oldest ^ (oldest >>> degree);
    for (let i = 1; i < degree; i += 1) {
      if ((coefficients >>> (degree - 1 - i)) & 1) direction ^= directions[k - i] ?? 0;
    }
    directions[k] = direction;
  }
  return directions;
}

function parameters(dimension: number): number[] {
  const line = SOBOL_PARAMETERS.split("\n")[dimension];
  if (!line) throw new RangeError(`Sobol's sequence has ${SOBOL_DIMENSIONS} dimensions here, not one of index ${dimension}`);
  return line.split(" ").map(Number);
}

/**
 * One coordinate of the first points of Sobol's sequence, in Gray-code order and starting with 0, as whole numbers of 2^-32. Not
 * scrambled: all dimensions start with 0, and a thousand points have a thousand different values, equally spaced.
 *
 *   x(n + 1) = x(n) ^ v(c), c the number of trailing ones of n, plus 1
 *
 * The first 2^k of 2^m points are the 2^k points: more trials only add to those before. Take a power of two of them and leave out none,
 * or their balance is lost (Owen 2020).
 *
 * @param column    filled; its length is the number of points
 * @param dimension from 0, below SOBOL_DIMENSIONS
 * @source Antonov and Saleev (1979); domain.md 5.10
 */
export function sobolColumn(column: Uint32Array, dimension: number): void {
  const directions = sobolDirections(dimension);
  let x = 0;
  for (let n = 0; n < column.length; n += 1) {
    column[n] = x;
    // Trailing ones of n are trailing zeros of n + 1.
    const next = n + 1;
    x ^= directions[31 - Math.clz32(next & -next)] ?? 0;
  }
}
