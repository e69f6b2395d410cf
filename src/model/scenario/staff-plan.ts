import { isWithin, type Window } from "../calendar/window";
import { firstDay, monthOfDay, type Day, type Month } from "../calendar/calendar";
import type { RevenueInputs, RevenueLevers } from "../revenue/inputs";
import { lostSharesAtMonthEnds, meanLostShares } from "../revenue/lost-share";
import type { RevenueSchedule } from "../revenue/schedule";
import { monthsOfCourse } from "../training/cohorts";
import type { TrainingCourse } from "../training/cost";
import { firstLawfulExit } from "../workforce/exits/lawful-exit";
import { poolNeed, type LineStaff } from "../workforce/pools/line-staff";
import { exitsAboveNeed } from "../workforce/pools/needed-idle";
import type { Pool } from "../workforce/pools/pool";
import type { Ramp } from "../workforce/pools/ramp";
import { stocksByPool, type StartedCourse, type StockLevers, type Stocks } from "../workforce/pools/stocks";
import { alreadyIdle, stayByMonth, surplusByPool, totalByMonth, type Surplus } from "../workforce/pools/surplus";
import type { Activity } from "./new-work";
import { standing } from "./standing";

/** People of a pool who begin a course towards an activity in a month. */
export interface Redeployment {
  /** Row of the pool. */
  readonly pool: number;
  /** Row of the activity; null for one that earns nothing yet. */
  readonly activity: number | null;
  readonly month: Month;
  /** Its `trainees` are the heads meant to begin. */
  readonly course: TrainingCourse;
  /** Productivity from the first day after the course. */
  readonly ramp: Ramp;
}

/** People of a pool who are to leave at the end of a month. */
export interface PlannedExit {
  /** Row of the pool. */
  readonly pool: number;
  readonly month: Month;
  readonly heads: number;
}

/** Who works on what, and who is to be moved. */
export interface Workforce {
  /** In the order of the revenue lines. */
  readonly lines: readonly LineStaff[];
  readonly pools: readonly Pool[];
  readonly activities: readonly Activity[];
  readonly redeployments: readonly Redeployment[];
  /** Of a plan that lets people go; nobody's where not given. */
  readonly exits?: readonly PlannedExit[];
  readonly levers: StockLevers;
  /** Working days of a month (workingDaysPerMonth). */
  readonly workingDays: number;
}

/**
 * What is done with the surplus: the redeployments and exits as they stand; or nothing more than what nobody can take back (standing),
 * until the surplus leaves at the first lawful date.
 */
export type StaffPolicy = "redeploy" | "do-nothing";

export interface StaffPlan {
  /** What the lost volume no longer pays for, whatever is done about it. */
  readonly surplus: Surplus;
  /** FTE that no line paid for before the law took anything, by pool. */
  readonly alreadyIdle: Float64Array;
  /** Where people are once the policy has acted; its courses are those of `begun`. */
  readonly stocks: Stocks;
  /** Redeployments whose course begins within the window. */
  readonly begun: readonly Redeployment[];
  readonly highest: SurplusPeak;
  /** FTE at work in their new activity when the window ends. */
  readonly redeployed: number;
  /** FTE meant for a course that found nobody idle. */
  readonly notBegun: number;
  /** Heads who exit by decision within the window: the jobs cut. */
  readonly dismissed: number;
  /** Exits decided for the months from the as-of date on that end before anybody may lawfully go. */
  readonly early: readonly EarlyExit[];
}

export interface EarlyExit extends PlannedExit {
  /** First lawful last paid day. */
  readonly lawful: Day;
}

/** The month in which the surplus of all pools is highest, from the as-of date on; of the whole window if that comes after it. */
export interface SurplusPeak {
  readonly month: Month;
  readonly fte: number;
  /** That month's surplus if nobody leaves. */
  readonly fteWithoutAttrition: number;
}

/**
 * Surplus and whereabouts of the staff over a window.
 *
 * Under "do-nothing" delegates are informed on the as-of date, the governor takes his two months and the notice is worked; from
 * the month in which it ends on, whoever is idle at month end leaves, but for those whom vacancies of the window's later months will
 * take (exitsAboveNeed): no line is short of an agent because of it.
 *
 * @param inputs free of faults (revenueFaults, staffFaults)
 * @source model.md 2 (surplus, do nothing), 3
 */
export function staffPlan(
  inputs: RevenueInputs,
  workforce: Workforce,
  levers: RevenueLevers,
  schedule: RevenueSchedule,
  policy: StaffPolicy,
): StaffPlan {
  const { window } = schedule;
  const { lines, pools } = workforce;
  const need = {
    atMonthEnd: poolNeed(lines, pools, lostSharesAtMonthEnds(inputs, levers, window), window.months),
    meanOfMonth: poolNeed(lines, pools, meanLostShares(inputs, levers, schedule), window.months),
  };
  const followed = policy === "redeploy" ? workforce : standing(workforce, levers.asOf, window);
  const begun = followed.redeployments.filter(({ month }) => isWithin(window, month));
  const courses = begun.map((redeployment) => startedCourse(redeployment, workforce, window));
  const neededAtStart = needAtStart(inputs, workforce, levers, window);
  const stocksWith = (exits: ArrayLike<number>) =>
    stocksByPool(pools, neededAtStart, need.atMonthEnd, { courses, exits }, workforce.levers, window);
  const decided = plannedExits(followed, window);
  const stocks = stocksWith(policy === "redeploy" ? decided : exitsOfSurplus(workforce, stocksWith(decided), decided, levers.asOf));
  const surplus = surplusByPool(pools, need, workforce.levers, window);
  return {
    surplus,
    alreadyIdle: alreadyIdle(pools, poolNeed(lines, pools, new Float64Array(lines.length), 1)),
    stocks,
    begun,
    highest: peakOf(surplus, levers.asOf),
    redeployed: stocks.courses.reduce((sum, { redeployed }) => sum + (redeployed[window.months - 1] as number), 0),
    notBegun: stocks.courses.reduce((sum, { meant, started }) => sum + meant - started, 0),
    dismissed: stocks.measures.exited.reduce((sum, fte, at) => sum + fte / (pools[Math.floor(at / window.months)] as Pool).ftePerHead, 0),
    early: policy === "redeploy" ? earlyExits(workforce, levers.asOf, window) : [],
  };
}

function earlyExits({ pools, exits = [] }: Workforce, asOf: Day, window: Window): EarlyExit[] {
  const open = monthOfDay(asOf);
  return exits.flatMap((exit): EarlyExit[] => {
    if (exit.heads <= 0 || exit.month < open || !isWithin(window, exit.month)) return [];
    const lawful = firstLawfulExit(pools[exit.pool] as Pool, asOf, firstDay(window.start));
    return Number.isFinite(lawful) && firstDay(exit.month + 1) <= lawful ? [{ ...exit, lawful }] : [];
  });
}

/**
 * FTE that the lines pay for on the day before a window, by pool: what is lost by then to the law, to clients that have left, to
 * contracts that have ended, is no longer paid for.
 *
 * @source model.md 2 (stocks of the first morning of the window)
 */
export function needAtStart(inputs: RevenueInputs, { lines, pools }: Workforce, levers: RevenueLevers, { start }: Window): Float64Array {
  return poolNeed(lines, pools, lostSharesAtMonthEnds(inputs, levers, { start: start - 1, months: 1 }), 1);
}

function peakOf(surplus: Surplus, asOf: Day): SurplusPeak {
  const { start, months } = surplus.window;
  const fte = totalByMonth(surplus, "surplus");
  const first = isWithin(surplus.window, monthOfDay(asOf)) ? monthOfDay(asOf) - start : 0;
  let at = first;
  for (let t = first; t < months; t++) if ((fte[t] as number) > (fte[at] as number)) at = t;
  return { month: start + at, fte: fte[at] as number, fteWithoutAttrition: totalByMonth(surplus, "surplusWithoutAttrition")[at] as number };
}

function startedCourse({ pool, month, course }: Redeployment, { pools, workingDays }: Workforce, { start }: Window): StartedCourse {
  return {
    pool,
    month: month - start,
    fte: course.trainees * (pools[pool] as Pool).ftePerHead,
    length: monthsOfCourse(course.classDays, course.nestingDays, workingDays),
    passRate: course.passRate,
  };
}

function plannedExits({ pools, exits = [] }: Pick<Workforce, "pools" | "exits">, window: Window): Float64Array {
  const fte = new Float64Array(pools.length * window.months);
  for (const { pool, month, heads } of exits) {
    if (!isWithin(window, month)) continue;
    const at = pool * window.months + month - window.start;
    fte[at] = (fte[at] as number) + heads * (pools[pool] as Pool).ftePerHead;
  }
  return fte;
}

/**
 * Everybody idle but whom the lines will need again, from the month that holds the first lawful last day, beyond the exits that stand;
 * `stocks` are those without more.
 */
function exitsOfSurplus({ pools, levers }: Workforce, { measures, window }: Stocks, decided: Float64Array, asOf: Day): Float64Array {
  const { start, months } = window;
  const exits = new Float64Array(pools.length * months);
  pools.forEach((pool, row) => {
    const of = (measure: Float64Array) => measure.subarray(row * months, (row + 1) * months);
    const [idle, atEnd, stay] = [of(measures.waiting), of(measures.idle), stayByMonth(pool, levers, window)];
    const released = atEnd.map((left, t) => left - (stay[t] as number) * (idle[t] as number));
    const lawful = firstLawfulExit(pool, asOf, firstDay(start));
    const first = stay.findIndex((_, t) => firstDay(start + t + 1) > lawful);
    exits.set(exitsAboveNeed({ idle, stay, released }, first < 0 ? months : first), row * months);
  });
  return exits.map((fte, at) => fte + (decided[at] as number));
}
