import { limitsOf } from "../../../src/workbench/page/limits";
import type { XlsxSheet, XlsxWorkbook } from "../../../src/workbench/xlsx/model";

const workbook = (sheet: Partial<XlsxSheet>, more: Partial<XlsxWorkbook> = {}): XlsxWorkbook => ({ sheets: [{ name: "S", cells: {}, ...sheet }], ...more });

test("a plain workbook has no limits", () => {
  expect(limitsOf(workbook({}), [], "en")).toEqual([]);
});

test("what the grid does not do is told, in the user's language", () => {
  const used = workbook({ validations: [{ ref: "A1", type: "list", formula1: '="a,b"' }], notes: [{ ref: "A1", text: "x" }] });
  expect(limitsOf(used, [], "fr")).toEqual([expect.stringMatching(/^Validation des données/), expect.stringMatching(/^Notes et liens/)]);
  expect(limitsOf(used, [], "en")).toEqual([expect.stringMatching(/^Data validation/), expect.stringMatching(/^Notes and links/)]);
});

test("circular cells are named", () => {
  expect(limitsOf(workbook({}), ["S!A1", "S!B1"], "en")).toEqual(["Circular references (S!A1, S!B1): these cells are 0."]);
});

test("a name that two sheets own is told", () => {
  const names = [
    { name: "Taux", formula: "=1", scope: "S" },
    { name: "TAUX", formula: "=2" },
  ];
  expect(limitsOf(workbook({}, { definedNames: names }), [], "en")).toEqual([expect.stringMatching(/^Names that several sheets own/)]);
});

test("dates of a workbook that counts from 1904 are told to show too early", () => {
  expect(limitsOf(workbook({}, { calculation: { date1904: true } }), [], "en")).toEqual([expect.stringMatching(/^1904 date system: dates show four years early/)]);
  expect(limitsOf(workbook({}, { calculation: { date1904: true } }), [], "fr")).toEqual([expect.stringMatching(/^Calendrier depuis 1904/)]);
});
