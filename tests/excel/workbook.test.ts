import { workbookError } from "../../src/excel/workbook/writing/failures";
import type { DocumentEvent } from "../../src/workbench/document/document";
import type { MemoryDocument } from "../../src/workbench/document/memory";
import { WorkbookError, type WorkbookPort } from "../../src/workbook/port";
import { RefusingWorkbook, UserWorkbook } from "./user-workbook";
import { cell, open, quiet, SUPPOSITIONS, watching } from "./watching";

describe.each(SUPPOSITIONS)("where Excel behaves %s", (_supposition, guesses) => {
  describe("a write", () => {
    test("puts one value into one cell, as one change", async () => {
      const document = new UserWorkbook();
      const workbook = open(document, guesses);
      const changes: DocumentEvent[] = [];
      document.subscribe((event) => changes.push(event));
      await workbook.write("Scénarios!F4", 0.125);
      expect(document.values("Scénarios!F4")).toEqual([[0.125]]);
      expect(changes).toEqual([{ kind: "changed", box: document.box("Scénarios!F4"), by: "addin", before: 0.02, after: 0.125 }]);
    });

    test("settles once every watcher has been shown the workbook with its value", async () => {
      const workbook = open(new UserWorkbook(), guesses);
      const [first, second] = [watching(workbook), watching(workbook)];
      await quiet();
      await workbook.write("Scénarios!F4", 0.125);
      expect([first, second].map(({ snapshots }) => cell(snapshots.at(-1), "Scénarios", 2, 5))).toEqual([0.125, 0.125]);
    });

    test("reaches a sheet whose name needs quotes", async () => {
      const document = new UserWorkbook();
      await open(document, guesses).write("'Site d''El Jadida'!B2", "Base");
      expect(document.values("'Site d''El Jadida'!B2")).toEqual([["Base"]]);
    });

    test.each(["=SUM(A1:A9)", "'quoted", "2027", "-1", "@x"])("of the text %s is that text, and no formula", async (text) => {
      const document = new UserWorkbook();
      await open(document, guesses).write("'Site d''El Jadida'!B2", text);
      expect(document.cell("'Site d''El Jadida'!B2")).toMatchObject({ value: text, formula: null });
    });

    test("of an empty text clears the cell", async () => {
      const document = new UserWorkbook();
      await open(document, guesses).write("'Site d''El Jadida'!B2", "");
      expect(document.values("'Site d''El Jadida'!B2")).toEqual([[""]]);
    });
  });

  describe("a selection", () => {
    test("shows the sheet and the cell", async () => {
      const document = new UserWorkbook();
      await open(document, guesses).select("'Site d''El Jadida'!B2");
      expect([document.activeSheet(), document.selection()]).toEqual([document.box("'Site d''El Jadida'!B2").sheet, document.box("'Site d''El Jadida'!B2")]);
    });
  });
});

describe("what Excel refuses", () => {
  /** The failure of a request, and what it left changed. */
  async function refusal(document: MemoryDocument, ask: (workbook: WorkbookPort) => Promise<void>) {
    const workbook = open(document);
    const changes: DocumentEvent[] = [];
    document.subscribe((event) => changes.push(event));
    const error: unknown = await ask(workbook).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(WorkbookError);
    return { error: error as WorkbookError, changes };
  }

  test("is a cell of a sheet that is not there: nothing is written", async () => {
    const { error, changes } = await refusal(new UserWorkbook(), (workbook) => workbook.write("Absente!A1", 1));
    expect(error).toMatchObject({ failure: "cell-gone", address: "Absente!A1", cause: { code: "ItemNotFound" } });
    expect(changes).toEqual([]);
  });

  test("is a cell of a sheet that is not there: nothing is selected", async () => {
    const { error, changes } = await refusal(new UserWorkbook(), (workbook) => workbook.select("Absente!A1"));
    expect(error).toMatchObject({ failure: "cell-gone", address: "Absente!A1" });
    expect(changes).toEqual([]);
  });

  test("is a cell that holds a formula: it stays", async () => {
    const document = new UserWorkbook();
    const { error, changes } = await refusal(document, (workbook) => workbook.write("Scénarios!G4", 0.3));
    expect(error).toMatchObject({ failure: "formula", address: "Scénarios!G4" });
    expect(changes).toEqual([]);
    expect(document.cell("Scénarios!G4").formula).toBe("=F4");
  });

  test("is to show a cell of a hidden sheet", async () => {
    const document = new UserWorkbook();
    document.show(document.box("Scénarios!A1").sheet, "Hidden");
    const { error, changes } = await refusal(document, (workbook) => workbook.select("Scénarios!F4"));
    expect(error).toMatchObject({ failure: "hidden", address: "Scénarios!F4" });
    expect(changes).toEqual([]);
  });

  test("is a protected sheet: nothing is written, and the workbook is what it was", async () => {
    const document = new UserWorkbook();
    document.protect(document.box("Scénarios!A1").sheet, true);
    const { error, changes } = await refusal(document, (workbook) => workbook.write("Scénarios!F4", 0.3));
    expect(error).toMatchObject({ failure: "protected", address: "Scénarios!F4", cause: { code: "AccessDenied" } });
    expect(changes).toEqual([]);
    expect(document.values("Scénarios!F4")).toEqual([[0.02]]);
  });

  test.each([
    ["InvalidOperationInCellEditMode", "editing"],
    ["Timeout", "lost"],
    ["SomethingNew", "unknown"],
  ])("with %s is told as %s, with its cause", async (code, failure) => {
    const document = new RefusingWorkbook();
    document.refusesToWrite = code;
    const { error } = await refusal(document, (workbook) => workbook.write("Scénarios!F4", 0.3));
    expect(error).toMatchObject({ failure, cause: { code } });
  });

  test("is a number that is none, which Excel would pass over in silence", async () => {
    const { error, changes } = await refusal(new UserWorkbook(), (workbook) => workbook.write("Scénarios!F4", NaN));
    expect(error).toMatchObject({ failure: "unknown", cause: { message: "NaN can't be written into a cell" } });
    expect(changes).toEqual([]);
  });

  test("is what is no address, before Excel is asked", async () => {
    const { error } = await refusal(new UserWorkbook(), (workbook) => workbook.write("F4", 1));
    expect(error).toMatchObject({ failure: "cell-gone", address: "F4" });
  });

  test("is to hand over what was not loaded: a fault of the program, told as unknown with Microsoft's words", async () => {
    open(new UserWorkbook());
    const thrown: unknown = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Lignes").getRange("B3");
      await context.sync();
      return range.values;
    }).catch((error: unknown) => error);
    expect(workbookError(thrown, null)).toMatchObject({ failure: "unknown", cause: { code: "PropertyNotLoaded" } });
  });
});
