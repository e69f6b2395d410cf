import { firstDay } from "../../../calendar/calendar";
import type { Window } from "../../../calendar/window";
import { emptyMeasures } from "../../../empty-measures";
import type { Redeployment, StaffPlan, Workforce } from "../../../scenario/staff-plan";
import { trainingPlan, yearlyTax, type RefundTerms } from "../../../scenario/training-plan";
import { monthsOfCourse } from "../../../training/cohorts";
import { trainingCash } from "../../../training/cash";
import { trainingCost } from "../../../training/cost";
import { LONG_TRAINING, yearOfAction } from "../../../training/refund";
import type { Pool } from "../../../workforce/pools/pool";
import { STOCK_MEASURES } from "../../../workforce/pools/stocks";
import { SURPLUS_MEASURES } from "../../../workforce/pools/surplus";

/** What a course costs and gives back, for any number of trainees. */
export interface TrainingTerms {
  readonly ftePerHead: number;
  readonly groupSize: number;
  /** Paid by month for a group, and for a trainee. */
  readonly perGroup: Float64Array;
  readonly perTrainee: Float64Array;
  /** Refund of a group where no ceiling binds. */
  readonly refundPerGroup: number;
  /** Most refund of a trainee; null for no limit. */
  readonly mostPerTrainee: number | null;
  readonly year: number;
  /** Month of the window in which the refund is received; -1 outside it. */
  readonly refundMonth: number;
}

/** Courses of a plan, and the ceiling of their refunds. */
export interface TrainingBook {
  /** In the order of the courses. */
  readonly courses: readonly TrainingTerms[];
  /** Rows of the courses in the order in which they are refunded. */
  readonly refundOrder: readonly number[];
  /** Left of the ceiling before the first course, by year. */
  readonly ceilings: ReadonlyMap<number, number>;
}

/** Probed with nothing used of a ceiling that never binds. */
const WITHOUT_CEILING = { cap: 1e9, used: 0 } as const;

/**
 * What the plan's courses cost and give back as functions of how many begin. Costs and refunds are those of the plan
 * (trainingCost, trainingCash, trainingPlan), asked for one group, one trainee and a ceiling that does not bind.
 *
 * @param begun redeployments whose course begins within the window
 */
export function trainingBook(begun: readonly Redeployment[], workforce: Workforce, terms: RefundTerms, window: Window): TrainingBook {
  const { pools, workingDays } = workforce;
  const uncapped = trainingPlan(asMeant(begun, pools, window), workforce, { ...terms, ...WITHOUT_CEILING }, window);
  const years = begun.map(({ month }) => yearOfAction(firstDay(month)));
  const ends = begun.map(({ month, course }) => month + monthsOfCourse(course.classDays, course.nestingDays, workingDays));
  const ceiling = yearlyTax(pools) * terms.cap;
  const firstYear = Math.min(...years);
  return {
    courses: begun.map(({ pool, month, course }, at): TrainingTerms => {
      const { classDays, nestingDays, groupSize } = course;
      const calendar = { start: (month - window.start) * workingDays, classDays, nestingDays, workingDays };
      const one = trainingCost({ ...course, trainees: 1 });
      const { rate = 0, cashMonth = null } = uncapped.refunds[at] ?? {};
      const received = cashMonth === null ? -1 : cashMonth - window.start;
      return {
        ftePerHead: (pools[pool] as Pool).ftePerHead,
        groupSize,
        perGroup: trainingCash({ ...one, room: 0, coach: 0 }, calendar, window.months),
        perTrainee: trainingCash({ ...one, external: 0 }, calendar, window.months),
        refundPerGroup: rate * one.external,
        mostPerTrainee: classDays >= LONG_TRAINING.days ? LONG_TRAINING.perPerson : null,
        year: years[at] as number,
        refundMonth: received < window.months ? received : -1,
      };
    }),
    refundOrder: ends.map((_, at) => at).sort((a, b) => (ends[a] as number) - (ends[b] as number) || a - b),
    ceilings: new Map(years.map((year) => [year, Math.max(0, ceiling - (year === firstYear ? terms.used : 0))])),
  };
}

/** A staff plan that tells of its courses alone: everybody meant to begin has begun. */
function asMeant(begun: readonly Redeployment[], pools: readonly Pool[], window: Window): StaffPlan {
  const none = new Float64Array(0);
  const courses = begun.map(({ pool, course }) => {
    const fte = course.trainees * (pools[pool] as Pool).ftePerHead;
    return { meant: fte, started: fte, inClass: none, redeployed: none };
  });
  return {
    begun,
    stocks: { window, pools: 0, measures: emptyMeasures(STOCK_MEASURES, 0), courses },
    surplus: { window, pools: 0, measures: emptyMeasures(SURPLUS_MEASURES, 0) },
    alreadyIdle: none,
    highest: { month: window.start, fte: 0, fteWithoutAttrition: 0 },
    redeployed: 0,
    notBegun: 0,
    dismissed: 0,
    early: [],
  };
}
