import { emptyMeasures } from "../measures";
import type { Window } from "../revenue/inputs";
import { survival } from "./attrition";
import { fteOf, monthlyAttritionOf, type AttritionLevers, type Pool } from "./pool";
import { elapsedMonths } from "./surplus";

/**
 * FTE of a pool in a month: `billed` and `idle` at its end; `left` by attrition, `hired` and `exited` in it. The first month's
 * `left` count from the first day of attrition. At each month's end: start + all hired = billed + idle + all left + all exited.
 */
export const STOCK_MEASURES = ["billed", "idle", "left", "hired", "exited"] as const;
export type StockMeasure = (typeof STOCK_MEASURES)[number];

/** Every measure by pool and month, row-major. */
export interface Stocks {
  readonly window: Window;
  readonly pools: number;
  readonly measures: Readonly<Record<StockMeasure, Float64Array>>;
}

export interface StockLevers extends AttritionLevers {
  /** Whether billed vacancies are filled from the idle alone; else they are hired for, and the idle stay idle. */
  readonly hiringFreeze: boolean;
}

/**
 * Billed and idle FTE by pool and month. In each month people leave both stocks at the same rate; then those whom the work no
 * longer pays for fall idle, or vacancies are filled; then exits are taken from the idle, at most all of them.
 *
 * Under a hiring freeze and without exits the idle are the surplus (surplusByPool) of a pool that lines do not overbook.
 *
 * @param billedAtStart FTE of the lines by pool before the law takes anything
 * @param need          FTE at month ends by pool and month, row-major (poolNeed)
 * @param exits         FTE meant to exit, by pool and month, row-major
 * @source model.md 2 ("Billed and idle are two stocks"), 3
 */
export function stocksByPool(
  pools: readonly Pool[],
  billedAtStart: ArrayLike<number>,
  need: ArrayLike<number>,
  exits: ArrayLike<number>,
  levers: StockLevers,
  window: Window,
): Stocks {
  const { months } = window;
  const size = pools.length * months;
  const measures = emptyMeasures(STOCK_MEASURES, size);
  const elapsed = elapsedMonths(levers, window);
  pools.forEach((pool, row) => {
    const monthly = monthlyAttritionOf(pool, levers);
    let billed = Math.min(fteOf(pool), billedAtStart[row] as number);
    let idle = fteOf(pool) - billed;
    for (let t = 0; t < months; t++) {
      const at = row * months + t;
      // Whoever left before the window is missed in its first month.
      const began = t === 0 ? 0 : (elapsed[t] as number);
      const stay = survival(monthly, (elapsed[t + 1] as number) - began);
      measures.left[at] = (billed + idle) * (1 - stay);
      billed *= stay;
      idle *= stay;
      const vacancies = (need[at] as number) - billed;
      const filled = vacancies <= 0 ? vacancies : levers.hiringFreeze ? Math.min(vacancies, idle) : 0;
      const hired = vacancies > 0 && !levers.hiringFreeze ? vacancies : 0;
      const exited = Math.min(exits[at] as number, idle - filled);
      billed += filled + hired;
      idle -= filled + exited;
      measures.hired[at] = hired;
      measures.exited[at] = exited;
      measures.billed[at] = billed;
      measures.idle[at] = idle;
    }
  });
  return { window, pools: pools.length, measures };
}
