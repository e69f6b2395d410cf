import fc from "fast-check";
import { decisionsIn } from "../../../src/model/reallocation/plan/decisions";
import { wholePeople, type WholePlan } from "../../../src/model/reallocation/whole/whole-people";
import { anyReallocation, highs, optimum } from "../../support/reallocation";

test("a plan in whole people keeps every limit exactly and is worth no more than the linear one", async () => {
  await fc.assert(
    fc.asyncProperty(anyReallocation, async (given) => {
      const best = await optimum(given);
      const plan = (await wholePeople(await highs(), best)) as WholePlan;
      expect(plan).not.toBeNull();
      const { starts, exits } = decisionsIn(plan.problem, plan.values);
      expect([...starts, ...exits].filter(({ heads }) => !Number.isInteger(heads))).toEqual([]);
      expect(plan.broken).toEqual([]);
      // The linear optimum is one of a tolerance of 1e-9 a row, in thousands.
      expect(plan.loss).toBeGreaterThan(-0.01);
      expect(plan.emptyPlaces).toBeGreaterThan(-1e-6);
    }),
    { numRuns: 50, endOnFailure: true },
  );
});
