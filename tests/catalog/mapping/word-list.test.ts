import type { CellValue, Grid, Origin } from "../../../src/catalog/record/cells";
import { placeInWordList } from "../../../src/catalog/mapping/word-list";
import { proposedMapping } from "../../../src/catalog/mapping/proposal";
import { LOCALES, type Locale } from "../../../src/catalog/record/text";
import { LINES } from "../../../src/catalog/tables/revenue/lines";
import { ownTableLayout } from "../../../src/catalog/templates/own-table-layout";
import { day } from "../../support/dates";

const SPEC = LINES as never;
const BLOCK: Grid & { origin: Origin } = {
  origin: { sheet: "Contrats", row: 0, column: 0 },
  values: [
    ["Client", "Prestation", "CA", "Mois"],
    ["Alpha", "Vente à froid", 1_000_000, "juil-26"],
    ["Beta", "SAV", 500_000, "juil-26"],
    ["Gamma", "Inconnu ?", 300_000, "juil-26"],
  ],
};

/** The sheet that reads those cells, as it shows. */
function sheetOf(locale: Locale): Grid & { origin: Origin } {
  const mapping = proposedMapping(SPEC, BLOCK, 0, locale);
  const layout = ownTableLayout({ spec: SPEC, block: BLOCK, mapping, sheets: ["Contrats"], asOf: day("2026-10-31") }, locale);
  const sheet = layout.sheets.find(({ cells }) => cells.some(({ value }) => value === "Inconnu ?"));
  if (!sheet) throw new Error("no sheet reads those words");
  const rows = Math.max(...sheet.cells.map(({ row }) => row)) + 1;
  const columns = Math.max(...sheet.cells.map(({ column }) => column)) + 1;
  const values: CellValue[][] = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ""));
  for (const { row, column, value } of sheet.cells) (values[row] as CellValue[])[column] = value ?? "";
  return { origin: { sheet: sheet.name, row: 0, column: 0 }, values };
}

/** The first cell with a value. */
function cellWith(grid: Grid & { origin: Origin }, value: CellValue): Origin {
  const row = grid.values.findIndex((cells) => cells.includes(value));
  return { ...grid.origin, row, column: grid.values[row]?.indexOf(value) ?? -1 };
}

/** A cell's row and column on its sheet, from 0. */
function placeOf(address: string | null): readonly [row: number, column: number] {
  const [, letters = "", row = ""] = /!([A-Z])(\d+)$/.exec(address ?? "") ?? [];
  return [Number(row) - 1, letters.charCodeAt(0) - 65];
}

describe.each(LOCALES)("the list of a person's words, in %s", (locale) => {
  test("is found at the word that has no meaning yet, with a blank place for it beside", () => {
    const grid = sheetOf(locale);
    const cell = cellWith(grid, "Inconnu ?");
    const [row, column] = placeOf(placeInWordList(grid, cell));
    // Not the cell of the table, where a formula stands, but one further to the right.
    expect(column).toBeGreaterThan(cell.column);
    expect(grid.values[row]?.slice(column, column + 2)).toEqual(["Inconnu ?", ""]);
  });

  test("is found at its first blank place for a word that came later", () => {
    const grid = sheetOf(locale);
    const cell = cellWith(grid, "Inconnu ?");
    (grid.values[cell.row] as CellValue[])[cell.column] = "Rappels";
    const found = placeInWordList(grid, cell);
    const [row, column] = placeOf(found);
    expect([grid.values[row - 1]?.[column], grid.values[row]?.[column]]).toEqual(["Inconnu ?", ""]);
  });

  test("is not there for a column that is read as it stands", () => {
    const grid = sheetOf(locale);
    expect(placeInWordList(grid, cellWith(grid, "Alpha"))).toBeNull();
  });
});
