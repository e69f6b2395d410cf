import { firstDay, type Day, type Month } from "../calendar/calendar";
import type { Window } from "../calendar/window";
import { trainingCash } from "../training/cash";
import { monthsOfCourse } from "../training/cohorts";
import { trainingCost, type TrainingCost, type TrainingCourse } from "../training/cost";
import { LONG_TRAINING, trainingRefund, trainingTaxPaid, yearOfAction, type TrainingRefund } from "../training/refund";
import type { Pool } from "../workforce/pools/pool";
import type { StaffPlan, Workforce } from "./staff-plan";

/** Under what conditions courses are refunded. */
export interface RefundTerms {
  /** Day on which the request was filed; null where it was not. */
  readonly filedOn: Day | null;
  /** Ceiling of a year, as a share of the training tax of the staff at the beginning of the window. */
  readonly cap: number;
  /** Part of the ceiling that the year of the first course has used already. */
  readonly used: number;
  /** Whole months from the end of a course to the money. */
  readonly lag: number;
}

export interface TrainingPlan {
  /** In the order of the courses begun, of those who really began. */
  readonly costs: readonly TrainingCost[];
  readonly refunds: readonly TrainingRefund[];
  /** What leaves the bank for training, by month. */
  readonly cash: Float64Array;
  /** Refunds received within the window, by month. */
  readonly refunded: Float64Array;
}

/** Heads who begin a course in a month. */
export interface CourseBegun {
  readonly month: Month;
  /** Its `trainees` are those who begin. */
  readonly course: TrainingCourse;
}

/** Costs of the courses begun, their refunds in the order of their months, and the months of both. @source model.md 2, 4 */
export function trainingPlan(
  { begun, stocks }: StaffPlan,
  { pools, workingDays }: Workforce,
  terms: RefundTerms,
  window: Window,
): TrainingPlan {
  const courses = begun.map(({ pool, month, course }, index): CourseBegun => {
    const trainees = (stocks.courses[index]?.started ?? 0) / (pools[pool] as Pool).ftePerHead;
    return { month, course: { ...course, trainees } };
  });
  return trainingOf(courses, { tax: yearlyTax(pools), workingDays }, terms, window);
}

/**
 * The same of courses whoever it is that begins them.
 *
 * @param firm training tax of a year (yearlyTax), and working days of a month
 */
export function trainingOf(
  courses: readonly CourseBegun[],
  { tax, workingDays }: { readonly tax: number; readonly workingDays: number },
  terms: RefundTerms,
  window: Window,
): TrainingPlan {
  const cash = new Float64Array(window.months);
  const refunded = new Float64Array(window.months);
  const costs = courses.map(({ month, course }) => {
    const { classDays, nestingDays } = course;
    const cost = trainingCost(course);
    const calendar = { start: (month - window.start) * workingDays, classDays, nestingDays, workingDays };
    trainingCash(cost, calendar, window.months).forEach((amount, t) => (cash[t] = (cash[t] as number) + amount));
    return cost;
  });
  const refunds = refundsInOrder(
    courses.map(({ month, course }, index) => ({
      fees: costs[index]?.external ?? 0,
      trainees: course.trainees,
      days: course.classDays,
      end: month + monthsOfCourse(course.classDays, course.nestingDays, workingDays) - 1,
      year: yearOfAction(firstDay(month)),
    })),
    tax * terms.cap,
    terms,
  );
  for (const { refund, cashMonth } of refunds) {
    const t = cashMonth === null ? -1 : cashMonth - window.start;
    if (t >= 0 && t < window.months) refunded[t] = (refunded[t] as number) + refund;
  }
  return { costs, refunds, cash, refunded };
}

interface Action {
  readonly fees: number;
  readonly trainees: number;
  readonly days: number;
  readonly end: number;
  readonly year: number;
}

/** The courses of a year share one ceiling: those that end first are served first, since the end of the action is what is claimed on. */
function refundsInOrder(actions: readonly Action[], ceiling: number, { filedOn, used, lag }: RefundTerms): TrainingRefund[] {
  const firstYear = Math.min(...actions.map(({ year }) => year));
  const usedBy = new Map<number, number>([[firstYear, used]]);
  const refunds: TrainingRefund[] = [];
  const order = actions.map((_, index) => index).sort((a, b) => (actions[a] as Action).end - (actions[b] as Action).end || a - b);
  for (const index of order) {
    const { fees, trainees, days, end, year } = actions[index] as Action;
    const alreadyUsed = usedBy.get(year) ?? 0;
    const refund = trainingRefund({
      eligibleFees: fees,
      eligibleFirm: true,
      year,
      scheme: "planned",
      filedOn,
      trainingTaxPaid: ceiling,
      alreadyUsed,
      longTraining: days >= LONG_TRAINING.days ? { persons: trainees, perPerson: LONG_TRAINING.perPerson } : null,
      lag,
      lagFrom: "end-of-action",
      actionEnd: end,
    });
    usedBy.set(year, alreadyUsed + refund.refund);
    refunds[index] = refund;
  }
  return refunds;
}

/** Training tax of a year of the whole staff: what the ceiling of a year is a share of. */
export function yearlyTax(pools: readonly Pool[]): number {
  const wages = pools.reduce((sum, { staff }) => staff.reduce((total, { headcount, wage }) => total + headcount * wage, sum), 0);
  return trainingTaxPaid(wages, 12);
}
