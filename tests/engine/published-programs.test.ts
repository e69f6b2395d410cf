import { loadHighs, type HighsSolver } from "../../src/engine/highs/highs-solver";
import type { LinearProgram, LinearSolution } from "../../src/model/reallocation/program/linear-program";
import { denseProgram, type DenseRow } from "../support/linear-programs";
import { within } from "../support/within";

/** The published figures are sums of products of numbers with few digits: what the solver adds is rounding. */
const ROUNDING = 1e-9;

let highs: HighsSolver;
beforeAll(async () => {
  highs = await loadHighs();
});

async function optimum(program: LinearProgram): Promise<LinearSolution> {
  const model = highs.load(program);
  const result = await model.solve();
  model.dispose();
  if (result.status !== "optimal") throw new Error(result.status);
  return result.solution;
}

/** Least cost of carrying what is in supply to where it is in demand; routes run supply by supply. */
function transport(cost: readonly (readonly number[])[], supply: readonly number[], demand: readonly number[]): LinearProgram {
  const routes = cost.flatMap((row, from) => row.map((price, to) => ({ from, to, price })));
  const rows: DenseRow[] = [
    ...supply.map((upper, place) => ({ coefficients: routes.map(({ from }) => Number(from === place)), upper })),
    ...demand.map((lower, place) => ({ coefficients: routes.map(({ to }) => Number(to === place)), lower })),
  ];
  return denseProgram(routes.map(({ price }) => -price), rows);
}

const TRANSPORTS = [
  {
    source: "Dantzig 1963, as GAMS trnsport",
    program: transport([[0.225, 0.153, 0.162], [0.225, 0.162, 0.126]], [350, 600], [325, 300, 275]),
    cost: 153.675,
  },
  { source: "SAS/OR, network example", program: transport([[30, 20], [40, 10]], [200, 100], [150, 150]), cost: 6_500 },
  {
    source: "Winston, Powerco",
    program: transport([[8, 6, 10, 9], [9, 12, 13, 7], [14, 9, 16, 5]], [35, 50, 40], [45, 20, 30, 30]),
    cost: 1_020,
  },
];

test.each(TRANSPORTS)("$source costs $cost, and its prices times its limits do too", async ({ program, cost }) => {
  const { objective, duals } = await optimum(program);
  expect(-objective).toEqual(within(cost, ROUNDING * cost));
  const limits = program.rowUpper.map((upper, row) => (upper === Infinity ? (program.rowLower[row] as number) : upper));
  expect(-limits.reduce((sum, limit, row) => sum + limit * (duals[row] as number), 0)).toEqual(within(cost, ROUNDING * cost));
});

test("Dantzig's demands and unused routes have the published prices: what one more adds to the (negative) cost", async () => {
  const { duals, reducedCosts } = await optimum(TRANSPORTS[0]?.program as LinearProgram);
  expect([...duals]).toEqual([0, 0, -0.225, -0.153, -0.126].map((price) => within(price, ROUNDING)));
  // From Seattle to Topeka, and from San Diego to Chicago.
  expect([reducedCosts[2], reducedCosts[4]]).toEqual([-0.036, -0.009].map((price) => within(price, ROUNDING)));
});

describe("the example of the definitions: 60 juniors and 40 seniors, three activities, 300 seat-weeks", () => {
  const GAINS = [[52, 40, 30], [50, 42, 66]];
  const SEAT_WEEKS = [[3, 2, 10], [3, 2, 8]];
  const EXIT_COSTS = [18, 45];
  const LIMITS = [60, 40, 45, 30, 15, 300];

  /** Columns: the moves of each pool, and then its exits. */
  function example(limits: readonly number[]): LinearProgram {
    const columns = GAINS.flatMap((gains, pool) => [...gains.map((gain, work) => ({ pool, work, gain })), { pool, work: -1, gain: -(EXIT_COSTS[pool] as number) }]);
    const row = (coefficients: readonly number[], index: number, equal = false): DenseRow => ({ coefficients, upper: limits[index] as number, lower: equal ? (limits[index] as number) : -Infinity });
    return denseProgram(
      columns.map(({ gain }) => gain),
      [
        ...[0, 1].map((pool) => row(columns.map((column) => Number(column.pool === pool)), pool, true)),
        ...[0, 1, 2].map((work) => row(columns.map((column) => Number(column.work === work)), 2 + work)),
        row(columns.map(({ pool, work }) => SEAT_WEEKS[pool]?.[work] ?? 0), 5),
      ],
    );
  }

  test("has its optimum, its exits and its prices", async () => {
    const { objective, duals, values } = await optimum(example(LIMITS));
    expect(objective).toEqual(within(4_246.25, ROUNDING));
    expect([...duals]).toEqual([-18, -16, 39.25, 37.5, 0, 10.25].map((price) => within(price, ROUNDING)));
    expect([values[3], values[7]]).toEqual([within(11.875, ROUNDING), within(0, ROUNDING)]);
    expect(LIMITS.reduce((sum, limit, row) => sum + limit * (duals[row] as number), 0)).toEqual(within(4_246.25, ROUNDING));
  });

  test.each(LIMITS.map((_, row) => [row] as const))("gains what the price says from one more of limit %i, and loses it with one less", async (row) => {
    const { duals, objective } = await optimum(example(LIMITS));
    for (const step of [1, -1]) {
      const moved = await optimum(example(LIMITS.map((limit, index) => (index === row ? limit + step : limit))));
      expect(moved.objective - objective).toEqual(within((duals[row] as number) * step, ROUNDING * objective));
    }
  });
});
