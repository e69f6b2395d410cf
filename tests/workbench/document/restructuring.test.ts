import { formatArea, parseAddress, type Area } from "../../../src/workbench/document/address";
import { areasAfter, draggedLines, referenceAfter, type Restructuring } from "../../../src/workbench/document/restructuring";

function area(text: string): Area {
  const found = parseAddress(text)?.area;
  if (!found) throw new Error(`${text} is no area`);
  return found;
}

const after = (text: string, ...changes: readonly Restructuring[]): string[] =>
  changes.reduce<Area[]>((areas, change) => areas.flatMap((each) => areasAfter(each, change)), [area(text)]).map(formatArea);

const rows = (kind: "inserted" | "deleted", at: number, count: number): Restructuring => ({ kind, axis: "rows", at: at - 1, count });
const columns = (kind: "inserted" | "deleted", at: number, count: number): Restructuring => ({ kind, axis: "columns", at: at - 1, count });
const moved = (from: string, to: string): Restructuring => ({ kind: "moved", from: area(from), row: area(to).row, column: area(to).column });

test.each<[string, Restructuring, string[]]>([
  ["B3:C5", rows("inserted", 1, 2), ["B5:C7"]],
  ["B3:C5", rows("inserted", 3, 1), ["B4:C6"]],
  ["B3:C5", rows("inserted", 4, 1), ["B3:C6"]],
  ["B3:C5", rows("inserted", 6, 1), ["B3:C5"]],
  ["B3:C5", columns("inserted", 2, 1), ["C3:D5"]],
  ["B3:C5", rows("deleted", 1, 2), ["B1:C3"]],
  ["B3:C5", rows("deleted", 2, 2), ["B2:C3"]],
  ["B3:C5", rows("deleted", 4, 9), ["B3:C3"]],
  ["B3:C5", rows("deleted", 3, 3), []],
  ["B3:C5", columns("deleted", 3, 1), ["B3:B5"]],
  ["A2:A1048576", rows("inserted", 1, 1), ["A3:A1048576"]],
  ["A:B", rows("inserted", 5, 3), ["A:B"]],
])("%s after a change of rows or columns", (before, change, expected) => {
  expect(after(before, change)).toEqual(expected);
});

test("what is cut takes its part of an area along, and what it is put over loses its own", () => {
  expect(after("A1:A4", moved("A2:A3", "C2"))).toEqual(["A1", "A4", "C2:C3"]);
  expect(after("C1:C4", moved("A2:A3", "C2"))).toEqual(["C1", "C4"]);
  expect(after("A:A", moved("A2:A3", "C2"))).toEqual(["A:A"]);
});

test("a formula's reference follows what is cut only as a whole", () => {
  const now = (text: string): string => formatArea(referenceAfter(area(text), moved("A2:A3", "C7")) ?? area("XFD1"));
  expect([now("A2:A3"), now("A3"), now("A2:A4")]).toEqual(["C7:C8", "C8", "A2:A4"]);
  expect(referenceAfter(area("A2:A3"), rows("deleted", 2, 2))).toBeNull();
});

test("rows that are dragged change places with those they pass", () => {
  const upwards = draggedLines("rows", 5, 2, 1);
  expect(["A2", "A5", "A6", "A7", "A8"].map((cell) => after(cell, ...upwards))).toEqual([["A4"], ["A7"], ["A2"], ["A3"], ["A8"]]);
  const downwards = draggedLines("rows", 1, 2, 5);
  expect(["A1", "A2", "A3", "A4", "A5", "A6"].map((cell) => after(cell, ...downwards))).toEqual([["A1"], ["A4"], ["A5"], ["A2"], ["A3"], ["A6"]]);
});
