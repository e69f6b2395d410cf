import fc from "fast-check";
import { rankCorrelations } from "../../../src/model/uncertainty/dependence/rank-correlation";
import { ranks } from "../../../src/model/uncertainty/dependence/ranks";
import { SEEDED } from "../../support/scenarios";
import { within } from "../../support/within";

const column = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), { minLength: 1, maxLength: 80 });
const parts = (pairs: readonly (readonly [number, number])[]) => [0, 1].map((at) => Float64Array.from(pairs, (pair) => pair[at] ?? NaN)) as [Float64Array, Float64Array];

describe("ranks", () => {
  test.each([
    { values: [30, 10, 20], expected: [3, 1, 2] },
    // Two at places 2 and 3 share 2.5; three at 4, 5, 6 share 5.
    { values: [7, 1, 3, 7, 3, 7], expected: [5, 1, 2.5, 5, 2.5, 5] },
    { values: [4, 4, 4, 4], expected: [2.5, 2.5, 2.5, 2.5] },
    { values: [0, -0], expected: [1.5, 1.5] },
    { values: [Infinity, -Infinity, 0], expected: [3, 1, 2] },
    { values: [], expected: [] },
  ])("of $values are $expected", ({ values, expected }) => {
    expect([...ranks(Float64Array.from(values))]).toEqual(expected);
  });

  test("are half of the others that are equal, more than those that are less", () => {
    fc.assert(
      fc.property(column, (pairs) => {
        const [values] = parts(pairs);
        const byCounting = values.map((value) => {
          const below = values.filter((other) => other < value).length;
          const equal = values.filter((other) => other === value).length;
          return below + (equal + 1) / 2;
        });
        expect(ranks(values)).toEqual(byCounting);
      }),
      SEEDED,
    );
  });
});

describe("rank correlations", () => {
  const of = (xs: readonly number[], ys: readonly number[]) => rankCorrelations([Float64Array.from(xs)], Float64Array.from(ys))[0];

  test.each([
    // Wikipedia's example, IQ and hours of television: 1 - 6 * 194 / 990 = -29/165.
    { xs: [106, 100, 86, 101, 99, 103, 97, 113, 112, 110], ys: [7, 27, 2, 50, 28, 29, 20, 12, 6, 17], rho: -29 / 165 },
    // Ties: ranks 1, 2.5, 2.5, 4 and 1, 3, 2, 4; products 4.5, squares 4.5 and 5.
    { xs: [1, 2, 2, 3], ys: [1, 3, 2, 4], rho: 4.5 / Math.sqrt(22.5) },
    { xs: [1, 2, 3], ys: [1, 10, 1000], rho: 1 },
    { xs: [1, 2, 3], ys: [5, 4, -3], rho: -1 },
    { xs: [2, 2, 2], ys: [1, 2, 3], rho: 0 },
    { xs: [1, 2, 3], ys: [2, 2, 2], rho: 0 },
  ])("of $xs with $ys is $rho", ({ xs, ys, rho }) => {
    // Rounding only.
    expect(of(xs, ys)).toEqual(within(rho, 1e-15));
  });

  test("do not change when a value is replaced by an increasing function of it, and turn their sign with a decreasing one", () => {
    fc.assert(
      fc.property(column, (pairs) => {
        const [xs, ys] = parts(pairs);
        const [plain = NaN, risen, turned = NaN] = rankCorrelations([xs, xs.map((x) => Math.exp(x)), xs.map((x) => -(x ** 3))], ys);
        expect(risen).toBe(plain);
        // Rounding only.
        expect(turned).toEqual(within(-plain, 1e-14));
        expect(Math.abs(plain)).toBeLessThanOrEqual(1);
      }),
      SEEDED,
    );
  });
});
