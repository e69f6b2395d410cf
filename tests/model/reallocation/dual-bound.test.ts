import fc from "fast-check";
import { constantValue } from "../../../src/model/reallocation/program/objective";
import { MONEY, type Limit } from "../../../src/model/reallocation/program/constraints/constraint";
import { dualBound } from "../../../src/model/reallocation/sector/dual-bound";
import { liveProgram } from "../../../src/model/reallocation/solve/live-program";
import { optimumWithPrices, type BestPlan } from "../../../src/model/reallocation/solve/optimum";
import { problemOf } from "../../../src/model/reallocation/problem/problem";
import { reallocationOf } from "../../../src/model/reallocation/plan/reallocate";
import type { ReallocationInputs } from "../../../src/model/reallocation/problem/inputs";
import { reallocationInputs } from "../../../src/scripts/bench/reallocation/reallocation-inputs";
import { anyReallocation, highs } from "../../support/reallocation";
import { within } from "../../support/within";

/** Of the gain over doing nothing: ties are broken by a dirham for some heads, and prices are of limits a hair wider. */
const EXACT = 1e-6;

/** A budget of some dirhams has a price of thousands, so that a limit wider by a hair is worth some. */
const DEAR = 20;

async function solved(inputs: ReallocationInputs): Promise<BestPlan | null> {
  const live = liveProgram(await highs());
  const best = await optimumWithPrices(live, problemOf(inputs));
  live.dispose();
  return best.status === "optimal" ? best : null;
}

/** The bound at the optimum's own prices, in the workbook's currency. */
function boundOf({ problem, program, solution }: BestPlan): number {
  const prices = new Map(program.limits.map((limit, row) => [keyOf(limit), solution.duals[row] as number]));
  return dualBound(problem, (limit) => prices.get(keyOf(limit)) ?? 0) / MONEY + constantValue(problem);
}

function keyOf({ constraint, site, activity, month, year }: Limit): string {
  return [constraint, site, activity, month, year].join(" ");
}

test.each([
  ["20 pools, seed 1", { pools: 20, activities: 8, months: 12, lines: 200 }, 1],
  ["20 pools, seed 2", { pools: 20, activities: 8, months: 12, lines: 200 }, 2],
  ["20 pools, seed 3", { pools: 20, activities: 8, months: 12, lines: 200 }, 3],
  ["20 pools, seed 4", { pools: 20, activities: 8, months: 12, lines: 200 }, 4],
  ["60 pools, seed 1", { pools: 60, activities: 12, months: 24, lines: 200 }, 1],
])("at the optimum's own prices the bound is the optimum: %s", async (_, size, seed) => {
  const best = await solved(reallocationInputs(size, seed));
  if (best === null) throw new Error("no plan");
  const { value, doNothing } = reallocationOf(best);
  expect(boundOf(best) / (value - doNothing)).toEqual(within(value / (value - doNothing), EXACT));
}, 30_000);

test("no bound lies below the optimum, whatever the operator, nor above it where nobody exits", async () => {
  let tight = 0;
  await fc.assert(
    fc.asyncProperty(anyReallocation, async (given) => {
      const best = await solved({ ...given, workforce: { ...given.workforce, levers: { ...given.workforce.levers, hiringFreeze: true } }, terms: { ...given.terms, objective: "value" } });
      if (best === null) return;
      const { value, decisions: { exits } } = reallocationOf(best);
      const over = boundOf(best) - value;
      expect(over).toBeGreaterThan(-1);
      if (exits.length > 0) return;
      tight += 1;
      expect(over).toBeLessThan(DEAR);
    }),
    { seed: 20, numRuns: 60, endOnFailure: true },
  );
  expect(tight).toBeGreaterThan(5);
}, 30_000);
