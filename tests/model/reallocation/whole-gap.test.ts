import { reallocationAnswer } from "../../../src/model/reallocation/answer/answer";
import { liveProgram } from "../../../src/model/reallocation/solve/live-program";
import { problemOf } from "../../../src/model/reallocation/problem/problem";
import { highs } from "../../support/reallocation";
import { OPERATORS, walk, withBudget } from "../../support/reallocation-walk";
import { within } from "../../support/within";

/** Share of the linear plan's gain over doing nothing that whole people and whole groups take, on the mean of a walk of budgets. */
const MOST = [0.1, 0.2, 0.2, 0.36] as const;

// Eight to seventeen people a pool in groups of one to six: the largest part of the loss is a group that the budget pays in part.
test.each(OPERATORS.map((operator, at) => ({ ...operator, most: MOST[at] as number })))("$name: whole people cost at most $most of the gain, and nobody is better than the optimum", async ({ inputs, enough, most }) => {
  const solver = await highs();
  const live = liveProgram(solver);
  const problem = problemOf(inputs);
  let [loss, gain] = [0, 0];
  for (const budget of walk(12, enough)) {
    const answer = await reallocationAnswer(solver, live, withBudget(problem, budget));
    if (answer.status !== "optimal" || !answer.whole) throw new Error("no plan in whole people");
    const { linear, whole } = answer;
    expect(whole.loss).toBeGreaterThan(-0.01);
    if (linear.value > linear.doNothing) expect(whole.gap * (linear.value - linear.doNothing)).toEqual(within(whole.loss, 0.01));
    loss += whole.loss;
    gain += linear.value - linear.doNothing;
  }
  live.dispose();
  expect(loss / gain).toBeLessThan(most);
}, 60_000);
