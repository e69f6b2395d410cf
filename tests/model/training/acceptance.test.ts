import { trainingBudget } from "../../../src/model/training/budget";
import { trainingCash } from "../../../src/model/training/cash";
import { trainingCost, type TrainingCourse } from "../../../src/model/training/cost";
import { trainingRefund, trainingTaxPaid, type RefundInputs } from "../../../src/model/training/refund";
import { seatLoad } from "../../../src/model/training/seats";
import { loadedDailyWage } from "../../../src/model/workforce/pay/working-time";
import { frozen } from "../../support/builders";
import { day, month } from "../../support/dates";
import { asPrinted, within } from "../../support/within";

// The training part of model.md 5, figure by figure, to the last digit that is printed there.

const SITE = { externalPerGroupDay: 5000, groupSize: 20, roomPerSeatDay: 20, coachPerDay: 400, coachRatio: 4 };
const P1: TrainingCourse = frozen({
  ...SITE, trainees: 12, classDays: 10, nestingDays: 5, passRate: 0.92, dailyWage: loadedDailyWage(5000, 5),
});
const P2: TrainingCourse = frozen({
  ...SITE, trainees: 8, classDays: 10, nestingDays: 10, passRate: 0.88, dailyWage: loadedDailyWage(8000, 5),
});
const COSTS = [trainingCost(P1), trainingCost(P2)];

const REFUND: RefundInputs = frozen({
  eligibleFees: COSTS.reduce((sum, { external }) => sum + external, 0),
  eligibleFirm: true,
  year: 2026,
  scheme: "planned",
  filedOn: day("2026-06-30"),
  trainingTaxPaid: trainingTaxPaid(440_000, 12),
  alreadyUsed: 20_000,
  longTraining: null,
  lag: 9,
  lagFrom: "end-of-action",
  actionEnd: month("2026-09"),
});

describe("the training of the acceptance case", () => {
  test.each([
    {
      pool: "P1", course: P1, external: "50,000.00", room: "2,400.00", wage: "49,536.82", coach: "6,000.00",
      full: "107,936.82", perTrainee: "8,994.73", perSuccess: "9,776.89", successes: "11.04",
    },
    {
      pool: "P2", course: P2, external: "50,000.00", room: "1,600.00", wage: "69,146.18", coach: "8,000.00",
      full: "128,746.18", perTrainee: "16,093.27", perSuccess: "18,287.81", successes: "7.04",
    },
  ])("costs of $pool $full in full", ({ course, pool: _, ...printed }) => {
    const cost = trainingCost(course);
    expect(cost.groups).toBe(1);
    expect(cost).toMatchObject(Object.fromEntries(Object.entries(printed).map(([name, figure]) => [name, asPrinted(figure)])));
  });

  test("is refunded 64,480 at 70 %: the ceiling binds and leaves 5,520 unfunded until June 2027", () => {
    expect(trainingRefund(REFUND)).toEqual({
      basis: "planned",
      rate: 0.7,
      eligible: 100_000,
      claim: asPrinted("70,000.00"),
      ceiling: asPrinted("64,480.00"),
      refund: asPrinted("64,480.00"),
      binds: true,
      unfunded: asPrinted("5,520.00"),
      cashMonth: month("2027-06"),
      net: asPrinted("35,520.00"),
      withoutRefund: 100_000,
    });
  });

  test("is refunded 40,000 at 40 %, below the ceiling", () => {
    expect(trainingRefund({ ...REFUND, filedOn: day("2026-07-01") })).toMatchObject({ refund: asPrinted("40,000.00"), binds: false, unfunded: 0 });
  });

  test("costs 236,683.00 in full and 118,000 incrementally, 9,524.50 and 2,960.18 per success net of the refund", () => {
    expect(trainingBudget(COSTS, trainingRefund(REFUND).refund)).toMatchObject({
      successes: asPrinted("18.08"),
      gross: { full: asPrinted("236,683.00"), incremental: asPrinted("118,000.00"), cash: asPrinted("118,000.00") },
      net: { full: asPrinted("172,203.00"), incremental: asPrinted("53,520.00") },
      netPerSuccess: { full: asPrinted("9,524.50"), incremental: asPrinted("2,960.18") },
    });
  });

  test("leaves the bank in September, where all its days fall", () => {
    // September is the second of three months of 22 working days.
    const paid = COSTS.map((cost, at) => {
      const { classDays, nestingDays } = at === 0 ? P1 : P2;
      return [...trainingCash(cost, { start: 22, classDays, nestingDays, workingDays: 22 }, 3)];
    });
    // Rounding of one division and product.
    expect(paid).toEqual([[0, within(58_400, 1e-9), 0], [0, within(59_600, 1e-9), 0]]);
  });

  test("takes 200 seat-days of September and two trainers for ten days", () => {
    const courses = [P1, P2].map(({ trainees, classDays }) => ({ start: 22, trainees, groups: 1, classDays }));
    const site = { rooms: 1, shifts: 2, seatsPerRoom: 20, trainers: 2, workingDays: [22, 22, 22] };
    const { used, bottleneck } = seatLoad(courses, site, 3);
    expect([...used.seats]).toEqual([0, 200, 0]);
    expect([...used.trainers]).toEqual([0, 20, 0]);
    expect(bottleneck).toEqual({ resource: "rooms", month: 1, load: 20 / 44 });
  });
});
