import { typedEntry } from "../../../src/workbench/dialect/typed-entry";

/** Serial number of 1 February 2026, from Excel's own count. */
const FIRST_OF_FEBRUARY = 46_054;

test.each([
  ["2,5", { value: 2.5 }],
  ["-3,25", { value: -3.25 }],
  ["1 234,56", { value: 1234.56 }],
  ["1\u202f234", { value: 1234 }],
  ["12,5 %", { value: 0.125, numberFormat: "0.00%" }],
  ["30%", { value: 0.3, numberFormat: "0%" }],
  ["01/02/2026", { value: FIRST_OF_FEBRUARY, numberFormat: "dd/mm/yyyy" }],
  ["2026-02-01", { value: FIRST_OF_FEBRUARY, numberFormat: "yyyy-mm-dd" }],
  ["VRAI", { value: true }],
  ["=SOMME(A1;2,5)", { value: "=SUM(A1,2.5)" }],
  ["1.5", { value: "1.5" }],
  ["'007", { value: "007" }],
  ["'=1+1", { value: "'=1+1" }],
  ["''x", { value: "''x" }],
  ["Casablanca", { value: "Casablanca" }],
  ["", { value: "" }],
  ["31/02/2026", { value: "31/02/2026" }],
  ["=", { value: "=" }],
])("in French, %j is %j", (text, entry) => {
  expect(typedEntry(text, "fr")).toEqual(entry);
});

test.each([
  ["2.5", { value: 2.5 }],
  ["1,234.5", { value: 1234.5 }],
  ["1.5e3", { value: 1500 }],
  ["2,5", { value: "2,5" }],
  ["02/01/2026", { value: FIRST_OF_FEBRUARY, numberFormat: "m/d/yyyy" }],
  ["false", { value: false }],
  ["VRAI", { value: "VRAI" }],
])("in English, %j is %j", (text, entry) => {
  expect(typedEntry(text, "en")).toEqual(entry);
});

test("in a percent cell, 30 means 30 % and 0,3 as well", () => {
  expect(typedEntry("30", "fr", "0%")).toEqual({ value: 0.3 });
  expect(typedEntry("0,3", "fr", "0%")).toEqual({ value: 0.3 });
});
