import fc from "fast-check";
import javascriptLpSolver from "javascript-lp-solver";
import * as yalps from "yalps";
import { loadHighs, type HighsSolver } from "../../src/engine/highs/highs-solver";
import type { LinearProgram, LinearSolution, SolveResult } from "../../src/model/reallocation/program/linear-program";
import { denseProgram, type DenseRow } from "../support/linear-programs";
import { within } from "../support/within";

/** The rivals stop at reduced costs of 1e-8, on coefficients of one digit. */
const ACCURACY = 1e-6;

let highs: HighsSolver;
beforeAll(async () => {
  highs = await loadHighs();
});

interface Written {
  readonly cost: readonly number[];
  readonly rows: readonly DenseRow[];
}

async function solved({ cost, rows }: Written): Promise<SolveResult> {
  const model = highs.load(denseProgram(cost, rows));
  const result = await model.solve();
  model.dispose();
  return result;
}

/** Each column is a variable that holds its coefficients by the name of the row. */
function variablesOf({ cost, rows }: Written): Record<string, Record<string, number>> {
  return Object.fromEntries(cost.map((gain, column) => [`x${column}`, Object.fromEntries([["gain", gain], ...rows.map(({ coefficients }, row) => [`row${row}`, coefficients[column] as number] as const)])]));
}

function constraintsOf({ rows }: Written): Record<string, { min?: number; max?: number }> {
  return Object.fromEntries(rows.map(({ lower, upper }, row) => [`row${row}`, { ...(lower === undefined ? {} : { min: lower }), ...(upper === undefined ? {} : { max: upper }) }]));
}

function byYalps(written: Written): yalps.Solution {
  return yalps.solve({ direction: "maximize", objective: "gain", constraints: constraintsOf(written), variables: variablesOf(written) });
}

function byJavascriptLpSolver(written: Written): { readonly feasible: boolean; readonly bounded?: boolean; readonly result: number } {
  return javascriptLpSolver.Solve({ optimize: "gain", opType: "max", constraints: constraintsOf(written), variables: variablesOf(written) } as never) as never;
}

const coefficient = fc.integer({ min: -3, max: 6 });
/** Any program of a few columns and rows: bounded or not, feasible or not. */
const anyProgram: fc.Arbitrary<Written> = fc.record({ columns: fc.integer({ min: 1, max: 5 }), rows: fc.integer({ min: 1, max: 5 }) }).chain(({ columns, rows }) =>
  fc.record({
    cost: fc.array(coefficient, { minLength: columns, maxLength: columns }),
    rows: fc.array(
      fc.record({
        coefficients: fc.array(coefficient, { minLength: columns, maxLength: columns }),
        sides: fc.constantFrom("upper", "lower", "equal"),
        limit: fc.integer({ min: -5, max: 20 }),
      }).map(({ coefficients, sides, limit }): DenseRow => ({
        coefficients,
        ...(sides === "lower" ? {} : { upper: limit }),
        ...(sides === "upper" ? {} : { lower: limit }),
      })),
      { minLength: rows, maxLength: rows },
    ),
  }),
);

test("any small program has the status and the optimum that two other solvers find", async () => {
  const seen = { optimal: 0, infeasible: 0, unbounded: 0 };
  await fc.assert(
    fc.asyncProperty(anyProgram, async (written) => {
      const result = await solved(written);
      seen[result.status] += 1;
      const rival = byYalps(written);
      expect(result.status).toBe(rival.status);
      if (result.status !== "optimal") return;
      expect(result.solution.objective).toEqual(within(rival.result, ACCURACY * Math.max(1, Math.abs(rival.result))));
      const other = byJavascriptLpSolver(written);
      expect(other.feasible).toBe(true);
      // It rounds its result to eleven digits.
      expect(result.solution.objective).toEqual(within(other.result, ACCURACY * Math.max(1, Math.abs(other.result))));
    }),
    { seed: 5, numRuns: 1_000 },
  );
  expect(Object.values(seen).every((count) => count > 50)).toBe(true);
});

test("prices prove the optimum: each has the sign of the limit that binds, and together they are worth what the plan is worth", async () => {
  await fc.assert(
    fc.asyncProperty(anyProgram, async (written) => {
      const result = await solved(written);
      if (result.status !== "optimal") return;
      const program = denseProgram(written.cost, written.rows);
      const { duals, reducedCosts, rowValues, values, objective } = result.solution;
      const worth = worthOf(program.rowLower, program.rowUpper, rowValues, duals) + worthOf(program.lower, program.upper, values, reducedCosts);
      expect(worth).toEqual(within(objective, ACCURACY * Math.max(1, Math.abs(objective))));
      expect(reducedCosts.every((price, column) => Math.abs(price - (program.cost[column] as number) + pricedColumn(program, column, result.solution)) <= ACCURACY)).toBe(true);
    }),
    { seed: 6, numRuns: 1_000 },
  );
});

/** What limits are worth at their prices: one that binds from above has no price below 0, one from below none above it, and what does not bind has none. */
function worthOf(lower: Float64Array, upper: Float64Array, at: Float64Array, prices: Float64Array): number {
  return prices.reduce((sum, price, index) => {
    if (Math.abs(price) <= ACCURACY) return sum;
    const limit = (price > 0 ? upper : lower)[index] as number;
    expect(at[index]).toEqual(within(limit, ACCURACY));
    return sum + price * limit;
  }, 0);
}

function pricedColumn({ starts, indices, values }: LinearProgram, column: number, { duals }: LinearSolution): number {
  let sum = 0;
  for (let entry = starts[column] as number; entry < (starts[column + 1] as number); entry++) sum += (values[entry] as number) * (duals[indices[entry] as number] as number);
  return sum;
}

const MOST = 4;
const smallInteger: fc.Arbitrary<Written> = fc.integer({ min: 1, max: 4 }).chain((columns) =>
  fc.record({
    cost: fc.array(coefficient, { minLength: columns, maxLength: columns }),
    rows: fc.array(
      fc.record({ coefficients: fc.array(coefficient, { minLength: columns, maxLength: columns }), upper: fc.integer({ min: -2, max: 15 }) }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
);

test("whole plans are those that trying all of them finds, and the linear program stays as it was", async () => {
  const seen = { found: 0, infeasible: 0, better: 0 };
  await fc.assert(
    fc.asyncProperty(smallInteger, async (written) => {
      const model = highs.load(denseProgram(written.cost, written.rows, { upper: written.cost.map(() => MOST) }));
      const relaxed = await model.solve();
      const basis = model.basis();
      const whole = await model.solveInteger({ columns: written.cost.map((_, column) => column), gap: 0, nodes: 1_000 });
      const best = bestWhole(written);
      if (best === null) {
        expect(whole).toEqual({ status: "infeasible" });
        seen.infeasible += 1;
      } else {
        if (whole.status !== "found" || relaxed.status !== "optimal") throw new Error(whole.status);
        expect(whole.solution.objective).toBe(best);
        expect(whole.bound).toEqual(within(best, ACCURACY));
        expect(whole.solution.values.every((value) => Number.isInteger(value) && value >= 0 && value <= MOST)).toBe(true);
        expect([...whole.solution.rowValues].every((sum, row) => sum <= (written.rows[row]?.upper ?? 0))).toBe(true);
        seen.found += 1;
        if (relaxed.solution.objective > best + ACCURACY) seen.better += 1;
      }
      const again = await model.solve();
      expect(again.status).toBe(relaxed.status);
      expect(model.basis()).toEqual(basis);
      if (again.status === "optimal" && relaxed.status === "optimal") expect(again.solution.objective).toEqual(within(relaxed.solution.objective, ACCURACY));
      model.dispose();
    }),
    { seed: 7, numRuns: 500 },
  );
  expect(Object.values(seen).every((count) => count > 25)).toBe(true);
});

function bestWhole({ cost, rows }: Written): number | null {
  const plans = cost.reduce<number[][]>((begun) => begun.flatMap((plan) => Array.from({ length: MOST + 1 }, (_, value) => [...plan, value])), [[]]);
  const sum = (coefficients: readonly number[], plan: readonly number[]) => coefficients.reduce((total, each, column) => total + each * (plan[column] as number), 0);
  const gains = plans.filter((plan) => rows.every(({ coefficients, upper }) => sum(coefficients, plan) <= (upper as number))).map((plan) => sum(cost, plan));
  return gains.length > 0 ? Math.max(...gains) : null;
}
