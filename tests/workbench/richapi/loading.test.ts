import { MemoryDocument } from "../../../src/workbench/document/memory";
import { openInProcess } from "../../support/office";

let document: MemoryDocument;

beforeEach(() => {
  document = new MemoryDocument("Données");
  document.enter("A1", [["Client", "Revenue"], ["Atlas", 1200.5], ["Rif", 0]]);
  openInProcess(document);
});

test("a property that is not loaded throws Microsoft's PropertyNotLoaded", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    await context.sync();
    expect(() => range.values).toThrow(expect.objectContaining({ code: "PropertyNotLoaded", debugInfo: expect.objectContaining({ errorLocation: "Range.values" }) as object }) as Error);
  });
});

test("a missing sheet rejects with ItemNotFound, and says where", async () => {
  const missing = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Nulle part").load("name");
    await context.sync();
  });
  await expect(missing).rejects.toBeInstanceOf(OfficeExtension.Error);
  await expect(missing).rejects.toMatchObject({ code: "ItemNotFound", debugInfo: { errorLocation: "WorksheetCollection.getItem" } });
});

test("what may be missing comes back as a null object, and so does what is asked of it", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject("Nulle part");
    const cell = sheet.getRange("A1");
    const table = context.workbook.tables.getItemOrNullObject("Lines");
    const name = context.workbook.names.getItemOrNullObject("Rate");
    const range = name.getRangeOrNullObject();
    const setting = context.workbook.settings.getItemOrNullObject("mapping");
    [sheet, cell, table, name, range, setting].forEach((object) => (object as Excel.Worksheet).load());
    await context.sync();
    expect([sheet, cell, table, name, range, setting].map((object) => object.isNullObject)).toEqual([true, true, true, true, true, true]);
  });
});

test("writing to a null object is an error, not a silence", async () => {
  const writing = Excel.run(async (context) => {
    context.workbook.worksheets.getItemOrNullObject("Nulle part").getRange("A1").values = [[1]];
    await context.sync();
  });
  await expect(writing).rejects.toMatchObject({ code: "ItemNotFound" });
});

test("one range shows its values, formulas, texts, types, formats and place", async () => {
  document.enter("D1", [["=B2*2", "=NA()", true, "", "007"]]);
  document.compute("D1", [[2401, { error: "#N/A" }]]);
  document.setNumberFormat(document.box("D1"), [["0.00"]]);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Données").getRange("D1:H1");
    range.load("values,formulas,text,valueTypes,numberFormat,address,rowIndex,columnIndex,rowCount,columnCount,cellCount");
    await context.sync();
    expect(range.toJSON()).toEqual({
      values: [[2401, "#N/A", true, "", "007"]],
      formulas: [["=B2*2", "=NA()", true, "", "007"]],
      text: [["2401", "#N/A", "TRUE", "", "007"]],
      valueTypes: [["Double", "Error", "Boolean", "Empty", "String"]],
      numberFormat: [["0.00", "General", "General", "General", "General"]],
      address: "Données!D1:H1",
      rowIndex: 0,
      columnIndex: 3,
      rowCount: 1,
      columnCount: 5,
      cellCount: 5,
    });
  });
});

test("a formula that gives an empty text is a String, a blank cell is Empty", async () => {
  document.enter("D1", '=""');
  document.compute("D1", [[""]]);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("D1:E1").load("valueTypes");
    await context.sync();
    expect(range.valueTypes).toEqual([["String", "Empty"]]);
  });
});

test("a path of properties steps into objects, of an item too", async () => {
  document.addTable(document.box("A1:B3"), true, "Lines");
  await Excel.run(async (context) => {
    const tables = context.workbook.tables.load("items/name,items/worksheet/name,items/columns/items/name");
    await context.sync();
    const [table] = tables.items;
    expect([table?.name, table?.worksheet.name, table?.columns.items.map((column) => column.name)]).toEqual(["Lines", "Données", ["Client", "Revenue"]]);
  });
});

test("load takes an object as well as a text", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1");
    range.load({ values: true, worksheet: { name: true } });
    await context.sync();
    expect([range.values, range.worksheet.name]).toEqual([[["Client", "Revenue"]], "Données"]);
  });
});

test("a collection is loaded in pages", async () => {
  for (const name of ["B", "C", "D"]) document.addSheet(name);
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load({ select: "name", skip: 1, top: 2 });
    await context.sync();
    expect(sheets.items.map((sheet) => sheet.name)).toEqual(["B", "C"]);
  });
});

test("an item of a collection can be used in a later batch", async () => {
  document.addSheet("Autre");
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items");
    await context.sync();
    sheets.items[1]?.getRange("A1").set({ values: [["ici"]] });
    await context.sync();
  });
  expect(document.values("Autre!A1")).toEqual([["ici"]]);
});

test("a range stays usable over several batches, and its reference is given back", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("B2");
    await context.sync();
    range.values = [[7]];
    await context.sync();
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([[7]]);
  });
});

test("the same path is walked once per batch", async () => {
  await Excel.run(async (context) => {
    const added = context.workbook.worksheets.add("Neuve");
    added.getRange("A1").values = [["une fois"]];
    added.load("name");
    await context.sync();
  });
  expect(document.sheets().map((sheet) => sheet.name)).toEqual(["Données", "Neuve"]);
});

test("a range beyond five million cells is refused, not loaded", async () => {
  const whole = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange().load("values");
    await context.sync();
  });
  await expect(whole).rejects.toMatchObject({ code: "RangeExceedsLimit" });
});
