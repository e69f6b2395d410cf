import { emptyMeasures } from "../../empty-measures";
import type { Window } from "../../calendar/window";
import { fteOf, type AttritionLevers, type Pool } from "./pool";
import { stayByMonth } from "./surplus";

/**
 * FTE of a pool in a month: `billed`, `idle`, `inClass` and `redeployed` at its end; `left` by attrition, `hired` and
 * `exited` in it. The first month's `left` count from the first day of attrition. At the end of each month:
 *
 *   start + all hired = billed + idle + in class + redeployed + all left + all exited
 *
 * `waiting` are the idle of its first day, once courses have ended and begun.
 */
export const STOCK_MEASURES = ["billed", "idle", "inClass", "redeployed", "left", "hired", "exited", "waiting"] as const;
export type StockMeasure = (typeof STOCK_MEASURES)[number];

/** A course that idle people of a pool begin. */
export interface StartedCourse {
  /** Row of the pool. */
  readonly pool: number;
  /** Month from the beginning of the window; it begins on that month's first day. */
  readonly month: number;
  /** FTE meant to begin. */
  readonly fte: number;
  /** Months in class and nesting, whole, 1 or more. */
  readonly length: number;
  /** Share of those still there that pass, 0 to 1; the others come back idle. */
  readonly passRate: number;
}

/** FTE of one course at month ends. */
export interface CourseStock {
  /** FTE meant to begin. */
  readonly meant: number;
  /** FTE that began: at most the idle, who are served in the order of the courses. */
  readonly started: number;
  readonly inClass: Float64Array;
  readonly redeployed: Float64Array;
}

/** Every measure by pool and month, row-major. */
export interface Stocks {
  readonly window: Window;
  readonly pools: number;
  readonly measures: Readonly<Record<StockMeasure, Float64Array>>;
  /** In the order of the courses. */
  readonly courses: readonly CourseStock[];
}

export interface StockLevers extends AttritionLevers {
  /** Whether billed vacancies are filled from the idle alone; else they are hired for, and the idle stay idle. */
  readonly hiringFreeze: boolean;
}

/** What is done with people, beyond what happens to them. */
export interface StockDecisions {
  readonly courses: readonly StartedCourse[];
  /** FTE meant to exit, by pool and month, row-major. */
  readonly exits: ArrayLike<number>;
}

/** FTE of one pool while its months pass. */
interface Staff {
  billed: number;
  idle: number;
}

interface CourseRun extends CourseStock {
  readonly course: StartedCourse;
  started: number;
  learning: number;
  working: number;
}

/**
 * Where the FTE of each pool are, month by month. On a month's first day courses end (who fails comes back idle) and begin;
 * through the month people leave all stocks at the same rate; at its end those whom the work no longer pays for fall idle, or
 * vacancies are filled, and exits are taken from the idle, at most all of them.
 *
 * Under a hiring freeze, without courses and exits, the idle are the surplus (surplusByPool) of a pool that lines do not overbook.
 *
 * @param neededAtStart FTE that the lines pay for on the day before the window, by pool (needAtStart): who is above it is idle from the
 *                      first morning on
 * @param need          FTE at month ends by pool and month, row-major (poolNeed)
 * @source model.md 2 (stocks of the first morning; "Billed and idle are two stocks"), 3
 */
export function stocksByPool(
  pools: readonly Pool[],
  neededAtStart: ArrayLike<number>,
  need: ArrayLike<number>,
  { courses, exits }: StockDecisions,
  levers: StockLevers,
  window: Window,
): Stocks {
  const { months } = window;
  const measures = emptyMeasures(STOCK_MEASURES, pools.length * months);
  const runs = courses.map((course): CourseRun => ({
    course,
    meant: course.fte,
    started: 0,
    learning: 0,
    working: 0,
    inClass: new Float64Array(months),
    redeployed: new Float64Array(months),
  }));
  pools.forEach((pool, row) => {
    const stay = stayByMonth(pool, levers, window);
    const billed = Math.min(fteOf(pool), neededAtStart[row] as number);
    const staff: Staff = { billed, idle: fteOf(pool) - billed };
    const ours = runs.filter(({ course }) => course.pool === row);
    for (let t = 0; t < months; t++) {
      const at = row * months + t;
      turnCourses(staff, ours, t);
      measures.waiting[at] = staff.idle;
      measures.left[at] = leave(staff, ours, stay[t] as number);
      measures.hired[at] = fill(staff, need[at] as number, levers.hiringFreeze);
      const exited = Math.min(exits[at] as number, staff.idle);
      staff.idle -= exited;
      measures.exited[at] = exited;
      measures.billed[at] = staff.billed;
      measures.idle[at] = staff.idle;
      for (const run of ours) {
        run.inClass[t] = run.learning;
        run.redeployed[t] = run.working;
        measures.inClass[at] = (measures.inClass[at] as number) + run.learning;
        measures.redeployed[at] = (measures.redeployed[at] as number) + run.working;
      }
    }
  });
  return {
    window,
    pools: pools.length,
    measures,
    courses: runs.map(({ meant, started, inClass, redeployed }) => ({ meant, started, inClass, redeployed })),
  };
}

/** Courses that end on the first day of a month, then those that begin. */
function turnCourses(staff: Staff, runs: readonly CourseRun[], t: number): void {
  for (const run of runs) {
    if (t !== run.course.month + run.course.length) continue;
    run.working = run.learning * run.course.passRate;
    staff.idle += run.learning - run.working;
    run.learning = 0;
  }
  for (const run of runs) {
    if (t !== run.course.month) continue;
    run.started = Math.min(run.course.fte, staff.idle);
    run.learning = run.started;
    staff.idle -= run.started;
  }
}

/** Attrition of a month; returns the FTE that left. */
function leave(staff: Staff, runs: readonly CourseRun[], stay: number): number {
  let before = staff.billed + staff.idle;
  staff.billed *= stay;
  staff.idle *= stay;
  for (const run of runs) {
    before += run.learning + run.working;
    run.learning *= stay;
    run.working *= stay;
  }
  return before * (1 - stay);
}

/** Moves people between billed and idle as the need says; returns the FTE hired. */
function fill(staff: Staff, need: number, hiringFreeze: boolean): number {
  const vacancies = need - staff.billed;
  if (vacancies > 0 && !hiringFreeze) {
    staff.billed = need;
    return vacancies;
  }
  const filled = Math.min(vacancies, staff.idle);
  staff.billed += filled;
  staff.idle -= filled;
  return 0;
}
