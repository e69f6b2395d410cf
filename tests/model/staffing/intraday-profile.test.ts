import fc from "fast-check";
import { ASSUMED_PROFILE, intervalShares } from "../../../src/model/staffing/intraday-profile";
import { frozen } from "../../support/builders";
import { SEEDED } from "../../support/scenarios";
import { within } from "../../support/within";

describe("shares of a day's calls", () => {
  test("are equal under a flat profile", () => {
    const flat = frozen([{ at: 0, intensity: 3 }, { at: 1, intensity: 3 }]);
    expect(intervalShares(flat, 4)).toEqual([0.25, 0.25, 0.25, 0.25].map((share) => within(share, 1e-15)));
  });

  test("are the areas under a slope", () => {
    // From 0 to 2 over the day: areas 1/16, 3/16, 5/16 and 7/16 of it.
    const rising = frozen([{ at: 0, intensity: 0 }, { at: 1, intensity: 2 }]);
    expect(intervalShares(rising, 4)).toEqual([1, 3, 5, 7].map((share) => within(share / 16, 1e-15)));
  });

  test("follow a bend inside an interval", () => {
    // A triangle with its peak at a quarter: 1/4 of the area before it, 3/4 after; of the half day 1/4 + 3/4 * (1 - 4/9).
    const bent = frozen([{ at: 0, intensity: 0 }, { at: 0.25, intensity: 1 }, { at: 1, intensity: 0 }]);
    expect(intervalShares(bent, 2)).toEqual([within(2 / 3, 1e-15), within(1 / 3, 1e-15)]);
  });

  test("of the assumed profile are largest at a fifth and again, lower, at two thirds of the day", () => {
    const shares = intervalShares(ASSUMED_PROFILE, 20);
    const peaks = shares.flatMap((share, at) => (share > (shares[at - 1] ?? Infinity) && share > (shares[at + 1] ?? Infinity) ? [at] : []));
    expect(peaks).toEqual([4, 12]);
    expect(shares[4]).toBeGreaterThan(shares[12] as number);
  });

  test("sum to 1, and two halves of an interval to the whole", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 48 }), (count) => {
        const shares = intervalShares(ASSUMED_PROFILE, count);
        const halves = intervalShares(ASSUMED_PROFILE, 2 * count);
        expect(shares.reduce((sum, share) => sum + share, 0)).toEqual(within(1, 1e-12));
        shares.forEach((share, at) => expect((halves[2 * at] as number) + (halves[2 * at + 1] as number)).toEqual(within(share, 1e-14)));
      }),
      SEEDED,
    );
  });
});
