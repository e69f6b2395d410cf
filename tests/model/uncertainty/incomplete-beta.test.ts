import fc from "fast-check";
import { incompleteBeta, logBeta } from "../../../src/model/uncertainty/special-functions/incomplete-beta";
import { SEEDED } from "../../support/scenarios";
import { simpson } from "../../support/simpson";
import { within } from "../../support/within";

const exponent = fc.double({ min: 0.2, max: 60, noNaN: true });
const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });

describe("the regularised incomplete beta function", () => {
  /** mpmath 1.3.0 at 50 digits. Exponents of 500 together lose 500 * 1e-16 * ln 500 in the logarithm of beta. */
  test.each([
    { a: 1, b: 5, x: 0.1, lower: 0.40951, upper: 0.59049, tolerance: 4e-15 },
    { a: 1, b: 5, x: 0.9999, lower: 1, upper: 9.999999999994494e-21, tolerance: 4e-15 },
    { a: 2, b: 4, x: 0.3, lower: 0.47178, upper: 0.52822, tolerance: 4e-15 },
    { a: 2, b: 4, x: 1e-6, lower: 9.999980000015e-12, upper: 0.99999999999, tolerance: 1e-14 },
    { a: 3, b: 3, x: 0.5, lower: 0.5, upper: 0.5, tolerance: 4e-15 },
    { a: 2.5, b: 3.5, x: 0.999, lower: 0.9999999997548714, upper: 2.451285660157063e-10, tolerance: 1e-14 },
    { a: 50, b: 2, x: 0.9, lower: 0.030922651243920712, upper: 0.9690773487560793, tolerance: 1e-13 },
    { a: 200, b: 300, x: 0.35, lower: 0.01034177025468759, upper: 0.9896582297453124, tolerance: 1e-12 },
    { a: 200, b: 300, x: 0.5, lower: 0.9999964565197356, upper: 0.000003543480264392538, tolerance: 1e-12 },
  ])("I($a, $b) at $x is $lower below and $upper above", ({ a, b, x, lower, upper, tolerance }) => {
    const split = incompleteBeta(a, b, x);
    expect(split.lower / lower).toEqual(within(1, tolerance));
    expect(split.upper / upper).toEqual(within(1, tolerance));
  });

  test("with whole exponents is a tail of the binomial distribution", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), share, (a, b, x) => {
        const trials = a + b - 1;
        let [term, sum] = [(1 - x) ** trials, 0];
        for (let k = 0; k <= trials; k++) {
          if (k >= a) sum += term;
          term *= ((trials - k) / (k + 1)) * (x / (1 - x));
        }
        expect(incompleteBeta(a, b, x).lower).toEqual(within(sum, 1e-13));
      }),
      SEEDED,
    );
  });

  test("is the area under the density", () => {
    for (const { a, b } of [{ a: 5, b: 5 }, { a: 1, b: 5 }, { a: 7, b: 9 }]) {
      const density = (x: number) => x ** (a - 1) * (1 - x) ** (b - 1) * Math.exp(-logBeta(a, b));
      for (const x of [0.01, 0.2, 0.5, 0.9]) expect(incompleteBeta(a, b, x).lower).toEqual(within(simpson(density, 0, x), 1e-10));
    }
  });

  test("sees the same split from both ends", () => {
    fc.assert(
      fc.property(exponent, exponent, share, (a, b, x) => {
        const { lower, upper } = incompleteBeta(a, b, x);
        expect(lower + upper).toEqual(within(1, 1e-15));
        const mirrored = incompleteBeta(b, a, 1 - x, x);
        expect([mirrored.upper, mirrored.lower]).toEqual([within(lower, 1e-13), within(upper, 1e-13)]);
      }),
      SEEDED,
    );
  });

  test("is nothing at 0, all at 1, and no number where there is none", () => {
    expect(incompleteBeta(2, 3, NaN)).toEqual({ lower: NaN, upper: NaN });
    expect([incompleteBeta(2, 3, 0), incompleteBeta(2, 3, 1)]).toEqual([{ lower: 0, upper: 1 }, { lower: 1, upper: 0 }]);
  });
});
