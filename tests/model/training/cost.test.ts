import fc from "fast-check";
import { groupsOf, trainingCost, type TrainingCost, type TrainingCourse } from "../../../src/model/training/cost";
import { frozen } from "../../support/builders";
import { SEEDED } from "../../support/scenarios";
import { within } from "../../support/within";

const course = (given: Partial<TrainingCourse> = {}): TrainingCourse =>
  frozen({
    trainees: 20, classDays: 10, nestingDays: 5, passRate: 0.9, externalPerGroupDay: 5000, groupSize: 20,
    roomPerSeatDay: 20, coachPerDay: 400, coachRatio: 4, dailyWage: 275, ...given,
  });

const anyCourse = fc
  .record({
    trainees: fc.integer({ min: 1, max: 300 }),
    classDays: fc.integer({ min: 0, max: 60 }),
    nestingDays: fc.integer({ min: 0, max: 20 }),
    passRate: fc.double({ min: 0.01, max: 1, noNaN: true }),
    externalPerGroupDay: fc.integer({ min: 0, max: 10_000 }),
    groupSize: fc.integer({ min: 1, max: 25 }),
    roomPerSeatDay: fc.integer({ min: 0, max: 100 }),
    coachPerDay: fc.integer({ min: 0, max: 1000 }),
    coachRatio: fc.integer({ min: 1, max: 8 }),
    dailyWage: fc.integer({ min: 0, max: 1000 }),
    survival: fc.double({ min: 0.01, max: 1, noNaN: true }),
  })
  .map(frozen);

const AMOUNTS = ["groups", "external", "room", "wage", "coach", "full", "incremental", "cash", "successes", "emptyPlaces"] as const;
const amounts = (cost: TrainingCost) => AMOUNTS.map((name) => cost[name]);
/** Rounding of sums of four products, relative to the full cost. */
const rounding = (cost: TrainingCost) => 1e-12 * (1 + cost.full);

describe("groups", () => {
  test.each([
    [0, 20, 0], [1, 20, 1], [20, 20, 1], [21, 20, 2], [40, 20, 2], [40.000_000_001, 20, 2], [40.5, 20, 3], [5, 1, 5],
  ])("of %d trainees by %d are %d", (trainees, size, groups) => {
    expect(groupsOf(trainees, size)).toBe(groups);
  });
});

describe("the cost of a course", () => {
  test("pays the trainer of an incomplete group whole, and tells what its empty places cost", () => {
    // 21 trainees: 2 groups * 10 days * 5,000, of which 19 of 40 places are empty.
    const cost = trainingCost(course({ trainees: 21 }));
    expect(cost).toMatchObject({ groups: 2, external: 100_000, room: 4200, wage: 86_625, coach: 10_500 });
    expect(cost).toMatchObject({ full: 201_325, incremental: 114_700, cash: 114_700 });
    expect(cost.linear).toEqual({ full: within(153_825, 1e-9), incremental: within(67_200, 1e-9), cash: within(67_200, 1e-9) });
    expect(cost.emptyPlaces).toEqual(within(47_500, 1e-9));
  });

  test("has no empty places to pay in full groups", () => {
    expect(trainingCost(course({ trainees: 40 })).emptyPlaces).toBe(0);
  });

  test("counts as a success who passes and is still there", () => {
    const cost = trainingCost(course({ survival: 0.95 }));
    // 20 * 0.95 * 0.9
    expect(cost.successes).toEqual(within(17.1, 1e-12));
    expect(cost.perSuccess).toEqual(within(cost.full / 17.1, 1e-9));
    expect(cost.incrementalPerSuccess).toEqual(within(cost.incremental / 17.1, 1e-9));
  });

  test("has no cost per head where there is none", () => {
    expect(trainingCost(course({ trainees: 0 }))).toMatchObject({ full: 0, groups: 0, perTrainee: null, perSuccess: null, incrementalPerSuccess: null });
    expect(trainingCost(course({ passRate: 0 }))).toMatchObject({ perTrainee: within(7325, 1e-9), perSuccess: null });
  });

  test("is that of domain.md 3.3 per trainee in a full group", () => {
    // days * (ext / group + room) + (days + nest) * wage + nest * coach / ratio
    const perTrainee = 10 * (5000 / 20 + 20) + 15 * 275 + (5 * 400) / 4;
    expect(trainingCost(course()).perTrainee).toEqual(within(perTrainee, 1e-9));
  });

  test("is the same for two parts of which one fills its groups", () => {
    fc.assert(
      fc.property(anyCourse, fc.integer({ min: 0, max: 5 }), (rest, fullGroups) => {
        const trainees = fullGroups * rest.groupSize;
        const whole = trainingCost({ ...rest, trainees: trainees + rest.trainees });
        const [first, second] = [amounts(trainingCost({ ...rest, trainees })), amounts(trainingCost(rest))];
        expect(first.map((amount, at) => amount + (second[at] as number))).toEqual(amounts(whole).map((amount) => within(amount, rounding(whole))));
      }),
      SEEDED,
    );
  });

  test("adds up, and in whole groups is never below the linear one nor a group's trainer above it", () => {
    fc.assert(
      fc.property(anyCourse, (any) => {
        const cost = trainingCost(any);
        expect(cost.external + cost.room + cost.wage + cost.coach).toEqual(within(cost.full, rounding(cost)));
        expect(cost.full - cost.incremental).toEqual(within(cost.wage, rounding(cost)));
        expect(cost.emptyPlaces).toBeGreaterThanOrEqual(-rounding(cost));
        expect(cost.emptyPlaces).toBeLessThanOrEqual(any.classDays * any.externalPerGroupDay + rounding(cost));
        expect(cost.full - cost.linear.full).toEqual(within(cost.incremental - cost.linear.incremental, rounding(cost)));
      }),
      SEEDED,
    );
  });

  test("scales with the currency", () => {
    fc.assert(
      fc.property(anyCourse, fc.double({ min: 0.01, max: 100, noNaN: true }), (any, rate) => {
        const converted = trainingCost({
          ...any,
          externalPerGroupDay: any.externalPerGroupDay * rate,
          roomPerSeatDay: any.roomPerSeatDay * rate,
          coachPerDay: any.coachPerDay * rate,
          dailyWage: any.dailyWage * rate,
        });
        const cost = trainingCost(any);
        for (const kind of ["full", "incremental", "cash"] as const) {
          expect(converted[kind]).toEqual(within(cost[kind] * rate, rounding(converted)));
          expect(converted.linear[kind]).toEqual(within(cost.linear[kind] * rate, rounding(converted)));
        }
      }),
      SEEDED,
    );
  });
});
