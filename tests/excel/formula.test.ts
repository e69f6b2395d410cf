import { FormulaError, WorkbookError, type NewFormula } from "../../src/workbook/port";
import { MemoryDocument } from "../../src/workbench/document/memory";
import { officeSays } from "./office-context";
import { open, SUPPOSITIONS } from "./watching";

const FORMULA: NewFormula = { formula: "=RELAIS.EXPOSURE(Codes!A1)", rows: 2, formats: ["0.0%", "0.0%", "dd/mm/yyyy"], hasHeaders: true };

function sheetOf(): MemoryDocument {
  const document = new MemoryDocument("Feuil1");
  document.addSheet("Réponses d'ici");
  return document;
}

async function obstacle(document: MemoryDocument, address: string, formula = FORMULA) {
  let changes = 0;
  document.subscribe(({ kind }) => (changes += kind === "changed" ? 1 : 0));
  const thrown: unknown = await open(document).enterFormula(address, formula).catch((error: unknown) => error);
  if (!(thrown instanceof FormulaError)) throw new Error(`a FormulaError was expected, not ${String(thrown)}`);
  expect(changes).toBe(0);
  return thrown.obstacle;
}

describe.each(SUPPOSITIONS)("where Excel behaves %s", (_supposition, guesses) => {
  test("a formula stands in its cell, the looks of its result where it spills", async () => {
    const document = sheetOf();
    await expect(open(document, guesses).enterFormula("'Réponses d''ici'!C3", FORMULA)).resolves.toBe("one");
    expect(document.cell("'Réponses d''ici'!C3").formula).toBe(FORMULA.formula);
    const formats = document.read(document.box("'Réponses d''ici'!C3:E4")).map((row) => row.map(({ numberFormat }) => numberFormat));
    expect(formats).toEqual([FORMULA.formats, FORMULA.formats]);
    expect(document.cell("'Réponses d''ici'!F3").numberFormat).toBe("General");
  });

  test("the cell that is selected is told now and after every selection, until nobody asks", async () => {
    const document = sheetOf();
    const told: (string | null)[] = [];
    const until = async (count: number) => { while (told.length < count) await new Promise((resolve) => setTimeout(resolve)); };
    document.select(document.box("Feuil1!B7"));
    const stop = open(document, guesses).watchSelection((address) => told.push(address));
    await until(1);
    document.select(document.box("Feuil1!D2"));
    await until(2);
    stop();
    await new Promise((resolve) => setTimeout(resolve, 50));
    document.select(document.box("Feuil1!E5"));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([told[0], told.at(-1)]).toEqual(["Feuil1!B7", "Feuil1!D2"]);
  });

  test("cells are read as far as something stands in them, blanks before it with them", async () => {
    const document = sheetOf();
    document.enter("Feuil1!B3", [[1, ""], ["", "deux"]]);
    const workbook = open(document, guesses);
    expect(await workbook.readCells("Feuil1!A2:F90")).toEqual({ origin: { sheet: "Feuil1", row: 1, column: 0 }, values: [["", "", ""], ["", 1, ""], ["", "", "deux"]] });
    expect((await workbook.readCells("Feuil1!Z9")).values).toEqual([[""]]);
  });
});

test("cells of a sheet that is not there are refused in words", async () => {
  await expect(open(sheetOf()).readCells("Ailleurs!A1")).rejects.toMatchObject({ failure: "cell-gone" });
});

test("without undo groups the formula is written all the same, in several steps", async () => {
  const document = sheetOf();
  const workbook = open(document);
  const requirements = { isSetSupported: (_name: string, version?: string | number) => version !== "1.20" };
  officeSays({ requirements });
  await expect(workbook.enterFormula("Feuil1!A1", FORMULA)).resolves.toBe("several");
  expect(document.cell("Feuil1!A1").formula).toBe(FORMULA.formula);
});

describe("nothing at all is written", () => {
  test("where the cell or what it would spill into holds something: the first such cell is named, with what it holds", async () => {
    const document = sheetOf();
    document.enter("Feuil1!E4", "Budget");
    expect(await obstacle(document, "Feuil1!C3")).toEqual({ why: "taken", address: "Feuil1!E4", found: "Budget" });
    document.enter("Feuil1!C3", 7);
    expect(await obstacle(document, "Feuil1!C3")).toEqual({ why: "taken", address: "Feuil1!C3", found: 7 });
  });

  test("where a formula shows nothing", async () => {
    const document = sheetOf();
    document.enter("Feuil1!D3", '=""');
    expect(await obstacle(document, "Feuil1!C3")).toMatchObject({ why: "taken", address: "Feuil1!D3" });
  });

  test("where a table is in the way, blank as it may be", async () => {
    const document = sheetOf();
    document.enter("Feuil1!E4", [["Client"], [""]]);
    document.addTable(document.box("Feuil1!E4:E5"), true, "Clients");
    expect(await obstacle(document, "Feuil1!C3")).toMatchObject({ why: "table", table: "Clients" });
  });

  test("where the sheet ends before the result, or is protected", async () => {
    expect(await obstacle(sheetOf(), "Feuil1!XFC3")).toEqual({ why: "edge" });
    const document = sheetOf();
    document.protect(document.box("Feuil1!A1").sheet, true);
    expect(await obstacle(document, "Feuil1!C3")).toEqual({ why: "refused", failure: "protected" });
  });

  test("where the sheet has gone", async () => {
    expect(await obstacle(sheetOf(), "Ailleurs!C3")).toEqual({ why: "refused", failure: "cell-gone" });
  });
});

describe("one cell's cure", () => {
  const cure = { address: "Feuil1!B2", found: "1 234,50", value: 1234.5, unit: "money", format: "General" } as const;

  test("takes the place of what was found, in a cell for texts as a number", async () => {
    const document = sheetOf();
    document.enter("Feuil1!B2", "1 234,50");
    document.setNumberFormat(document.box("Feuil1!B2"), [["@"]]);
    await open(document).cure(cure);
    expect(document.cell("Feuil1!B2")).toMatchObject({ value: 1234.5, numberFormat: "General" });
  });

  test("leaves a number format of the user's own alone", async () => {
    const document = sheetOf();
    document.enter("Feuil1!B2", "1 234,50");
    document.setNumberFormat(document.box("Feuil1!B2"), [["#,##0.00"]]);
    await open(document).cure(cure);
    expect(document.cell("Feuil1!B2")).toMatchObject({ value: 1234.5, numberFormat: "#,##0.00" });
  });

  test.each([["Autre chose", "changed"], ["=1+1", "formula"]] as const)("is not written over %s", async (now, failure) => {
    const document = sheetOf();
    document.enter("Feuil1!B2", now);
    const error: unknown = await open(document).cure(cure).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(WorkbookError);
    expect(error).toMatchObject({ failure, address: "Feuil1!B2" });
    expect(document.cell("Feuil1!B2").formula ?? document.cell("Feuil1!B2").value).toBe(now);
  });
});
