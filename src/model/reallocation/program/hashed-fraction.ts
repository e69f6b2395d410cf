/**
 * A fraction of one for each place, without any order. In a regular sequence, such as multiples of the golden ratio, two places
 * differ by what two others as far apart do: two people who change places would change nothing, and the tie would stay.
 *
 * @source Appleby, MurmurHash3 (public domain): its final mix
 */
export function hashedFraction(at: number): number {
  let mixed = Math.imul((at + 1) ^ ((at + 1) >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}
