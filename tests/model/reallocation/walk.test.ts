import { liveProgram } from "../../../src/model/reallocation/solve/live-program";
import { problemOf } from "../../../src/model/reallocation/problem/problem";
import { wholePeople } from "../../../src/model/reallocation/whole/whole-people";
import { highs } from "../../support/reallocation";
import { bestOf, farthest, headsDecided, OPERATORS, walk, withBudget } from "../../support/reallocation-walk";

/** A budget is kept to 1e-9 of a thousand, and a place costs some of them. */
const HEADS = 1e-6;
const STEPS = 20;

test.each(OPERATORS)("$name: along a walk of budgets the plan is that of a solve from nothing, in whole people too", async ({ inputs, enough }) => {
  const solver = await highs();
  const problem = problemOf(inputs);
  const live = liveProgram(solver);
  const apart: unknown[] = [];
  for (const budget of walk(STEPS, enough)) {
    const there = withBudget(problem, budget);
    const warm = await bestOf(live, there);
    const warmWhole = await wholePeople(solver, warm);
    const fresh = liveProgram(solver);
    const cold = await bestOf(fresh, there);
    const coldWhole = await wholePeople(solver, cold);
    fresh.dispose();
    const heads = farthest(headsDecided(there, warm.solution.values), headsDecided(there, cold.solution.values));
    const sameWhole = JSON.stringify(warmWhole && headsDecided(warmWhole.problem, warmWhole.values)) === JSON.stringify(coldWhole && headsDecided(coldWhole.problem, coldWhole.values));
    if (heads > HEADS || !sameWhole || !warmWhole) apart.push({ budget, heads, sameWhole, found: warmWhole !== null });
  }
  live.dispose();
  expect(apart).toEqual([]);
}, 60_000);
