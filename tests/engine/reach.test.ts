import { loadHighs } from "../../src/engine/highs/highs-solver";
import type { LinearModel, Movement } from "../../src/model/reallocation/program/linear-program";
import { programOf } from "../../src/model/reallocation/program/program";
import { problemOf } from "../../src/model/reallocation/problem/problem";
import { OPERATORS, withBudget } from "../support/reallocation-walk";

/** Of a reach: a basis holds so much short of its end, and no more so much beyond. */
const HAIR = 1e-4;

async function basisAt(model: LinearModel): Promise<unknown> {
  const result = await model.solve();
  if (result.status !== "optimal") throw new Error(result.status);
  return model.basis();
}

describe.each(OPERATORS)("$name", ({ inputs, enough }) => {
  test("a basis holds as far as it reaches, and no farther: of rows and of columns, up and down", async () => {
    const { linear } = programOf(withBudget(problemOf(inputs), enough / 2));
    const model = (await loadHighs()).load(linear);
    const start = await basisAt(model);
    const movements: Movement[] = [
      ...[...linear.rowUpper.keys()].map((row) => ({ rows: [{ row, by: 1 }], columns: [] })),
      ...[...linear.upper.keys()].filter((column) => (linear.upper[column] as number) < Infinity).map((column) => ({ rows: [], columns: [{ column, by: 1 }] })),
    ].filter(({ rows, columns }) => rows.every(({ row }) => (linear.rowUpper[row] as number) < Infinity) && rows.length + columns.length === 1);
    let seen = { up: 0, down: 0 };
    for (const { rows, columns } of movements) {
      for (const by of [1, -1]) {
        const reach = model.reach({ rows: rows.map(({ row }) => ({ row, by })), columns: columns.map(({ column }) => ({ column, by })) });
        // What nothing holds back is of no interest, nor what is held at once.
        if (!(reach > HAIR && reach < 1e6)) continue;
        const move = (units: number) => {
          for (const { row } of rows) {
            const upper = (linear.rowUpper[row] as number) + by * units;
            model.setRowBounds([row], [linear.rowLower[row] === linear.rowUpper[row] ? upper : (linear.rowLower[row] as number)], [upper]);
          }
          for (const { column } of columns) model.setColumnBounds([column], [linear.lower[column] as number], [(linear.upper[column] as number) + by * units]);
        };
        move(reach * (1 - HAIR));
        expect(await basisAt(model)).toEqual(start);
        // A limit below what is needed has no plan: no basis holds there either.
        move(reach * (1 + HAIR));
        const beyond = await model.solve();
        if (beyond.status === "optimal") expect(model.basis()).not.toEqual(start);
        move(0);
        model.setBasis(start as NonNullable<ReturnType<LinearModel["basis"]>>);
        await model.solve();
        seen = by > 0 ? { ...seen, up: seen.up + 1 } : { ...seen, down: seen.down + 1 };
      }
    }
    model.dispose();
    expect(seen.up).toBeGreaterThan(10);
    expect(seen.down).toBeGreaterThan(10);
  }, 30_000);
});
