import fc from "fast-check";
import type { ReallocationInputs } from "../../../src/model/reallocation/problem/inputs";
import type { LinearSolution } from "../../../src/model/reallocation/program/linear-program";
import { frontierOf } from "../../../src/model/reallocation/answer/frontier";
import { liveProgram } from "../../../src/model/reallocation/solve/live-program";
import { optimumOf } from "../../../src/model/reallocation/solve/optimum";
import { problemOf, type PlanProblem } from "../../../src/model/reallocation/problem/problem";
import { programOf } from "../../../src/model/reallocation/program/program";
import { REHIRE_PRIORITY_MONTHS } from "../../../src/model/reallocation/solve/rehire-priority";
import { inputs, levers, line, span } from "../../support/builders";
import { day } from "../../support/dates";
import { activity } from "../../support/operator";
import { anyReallocation, way, highs, optimum, reallocation, site } from "../../support/reallocation";
import { group, lineStaff, pool } from "../../support/staff";
import { within } from "../../support/within";

/** Fewer heads than this are a solver's rounding; the fewest exits are kept to 1e-6 of a head. */
const HEADS = 1e-5;
/** Ties are broken by at most 0.2 a head. */
const MONEY = 10;

function headsOf({ columns }: PlanProblem, { values }: LinearSolution, kind: "exit" | "hire" | "start"): { readonly pool: number; readonly month: number; readonly heads: number }[] {
  return columns.flatMap((column, at) => (column.kind === kind && (values[at] as number) > HEADS ? [{ pool: "pool" in column ? column.pool : -1, month: column.month, heads: values[at] as number }] : []));
}

const total = (steps: readonly { readonly heads: number }[]) => steps.reduce((sum, { heads }) => sum + heads, 0);

test("where fewest exits come first there are never more exits, and the value is never higher", async () => {
  const seen = { fewer: 0 };
  await fc.assert(
    fc.asyncProperty(anyReallocation, async (any) => {
      const given = { ...any, window: { ...any.window, months: any.window.months + 3 }, workforce: { ...any.workforce, activities: any.workforce.activities.map((one) => ({ ...one, price: one.price * 0.75 })) } };
      const value = await optimum(given);
      const fewest = await optimum({ ...given, terms: { ...given.terms, objective: "fewest-exits" } });
      const [exits, fewestExits] = [value, fewest].map(({ problem, solution }) => total(headsOf(problem, solution, "exit"))) as [number, number];
      expect(fewestExits).toBeLessThan(exits + HEADS);
      expect(fewest.value).toBeLessThan(value.value + MONEY);
      if (fewestExits < exits - HEADS) seen.fewer += 1;
    }),
    { seed: 71, numRuns: 40, endOnFailure: true },
  );
  expect(seen.fewer).toBeGreaterThan(5);
}, 60_000);

/** A pool whose people have no way to go, and others that hire for work there is: who is let go stands in the way of hires. */
const rehiring = fc
  .record({ stuck: fc.integer({ min: 1, max: 8 }), movable: fc.integer({ min: 1, max: 6 }), wages: fc.tuple(fc.integer({ min: 3500, max: 9000 }), fc.integer({ min: 3500, max: 9000 })), years: fc.integer({ min: 0, max: 9 }), price: fc.integer({ min: 90, max: 150 }), demand: fc.integer({ min: 2, max: 12 }), months: fc.integer({ min: 14, max: 17 }), hiring: fc.integer({ min: 0, max: 20_000 }), opens: fc.integer({ min: 0, max: 15 }) })
  .map(({ stuck, movable, wages, years, price, demand, months, hiring, opens }): ReallocationInputs => {
    const heads = [stuck, movable];
    const pools = heads.map((headcount, row) => pool({ pool: `P${row + 1}`, attrition: 0.05, staff: [group({ headcount, wage: wages[row] as number, seniority: { kind: "point", years } })] }));
    const window = span("2026-08", months);
    return reallocation({
      revenue: inputs({ lines: pools.map((_, row) => line({ client: `C${row}` })) }),
      levers: levers(),
      window,
      workforce: {
        lines: pools.map(({ pool: name }, row) => lineStaff({ fte: heads[row] as number, pools: [{ pool: name, share: 1 }] })),
        pools,
        activities: [activity({ demand, price, startMonth: window.start + opens })],
        redeployments: [],
        levers: { definition: "starters", from: day("2026-08-01"), hiringFreeze: false },
        workingDays: 22,
      },
      ways: [way({ pool: 1 })],
      sites: [site()],
      siteOf: [0, 0],
      terms: { hiringCost: hiring, terminalMonths: 6, idleMonths: 12 },
    });
  });

test("nobody is hired within twelve months of an exit, and the best is found of all ways to keep to that", async () => {
  const seen = { exits: 0, hires: 0 };
  await fc.assert(
    fc.asyncProperty(rehiring, async (given) => {
      const { problem, program, solution } = await optimum(given);
      const [exits, hires] = [headsOf(problem, solution, "exit"), headsOf(problem, solution, "hire")];
      expect(hires.filter(({ month }) => exits.some((exit) => Math.abs(exit.month - month) < REHIRE_PRIORITY_MONTHS))).toEqual([]);
      seen.exits += Number(exits.length > 0);
      seen.hires += Number(hires.length > 0);
      // Exits lie between a first and a last month, and hires outside of twelve months around those: every lawful plan is among these.
      const { months } = problem.ground;
      const model = (await highs()).load(programOf(problem).linear);
      const columns = problem.columns.flatMap(({ kind }, at) => (kind === "exit" || kind === "hire" ? [at] : []));
      let best = -Infinity;
      for (let first = 0; first <= months; first++) {
        for (let last = first; last < (first === months ? first + 1 : months); last++) {
          const banned = (at: number) => {
            const column = problem.columns[at];
            if (column?.kind === "exit") return first === months || column.month < first || column.month > last;
            return column?.kind === "hire" && first < months && column.month > first - REHIRE_PRIORITY_MONTHS && column.month < last + REHIRE_PRIORITY_MONTHS;
          };
          model.setColumnBounds(columns, columns.map(() => 0), columns.map((at) => (banned(at) ? 0 : (program.linear.upper[at] as number))));
          const result = await model.solve();
          if (result.status === "optimal") best = Math.max(best, result.solution.objective);
        }
      }
      model.dispose();
      expect(solution.objective).toEqual(within(best, 1e-6 * Math.max(1, Math.abs(best))));
    }),
    { seed: 72, numRuns: 50, endOnFailure: true },
  );
  expect(Math.min(seen.exits, seen.hires)).toBeGreaterThan(5);
}, 60_000);

test("training is never a cheap dismissal: where nobody passes nobody is trained", async () => {
  await fc.assert(
    fc.asyncProperty(anyReallocation, async (given) => {
      const { problem, solution } = await optimum({ ...given, ways: given.ways.map((one) => ({ ...one, course: { ...one.course, passRate: 0 } })) });
      expect(headsOf(problem, solution, "start")).toEqual([]);
    }),
    { seed: 51, numRuns: 60, endOnFailure: true },
  );
}, 60_000);

test.each(["budget", "seats"] as const)("the frontier of %s is concave, whatever else binds", async (of) => {
  await fc.assert(
    fc.asyncProperty(anyReallocation, async (given) => {
      const amounts = of === "budget" ? [0, 7_000, 21_000, 50_000, 90_000] : [0, 0.3, 0.8, 1.5, 3];
      const live = liveProgram(await highs());
      const frontier = await frontierOf(live, problemOf(given), of, amounts);
      live.dispose();
      if (!frontier) throw new Error("no frontier");
      const slopes = frontier.points.slice(1).map(({ amount, value }, k) => (value - (frontier.points[k]?.value as number)) / (amount - (frontier.points[k]?.amount as number)));
      const narrowest = of === "budget" ? 7_000 : 0.3;
      slopes.forEach((slope, k) => {
        expect(slope).toBeGreaterThan(-MONEY / narrowest);
        if (k > 0) expect(slope).toBeLessThan((slopes[k - 1] as number) + (2 * MONEY) / narrowest);
      });
    }),
    { seed: 52, numRuns: 25, endOnFailure: true },
  );
}, 60_000);

test("a plan without exits is left as it is when fewest exits come first", async () => {
  const given = reallocation();
  const live = liveProgram(await highs());
  const value = await optimumOf(live, problemOf(given));
  const fewest = await optimumOf(live, problemOf({ ...given, terms: { ...given.terms, objective: "fewest-exits" } }));
  live.dispose();
  if (value.status !== "optimal" || fewest.status !== "optimal") throw new Error("no plan");
  expect(fewest.value).toEqual(within(value.value, 0.01));
});
