import fc from "fast-check";
import { groundOf } from "../../../src/model/reallocation/problem/ground";
import { liveProgram } from "../../../src/model/reallocation/solve/live-program";
import { problemOf } from "../../../src/model/reallocation/problem/problem";
import { reallocationOf } from "../../../src/model/reallocation/plan/reallocate";
import { sectorPlan, type SectorPlan } from "../../../src/model/reallocation/sector/sector-plan";
import { anyReallocation, highs, optimum } from "../../support/reallocation";
import type { ReallocationInputs } from "../../../src/model/reallocation/problem/inputs";
import { within } from "../../support/within";

/** The sums of a few hundred columns in thousands, in money. */
const MONEY = 1;

async function byProfiles(given: ReallocationInputs): Promise<SectorPlan> {
  const plan = await sectorPlan(liveProgram(await highs()), problemOf(given, groundOf(given)));
  if ("status" in plan) throw new Error(plan.status);
  return plan;
}

test("a plan by profiles keeps all limits, is worth no more than the optimum, and the optimum no more than its bound", async () => {
  await fc.assert(
    fc.asyncProperty(anyReallocation, async (any) => {
      const given = { ...any, terms: { ...any.terms, monthlyBudget: null } };
      const { problem, program: { linear }, values, value, bound, doNothing } = await byProfiles(given);
      const best = await optimum(given);
      // Of the problem with all of its columns, exits that the plan has no use for included.
      expect(doNothing).toEqual(within(reallocationOf(best).doNothing, MONEY));
      expect(value).toBeLessThan(best.value + MONEY);
      expect(bound).toBeGreaterThan(best.value - MONEY);
      const sums = new Float64Array(linear.rows);
      problem.columns.forEach((_, column) => {
        expect(values[column]).toBeGreaterThan((linear.lower[column] as number) - 1e-5);
        for (let k = linear.starts[column] as number; k < (linear.starts[column + 1] as number); k++) {
          const row = linear.indices[k] as number;
          sums[row] = (sums[row] as number) + (linear.values[k] as number) * (values[column] as number);
        }
      });
      sums.forEach((sum, row) => expect(sum).toBeLessThan((linear.rowUpper[row] as number) + 1e-4));
    }),
    { numRuns: 40, endOnFailure: true },
  );
});
