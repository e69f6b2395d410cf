import fc from "fast-check";
import { mean, valueAtScore, variance, type ContinuousDistribution } from "../../../src/model/uncertainty/distributions/distribution";
import { empiricalOf } from "../../../src/model/uncertainty/distributions/empirical";
import { normalDensity } from "../../../src/model/uncertainty/special-functions/normal";
import { normalScoresTable, tableValue, type NormalScoresTable } from "../../../src/model/uncertainty/distributions/scores/normal-scores-table";
import { anyEmpirical, anyLognormal, anyNormal, anyPert, anyPoint, anyTriangular, anyUniform } from "../../support/any-distribution";
import { SEEDED } from "../../support/scenarios";
import { within } from "../../support/within";

const anyScore = fc.double({ min: -7.9, max: 7.9, noNaN: true });

describe("a table of normal scores", () => {
  test("of a smooth distribution errs by less than 5e-5 standard deviations, and by no more than it states", () => {
    fc.assert(
      fc.property(fc.oneof(anyPert, anyTriangular, anyUniform, anyNormal, anyLognormal), fc.array(anyScore, { minLength: 20, maxLength: 20 }), (of, scores) => {
        const table = normalScoresTable(of);
        expect(table.error).toBeLessThanOrEqual(5e-5);
        for (const z of scores) {
          // The error is largest about midway between two entries, where it was measured: a hundredth more beside the midst.
          const rounding = 1e-13 * (Math.abs(mean(of)) / Math.sqrt(variance(of)) + 1);
          expect(errorAt(table, of, z)).toBeLessThanOrEqual(1.01 * table.error + 1e-9 + rounding);
        }
      }),
      SEEDED,
    );
  });

  test("of a sample errs by no more than it states", () => {
    fc.assert(
      fc.property(anyEmpirical.filter((of) => variance(of) > 0), fc.array(anyScore, { minLength: 20, maxLength: 20 }), (of, scores) => {
        const table = normalScoresTable(of);
        for (const z of scores) expect(errorAt(table, of, z)).toBeLessThanOrEqual(1.01 * table.error + 1e-9);
      }),
      SEEDED,
    );
  });

  /** How many entries a unit of score takes, and what is stated. The samples are the squares from 1 on. */
  test.each<{ says: string; of: ContinuousDistribution; perScore: number; error: number }>([
    { says: "a PERT", of: { kind: "pert", min: 0.02, mode: 0.08, max: 0.2 }, perScore: 64, error: 3e-5 },
    { says: "a PERT that only falls", of: { kind: "pert", min: 0, mode: 0, max: 1 }, perScore: 64, error: 3e-5 },
    { says: "a triangle", of: { kind: "triangular", min: 0, mode: 1, max: 4 }, perScore: 64, error: 3e-5 },
    { says: "a uniform distribution", of: { kind: "uniform", min: 0, max: 1 }, perScore: 64, error: 3e-5 },
    { says: "a lognormal one of 30 %", of: { kind: "lognormal", mean: 100, cv: 0.3 }, perScore: 64, error: 3e-5 },
    { says: "a lognormal one of 300 %", of: { kind: "lognormal", mean: 100, cv: 3 }, perScore: 128, error: 3e-5 },
    { says: "twelve values", of: empiricalOf(Array.from({ length: 12 }, (_, at) => (at + 1) ** 2)), perScore: 512, error: 1e-3 },
    { says: "a thousand values", of: empiricalOf(Array.from({ length: 1000 }, (_, at) => (at + 1) ** 2)), perScore: 512, error: 1e-4 },
  ])("of $says takes $perScore entries in a unit and states less than $error", ({ of, perScore, error }) => {
    const table = normalScoresTable(of);
    expect(1 / table.step).toBe(perScore);
    expect(table.error).toBeLessThan(error);
  });

  test("shifts the mean by less than 3e-5 standard deviations and the variance by less than 1e-4 of itself", () => {
    const shapes: ContinuousDistribution[] = [
      { kind: "pert", min: 0, mode: 0, max: 1 },
      { kind: "triangular", min: 0, mode: 0, max: 1 },
      { kind: "lognormal", mean: 1, cv: 1 },
      { kind: "lognormal", mean: 1, cv: 3 },
      empiricalOf([1, 2, 3, 10]),
    ];
    for (const of of shapes) {
      const table = normalScoresTable(of);
      let [shift, spread] = [0, 0];
      // Sums at steps of 1/1024 weigh a smooth curve times the density exactly; at the angles of the table they err by step^2.
      for (let z = -8; z <= 8; z += 1 / 1024) {
        const weight = normalDensity(z) / 1024;
        shift += weight * (tableValue(table, z) - valueAtScore(of, z));
        spread += weight * ((tableValue(table, z) - mean(of)) ** 2 - (valueAtScore(of, z) - mean(of)) ** 2);
      }
      expect(shift).toEqual(within(0, 3e-5 * Math.sqrt(variance(of))));
      expect(spread).toEqual(within(0, 1e-4 * variance(of)));
    }
  });

  test("ends where the scores have no probability left, and stays what it is there", () => {
    const of = { kind: "pert", min: 0, mode: 0.3, max: 1 } as const;
    const table = normalScoresTable(of);
    const { values, origin, step } = table;
    expect(origin).toBe(-8);
    expect(values).toHaveLength(16 / step + 2);
    expect(values.at(-1)).toBe(values.at(-2));
    expect([values[0], values.at(-1)]).toEqual([within(valueAtScore(of, -8), 1e-9), within(valueAtScore(of, 8), 1e-9)]);
    expect([-8, -50, -Infinity].map((z) => tableValue(table, z))).toEqual(Array(3).fill(values[0]));
    expect([8, 50, Infinity].map((z) => tableValue(table, z))).toEqual(Array(3).fill(values.at(-1)));
    expect(tableValue(table, NaN)).toBeNaN();
  });

  test("of a sample reaches from its least value to its greatest", () => {
    const table = normalScoresTable(empiricalOf([1, 2, 3, 10]));
    // Phi of 1.15 is 7/8.
    expect(table.origin).toEqual(within(-1.15, 1 / 512));
    expect([table.values[0], table.values.at(-1), tableValue(table, -4), tableValue(table, 4)]).toEqual([1, 10, 1, 10]);
  });

  test("says at its entries exactly what the distribution says there", () => {
    fc.assert(
      fc.property(fc.oneof(anyTriangular, anyUniform, anyNormal, anyLognormal), fc.integer({ min: -400, max: 400 }), (of, at) => {
        expect(tableValue(normalScoresTable(of), at / 64)).toBe(valueAtScore(of, at / 64));
      }),
      { ...SEEDED, numRuns: 50 },
    );
  });

  test("is the same to 13 digits on an engine whose exp, log and sqrt round otherwise", () => {
    fc.assert(
      fc.property(fc.oneof(anyPert, anyTriangular, anyUniform, anyLognormal), (of) => {
        const [here, there] = [normalScoresTable(of), onAnotherEngine(() => normalScoresTable(of))];
        expect(there.step).toBe(here.step);
        const size = of.kind === "lognormal" ? 0 : Math.max(Math.abs(of.min), Math.abs(of.max));
        here.values.forEach((value, at) => {
          if (Math.abs((there.values[at] as number) - value) > 1e-13 * Math.max(size, Math.abs(value))) expect(there.values[at]).toBe(value);
        });
      }),
      { ...SEEDED, numRuns: 60 },
    );
  });

  test("of one value is that value", () => {
    fc.assert(
      fc.property(anyPoint, anyScore, (of, z) => {
        const table = normalScoresTable(of);
        expect([tableValue(table, z), table.error]).toEqual([of.value, 0]);
      }),
      SEEDED,
    );
    expect(tableValue(normalScoresTable({ kind: "pert", min: 7, mode: 7, max: 7 }), 2)).toBe(7);
    expect(tableValue(normalScoresTable(empiricalOf([7, 7, 7])), 2)).toBe(7);
  });
});

/** In standard deviations, or as a share of the distance from the mean where that is more. */
function errorAt(table: NormalScoresTable, of: ContinuousDistribution, z: number): number {
  const exact = valueAtScore(of, z);
  return Math.abs(tableValue(table, z) - exact) / Math.max(Math.sqrt(variance(of)), Math.abs(exact - mean(of)));
}

/** What a calculation gives where every other exponential, logarithm and root is a unit in the last place larger or smaller. */
function onAnotherEngine<Result>(calculation: () => Result): Result {
  let calls = 0;
  const functions = ["exp", "log", "log1p", "sqrt"] as const;
  const spies = functions.map((name) => {
    const own = Math[name].bind(Math);
    return jest.spyOn(Math, name).mockImplementation((x) => own(x) * (1 + ((calls++ % 3) - 1) * Number.EPSILON));
  });
  try {
    return calculation();
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
