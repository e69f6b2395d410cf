import { readXlsx } from "../../../src/workbench/xlsx/read";
import { fileOf, leastParts, relationships } from "./parts";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

test("names of every kind are read: references, constants, functions, and those of one sheet", () => {
  const names =
    `<definedNames><definedName name="Seuil">0.5</definedName>` +
    `<definedName name="Local" localSheetId="0" hidden="1">Sheet1!$A$1</definedName>` +
    `<definedName name="Croissance" comment="two_x000a_lines">_xlfn.LAMBDA(_xlpm.v,_xlop.n,_xlpm.v*1.1)</definedName>` +
    `</definedNames>`;
  expect(readXlsx(fileOf(leastParts("<sheetData/>", names))).definedNames).toEqual([
    { name: "Seuil", formula: "=0.5" },
    { name: "Local", formula: "=Sheet1!$A$1", scope: "Sheet1", hidden: true },
    { name: "Croissance", formula: "=LAMBDA(v,[n],v*1.1)", comment: "two\nlines" },
  ]);
});

test("a table is read with its columns, totals and style", () => {
  const table =
    `<table ${MAIN} id="1" name="Lines" displayName="Lines" ref="A1:B3" totalsRowCount="1">` +
    `<autoFilter ref="A1:B2"/><tableColumns count="2">` +
    `<tableColumn id="1" name="Reference_x000a_revenue" totalsRowLabel="Total"/>` +
    `<tableColumn id="2" name="Share" totalsRowFunction="custom">` +
    `<calculatedColumnFormula>Lines[[#This Row],[Share]]*2</calculatedColumnFormula>` +
    `<totalsRowFormula>_xlfn.STDEV.S(Lines[Share])</totalsRowFormula></tableColumn>` +
    `</tableColumns>` +
    `<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>` +
    `</table>`;
  const parts = {
    ...leastParts(`<sheetData/><tableParts count="1"><tablePart r:id="rId1"/></tableParts>`),
    "xl/worksheets/_rels/sheet1.xml.rels": relationships(["rId1", "table", "../tables/table1.xml"]),
    "xl/tables/table1.xml": table,
  };
  expect(readXlsx(fileOf(parts)).tables).toEqual([
    {
      name: "Lines",
      sheet: "Sheet1",
      ref: "A1:B3",
      totalsRow: true,
      columns: [
        { name: "Reference\nrevenue", totalsLabel: "Total" },
        {
          name: "Share",
          formula: "=Lines[@Share]*2",
          totalsFunction: "custom",
          totalsFormula: "=STDEV.S(Lines[Share])",
        },
      ],
      style: { name: "TableStyleLight1", rowStripes: true },
    },
  ]);
});

test("a validation that Excel puts among the extensions, because it points to another sheet, is read as any other", () => {
  const extension =
    `<sheetData/><extLst>` +
    `<ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">` +
    `<x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1">` +
    `<x14:dataValidation type="list" allowBlank="1" showErrorMessage="1">` +
    `<x14:formula1><xm:f>Lists!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>B2:B9</xm:sqref>` +
    `</x14:dataValidation></x14:dataValidations></ext></extLst>`;
  const [sheet] = readXlsx(fileOf(leastParts(extension))).sheets;
  expect(sheet?.validations).toEqual([
    { ref: "B2:B9", type: "list", formula1: "=Lists!$A$1:$A$3", allowBlank: true, alert: {} },
  ]);
  expect(sheet?.kept).toBeUndefined();
});

test.each([
  // Excel's own palette of the Office theme: accent 1, lighter 40 %, lighter 80 %, darker 25 %.
  ["0.39997558519241921", "8EA9DB"],
  ["0.79998168889431442", "D9E1F2"],
  ["-0.249977111117893", "305496"],
])("accent 1 of the theme with tint %s is seen as %s", (tint, rgb) => {
  const styles =
    `<styleSheet ${MAIN}><fonts><font><sz val="11"/><name val="Calibri"/></font></fonts><fills><fill>` +
    `<patternFill patternType="none"/></fill>` +
    `<fill><patternFill patternType="solid"><fgColor theme="4" tint="${tint}"/></patternFill></fill>` +
    `</fills><cellXfs><xf/><xf fillId="1"/></cellXfs></styleSheet>`;
  const parts = { ...leastParts(`<sheetData><row r="1"><c r="A1" s="1"/></row></sheetData>`), "xl/styles.xml": styles };
  const color = readXlsx(fileOf(parts)).sheets[0]?.cells[0]?.[0]?.style?.fill?.color;
  expect(color).toMatchObject({ theme: 4, tint: Number(tint) });
  // Excel reckons in whole 240ths of lightness, we in fractions: two steps of 255 at most, which nobody sees.
  for (const at of [0, 2, 4]) {
    expect(Math.abs(channel(color?.rgb ?? "", at) - channel(rgb, at))).toBeLessThanOrEqual(2);
  }
});

function channel(rgb: string, at: number): number {
  return parseInt(rgb.slice(at, at + 2), 16);
}

test("styles tell only what differs from the default, and cells of one style share it", () => {
  const styles =
    `<styleSheet ${MAIN}><numFmts><numFmt numFmtId="170" formatCode="0.0%"/></numFmts><fonts><font>` +
    `<sz val="10"/><color theme="1"/><name val="Arial"/></font>` +
    `<font><b/><sz val="10"/><color rgb="FF00B050"/><name val="Arial"/></font></fonts><fills/><borders/>` +
    `<cellXfs><xf/><xf numFmtId="170" fontId="1" applyProtection="1"><alignment wrapText="1" indent="1"/>` +
    `<protection locked="0"/></xf><xf numFmtId="14"/></cellXfs></styleSheet>`;
  const rows = `<row r="1"><c r="A1" s="1"/><c r="B1" s="1"/><c r="C1" s="2"/><c r="D1" s="0"><v>1</v></c></row>`;
  const workbook = readXlsx(fileOf({ ...leastParts(`<sheetData>${rows}</sheetData>`), "xl/styles.xml": styles }));
  const row = workbook.sheets[0]?.cells[0] ?? {};
  expect(row[0]?.style).toEqual({
    numberFormat: "0.0%",
    font: { bold: true, color: { rgb: "00B050" } },
    alignment: { wrap: true, indent: 1 },
    locked: false,
  });
  expect(row[1]?.style).toBe(row[0]?.style);
  expect(row[2]?.style).toEqual({ numberFormat: "mm-dd-yy" });
  expect(row[3]).toEqual({ value: 1 });
  expect(workbook.defaultFont).toEqual({ name: "Arial", size: 10, color: { rgb: "000000", theme: 1 } });
});

describe("a valid file opens", () => {
  const least = leastParts("<sheetData/>");
  const workbookOf = (content: string) => ({ ...least, "xl/workbook.xml": `<workbook ${MAIN}>${content}</workbook>` });
  const R_URI = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const sheet = `<sheet name="Sheet1" sheetId="1" xmlns:ns="${R_URI}" ns:id="rId1"/>`;

  test("whose prefixes are declared where they are used", () => {
    expect(readXlsx(fileOf(workbookOf(`<sheets>${sheet}</sheets>`))).sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  });

  test("whose front sheet is behind the last", () => {
    const front = `<bookViews><workbookView activeTab="7"/></bookViews><sheets>${sheet}</sheets>`;
    expect(readXlsx(fileOf(workbookOf(front))).activeSheet).toBeUndefined();
  });

  test("which names a part that is not there, for looks", () => {
    const { "xl/styles.xml": _, ...unstyled } = least;
    expect(readXlsx(fileOf(unstyled)).sheets).toHaveLength(1);
  });

  test("with a module of an old Excel, which has no part", () => {
    const module = `<sheets>${sheet}<sheet name="Module" sheetId="2" ns:id=""/></sheets>`;
    expect(readXlsx(fileOf(workbookOf(module))).sheets.map(({ name }) => name)).toEqual(["Sheet1", "Module"]);
  });

  test("whose archive has backslashes", () => {
    const windows = Object.fromEntries(Object.entries(least).map(([path, part]) => [path.replaceAll("/", "\\"), part]));
    expect(readXlsx(fileOf(windows)).sheets).toHaveLength(1);
  });
});
