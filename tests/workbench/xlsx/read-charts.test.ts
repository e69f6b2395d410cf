import type { XlsxWorkbook } from "../../../src/workbench/xlsx/model/model";
import { readXlsx } from "../../../src/workbench/xlsx/read";
import { readCharts } from "../../../src/workbench/xlsx/sheet/charts/read-charts";
import { writeXlsx } from "../../../src/workbench/xlsx/write";
import { fileOf, partsOf } from "./parts";
import { CHARTS } from "./some-charts";

const FILE = writeXlsx({ sheets: [{ name: "Summary", cells: {}, charts: CHARTS }, { name: "Chart figures", cells: { 0: { 1: { value: "Law" } } } }] });

/** The charts of the first sheet. */
const chartsIn = (file: Uint8Array) => {
  const workbook: XlsxWorkbook = readXlsx(file);
  return readCharts(workbook, workbook.sheets[0] ?? {});
};

/** The file with another first chart, or another drawing. */
const changed = (path: string, change: (xml: string) => string) => {
  const parts = partsOf(FILE);
  return fileOf({ ...parts, [path]: change(parts[path] ?? "") });
};
const firstPlot = (change: (xml: string) => string) => chartsIn(changed("xl/charts/chart1.xml", change))[0]?.plot;

test("what the workbench has written it reads again: place, kind, figures, words and formats", () => {
  const places: readonly (readonly [name: string, first: readonly [number, number], end: readonly [number, number]])[] = [
    ["Piled", [1, 1], [9, 6]], ["Curve", [10, 1], [20, 6]], ["Tornado", [1, 7], [20, 13]], ["Lines", [21, 7], [30, 13]],
  ];
  const corner = ([row, column]: readonly [number, number]) => ({ row, column, down: 0, right: 0 });
  expect(chartsIn(FILE).map(({ name, from, to }) => ({ name, from, to }))).toEqual(places.map(([name, first, end]) => ({ name, from: corner(first), to: corner(end) })));
  const plots = chartsIn(FILE).map(({ plot }) => plot);
  expect(plots.map((plot) => [plot?.kind, plot?.grouping, plot?.title, plot?.isReversed, plot?.hasLegend])).toEqual([
    ["columns", "stacked", 'Losses & "gains"', false, true], ["curve", "clustered", undefined, false, false], ["bars", "clustered", undefined, true, true], ["lines", "clustered", undefined, false, false],
  ]);
  expect(plots.map((plot) => plot?.series)).toEqual(CHARTS.map(({ series: written }) => written));
  expect(plots[0]).toMatchObject({ valueFormat: '#,##0.0,,"M"', alongFormat: "mmm yyyy", gap: 0.45, overlap: 1, blanks: "gap", showsHidden: true });
});

test.each([
  ["a pie", (xml: string) => xml.replaceAll("c:barChart", "c:pieChart")],
  ["columns in depth", (xml: string) => xml.replaceAll("c:barChart", "c:bar3DChart")],
  ["several kinds in one", (xml: string) => xml.replace("</c:barChart>", "</c:barChart><c:lineChart/>")],
  ["a logarithmic axis", (xml: string) => xml.replace('<c:orientation val="minMax"/>', '<c:logBase val="10"/><c:orientation val="minMax"/>')],
  ["figures of its own", (xml: string) => xml.replace(/<c:val>.*?<\/c:val>/, '<c:val><c:numLit><c:pt idx="0"><c:v>1</c:v></c:pt></c:numLit></c:val>')],
  ["no series", (xml: string) => xml.replace(/<c:ser>.*<\/c:ser>/, "")],
  ["damaged markup", (xml: string) => xml.slice(0, 300)],
])("of a chart with %s its place is known, and no plot", (_, change) => {
  const [first, ...others] = chartsIn(changed("xl/charts/chart1.xml", change));
  expect([first?.name, first?.from.row, first?.plot]).toEqual(["Piled", 1, undefined]);
  expect(others.every(({ plot }) => plot)).toBe(true);
});

test("what a file leaves unsaid is as Excel has it", () => {
  const plain = (xml: string) => xml.replace(/<c:(gapWidth|overlap|dispBlanksAs|plotVisOnly|grouping)[^>]*\/>/g, "");
  expect(firstPlot(plain)).toMatchObject({ grouping: "clustered", gap: 1.5, overlap: 0, blanks: "zero", showsHidden: false });
});

test("a title is a cell's, the only series' name, or none where it is taken away; a format that follows the cells is none", () => {
  expect(firstPlot((xml) => xml.replace(/<c:rich>.*<\/c:rich>/, "<c:strRef><c:f>Summary!$A$1</c:f></c:strRef>"))?.title).toBe("=Summary!$A$1");
  expect(firstPlot((xml) => xml.replace(/<c:title>.*<\/c:title>/, "<c:title/>").replace(/(<\/c:ser>)<c:ser>.*?<\/c:ser>/, "$1"))?.title).toBe(CHARTS[0]?.series[0]?.name);
  expect(firstPlot((xml) => xml.replace('autoTitleDeleted val="0"', 'autoTitleDeleted val="1"'))?.title).toBeUndefined();
  expect(firstPlot((xml) => xml.replaceAll('sourceLinked="0"', 'sourceLinked="1"'))?.valueFormat).toBeUndefined();
});

test("a chart of a size of its own stands at its first corner, whatever its program calls the elements", () => {
  const drawing = (xml: string) => xml.replace(/<xdr:to>.*?<\/xdr:to>/, '<xdr:ext cx="952500" cy="476250"/>').replaceAll("xdr:", "draw:").replaceAll(":xdr", ":draw");
  expect(chartsIn(changed("xl/drawings/drawing1.xml", drawing))[0]).toMatchObject({ from: { row: 1, column: 1 }, to: { width: 952_500, height: 476_250 } });
});
