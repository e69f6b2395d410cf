import ExcelJS from "exceljs";
import { readXlsx } from "../../../src/workbench/xlsx/read";
import { writeXlsx } from "../../../src/workbench/xlsx/write";
import { foreignFile } from "./foreign-file";
import { FULL_WORKBOOK, FUNCTION_NAMES } from "./full-workbook";

test("a file of another program is read", async () => {
  const { sheets, tables, definedNames } = readXlsx(await foreignFile());
  const [data, away] = sheets;
  expect(data).toMatchObject({
    name: "Data",
    freeze: { rows: 2, columns: 1 },
    showGridLines: false,
    tabColor: { rgb: "00FF00" },
    merges: ["F6:G7"],
    rows: { 0: { height: 33 } },
    validations: [{ ref: "H4", type: "list", formula1: '="x,y"', allowBlank: true }],
  });
  expect(data?.columns).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ first: 1, last: 1, width: 22 }),
      expect.objectContaining({ first: 3, last: 3, hidden: true }),
    ]),
  );
  expect(away).toMatchObject({ name: "Away", state: "veryHidden" });
  const cells = data?.cells ?? {};
  expect(cells[0]?.[5]).toMatchObject({ value: 46349, style: { numberFormat: "dd/mm/yyyy" } });
  expect(cells[1]?.[5]?.value).toBe("bold and plain");
  expect([0, 1, 2].map((row) => cells[row]?.[6])).toEqual([
    { value: 0, formula: "=B1*2" },
    { value: 20, formula: "=B2*2" },
    { value: 40, formula: "=B3*2" },
  ]);
  expect(cells[0]?.[7]).toEqual({ value: 7.07, formula: "=STDEV.S(B2:B3)" });
  expect(cells[1]?.[7]?.value).toEqual({ error: "#N/A" });
  expect(cells[2]?.[7]?.style).toMatchObject({
    font: { size: 14, bold: true, color: { rgb: "112233" } },
    fill: { color: { rgb: "EEEEEE" } },
  });
  expect(tables).toMatchObject([
    {
      name: "Lines",
      sheet: "Data",
      ref: "A1:B4",
      totalsRow: true,
      columns: [
        { name: "Client", totalsLabel: "Total" },
        { name: "Revenue", totalsFunction: "sum" },
      ],
      style: { name: "TableStyleMedium4", rowStripes: true },
    },
  ]);
  expect(definedNames).toEqual([{ name: "Revenues", formula: "=Data!$B$2:$B$3" }]);
});

test("a file of another program that is read and written is the same workbook but for what it says it loses", async () => {
  const workbook = readXlsx(await foreignFile());
  expect(workbook.kept?.parts).toHaveProperty(["xl/theme/theme1.xml"]);
  expect(workbook.lost).toEqual(["rich-text"]);
  expect(readXlsx(writeXlsx(workbook))).toEqual({ ...workbook, lost: undefined });
});

test("another program reads our file", async () => {
  const workbook = new ExcelJS.Workbook();
  const file = writeXlsx(FULL_WORKBOOK, { functionNames: FUNCTION_NAMES });
  await workbook.xlsx.load(file.slice().buffer);
  expect(workbook.worksheets.map(({ name, state }) => [name, state])).toEqual([
    ["Lignes d'été", "visible"],
    ["Hidden", "hidden"],
    ["Very", "veryHidden"],
    ["In front", "visible"],
  ]);
  const sheet = workbook.getWorksheet("Lignes d'été");
  if (sheet === undefined) throw new Error("no sheet");
  expect(sheet.getCell("A2").value).toBe("Alpha & <Béta>");
  expect(sheet.getCell("A3").value).toBe("  spaces  ");
  expect(sheet.getCell("B2")).toMatchObject({ value: 120000.5, numFmt: '#,##0 "DH"', protection: { locked: false } });
  expect(sheet.getCell("C2")).toMatchObject({
    formula: "Lines[[#This Row],[Revenu]]/SUM(Lines[Revenu])",
    result: 0.25,
  });
  expect(sheet.getCell("A1")).toMatchObject({
    font: { bold: true, name: "Arial", size: 10, color: { argb: "FFFFFFFF" } },
    fill: { pattern: "solid", fgColor: { argb: "FF1F4E79" } },
    alignment: { horizontal: "center", vertical: "middle", wrapText: true },
  });
  expect(sheet.getCell("B7").value).toBe(true);
  expect(sheet.getCell("A11").value).toBe("Alpha");
  expect(sheet.getCell("B1").note).toBe("Per month,\nin dirhams");
  expect(sheet.getColumn(1).width).toBe(24.5);
  expect(sheet.getRow(5).hidden).toBe(true);
  expect(sheet.getCell("C17").master.address).toBe("A16");
  expect(sheet.views).toMatchObject([{ state: "frozen", xSplit: 2, ySplit: 1, showGridLines: false, zoomScale: 85 }]);
  expect(sheet.pageSetup).toMatchObject({ orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 });
  expect(sheet.getTable("Lines")).toMatchObject({ table: { tableRef: "A1:C4", totalsRow: true } });
});
