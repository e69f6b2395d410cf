import { firstDay, type Month } from "../../../calendar/calendar";
import { isWithin, type Window } from "../../../calendar/window";
import type { Redeployment, Workforce } from "../../../scenario/staff-plan";
import { monthsOfCourse } from "../../../training/cohorts";
import { lawfulExitPerHead } from "../../../workforce/exits/lawful-exit";
import { fteOf, loadedWagePerHead, type Pool } from "../../../workforce/pools/pool";
import { meanProductivity } from "../../../workforce/pools/ramp";
import { elapsedMonths } from "../../../workforce/pools/surplus";

/** A course that the plan has decided on. Months count from the beginning of the window. */
export interface CourseTerms {
  readonly pool: number;
  readonly activity: number | null;
  readonly month: number;
  /** First month after the course. */
  readonly end: number;
  /** FTE meant to begin. */
  readonly fte: number;
  readonly passRate: number;
  /** Mean productivity of each month of the window; 0 before the end of the course. */
  readonly productivity: Float64Array;
}

/** A pool as its trials need it. */
export interface PoolTerms {
  readonly fte: number;
  readonly ftePerHead: number;
  /** Annual, before any factor. */
  readonly attrition: number;
  /** Loaded wage of an FTE and month. */
  readonly wagePerFte: number;
  /** FTE meant to exit, by month. */
  readonly exits: Float64Array;
  /** Lawful cost of the exit of an FTE, by month; 0 where nobody exits. */
  readonly exitCost: Float64Array;
  /** Rows of its courses. */
  readonly courses: readonly number[];
}

/** What the plan has decided on people, and what it rests on. */
export interface StaffTerms {
  readonly months: number;
  /** Months of attrition that each month of the window holds: the first counts from the first day of attrition. */
  readonly elapsed: readonly number[];
  readonly pools: readonly PoolTerms[];
  /** In the order of the redeployments begun. */
  readonly courses: readonly CourseTerms[];
  readonly begun: readonly Redeployment[];
}

/** The people of a plan: its redeployments and exits stand as they are, trials vary what becomes of them. @source model.md 3 */
export function staffTerms(workforce: Workforce, window: Window): StaffTerms {
  const { pools, levers, redeployments } = workforce;
  const { months } = window;
  const begun = redeployments.filter(({ month }) => isWithin(window, month));
  const courses = begun.map((move) => courseTerms(move, workforce, window));
  const elapsed = elapsedMonths(levers, window);
  return {
    months,
    // As the stocks count it: who left before the window is missed in its first month.
    elapsed: Array.from({ length: months }, (_, t) => (elapsed[t + 1] as number) - (t === 0 ? 0 : (elapsed[t] as number))),
    pools: pools.map((pool, row) => {
      const exits = exitsOf(workforce, row, window);
      return {
        fte: fteOf(pool),
        ftePerHead: pool.ftePerHead,
        attrition: pool.attrition,
        wagePerFte: loadedWagePerHead(pool) / pool.ftePerHead,
        exits,
        exitCost: exits.map((fte, t) => (fte > 0 ? exitCostPerFte(pool, window.start, t) : 0)),
        courses: courses.flatMap((course, at) => (course.pool === row ? [at] : [])),
      };
    }),
    courses,
    begun,
  };
}

function courseTerms(
  { pool, activity, month, course, ramp }: Redeployment,
  { pools, workingDays }: Workforce,
  { start, months }: Window,
): CourseTerms {
  const first = month - start;
  const end = first + monthsOfCourse(course.classDays, course.nestingDays, workingDays);
  return {
    pool,
    activity,
    month: first,
    end,
    fte: course.trainees * (pools[pool] as Pool).ftePerHead,
    passRate: course.passRate,
    productivity: Float64Array.from({ length: months }, (_, t) => (t < end ? 0 : meanProductivity(ramp, t - end, t - end + 1))),
  };
}

function exitsOf({ exits = [], pools }: Workforce, row: number, window: Window): Float64Array {
  const fte = new Float64Array(window.months);
  for (const { pool, month, heads } of exits) {
    const t = month - window.start;
    if (pool === row && isWithin(window, month)) fte[t] = (fte[t] as number) + heads * (pools[row] as Pool).ftePerHead;
  }
  return fte;
}

function exitCostPerFte(pool: Pool, start: Month, t: number): number {
  return lawfulExitPerHead(pool, firstDay(start + t + 1) - 1, (t + 1) / 12) / pool.ftePerHead;
}
