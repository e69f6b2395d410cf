import { trainingBudget } from "../../../src/model/training/budget";
import { trainingCost } from "../../../src/model/training/cost";
import { within } from "../../support/within";

const course = { classDays: 10, nestingDays: 5, externalPerGroupDay: 5000, groupSize: 20, roomPerSeatDay: 20, coachPerDay: 400, coachRatio: 4, dailyWage: 275 };

describe("the budget of several courses", () => {
  test("divides expected totals, and does not average the courses' costs per success", () => {
    const costs = [trainingCost({ ...course, trainees: 20, passRate: 0.9 }), trainingCost({ ...course, trainees: 10, passRate: 0.5 })];
    // Full 146,500 + 98,250 (ten in a group of twenty), incremental 64,000 + 57,000, successes 18 + 5; rounding only.
    expect(trainingBudget(costs, 20_000)).toMatchObject({
      successes: within(23, 1e-9),
      gross: { full: within(244_750, 1e-6), incremental: within(121_000, 1e-6) },
      net: { full: within(224_750, 1e-6), incremental: within(101_000, 1e-6), cash: within(101_000, 1e-6) },
      grossPerSuccess: { full: within(244_750 / 23, 1e-6) },
      netPerSuccess: { incremental: within(101_000 / 23, 1e-6) },
    });
  });

  test("has no cost per success without successes", () => {
    expect(trainingBudget([], 0)).toMatchObject({ gross: { full: 0 }, successes: 0, netPerSuccess: { full: null, incremental: null, cash: null } });
  });
});
