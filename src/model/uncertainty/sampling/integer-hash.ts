/**
 * A whole number of 32 bits that looks like chance, made of a seed and of the index of what it is for. Streams of one seed and
 * different indices have nothing in common, and so have those of neighbouring seeds.
 *
 * @param seed  any whole number, also negative or beyond 32 bits
 * @param index any whole number of 32 bits
 * @returns from 0 to 2^32 - 1
 * @source two rounds of multiply and shift, as MurmurHash3 ends; constants of the search "hash prospector" (Wellons 2018)
 */
export function integerHash(seed: number, index: number): number {
  const high = Math.floor(seed / 0x1_0000_0000);
  return mixed(mixed(mixed(seed | 0) ^ (high | 0)) + Math.imul(index, 0x9e3779b9));
}

function mixed(word: number): number {
  let x = word | 0;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return (x ^ (x >>> 15)) >>> 0;
}
