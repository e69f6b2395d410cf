import fc from "fast-check";
import * as yalps from "yalps";
import type { LinearProgram, LinearSolution } from "../../../src/model/reallocation/program/linear-program";
import { completed } from "../../../src/model/reallocation/plan/completed";
import type { Decisions, PoolStep, Start } from "../../../src/model/reallocation/plan/decisions";
import { worthOf } from "../../../src/model/reallocation/solve/optimum";
import type { PlanProblem } from "../../../src/model/reallocation/problem/problem";
import { wholePeople, type WholePlan } from "../../../src/model/reallocation/whole/whole-people";
import { anyReallocation, highs, optimum } from "../../support/reallocation";
import { within } from "../../support/within";

/** The rival stops at reduced costs of 1e-8, times some hundred columns of some heads: relative to the objective, in thousands. */
const RIVAL = 1e-6;
/** Sums of some hundred products of prices and limits, each right to 1e-9. */
const DUALITY = 1e-7;

/** A program as yalps wants it: bounds of columns are rows, too. */
function byYalps({ columns, rows, cost, lower, upper, rowLower, rowUpper, starts, indices, values }: LinearProgram): yalps.Solution {
  const between = (least: number, most: number) => (least === most ? { equal: least } : { ...(least > -Infinity ? { min: least } : {}), ...(most < Infinity ? { max: most } : {}) });
  const constraints = new Map<string, yalps.Constraint>();
  for (let row = 0; row < rows; row++) if ((rowLower[row] as number) > -Infinity || (rowUpper[row] as number) < Infinity) constraints.set(`row ${row}`, between(rowLower[row] as number, rowUpper[row] as number));
  const variables = Array.from({ length: columns }, (_, column) => {
    const entries = new Map<string, number>([["gain", cost[column] as number]]);
    for (let k = starts[column] as number; k < (starts[column + 1] as number); k++) entries.set(`row ${indices[k]}`, values[k] as number);
    if ((lower[column] as number) > 0 || (upper[column] as number) < Infinity) {
      constraints.set(`column ${column}`, between(lower[column] as number, upper[column] as number));
      entries.set(`column ${column}`, 1);
    }
    return [`x${column}`, entries] as const;
  });
  return yalps.solve({ direction: "maximize", objective: "gain", constraints, variables }, { precision: 1e-9, maxPivots: 100_000 });
}

/** What limits are worth at their prices. */
function worthOfLimits({ rowLower, rowUpper, lower, upper }: LinearProgram, { duals, reducedCosts }: LinearSolution): number {
  const worth = (prices: Float64Array, least: Float64Array, most: Float64Array) =>
    prices.reduce((sum, price, at) => (Math.abs(price) < 1e-9 ? sum : sum + price * ((price > 0 ? most : least)[at] as number)), 0);
  return worth(duals, rowLower, rowUpper) + worth(reducedCosts, lower, upper);
}

test("any small reallocation is worth what another solver finds, and its prices times its limits are worth that too", async () => {
  await fc.assert(
    fc.asyncProperty(anyReallocation, async (given) => {
      const { program: { linear }, solution } = await optimum(given);
      const scale = Math.max(1, Math.abs(solution.objective));
      const rival = byYalps(linear);
      expect(rival.status).toBe("optimal");
      expect(solution.objective).toEqual(within(rival.result, RIVAL * scale));
      expect(worthOfLimits(linear, solution)).toEqual(within(solution.objective, DUALITY * scale));
    }),
    { seed: 41, numRuns: 25, endOnFailure: true },
  );
}, 60_000);

/** Two pools of two or three, one way each and another of the first, five months. */
const tiny = anyReallocation.map((given) => {
  const pools = given.workforce.pools.slice(0, 2).map((one, row) => ({ ...one, staff: one.staff.map((group) => ({ ...group, headcount: 2 + row })) }));
  return {
    ...given,
    window: { ...given.window, months: 5 },
    revenue: { ...given.revenue, lines: given.revenue.lines.slice(0, 2) },
    workforce: { ...given.workforce, pools, lines: given.workforce.lines.slice(0, 2).map((one, row) => ({ ...one, fte: (2 + row) * (pools[row]?.ftePerHead ?? 1) })), activities: given.workforce.activities.slice(0, 2) },
    ways: given.ways.filter(({ pool, activity }) => pool < 2 && activity === pool),
    siteOf: [0, 1],
    terms: { ...given.terms, budget: given.terms.budget === null ? null : given.terms.budget / 5, monthlyBudget: null },
  };
});

/** All whole plans of a pool that don't take more people than are idle, its stock reckoned month by month. */
function plansOf({ ways, ground: { pools, open, months } }: PlanProblem, row: number): Decisions[] {
  const { idle, stay, released, firstExit } = pools[row] as PlanProblem["ground"]["pools"][number];
  const way = ways.findIndex(({ pool }) => pool === row);
  const plans: Decisions[] = [];
  const go = (month: number, waiting: number, coming: readonly number[], starts: readonly Start[], exits: readonly PoolStep[]): void => {
    if (month === months) {
      plans.push({ starts, exits, hires: [] });
      return;
    }
    const there = waiting + (coming[month] ?? 0);
    for (let begin = 0; begin <= (way < 0 ? 0 : there + 1e-9); begin++) {
      const after = there - begin;
      const { length, passRate } = ways[way] ?? { length: 1, passRate: 1 };
      let failed = begin * (1 - passRate);
      for (let t = month; t < Math.min(months, month + length); t++) failed *= stay[t] as number;
      const back = coming.map((heads, t) => (t === month + length ? heads + failed : heads));
      const atEnd = after * (stay[month] as number) + (released[month] as number);
      for (let leave = 0; leave <= (month < firstExit ? 0 : atEnd + 1e-9); leave++) {
        if (atEnd - leave < -1e-9) continue;
        go(month + 1, atEnd - leave, back, begin > 0 ? [...starts, { way, month, heads: begin }] : starts, leave > 0 ? [...exits, { pool: row, month, heads: leave }] : exits);
      }
    }
  };
  go(open, idle[open] as number, new Array<number>(months).fill(0), [], []);
  return plans;
}

/** The best of all whole plans, with whole groups. */
function bestWhole({ problem, program }: WholePlan): { readonly value: number; readonly tried: number } {
  const [first, second] = [plansOf(problem, 0), plansOf(problem, 1)];
  const { rowLower, rowUpper, starts, indices, values: matrix, rows } = program.linear;
  let best = -Infinity;
  for (const one of first) {
    for (const other of second) {
      const values = completed(problem, program, { starts: [...one.starts, ...other.starts], exits: [...one.exits, ...other.exits], hires: [] });
      const value = worthOf(program, values);
      if (value <= best) continue;
      const sums = new Float64Array(rows);
      values.forEach((amount, column) => {
        for (let k = starts[column] as number; k < (starts[column + 1] as number); k++) sums[indices[k] as number] = (sums[indices[k] as number] as number) + (matrix[k] as number) * amount;
      });
      if (values.every((amount, at) => amount >= (program.linear.lower[at] as number) - 1e-9) && sums.every((sum, row) => sum <= (rowUpper[row] as number) + 1e-9 && sum >= (rowLower[row] as number) - 1e-9)) best = value;
    }
  }
  return { value: best, tried: first.length * second.length };
}

test("a whole plan of a tiny operator is one of all that there are, and the best of them most of the time", async () => {
  const below: number[] = [];
  let tried = 0;
  await fc.assert(
    fc.asyncProperty(tiny, async (given) => {
      const best = await optimum(given);
      const plan = await wholePeople(await highs(), best);
      if (!plan) throw new Error("no plan in whole people");
      const all = bestWhole(plan);
      tried += all.tried;
      // In money: sums of a hundred products in thousands.
      expect(plan.value).toBeLessThan(all.value + 0.01);
      expect(all.value).toBeLessThan(best.value + 0.01);
      below.push((all.value - plan.value) / Math.abs(all.value));
    }),
    { seed: 42, numRuns: 25, endOnFailure: true },
  );
  expect(tried).toBeGreaterThan(2_000);
  expect(below.filter((share) => share > 1e-6).length).toBeLessThanOrEqual(2);
  expect(Math.max(...below)).toBeLessThan(0.06);
}, 60_000);
