import loadHighs, { type Highs } from "highs";
import { HighsModel } from "../../src/engine/highs/highs-model";
import { SiftedModel } from "../../src/engine/highs/sifted-model";
import type { LinearModel, LinearProgram, LinearSolution } from "../../src/model/reallocation/program/linear-program";
import { problemOf } from "../../src/model/reallocation/problem/problem";
import { programOf, type ReallocationProgram } from "../../src/model/reallocation/program/program";
import { farthest, headsDecided, OPERATORS, walk, withBudget } from "../support/reallocation-walk";
import { within } from "../support/within";

/** A budget is kept to 1e-9 of a thousand, and a place costs some of them. */
const HEADS = 1e-6;
/** Sums of some hundred products, each right to 1e-9. */
const ACCURACY = 1e-7;

let highs: Highs;
beforeAll(async () => {
  highs = await loadHighs();
});

async function optimum(model: LinearModel): Promise<LinearSolution> {
  const result = await model.solve();
  if (result.status !== "optimal") throw new Error(result.status);
  return result.solution;
}

/** Brings the limits of one program into the model of another of the same matrix. */
function limited(model: LinearModel, { linear }: ReallocationProgram): void {
  model.setRowBounds(linear.rowLower.map((_, row) => row), linear.rowLower, linear.rowUpper);
}

describe.each(OPERATORS)("$name", ({ inputs, enough }) => {
  const problem = problemOf(inputs);
  const at = (budget: number) => programOf(withBudget(problem, budget));

  test("sifted or whole, the plan and its prices are the same along a walk of budgets", async () => {
    const sifted = new SiftedModel(highs, at(0).linear);
    const whole = new HighsModel(highs, at(0).linear);
    for (const budget of walk(20, enough)) {
      const program = at(budget);
      limited(sifted, program);
      limited(whole, program);
      const [one, other] = [await optimum(sifted), await optimum(whole)];
      expect(one.objective).toEqual(within(other.objective, ACCURACY * Math.abs(other.objective)));
      expect(farthest(headsDecided(problem, one.values), headsDecided(problem, other.values))).toBeLessThan(HEADS);
      expect(Math.max(...reducedCostsOf(program.linear, one).map((cost, column) => Math.abs(cost - (one.reducedCosts[column] as number))))).toBeLessThan(ACCURACY);
      expect(one.rowValues).toHaveLength(program.linear.rows);
    }
    sifted.dispose();
    whole.dispose();
  }, 30_000);

  test("costs can change, too, and a column that is left out can be asked for", async () => {
    const { linear } = at(enough);
    const sifted = new SiftedModel(highs, linear);
    const whole = new HighsModel(highs, linear);
    await optimum(sifted);
    const start = problem.columns.findLastIndex(({ kind }) => kind === "start");
    for (const model of [sifted, whole]) {
      model.setCosts(linear.cost.map((cost, column) => (problem.columns[column]?.kind === "start" ? cost + 0.5 : cost)));
      model.setColumnBounds([start], [0.25], [2]);
    }
    const [one, other] = [await optimum(sifted), await optimum(whole)];
    expect(one.values[start]).toBeGreaterThan(0.25 - HEADS);
    expect(one.objective).toEqual(within(other.objective, ACCURACY * Math.abs(other.objective)));
    sifted.dispose();
    whole.dispose();
  });

  test("what can't be done is so, and can be done again once it is allowed", async () => {
    // A least share of nearly nothing: without one it has no limit.
    const asked = problemOf({ ...inputs, terms: { ...inputs.terms, leastRedeployed: 1e-9 } });
    const { linear, limits } = programOf(withBudget(asked, 0));
    const least = limits.findIndex(({ constraint }) => constraint === "least-redeployed");
    const sifted = new SiftedModel(highs, linear);
    sifted.setRowBounds([least], [1], [Infinity]);
    expect(await sifted.solve()).toEqual({ status: "infeasible" });
    limited(sifted, programOf(withBudget(asked, enough)));
    sifted.setRowBounds([least], [1], [Infinity]);
    expect((await optimum(sifted)).rowValues[least]).toBeGreaterThan(1 - HEADS);
    sifted.dispose();
  });
});

/** Cost less the prices of what a column takes. */
function reducedCostsOf({ columns, cost, starts, indices, values }: LinearProgram, { duals }: LinearSolution): number[] {
  return Array.from({ length: columns }, (_, column) => {
    let sum = cost[column] as number;
    for (let k = starts[column] as number; k < (starts[column + 1] as number); k++) sum -= (values[k] as number) * (duals[indices[k] as number] as number);
    return sum;
  });
}
