import fc from "fast-check";
import { payback } from "../../../src/model/finance/investment/payback";
import { SEEDED } from "../../support/scenarios";
import { within } from "../../support/within";

describe("payback", () => {
  test.each([
    { says: "2.5 for -100, 40, 40, 40 (vectors.json)", flows: [-100, 40, 40, 40], periods: 2.5 },
    { says: "whole where a flow just fills the hole", flows: [-100, 40, 60, 10], periods: 2 },
    { says: "within the first period", flows: [-30, 40], periods: 0.75 },
    { says: "counted from the first flow, a month of nothing included", flows: [0, -100, 40, 40, 40], periods: 3.5 },
    { says: "of a second hole after money in advance", flows: [10, -100, 60, 60], periods: 2.5 },
    { says: "after a dip on the way", flows: [-100, 60, -20, 80], periods: 2.75 },
    { says: "0 where nothing is ever tied up", flows: [10, -5, 20], periods: 0 },
    { says: "12 of cents that leave a rounding: 12 times 83.40", flows: [-1000.8, ...Array.from({ length: 12 }, () => 83.4)], periods: 12 },
    { says: "0 without flows", flows: [], periods: 0 },
  ])("is $says", ({ flows, periods }) => {
    expect(payback(flows)).toEqual(within(periods, 1e-12));
  });

  test("does not exist, and is not 0, where the money never comes back", () => {
    expect(payback([-100, 40, 40])).toBeNull();
    expect(payback([-100])).toBeNull();
  });

  test("is when the cumulated flow, drawn as a line, crosses nothing", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 24 }), (paid, back) => {
        const found = payback([-paid, ...back]);
        const upTo = (time: number) => back.reduce((sum, flow, t) => sum + flow * Math.min(1, Math.max(0, time - t)), -paid);
        if (found === null) expect(upTo(back.length)).toBeLessThan(0);
        // Rounding of a sum of thousands.
        else expect(upTo(found)).toEqual(within(0, 1e-9));
      }),
      SEEDED,
    );
  });
});
