import { XMLParser } from "fast-xml-parser";
import type { XlsxWorkbook } from "../../../src/workbench/xlsx/model/model";
import { readXlsx } from "../../../src/workbench/xlsx/read";
import { writeXlsx } from "../../../src/workbench/xlsx/write";
import { partsOf } from "./parts";
import { CHARTS } from "./some-charts";

const WORKBOOK: XlsxWorkbook = {
  sheets: [
    { name: "Summary", cells: { 0: { 0: { value: 1 } } }, charts: CHARTS, notes: [{ ref: "A1", text: "note" }] },
    { name: "Chart figures", state: "hidden", cells: { 0: { 1: { value: "Law" }, 2: { value: "Clients" } } } },
  ],
};

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "" });
const parsed = (xml: string | undefined) => parser.parse(xml ?? "") as Record<string, never>;

/** What an element's content is, wherever it stands. */
function all(xml: string | undefined, pattern: RegExp): string[] {
  return [...(xml ?? "").matchAll(pattern)].map(([, found]) => found ?? "");
}

describe("a workbook with charts", () => {
  const parts = partsOf(writeXlsx(WORKBOOK));

  test("has a part for each, in a drawing that the sheet points to, all of types that Excel knows", () => {
    expect(Object.keys(parts).filter((path) => /charts|drawings\/(?:_rels\/)?drawing/.test(path)).sort()).toEqual([
      "xl/charts/chart1.xml", "xl/charts/chart2.xml", "xl/charts/chart3.xml", "xl/charts/chart4.xml", "xl/drawings/_rels/drawing1.xml.rels", "xl/drawings/drawing1.xml",
    ]);
    const types = parts["[Content_Types].xml"] ?? "";
    expect(all(types, /PartName="(\/xl\/charts\/[^"]+)" ContentType="application\/vnd\.openxmlformats-officedocument\.drawingml\.chart\+xml"/g)).toHaveLength(4);
    expect(types).toContain('PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"');
    const [drawing] = all(parts["xl/worksheets/sheet1.xml"], /<drawing r:id="([^"]+)"/g);
    expect(all(parts["xl/worksheets/_rels/sheet1.xml.rels"], new RegExp(`Id="${drawing}"[^>]*Target="([^"]+)"`, "g"))).toEqual(["../drawings/drawing1.xml"]);
    // The order of the format: the drawing of charts before that of notes.
    expect(parts["xl/worksheets/sheet1.xml"]).toMatch(/<drawing [^>]*\/><legacyDrawing /);
  });

  test("places each over its cells, by the drawing's own relationships", () => {
    const drawing = parts["xl/drawings/drawing1.xml"];
    const corner = (name: string) => all(drawing, new RegExp(`<xdr:${name}><xdr:col>(\\d+)</xdr:col>`, "g")).map((column, at) => [Number(column), Number(all(drawing, new RegExp(`<xdr:${name}>.*?<xdr:row>(\\d+)</xdr:row>`, "g"))[at])]);
    expect(corner("from")).toEqual([[1, 1], [1, 10], [7, 1], [7, 21]]);
    expect(corner("to")).toEqual([[6, 9], [6, 20], [13, 20], [13, 30]]);
    const ids = all(drawing, /<c:chart [^>]*r:id="([^"]+)"/g);
    const targets = new Map([...(parts["xl/drawings/_rels/drawing1.xml.rels"] ?? "").matchAll(/Id="([^"]+)"[^>]*Target="([^"]+)"/g)].map(([, id, target]) => [id, target]));
    expect(ids.map((id) => targets.get(id))).toEqual(["../charts/chart1.xml", "../charts/chart2.xml", "../charts/chart3.xml", "../charts/chart4.xml"]);
  });

  test("is well-formed, and refers to ranges, never to figures", () => {
    for (const number of [1, 2, 3, 4]) expect(Object.keys(parsed(parts[`xl/charts/chart${number}.xml`]))).toContain("c:chartSpace");
    expect(all(parts["xl/charts/chart1.xml"], /<c:f>([^<]+)<\/c:f>/g)).toEqual([
      "'Chart figures'!$B$1", "'Chart figures'!$A$2:$A$5", "'Chart figures'!$B$2:$B$5",
      "'Chart figures'!$C$1", "'Chart figures'!$A$2:$A$5", "'Chart figures'!$C$2:$C$5",
    ]);
    expect(Object.values(parts).join("")).not.toMatch(/<c:numCache|<c:numLit/);
    expect(parts["xl/charts/chart1.xml"]).toContain("Losses &amp; \"gains\"");
  });

  test("plots what stands on a hidden sheet, and each kind as it should be", () => {
    for (const number of [1, 2, 3, 4]) expect(parts[`xl/charts/chart${number}.xml`]).toContain('<c:plotVisOnly val="0"/>');
    expect(parts["xl/charts/chart1.xml"]).toContain('<c:barDir val="col"/><c:grouping val="stacked"/>');
    expect(parts["xl/charts/chart2.xml"]).toMatch(/<c:scatterChart>.*<c:xVal>.*<c:yVal>.*<a:prstDash val="dash"\/>|<a:prstDash val="dash"\/>.*<c:xVal>/);
    expect(parts["xl/charts/chart3.xml"]).toMatch(/<c:barDir val="bar"\/><c:grouping val="clustered"\/>.*<c:orientation val="maxMin"\/>/);
    expect(parts["xl/charts/chart4.xml"]).toContain("<c:lineChart>");
  });

  test("opened and saved again, keeps every chart and drawing byte by byte", () => {
    const again = partsOf(writeXlsx(readXlsx(writeXlsx(WORKBOOK))));
    for (const path of Object.keys(parts).filter((one) => /charts|drawings\/(?:_rels\/)?drawing/.test(one))) expect([path, again[path] === parts[path]]).toEqual([path, true]);
    expect(all(again["xl/worksheets/sheet1.xml"], /<drawing r:id="([^"]+)"/g)).toHaveLength(1);
  });
});
