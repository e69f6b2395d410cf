import { civil, firstDay } from "../../calendar";
import type { Window } from "../../revenue/inputs";
import type { StaffPlan, Workforce } from "../../scenario/staff-plan";
import { trainingPlan, yearlyTax, type RefundTerms } from "../../scenario/training-plan";
import { monthsOfCourse } from "../../training/cohorts";
import { trainingCash } from "../../training/cash";
import { trainingCost } from "../../training/cost";
import { LONG_TRAINING } from "../../training/refund";
import type { Pool } from "../../workforce/pool";

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
 * @param staff the plan's
 */
export function trainingBook(staff: StaffPlan, workforce: Workforce, terms: RefundTerms, window: Window): TrainingBook {
  const { pools, workingDays } = workforce;
  const { begun, stocks } = staff;
  const asMeant = { ...stocks, courses: stocks.courses.map((course) => ({ ...course, started: course.meant })) };
  const uncapped = trainingPlan({ ...staff, stocks: asMeant }, workforce, { ...terms, ...WITHOUT_CEILING }, window);
  const years = begun.map(({ month }) => civil(firstDay(month)).year);
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
