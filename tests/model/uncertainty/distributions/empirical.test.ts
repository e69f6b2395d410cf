import fc from "fast-check";
import { inverse, inverseUpper, mean, variance } from "../../../../src/model/uncertainty/distributions/distribution";
import { empiricalOf } from "../../../../src/model/uncertainty/distributions/empirical";
import { anyEmpirical } from "../../../support/any-distribution";
import { frozen } from "../../../support/builders";
import { SEEDED } from "../../../support/scenarios";
import { within } from "../../../support/within";

const ROUNDING = 1e-12;

describe("an empirical distribution", () => {
  test("sorts what it is given, and leaves it as it was", () => {
    const given = frozen([3, 1, 10, 2]);
    expect(Array.from(empiricalOf(given).values)).toEqual([1, 2, 3, 10]);
    expect(given).toEqual([3, 1, 10, 2]);
  });

  /** By hand: 1, 2, 3 and 10 at 1/8, 3/8, 5/8 and 7/8. numpy's percentile with method "hazen" says the same. */
  test.each([
    { u: 0.01, value: 1 },
    { u: 0.125, value: 1 },
    { u: 0.25, value: 1.5 },
    { u: 0.5, value: 2.5 },
    { u: 0.75, value: 6.5 },
    { u: 0.8, value: 7.9 },
    { u: 0.9, value: 10 },
  ])("of 1, 2, 3 and 10 has $value at $u", ({ u, value }) => {
    expect(inverse(empiricalOf([1, 2, 3, 10]), u)).toEqual(within(value, ROUNDING));
    expect(inverseUpper(empiricalOf([1, 2, 3, 10]), 1 - u)).toEqual(within(value, ROUNDING));
  });

  test("of 1, 2, 3 and 10 has a mean of 4, where lines from the first value to the last would have 3.5", () => {
    expect(mean(empiricalOf([1, 2, 3, 10]))).toBe(4);
    // Squares of the distances from 4: flat 9 and 36, half each; lines (9 + 6 + 4) / 3, (4 + 2 + 1) / 3, (1 - 6 + 36) / 3; by four.
    expect(variance(empiricalOf([1, 2, 3, 10]))).toEqual(within((22.5 + 57 / 3) / 4, ROUNDING));
  });

  test("of one value is that value", () => {
    const sample = empiricalOf([7]);
    expect([inverse(sample, 0.01), inverse(sample, 0.99), mean(sample), variance(sample)]).toEqual([7, 7, 7, 0]);
  });

  test("has the mean of its values, less variance than they have, and stays between them", () => {
    fc.assert(
      fc.property(anyEmpirical, fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (sample, u) => {
        const values = Array.from(sample.values);
        const average = values.reduce((sum, value) => sum + value, 0) / values.length;
        const spread = values.reduce((sum, value) => sum + (value - average) ** 2, 0) / values.length;
        expect(mean(sample)).toEqual(within(average, 1e4 * ROUNDING));
        expect(variance(sample)).toBeLessThanOrEqual(spread * (1 + ROUNDING));
        expect(inverse(sample, u)).toBeGreaterThanOrEqual(Math.min(...values));
        expect(inverse(sample, u)).toBeLessThanOrEqual(Math.max(...values));
      }),
      SEEDED,
    );
  });

  test("has the mean and the variance of its inverse", () => {
    fc.assert(
      fc.property(anyEmpirical, (sample) => {
        // On each half-step of 1/2n the inverse is a straight line: Simpson's rule is exact for its square.
        const halves = 2 * sample.values.length;
        let [first, second] = [0, 0];
        for (let at = 0; at < halves; at++) {
          const [from, middle, to] = [at + 1e-9, at + 0.5, at + 1 - 1e-9].map((x) => inverse(sample, x / halves) - mean(sample)) as [number, number, number];
          first += (from + 4 * middle + to) / 6 / halves;
          second += (from ** 2 + 4 * middle ** 2 + to ** 2) / 6 / halves;
        }
        // The ends of the lines are looked at 1e-9 inside, on values up to 1e4.
        expect(first).toEqual(within(0, 1e-5));
        expect(second).toEqual(within(variance(sample), 1e-6 * (1 + variance(sample))));
      }),
      SEEDED,
    );
  });
});
