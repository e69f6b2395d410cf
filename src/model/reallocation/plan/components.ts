import { MONEY } from "../program/constraints/constraint";
import { startCosts } from "../program/objective";
import type { PlanProblem } from "../problem/problem";
import type { ReallocationProgram } from "../program/program";
import type { ReckonedWay } from "../problem/ways";

/** Parts of what decisions are worth, discounted, in the workbook's currency; costs are negative. They sum to it. */
export const COMPONENTS = ["billed", "newWages", "classWages", "idleWages", "training", "refunds", "exits", "hires", "afterwards"] as const;
export type Component = (typeof COMPONENTS)[number];

/**
 * What the columns add to the value, part by part: new work billed, wages of the redeployed, of trainees and of the idle,
 * incremental training and its refunds, lawful exits, hires, and the terminal value.
 *
 * @source model.md 2 (value)
 */
export function componentsOf(problem: PlanProblem, { worth }: ReallocationProgram, values: Float64Array): Record<Component, number> {
  const { ways, columns, ground: { pools, discount, months } } = problem;
  const sums = Object.fromEntries(COMPONENTS.map((name) => [name, 0])) as Record<Component, number>;
  const costs = startCosts(problem);
  const last = discount(months - 1);
  columns.forEach((column, at) => {
    const value = values[at] as number;
    if (value === 0) return;
    const amount = ((worth[at] as number) / MONEY) * value;
    switch (column.kind) {
      case "start": {
        const { training, inClass, atWork, afterwards } = costs(ways[column.way] as ReckonedWay, column.month);
        sums.training -= training * value;
        sums.classWages -= inClass * value;
        sums.newWages -= atWork * value;
        sums.afterwards -= afterwards * value;
        return;
      }
      case "wait": {
        const pool = pools[column.pool];
        const atEnd = column.month === months - 1 && pool ? -last * pool.idleAtEnd * (pool.stay[column.month] as number) * value : 0;
        sums.afterwards += atEnd;
        sums.idleWages += amount - atEnd;
        return;
      }
      case "exit": {
        const spared = column.month === months - 1 ? last * (pools[column.pool]?.idleAtEnd ?? 0) * value : 0;
        sums.afterwards += spared;
        sums.exits += amount - spared;
        return;
      }
      case "group":
        sums.training += amount;
        return;
      case "bill":
        sums.billed += amount;
        return;
      case "bill-after":
        sums.afterwards += amount;
        return;
      case "hire":
        sums.hires += amount;
        return;
      case "refund":
        sums.refunds += amount;
    }
  });
  return sums;
}
