import { MemoryDocument } from "../../../src/workbench/document/memory";
import { openInProcess } from "../../support/office";

let document: MemoryDocument;

beforeEach(() => {
  document = new MemoryDocument();
  document.addSheet("Figures");
  openInProcess(document);
});

function ask<T>(request: (sheet: Excel.Worksheet, figures: Excel.Worksheet, context: Excel.RequestContext) => T): Promise<T> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const answer = request(worksheets.getItem("Sheet1"), worksheets.getItem("Figures"), context);
    await context.sync();
    return answer;
  });
}

test("a chart gets its kind, place, title, series and formats", async () => {
  await ask((sheet, figures) => {
    const chart = sheet.charts.add("Line", figures.getRange("B2:B5"), "Columns");
    chart.name = "Cash";
    chart.title.text = "Cash at month end";
    chart.setPosition("B2", "G16");
    chart.axes.valueAxis.numberFormat = "0.0";
    chart.axes.categoryAxis.numberFormat = "mmm yyyy";
    const first = chart.series.getItemAt(0);
    first.name = "Plan";
    first.setXAxisValues(figures.getRange("A2:A5"));
    first.format.line.color = "#17375E";
    const floor = chart.series.add("Floor");
    floor.setValues(figures.getRange("C2:C5"));
    floor.format.line.lineStyle = "Dash";
  });
  expect(document.charts()).toEqual([
    {
      id: "chart-1", sheet: document.sheets()[0]?.id, name: "Cash", type: "Line", title: "Cash at month end", place: document.box("Sheet1!B2:G16"), valueFormat: "0.0", alongFormat: "mmm yyyy",
      series: [
        { name: "Plan", values: document.box("Figures!B2:B5"), along: document.box("Figures!A2:A5"), color: "#17375E", dashed: false },
        { name: "Floor", values: document.box("Figures!C2:C5"), along: null, color: null, dashed: true },
      ],
    },
  ]);
});

test("charts are counted, found by name and taken away, with their sheet too", async () => {
  const charts = await ask((sheet, figures) => {
    sheet.charts.add("ColumnStacked", figures.getRange("B2:B5"));
    sheet.charts.add("BarClustered", figures.getRange("B2:B5")).name = "Tornado";
    return sheet.charts.load("items/name");
  });
  expect(charts.items.map(({ name }) => name)).toEqual(["Chart 1", "Tornado"]);
  await ask((sheet) => sheet.charts.getItem("tornado").delete());
  expect(document.charts().map(({ name }) => name)).toEqual(["Chart 1"]);
  await ask((sheet) => sheet.delete());
  expect(document.charts()).toEqual([]);
});

test("a kind that the workbench can't keep, and a place on another sheet, are refused in words", async () => {
  await expect(ask((sheet, figures) => sheet.charts.add("Pie", figures.getRange("B2:B5")))).rejects.toMatchObject({ code: "InvalidArgument", message: expect.stringContaining("ColumnStacked") as string });
  await expect(ask((sheet, figures) => sheet.charts.add("Line", figures.getRange("B2:B5")).setPosition("Figures!A1", "Figures!C3"))).rejects.toMatchObject({ code: "InvalidArgument" });
});
