import fc from "fast-check";
import { integerHash } from "../../../src/model/uncertainty/sampling/integer-hash";
import { SEEDED } from "../../support/scenarios";

const MASK = 0xffffffffn;

/** The same with whole numbers of any length. */
function byDefinition(seed: number, index: number): number {
  const mixed = (word: bigint) => {
    let x = word & MASK;
    x = ((x ^ (x >> 16n)) * 0x21f0aaadn) & MASK;
    x = ((x ^ (x >> 15n)) * 0x735a2d97n) & MASK;
    return x ^ (x >> 15n);
  };
  const whole = BigInt(seed);
  return Number(mixed(mixed(mixed(whole) ^ ((whole >> 32n) & MASK)) + BigInt(index) * 0x9e3779b9n));
}

test("the hash gives the bits of its definition, worked out without 32-bit arithmetic", () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.nat({ max: 0xffffffff }), (seed, index) => {
      expect(integerHash(seed, index)).toBe(byDefinition(seed, index));
    }),
    SEEDED,
  );
});

test("seeds that share their lower 32 bits, or only differ in sign, hash apart", () => {
  const seeds = [0, 1, -1, 2, 2 ** 32, 2 ** 32 + 1, -(2 ** 32), Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER];
  expect(new Set(seeds.map((seed) => integerHash(seed, 0))).size).toBe(seeds.length);
});

test("a bit of seed or index changes half of the bits of the hash", () => {
  const counts: number[] = [];
  for (let bit = 0; bit < 32; bit += 1) {
    for (let seed = 0; seed < 64; seed += 1) {
      counts.push(ones(integerHash(seed, 7) ^ integerHash(seed ^ (1 << bit), 7)), ones(integerHash(7, seed) ^ integerHash(7, (seed ^ (1 << bit)) >>> 0)));
    }
  }
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  // 4096 counts of 32 fair bits: 4 * sqrt(32 / 4 / 4096).
  expect(Math.abs(mean - 16)).toBeLessThan(4 * Math.sqrt(8 / 4096));
});

function ones(word: number): number {
  return [...(word >>> 0).toString(2)].filter((digit) => digit === "1").length;
}
