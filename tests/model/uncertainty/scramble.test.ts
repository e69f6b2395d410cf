import fc from "fast-check";
import { integerHash } from "../../../src/model/uncertainty/sampling/integer-hash";
import { scramble } from "../../../src/model/uncertainty/sampling/scramble";
import { sobolColumn } from "../../../src/model/uncertainty/sampling/sobol";
import { SEEDED } from "../../support/scenarios";
import { within } from "../../support/within";

const ONE = 2 ** 32;
const word = fc.integer({ min: 0, max: ONE - 1 });
const seed = fc.maxSafeInteger();
const dimension = fc.nat({ max: 127 });

function scrambled(words: readonly number[], withSeed: number, ofDimension: number): number[] {
  const column = Uint32Array.from(words);
  scramble(column, withSeed, ofDimension);
  return [...column];
}

describe("scrambling", () => {
  test("is nested: two points share as many leading digits after it as before", () => {
    fc.assert(
      fc.property(word, word, seed, dimension, (x, y, any, at) => {
        const [one = 0, other = 0] = scrambled([x, y], any, at);
        expect(Math.clz32(one ^ other)).toBe(Math.clz32(x ^ y));
      }),
      SEEDED,
    );
  });

  test("keeps the stratification of Sobol's points, in one dimension and in two", () => {
    fc.assert(
      fc.property(seed, fc.nat({ max: 8 }), (any, split) => {
        const [xs, ys] = [0, 1].map((at) => {
          const column = new Uint32Array(256);
          sobolColumn(column, at);
          scramble(column, any, at);
          return column;
        }) as [Uint32Array, Uint32Array];
        const boxes = Array.from(xs, (x, n) => Math.floor((x / ONE) * 2 ** split) * 2 ** (8 - split) + Math.floor(((ys[n] ?? 0) / ONE) * 2 ** (8 - split)));
        expect(new Set(boxes).size).toBe(256);
      }),
      SEEDED,
    );
  });

  test("gives the bits of its definition, worked out without 32-bit arithmetic", () => {
    fc.assert(
      fc.property(word, seed, dimension, (x, any, at) => {
        expect(scrambled([x], any, at)).toEqual([byDefinition(x, integerHash(any, at))]);
      }),
      SEEDED,
    );
  });

  test("differs between seeds and between dimensions", () => {
    const words = Array.from({ length: 16 }, (_, n) => n * 2 ** 28);
    const results = [[1, 0], [2, 0], [-1, 0], [2 ** 32 + 1, 0], [1, 1], [1, 2]].map(([any = 0, at = 0]) => scrambled(words, any, at).join());
    expect(new Set(results).size).toBe(results.length);
  });

  test("flips each of the first digits by a chance of its own", () => {
    // Nodes: the digits before, then whether the next one is flipped. 4096 seeds; for fair and independent flips a sum is within
    // 4.5 * 64 in all of the 496 sums but one in 250 cases.
    const seeds = 4096;
    const nodes = [0, 1, 2, 3, 4].flatMap((digits) => Array.from({ length: 2 ** digits }, (_, prefix) => ({ digits, prefix })));
    const flips = nodes.map(() => new Int8Array(seeds));
    for (let any = 0; any < seeds; any += 1) {
      const results = scrambled(nodes.map(({ digits, prefix }) => prefix * 2 ** (32 - digits)), any, 0);
      nodes.forEach(({ digits }, node) => {
        const flip = flips[node];
        if (flip) flip[any] = ((results[node] ?? 0) >>> (31 - digits)) & 1 ? 1 : -1;
      });
    }
    const sums = flips.flatMap((one, at) => [
      one.reduce((sum, flip) => sum + flip, 0),
      ...flips.slice(0, at).map((other) => one.reduce((sum, flip, any) => sum + flip * (other[any] ?? NaN), 0)),
    ]);
    expect(sums).toHaveLength(496);
    expect(Math.max(...sums.map(Math.abs))).toBeLessThan(4.5 * Math.sqrt(seeds));
  });

  test("spreads a mean as independent points in equal strata would", () => {
    // Variance of the mean of x^2 over n strata: sum over strata of Var / n^2, with Var of x^2 in [i/n, (i+1)/n] from E x^4 - (E x^2)^2.
    const n = 16;
    let wanted = 0;
    for (let i = 0; i < n; i += 1) {
      const mean = (power: number) => (((i + 1) / n) ** (power + 1) - (i / n) ** (power + 1)) / (power + 1) * n;
      wanted += (mean(4) - mean(2) ** 2) / n ** 2;
    }
    const seeds = 4000;
    const column = Array.from({ length: n }, (_, i) => (i / n) * ONE);
    const means = Array.from({ length: seeds }, (_, any) => scrambled(column, any, 3).reduce((sum, x) => sum + ((x + 0.5) / ONE) ** 2, 0) / n);
    const variance = means.reduce((sum, mean) => sum + (mean - 1 / 3) ** 2, 0) / seeds;
    // 4 standard deviations of an estimated variance: sqrt(2 / seeds).
    expect(variance / wanted).toEqual(within(1, 4 * Math.sqrt(2 / seeds)));
    // Unbiased: the integral of x^2 is 1/3.
    expect(means.reduce((sum, mean) => sum + mean, 0) / seeds).toEqual(within(1 / 3, 4 * Math.sqrt(wanted / seeds)));
  });
});

/** The hash on the digits in reverse, as text and as whole numbers of any length. */
function byDefinition(x: number, seedWord: number): number {
  const mask = 0xffffffffn;
  const reverse = (value: bigint) => BigInt(`0b${[...value.toString(2).padStart(32, "0")].reverse().join("")}`);
  const seedBits = BigInt(seedWord);
  let v = reverse(BigInt(x));
  v ^= (v * 0x3d20adean) & mask;
  v = (v + seedBits) & mask;
  v = (v * ((seedBits >> 16n) | 1n)) & mask;
  v ^= (v * 0x05526c56n) & mask;
  v ^= (v * 0x53a22864n) & mask;
  return Number(reverse(v));
}
