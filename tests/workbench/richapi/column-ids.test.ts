import { MemoryDocument } from "../../../src/workbench/document/memory";
import { columnIds } from "../../../src/workbench/richapi/tables/column-ids";

test("columns of a table keep their ids whatever comes before them, goes, or gets another header; a new one has a new id", () => {
  const document = new MemoryDocument();
  const ids = (...headers: string[]) => columnIds(document, "T", headers);
  expect(ids("Levier", "Base", "Prudent")).toEqual([1, 2, 3]);
  expect(ids("Levier", "Base", "Colonne1", "Prudent")).toEqual([1, 2, 4, 3]);
  expect(ids("Levier", "Base", "Copie", "Prudent")).toEqual([1, 2, 4, 3]);
  expect(ids("Levier", "Copie", "Prudent")).toEqual([1, 4, 3]);
  expect(ids("Prudent", "Levier", "Copie", "Base")).toEqual([3, 1, 4, 5]);
  expect(columnIds(document, "Autre", ["Prudent"])).toEqual([1]);
  expect(columnIds(new MemoryDocument(), "T", ["Prudent", "Levier"])).toEqual([1, 2]);
});
