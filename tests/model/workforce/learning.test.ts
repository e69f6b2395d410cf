import fc from "fast-check";
import { crawfordTotal, crawfordUnit, learningExponent, wrightAverage, wrightTotal, wrightUnit } from "../../../src/model/workforce/pools/learning";
import { SEEDED } from "../../support/scenarios";
import { asPrinted, within } from "../../support/within";

/** Digits of a double. */
const ROUNDING = 1e-12;

describe("published", () => {
  /** S124. */
  test("the second unit of Wright's 80 % curve takes 60", () => {
    expect(wrightUnit(100, 0.8, 2)).toEqual(within(60, ROUNDING));
  });

  /** S125. */
  test("units 1, 2 and 4 of Crawford's 80 % curve take 50, 40 and 32", () => {
    expect([1, 2, 4].map((n) => crawfordUnit(50, 0.8, n))).toEqual([50, 40, 32].map((hours) => within(hours, ROUNDING)));
  });

  /** S126: a table of three digits. */
  test("the twentieth unit of Crawford's 90 % curve takes 0.634 of the first", () => {
    expect(crawfordUnit(1, 0.9, 20)).toEqual(asPrinted("0.634"));
  });
});

describe("computed in vectors.json", () => {
  test("the exponent of an 80 % curve", () => {
    expect(learningExponent(0.8)).toEqual(within(-0.3219280948873623, 1e-15));
  });

  test("Wright's averages of 1, 2, 4 and 8 units", () => {
    expect([1, 2, 4, 8].map((n) => wrightAverage(100, 0.8, n))).toEqual([100, 80, 64, 51.2].map((average) => within(average, ROUNDING)));
  });

  test("ten units by both curves, which are not the same", () => {
    expect(wrightTotal(100, 0.8, 10)).toEqual(within(476.5098748902245, ROUNDING));
    expect(crawfordTotal(100, 0.8, 10)).toEqual(within(631.5373017615901, ROUNDING));
  });

  test("the twentieth unit of Crawford's 90 % curve", () => {
    expect(crawfordUnit(1, 0.9, 20)).toEqual(within(0.6342192445611113, 1e-15));
  });
});

const rate = fc.double({ min: 0.5, max: 1, noNaN: true });
const count = fc.integer({ min: 1, max: 200 });

test("Wright's units add up to his total", () => {
  fc.assert(
    fc.property(rate, count, (of, n) => {
      const units = Array.from({ length: n }, (_, at) => wrightUnit(100, of, at + 1));
      expect(units.reduce((sum, unit) => sum + unit, 0)).toEqual(within(wrightTotal(100, of, n), 1e-9));
    }),
    SEEDED,
  );
});

test("no learning leaves both curves at n times the first", () => {
  expect(wrightTotal(7, 1, 9)).toBe(63);
  expect(crawfordTotal(7, 1, 9)).toBe(63);
});
