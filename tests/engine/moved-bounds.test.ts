import loadHighs, { type Highs } from "highs";
import { HighsModel } from "../../src/engine/highs/highs-model";
import { SiftedModel } from "../../src/engine/highs/sifted-model";
import { problemOf } from "../../src/model/reallocation/problem/problem";
import { programOf } from "../../src/model/reallocation/program/program";
import { OPERATORS, walk, withBudget } from "../support/reallocation-walk";
import { within } from "../support/within";

/** Sums of some hundred products, each right to 1e-9. */
const ACCURACY = 1e-7;

function apart(one: Float64Array, other: Float64Array): number {
  return Math.max(...one.map((value, at) => Math.abs(value - (other[at] as number))));
}

let highs: Highs;
beforeAll(async () => {
  highs = await loadHighs();
});

describe.each(OPERATORS)("$name", ({ inputs, enough }) => {
  const problem = problemOf(inputs);
  const at = (budget: number) => programOf(withBudget(problem, budget)).linear;

  test.each([["whole", HighsModel], ["sifted", SiftedModel]])("%s: within other limits the basis has the solution that solving there finds, or none", async (_, Model) => {
    const model = new Model(highs, at(enough / 2));
    let [told, none] = [0, 0];
    for (const budget of walk(30, enough)) {
      const here = at(budget);
      for (const share of [1 - 1e-6, 1 + 1e-6, 0.3]) {
        model.setRowBounds([...here.rowLower.keys()], here.rowLower, here.rowUpper);
        await model.solve();
        const there = at(budget * share);
        const found = model.solutionWithin(there);
        expect(model.program.rowUpper).toEqual(here.rowUpper);
        model.setRowBounds([...there.rowLower.keys()], there.rowLower, there.rowUpper);
        const solved = await model.solve();
        if (solved.status !== "optimal") throw new Error(solved.status);
        if (!found) {
          none++;
          continue;
        }
        told++;
        expect(found.objective).toEqual(within(solved.solution.objective, ACCURACY * Math.max(1, Math.abs(solved.solution.objective))));
        expect(apart(found.values, solved.solution.values)).toBeLessThan(ACCURACY);
        expect(apart(found.rowValues, solved.solution.rowValues)).toBeLessThan(ACCURACY * 10);
      }
    }
    expect(told).toBeGreaterThan(30);
    expect(none).toBeGreaterThan(0);
    model.dispose();
  }, 30_000);
});
