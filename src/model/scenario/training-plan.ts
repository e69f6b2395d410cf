import { firstDay, type Day } from "../calendar/calendar";
import type { Window } from "../calendar/window";
import { trainingCash } from "../training/cash";
import { monthsOfCourse } from "../training/cohorts";
import { trainingCost, type TrainingCost } from "../training/cost";
import { CSF_RATES, LONG_TRAINING, trainingRefund, trainingTaxPaid, yearOfAction, type TrainingRefund } from "../training/refund";
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

/** Costs of the courses begun, their refunds in the order of their months, and the months of both. @source model.md 2, 4 */
export function trainingPlan(
  { begun, stocks }: StaffPlan,
  { pools, workingDays }: Workforce,
  terms: RefundTerms,
  window: Window,
): TrainingPlan {
  const cash = new Float64Array(window.months);
  const refunded = new Float64Array(window.months);
  const costs = begun.map(({ pool, month, course }, index) => {
    const { classDays, nestingDays } = course;
    const trainees = (stocks.courses[index]?.started ?? 0) / (pools[pool] as Pool).ftePerHead;
    const cost = trainingCost({ ...course, trainees });
    const calendar = { start: (month - window.start) * workingDays, classDays, nestingDays, workingDays };
    trainingCash(cost, calendar, window.months).forEach((amount, t) => (cash[t] = (cash[t] as number) + amount));
    return { cost, trainees };
  });
  const refunds = refundsInOrder(
    begun.map(({ month, course }, index) => ({
      fees: costs[index]?.cost.external ?? 0,
      trainees: costs[index]?.trainees ?? 0,
      days: course.classDays,
      end: month + monthsOfCourse(course.classDays, course.nestingDays, workingDays) - 1,
      year: yearOfAction(firstDay(month)),
    })),
    yearlyTax(pools) * terms.cap,
    terms,
  );
  for (const { refund, cashMonth } of refunds) {
    const t = cashMonth === null ? -1 : cashMonth - window.start;
    if (t >= 0 && t < window.months) refunded[t] = (refunded[t] as number) + refund;
  }
  return { costs: costs.map(({ cost }) => cost), refunds, cash, refunded };
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
      planned: true,
      filedOn,
      rates: CSF_RATES,
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
