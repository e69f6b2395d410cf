import fc from "fast-check";
import { meanSurvival, monthlyAttrition, survival } from "../../../src/model/workforce/pools/attrition";
import { simpson } from "../../support/simpson";
import { SEEDED } from "../../support/scenarios";
import { within } from "../../support/within";

/** vectors.json, attritionMonthly, computed there; domain.md 5.6 prints ten digits of them. */
test.each([
  { annual: 0.2, monthly: 0.018423470126248342 },
  { annual: 0.3, monthly: 0.029285530376777613 },
  { annual: 0.45, monthly: 0.04859910100174769 },
])("$annual of the starters in a year are $monthly of those there in a month", ({ annual, monthly }) => {
  // Rounding of a logarithm and an exponential.
  expect(monthlyAttrition(annual, "starters")).toEqual(within(monthly, 1e-16));
});

test.each([
  { annual: 0.24, monthly: 0.02 },
  { annual: 1.8, monthly: 0.15 },
])("leavers of $annual average headcounts in a year are $monthly in a month", ({ annual, monthly }) => {
  expect(monthlyAttrition(annual, "average")).toEqual(within(monthly, 1e-16));
});

test("nobody leaves at 0, everybody at 1", () => {
  expect(monthlyAttrition(0, "starters")).toBe(0);
  expect(monthlyAttrition(0, "average")).toBe(0);
  expect(monthlyAttrition(1, "starters")).toBe(1);
});

const small = fc.double({ min: 1e-9, max: 0.02, noNaN: true });
const monthly = fc.double({ min: 0, max: 0.9, noNaN: true });
const moment = fc.double({ min: 0, max: 48, noNaN: true });

test("the definitions agree where attrition is small, and the starters' is the greater", () => {
  fc.assert(
    fc.property(small, (annual) => {
      const [starters, average] = [monthlyAttrition(annual, "starters"), monthlyAttrition(annual, "average")];
      expect(starters).toBeGreaterThanOrEqual(average);
      // Taylor: they differ by 11/24 of a * a / 12 and higher terms.
      expect(starters - average).toBeLessThan(annual * (annual / 24));
    }),
    SEEDED,
  );
});

test("twelve months of attrition leave what the year says", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (annual) => {
      expect(survival(monthlyAttrition(annual, "starters"), 12)).toEqual(within(1 - annual, 1e-14));
    }),
    SEEDED,
  );
});

test("survival of a whole number of months is what month after month leaves", () => {
  fc.assert(
    fc.property(monthly, fc.integer({ min: 0, max: 48 }), (rate, months) => {
      let left = 1;
      for (let t = 0; t < months; t++) left -= left * rate;
      expect(survival(rate, months)).toEqual(within(left, 1e-13));
    }),
    SEEDED,
  );
});

test("mean survival is the integral of survival, by Simpson's rule", () => {
  fc.assert(
    fc.property(monthly, moment, fc.double({ min: 0.01, max: 12, noNaN: true }), (rate, from, length) => {
      const integral = simpson((at) => survival(rate, at), from, from + length) / length;
      // Simpson's error at 2000 steps of a decay of at most e^-28; rounding of the closed form where the rate is tiny.
      expect(meanSurvival(rate, from, from + length)).toEqual(within(integral, 1e-9));
    }),
    SEEDED,
  );
});

test("nobody there is missed without attrition", () => {
  expect(meanSurvival(0, 0, 1)).toBe(1);
  expect(meanSurvival(1, 0, 1)).toBe(0);
});
