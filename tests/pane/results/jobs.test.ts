import fc from "fast-check";
import { isStillFalling } from "../../../src/pane/results/figures/plan/still-falling";
import { jobsOf } from "../../../src/pane/results/figures/plan/jobs";
import { plan } from "../../../src/model/scenario/plan";
import { anyOperator, OPERATOR_LEVERS } from "../../support/uncertain-operator";

describe("the headline on jobs", () => {
  /** Scenarios of random operators, with their lines, levers, moves and exits, each with the heads that its stocks let go. */
  const anyScenario = fc.record({ inputs: anyOperator, optIn: fc.integer({ min: 0, max: 300 }).map((permille) => permille / 1000) });
  const scenarios = fc.sample(anyScenario, { numRuns: 200, seed: 20_260_811 }).map(({ inputs, optIn }) => {
    const levers = { ...OPERATOR_LEVERS, optIn };
    const [followed, doNothing] = [plan(inputs, levers), plan(inputs, levers, "do-nothing")];
    const jobs = jobsOf({ plan: followed, base: null, doNothing, planned: { inputs } as never });
    if (!jobs || jobs.cut === null || jobs.avoided === null || !followed.staff || !inputs.workforce) throw new Error("no staff");
    // Counted otherwise: who has been there and is not, without those who left of themselves.
    const { measures, window: { months } } = followed.staff.stocks;
    const gone = inputs.workforce.pools.reduce((sum, pool, row) => {
      const at = (row + 1) * months - 1;
      const total = (measure: "left" | "hired") => measures[measure].slice(row * months, at + 1).reduce((all, fte) => all + fte, 0);
      const there = (["billed", "idle", "inClass", "redeployed"] as const).reduce((all, measure) => all + (measures[measure][at] as number), 0);
      const start = pool.staff.reduce((all, { headcount }) => all + headcount, 0) * pool.ftePerHead;
      return sum + (start + total("hired") - total("left") - there) / pool.ftePerHead;
    }, 0);
    return { ...jobs, cut: jobs.cut, avoided: jobs.avoided, gone };
  });

  test("counts who is dismissed", () => {
    expect(scenarios).toHaveLength(200);
    expect(scenarios.filter(({ gone }) => gone > 1).length).toBeGreaterThan(20);
    for (const { cut, gone } of scenarios) expect(Math.abs(cut - gone)).toBeLessThan(1e-6);
  });

  test("is never worse where fewer people are dismissed, whatever doing nothing would do; jobs kept would be", () => {
    let misled = 0;
    for (const one of scenarios) {
      for (const other of scenarios) {
        if (one.gone >= other.gone - 1e-6) continue;
        expect(one.cut).toBeLessThan(other.cut);
        if (one.avoided < other.avoided) misled++;
      }
    }
    expect(misled).toBeGreaterThan(100);
  });

  test("and its two companions add up", () => {
    for (const { cut, byNothing, avoided } of scenarios) expect(cut + avoided).toBeCloseTo(byNothing, 9);
  });
});

describe("a low point of cash", () => {
  const months = (...balances: number[]) => balances.map((closing) => ({ closing }) as never);
  const trough = (month: number) => ({ month, amount: 0 }) as never;

  test("in the last month, while the balance sinks, is only the beginning of one", () => {
    expect(isStillFalling({ trough: trough(2), months: months(3, 2, 1) })).toBe(true);
    expect(isStillFalling({ trough: trough(1), months: months(3, 1, 2) })).toBe(false);
    expect(isStillFalling({ trough: trough(0), months: months(3) })).toBe(false);
    expect(isStillFalling({ trough: null, months: [] })).toBe(false);
  });
});
