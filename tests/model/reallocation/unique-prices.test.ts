import fc from "fast-check";
import { liveProgram } from "../../../src/model/reallocation/solve/live-program";
import { optimumWithPrices, type Optimum } from "../../../src/model/reallocation/solve/optimum";
import { problemOf } from "../../../src/model/reallocation/problem/problem";
import { pricesOf } from "../../../src/model/reallocation/solve/prices";
import { anyReallocation, highs } from "../../support/reallocation";
import { OPERATORS, walk, withBudget } from "../../support/reallocation-walk";
import { within } from "../../support/within";

/** Prices are in thousands a head or a day: a hundredth of a dirham. */
const PRICE = 1e-5;
/** What limits are worth at their prices is the optimum, but for a millionth of a head at each. */
const WORTH = 1e-4;

function solution(best: Optimum) {
  if (best.status !== "optimal") throw new Error(best.status);
  return best.solution;
}

/** Prices that differ from others by more than the tolerance: some thousands a run are too many for an `expect` each. */
function apart(prices: Float64Array, others: Float64Array): [at: number, price: number, other: number][] {
  expect(prices).toHaveLength(others.length);
  return [...prices].flatMap((price, at) => {
    const other = others[at] as number;
    return Math.abs(price - other) <= PRICE ? [] : [[at, price, other]];
  });
}

test("prices and reduced costs do not depend on what was solved before, and still prove the optimum", async () => {
  const solver = await highs();
  const live = liveProgram(solver);
  let told = 0;
  await fc.assert(
    fc.asyncProperty(anyReallocation, fc.double({ min: 0.2, max: 1.5, noNaN: true }), async (given, of) => {
      const problem = problemOf(given);
      const { budget } = given.terms;
      // Another budget first, where there is one: the solve then begins at its basis.
      if (budget !== null) await optimumWithPrices(live, problemOf({ ...given, terms: { ...given.terms, budget: budget * of } }));
      const warm = await optimumWithPrices(live, problem);
      const fresh = liveProgram(solver);
      const cold = await optimumWithPrices(fresh, problem);
      fresh.dispose();
      expect(warm.status).toBe(cold.status);
      if (warm.status !== "optimal") return;
      const [one, other] = [solution(warm), solution(cold)];
      expect(apart(one.duals, other.duals)).toEqual([]);
      expect(apart(one.reducedCosts, other.reducedCosts)).toEqual([]);
      told += one.duals.filter((dual) => Math.abs(dual) > PRICE).length;
      const { rowLower, rowUpper, lower, upper } = warm.program.linear;
      const worth = (prices: Float64Array, least: Float64Array, most: Float64Array) => prices.reduce((sum, price, at) => (Math.abs(price) < 1e-9 ? sum : sum + price * ((price > 0 ? most : least)[at] as number)), 0);
      expect(worth(one.duals, rowLower, rowUpper) + worth(one.reducedCosts, lower, upper)).toEqual(within(one.objective, WORTH * Math.max(1, Math.abs(one.objective))));
    }),
    { seed: 61, numRuns: 60, endOnFailure: true },
  );
  live.dispose();
  expect(told).toBeGreaterThan(1000);
}, 60_000);

test("one-sided prices and their ranges do not depend on it either", async () => {
  const solver = await highs();
  const live = liveProgram(solver);
  let kinks = 0;
  for (const { inputs, enough } of OPERATORS) {
    const problem = problemOf(inputs);
    for (const budget of walk(12, enough)) {
      const there = withBudget(problem, budget);
      const prices = async (from: ReturnType<typeof liveProgram>) => {
        const best = await optimumWithPrices(from, there);
        if (best.status !== "optimal") throw new Error(best.status);
        return pricesOf(best);
      };
      const fresh = liveProgram(solver);
      const [warm, cold] = [await prices(live), await prices(fresh)];
      fresh.dispose();
      // A range is told to three digits: rounding may tip the last.
      const [price, range] = [(value: number) => within(value, 1e-6 * Math.max(1, Math.abs(value))), (value: number | null) => (value === null ? null : within(value, 0.0101 * Math.abs(value)))];
      expect(warm).toEqual(cold.map((one) => ({ ...one, more: price(one.more), moreUpTo: range(one.moreUpTo), less: price(one.less), lessUpTo: range(one.lessUpTo) })));
      kinks += warm.filter(({ moreUpTo, lessUpTo }) => moreUpTo !== null || lessUpTo !== null).length;
    }
  }
  live.dispose();
  expect(kinks).toBeGreaterThan(200);
}, 120_000);
