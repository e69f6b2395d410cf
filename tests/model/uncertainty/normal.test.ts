import stdlibCdf from "@stdlib/stats-base-dists-normal-cdf";
import fc from "fast-check";
import { inverseNormal, normalCdf, normalDensity } from "../../../src/model/uncertainty/special-functions/normal";
import { jstatInverse, stdlibInverse } from "../../support/distribution-oracles";
import { SEEDED } from "../../support/scenarios";
import { simpson } from "../../support/simpson";
import { within } from "../../support/within";

/** Rational functions of up to 17 terms: a few units in the last place. */
const ROUNDING = 2e-15;
const anyScore = fc.double({ min: -37, max: 37, noNaN: true });
const STANDARD = { kind: "normal", mean: 0, deviation: 1 } as const;

describe("the standard normal distribution function", () => {
  /** mpmath 1.3.0 at 50 digits. */
  test.each([
    { z: -37, probability: 5.725571222524577e-300 },
    // The square of 25.7 is rounded: taken in one piece, its exponential would be 2e-14 off.
    { z: -25.7, probability: 5.844410374380774e-146 },
    { z: -20, probability: 2.7536241186062337e-89 },
    { z: -8, probability: 6.220960574271784e-16 },
    { z: -5.7, probability: 5.990371401063528e-9 },
    { z: -5.6, probability: 1.071759025831093e-8 },
    { z: -3, probability: 0.0013498980316300946 },
    { z: -1, probability: 0.15865525393145705 },
    { z: -0.67, probability: 0.2514288950953101 },
    { z: -0.5, probability: 0.3085375387259869 },
    { z: -1e-5, probability: 0.49999601057719606 },
    { z: 0, probability: 0.5 },
    { z: 0.3, probability: 0.6179114221889527 },
    { z: 2.5, probability: 0.9937903346742238 },
  ])("at $z is $probability", ({ z, probability }) => {
    expect(normalCdf(z) / probability).toEqual(within(1, ROUNDING));
  });

  test("is that of @stdlib", () => {
    fc.assert(
      // @stdlib loses 5e-15 at z = -6, and all digits of its arithmetic further out.
      fc.property(fc.double({ min: -6, max: 10, noNaN: true }), (z) => {
        expect(normalCdf(z) / stdlibCdf(z, 0, 1)).toEqual(within(1, 2e-14));
      }),
      SEEDED,
    );
  });

  test("is the area under the density", () => {
    for (const [from, to] of [[-8, -6], [-2, -0.5], [-0.5, 0.7], [0.6, 6]] as const) {
      // Simpson's rule: (to - from) * step^4 / 180 * fourth derivative, which is at most 3 * density.
      expect(normalCdf(to) - normalCdf(from)).toEqual(within(simpson(normalDensity, from, to), 1e-11));
    }
    expect(normalDensity(0)).toEqual(within(1 / Math.sqrt(2 * Math.PI), 1e-16));
  });

  test("never falls, and its two tails are 1", () => {
    fc.assert(
      fc.property(anyScore, fc.double({ min: 0, max: 1, noNaN: true }), (z, more) => {
        expect(normalCdf(z + more)).toBeGreaterThanOrEqual(normalCdf(z));
        expect(normalCdf(z) + normalCdf(-z)).toEqual(within(1, 1e-15));
      }),
      SEEDED,
    );
    expect([normalCdf(-Infinity), normalCdf(Infinity), normalCdf(-40), normalCdf(NaN)]).toEqual([0, 1, 0, NaN]);
    expect([normalDensity(-Infinity), normalDensity(Infinity), normalDensity(NaN)]).toEqual([0, 0, NaN]);
  });
});

describe("the standard normal score", () => {
  /** mpmath 1.3.0 at 50 digits; 0.05, 0.025 and 0.01 are in vectors.json and domain.md 5.7 too. */
  test.each([
    { lower: 1e-300, score: -37.0470962993612 },
    { lower: 1e-100, score: -21.273453560965326 },
    { lower: 1e-20, score: -9.262340089798407 },
    { lower: 1e-12, score: -7.034483825301132 },
    { lower: 1e-9, score: -5.9978070150076865 },
    { lower: 1e-5, score: -4.264890793922825 },
    { lower: 0.001, score: -3.0902323061678136 },
    { lower: 0.01, score: -2.3263478740408408 },
    { lower: 0.025, score: -1.9599639845400543 },
    { lower: 0.05, score: -1.6448536269514726 },
    { lower: 0.075, score: -1.439531470938456 },
    { lower: 0.2, score: -0.8416212335729142 },
    { lower: 0.4, score: -0.2533471031357997 },
  ])("of $lower is $score", ({ lower, score }) => {
    expect(inverseNormal(lower) / score).toEqual(within(1, ROUNDING));
    expect(inverseNormal(1 - lower, lower)).toBe(-inverseNormal(lower, 1 - lower));
  });

  test("is that of jstat and of @stdlib", () => {
    // Both solve erfc(x) = 2u and lose the digits of their erfc: against mpmath at 1e-9 @stdlib is 7e-10 off, jstat 4e-10.
    for (const tail of [1e-9, 1e-8, 1e-6]) {
      for (const oracle of [jstatInverse, stdlibInverse]) {
        expect(inverseNormal(tail) / oracle(STANDARD, tail)).toEqual(within(1, 1e-9));
        expect(inverseNormal(1 - tail) / oracle(STANDARD, 1 - tail)).toEqual(within(1, 1e-9));
      }
    }
    for (let u = 0.001; u < 1; u += 0.0017) {
      // jstat's erfc is good to 1e-15 absolute, 1e-12 of a tail of 0.001.
      expect(inverseNormal(u)).toEqual(within(jstatInverse(STANDARD, u), 1e-12));
      expect(inverseNormal(u)).toEqual(within(stdlibInverse(STANDARD, u), 1e-14));
    }
  });

  test("has the probability it was asked for", () => {
    fc.assert(
      fc.property(fc.double({ min: -37, max: 0, noNaN: true }), (z) => {
        // The probability is known to 1e-16 of itself: z to 1e-16 * probability / density.
        const tolerance = 4e-15 * Math.max(1, -z) + (1e-15 * normalCdf(z)) / normalDensity(z);
        expect(inverseNormal(normalCdf(z))).toEqual(within(z, tolerance));
        expect(inverseNormal(1 - normalCdf(z), normalCdf(z))).toEqual(within(-z, tolerance));
      }),
      SEEDED,
    );
  });

  test("of no probability is infinitely far", () => {
    expect([inverseNormal(0), inverseNormal(1), inverseNormal(0.5), inverseNormal(-0.1), inverseNormal(NaN)]).toEqual([-Infinity, Infinity, 0, NaN, NaN]);
  });
});
