import fc from "fast-check";
import { logGamma } from "../../../src/model/uncertainty/special-functions/log-gamma";
import { SEEDED } from "../../support/scenarios";
import { within } from "../../support/within";

/** A few units in the last place of the largest term. */
const ROUNDING = 4e-15;

describe("the logarithm of gamma", () => {
  /** mpmath 1.3.0 at 50 digits. */
  test.each([
    { x: 1e-5, expected: 11.512919692895826 },
    { x: 0.1, expected: 2.252712651734206 },
    { x: 0.5, expected: 0.5723649429247001 },
    { x: 1, expected: 0 },
    { x: 1.5, expected: -0.12078223763524522 },
    { x: 2.25, expected: 0.1248717148923966 },
    { x: 7.9, expected: 8.32426586800881 },
    { x: 8, expected: 8.525161361065415 },
    { x: 10.5, expected: 13.940625219403763 },
    { x: 100, expected: 359.1342053695754 },
    { x: 12345.678, expected: 103959.91990554606 },
  ])("of $x is $expected", ({ x, expected }) => {
    expect(logGamma(x)).toEqual(within(expected, ROUNDING * Math.max(1, Math.abs(expected))));
  });

  test("of a whole number is that of the factorial before it", () => {
    let factorial = 1;
    for (let n = 1; n < 23; n++) {
      expect(logGamma(n)).toEqual(within(Math.log(factorial), ROUNDING * 50));
      factorial *= n;
    }
  });

  test("grows by ln x from x to x + 1", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 500, noNaN: true }), (x) => {
        expect(logGamma(x + 1) - logGamma(x)).toEqual(within(Math.log(x), ROUNDING * Math.max(1, logGamma(x + 1))));
      }),
      SEEDED,
    );
  });
});
