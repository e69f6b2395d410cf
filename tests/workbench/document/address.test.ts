import { columnIndex, columnName, formatAddress, formatArea, parseAddress, quoteSheetName, SHEET_COLUMNS, SHEET_ROWS } from "../../../src/workbench/document/address";

const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

test.each([
  ["A1", null, cell(0, 0)],
  ["$C$7", null, cell(6, 2)],
  ["xfd1048576", null, cell(1_048_575, 16_383)],
  ["B2:A1", null, { row: 0, column: 0, rows: 2, columns: 2 }],
  ["A:C", null, { row: 0, column: 0, rows: SHEET_ROWS, columns: 3 }],
  ["$3:4", null, { row: 2, column: 0, rows: 2, columns: SHEET_COLUMNS }],
  ["Sheet1!B2", "Sheet1", cell(1, 1)],
  ["Été!B2", "Été", cell(1, 1)],
  ["'Site d''Agadir'!B2:C3", "Site d'Agadir", { row: 1, column: 1, rows: 2, columns: 2 }],
  ["'A!B'!A1", "A!B", cell(0, 0)],
])("%s is read", (text, sheetName, area) => {
  expect(parseAddress(text)).toEqual({ sheetName, area });
});

test.each(["", "A", "1", "A0", "XFE1", "A1048577", "A1:B", "A:1", "A1:B2:C3", "A1,B2", "Lines[Revenue]", "=A1", "AAAA1", "'Sheet1'A1"])("%j is no address", (text) => {
  expect(parseAddress(text)).toBeNull();
});

test.each(["A1", "B2:D9", "A:C", "3:4", "1:1048576"])("%s is written as it is read", (text) => {
  const parsed = parseAddress(text);
  expect(parsed && formatArea(parsed.area)).toBe(text);
});

test.each([
  ["Sheet1", "Sheet1"],
  ["Données", "Données"],
  ["Revenue at risk", "'Revenue at risk'"],
  ["Site d'Agadir", "'Site d''Agadir'"],
  ["2026", "'2026'"],
  ["AB12", "'AB12'"],
  ["R1C1", "'R1C1'"],
  ["C", "'C'"],
  ["a-b", "'a-b'"],
])("the sheet %s is written %s", (name, written) => {
  expect(quoteSheetName(name)).toBe(written);
  expect(parseAddress(`${written}!A1`)?.sheetName).toBe(name);
});

test("letters beyond A-Z can be told to call for quotes", () => {
  expect(formatAddress("Été", cell(0, 0), true)).toBe("'Été'!A1");
});

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16_383, "XFD"],
])("column %i is %s", (index, name) => {
  expect(columnName(index)).toBe(name);
  expect(columnIndex(name)).toBe(index);
});
