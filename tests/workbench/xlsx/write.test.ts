import type { XlsxCells, XlsxSheet, XlsxTable, XlsxWorkbook } from "../../../src/workbench/xlsx/model/model";
import type { XlsxStyle } from "../../../src/workbench/xlsx/model/model-style";
import { writeXlsx } from "../../../src/workbench/xlsx/write";
import { partsOf } from "./parts";

const SHEET = "xl/worksheets/sheet1.xml";

function partsWith(
  cells: XlsxCells,
  rest: Partial<XlsxWorkbook> = {},
  sheet: Partial<XlsxSheet> = {},
): Record<string, string> {
  return partsOf(
    writeXlsx({ sheets: [{ name: "S", cells, ...sheet }], ...rest }, { functionNames: ["RELAIS.EXPOSURE"] }),
  );
}

test("a formula keeps its last result beside it, in the type of the result", () => {
  const xml = partsWith({
    0: {
      0: { formula: "=1/4", value: 0.25 },
      1: { formula: '=" a"', value: " a" },
      2: { formula: "=1=1", value: true },
      3: { formula: "=NA()", value: { error: "#N/A" } },
      4: { formula: "=B1" },
    },
  })[SHEET];
  expect(xml).toContain('<c r="A1"><f>1/4</f><v>0.25</v></c>');
  expect(xml).toContain('<c r="B1" t="str"><f>" a"</f><v xml:space="preserve"> a</v></c>');
  expect(xml).toContain('<c r="C1" t="b"><f>1=1</f><v>1</v></c>');
  expect(xml).toContain('<c r="D1" t="e"><f>NA()</f><v>#N/A</v></c>');
  expect(xml).toContain('<c r="E1"><f>B1</f></c>');
});

test("a spilling formula has its area, the cells it filled, and the metadata that Excel tells it by", () => {
  const parts = partsWith({
    1: { 1: { formula: "=RELAIS.EXPOSURE(SORT(A1:A9))", value: 1, spill: "B2:B3" } },
    2: { 1: { value: 2 } },
  });
  expect(parts[SHEET]).toContain(
    '<c r="B2" cm="1"><f t="array" ref="B2:B3">_xldudf_RELAIS_EXPOSURE(_xlfn._xlws.SORT(A1:A9))</f><v>1</v></c>',
  );
  expect(parts[SHEET]).toContain('<c r="B3"><v>2</v></c>');
  expect(parts["xl/metadata.xml"]).toContain('<metadataType name="XLDAPR"');
  expect(parts["xl/metadata.xml"]).toContain('fDynamic="1"');
  expect(parts["xl/metadata.xml"]).toContain('<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata>');
  expect(parts["[Content_Types].xml"]).toContain('PartName="/xl/metadata.xml"');
  expect(partsWith({})).not.toHaveProperty(["xl/metadata.xml"]);
});

test("a text used twice is stored once", () => {
  const parts = partsWith({ 0: { 0: { value: "x" }, 1: { value: "y" } }, 1: { 0: { value: "x" } } });
  expect(parts["xl/sharedStrings.xml"]).toContain('count="3" uniqueCount="2"><si><t>x</t></si><si><t>y</t></si></sst>');
  expect(parts[SHEET]).toContain('<c r="A2" t="s"><v>0</v></c>');
});

test("texts that XML or Excel would change are protected", () => {
  const strings = partsWith({ 0: { 0: { value: ' <&>" \u0001\r_x0041_ \ud800 ' } } })["xl/sharedStrings.xml"];
  expect(strings).toContain('<t xml:space="preserve"> &lt;&amp;&gt;" _x0001__x000D__x005F_x0041_ _xD800_ </t>');
});

test("attributes are protected too", () => {
  const workbook = partsWith(
    {},
    { sheets: [{ name: `a"<&>'b`, cells: {} }], definedNames: [{ name: "N", formula: "=1", comment: "two\nlines" }] },
  );
  expect(workbook["xl/workbook.xml"]).toContain(`name="a&quot;&lt;&amp;&gt;'b"`);
  expect(workbook["xl/workbook.xml"]).toContain('comment="two_x000A_lines"');
});

test("equal styles are stored once, whether they are one object or two", () => {
  const bold = (): XlsxStyle => ({ font: { bold: true }, fill: { color: { rgb: "FFFF00" } }, numberFormat: "0.000" });
  const shared = bold();
  const parts = partsWith({
    0: {
      0: { value: 1, style: shared },
      1: { value: 2, style: shared },
      2: { value: 3, style: bold() },
      3: { value: 4, style: { font: { bold: true } } },
    },
  });
  expect(parts[SHEET]).toContain(
    '<c r="A1" s="1"><v>1</v></c><c r="B1" s="1"><v>2</v></c><c r="C1" s="1"><v>3</v></c><c r="D1" s="2"><v>4</v></c>',
  );
  const styles = parts["xl/styles.xml"] ?? "";
  expect(styles).toContain('<fonts count="2">');
  expect(styles).toContain(
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  );
  expect(styles).toContain('<numFmts count="1"><numFmt numFmtId="164" formatCode="0.000"/></numFmts>');
  expect(styles).toContain('<cellXfs count="3">');
});

test("formats that Excel knows by number are not declared", () => {
  const styles = partsWith({ 0: { 0: { value: 1, style: { numberFormat: "0.00%" } } } })["xl/styles.xml"];
  expect(styles).not.toContain("numFmts");
  expect(styles).toContain('numFmtId="10"');
});

const TABLE: XlsxTable = {
  name: "Lines",
  sheet: "S",
  ref: "A1:B3",
  totalsRow: true,
  columns: [
    { name: "Client", totalsLabel: "Total" },
    { name: "Opt-in [%]", totalsFunction: "sum", formula: "=[@[Opt-in '[%']]]*2" },
  ],
};

test("header cells hold the names of a table's columns as text, whatever the sheet says", () => {
  const parts = partsWith({ 0: { 0: { value: 2026, style: { font: { bold: true } } } } }, { tables: [TABLE] });
  expect(parts[SHEET]).toContain('<c r="A1" s="1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>');
  expect(parts["xl/sharedStrings.xml"]).toContain("<t>Client</t></si><si><t>Opt-in [%]</t>");
});

test("empty cells of a totals row get its label and formula", () => {
  const xml = partsWith({}, { tables: [TABLE] })[SHEET];
  expect(xml).toContain('<c r="A3" t="s"><v>2</v></c><c r="B3"><f>SUBTOTAL(109,Lines[Opt-in \'[%\']])</f></c>');
  const filled = partsWith({ 2: { 1: { value: 7 } } }, { tables: [TABLE] })[SHEET];
  expect(filled).toContain('<c r="B3"><v>7</v></c>');
});

test("a table's part has its filter without the totals row, and names the table in its column formulas", () => {
  const xml = partsWith({}, { tables: [TABLE] })["xl/tables/table1.xml"];
  expect(xml).toContain(
    'id="1" name="Lines" displayName="Lines" ref="A1:B3" totalsRowCount="1"><autoFilter ref="A1:B2"/>',
  );
  expect(xml).toContain("<calculatedColumnFormula>Lines[[#This Row],[Opt-in '[%']]]*2</calculatedColumnFormula>");
});

test("inside a table a column without a table's name gets it, outside it stays", () => {
  const xml = partsWith(
    { 1: { 1: { formula: "=[@Client]" }, 4: { formula: "=Lines[@Client]" } } },
    { tables: [TABLE] },
  )[SHEET];
  expect(xml).toContain("<f>Lines[[#This Row],[Client]]</f>");
});

test("recalculation on opening is asked for only when wanted", () => {
  expect(partsWith({}, { calculation: { fullCalcOnLoad: true } })["xl/workbook.xml"]).toContain('fullCalcOnLoad="1"');
  expect(partsWith({})["xl/workbook.xml"]).not.toContain("fullCalcOnLoad");
});

test("the sheet in front is one that can be seen", () => {
  const hidden = { name: "H", cells: {}, state: "hidden" } as const;
  const parts = partsOf(writeXlsx({ sheets: [hidden, { name: "V", cells: {} }], activeSheet: 0 }));
  expect(parts["xl/workbook.xml"]).toContain('activeTab="1"');
  expect(parts["xl/worksheets/sheet2.xml"]).toContain('tabSelected="1"');
  expect(parts[SHEET]).not.toContain("tabSelected");
});

test("a note has its text, and the drawing without which Excel does not show it", () => {
  const parts = partsWith({}, {}, { notes: [{ ref: "C5", text: "a < b", author: "Relais" }] });
  expect(parts["xl/comments1.xml"]).toContain(
    '<comment ref="C5" authorId="0"><text><r><t>a &lt; b</t></r></text></comment>',
  );
  expect(parts["xl/drawings/vmlDrawing1.vml"]).toContain("<x:Row>4</x:Row><x:Column>2</x:Column>");
  expect(parts[SHEET]).toContain('<legacyDrawing r:id="rId2"/>');
});

test("parts stand in the archive in the order of their names, after the list of types", () => {
  const [first, ...others] = Object.keys(partsWith({ 0: { 0: { value: "x" } } }, { tables: [TABLE] }));
  expect(first).toBe("[Content_Types].xml");
  expect(others).toEqual([...others].sort());
});
