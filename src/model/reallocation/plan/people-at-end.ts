import type { PoolGround } from "../problem/ground";
import type { Decisions } from "./decisions";
import type { PlanProblem } from "../problem/problem";
import type { ReckonedWay } from "../problem/ways";

/** Where people are when the window ends, in heads; whoever was hired is among them. */
export interface PeopleAtEnd {
  /** At their new work. */
  readonly redeployed: number;
  readonly inClass: number;
  readonly idle: number;
  /** Those who exited by decision and would still be there without it: attrition takes them no more. */
  readonly exited: number;
  readonly hired: number;
}

/**
 * People at the end of the window under decisions, courses that stand already included.
 *
 *   idle = idle if nothing more is decided - those that decisions took + those that failed + hired, all to the end
 */
export function peopleAtEnd({ ground, ways, survivors }: PlanProblem, { starts, exits, hires }: Decisions): PeopleAtEnd {
  const { pools, staff, months } = ground;
  const toEnd = (pool: number, from: number) => (survivors[pool]?.[months] as number) / (survivors[pool]?.[from] as number);
  const heads = (row: number) => (pools[row] as PoolGround).ftePerHead;
  let [redeployed, inClass, exited, hired] = [0, 0, 0, 0];
  let idle = pools.reduce(
    (sum, { idle: waiting, stay, released }) =>
      sum + (months > 0 ? (waiting[months - 1] as number) * (stay[months - 1] as number) + (released[months - 1] as number) : 0),
    0,
  );
  staff.begun.forEach(({ pool }, index) => {
    redeployed += (staff.stocks.courses[index]?.redeployed[months - 1] ?? 0) / heads(pool);
    inClass += (staff.stocks.courses[index]?.inClass[months - 1] ?? 0) / heads(pool);
  });
  for (const { way, month, heads: started } of starts) {
    const { pool, length, passRate } = ways[way] as ReckonedWay;
    const there = started * toEnd(pool, month);
    idle -= there;
    if (month + length >= months) inClass += there;
    else {
      redeployed += passRate * there;
      idle += (1 - passRate) * there;
    }
  }
  for (const { pool, month, heads: gone } of exits) exited += gone * toEnd(pool, month + 1);
  for (const { pool, month, heads: joined } of hires) hired += joined * toEnd(pool, month);
  return { redeployed, inClass, idle: idle - exited + hired, exited, hired };
}
