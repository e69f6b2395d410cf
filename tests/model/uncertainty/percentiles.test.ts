import fc from "fast-check";
import { attainedRank, percentiles } from "../../../src/model/uncertainty/estimates/percentiles";
import { fillRandomUniforms, randomStream } from "../../../src/model/uncertainty/sampling/random";
import { select } from "../../../src/model/uncertainty/estimates/select";
import { SEEDED } from "../../support/scenarios";
import { within } from "../../support/within";

/** Values by chance, with many ties where few are `different`. */
function anyValues(length: number, seed: number, different: number): Float64Array {
  const values = new Float64Array(length);
  fillRandomUniforms(values, randomStream(seed));
  return values.map((u) => Math.floor(u * different) - different / 3);
}

const anyTrials = fc
  .record({ length: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 600, max: 2000 })), seed: fc.nat(), different: fc.constantFrom(2, 10, 1e9) })
  .map(({ length, seed, different }) => anyValues(length, seed, different));
const level = fc.double({ min: 0, max: 1, noNaN: true });

describe("select", () => {
  test("gives what sorting gives, and parts the values around it", () => {
    fc.assert(
      fc.property(anyTrials, level, (values, at) => {
        const rank = Math.min(values.length - 1, Math.floor(at * values.length));
        const sorted = Float64Array.from(values).sort();
        const parted = Float64Array.from(values);
        expect(select(parted, rank)).toBe(sorted[rank]);
        expect(Math.max(...parted.subarray(0, rank + 1))).toBe(sorted[rank]);
        expect(Math.min(...parted.subarray(rank))).toBe(sorted[rank]);
        expect(parted.sort()).toEqual(sorted);
      }),
      SEEDED,
    );
  });

  test.each([
    ["ascending", (n: number) => n],
    ["descending", (n: number) => -n],
    ["all the same", () => 7],
    ["an organ pipe", (n: number) => Math.min(n, 3000 - n)],
    ["infinite at both ends", (n: number) => (n % 3 === 0 ? Infinity : n % 3 === 1 ? -Infinity : n)],
  ])("holds for values %s", (_name, of) => {
    const values = Float64Array.from({ length: 3000 }, (_, n) => of(n));
    const sorted = Float64Array.from(values).sort();
    for (const rank of [0, 1, 150, 1499, 2850, 2999]) expect(select(Float64Array.from(values), rank)).toBe(sorted[rank]);
  });
});

test("selecting reads each value a few times, whatever the rank", () => {
  const values = anyValues(20_000, 11, 1e9);
  const reads = (rank: number) => {
    let count = 0;
    const counted = new Proxy(Float64Array.from(values), {
      get: (target, key) => {
        count += 1;
        return Reflect.get(target, key, target) as unknown;
      },
    });
    select(counted, rank);
    return count / values.length;
  };
  // Floyd and Rivest compare 1 + min(share, 1 - share) times a value, and swap some. Measured 1.6, 2.9, 1.8; 3.6, 4.5, 2.1 without the sample.
  expect(reads(1000)).toBeLessThan(1.9);
  expect(reads(10_000)).toBeLessThan(3.2);
  expect(reads(19_000)).toBeLessThan(2);
});

describe("percentiles", () => {
  const fourValues = Float64Array.of(3, 1, 4, 2);

  test.each([
    // Microsoft's example of PERCENTILE.INC and its QUARTILE.INC; the others by the formula, by hand.
    { values: fourValues, level: 0.3, interpolated: 1.9, attained: 2 },
    { values: Float64Array.of(1, 2, 4, 7, 8, 9, 10, 12), level: 0.25, interpolated: 3.5, attained: 2 },
    { values: fourValues, level: 0, interpolated: 1, attained: 1 },
    { values: fourValues, level: 1, interpolated: 4, attained: 4 },
    { values: fourValues, level: 0.5, interpolated: 2.5, attained: 2 },
    { values: Float64Array.of(5), level: 0.95, interpolated: 5, attained: 5 },
    { values: Float64Array.from({ length: 100 }, (_, n) => n + 1), level: 0.07, interpolated: 7.93, attained: 7 },
  ])("at $level", ({ values, level: at, interpolated, attained }) => {
    // Rounding only.
    expect(percentiles(values, [at], "interpolated")).toEqual([within(interpolated, 1e-12)]);
    expect(percentiles(values, [at])).toEqual([attained]);
  });

  test("attained are inf{x: F(x) >= level}", () => {
    fc.assert(
      fc.property(anyTrials, fc.integer({ min: 1, max: 100 }), (values, percent) => {
        const [found = NaN] = percentiles(values, [percent / 100]);
        const atMost = values.filter((value) => value <= found).length;
        const below = values.filter((value) => value < found).length;
        expect(atMost * 100).toBeGreaterThanOrEqual(percent * values.length);
        expect(below * 100).toBeLessThan(percent * values.length);
      }),
      SEEDED,
    );
  });

  test("at once, in any order, are those one by one, and leave the values alone", () => {
    fc.assert(
      fc.property(anyTrials, fc.array(level, { minLength: 1, maxLength: 6 }), fc.constantFrom("attained" as const, "interpolated" as const), (values, levels, type) => {
        const before = Float64Array.from(values);
        const scratch = new Float64Array(values.length);
        expect(percentiles(values, levels, type, scratch)).toEqual(levels.map((one) => percentiles(values, [one], type)[0]));
        expect(values).toEqual(before);
      }),
      SEEDED,
    );
  });

  test("interpolated are those of the sorted values", () => {
    fc.assert(
      fc.property(anyTrials, level, (values, at) => {
        const sorted = Float64Array.from(values).sort();
        const place = (values.length - 1) * at;
        const low = sorted[Math.floor(place)] ?? NaN;
        const high = sorted[Math.ceil(place)] ?? NaN;
        // Rounding of a place beyond a thousand, between neighbours.
        expect(percentiles(values, [at], "interpolated")).toEqual([within(low + (place % 1) * (high - low), 1e-11 * (1 + high - low))]);
      }),
      SEEDED,
    );
  });

  test("take no rank too high where the level times the number rounds up", () => {
    expect([0.07, 0.14, 0.28, 0.55, 0.56, 0.57].map((at) => attainedRank(at, 100))).toEqual([7, 14, 28, 55, 56, 57]);
    expect(attainedRank(0.95, 8192)).toBe(7783);
  });
});
