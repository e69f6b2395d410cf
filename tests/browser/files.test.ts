import { CATALOG, NAMESPACE } from "../../src/catalog";
import { ADDIN } from "../../src/workbench/page/addin";
import type { XlsxSheet, XlsxWorkbook } from "../../src/workbench/xlsx/model/model";
import { readXlsx } from "../../src/workbench/xlsx/read";
import { readAddinSettings } from "../../src/workbench/xlsx/workbook/addin-settings";
import { writeXlsx } from "../../src/workbench/xlsx/write";
import { differences, withoutResults } from "../support/workbook-differences";
import { EXCEL_SHEETS, excelFile } from "../workbench/xlsx/excel-file";
import { foreignFile } from "../workbench/xlsx/foreign-file";
import { FULL_WORKBOOK, FUNCTION_NAMES } from "../workbench/xlsx/full-workbook";
import { GridHands } from "./page/grid-hands";
import { untilTrue } from "./page/until-true";
import { describeInWorkbench } from "./page/workbench-page";

const OPTIONS = { functionNames: [...CATALOG.map(({ id }) => `${NAMESPACE}.${id}`), ...FUNCTION_NAMES] };

const read = (file: Uint8Array): XlsxWorkbook => readXlsx(file, OPTIONS);

function sheetOf(workbook: XlsxWorkbook, name: string): XlsxSheet {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

describeInWorkbench("files through the page", ({ fresh }) => {
  test("a file in Excel's shape, one by another library and one that uses all of ours are the same when saved, but for what they say they lose", async () => {
    const files = { excel: excelFile(), foreign: await foreignFile(), full: writeXlsx(FULL_WORKBOOK, OPTIONS) };
    for (const [name, file] of Object.entries(files)) {
      const workbench = await fresh(file);
      const { lost: _lost, ...expected } = withoutResults(read(file));
      const saved = withoutResults(read(await workbench.save()));
      // A function that is unknown here leaves its cells to Excel, which is asked to calculate all. Results of an older calculation are new by now.
      expect(differences({ ...expected, calculation: { ...expected.calculation, fullCalcOnLoad: undefined, hasOldResults: undefined } }, { ...saved, calculation: { ...saved.calculation, fullCalcOnLoad: undefined } }, name)).toEqual([]);
    }
  });

  test("the words of a refused cell show where the pointer rests on it in a workbook that was opened after another", async () => {
    const file = writeXlsx({ sheets: [{ name: "Feuil1", cells: {} }] });
    await fresh(file);
    const workbench = await fresh(file);
    await workbench.enter("Feuil1", "A1", '=RELAIS.SEVERANCE("x";1)');
    const { error } = await workbench.read("Feuil1", "A1");
    const words = workbench.page.getByText(String(error), { exact: true });
    const grid = await workbench.page.locator("canvas[id^=univer-sheet-main]").boundingBox();
    if (!grid) throw new Error("there is no grid");
    // A pointer that comes while the grid is still being drawn is not heard: it comes again.
    await untilTrue(async () => {
      await workbench.page.mouse.move(grid.x + 290, grid.y + 230);
      await workbench.page.mouse.move(grid.x + 90, grid.y + 30, { steps: 4 });
      return words.waitFor({ timeout: 3_000 }).then(() => true, () => false);
    }, "the words to show");
    expect(error).toContain("x");
  });

  test("a name that a sheet owns is the one that its formulas read, and no other sheet's", async () => {
    const workbench = await fresh(excelFile());
    expect(await workbench.number(EXCEL_SHEETS.input, "C2")).toBe(250);
    expect(await workbench.number(EXCEL_SHEETS.secret, "A1")).toBe(9);
    await workbench.enter(EXCEL_SHEETS.input, "E2", "=Taux*4");
    await workbench.enter(EXCEL_SHEETS.input, "E3", `=${EXCEL_SHEETS.secret}!Taux`);
    expect(await workbench.number(EXCEL_SHEETS.input, "E2")).toBe(1);
    expect(await workbench.number(EXCEL_SHEETS.input, "E3")).toBe(9);
  });

  test("a value typed into a cell changes that cell, its formulas' results, and nothing else of the file", async () => {
    const workbench = await fresh(excelFile());
    await workbench.enter(EXCEL_SHEETS.input, "B3", "5000");
    const saved = read(await workbench.save());
    expect(differences(withoutResults(read(excelFile())), withoutResults(saved)).filter((line) => !line.startsWith("/calculation/fullCalcOnLoad"))).toEqual(["/sheets/0/cells/2/1/value: 2000 is 5000"]);
    expect(sheetOf(saved, EXCEL_SHEETS.input).cells[2]?.[2]?.value).toBe(1250);
  });

  test("a row inserted above takes all that the file holds of the rows with it, and undoing it brings all back", async () => {
    const workbench = await fresh(excelFile());
    await new GridHands(workbench).insertRowAbove(EXCEL_SHEETS.input, 1);
    await workbench.changesTo(`${EXCEL_SHEETS.input}!B3`, 1000);
    const saved = read(await workbench.save());
    const sheet = sheetOf(saved, EXCEL_SHEETS.input);
    expect(sheet.validations?.map(({ ref, formula1 }) => [ref, formula1])).toEqual([
      ["B3:B5", "=B$2"],
      ["A3:A5", "=Hypothèses!$A$2:$A$4"],
    ]);
    expect(sheet.conditionalFormats?.map(({ ref, formulas }) => [ref, formulas])).toEqual([
      ["B3:B5", ["=Hypothèses!$B$2"]],
      ["C3:C5", undefined],
    ]);
    expect(sheet.notes).toEqual([{ ref: "B3", text: "Hors taxes", author: "Nadia" }]);
    expect(sheet.hyperlinks?.map(({ ref }) => ref)).toEqual(["A7", "A13"]);
    expect(sheet.merges).toEqual(["A13:C13"]);
    expect(sheet.rows).toMatchObject({ 3: { height: 24.75 }, 4: { hidden: true } });
    expect(sheet.columns).toEqual(read(excelFile()).sheets[0]?.columns);
    expect([sheet.cells[6]?.[5]?.array, sheet.cells[6]?.[7]?.spill]).toEqual(["F7:F9", "H7:H9"]);
    const kept = sheet.kept?.elements.map(({ xml }) => xml).join("") ?? "";
    for (const place of ['<autoFilter ref="A2:C5">', '<brk id="6"', 'sqref="A9:A10"', "<xm:sqref>F7:F9</xm:sqref>"]) expect(kept).toContain(place);
    expect(saved.definedNames?.filter(({ name }) => name.startsWith("_xlnm")).map(({ formula }) => formula)).toEqual([
      "='L''été à Fès'!$A$2:$C$5",
      "='L''été à Fès'!$A$2:$C$13",
      "='L''été à Fès'!$2:$2",
    ]);
    await workbench.undo();
    await workbench.changesTo(`${EXCEL_SHEETS.input}!B2`, 1000);
    const { calculation: _calculation, ...undone } = withoutResults(read(await workbench.save()));
    const { calculation: _former, ...expected } = withoutResults(read(excelFile()));
    expect(differences(expected, undone)).toEqual([]);
  });

  test("what an add-in stores in the workbook is saved in it and there again when it is opened", async () => {
    const workbench = await fresh(excelFile());
    const settings = () =>
      workbench.pane.locator("body").evaluate(() =>
        Excel.run(async (context) => {
          const found = context.workbook.settings.getItemOrNullObject("plan").load("value");
          await context.sync();
          return found.isNullObject ? null : (found.value as unknown);
        }),
      );
    expect(await settings()).toBeNull();
    await workbench.pane.locator("body").evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.settings.add("plan", { étape: 2 });
        await context.sync();
      }),
    );
    const file = await workbench.save();
    expect(readAddinSettings(read(file), ADDIN)).toEqual(new Map([["plan", '{"étape":2}']]));
    await workbench.open(excelFile());
    await workbench.open(file);
    expect(await settings()).toEqual({ étape: 2 });
  });
});
