import { readXlsx } from "../../../src/workbench/xlsx/read";
import { fileOf, leastParts } from "./parts";

const STRICT = { main: "http://purl.oclc.org/ooxml/spreadsheetml/main" };

function sheetOf(rows: string, parts: Record<string, string> = {}, workbookContent = "") {
  const file = fileOf({ ...leastParts(`<sheetData>${rows}</sheetData>`, workbookContent), ...parts });
  const [sheet] = readXlsx(file, { functionNames: ["RELAIS.REVENUE.AT.RISK"] }).sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

test("values of every type are read", () => {
  const { cells } = sheetOf(
    `<row r="2"><c r="B2"><v>1.5</v></c><c r="C2" t="b"><v>1</v></c><c r="D2" t="e"><v>#DIV/0!</v></c>` +
      `<c r="E2" t="inlineStr"><is><t>in line</t></is></c><c r="F2" t="str"><v>result</v></c>` +
      `<c r="G2" t="s"><v>0</v></c></row>`,
    {
      "xl/sharedStrings.xml": `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>shared</t></si></sst>`,
    },
  );
  expect(cells).toEqual({
    1: {
      1: { value: 1.5 },
      2: { value: true },
      3: { value: { error: "#DIV/0!" } },
      4: { value: "in line" },
      5: { value: "result" },
      6: { value: "shared" },
    },
  });
});

test("rich text is read as plain text, without its reading aid", () => {
  const strings =
    `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><r><rPr><b/></rPr>` +
    `<t xml:space="preserve">Revenu </t></r>` +
    `<r><t>à risque</t></r><rPh sb="0" eb="2"><t>reading</t></rPh></si></sst>`;
  const { cells } = sheetOf(`<row r="1"><c r="A1" t="s"><v>0</v></c></row>`, { "xl/sharedStrings.xml": strings });
  expect(cells[0]?.[0]?.value).toBe("Revenu à risque");
});

test("escaped characters are read, and an escaped underscore is an underscore", () => {
  const { cells } = sheetOf(`<row><c t="inlineStr"><is><t>a_x000D_b_x005F_x0041_&#x1F600;&amp;</t></is></c></row>`);
  expect(cells[0]?.[0]?.value).toBe("a\rb_x0041_😀&");
});

test("rows and cells without a reference follow the one before", () => {
  const { cells } = sheetOf(
    `<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>`,
  );
  expect(cells).toEqual({
    0: { 0: { value: 1 }, 1: { value: 2 } },
    3: { 2: { value: 3 }, 3: { value: 4 } },
    4: { 0: { value: 5 } },
  });
});

test("shared formulas are written out, their relative references moved with the cell", () => {
  const { cells } = sheetOf(
    `<row r="2"><c r="C2">` +
      `<f t="shared" ref="C2:D3" si="0">_xlfn.IFNA(A2*$B2+A$1,"A2")+Lines[[#This Row],[x]]</f><v>1</v></c>` +
      `<c r="D2"><f t="shared" si="0"/><v>2</v></c></row>` +
      `<row r="3"><c r="C3"><f t="shared" si="0"/></c><c r="D3"><f>B3</f></c></row>`,
  );
  expect(cells[1]?.[2]?.formula).toBe('=IFNA(A2*$B2+A$1,"A2")+Lines[@x]');
  expect(cells[1]?.[3]).toEqual({ value: 2, formula: '=IFNA(B2*$B2+B$1,"A2")+Lines[@x]' });
  expect(cells[2]?.[2]).toEqual({ formula: '=IFNA(A3*$B3+A$1,"A2")+Lines[@x]' });
});

test("a dynamic array is told from an array formula by the cell's metadata", () => {
  const metadata =
    `<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray">` +
    `<metadataTypes count="2"><metadataType name="XLRICHVALUE"/><metadataType name="XLDAPR" cellMeta="1"/></metadataTypes>` +
    `<futureMetadata name="XLDAPR" count="2"><bk><extLst>` +
    `<ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}">` +
    `<xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk><bk><extLst>` +
    `<ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="0"/></ext>` +
    `</extLst></bk></futureMetadata>` +
    `<cellMetadata count="3"><bk><rc t="1" v="0"/></bk><bk><rc t="2" v="0"/></bk><bk><rc t="2" v="1"/>` +
    `</bk></cellMetadata></metadata>`;
  const { cells } = sheetOf(
    `<row r="1"><c r="A1" cm="2"><f t="array" ref="A1:B2">_xlfn.SEQUENCE(2,2)</f><v>1</v></c><c r="D1">` +
      `<f t="array" ref="D1:D2">A1:A2*2</f><v>2</v></c>` +
      `<c r="F1" cm="1"><f t="array" ref="F1">A1</f><v>1</v></c><c r="G1" cm="3">` +
      `<f t="array" ref="G1">A2</f><v>1</v></c></row>`,
    { "xl/metadata.xml": metadata },
  );
  expect(cells[0]).toEqual({
    0: { value: 1, formula: "=SEQUENCE(2,2)", spill: "A1:B2" },
    3: { value: 2, formula: "=A1:A2*2", array: "D1:D2" },
    5: { value: 1, formula: "=A1", array: "F1" },
    6: { value: 1, formula: "=A2", array: "G1" },
  });
});

test("a custom function gets its dots back", () => {
  const { cells } = sheetOf(
    `<row r="1"><c r="A1"><f>_xldudf_RELAIS_REVENUE_AT_RISK(A2:C9,"_xldudf_")</f><v>5</v></c></row>`,
  );
  expect(cells[0]?.[0]).toEqual({ value: 5, formula: '=RELAIS.REVENUE.AT.RISK(A2:C9,"_xldudf_")' });
});

test("dates written as text become serial numbers of the workbook's calendar", () => {
  const row = `<row r="1"><c r="A1" t="d"><v>2026-11-23T12:00:00</v></c><c r="B1" t="d"><v>1900-02-28</v></c></row>`;
  // 1 January 2026 is 46023 in Excel; 326 days later it is 23 November, at noon.
  expect(sheetOf(row).cells[0]).toEqual({ 0: { value: 46349.5 }, 1: { value: 59 } });
  const later = `<row r="1"><c r="A1" t="d"><v>2026-11-23</v></c></row>`;
  // The calendar of 1904 runs 1462 days behind.
  expect(sheetOf(later, {}, "").cells[0]?.[0]?.value).toBe(46349);
  expect(date1904(later).cells[0]?.[0]?.value).toBe(46349 - 1462);
});

function date1904(rows: string) {
  const parts = leastParts(`<sheetData>${rows}</sheetData>`);
  const workbook = (parts["xl/workbook.xml"] ?? "").replace("<sheets>", `<workbookPr date1904="1"/><sheets>`);
  return sheetOf(rows, { "xl/workbook.xml": workbook });
}

test("the calendar of 1904 is told", () => {
  const parts = leastParts("<sheetData/>");
  const workbook = (parts["xl/workbook.xml"] ?? "").replace("<sheets>", `<workbookPr date1904="1"/><sheets>`);
  expect(readXlsx(fileOf({ ...parts, "xl/workbook.xml": workbook })).calculation).toEqual({ date1904: true, hasOldResults: true });
});

test("a file whose program prefixes the spreadsheet's elements, or writes the strict edition, reads the same", () => {
  const sheet =
    `<x:worksheet xmlns:x="${STRICT.main}"><x:sheetData><x:row r="1"><x:c r="A1"><x:f>1+1</x:f>` +
    `<x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
  expect(sheetOf("", { "xl/worksheets/sheet1.xml": sheet }).cells).toEqual({ 0: { 0: { value: 2, formula: "=1+1" } } });
});

test("text between quotes marked as CDATA is read", () => {
  const { cells } = sheetOf(`<row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[a < b & c]]></t></is></c></row>`);
  expect(cells[0]?.[0]?.value).toBe("a < b & c");
});

test("a what-if table keeps what Excel needs to calculate it", () => {
  const { cells } = sheetOf(
    `<row r="1"><c r="B2"><f t="dataTable" ref="B2:B9" dt2D="0" dtr="0" r1="A1"/><v>3</v></c></row>`,
  );
  expect(cells[0]?.[1]).toEqual({ value: 3, dataTable: { ref: "B2:B9", dt2D: "0", dtr: "0", r1: "A1" } });
});

test("dates and times in ISO form are serial numbers", () => {
  const { cells } = sheetOf(`<row r="1"><c r="A1" t="d"><v>2026-08-11</v></c><c r="B1" t="d"><v>2026-08-11T12:00:00</v></c><c r="C1" t="d"><v>10:10:10</v></c></row>`);
  expect([0, 1, 2].map((column) => cells[0]?.[column]?.value)).toEqual([46_245, 46_245.5, (10 * 3600 + 10 * 60 + 10) / 86_400]);
});

test("a cell that says nothing sensible shows what it says, and the others are read", () => {
  const { cells } = sheetOf(`<row r="1"><c r="A1"><v>1,5</v></c><c r="B1" t="d"><v>soon</v></c><c r="C1" t="s"><v>9</v></c><c r="D1"><v>2</v></c></row>`);
  expect([0, 1, 2, 3].map((column) => cells[0]?.[column]?.value)).toEqual(["1,5", "soon", { error: "#VALUE!" }, 2]);
});

test("a formula of LibreOffice's reads whole, in small letters too", () => {
  const { cells } = sheetOf(`<row r="1"><c r="A1"><f>SUM(_xlfn.anchorarray(B1))</f><v>1</v></c></row>`);
  expect(cells[0]?.[0]?.formula).toBe("=SUM(B1#)");
});
