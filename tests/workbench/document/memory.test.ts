import type { DocumentEvent } from "../../../src/workbench/document/document";
import { MemoryDocument } from "../../../src/workbench/document/memory";

function heardFrom(document: MemoryDocument): DocumentEvent[] {
  const events: DocumentEvent[] = [];
  document.subscribe((event) => events.push(event));
  return events;
}

test("numbers, texts and booleans are kept as they are written; an apostrophe marks text", () => {
  const document = new MemoryDocument();
  document.enter("A1", [[1.5, "007", true, "'=SUM(A1)"]]);
  expect(document.values("A1:E1")).toEqual([[1.5, "007", true, "=SUM(A1)", ""]]);
  expect(document.cell("D1").formula).toBeNull();
});

test("a formula keeps its text and shows 0 until it is computed", () => {
  const document = new MemoryDocument();
  document.enter("A1", "=1+1");
  expect(document.cell("A1")).toEqual({ formula: "=1+1", value: 0, numberFormat: "General" });
  document.compute("A1", [[2]]);
  expect(document.cell("A1")).toEqual({ formula: "=1+1", value: 2, numberFormat: "General" });
});

test("null leaves a cell alone and an empty text clears it", () => {
  const document = new MemoryDocument();
  document.enter("A1", [["a", "b"]]);
  document.enter("A1", [[null, ""]]);
  expect(document.values("A1:B1")).toEqual([["a", ""]]);
});

test("one item fills the box", () => {
  const document = new MemoryDocument();
  document.enter("A1:B2", 7);
  expect(document.values("A1:B2")).toEqual([[7, 7], [7, 7]]);
});

test("a change tells its box and author, and of one cell what it held before and after", () => {
  const document = new MemoryDocument();
  const events = heardFrom(document);
  document.enter("A1", 1);
  document.enter("A1", 2, "colleague");
  document.enter("A1", [[1, 2]]);
  expect(events).toEqual([
    { kind: "changed", box: document.box("A1"), by: "user", before: "", after: 1 },
    { kind: "changed", box: document.box("A1"), by: "colleague", before: 1, after: 2 },
    { kind: "changed", box: document.box("A1:B1"), by: "user" },
  ]);
});

test("a protected sheet refuses a write and a format as a whole, and tells nobody", () => {
  const document = new MemoryDocument();
  document.enter("A1", "kept");
  document.protect(document.activeSheet(), true);
  const events = heardFrom(document);
  expect(() => document.enter("A1", [["x", "y"]])).toThrow(expect.objectContaining({ code: "AccessDenied" }) as Error);
  expect(() => document.setNumberFormat(document.box("A1"), [["0.00"]])).toThrow(expect.objectContaining({ code: "AccessDenied" }) as Error);
  expect(document.values("A1:B1")).toEqual([["kept", ""]]);
  expect(events).toEqual([]);
});

test("the used box holds values and formulas, not formats", () => {
  const document = new MemoryDocument();
  expect(document.usedBox(document.activeSheet())).toBeNull();
  document.enter("C3", 1);
  document.enter("B5", "=1");
  document.setNumberFormat(document.box("Z99"), [["0"]]);
  expect(document.usedBox(document.activeSheet())).toEqual(document.box("B3:C5"));
});

test("sheets, tables and names each have their own name, whatever its case", () => {
  const document = new MemoryDocument("Lignes");
  const taken = expect.objectContaining({ code: "ItemAlreadyExists" }) as Error;
  expect(() => document.addSheet("LIGNES")).toThrow(taken);
  document.addTable(document.box("A1:B2"), true, "Lines");
  expect(() => document.addTable(document.box("D1:E2"), true, "lines")).toThrow(taken);
  document.addName({ name: "Taux", formula: "=1", scope: null, comment: "", visible: true });
  expect(() => document.addName({ name: "TAUX", formula: "=2", scope: null, comment: "", visible: true })).toThrow(taken);
  document.addName({ name: "Taux", formula: "=2", scope: document.activeSheet(), comment: "", visible: true });
  expect(document.names()).toHaveLength(2);
});

test("the last sheet stays", () => {
  const document = new MemoryDocument();
  const { id } = document.addSheet();
  document.deleteSheet(document.activeSheet());
  expect(document.activeSheet()).toBe(id);
  expect(() => document.deleteSheet(id)).toThrow(expect.objectContaining({ code: "InvalidOperation" }) as Error);
});
