import { LONG_TRAINING, trainingRefund } from "../../../training/refund";
import { yearlyTax } from "../../../scenario/training-plan";
import { MONEY, type Constraint } from "./constraint";
import type { PlanProblem } from "../../problem/problem";
import type { ReckonedWay } from "../../problem/ways";
import { fixedTraining, yearOf } from "./budget";

/** What the fees of a trainee, or of a group, are refunded, before the year's ceiling. */
function claimOn(
  fees: number,
  persons: number,
  { course: { classDays } }: ReckonedWay,
  year: number,
  {
    inputs: {
      terms: { refunds },
    },
  }: PlanProblem,
): number {
  return trainingRefund({
    eligibleFees: fees,
    eligibleFirm: true,
    year,
    scheme: "planned",
    filedOn: refunds.filedOn,
    trainingTaxPaid: Infinity,
    alreadyUsed: 0,
    longTraining: classDays >= LONG_TRAINING.days ? { persons, perPerson: LONG_TRAINING.perPerson } : null,
    lag: refunds.lag,
    lagFrom: "end-of-action",
    actionEnd: 0,
  }).refund;
}

/**
 * What is refunded of the courses of a year that end in a month is at most the rate of their fees.
 *
 *   refund(year, end) <= sum of rate * fees * started
 *
 * @source model.md 4 (refund rate follows the filing date)
 */
export const REFUND_CLAIM: Constraint = {
  id: "refund-claim",
  of: ["refund", "start", "group"],
  levers: () => [],
  limits: ({ slots }) => slots.map(({ year, end }) => ({ constraint: "refund-claim" as const, year, month: end, lower: -Infinity, upper: 0 })),
  entries(problem) {
    const years = [...new Set(problem.slots.map(({ year }) => year))];
    const perTrainee = new Map(years.map((year) => [year, problem.ways.map((way) => claimOn(way.fees, 1, way, year, problem))]));
    const perGroup = new Map(
      years.map((year) => [
        year,
        problem.classrooms.map(({ way }) => claimOn(way.fees * way.course.groupSize, way.course.groupSize, way, year, problem)),
      ]),
    );
    return (column, put) => {
      if (column.kind === "refund") put(column.slot, 1);
      if (column.kind !== "start" && column.kind !== "group") return;
      const [claims, at, way] = column.kind === "start" ? [perTrainee, column.way, problem.ways[column.way]] as const : [perGroup, column.classroom, problem.classrooms[column.classroom]?.way] as const;
      const claim = claims.get(yearOf(problem, column.month))?.[at] as number;
      if (claim > 0) put(problem.slotOf(column.month, (way as ReckonedWay).length), -claim * MONEY);
    };
  },
};

/** Years whose courses can be refunded, in order. */
function yearsOf({ slots }: PlanProblem): number[] {
  return [...new Set(slots.map(({ year }) => year))].sort((a, b) => a - b);
}

/**
 * The courses of a year share one ceiling, net of what the year has used.
 *
 *   sum over ends of refund(year, end) <= ceiling - used
 *
 * @source model.md 4
 */
export const REFUND_CEILING: Constraint = {
  id: "refund-ceiling",
  of: ["refund"],
  levers: () => [],
  limits(problem) {
    const { inputs: { workforce, terms: { refunds } }, ground: { staff, window } } = problem;
    const ceiling = yearlyTax(workforce.pools) * refunds.cap;
    const years = yearsOf(problem);
    const fixed = fixedTraining(problem);
    const begunIn = staff.begun.map(({ month }) => yearOf(problem, month - window.start));
    // What the user has entered as used belongs to the year of the first course; of one that is fixed, it has been deducted there.
    const usedYear = Math.min(...begunIn, ...years.slice(0, 1));
    return years.map((year) => {
      const taken = fixed.refunds.reduce((sum, { refund }, index) => (begunIn[index] === year ? sum + refund : sum), 0);
      const left = ceiling - taken - (year === usedYear ? refunds.used : 0);
      return { constraint: "refund-ceiling" as const, year, lower: -Infinity, upper: Math.max(0, left) * MONEY };
    });
  },
  entries(problem) {
    const rows = new Map(yearsOf(problem).map((year, row) => [year, row]));
    return (column, put) => {
      if (column.kind === "refund") put(rows.get(problem.slots[column.slot]?.year as number) as number, 1);
    };
  },
};
