import { scramble } from "./scramble";
import { sobolColumn } from "./sobol";

/** Half of the spacing of 32 binary digits: what keeps 0 and 1 out. */
const HALF = 0.5;
const SPACING = 2 ** -32;

/**
 * Scrambled Sobol points, a column of uniforms for each dimension; each strictly between 0 and 1, so that any distribution can be
 * drawn from it.
 *
 * @param points     a power of two
 * @param dimensions at most SOBOL_DIMENSIONS
 * @param seed       any whole number; the same one gives the same points
 * @source domain.md 5.10
 */
export function sobolUniforms(points: number, dimensions: number, seed: number): Float64Array[] {
  const whole = new Uint32Array(points);
  return Array.from({ length: dimensions }, (_, dimension) => {
    const column = new Float64Array(points);
    fillSobolUniforms(column, whole, dimension, seed);
    return column;
  });
}

/**
 * One dimension of `sobolUniforms`, without new memory.
 *
 * @param column filled; its length is the number of points, a power of two
 * @param whole  room to work in, as long as the column
 */
export function fillSobolUniforms(column: Float64Array, whole: Uint32Array, dimension: number, seed: number): void {
  sobolColumn(whole, dimension);
  scramble(whole, seed, dimension);
  for (let n = 0; n < whole.length; n += 1) column[n] = ((whole[n] ?? 0) + HALF) * SPACING;
}
