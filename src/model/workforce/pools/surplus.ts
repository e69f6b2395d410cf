import { firstDay, monthsBetween } from "../../calendar/calendar";
import { emptyMeasures } from "../../empty-measures";
import type { Window } from "../../calendar/window";
import { meanSurvival, survival } from "./attrition";
import { fteOf, headcount, loadedWagePerHead, monthlyAttritionOf, type AttritionLevers, type Pool } from "./pool";

/**
 * What is told of a pool and a month.
 *
 * - `headcount`: at month end, nobody hired, H(t) = H(t-1) * (1 - m)
 * - `need`: FTE that the lines pay for at month end
 * - `surplus`: FTE beyond the need at month end, max(0, H * FTE per head - need)
 * - `surplusWithoutAttrition`: the same if nobody leaves
 * - `idleWage`: wages and charges of those without work over the month, MAD: of the mean FTE beyond the mean need
 */
export const SURPLUS_MEASURES = ["headcount", "need", "surplus", "surplusWithoutAttrition", "idleWage"] as const;
export type SurplusMeasure = (typeof SURPLUS_MEASURES)[number];

/** Every measure by pool and month, row-major: the value of pool p in month t is at `p * months + t`. */
export interface Surplus {
  readonly window: Window;
  readonly pools: number;
  readonly measures: Readonly<Record<SurplusMeasure, Float64Array>>;
}

/** FTE needed by pool and month, row-major (poolNeed). */
export interface PoolNeeds {
  /** From the lost shares at month ends (lostSharesAtMonthEnds). */
  readonly atMonthEnd: Float64Array;
  /** From the lost shares over the months (meanLostShares). */
  readonly meanOfMonth: Float64Array;
}

/**
 * Surplus of each pool by month: the agents whom the remaining work no longer pays for.
 *
 * Leavers come from the whole pool, not from the idle alone. The month in which attrition begins counts by its days.
 *
 * @source model.md 2 (H(t), surplus(t)), 5
 */
export function surplusByPool(pools: readonly Pool[], need: PoolNeeds, levers: AttritionLevers, window: Window): Surplus {
  const { start, months } = window;
  const size = pools.length * months;
  const measures = emptyMeasures(SURPLUS_MEASURES, size);
  const elapsed = elapsedMonths(levers, window);
  pools.forEach((pool, row) => {
    const monthly = monthlyAttritionOf(pool, levers);
    const [heads, fte, loadedWage] = [headcount(pool), fteOf(pool), loadedWagePerHead(pool)];
    for (let t = 0; t < months; t++) {
      const at = row * months + t;
      const [began, ended] = [elapsed[t] as number, elapsed[t + 1] as number];
      const left = survival(monthly, ended);
      const needed = need.atMonthEnd[at] as number;
      measures.headcount[at] = heads * left;
      measures.need[at] = needed;
      measures.surplus[at] = Math.max(0, fte * left - needed);
      measures.surplusWithoutAttrition[at] = Math.max(0, fte - needed);
      const present = fte * meanOfMonth(monthly, began, ended, monthsBetween(firstDay(start + t), levers.from));
      const idle = Math.max(0, present - (need.meanOfMonth[at] as number));
      measures.idleWage[at] = (idle / pool.ftePerHead) * loadedWage;
    }
  });
  return { window, pools: pools.length, measures };
}

/** A measure of all pools together, by month. */
export function totalByMonth({ measures, pools, window: { months } }: Surplus, measure: SurplusMeasure): Float64Array {
  const total = new Float64Array(months);
  for (let row = 0; row < pools; row++) {
    for (let t = 0; t < months; t++) total[t] = (total[t] as number) + (measures[measure][row * months + t] as number);
  }
  return total;
}

/** Months of attrition gone by at the beginning of each month of a window, and at its end. */
export function elapsedMonths({ from }: AttritionLevers, { start, months }: Window): number[] {
  return Array.from({ length: months + 1 }, (_, t) => Math.max(0, monthsBetween(from, firstDay(start + t))));
}

/**
 * Share of those present at the beginning of each month of a window who are still there at its end. Whoever left before the window is
 * missed in its first month.
 */
export function stayByMonth(pool: Pool, levers: AttritionLevers, window: Window): Float64Array {
  const monthly = monthlyAttritionOf(pool, levers);
  const elapsed = elapsedMonths(levers, window);
  return Float64Array.from({ length: window.months }, (_, t) =>
    survival(monthly, (elapsed[t + 1] as number) - (t === 0 ? 0 : (elapsed[t] as number))),
  );
}

/** Mean share still there over a month, of which attrition spares what comes before it begins. */
function meanOfMonth(monthly: number, began: number, ended: number, before: number): number {
  if (ended === began) return 1;
  const spared = Math.min(1, Math.max(0, before));
  return spared + (1 - spared) * meanSurvival(monthly, began, ended);
}

/**
 * FTE that no line pays for at the start, before the law takes anything, by pool.
 *
 * @param billed FTE of the lines by pool: poolNeed of one month at which nothing is lost
 * @source model.md 1: "the difference is shown as 'already idle'"
 */
export function alreadyIdle(pools: readonly Pool[], billed: ArrayLike<number>): Float64Array {
  return Float64Array.from(pools, (pool, row) => Math.max(0, fteOf(pool) - (billed[row] as number)));
}
