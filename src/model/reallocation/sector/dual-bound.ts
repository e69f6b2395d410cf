import { neededFor } from "../../workforce/pools/needed-idle";
import { CONSTRAINT_FAMILIES } from "../problem/constraint-families";
import type { Constraint, Limit } from "../program/constraints/constraint";
import type { PoolGround } from "../problem/ground";
import { costs } from "../program/objective";
import type { PlanProblem } from "../problem/problem";
import { CONSTRAINTS, mostOf } from "../program/program";

/** What is left of a column's cost when it has paid for what it takes of the shared limits. */
interface Paid {
  readonly start: Map<number, number>;
  readonly wait: Map<number, number>;
  readonly exit: Map<number, number>;
}

/**
 * A value that no plan exceeds, whatever prices of the shared limits it is reckoned with: pools pay those prices and go the way
 * that is best for them alone.
 *
 *   bound = sum of price * limit + sum over pools of what its people are worth at these prices
 *   worth(t) = max( over ways: net gain + (1 - pass) * survivors * worth(t + length),
 *                   net gain of waiting + stay * (worth(t+1) + max(0, net gain of an exit - worth(t+1))) )
 *
 * @param priceOf price of each shared limit, by its place among the limits of its family: those of a like problem are near
 * @returns in the program's thousands
 * @source weak duality (Lagrange)
 */
export function dualBound(problem: PlanProblem, priceOf: (limit: Limit) => number): number {
  // The prices of the limits of each pool by itself follow from those of the limits that pools share.
  const shared = CONSTRAINTS.filter(({ id }) => !CONSTRAINT_FAMILIES[id].isPoolsOwn)
    .map((constraint) => priced(constraint, problem, priceOf))
    .filter(({ prices }) => prices.length > 0);
  let bound = shared.reduce((sum, { worth }) => sum + worth, 0);
  const cost = costs(problem);
  const paid: Paid = { start: new Map(), wait: new Map(), exit: new Map() };
  const { months, pools } = problem.ground;
  let net = 0;
  problem.columns.forEach((column, at) => {
    net = cost[at] as number;
    for (const { entries, prices } of shared) entries(column, (limit, coefficient) => (net -= coefficient * (prices[limit] as number)));
    switch (column.kind) {
      case "start":
        paid.start.set(column.way * months + column.month, net);
        return;
      case "wait":
      case "exit":
        paid[column.kind].set(column.pool * months + column.month, net);
        return;
      default:
        // What no pool decides is had as far as it goes, if it pays.
        if (net > 0) bound += net * Math.min(mostOf(column, problem), REFUNDS);
    }
  });
  const ways = pools.map((): number[] => []);
  problem.ways.forEach(({ pool }, row) => (ways[pool] as number[]).push(row));
  pools.forEach((pool, row) => (bound += worthOfPool(problem, pool, row, ways[row] as number[], paid)));
  return bound;
}

/** A refund that paid more than its price would be without end: prices of a like problem leave it a rounding at the most. */
const REFUNDS = 1e6;

function priced(family: Constraint, problem: PlanProblem, priceOf: (limit: Limit) => number) {
  const own = family.limits(problem);
  const prices = own.map((limit) => {
    const price = priceOf(limit);
    // A price of a bound that is not there is none.
    return (price > 0 && limit.upper < Infinity) || (price < 0 && limit.lower > -Infinity) ? price : 0;
  });
  return {
    entries: family.entries(problem),
    prices,
    worth: own.reduce(
      (sum, { lower, upper }, at) =>
        sum +
        ((prices[at] as number) > 0 ? (prices[at] as number) * upper : (prices[at] as number) < 0 ? (prices[at] as number) * lower : 0),
      0,
    ),
  };
}

/**
 * What the people of a pool are worth, each going the best way for himself. Whom a vacancy will need waits, and gives up what he could have
 * had; where he could have exited, and somebody who comes back from a course can wait in his place, that one is worth an exit too.
 */
function worthOfPool(problem: PlanProblem, pool: PoolGround, row: number, ways: readonly number[], { start, wait, exit }: Paid): number {
  const {
    ground: { open, months },
    survivors,
  } = problem;
  const { idle, stay, released } = pool;
  const left = survivors[row] as Float64Array;
  const needed = neededFor(pool);
  const worth = new Float64Array(months + 1);
  let value = 0;
  for (let t = months - 1; t >= open; t--) {
    // Of one who is idle at the month's end: he exits, or is there on the next morning.
    const atEnd = Math.max(worth[t + 1] as number, exit.get(row * months + t) ?? -Infinity);
    const waiting = (wait.get(row * months + t) as number) + (stay[t] as number) * atEnd;
    let best = waiting;
    for (const way of ways) {
      const { length, passRate } = problem.ways[way] as (typeof problem.ways)[number];
      const after =
        t + length < months ? ((1 - passRate) * (left[t + length] as number) * (worth[t + length] as number)) / (left[t] as number) : 0;
      best = Math.max(best, (start.get(way * months + t) ?? -Infinity) + after);
    }
    const least = needed[t] as number;
    // Who is there on the first morning has no month's end behind him at which he could have exited.
    const before = t === open ? 0 : (stay[t - 1] as number) * (idle[t - 1] as number) + (released[t - 1] as number);
    const arriving = (idle[t] as number) - before;
    if (t > open && least > arriving) best = Math.max(best, exit.get(row * months + t - 1) ?? -Infinity);
    worth[t] = best;
    value += atEnd * (released[t] as number) + (waiting - best) * least + best * arriving;
  }
  return value;
}
