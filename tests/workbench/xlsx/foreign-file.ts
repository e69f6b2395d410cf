import ExcelJS from "exceljs";

/** A file of another program, which also writes what Excel writes: shared formulas, dates, theme. */
export async function foreignFile(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Data", {
    views: [{ state: "frozen", xSplit: 1, ySplit: 2, showGridLines: false }],
    properties: { tabColor: { argb: "FF00FF00" } },
  });
  sheet.getColumn(2).width = 22;
  sheet.getColumn(4).hidden = true;
  sheet.getRow(1).height = 33;
  sheet.addTable({
    name: "Lines",
    ref: "A1",
    totalsRow: true,
    style: { theme: "TableStyleMedium4", showRowStripes: true },
    columns: [
      { name: "Client", totalsRowLabel: "Total" },
      { name: "Revenue", totalsRowFunction: "sum" },
    ],
    rows: [
      ["Alpha", 10],
      ["Beta", 20],
    ],
  });
  sheet.getCell("F1").value = new Date(Date.UTC(2026, 10, 23));
  sheet.getCell("F1").numFmt = "dd/mm/yyyy";
  sheet.getCell("F2").value = { richText: [{ text: "bold", font: { bold: true } }, { text: " and plain" }] };
  sheet.fillFormula("G1:G3", "B1*2", [0, 20, 40]);
  sheet.getCell("H1").value = { formula: "_xlfn.STDEV.S(B2:B3)", result: 7.07, date1904: false };
  sheet.getCell("H2").value = { error: "#N/A" };
  sheet.getCell("H3").font = { name: "Calibri", size: 14, bold: true, color: { argb: "FF112233" } };
  sheet.getCell("H3").fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFEEEEEE" } };
  sheet.getCell("H4").dataValidation = { type: "list", formulae: ['"x,y"'], allowBlank: true };
  sheet.mergeCells("F6:G7");
  workbook.definedNames.add("Data!$B$2:$B$3", "Revenues");
  workbook.addWorksheet("Away", { state: "veryHidden" });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
