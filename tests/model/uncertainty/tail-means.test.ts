import fc from "fast-check";
import { inverse, inverseUpper, mean, valueAtScore, variance } from "../../../src/model/uncertainty/distributions/distribution";
import { lognormalOf } from "../../../src/model/uncertainty/distributions/lognormal";
import { inverseNormal, normalDensity } from "../../../src/model/uncertainty/special-functions/normal";
import { lowerTailMean, upperTailMean } from "../../../src/model/uncertainty/estimates/tail-means";
import { anyDistribution, anyLognormal, anyNormal, anyPert, anyTail, anyTriangular, anyUniform } from "../../support/any-distribution";
import { SEEDED } from "../../support/scenarios";
import { simpson } from "../../support/simpson";
import { within } from "../../support/within";

const NORMAL = { kind: "normal", mean: 0, deviation: 1 } as const;
const LOGNORMAL = lognormalOf({ mu: 0, sigma: 0.5 });

/** Rounding of 1 - 0.95, 2e-16 / 0.05, and of the arithmetic. */
const ROUNDING = 1e-14;

describe("value at risk and expected shortfall", () => {
  /** domain.md 5.7 and vectors.json, 16 digits. */
  test.each([
    { alpha: 0.95, atRisk: 1.6448536269514722, shortfall: 2.0627128075074257 },
    { alpha: 0.975, atRisk: 1.959963984540054, shortfall: 2.3378027922014133 },
    { alpha: 0.99, atRisk: 2.3263478740408408, shortfall: 2.665214220345806 },
  ])("of a normal loss at $alpha are $atRisk and $shortfall", ({ alpha, atRisk, shortfall }) => {
    expect(inverse(NORMAL, alpha)).toEqual(within(atRisk, ROUNDING));
    expect(upperTailMean(NORMAL, alpha)).toEqual(within(shortfall, ROUNDING));
    expect(lowerTailMean(NORMAL, 1 - alpha)).toEqual(within(-shortfall, ROUNDING));
  });

  test("of a lognormal loss at 95 %, and of a lognormal revenue, are as computed", () => {
    expect(inverse(LOGNORMAL, 0.95)).toEqual(within(2.276016608514317, ROUNDING));
    expect(upperTailMean(LOGNORMAL, 0.95)).toEqual(within(2.858591295312543, ROUNDING));
    expect(inverse(LOGNORMAL, 0.05)).toEqual(within(0.4393641049274924, ROUNDING));
    expect(lowerTailMean(LOGNORMAL, 0.05)).toEqual(within(0.3622058258056345, ROUNDING));
  });

  /** By hand. */
  test.each([
    { says: "a uniform loss from 0 to 10, worst fifth: 8 to 10", of: { kind: "uniform", min: 0, max: 10 }, alpha: 0.8, upper: 9, lower: 1 },
    // P(X > x) = (1 - x)^2: a quarter at 1/2, and the mean of a tail two thirds of the way back from 1. The lower tail is what the others leave of the mean, 1/3.
    { says: "a falling triangle, worst quarter", of: { kind: "triangular", min: 0, mode: 0, max: 1 }, alpha: 0.75, upper: 2 / 3, lower: 4 * (1 / 3 - 0.75 * (1 - (2 / 3) * Math.sqrt(0.75))) },
    // (0, 1, 4): q90 is 2.9045548850, where the remaining side is 1.0954451150 long.
    { says: "the triangle of the books, worst tenth", of: { kind: "triangular", min: 0, mode: 1, max: 4 }, alpha: 0.9, upper: 2.904554885 + 1.095445115 / 3, lower: (2 / 3) * 0.632455532 },
    // Exponents 1 and 5: P(X > x) = (1 - x)^5, and the mean of a tail five sixths of the way back from 1. The mean is 1/6.
    { says: "a falling PERT, worst tenth", of: { kind: "pert", min: 0, mode: 0, max: 1 }, alpha: 0.9, upper: 1 - (5 / 6) * 0.1 ** 0.2, lower: 10 * (1 / 6 - 0.9 * (1 - (5 / 6) * 0.9 ** 0.2)) },
  ] as const)("of $says", ({ of, alpha, upper, lower }) => {
    // Ten digits printed.
    expect(upperTailMean(of, alpha)).toEqual(within(upper, 1e-9));
    expect(lowerTailMean(of, 1 - alpha)).toEqual(within(lower, 1e-9));
  });
});

describe("tail means", () => {
  test("are the mean of the inverse over the tail", () => {
    fc.assert(
      fc.property(fc.oneof(anyPert, anyTriangular, anyLognormal, anyNormal, anyUniform), fc.double({ min: 0.001, max: 0.999, noNaN: true }), (of, u) => {
        const z = inverseNormal(u);
        const weighted = (at: number) => (valueAtScore(of, at) - mean(of)) * normalDensity(at);
        // Simpson's rule at steps below 0.01; a triangle's bend jumps at its mode. A tail of a thousandth multiplies that by a thousand.
        const tolerance = (tail: number) => (1e-7 * Math.sqrt(variance(of))) / tail + 1e-13 * Math.abs(mean(of)) / tail;
        expect(lowerTailMean(of, u) - mean(of)).toEqual(within(simpson(weighted, -9, z) / u, tolerance(u)));
        expect(upperTailMean(of, u) - mean(of)).toEqual(within(simpson(weighted, z, 11) / (1 - u), tolerance(1 - u)));
      }),
      { ...SEEDED, numRuns: 60 },
    );
  });

  test("of both sides are the mean, weighed", () => {
    fc.assert(
      fc.property(anyDistribution, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (of, u) => {
        const size = Math.abs(mean(of)) + Math.sqrt(variance(of));
        expect(u * lowerTailMean(of, u) + (1 - u) * upperTailMean(of, u)).toEqual(within(mean(of), 1e-12 * size));
        expect([lowerTailMean(of, 1), upperTailMean(of, 0)]).toEqual([within(mean(of), 1e-12 * size), within(mean(of), 1e-12 * size)]);
      }),
      SEEDED,
    );
  });

  test("lie beyond the percentile, and further out the smaller the tail", () => {
    fc.assert(
      fc.property(anyDistribution, anyTail, (of, tail) => {
        // Digits of 1 - tail, in a tail: 1e-16 / tail.
        const slack = 1e-12 * (Math.abs(mean(of)) + Math.sqrt(variance(of))) + 1e-9 * Math.sqrt(variance(of));
        expect(lowerTailMean(of, tail)).toBeLessThanOrEqual(inverse(of, tail) + slack);
        expect(lowerTailMean(of, tail / 2)).toBeLessThanOrEqual(lowerTailMean(of, tail) + slack);
        const alpha = 1 - tail;
        expect(upperTailMean(of, alpha)).toBeGreaterThanOrEqual(inverseUpper(of, 1 - alpha) - slack);
        expect(upperTailMean(of, alpha)).toBeGreaterThanOrEqual(upperTailMean(of, alpha - tail / 2) - slack);
      }),
      SEEDED,
    );
  });
});
