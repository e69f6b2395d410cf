import fc from "fast-check";
import { backlogByDay, backOfficeStaff } from "../../../src/model/staffing/back-office";
import { frozen } from "../../support/builders";
import { SEEDED } from "../../support/scenarios";
import { asPrinted, within } from "../../support/within";

describe("back-office staff", () => {
  test("for 200 waiting, 5 days, 80 a day of 25 minutes and 5.5 hours is the published 10 (domain.md 5.5, S123)", () => {
    const staff = backOfficeStaff({ backlog: 200, days: 5, inflow: 80, handling: 25, productiveHours: 5.5 });
    expect(staff).toEqual({ casesPerDay: 120, casesPerAgent: within(13.2, 1e-12), need: asPrinted("9.09"), agents: 10 });
  });

  test("is whole where the need is", () => {
    // 12 cases an hour and agent, 6 hours: 72 a day, ten times.
    expect(backOfficeStaff({ backlog: 0, days: 1, inflow: 720, handling: 5, productiveHours: 6 }).agents).toBe(10);
  });

  test("clears the backlog by its day and not before, at the need unrounded", () => {
    const amount = fc.integer({ min: 1, max: 5000 });
    const days = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(amount, amount, days, fc.integer({ min: 1, max: 90 }), fc.double({ min: 0.5, max: 8, noNaN: true }), (backlog, inflow, horizon, handling, productiveHours) => {
        const staff = backOfficeStaff({ backlog, days: horizon, inflow, handling, productiveHours });
        const each = <T>(value: T) => Array<T>(horizon).fill(value);
        const left = backlogByDay(backlog, each(inflow), each(staff.need * staff.casesPerAgent));
        expect(left.at(-1)).toEqual(within(0, 1e-9 * (backlog + inflow)));
        if (horizon > 1) expect(left.at(-2)).toBeGreaterThan(0);
      }),
      SEEDED,
    );
  });
});

describe("backlog by day", () => {
  test("grows by what comes in and falls by what is done, never below nothing", () => {
    // 100 + 50 - 60 = 90; 90 + 0 - 60 = 30; 30 + 10 - 60 leaves nothing; 0 + 70 - 60 = 10.
    expect(backlogByDay(100, frozen([50, 0, 10, 70]), frozen([60, 60, 60, 60]))).toEqual([90, 30, 0, 10]);
  });

  test("is the opening less nothing on no days", () => {
    expect(backlogByDay(100, [], [])).toEqual([]);
  });
});
