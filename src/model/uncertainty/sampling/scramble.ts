import { integerHash } from "./integer-hash";

/**
 * Owen's nested scrambling of one coordinate of a point set, in place: every digit is flipped or not by a chance that depends on the
 * digits before it. Keeps every stratification of Sobol's points, makes each point uniform and the mean over seeds unbiased.
 * Whole numbers alone, so that every machine gives the same bits.
 *
 * Constants are Vegdahl's: with those of Burley (2020) flips of neighbouring digits go together, and the spread between seeds, from
 * which precision is told, comes out at a third of the true one.
 *
 * @param column    whole numbers of 2^-32, scrambled in place
 * @param seed      any whole number
 * @param dimension each dimension of a seed is scrambled in its own way
 * @source Owen (1995); Laine and Karras (2011); Burley (2020); Vegdahl (2021)
 */
export function scramble(column: Uint32Array, seed: number, dimension: number): void {
  const word = integerHash(seed, dimension);
  const factor = (word >>> 16) | 1;
  for (let n = 0; n < column.length; n += 1) {
    // The hash lets a bit act on the higher ones only; reversed, a digit acts on the later ones only.
    let x = reversed(column[n] ?? 0);
    x ^= Math.imul(x, 0x3d20adea);
    x = Math.imul((x + word) | 0, factor);
    x ^= Math.imul(x, 0x05526c56);
    x ^= Math.imul(x, 0x53a22864);
    column[n] = reversed(x);
  }
}

function reversed(word: number): number {
  let x = word;
  x = ((x >>> 1) & 0x55555555) | ((x & 0x55555555) << 1);
  x = ((x >>> 2) & 0x33333333) | ((x & 0x33333333) << 2);
  x = ((x >>> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4);
  x = ((x >>> 8) & 0x00ff00ff) | ((x & 0x00ff00ff) << 8);
  return (x >>> 16) | (x << 16);
}
