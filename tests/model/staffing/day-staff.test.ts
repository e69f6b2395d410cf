import fc from "fast-check";
import { answeredWithin } from "../../../src/model/staffing/agents";
import { dayStaff, type DayOfCalls } from "../../../src/model/staffing/day-staff";
import { ASSUMED_PROFILE } from "../../../src/model/staffing/intraday-profile";
import { anyHandling } from "../../support/any-traffic";
import { frozen } from "../../support/builders";
import { SEEDED } from "../../support/scenarios";
import { within } from "../../support/within";

const FLAT = frozen([{ at: 0, intensity: 1 }, { at: 1, intensity: 1 }]);

const day = (given: Partial<DayOfCalls>): DayOfCalls =>
  frozen({ calls: 3600, handling: 240, patience: Infinity, openingHours: 5, profile: FLAT, ...given });

describe("staff through a day", () => {
  test("under a flat profile is that of one half-hour, ten times", () => {
    // 360 calls of 240 s in each: 54 agents (domain.md 5.2), 78 scheduled at 30 % (5.4).
    const { intervals, interval } = dayStaff(day({}), answeredWithin(0.8, 20), 0.3);
    expect(interval).toBe(0.5);
    expect(intervals).toHaveLength(10);
    for (const each of intervals) expect(each).toEqual({ calls: within(360, 1e-9), agents: 54, scheduled: 78 });
  });

  test("of hours that are no whole number of half-hours is cut into equal intervals", () => {
    // 360 calls in each, of 228 s: 360 * 228 / 1710 are 48 erlangs, as 360 of 240 s in a half-hour, so 64 at 75 % busy.
    const { intervals, interval } = dayStaff(day({ openingHours: 4.75, handling: 228 }), { ...answeredWithin(0.8, 20), occupancy: 0.75 }, 0);
    expect([intervals.length, interval]).toEqual([10, 0.475]);
    expect(intervals.map(({ agents }) => agents)).toEqual(Array<number>(10).fill(64));
  });

  test("takes nobody on a day without calls", () => {
    const { intervals } = dayStaff(day({ calls: 0 }), answeredWithin(0.8, 20), 0.3);
    expect(intervals.every(({ agents, scheduled }) => agents === 0 && scheduled === 0)).toBe(true);
  });

  test("spreads all the calls, and takes no fewer for more of them in any interval", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), anyHandling, fc.integer({ min: 1, max: 24 }), (calls, handling, openingHours) => {
        const [target, some] = [answeredWithin(0.8, 20), day({ calls, handling, openingHours, profile: ASSUMED_PROFILE })];
        const { intervals } = dayStaff(some, target, 0.3);
        expect(intervals.reduce((sum, each) => sum + each.calls, 0)).toEqual(within(calls, 1e-9 * calls));
        const more = dayStaff({ ...some, calls: calls * 1.1 }, target, 0.3).intervals;
        intervals.forEach(({ agents }, at) => expect(more[at]?.agents).toBeGreaterThanOrEqual(agents));
      }),
      { ...SEEDED, numRuns: 50 },
    );
  });
});
