import { cellsInCircles } from "../../../src/workbench/spreadsheet/univer/circles";

/** The circular ones of a graph given as "formula: formulas that read it". */
function circular(dependents: Record<number, readonly number[]>): number[] {
  const formulas = Object.keys(dependents).map((number) => ({ treeId: Number(number) }));
  return cellsInCircles(formulas, ({ treeId }) => dependents[treeId] ?? [])
    .map(({ treeId }) => treeId)
    .sort((a, b) => a - b);
}

test("a formula that reads itself is a circle", () => {
  expect(circular({ 1: [1], 2: [] })).toEqual([1]);
});

test("a ring is one circle; what leads to it and what follows from it is none", () => {
  expect(circular({ 1: [2], 2: [3], 3: [4], 4: [2, 5], 5: [] })).toEqual([2, 3, 4]);
});

test("two paths to one cell make no circle", () => {
  expect(circular({ 1: [2, 3], 2: [4], 3: [4], 4: [] })).toEqual([]);
});

test("two rings apart are both found, and formulas outside the list are ignored", () => {
  expect(circular({ 1: [2], 2: [1, 99], 3: [4], 4: [3] })).toEqual([1, 2, 3, 4]);
});

test("a chain longer than the call stack is followed to its end", () => {
  const length = 50_000;
  const chain = Object.fromEntries(Array.from({ length }, (_, index) => [index, [(index + 1) % length]]));
  expect(circular(chain)).toHaveLength(length);
});
