import fc from "fast-check";
import { scheduledAgents, scheduledFte } from "../../../src/model/staffing/paid-staff";
import { SEEDED } from "../../support/scenarios";
import { within } from "../../support/within";

describe("scheduled agents", () => {
  test.each([
    { onDuty: 54, shrinkage: 0.3, scheduled: 78, why: "domain.md 5.4" },
    { onDuty: 54, shrinkage: 0, scheduled: 54, why: "nobody is away" },
    { onDuty: 21, shrinkage: 0.3, scheduled: 30, why: "exactly 30, although 21 / 0.7 rounds to a hair more" },
    { onDuty: 0, shrinkage: 0.3, scheduled: 0, why: "nobody is needed" },
    { onDuty: 1, shrinkage: 0.01, scheduled: 2, why: "a little absence of one agent takes another" },
  ])("for $onDuty on duty at $shrinkage are $scheduled: $why", ({ onDuty, shrinkage, scheduled }) => {
    expect(scheduledAgents(onDuty, shrinkage)).toBe(scheduled);
  });

  test("leave enough on duty, and one fewer would not", () => {
    fc.assert(
      fc.property(fc.nat({ max: 10_000 }), fc.integer({ min: 0, max: 90 }), (onDuty, percent) => {
        const scheduled = scheduledAgents(onDuty, percent / 100);
        expect(scheduled * (100 - percent)).toBeGreaterThanOrEqual(onDuty * 100);
        expect((scheduled - 1) * (100 - percent)).toBeLessThan(onDuty * 100);
      }),
      SEEDED,
    );
  });
});

test("a schedule takes its hours over the hours that an FTE is paid", () => {
  // 20 half-hours of 10 and of 30 agents are 400 hours; 26 such days against 191 paid hours a month.
  const halfHours = [...Array<number>(20).fill(10), ...Array<number>(20).fill(30)];
  expect(scheduledFte(halfHours, 0.5, 191 / 26)).toEqual(within((400 * 26) / 191, 1e-12));
  expect(scheduledFte([], 0.5, 191)).toBe(0);
});
