import { MONEY } from "../program/constraints/constraint";
import type { BestPlan } from "../solve/optimum";
import { toldPrice } from "../solve/prices";

/** A way that nobody goes, and what would have to be better for it to be worth it. */
export interface UnusedWay {
  /** Row of the way. */
  readonly way: number;
  /** What is missing per head that would begin, in the best month; the workbook's currency, present value. */
  readonly missing: number;
  readonly month: number;
}

/** Fewer heads than this are the solver's rounding. */
const NOBODY = 1e-7;

/**
 * Reduced costs of the ways that nobody goes: what a head that went there in the best month would take from the value, which a
 * better price, a cheaper course or a subsidy of as much would make up for. Nearest first.
 *
 * @source domain.md 5.11 (reduced cost)
 */
export function unusedWays({ problem, solution }: BestPlan): UnusedWay[] {
  const used = new Set<number>();
  const best = new Map<number, UnusedWay>();
  problem.columns.forEach((column, at) => {
    if (column.kind !== "start") return;
    const { way, month } = column;
    if ((solution.values[at] as number) > NOBODY) used.add(way);
    const missing = Math.max(0, -(solution.reducedCosts[at] as number) / MONEY);
    if (missing < (best.get(way)?.missing ?? Infinity)) best.set(way, { way, missing, month });
  });
  const unused = [...best.values()].filter(({ way }) => !used.has(way)).map((one) => ({ ...one, missing: toldPrice(one.missing) }));
  return unused.sort((a, b) => a.missing - b.missing || a.way - b.way);
}
