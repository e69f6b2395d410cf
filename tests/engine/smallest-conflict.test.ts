import fc from "fast-check";
import { loadHighs, type HighsSolver } from "../../src/engine/highs/highs-solver";
import type { Conflict, LinearProgram } from "../../src/model/reallocation/program/linear-program";
import { budgetRow, denseProgram, trainingProgram } from "../support/linear-programs";
import { randomStream } from "../support/random-stream";

let highs: HighsSolver;
beforeAll(async () => {
  highs = await loadHighs();
});

async function conflictOf(program: LinearProgram): Promise<Conflict> {
  const model = highs.load(program);
  expect(await model.solve()).toEqual({ status: "infeasible" });
  const conflict = model.conflict();
  model.dispose();
  return conflict;
}

/** Whether some limits of a program can be kept when all others are lifted. */
async function canBeKept(program: LinearProgram, { rows, columns }: Conflict): Promise<boolean> {
  const lifted = (bounds: Float64Array, kept: readonly number[], none: number) => bounds.map((bound, at) => (kept.includes(at) ? bound : none));
  const model = highs.load({
    ...program,
    cost: new Float64Array(program.columns),
    lower: program.lower.map((bound, at) => (columns.includes(at) ? bound : bound >= 0 ? 0 : -Infinity)),
    upper: lifted(program.upper, columns, Infinity),
    rowLower: lifted(program.rowLower, rows, -Infinity),
    rowUpper: lifted(program.rowUpper, rows, Infinity),
  });
  const { status } = await model.solve();
  model.dispose();
  return status === "optimal";
}

async function expectSmallest(program: LinearProgram, conflict: Conflict): Promise<void> {
  expect(await canBeKept(program, conflict)).toBe(false);
  for (const row of conflict.rows) expect(await canBeKept(program, { ...conflict, rows: conflict.rows.filter((other) => other !== row) })).toBe(true);
  for (const column of conflict.columns) expect(await canBeKept(program, { ...conflict, columns: conflict.columns.filter((other) => other !== column) })).toBe(true);
}

const CASES = [
  { what: "two limits of one sum", program: denseProgram([1, 1], [{ coefficients: [1, 1], lower: 5 }, { coefficients: [1, 1], upper: 3 }, { coefficients: [1, 0], upper: 9 }]), conflict: { rows: [0, 1], columns: [] } },
  { what: "more people wanted than there are", program: denseProgram([0, 0, 0], [{ coefficients: [1, 1, 0], lower: 5 }], { upper: [2, 2, 2] }), conflict: { rows: [0], columns: [0, 1] } },
  { what: "a limit that contradicts itself", program: denseProgram([1], [{ coefficients: [1], lower: 2, upper: 1 }]), conflict: { rows: [0], columns: [] } },
  { what: "a column whose bounds have crossed", program: denseProgram([1, 1], [{ coefficients: [1, 1], upper: 9 }], { lower: [0, 2], upper: [9, 1] }), conflict: { rows: [], columns: [1] } },
  { what: "a row of nothing that must be something", program: denseProgram([], [{ coefficients: [], upper: 1 }, { coefficients: [], lower: 1 }]), conflict: { rows: [1], columns: [] } },
];

test.each(CASES)("$what are named, and nothing else", async ({ program, conflict }) => {
  expect(await conflictOf(program)).toEqual(conflict);
});

test("of any infeasible program the limits named can't be kept, and all but any one of them can", async () => {
  const coefficient = fc.integer({ min: -3, max: 5 });
  const row = fc.record({ coefficients: fc.array(coefficient, { minLength: 4, maxLength: 4 }), lower: fc.integer({ min: -9, max: 30 }), width: fc.integer({ min: 0, max: 30 }) });
  let tried = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 2, maxLength: 6 }), async (rows) => {
      const program = denseProgram([1, 1, 1, 1], rows.map(({ coefficients, lower, width }) => ({ coefficients, lower, upper: lower + width })), { upper: [3, 3, Infinity, Infinity] });
      const model = highs.load(program);
      const { status } = await model.solve();
      if (status === "infeasible") {
        await expectSmallest(program, model.conflict());
        tried += 1;
      }
      model.dispose();
    }),
    { seed: 8, numRuns: 300 },
  );
  expect(tried).toBeGreaterThan(100);
});

test("a plan that has to redeploy more than its budget pays for names few of its many limits", async () => {
  const program = trainingProgram({ pools: 20, work: 8, months: 12, budget: 0.05, random: randomStream(3) });
  // The last columns are the staff of the last activity, month by month.
  program.lower.fill(2, program.columns - 4, program.columns);
  program.rowUpper[budgetRow(program)] = 4;
  const conflict = await conflictOf(program);
  expect(conflict.rows).toContain(budgetRow(program));
  await expectSmallest(program, conflict);
});

describe("of several smallest conflicts", () => {
  // At least five of a sum that three limits, each by itself, keep below four.
  const program = denseProgram([1, 1], [{ coefficients: [1, 1], lower: 5 }, { coefficients: [1, 1], upper: 3 }, { coefficients: [1, 1], upper: 2 }, { coefficients: [1, 1], upper: 4 }]);

  test.each([
    { spared: [1, 2], named: [0, 3] },
    { spared: [2, 3], named: [0, 1] },
    { spared: [1, 3], named: [0, 2] },
  ])("one without the rows $spared that are to be spared is named", async ({ spared, named }) => {
    const model = highs.load(program);
    await model.solve();
    expect(model.conflict(new Set(spared))).toEqual({ rows: named, columns: [] });
    model.dispose();
  });

  test("rows that are to be spared are named where nothing else conflicts", async () => {
    const model = highs.load(program);
    await model.solve();
    expect(model.conflict(new Set([0])).rows).toContain(0);
    model.dispose();
  });
});

test("a program whose limits can be kept has no conflict to tell", () => {
  const model = highs.load(denseProgram([1], [{ coefficients: [1], upper: 3 }]));
  expect(() => model.conflict()).toThrow("there is no conflict");
  model.dispose();
});
