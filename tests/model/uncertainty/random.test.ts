import fc from "fast-check";
import { fillRandomUniforms, randomStream } from "../../../src/model/uncertainty/sampling/random";
import { SEEDED } from "../../support/scenarios";
import { within } from "../../support/within";

/** The whole numbers of 32 bits of which uniforms are made. */
function words(count: number, stream: Uint32Array): number[] {
  const drawn = new Float64Array(count);
  fillRandomUniforms(drawn, stream);
  return Array.from(drawn, (uniform) => uniform * 2 ** 32 - 0.5);
}

describe("the stream", () => {
  test.each([
    {
      // Reference xoshiro128starstar.c 1.1, as in the tests of rand_xoshiro (Rust).
      state: [1, 2, 3, 4],
      drawn: [11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804],
      left: [939045227, 1864939416, 1451579149, 2199351389],
    },
    {
      // The same, compiled; a state with high bits set.
      state: [2654435769, 608135816, 3084996962, 3735928559],
      drawn: [2463954730, 5524658, 74256371, 1905451993, 3123413897, 314453775, 1263677054, 1531511215, 693760292, 1307612896],
      left: [4005083434, 346906862, 2347368909, 1629188934],
    },
  ])("draws the published numbers from the state $state", ({ state, drawn, left }) => {
    const stream = Uint32Array.from(state);
    expect(words(10, stream)).toEqual(drawn);
    expect([...stream]).toEqual(left);
  });

  test("gives the bits of its definition, worked out without 32-bit arithmetic", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.nat({ max: 99 }), (seed, index) => {
        const stream = randomStream(seed, index);
        const state = [...stream].map(BigInt);
        expect(words(20, stream)).toEqual(Array.from({ length: 20 }, () => byDefinition(state)));
      }),
      SEEDED,
    );
  });

  test("goes on where it was left, and starts again from its seed", () => {
    const whole = words(100, randomStream(7));
    const stream = randomStream(7);
    expect([...words(30, stream), ...words(0, stream), ...words(70, stream)]).toEqual(whole);
    expect(words(100, randomStream(7))).toEqual(whole);
  });

  test("differs between seeds, any whole numbers, and between its branches", () => {
    const streams = [0, 1, -1, 42, 2 ** 32, 2 ** 32 + 1, Number.MAX_SAFE_INTEGER].map((seed) => randomStream(seed));
    const first = [...streams, randomStream(0, 1), randomStream(1, 1)].map((stream) => words(4, stream).join());
    expect(new Set(first).size).toBe(first.length);
  });
});

describe("uniforms", () => {
  const drawn = new Float64Array(100_000);
  fillRandomUniforms(drawn, randomStream(1));

  test("are the words, in the middle of their intervals", () => {
    expect([...drawn.slice(0, 50)]).toEqual(words(50, randomStream(1)).map((word) => (word + 0.5) / 2 ** 32));
    const [stream, twin] = [randomStream(3), randomStream(3)];
    fillRandomUniforms(new Float64Array(17), stream);
    words(17, twin);
    expect(stream).toEqual(twin);
  });

  test("are never 0 or 1, not even at the ends", () => {
    expect([(0 + 0.5) / 2 ** 32 > 0, (2 ** 32 - 1 + 0.5) / 2 ** 32 < 1]).toEqual([true, true]);
    expect(drawn.every((u) => u > 0 && u < 1)).toBe(true);
  });

  test("are uniform and independent of the one before", () => {
    const n = drawn.length;
    const mean = (of: (u: number, at: number) => number) => drawn.reduce((sum, u, at) => sum + of(u, at), 0) / n;
    // 4 standard deviations: of u 1 / sqrt(12), of (u - 1/2)^2 1 / sqrt(180), of the product 1/12.
    expect(mean((u) => u)).toEqual(within(1 / 2, 4 / Math.sqrt(12 * n)));
    expect(mean((u) => (u - 0.5) ** 2)).toEqual(within(1 / 12, 4 / Math.sqrt(180 * n)));
    expect(mean((u, at) => (u - 0.5) * ((drawn[(at + 1) % n] ?? NaN) - 0.5))).toEqual(within(0, 4 / 12 / Math.sqrt(n)));
  });
});

function byDefinition(state: bigint[]): number {
  const mask = 0xffffffffn;
  const rotl = (x: bigint, k: bigint) => ((x << k) | (x >> (32n - k))) & mask;
  let [a = 0n, b = 0n, c = 0n, d = 0n] = state;
  const drawn = (rotl((b * 5n) & mask, 7n) * 9n) & mask;
  const shifted = (b << 9n) & mask;
  c ^= a;
  d ^= b;
  b ^= c;
  a ^= d;
  c ^= shifted;
  d = rotl(d, 11n);
  state.splice(0, 4, a, b, c, d);
  return Number(drawn);
}
