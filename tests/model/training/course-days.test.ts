import fc from "fast-check";
import { trainingCash } from "../../../src/model/training/cash";
import { trainingCost } from "../../../src/model/training/cost";
import { classDaysFrom, daysByMonth } from "../../../src/model/training/course-days";
import { SEEDED } from "../../support/scenarios";
import { within } from "../../support/within";

describe("the days of a course by month", () => {
  test.each([
    { says: "within a month", from: 22, days: 10, gives: [0, 10, 0] },
    { says: "to the last day of a month", from: 12, days: 10, gives: [10, 0, 0] },
    { says: "across the end of a month", from: 15, days: 10, gives: [7, 3, 0] },
    { says: "across a whole month", from: 20, days: 40, gives: [2, 22, 16] },
    { says: "that began before the first month", from: -6, days: 10, gives: [4, 0, 0] },
    { says: "that end after the last month", from: 60, days: 10, gives: [0, 0, 6] },
    { says: "of no length", from: 5, days: 0, gives: [0, 0, 0] },
  ])("are placed $says", ({ from, days, gives }) => {
    expect([...daysByMonth(from, days, 22, 3)]).toEqual(gives);
  });

  test("are those of a calendar walked day by day", () => {
    const days = fc.integer({ min: 0, max: 80 });
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 120 }), days, fc.constantFrom(22, 26), (from, length, workingDays) => {
        const walked = [0, 0, 0, 0];
        for (let day = from; day < from + length; day++) {
          const month = Math.floor(day / workingDays);
          if (month in walked) walked[month] = (walked[month] as number) + 1;
        }
        expect([...daysByMonth(from, length, workingDays, 4)]).toEqual(walked);
      }),
      SEEDED,
    );
  });
});

describe("the days of a course in months of their own lengths", () => {
  test("are those of a calendar walked day by day", () => {
    const lengths = fc.array(fc.integer({ min: 15, max: 27 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(lengths, fc.nat({ max: 5 }), fc.integer({ min: 0, max: 70 }), (workingDays, at, classDays) => {
        const month = Math.min(at, workingDays.length - 1);
        const walked = workingDays.map(() => 0);
        for (let day = 0, t = month, left = workingDays[month] ?? 0; day < classDays && t < workingDays.length; day++, left--) {
          if (left === 0) left = workingDays[++t] ?? 0;
          if (t < workingDays.length) walked[t] = (walked[t] as number) + 1;
        }
        expect([...classDaysFrom(month, classDays, workingDays)]).toEqual(walked);
      }),
      SEEDED,
    );
  });
});

describe("the cash of a course", () => {
  const cost = trainingCost({
    trainees: 21, classDays: 10, nestingDays: 5, passRate: 0.9, externalPerGroupDay: 5000, groupSize: 20,
    roomPerSeatDay: 20, coachPerDay: 400, coachRatio: 4, dailyWage: 275,
  });

  test("follows class days for trainer and room, nesting days for coaches, and leaves wages out", () => {
    const calendar = { start: 15, classDays: 10, nestingDays: 5, workingDays: 22 };
    // 104,200 over ten class days, 7 of them in the first month; 10,500 of coaches in the second. Rounding only.
    expect([...trainingCash(cost, calendar, 3)]).toEqual([within(72_940, 1e-9), within(41_760, 1e-9), 0]);
  });

  test("sums to the cash cost wherever the course begins", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 70 }), (start) => {
        const paid = trainingCash(cost, { start, classDays: 10, nestingDays: 5, workingDays: 22 }, 4);
        expect(paid.reduce((sum, amount) => sum + amount, 0)).toEqual(within(cost.cash, 1e-9));
      }),
      SEEDED,
    );
  });

  test("is nothing for a course without days", () => {
    expect([...trainingCash(cost, { start: 0, classDays: 0, nestingDays: 0, workingDays: 22 }, 2)]).toEqual([0, 0]);
  });
});
