import { addMonths, firstDay, monthOfDay, type Month } from "../../calendar/calendar";
import { monthlyRate } from "../../finance/investment/net-present-value";
import type { Window } from "../../calendar/window";
import { revenueSchedule } from "../../revenue/schedule";
import { staffPlan, type StaffPlan } from "../../scenario/staff-plan";
import { firstOpenMonth, standing } from "../../scenario/standing";
import { firstLawfulExit, lawfulExitPerHead } from "../../workforce/exits/lawful-exit";
import type { Category } from "../../workforce/entitlements/notice";
import { headcount, loadedWagePerHead, type Pool } from "../../workforce/pools/pool";
import { SHORT_TIME_DAYS, shortTime } from "../../workforce/pay/short-time";
import { stayByMonth } from "../../workforce/pools/surplus";
import type { ReallocationInputs } from "./inputs";

/** A pool as the plan finds it, in heads; arrays by month of the window. */
export interface PoolGround {
  readonly ftePerHead: number;
  readonly category: Category;
  /** Heads at the beginning of the window. */
  readonly heads: number;
  /** Wage and charges of a head and month. */
  readonly loadedWage: number;
  /** The same of an idle head, short-time deducted. */
  readonly idleWage: number;
  /** Share of those present at the beginning of a month who are still there at its end. */
  readonly stay: Float64Array;
  /** Idle heads on the first day of each month if nothing more is decided; courses that are fixed have begun by then. */
  readonly idle: Float64Array;
  /** Heads that fall idle at the end of each month, net; negative where idle heads fill vacancies. */
  readonly released: Float64Array;
  /** First month at whose end an exit is lawful; the number of months where none is. */
  readonly firstExit: number;
  /** Lawful cost of a head's exit at the end of each month. */
  readonly exitCost: Float64Array;
  /** What a head that is idle when the window ends still costs: the agreed idle months or its exit. */
  readonly idleAtEnd: number;
  /** Surplus at the end of the window, attrition deducted. */
  readonly surplus: number;
}

/** What the reallocation stands on: all that it can't change. */
export interface Ground {
  readonly window: Window;
  /** Of the window. */
  readonly start: Month;
  readonly months: number;
  /** First month in which something can still be decided. */
  readonly open: number;
  readonly pools: readonly PoolGround[];
  /** The staff if nothing more is decided: courses that began and exits that were made before the first open month. */
  readonly staff: StaffPlan;
  /** Discount of a flow at the end of a month, which may lie beyond the window; 0 before the month of the as-of date. */
  readonly discount: (month: number) => number;
}

/** Looks at inputs that are free of faults. @source model.md 2-3 */
export function groundOf(inputs: ReallocationInputs): Ground {
  const { window, levers, workforce, terms } = inputs;
  const decided = firstOpenMonth(levers.asOf, window);
  const open = Math.min(window.months, decided + (terms.delay ?? 0));
  const staff = staffPlan(inputs.revenue, standing(workforce, levers.asOf, window), levers, revenueSchedule(inputs.revenue, levers, window), "redeploy");
  const asOf = monthOfDay(levers.asOf) - window.start;
  const factor = 1 / (1 + monthlyRate(terms.discountRate));
  return {
    window,
    start: window.start,
    months: window.months,
    open,
    staff,
    pools: workforce.pools.map((pool, row) => poolGround(inputs, staff, pool, row, open)),
    discount: (month) => (month < asOf ? 0 : factor ** (month - asOf + 1)),
  };
}

function poolGround(inputs: ReallocationInputs, staff: StaffPlan, pool: Pool, row: number, open: number): PoolGround {
  const { window, levers, workforce, terms } = inputs;
  const { months, start } = window;
  const { ftePerHead } = pool;
  const heads = headcount(pool);
  const stay = stayByMonth(pool, workforce.levers, window);
  const { waiting, idle: idleAtEnd } = staff.stocks.measures;
  const inHeads = (fte: Float64Array) => fte.slice(row * months, (row + 1) * months).map((value) => value / ftePerHead);
  const idle = inHeads(waiting);
  const released = inHeads(idleAtEnd).map((after, t) => after - (stay[t] as number) * (idle[t] as number));
  const lawful = firstLawfulExit(pool, addMonths(levers.asOf, terms.delay ?? 0), firstDay(start));
  const lawfulMonth = stay.findIndex((_, t) => t >= open && firstDay(start + t + 1) > lawful);
  const exitCost = stay.map((_, t) => lawfulExitPerHead(pool, firstDay(start + t + 1) - 1, (t + 1) / 12));
  const loadedWage = loadedWagePerHead(pool);
  return {
    ftePerHead,
    category: pool.staff[0]?.category ?? "agent",
    heads,
    loadedWage,
    idleWage: loadedWage - shortTimeSaving(pool, inputs),
    stay,
    idle,
    released,
    firstExit: lawfulMonth < 0 ? months : lawfulMonth,
    exitCost,
    idleAtEnd: Math.min(exitCost[months - 1] ?? 0, terms.idleMonths * loadedWage),
    surplus: months > 0 ? (staff.surplus.measures.surplus[row * months + months - 1] as number) / ftePerHead : 0,
  };
}

/** Part of the loaded wage that short-time saves on an idle head, a month: the lawful days of a year, spread evenly. */
function shortTimeSaving({ staff }: Pool, { workforce: { workingDays }, terms }: ReallocationInputs): number {
  const heads = staff.reduce((sum, group) => sum + group.headcount, 0);
  if (heads === 0) return 0;
  const days = terms.shortTime * SHORT_TIME_DAYS;
  const daysPerWeek = workingDays === 26 ? 6 : 5;
  const saved = staff.reduce(
    (sum, { headcount: group, wage }) =>
      sum + group * shortTime({ wage, days, paidShare: terms.shortTimePaid, daysPerWeek, charges: true }).saving,
    0,
  );
  return saved / heads / 12;
}
