import { carriedOut, gapOf, headsIn, priceOfDirham, type FoundPlan } from "../../../../src/pane/cards/plan/found-plan";
import { somePlan } from "../../some-plan";

const price = (more: number): FoundPlan["budgetPrice"] => ({ resource: { constraint: "budget" }, present: 900_000, more, moreUpTo: 1000, less: more, lessUpTo: 1000 });

test("the plan that is told is the one in whole people; the linear one where there is none", () => {
  const plan = somePlan({ jobsKept: 12 });
  expect(carriedOut(plan)).toBe(plan.whole);
  expect(carriedOut({ ...plan, whole: null })).toBe(plan.linear);
});

test.each([
  ["in whole people", { whole: { gap: 0.004 }, uncertain: null }, 0.004],
  ["none in whole people", { whole: null, uncertain: null }, null],
  // Worth 90 over doing nothing, and the optimum at most 10 more: a tenth of 100.
  ["by profiles", { whole: null, uncertain: 10 }, 0.1],
  ["by profiles, where nothing can be gained", { whole: null, uncertain: 0, value: -50 }, 0],
])("gap of a plan %s", (_what, { whole, uncertain, value = 40 }: { whole: { gap: number } | null; uncertain: number | null; value?: number }, gap) => {
  const plan = somePlan({ value, doNothing: -50, ...whole });
  const found = gapOf({ ...plan, uncertain, whole: whole && plan.whole });
  if (gap === null) expect(found).toBeNull();
  else expect(found).toBeCloseTo(gap, 12);
});

test.each([
  ["without a limit", null, null],
  ["that binds", price(2.5), 2.5],
  ["that does not bind, but for the solver's rounding", price(4e-4), 0],
])("one more dirham of a budget %s", (_what, budgetPrice, worth) => {
  expect(priceOfDirham(somePlan({ budgetPrice }))).toBe(worth);
});

test("people of several months are counted together", () => {
  expect(headsIn([{ month: 3, heads: 4 }, { month: 5, heads: 2 }])).toBe(6);
});
