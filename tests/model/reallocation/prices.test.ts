import fc from "fast-check";
import { groundOf } from "../../../src/model/reallocation/problem/ground";
import { liveProgram } from "../../../src/model/reallocation/solve/live-program";
import { optimumOf, type NoPlan } from "../../../src/model/reallocation/solve/optimum";
import { pricesOf, type Price } from "../../../src/model/reallocation/solve/prices";
import { problemOf } from "../../../src/model/reallocation/problem/problem";
import type { PricedConstraint } from "../../../src/model/reallocation/problem/constraint-families";
import type { ReallocationInputs } from "../../../src/model/reallocation/problem/inputs";
import { frontierOf } from "../../../src/model/reallocation/answer/frontier";
import { contradictionOf } from "../../../src/model/reallocation/solve/conflict";
import { anyReallocation, way, highs, optimum, reallocation, site, solved, terms, type Best } from "../../support/reallocation";
import { activity } from "../../support/operator";
import { within } from "../../support/within";

/** Ties are broken by at most 0.2 MAD a head, which a price carries for each head that one unit moves. */
const MONEY = 1;

async function best(given: ReallocationInputs): Promise<Best> {
  const found = await optimumOf(liveProgram(await highs()), problemOf(given, groundOf(given)));
  if (found.status !== "optimal") throw new Error(found.status);
  return found;
}

const priceOf = (prices: readonly Price[], constraint: PricedConstraint) => prices.find(({ resource }) => resource.constraint === constraint) as Price;

describe("a price is what one more is worth", () => {
  test("of a FTE of demand: four months of work, and a place in the course that fills it", async () => {
    const given = reallocation({
      workforce: { ...reallocation().workforce, activities: [activity({ demand: 3 })] },
      ways: [way({ course: { passRate: 1 } })],
    });
    const price = priceOf(await pricesOf(await best(given)), "demand");
    // One FTE more is billed from October to January at 150 * 100 less a tenth, for 5,700 of training; its wage is paid anyway.
    expect(price).toMatchObject({ present: 3, more: within(4 * 13_500 - 5_700, MONEY), less: within(4 * 13_500 - 5_700, MONEY), moreUpTo: within(7, 0.01), lessUpTo: null });
  });

  test("of a dirham of the budget, up to the budget that trains everybody", async () => {
    const given = reallocation({ terms: { budget: 5_700 * 4 }, ways: [way({ course: { passRate: 1 } })] });
    const price = priceOf(await pricesOf(await best(given)), "budget");
    // 54,000 billed less 5,700, for 5,700 spent.
    expect(price).toMatchObject({ present: within(22_800, 1e-6), more: within((54_000 - 5_700) / 5_700, 1e-3), moreUpTo: within(5_700 * 6, 60), lessUpTo: null });
  });

  test("one-sided where the optimum lies in a kink: as many seats as people", async () => {
    const given = reallocation({ sites: [site({ rooms: 1, seatsPerRoom: 100 / 22 })], ways: [way({ course: { passRate: 1 } })] });
    const price = priceOf(await pricesOf(await best(given)), "seats");
    expect(price.more).toEqual(within(0, MONEY));
    expect(price.less).toBeGreaterThan(1000);
  });
});

test("a price times a small change is the change of the optimum", async () => {
  await fc.assert(
    fc.asyncProperty(anyReallocation, async (given) => {
      const there = await best(given);
      const base = there.solution.objective;
      for (const { resource, more, moreUpTo } of await pricesOf(there)) {
        if (resource.constraint !== "demand" || moreUpTo === 0) continue;
        const by = Math.min(0.01, moreUpTo ?? 0.01);
        const activities = given.workforce.activities.map((one, row) => (row === resource.activity ? { ...one, demand: one.demand + by } : one));
        const moved = await best({ ...given, workforce: { ...given.workforce, activities } });
        expect((moved.solution.objective - base) * 1000).toEqual(within(more * by, 0.01 + 1e-3 * Math.abs(more * by)));
      }
    }),
    { numRuns: 12, endOnFailure: true },
  );
}, 60_000);

test("more budget, seats or demand never lowers the optimum", async () => {
  await fc.assert(
    fc.asyncProperty(anyReallocation, fc.constantFrom("budget", "seats", "demand"), async (given, what) => {
      const { workforce, sites } = given;
      const budgeted = { ...given, terms: terms({ ...given.terms, budget: given.terms.budget ?? 50_000 }) };
      const more = {
        budget: { ...budgeted, terms: { ...budgeted.terms, budget: (budgeted.terms.budget ?? 0) + 5_000 } },
        seats: { ...budgeted, sites: sites.map((one) => ({ ...one, seatsPerRoom: one.seatsPerRoom + 1 })) },
        demand: { ...budgeted, workforce: { ...workforce, activities: workforce.activities.map((one) => ({ ...one, demand: one.demand + 1 })) } },
      }[what];
      expect((await optimum(more)).solution.objective).toBeGreaterThan((await optimum(budgeted)).solution.objective - 1e-6);
    }),
    { numRuns: 40, endOnFailure: true },
  );
}, 60_000);

test("the frontier rises, is concave, and its error holds in between", async () => {
  await fc.assert(
    fc.asyncProperty(anyReallocation, async (any) => {
      // Rehires and refunds within the window apart, more budget is all that changes.
      const given = { ...any, terms: { ...any.terms, monthlyBudget: null } };
      const live = liveProgram(await highs());
      const problem = problemOf(given, groundOf(given));
      const budgets = Array.from({ length: 9 }, (_, k) => k * 15_000);
      const frontier = await frontierOf(live, problem, "budget", budgets);
      const points = frontier?.points ?? [];
      points.slice(1).forEach((point, k) => {
        expect(point.value).toBeGreaterThan((points[k]?.value as number) - MONEY);
        if (k > 0) expect(point.value - (points[k]?.value as number)).toBeLessThan((points[k]?.value as number) - (points[k - 1]?.value as number) + 2 * MONEY);
      });
      const [left, right] = [points[2], points[3]];
      if (!left || !right) throw new Error("no frontier");
      const middle = await optimum({ ...given, terms: { ...given.terms, budget: (left.amount + right.amount) / 2 } });
      const onTheLine = (left.value + right.value) / 2;
      expect(middle.value).toBeGreaterThan(onTheLine - MONEY);
      expect(middle.value).toBeLessThan(onTheLine + (frontier?.error as number) + MONEY);
    }),
    { numRuns: 25, endOnFailure: true },
  );
}, 60_000);

describe("where there is no plan", () => {
  const half = reallocation({ terms: { leastRedeployed: 0.9, budget: 5_700 * 3 }, ways: [way({ course: { passRate: 1 } })] });

  test("the limits that contradict each other are named, with the share that can be had and the budget that would do", async () => {
    const found = await solved(half);
    expect(found.status).toBe("infeasible");
    const { limits, attainable, cures } = await contradictionOf(await highs(), found as NoPlan);
    expect(limits.map(({ constraint }) => constraint).sort()).toEqual(["budget", "least-redeployed"]);
    expect(attainable).toEqual(within(0.3, 1e-6));
    expect(cures).toEqual([{ constraint: "budget", amount: within(5_700 * 9, 5) }]);
  });

  test("with that budget there is one", async () => {
    expect((await solved({ ...half, terms: { ...half.terms, budget: 5_700 * 9 + 5 } })).status).toBe("optimal");
  });
});
