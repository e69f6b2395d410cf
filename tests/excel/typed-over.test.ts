import type { OddCell } from "../../src/catalog/typed-over/typed-over";
import type { FormulaCure, ShownTypedOver, WorkbookError, WorkbookPort } from "../../src/workbook/port";
import { MemoryDocument } from "../../src/workbench/document/memory";
import { open, SUPPOSITIONS, watching } from "./watching";

/** Two sheets with a column of copies each: a number in the one, a rate in the other. */
function workbookWith(): MemoryDocument {
  const document = new MemoryDocument("Ventes");
  document.addSheet("L'été (2)");
  document.enter("Ventes!A1", [["Mois", "Volume", "Montant"], ...Array.from({ length: 9 }, (_, index) => [index + 1, 100, index === 4 ? 260 : `=B${index + 2}*2`])]);
  document.enter("'L''été (2)'!B2", [["=A2*0.2"], ["=A3*0.2"], ["=A4*0.2"], ["=A5*0.25"], ["=A6*0.2"], ["=A7*0.2"]]);
  return document;
}

const MISSING = {
  kind: "number",
  address: "Ventes!C6",
  found: 260,
  line: "column",
  neighbour: "Ventes!C5",
  expected: "=B6*2",
  shownFound: null,
  shownNeighbour: "=B5*2",
} as const satisfies ShownTypedOver;

const cureOf = ({ address, found, expected }: OddCell): FormulaCure => ({ address, found, formula: expected ?? "" });

function formulaAt(document: MemoryDocument, address: string): string | number | null {
  const [[cell] = []] = document.read(document.box(address));
  return cell?.formula ?? (cell?.value as number);
}

const refusalOf = (work: Promise<unknown>): Promise<WorkbookError> =>
  work.then(
    () => { throw new Error("a WorkbookError was expected"); },
    (error: unknown) => error as WorkbookError,
  );

describe.each(SUPPOSITIONS)("with Excel %s", (_, guesses) => {
  test("what was typed over is told of all sheets, with what stands beside it; nothing is written", async () => {
    const document = workbookWith();
    const workbook = open(document, guesses);
    const { found, formulas } = await workbook.typedOver();
    expect(formulas).toBe(14);
    expect(found).toEqual([
      MISSING,
      {
        kind: "formula", address: "'L''été (2)'!B5", found: "=A5*0.25", line: "column", neighbour: "'L''été (2)'!B4", expected: "=A5*0.2",
        shownFound: "=A5*0.25", shownNeighbour: "=A4*0.2",
      },
      { kind: "constant", address: "'L''été (2)'!B2:B4", cells: 3, formula: "=A2*0.2", constants: ["0.2"], shownFound: "=A2*0.2", shownNeighbour: null },
      { kind: "constant", address: "'L''été (2)'!B6:B7", cells: 2, formula: "=A6*0.2", constants: ["0.2"], shownFound: "=A6*0.2", shownNeighbour: null },
    ]);
  });

  test("a formula is put back into its one cell, and a watcher has been shown it by then", async () => {
    const document = workbookWith();
    const workbook = open(document, guesses);
    const { next, snapshots } = watching(workbook);
    await next();
    const before = snapshots.length;
    await workbook.cureFormula(cureOf(MISSING));
    expect(snapshots.length).toBeGreaterThan(before);
    expect(formulaAt(document, "Ventes!C6")).toBe("=B6*2");
    expect((await workbook.typedOver()).found.map(({ address }) => address)).not.toContain("Ventes!C6");
  });
});

test("hidden and protected sheets are looked through, and named", async () => {
  const document = workbookWith();
  const workbook = open(document);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Ventes").visibility = Excel.SheetVisibility.hidden;
    await context.sync();
  });
  document.protect(document.sheets()[0]?.id ?? "", true);
  const { found, hidden, protectedSheets } = await workbook.typedOver();
  expect(found[0]).toEqual(MISSING);
  expect([hidden, protectedSheets]).toEqual([["Ventes"], ["Ventes"]]);
});

test("what a person's own formula fills is no number that was typed, though nobody has said that it fills it", async () => {
  const document = workbookWith();
  document.enter("Ventes!B6", [["=SEQUENCE(1,2)"]]);
  document.setSpill("Ventes!B6:C6");
  const workbook = open(document);
  expect((await workbook.typedOver()).found.map(({ address }) => address)).not.toContain("Ventes!C6");
});

const REFUSED: readonly (readonly [string, string, (document: MemoryDocument) => void])[] = [
  ["holds another number by now", "changed", (document) => document.enter("Ventes!C6", [[261]])],
  ["holds a formula by now", "changed", (document) => document.enter("Ventes!C6", [["=260"]])],
  ["is on a protected sheet", "protected", (document) => document.protect(document.sheets()[0]?.id ?? "", true)],
];

test.each(REFUSED)("a cell that %s is left alone", async (_, failure, happens) => {
  const document = workbookWith();
  const workbook: WorkbookPort = open(document);
  happens(document);
  const before = formulaAt(document, "Ventes!C6");
  expect((await refusalOf(workbook.cureFormula(cureOf(MISSING)))).failure).toBe(failure);
  expect(formulaAt(document, "Ventes!C6")).toBe(before);
});

test("a sheet that is gone, and a place that is none, are told as that", async () => {
  const workbook = open(workbookWith());
  expect((await refusalOf(workbook.cureFormula({ address: "Parti!C6", found: 1, formula: "=1" }))).failure).toBe("cell-gone");
  expect((await refusalOf(workbook.cureFormula({ address: "", found: 1, formula: "=1" }))).failure).toBe("cell-gone");
});
