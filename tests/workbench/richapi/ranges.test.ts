import { MemoryDocument } from "../../../src/workbench/document/memory";
import { openInProcess } from "../../support/office";

const document = new MemoryDocument("Feuille 1");

beforeAll(() => {
  document.enter("B2", [[1, 2], [3, 4]]);
  document.addSheet("Vide");
  document.addTable(document.box("B2:C3"), true, "Lines");
  document.addName({ name: "Taux", formula: "='Feuille 1'!$C$3", scope: null, comment: "", visible: true });
  openInProcess(document);
});

type Step = (sheet: Excel.Worksheet) => Excel.Range;

async function addressOf(step: Step, sheetName = "Feuille 1"): Promise<string> {
  return Excel.run(async (context) => {
    const range = step(context.workbook.worksheets.getItem(sheetName)).load("address");
    await context.sync();
    return range.address;
  });
}

test.each<[string, Step, string]>([
  ["an address", (sheet) => sheet.getRange("B2:C3"), "B2:C3"],
  ["an address with its sheet", (sheet) => sheet.getRange("'Feuille 1'!B2"), "B2"],
  ["a whole column", (sheet) => sheet.getRange("B:B"), "B:B"],
  ["the whole sheet", (sheet) => sheet.getRange(), "1:1048576"],
  ["a name", (sheet) => sheet.getRange("Taux"), "C3"],
  ["a table's part", (sheet) => sheet.getRange("Lines[#All]"), "B2:C3"],
  ["indexes", (sheet) => sheet.getRangeByIndexes(1, 2, 3, 4), "C2:F4"],
  ["a cell", (sheet) => sheet.getCell(4, 0), "A5"],
  ["a cell of a range", (sheet) => sheet.getRange("B2:C3").getCell(1, 1), "C3"],
  ["a cell outside its range", (sheet) => sheet.getRange("B2:C3").getCell(5, 0), "B7"],
  ["a row of a range", (sheet) => sheet.getRange("B2:C9").getRow(2), "B4:C4"],
  ["a column of a range", (sheet) => sheet.getRange("B2:D9").getColumn(2), "D2:D9"],
  ["the last row", (sheet) => sheet.getRange("B2:C9").getLastRow(), "B9:C9"],
  ["the last column", (sheet) => sheet.getRange("B2:C9").getLastColumn(), "C2:C9"],
  ["the last cell", (sheet) => sheet.getRange("B2:C9").getLastCell(), "C9"],
  ["an offset", (sheet) => sheet.getRange("B2:C3").getOffsetRange(-1, 2), "D1:E2"],
  ["a resize", (sheet) => sheet.getRange("B2:C3").getResizedRange(2, -1), "B2:B5"],
  ["an absolute resize", (sheet) => sheet.getRange("B2:C3").getAbsoluteResizedRange(1, 4), "B2:E2"],
  ["a bounding rectangle", (sheet) => sheet.getRange("B2").getBoundingRect("D5"), "B2:D5"],
  ["a bounding rectangle with a range", (sheet) => sheet.getRange("B2").getBoundingRect(sheet.getRange("A3")), "A2:B3"],
  ["an intersection", (sheet) => sheet.getRange("A1:B9").getIntersection("B3:D4"), "B3:B4"],
  ["entire columns", (sheet) => sheet.getRange("B2:C3").getEntireColumn(), "B:C"],
  ["entire rows", (sheet) => sheet.getRange("B2:C3").getEntireRow(), "2:3"],
  ["the used range of a sheet", (sheet) => sheet.getUsedRange(), "B2:C3"],
  ["the used range of a column", (sheet) => sheet.getRange("C:C").getUsedRange(), "C2:C3"],
])("%s", async (_what, step, area) => {
  expect(await addressOf(step)).toBe(`'Feuille 1'!${area}`);
});

test("an empty sheet has A1 as its used range, or none", async () => {
  expect(await addressOf((sheet) => sheet.getUsedRange(), "Vide")).toBe("Vide!A1");
  await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem("Vide").getUsedRangeOrNullObject().load("address");
    const apart = context.workbook.worksheets.getItem("Vide").getRange("A1").getIntersectionOrNullObject("B2").load("address");
    await context.sync();
    expect([used.isNullObject, apart.isNullObject]).toEqual([true, true]);
  });
});

test.each<[string, Step, string]>([
  ["no address", (sheet) => sheet.getRange("Lignes du client"), "Worksheet.getRange"],
  ["another sheet's address", (sheet) => sheet.getRange("Vide!A1"), "Worksheet.getRange"],
  ["an offset above the sheet", (sheet) => sheet.getRange("B2").getOffsetRange(-2, 0), "Range.getOffsetRange"],
  ["a resize to nothing", (sheet) => sheet.getRange("B2").getResizedRange(-1, 0), "Range.getResizedRange"],
  ["a negative row", (sheet) => sheet.getCell(-1, 0), "Worksheet.getCell"],
])("%s is InvalidArgument", async (_what, step, errorLocation) => {
  await expect(addressOf(step)).rejects.toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation } });
});

test("select brings the range's sheet to the front", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Vide").getRange("C4").select();
    const selected = context.workbook.getSelectedRange().load("address");
    const active = context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync();
    expect([selected.address, active.name]).toEqual(["Vide!C4", "Vide"]);
  });
});
