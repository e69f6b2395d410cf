import { MemoryDocument } from "../../../src/workbench/document/memory";
import { openInProcess } from "../../support/office";

let document: MemoryDocument;

beforeEach(() => {
  document = new MemoryDocument();
  openInProcess(document);
});

/** Asks of the first sheet, in one batch. */
function ask(request: (sheet: Excel.Worksheet) => void): Promise<void> {
  return Excel.run(async (context) => {
    request(context.workbook.worksheets.getFirst());
    await context.sync();
  });
}

test("all that is said of one range is one dressing", async () => {
  await ask((sheet) => {
    const { format } = sheet.getRange("B2:C3");
    format.font.bold = true;
    format.font.color = "#0B4FA8";
    format.font.size = 12;
    format.fill.color = "#EAF2FB";
    format.horizontalAlignment = "Center";
    format.verticalAlignment = "Center";
    format.wrapText = true;
  });
  expect(document.dressings).toEqual([
    { kind: "look", box: document.box("B2:C3"), look: { bold: true, color: "#0B4FA8", size: 12, fill: "#EAF2FB", horizontal: "center", vertical: "center", wrap: true } },
  ]);
});

test("lines of a border fall on the cells that have them", async () => {
  await ask((sheet) => {
    for (const edge of ["EdgeTop", "EdgeBottom", "InsideHorizontal"] as const) {
      const border = sheet.getRange("B2:C4").format.borders.getItem(edge);
      border.style = "Continuous";
      border.color = "#C9D3DF";
    }
  });
  expect(document.dressings).toMatchObject([
    { box: document.box("B2:C2"), look: { lines: { top: "#C9D3DF" } } },
    { box: document.box("B4:C4"), look: { lines: { bottom: "#C9D3DF" } } },
    { box: document.box("B2:C3"), look: { lines: { bottom: "#C9D3DF" } } },
  ]);
});

test("one number format for a range reaches every cell of it", async () => {
  await ask((sheet) => (sheet.getRange("A1:B2").numberFormat = "0.0%" as unknown as string[][]));
  expect(document.read(document.box("A1:B2")).flat().map(({ numberFormat }) => numberFormat)).toEqual(["0.0%", "0.0%", "0.0%", "0.0%"]);
});

test("formats are copied from cells of one shape", async () => {
  document.setNumberFormat(document.box("A1:A2"), [["0%"], ["dd/mm/yyyy"]]);
  document.enter("A1", [[1], [2]]);
  await ask((sheet) => sheet.getRange("C1:C2").copyFrom("A1:A2", "Formats"));
  expect(document.read(document.box("C1:C2"))).toMatchObject([[{ value: "", numberFormat: "0%" }], [{ value: "", numberFormat: "dd/mm/yyyy" }]]);
});

test("widths and heights are those of whole columns and rows", async () => {
  await ask((sheet) => {
    sheet.getRange("B1").format.columnWidth = 84.75;
    sheet.getRange("A3:A4").format.rowHeight = 33;
  });
  expect([...document.widths]).toEqual([["Sheet1 1", 84.75]]);
  expect([...document.heights]).toEqual([["Sheet1 2", 33], ["Sheet1 3", 33]]);
});

test("a sheet's tab, lines, panes and visibility are set and read", async () => {
  document.addSheet("Deux");
  await ask((sheet) => {
    sheet.tabColor = "#17375E";
    sheet.showGridlines = false;
    sheet.freezePanes.freezeAt(sheet.getRange("A1:B5"));
    sheet.visibility = "Hidden";
  });
  const id = document.activeSheet();
  expect(document.view(id)).toEqual({ tabColor: "#17375E", gridLines: false, freeze: { rows: 5, columns: 2 }, visibility: "Hidden" });
  const read = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst().load("tabColor,showGridlines,visibility");
    await context.sync();
    return [sheet.tabColor, sheet.showGridlines, sheet.visibility];
  });
  expect(read).toEqual(["#17375E", false, "Hidden"]);
  await ask((sheet) => sheet.freezePanes.freezeRows(3));
  expect(document.view(id).freeze).toEqual({ rows: 3, columns: 0 });
});

test.each<[string, (sheet: Excel.Worksheet) => void]>([
  ["the last visible sheet is not hidden", (sheet) => (sheet.visibility = "Hidden")],
  ["an alignment that the workbench does not have", (sheet) => (sheet.getRange("A1").format.horizontalAlignment = "Justify")],
  ["a border that is no thin line", (sheet) => (sheet.getRange("A1").format.borders.getItem("EdgeTop").style = "Double")],
  ["values copied as if they were formats", (sheet) => sheet.getRange("A1").copyFrom("B1", "Values")],
])("%s: refused, not passed over", async (_what, request) => {
  await expect(ask(request)).rejects.toMatchObject({ code: expect.stringMatching(/^Invalid/) as string });
});

test("rules of what is typed and conditional formats are taken, and the document knows that it does not keep them", async () => {
  await ask((sheet) => (sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "MAD,EUR" } }));
  expect([...document.notKept]).toEqual(["validation"]);
  await ask((sheet) => (sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=A1>1"));
  expect([...document.notKept]).toEqual(["validation", "conditional-format"]);
});

test("looks of a protected sheet are refused, and told of the request that asked for them", async () => {
  document.protect(document.activeSheet(), true);
  await expect(ask((sheet) => (sheet.getRange("A1").format.font.bold = true))).rejects.toMatchObject({ code: "AccessDenied" });
  expect(document.dressings).toEqual([]);
});

describe("a column of a table", () => {
  beforeEach(() => {
    document.enter("B3", [["Levier", "Base", "Actif"], ["Opt-in", 0.08, 0.02]]);
    document.addTable(document.box("B3:D4"), true, "Scénarios");
    document.enter("A1", "Titre");
  });

  const inTable = (request: (table: Excel.Table) => void) => Excel.run(async (context) => {
    request(context.workbook.tables.getItem("Scénarios"));
    await context.sync();
  });

  test("is inserted at its place with a header of its own, and those behind it move", async () => {
    await inTable((table) => {
      const added = table.columns.add(2);
      added.getDataBodyRange().values = [[0.05]];
      added.getHeaderRowRange().values = [["'=Hiver"]];
    });
    expect(document.values("B3:E4")).toEqual([["Levier", "Base", "=Hiver", "Actif"], ["Opt-in", 0.08, 0.05, 0.02]]);
    expect(document.tables()[0]?.box).toMatchObject({ column: 1, columns: 4 });
  });

  test("is added at the end where no place is told", async () => {
    await inTable((table) => table.columns.add());
    expect(document.values("B3:E3")).toEqual([["Levier", "Base", "Actif", "Column1"]]);
  });

  test("is taken away", async () => {
    await inTable((table) => table.columns.getItem("Base").delete());
    expect(document.values("B3:D4")).toEqual([["Levier", "Actif", ""], ["Opt-in", 0.02, ""]]);
    expect(document.tables()[0]?.box).toMatchObject({ column: 1, columns: 2 });
  });

  test("is refused where the sheet's column holds something else: the workbench moves whole columns", async () => {
    document.enter("F9", "à part");
    await expect(inTable((table) => table.columns.add(1))).rejects.toMatchObject({ code: "InvalidOperation" });
    expect(document.values("B3:D3")).toEqual([["Levier", "Base", "Actif"]]);
  });
});

test("a deleted sheet takes its tables and its own names along", async () => {
  document.addSheet("Deux");
  document.enter("Deux!A1", [["a"], ["b"]]);
  document.addTable(document.box("Deux!A1:A2"), true, "T");
  document.addName({ name: "N", formula: "=1", scope: document.box("Deux!A1").sheet, comment: "", visible: true });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Deux").delete();
    await context.sync();
  });
  expect([document.tables(), document.names(), document.sheets().map(({ name }) => name)]).toEqual([[], [], ["Sheet1"]]);
});
