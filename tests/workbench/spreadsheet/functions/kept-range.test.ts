import fc from "fast-check";
import type { ArgumentValue } from "../../../../src/workbench/functions/calls";
import { readRange, type CalculatingCells, type ReadRange } from "../../../../src/workbench/spreadsheet/functions/kept-range";

const AREA = { row: 2, column: 1, rows: 3, columns: 2 } as const;
const LONG = "x".repeat(300);

/** Cells in a sheet, by row and column, and rows whose values come from elsewhere. */
interface Sheet {
  readonly cells: Readonly<Record<number, Readonly<Record<number, ArgumentValue>>>>;
  readonly calculated?: Readonly<Record<number, ArgumentValue>>;
}

function cellsOf({ cells, calculated = {} }: Sheet, asked?: { values: number }): CalculatingCells {
  return {
    held: (row, column, columns) => (row in calculated ? undefined : Array.from({ length: columns }, (_, at) => cells[row]?.[column + at])),
    value: (row, column) => {
      if (asked) asked.values += 1;
      return calculated[row] ?? cells[row]?.[column] ?? "";
    },
  };
}

/** What is read when nothing is remembered. */
const anew = (sheet: Sheet) => readRange(AREA, cellsOf(sheet));

const anyValue = fc.constantFrom<ArgumentValue>("", 0, 1, "1", LONG, true, { error: "#N/A" }, { error: "#BUSY!" });
const anySheet: fc.Arbitrary<Sheet> = fc
  .record({ cells: fc.array(fc.array(anyValue, { minLength: 3, maxLength: 3 }), { minLength: 5, maxLength: 5 }), calculated: fc.dictionary(fc.constantFrom("2", "4"), anyValue) })
  .map(({ cells, calculated }) => ({ cells: Object.fromEntries(cells.map((row, index) => [index, Object.fromEntries(row.entries())])), calculated }));

test("what is read after other calculations is what is read when nothing is remembered", () => {
  fc.assert(
    fc.property(fc.array(anySheet, { minLength: 2, maxLength: 6 }), (calculations) => {
      let before: ReadRange | undefined;
      for (const sheet of calculations) {
        before = readRange(AREA, cellsOf(sheet), before);
        expect(before).toEqual(anew(sheet));
        expect(before.value).toEqual([2, 3, 4].map((row) => [1, 2].map((column) => cellsOf(sheet).value(row, column))));
      }
    }),
    { seed: 13, numRuns: 100 },
  );
});

test("only the row that has changed is read again, and a range that holds the same is the same", () => {
  const first = anew({ cells: { 2: { 1: LONG }, 3: { 1: 5 }, 4: { 2: 7 } } });
  const asked = { values: 0 };
  const same = readRange(AREA, cellsOf({ cells: { 2: { 1: LONG }, 3: { 1: 5 }, 4: { 2: 7 } } }, asked), first);
  expect([same === first, asked.values]).toEqual([true, 0]);
  const edited = readRange(AREA, cellsOf({ cells: { 2: { 1: LONG }, 3: { 1: 6 }, 4: { 2: 7 } } }, asked), first);
  expect([edited.value, asked.values]).toEqual([[[LONG, ""], [6, ""], ["", 7]], AREA.columns]);
  expect(edited.content).not.toBe(first.content);
  const beside = readRange(AREA, cellsOf({ cells: { 2: { 1: LONG }, 3: { 1: 6, 2: 8 }, 4: { 2: 7 } } }), edited);
  expect(beside.value).toEqual([[LONG, ""], [6, 8], ["", 7]]);
  const undone = readRange(AREA, cellsOf({ cells: { 2: { 1: LONG }, 3: { 1: 5 }, 4: { 2: 7 } } }), edited);
  expect(undone.content).toBe(first.content);
});

test("what is being calculated is read each time, and a row is read again once it no more is", () => {
  const cells = { 2: { 1: 1 }, 3: { 1: 2 }, 4: { 1: 3 } };
  const calculating = readRange(AREA, cellsOf({ cells, calculated: { 3: 9 } }), anew({ cells }));
  expect(calculating.value).toEqual([[1, ""], [9, 9], [3, ""]]);
  expect(readRange(AREA, cellsOf({ cells, calculated: { 3: 8 } }), calculating).value).toEqual([[1, ""], [8, 8], [3, ""]]);
  expect(readRange(AREA, cellsOf({ cells }), calculating).value).toEqual([[1, ""], [2, ""], [3, ""]]);
});

test("one cell is a value, with its first error beside it", () => {
  const one = { row: 2, column: 1, rows: 1, columns: 1 };
  expect(readRange(one, cellsOf({ cells: { 2: { 1: 4 } } }))).toMatchObject({ value: 4, content: "4", error: undefined, isBusy: false });
  const errors = readRange(AREA, cellsOf({ cells: { 3: { 1: { error: "#N/A" } }, 4: { 1: { error: "#BUSY!" } } } }));
  expect([errors.error, errors.isBusy]).toEqual([{ error: "#N/A" }, true]);
});
