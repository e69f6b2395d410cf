import { limitsOf, type WorkbookState } from "../../../src/workbench/page/words/limits";
import type { XlsxSheet, XlsxWorkbook } from "../../../src/workbench/xlsx/model/model";
import { readXlsx } from "../../../src/workbench/xlsx/read";
import { excelFile } from "../xlsx/excel-file";

const workbook = (sheet: Partial<XlsxSheet>, more: Partial<XlsxWorkbook> = {}): XlsxWorkbook => ({ sheets: [{ name: "S", cells: {}, ...sheet }], ...more });

const state = (file: XlsxWorkbook, more: Partial<WorkbookState> = {}): WorkbookState => ({
  file,
  circular: [],
  unknownFunctions: [],
  isRestructured: false,
  crossedSheets: false,
  refilteredTables: [],
  hasAddedCharts: false,
  notKept: new Set(),
  ...more,
});

const withParts = (...paths: readonly string[]): XlsxWorkbook =>
  workbook({}, {
    kept: {
      contentType: "",
      settings: {},
      elements: [],
      packageRelationships: [],
      workbookRelationships: [],
      differentialFormats: [],
      styleElements: [],
      parts: Object.fromEntries(paths.map((path) => [path, { bytes: new Uint8Array() }])),
    },
  });

test("a plain workbook has no limits", () => {
  expect(limitsOf(state(workbook({})), "en")).toEqual({ kept: [], changed: [] });
});

test("what the grid does not do is told, in the user's language", () => {
  const used = state(workbook({ validations: [{ ref: "A1", type: "list", formula1: '="a,b"' }], notes: [{ ref: "A1", text: "x" }] }));
  expect(limitsOf(used, "fr").kept).toEqual([expect.stringMatching(/^Validation des données/), expect.stringMatching(/^Notes et liens/)]);
  expect(limitsOf(used, "en").kept).toEqual([expect.stringMatching(/^Data validation/), expect.stringMatching(/^Notes and links/)]);
});

test("a file in Excel's shape has everything told that is not drawn", () => {
  expect(limitsOf(state(readXlsx(excelFile())), "en")).toEqual({
    kept: [
      /^Data validation/,
      /^Conditional formats/,
      /^Notes and links/,
      /^Filters and sort orders/,
      /^Hatchings/,
      /^Table styles/,
      /^Protection/,
      /^Iterative calculation/,
      /^1904 date system: dates show four years early/,
    ].map((start) => expect.stringMatching(start) as string),
    changed: [],
  });
});

test.each([
  ["xl/charts/chart1.xml", /^Charts: .* a picture that follows their cells/],
  ["xl/media/image1.png", /^Drawings, pictures/],
  ["xl/vbaProject.bin", /macros do not run/],
  ["xl/threadedComments/threadedComment1.xml", /^Threaded comments/],
  ["xl/externalLinks/externalLink1.xml", /^Links to other workbooks/],
  ["xl/connections.xml", /^Data queries/],
])("a file with %s is told to have it", (path, words) => {
  expect(limitsOf(state(withParts(path)), "en").kept).toEqual([expect.stringMatching(words)]);
});

test("what the saved file says otherwise than the opened one is told apart", () => {
  const changed = (more: Partial<WorkbookState>, file = workbook({})): readonly string[] => limitsOf(state(file, more), "en").changed;
  expect(changed({ circular: ["S!A1", "S!B1"] })).toEqual(["Circular references (S!A1, S!B1): these cells are 0."]);
  expect(changed({ unknownFunctions: ["CUBEVALUE"] })).toEqual([expect.stringMatching(/^Functions unknown here \(CUBEVALUE\)/)]);
  expect(changed({ crossedSheets: true })).toEqual([expect.stringMatching(/^Cells were cut/)]);
  expect(changed({ notKept: new Set(["validation", "conditional-format"]) })).toEqual([expect.stringMatching(/not saved/), expect.stringMatching(/neither drawn nor saved/)]);
  expect(changed({ refilteredTables: ["Lignes"] })).toEqual([expect.stringMatching(/\(Lignes\) are lost/)]);
  expect(changed({ isRestructured: true })).toEqual([]);
  expect(changed({ isRestructured: true }, withParts("xl/charts/chart1.xml"))).toEqual([expect.stringMatching(/^Rows, columns or sheets have moved/)]);
  expect(changed({}, workbook({}, { lost: ["rich-text", "cell-styles", "note-looks"] }))).toEqual([
    expect.stringMatching(/^Texts formatted in part/),
    expect.stringMatching(/^Named cell styles/),
    expect.stringMatching(/^Notes: text and author stay/),
  ]);
});

test("a drawing is told where it holds more than charts", () => {
  const drawing = (xml: string): XlsxWorkbook => {
    const file = withParts("xl/drawings/drawing1.xml");
    return { ...file, kept: file.kept && { ...file.kept, parts: { "xl/drawings/drawing1.xml": { bytes: new TextEncoder().encode(xml) } } } } as XlsxWorkbook;
  };
  expect(limitsOf(state(drawing('<xdr:wsDr><xdr:graphicFrame macro=""/></xdr:wsDr>')), "en").kept).toEqual([]);
  expect(limitsOf(state(drawing("<xdr:wsDr><xdr:pic><xdr:spPr/></xdr:pic></xdr:wsDr>")), "en").kept).toEqual([expect.stringMatching(/^Drawings, pictures/)]);
});

test("charts that an add-in has added are told: a picture here and saved, or not even saved", () => {
  const told = limitsOf(state(workbook({}), { hasAddedCharts: true }), "en");
  expect([told.kept.at(-1), told.changed]).toEqual([expect.stringMatching(/^Charts that the add-in has added: a picture .* the saved file holds charts/), []]);
  expect(limitsOf(state(workbook({}), { notKept: new Set(["chart"]) }), "fr").changed).toEqual([expect.stringMatching(/^Graphiques ajoutés .* ne sont pas enregistrés/)]);
});
