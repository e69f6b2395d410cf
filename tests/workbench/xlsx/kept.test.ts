import { readXlsx } from "../../../src/workbench/xlsx/read";
import { writeXlsx } from "../../../src/workbench/xlsx/write";
import { fileOf, leastParts, partsOf, relationships } from "./parts";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** What Excel writes and the model does not name: a drawing, custom XML, an icon set, threaded comments, a slicer. */
function richParts(): Record<string, string | Uint8Array> {
  const sheet =
    `<sheetPr codeName="Feuil1"><outlinePr summaryBelow="0"/></sheetPr><sheetViews>` +
    `<sheetView rightToLeft="1" workbookViewId="0"/></sheetViews><sheetData/>` +
    `<conditionalFormatting sqref="A1:A9"><cfRule type="iconSet" priority="3"><iconSet iconSet="3Flags">` +
    `<cfvo type="percent" val="0"/></iconSet></cfRule></conditionalFormatting>` +
    `<conditionalFormatting sqref="B1"><cfRule type="top10" dxfId="1" priority="1" rank="3" percent="1"/>` +
    `</conditionalFormatting>` +
    `<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>` +
    `<headerFooter><oddHeader>&amp;L Relais &lt;x&gt;</oddHeader></headerFooter>` +
    `<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><extLst>` +
    `<ext uri="{A8765BA9-456A-4dab-B4F3-ACF838C121DE}"><x14:slicerList xmlns:x14="urn:x14">` +
    `<x14:slicer r:id="rId9"/></x14:slicerList></ext></extLst>`;
  const parts = leastParts(sheet, `<pivotCaches><pivotCache cacheId="1" r:id="rId7"/></pivotCaches>`);
  const types = (parts["[Content_Types].xml"] ?? "").replace(
    "</Types>",
    `<Default Extension="png" ContentType="image/png"/>` +
      `<Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>` +
      `</Types>`,
  );
  return {
    ...parts,
    "[Content_Types].xml": types,
    "xl/workbook.xml": (parts["xl/workbook.xml"] ?? "").replace(
      "<sheets>",
      `<workbookPr codeName="ThisWorkbook"/><bookViews><workbookView xWindow="0" tabRatio="700"/></bookViews><sheets>`,
    ),
    "xl/_rels/workbook.xml.rels": relationships(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId4", "styles", "styles.xml"],
      ["rId5", "customXml", "../customXml/item1.xml"],
      ["rId6", "calcChain", "calcChain.xml"],
      ["rId7", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"],
    ),
    "xl/styles.xml":
      `<styleSheet ${MAIN}><dxfs count="2"><dxf><font><i/></font></dxf><dxf><fill><patternFill>` +
      `<bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs><tableStyles count="1">` +
      `<tableStyle name="Own" pivot="0" count="1"><tableStyleElement type="wholeTable" dxfId="0"/>` +
      `</tableStyle></tableStyles></styleSheet>`,
    "xl/worksheets/_rels/sheet1.xml.rels": relationships(
      ["rId1", "drawing", "../drawings/drawing1.xml"],
      ["rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
      ["rId3", "comments", "../comments1.xml"],
      ["rId4", "threadedComment", "../threadedComments/threadedComment1.xml"],
      ["rId9", "slicer", "../slicers/slicer1.xml"],
    ),
    "xl/drawings/drawing1.xml": "<drawing/>",
    "xl/drawings/_rels/drawing1.xml.rels": relationships(["rId1", "image", "../media/image1.png"]),
    "xl/drawings/vmlDrawing1.vml": "<xml/>",
    "xl/comments1.xml":
      `<comments ${MAIN}><authors><author>tc</author></authors><commentList><comment ref="A1" authorId="0">` +
      `<text><t>thread</t></text></comment></commentList></comments>`,
    "xl/threadedComments/threadedComment1.xml": "<ThreadedComments/>",
    "xl/slicers/slicer1.xml": "<slicers/>",
    "xl/media/image1.png": new Uint8Array([137, 80, 78, 71, 0, 255]),
    "xl/pivotCache/pivotCacheDefinition1.xml": "<pivotCacheDefinition/>",
    "xl/calcChain.xml": "<calcChain/>",
    "customXml/item1.xml": "<data>1</data>",
  };
}

const FILE = fileOf(richParts());
const SAVED = writeXlsx(readXlsx(FILE));

test("what the model does not name comes through reading and writing", () => {
  const before = readXlsx(FILE);
  expect(readXlsx(SAVED)).toEqual(before);
  expect(before.kept?.parts["xl/media/image1.png"]).toEqual({
    bytes: new Uint8Array([137, 80, 78, 71, 0, 255]),
    contentType: "image/png",
  });
});

test("kept parts are the same bytes, and what points to them still does", () => {
  const [before, after] = [partsOf(FILE), partsOf(SAVED)];
  for (const path of [
    "customXml/item1.xml",
    "xl/drawings/drawing1.xml",
    "xl/drawings/_rels/drawing1.xml.rels",
    "xl/media/image1.png",
    "xl/comments1.xml",
    "xl/slicers/slicer1.xml",
  ]) {
    expect(after[path]).toBe(before[path]);
  }
  const sheet = after["xl/worksheets/sheet1.xml"] ?? "";
  expect(sheet).toContain('<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>');
  expect(sheet).toContain('<sheetPr codeName="Feuil1"><outlinePr summaryBelow="0"/></sheetPr>');
  expect(sheet).toContain('rightToLeft="1"');
  expect(sheet).toContain("<oddHeader>&amp;L Relais &lt;x&gt;</oddHeader>");
  expect(sheet).toContain('<x14:slicerList xmlns:x14="urn:x14"><x14:slicer r:id="rId9"/></x14:slicerList>');
  expect(after["xl/worksheets/_rels/sheet1.xml.rels"]).toContain('Id="rId9"');
  expect(after["xl/workbook.xml"]).toContain('<pivotCaches><pivotCache cacheId="1" r:id="rId7"/></pivotCaches>');
  expect(after["xl/workbook.xml"]).toContain('codeName="ThisWorkbook"');
  expect(after["xl/_rels/workbook.xml.rels"]).toMatch(/Id="rId7"[^>]*Target="pivotCache\/pivotCacheDefinition1\.xml"/);
  expect(after["[Content_Types].xml"]).toContain('<Default Extension="png" ContentType="image/png"/>');
});

test("the children of a sheet stand in the order of the file format", () => {
  const sheet = partsOf(SAVED)["xl/worksheets/sheet1.xml"] ?? "";
  const order = [
    "sheetPr",
    "dimension",
    "sheetViews",
    "sheetData",
    "conditionalFormatting",
    "pageMargins",
    "headerFooter",
    "drawing",
    "legacyDrawing",
    "extLst",
  ];
  const places = order.map((name) => sheet.indexOf(`<${name}`));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
});

test("rules of conditional formats keep their icons, and formats their positions", () => {
  const { sheets, kept } = readXlsx(SAVED);
  expect(sheets[0]?.conditionalFormats).toEqual([
    {
      ref: "A1:A9",
      type: "iconSet",
      priority: 3,
      kept: [{ name: "iconSet", xml: '<iconSet iconSet="3Flags"><cfvo type="percent" val="0"/></iconSet>' }],
    },
    {
      ref: "B1",
      type: "top10",
      priority: 1,
      settings: { rank: "3", percent: "1" },
      format: { fill: { color: { rgb: "FFC7CE" } } },
    },
  ]);
  expect(kept?.differentialFormats).toEqual([{ font: { italic: true } }, { fill: { color: { rgb: "FFC7CE" } } }]);
});

test("the order in which Excel last calculated is left for it to find anew", () => {
  expect(partsOf(SAVED)).not.toHaveProperty(["xl/calcChain.xml"]);
  expect(partsOf(SAVED)["xl/_rels/workbook.xml.rels"]).not.toContain("calcChain");
});

test("a prefix declared at a part's root is declared by the element that is kept", () => {
  const parts = leastParts(`<sheetData/><extLst><ext uri="{1}"><x15:thing/></ext></extLst>`);
  const sheet = (parts["xl/worksheets/sheet1.xml"] ?? "").replace("<worksheet", '<worksheet xmlns:x15="urn:fifteen"');
  const [first] = readXlsx(fileOf({ ...parts, "xl/worksheets/sheet1.xml": sheet })).sheets;
  expect(first?.kept?.elements).toEqual([
    { name: "extLst", xml: '<extLst xmlns:x15="urn:fifteen"><ext uri="{1}"><x15:thing/></ext></extLst>' },
  ]);
});

test("a table that a query fills keeps its link to the query", () => {
  const file = fileOf({
    ...leastParts(`<sheetData/><tableParts count="1"><tablePart r:id="rId1"/></tableParts>`),
    "xl/worksheets/_rels/sheet1.xml.rels": relationships(["rId1", "table", "../tables/table1.xml"]),
    "xl/tables/table1.xml":
      `<table ${MAIN} id="7" name="Q" displayName="Q" ref="A1:A2" tableType="queryTable"><tableColumns count="1">` +
      `<tableColumn id="3" name="a" queryTableFieldId="1"/></tableColumns></table>`,
    "xl/tables/_rels/table1.xml.rels": relationships(["rId1", "queryTable", "../queryTables/queryTable1.xml"]),
    "xl/queryTables/queryTable1.xml": "<queryTable/>",
  });
  const saved = partsOf(writeXlsx(readXlsx(file)));
  expect(saved["xl/tables/table1.xml"]).toMatch(/id="7"[^>]*tableType="queryTable"/);
  expect(saved["xl/tables/table1.xml"]).toContain('<tableColumn id="3" name="a" queryTableFieldId="1"/>');
  expect(saved["xl/tables/_rels/table1.xml.rels"]).toContain('Target="../queryTables/queryTable1.xml"');
  expect(saved["xl/queryTables/queryTable1.xml"]).toBe("<queryTable/>");
});

test("notes are drawn anew even where their old drawing is no good XML, form controls are left alone", () => {
  const comments =
    `<comments ${MAIN}><authors><author>A</author></authors><commentList><comment ref="B2" authorId="0">` +
    `<text><r><t>why</t></r></text></comment></commentList></comments>`;
  const fileDrawing = (drawing: string): Uint8Array =>
    fileOf({
      ...leastParts(`<sheetData/><legacyDrawing r:id="rId2"/>`),
      "xl/worksheets/_rels/sheet1.xml.rels": relationships(
        ["rId1", "comments", "../comments1.xml"],
        ["rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
      ),
      "xl/comments1.xml": comments,
      "xl/drawings/vmlDrawing1.vml": drawing,
    });
  const noteOnly = readXlsx(fileDrawing(`<xml><x:ClientData ObjectType="Note"><br></x:ClientData></xml>`)).sheets[0];
  expect(noteOnly?.notes).toEqual([{ ref: "B2", text: "why", author: "A" }]);
  expect(noteOnly?.kept).toBeUndefined();
  const withButton = `<xml><x:ClientData ObjectType="Note"/><x:ClientData ObjectType="Button"/></xml>`;
  const saved = partsOf(writeXlsx(readXlsx(fileDrawing(withButton))));
  expect(saved["xl/drawings/vmlDrawing1.vml"]).toBe(withButton);
  expect(saved["xl/comments1.xml"]).toBe(comments);
});

test("a sheet that is a chart keeps its place and its part", () => {
  const parts = leastParts("<sheetData/>");
  const file = fileOf({
    ...parts,
    "xl/workbook.xml": (parts["xl/workbook.xml"] ?? "").replace(
      "</sheets>",
      `<sheet name="Chart" sheetId="2" r:id="rId9"/></sheets>`,
    ),
    "xl/_rels/workbook.xml.rels": relationships(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId9", "chartsheet", "chartsheets/sheet1.xml"],
    ),
    "xl/chartsheets/sheet1.xml": "<chartsheet/>",
  });
  const saved = writeXlsx(readXlsx(file));
  expect(readXlsx(saved).sheets.map(({ name }) => name)).toEqual(["Sheet1", "Chart"]);
  expect(partsOf(saved)["xl/chartsheets/sheet1.xml"]).toBe("<chartsheet/>");
});
