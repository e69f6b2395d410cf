import { integerHash } from "./integer-hash";

const HALF = 0.5;
const SPACING = 2 ** -32;

/** A stream of pseudo-random numbers: its state, four words of 32 bits, not all 0. Every draw moves it on. */
export type RandomStream = Uint32Array;

/**
 * The stream of a seed.
 *
 * @param seed   any whole number
 * @param stream streams of one seed have nothing in common
 * @source state filled by a hash, as Blackman and Vigna (2021) advise; the odd last word keeps it from being all 0
 */
export function randomStream(seed: number, stream = 0): RandomStream {
  const root = integerHash(seed, stream);
  return Uint32Array.from([1, 2, 3, 4], (word) => (word === 4 ? integerHash(root, word) | 1 : integerHash(root, word)));
}

/**
 * Fills with uniforms strictly between 0 and 1, of 32 bits each, by xoshiro128**.
 *
 *   word = rotl(s1 * 5, 7) * 9, uniform = (word + 1/2) / 2^32
 *
 * @source Blackman and Vigna (2021), xoshiro128starstar.c 1.1 (public domain)
 */
export function fillRandomUniforms(column: Float64Array, stream: RandomStream): void {
  // In locals: a state read from memory at every draw is twice as slow.
  let [a = 0, b = 0, c = 0, d = 0] = stream;
  for (let n = 0; n < column.length; n += 1) {
    const product = Math.imul(b, 5);
    column[n] = ((Math.imul((product << 7) | (product >>> 25), 9) >>> 0) + HALF) * SPACING;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
  }
  stream.set([a, b, c, d]);
}
