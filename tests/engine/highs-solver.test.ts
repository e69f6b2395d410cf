import { loadHighs, type HighsSolver } from "../../src/engine/highs/highs-solver";
import type { LinearModel, LinearProgram, LinearSolution, SolveResult } from "../../src/model/reallocation/program/linear-program";
import { budgetRow, denseProgram, trainingProgram } from "../support/linear-programs";
import { randomStream } from "../support/random-stream";
import { within } from "../support/within";

/** The solver's tolerance of 1e-9 on each of some hundred rows. */
const ACCURACY = 1e-7;

let highs: HighsSolver;
const loaded: LinearModel[] = [];
beforeAll(async () => {
  highs = await loadHighs();
});
afterEach(() => loaded.splice(0).forEach((model) => model.dispose()));

function load(program: LinearProgram): LinearModel {
  const model = highs.load(program);
  loaded.push(model);
  return model;
}

function optimal(result: SolveResult): LinearSolution {
  if (result.status !== "optimal") throw new Error(result.status);
  return result.solution;
}

// A model has a copy of its program: these stay as they are.
const MIDDLING = trainingProgram({ pools: 20, work: 8, months: 12, budget: 1, random: randomStream(1) });
/** Several slices of iterations long. */
const LARGE = trainingProgram({ pools: 40, work: 10, months: 18, budget: 1, random: randomStream(2) });

const ROW = [{ coefficients: [1, 1], upper: 4 }];
const STATUSES = [
  { what: "two limits that contradict each other", program: denseProgram([1], [{ coefficients: [1], lower: 5 }, { coefficients: [1], upper: 3 }]), status: "infeasible" },
  { what: "bounds that have crossed", program: denseProgram([1], [{ coefficients: [1], upper: 3 }], { lower: [2], upper: [1] }), status: "infeasible" },
  { what: "a gain without a limit", program: denseProgram([1, 1], [{ coefficients: [1, -1], upper: 3 }]), status: "unbounded" },
  { what: "a gain without a limit, were it not impossible", program: denseProgram([1, 0], [{ coefficients: [0, 1], lower: 5 }, { coefficients: [0, 1], upper: 3 }]), status: "infeasible" },
  { what: "nothing to decide that must be something", program: denseProgram([], [{ coefficients: [], lower: 1 }]), status: "infeasible" },
];

test.each(STATUSES)("$what: $status, of people in part and in whole", async ({ program, status }) => {
  const model = load(program);
  expect(await model.solve()).toEqual({ status });
  expect(await model.solveInteger({ columns: [...program.cost.keys()], gap: 0, nodes: 100 })).toEqual({ status });
  expect(model.basis()).toBeNull();
});

test("nothing to decide and nothing in the way is a plan of nothing", async () => {
  const nothing = new Float64Array(0);
  const model = load(denseProgram([], [{ coefficients: [], lower: -1, upper: 1 }]));
  expect(optimal(await model.solve())).toMatchObject({ objective: 0, values: nothing, duals: Float64Array.of(0) });
});

test("no number of a solution is the zero with a sign", async () => {
  const { values, rowValues, duals, reducedCosts } = optimal(await load(MIDDLING).solve());
  const numbers = [...values, ...rowValues, ...duals, ...reducedCosts];
  expect(numbers.filter((value) => Object.is(value, -0))).toEqual([]);
  expect(numbers).toContain(0);
});

test("what a solve has given stays as it is when the model is solved again", async () => {
  const model = load(denseProgram([3, 2], ROW, { upper: [3, 3] }));
  const before = optimal(await model.solve());
  const basis = model.basis();
  model.setRowBounds([0], [-Infinity], [2]);
  await model.solve();
  expect([before.objective, ...before.values]).toEqual([11, 3, 1]);
  expect(model.basis()).not.toEqual(basis);
});

describe("a model that changes", () => {
  test("keeps bounds and costs as they are now, whatever the order they are named in, and its program apart from the caller's", async () => {
    const program = denseProgram([3, 2, 1], [...ROW.map((row) => ({ ...row, coefficients: [1, 1, 1] })), { coefficients: [0, 0, 1], lower: 0, upper: 9 }]);
    const model = load(program);
    model.setColumnBounds([2, 0], [1, 0], [2, 1.5]);
    model.setRowBounds(Int32Array.of(1, 0), [0, -Infinity], Float64Array.of(3, 5));
    expect([...optimal(await model.solve()).values]).toEqual([1.5, 2.5, 1]);
    model.setCosts(Float64Array.of(1, 2, 3));
    expect([...optimal(await model.solve()).values]).toEqual([0, 3, 2]);
    expect(model.program).toMatchObject({ lower: Float64Array.of(0, 0, 1), upper: Float64Array.of(1.5, Infinity, 2), rowUpper: Float64Array.of(5, 3), cost: Float64Array.of(1, 2, 3) });
    expect(program).toMatchObject({ lower: new Float64Array(3), rowUpper: Float64Array.of(4, 9), cost: Float64Array.of(3, 2, 1) });
  });

  test("changes nothing where nothing is named, and refuses what does not exist or does not match", () => {
    const model = load(denseProgram([3, 2], ROW));
    model.setRowBounds([], [], []);
    expect(() => model.setRowBounds([1], [0], [1])).toThrow("does not have");
    expect(() => model.setColumnBounds([0, 1], [0], [1])).toThrow("2 limits were to change, and 1 and 1 bounds are given");
    expect(() => model.setCosts(Float64Array.of(1))).toThrow("1 costs");
    expect(model.program).toMatchObject({ upper: Float64Array.of(Infinity, Infinity), rowUpper: Float64Array.of(4), cost: Float64Array.of(3, 2) });
  });

  test("gives over a walk of budgets the value that a new model gives, and prices that are the value's slope", async () => {
    const row = budgetRow(MIDDLING);
    const middle = MIDDLING.rowUpper[row] as number;
    const model = load(MIDDLING);
    const walk = Array.from({ length: 12 }, (_, step) => middle * (0.1 + 1.4 * Math.abs(Math.sin(step))));
    for (const budget of walk) {
      model.setRowBounds([row], [-Infinity], [budget]);
      const warm = optimal(await model.solve());
      const cold = optimal(await load({ ...MIDDLING, rowUpper: MIDDLING.rowUpper.with(row, budget) }).solve());
      expect(warm.objective).toEqual(within(cold.objective, ACCURACY * Math.abs(cold.objective)));
      // A concave function lies below its tangents.
      for (const step of [-0.01, 0.01]) {
        model.setRowBounds([row], [-Infinity], [budget * (1 + step)]);
        const moved = optimal(await model.solve());
        expect(moved.objective).toBeLessThanOrEqual(warm.objective + (warm.duals[row] as number) * budget * step + ACCURACY * Math.abs(warm.objective));
      }
    }
  });

  test("begins from a basis that it is given: where it is the optimal one there is nothing left to do", async () => {
    const model = load(MIDDLING);
    const first = optimal(await model.solve());
    const basis = model.basis();
    model.setBasis(null);
    model.setBasis(basis);
    const again = optimal(await model.solve());
    expect(again.objective).toEqual(within(first.objective, ACCURACY * Math.abs(first.objective)));
    expect(model.basis()).toEqual(basis);

    const other = load(MIDDLING);
    other.setBasis(basis);
    expect(optimal(await other.solve()).objective).toBe(again.objective);
  });
});

test("the same steps give the same digits", async () => {
  const steps = async () => {
    const model = load(LARGE);
    const first = await model.solve();
    const row = budgetRow(model.program);
    model.setRowBounds([row], [-Infinity], [(model.program.rowUpper[row] as number) / 2]);
    return [first, await model.solve()];
  };
  expect(await steps()).toEqual(await steps());
});

describe("a solve", () => {
  const movedOn = new Error("the hand has moved on");

  test("of a middling plan is one slice, and gives way to nobody", async () => {
    const pause = jest.fn();
    optimal(await load(MIDDLING).solve(pause));
    expect(pause).not.toHaveBeenCalled();
  });

  test("of a large one gives way between its slices, and lets nobody else at its model meanwhile", async () => {
    const model = load(LARGE);
    const pause = jest.fn(async () => {
      expect(() => model.setBasis(null)).toThrow("The model is being solved");
      await expect(model.solve()).rejects.toThrow("The model is being solved");
    });
    optimal(await model.solve(pause));
    expect(pause.mock.calls.length).toBeGreaterThan(1);
  });

  test("that is cancelled in its midst throws the reason, and leaves the model as it was: the next one gives the same digits", async () => {
    const [model, undisturbed] = [load(LARGE), load(LARGE)];
    await expect(model.solve(() => Promise.reject(movedOn))).rejects.toBe(movedOn);
    expect(model.basis()).toBeNull();
    const expected = await undisturbed.solve();
    expect(optimal(await model.solve()).objective).toEqual(within(optimal(expected).objective, ACCURACY * optimal(expected).objective));

    const cut = (one: LinearModel) => one.setRowBounds([budgetRow(one.program)], [-Infinity], [(one.program.rowUpper[budgetRow(one.program)] as number) / 20]);
    cut(model);
    cut(undisturbed);
    const basis = model.basis();
    let pauses = 0;
    await expect(model.solve(() => (++pauses > 0 ? Promise.reject(movedOn) : Promise.resolve()))).rejects.toBe(movedOn);
    expect(model.basis()).toEqual(basis);
    expect(optimal(await model.solve()).objective).toEqual(within(optimal(await undisturbed.solve()).objective, ACCURACY));
  });

  test("in whole people is cancelled before it begins", async () => {
    const model = load(denseProgram([3, 2], ROW));
    await expect(model.solveInteger({ columns: [0], gap: 0, nodes: 9 }, () => Promise.reject(movedOn))).rejects.toBe(movedOn);
    expect(optimal(await model.solve()).objective).toBe(12);
  });
});

describe("whole people", () => {
  /** Of the knapsack 5x + 7y + 4z + 3w <= 14 the relaxed optimum takes half of one thing. */
  const knapsack = () => denseProgram([8, 11, 6, 4], [{ coefficients: [5, 7, 4, 3], upper: 14 }], { upper: [1, 1, 1, 1] });

  test("are searched to the gap that is asked for, and leave prices, basis and costs of the relaxed plan", async () => {
    const model = load(knapsack());
    const relaxed = optimal(await model.solve());
    const whole = await model.solveInteger({ columns: [3, 0, 1, 2], gap: 0, nodes: 1_000 });
    expect(whole).toMatchObject({ status: "found", bound: within(21, ACCURACY), solution: { objective: 21, values: Float64Array.of(0, 1, 1, 1), rowValues: Float64Array.of(14), duals: Float64Array.of(0) } });
    expect(relaxed.objective).toBe(22);
    expect(await model.solve()).toEqual({ status: "optimal", solution: relaxed });
  });

  describe("of a choice among forty things", () => {
    const random = randomStream(4);
    const gains = Array.from({ length: 40 }, () => Math.floor(10 + random() * 90));
    const weights = gains.map((gain) => gain + Math.floor(random() * 20));
    const halfOf = (total: readonly number[]) => Math.floor(total.reduce((sum, each) => sum + each) / 2);
    const choice = () => denseProgram(gains, [{ coefficients: weights, upper: halfOf(weights) }, { coefficients: gains.toReversed(), upper: halfOf(gains) }], { upper: gains.map(() => 1) });
    const search = (gap: number, nodes: number) => load(choice()).solveInteger({ columns: [...gains.keys()], gap, nodes });

    test("are not found where the search ends before it begins", async () => {
      expect(await search(0, 0)).toEqual({ status: "not-found" });
    });

    test("are found within the gap, or with the last node, and the bound tells how far off they may be", async () => {
      const best = await search(0, 100_000);
      if (best.status !== "found") throw new Error(best.status);
      expect(best.bound).toEqual(within(best.solution.objective, ACCURACY));
      for (const [gap, nodes] of [[0.05, 1_000], [0, 1]] as const) {
        const result = await search(gap, nodes);
        if (result.status !== "found") throw new Error(result.status);
        expect(result.solution.objective).toBeLessThanOrEqual(best.solution.objective);
        expect(result.bound).toBeGreaterThanOrEqual(best.solution.objective - ACCURACY);
        if (gap > 0) expect(result.bound / result.solution.objective - 1).toBeLessThanOrEqual(gap);
      }
    });
  });

  test("keep to bounds that were changed, and may be some of the columns only", async () => {
    const model = load(denseProgram([1, 1], [{ coefficients: [2, 2], upper: 7 }], { upper: [9, 9] }));
    model.setColumnBounds([0], [1], [1.5]);
    const whole = await model.solveInteger({ columns: [0], gap: 0, nodes: 100 });
    expect(whole).toMatchObject({ status: "found", solution: { objective: 3.5, values: Float64Array.of(1, 2.5) } });
  });
});

describe("memory", () => {
  test("stays what it is over a thousand solves, thirty cancels and two hundred models", async () => {
    const model = load(MIDDLING);
    const [row, budget] = [budgetRow(model.program), model.program.rowUpper[budgetRow(model.program)] as number];
    const big = load(LARGE);
    const round = async (solves: number, cancels: number, models: number) => {
      for (let step = 0; step < solves; step++) {
        model.setRowBounds([row], [-Infinity], [budget * (step % 2 === 0 ? 1 : 0.99)]);
        optimal(await model.solve());
      }
      for (let step = 0; step < cancels; step++) await expect(big.solve(() => Promise.reject(new Error("moved on")))).rejects.toThrow("moved on");
      for (let step = 0; step < models; step++) {
        const passing = highs.load(MIDDLING);
        passing.dispose();
      }
    };
    await round(50, 5, 20);
    const before = highs.memoryBytes;
    await round(1_000, 30, 200);
    expect(highs.memoryBytes).toBe(before);
  }, 120_000);

  test("of a model that is disposed of is free, and the model says so", async () => {
    const model = highs.load(MIDDLING);
    model.dispose();
    model.dispose();
    await expect(model.solve()).rejects.toThrow(/after disposal/);
  });
});
