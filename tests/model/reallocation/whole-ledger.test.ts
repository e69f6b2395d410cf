import fc from "fast-check";
import { completed } from "../../../src/model/reallocation/plan/completed";
import { decisionsIn } from "../../../src/model/reallocation/plan/decisions";
import { MONEY } from "../../../src/model/reallocation/program/constraints/constraint";
import { worthOf } from "../../../src/model/reallocation/solve/optimum";
import { brokenLimits } from "../../../src/model/reallocation/whole/exact-check";
import { withWholeGroups } from "../../../src/model/reallocation/whole/whole-groups";
import { WholeLedger } from "../../../src/model/reallocation/whole/whole-ledger";
import { anyReallocation, optimum } from "../../support/reallocation";
import { within } from "../../support/within";

test("what steps add is what the plan is worth more, and they keep the limits that the exact check keeps", async () => {
  let [taken, refused] = [0, 0];
  await fc.assert(
    fc.asyncProperty(anyReallocation, fc.array(fc.record({ which: fc.nat(), by: fc.constantFrom(1, 1, 1, 2, -1) }), { minLength: 10, maxLength: 40 }), async (given, steps) => {
      const { problem, program } = withWholeGroups(await optimum(given));
      const ledger = new WholeLedger(problem, program, program.linear);
      const plan = () => completed(problem, program, decisionsIn(problem, ledger.decided));
      const nothing = worthOf(program, plan());
      // A least share is not kept by nothing: what keeps it is none of this test.
      if (!ledger.isKept()) return;
      const decisions = problem.columns.flatMap(({ kind }, at) => (kind === "start" || kind === "exit" || kind === "group" ? [at] : []));
      if (decisions.length === 0) return;
      let told = 0;
      for (const { which, by } of steps) {
        const at = decisions[which % decisions.length] as number;
        const gain = ledger.gain(at, by);
        if (gain === -Infinity) {
          refused++;
          continue;
        }
        taken++;
        expect(ledger.decide(at, by)).toBe(gain);
        told += gain;
        expect(ledger.isKept()).toBe(true);
      }
      const values = plan();
      // Groups that nobody begins in are the ledger's alone.
      problem.columns.forEach(({ kind }, at) => {
        if (kind === "group") told += ledger.decide(at, (values[at] as number) - (ledger.decided[at] as number));
      });
      expect(told / MONEY).toEqual(within(worthOf(program, values) - nothing, 0.01));
      expect(brokenLimits(problem, program, values)).toEqual([]);
      const before = ledger.decided.slice();
      ledger.attempt(() => decisions.reduce((sum, at) => sum + ledger.decide(at, 1), 0), Infinity);
      expect(ledger.decided).toEqual(before);
      expect(ledger.isKept()).toBe(true);
    }),
    { seed: 22, numRuns: 60, endOnFailure: true },
  );
  expect(taken).toBeGreaterThan(200);
  expect(refused).toBeGreaterThan(200);
}, 60_000);
