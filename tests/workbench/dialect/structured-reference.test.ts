import { resolveStructuredReference, tableBody, type TableLayout } from "../../../src/workbench/dialect/structured-reference";

/** Headers in row 3, three lines, totals in row 7; columns B to D. */
const LINES: TableLayout = {
  name: "Lignes",
  sheet: "Mes lignes",
  row: 2,
  column: 1,
  rows: 5,
  columns: ["Client", "CA %", "Chiffre d'affaires"],
  hasHeaders: true,
  hasTotals: true,
};
const PLAIN: TableLayout = { ...LINES, name: "Plain", sheet: "Data", hasTotals: false, rows: 4 };
const TABLES = [LINES, PLAIN];
const INSIDE = { sheet: "Mes lignes", row: 4, column: 2 };
const OUTSIDE = { sheet: "Ailleurs", row: 4, column: 2 };

test.each([
  ["Lignes[CA %]", "'Mes lignes'!$C$4:$C$6"],
  ["lignes[ca %]", "'Mes lignes'!$C$4:$C$6"],
  ["Lignes[#All]", "'Mes lignes'!$B$3:$D$7"],
  ["Lignes[#Data]", "'Mes lignes'!$B$4:$D$6"],
  ["Lignes[]", "'Mes lignes'!$B$4:$D$6"],
  ["Lignes[[#Headers],[CA %]]", "'Mes lignes'!$C$3"],
  ["Lignes[[#Totals],[CA %]]", "'Mes lignes'!$C$7"],
  ["Lignes[[#Headers],[#Data],[CA %]]", "'Mes lignes'!$C$3:$C$6"],
  ["Lignes[[Client]:[CA %]]", "'Mes lignes'!$B$4:$C$6"],
  ["Lignes[@[CA %]]", "'Mes lignes'!$C$5"],
  ["Lignes[[#This Row],[Client]:[CA %]]", "'Mes lignes'!$B$5:$C$5"],
  ["[@Client]", "'Mes lignes'!$B$5"],
  ["Lignes[Chiffre d''affaires]", "'Mes lignes'!$D$4:$D$6"],
  ["Plain[Client]", "Data!$B$4:$B$6"],
])("%s lies at %s", (reference, address) => {
  expect(resolveStructuredReference(reference, TABLES, INSIDE)).toBe(address);
});

test("what is not there is #REF!", () => {
  const missing = ["Nulle[Client]", "Lignes[Absente]", "Plain[[#Totals],[Client]]"];
  expect(missing.map((reference) => resolveStructuredReference(reference, TABLES, INSIDE))).toEqual(["#REF!", "#REF!", "#REF!"]);
  expect(resolveStructuredReference("[@Client]", TABLES, OUTSIDE)).toBe("#REF!");
});

test("this row is #VALUE! where the table has no such row", () => {
  expect(resolveStructuredReference("Lignes[@Client]", TABLES, OUTSIDE)).toBe("#VALUE!");
  expect(resolveStructuredReference("Lignes[@Client]", TABLES, { ...INSIDE, row: 6 })).toBe("#VALUE!");
});

test("a bare name stands for the body", () => {
  expect(tableBody("LIGNES", TABLES)).toBe("'Mes lignes'!$B$4:$D$6");
  expect(tableBody("Taux", TABLES)).toBeUndefined();
});
