import fc from "fast-check";
import { incompleteBeta } from "../../../src/model/uncertainty/special-functions/incomplete-beta";
import { inverseIncompleteBeta } from "../../../src/model/uncertainty/special-functions/inverse-incomplete-beta";
import { anyTail } from "../../support/any-distribution";
import { SEEDED } from "../../support/scenarios";
import { within } from "../../support/within";

const exponent = fc.double({ min: 1, max: 60, noNaN: true });

describe("the inverse of the incomplete beta function", () => {
  /** mpmath 1.3.0 at 50 digits: bisection, then the secant method on the logarithm. Points for a lower tail, distances from 1 for an upper one. */
  test.each([
    { a: 1, b: 5, below: [2.0000000008e-10, 0.00002000080004800336, 0.010206218313011496, 0.12944943670387585], above: [0.015848931924611134, 0.15848931924611134] },
    { a: 1.5, b: 4.5, below: [2.551132170772375e-7, 0.0005500480159296093, 0.03644726804538884, 0.2211198949227273], above: [0.008101998798715766, 0.10562027421081185] },
    { a: 2, b: 4, below: [0.000010000100001750037, 0.003172333372774395, 0.07644039141232889, 0.3138101704556974], above: [0.0037634389915255466, 0.06781307915426105] },
    { a: 7 / 3, b: 11 / 3, below: [0.00005018466998972959, 0.007012163888024855, 0.10949905866499443, 0.37581250700412105], above: [0.0020786516583350886, 0.04867617216833149] },
    { a: 3, b: 3, below: [0.00046426666013100337, 0.02178209534267986, 0.1892553774377708, 0.5], above: [0.00046426666013100337, 0.02178209534267986] },
    { a: 50, b: 2, below: [0.622343914548846, 0.7922680073400805, 0.9103284617085715, 0.9673091500837798], above: [8.856276962566648e-7, 0.00028134531468709047] },
    { a: 200, b: 300, below: [0.2753982869684086, 0.320735757712103, 0.36422289328169266, 0.3998665627141161], above: [0.4662538701235265, 0.5173355479178753] },
  ])("of I($a, $b) agrees with 50 digits in both tails", ({ a, b, below, above }) => {
    [1e-9, 1e-4, 0.05, 0.5].forEach((lower, at) => {
      const { x, complement } = inverseIncompleteBeta(a, b, lower);
      expect(x / (below[at] as number)).toEqual(within(1, 1e-13));
      expect(x + complement).toEqual(within(1, 1e-15));
    });
    [1e-9, 1e-4].forEach((upper, at) => {
      expect(inverseIncompleteBeta(a, b, 1 - upper, upper).complement / (above[at] as number)).toEqual(within(1, 1e-13));
    });
  });

  test("splits a probability as it was asked to", () => {
    fc.assert(
      fc.property(exponent, exponent, anyTail, (a, b, tail) => {
        const low = inverseIncompleteBeta(a, b, tail, 1 - tail);
        // Digits of x lost to exponents of 60: 60 * 1e-16 of the probability and more of its logarithm.
        expect(incompleteBeta(a, b, low.x, low.complement).lower / tail).toEqual(within(1, 1e-12));
        const high = inverseIncompleteBeta(a, b, 1 - tail, tail);
        expect(incompleteBeta(a, b, high.x, high.complement).upper / tail).toEqual(within(1, 1e-12));
      }),
      SEEDED,
    );
  });

  test("of nothing and of all are the ends, of no number none", () => {
    expect(inverseIncompleteBeta(2, 3, NaN)).toEqual({ x: NaN, complement: NaN });
    expect([inverseIncompleteBeta(2, 3, 0), inverseIncompleteBeta(2, 3, 1)]).toEqual([{ x: 0, complement: 1 }, { x: 1, complement: 0 }]);
  });
});
