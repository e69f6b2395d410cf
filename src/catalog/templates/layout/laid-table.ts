import type { CellValue } from "../../record/cells";
import type { CellContent, CellLayout, TableLayout, ValidationLayout } from "./workbook-layout";
import { across, type Calculated } from "./cell-writing";

/** A table at its place on its sheet: its definition, its cells, and what they hold, header row first. */
export interface LaidTable {
  readonly layout: TableLayout;
  readonly cells: readonly CellLayout[];
  readonly grid: readonly (readonly CellValue[])[];
  readonly validations: readonly ValidationLayout[];
}

/** A column of a table: its header, and its cells from the first row under it. */
export interface LaidColumn {
  readonly header: string;
  readonly note?: string;
  readonly contents: readonly CellContent[];
  /** Where every cell of the column is the same formula. */
  readonly formula?: string;
}

/** Row of every table's headers, under title, subtitle, a line that may be blank, and a blank one. */
export const HEADER_ROW = 4;

/** Lays columns side by side from the sheet's first column on. */
export function laidTable(name: string, columns: readonly LaidColumn[], validations: readonly ValidationLayout[]): LaidTable {
  const rows = columns[0]?.contents.length ?? 0;
  const headers = columns.map(({ header }) => header);
  const headerCells = columns.map(({ header, note }): CellContent => ({ value: header, role: "header", ...(note === undefined ? {} : { note }) }));
  const body = Array.from({ length: rows }, (_, row) => columns.map(({ contents }) => contents[row] as CellContent));
  const formulas = columns.flatMap(({ header, formula }) => (formula === undefined ? [] : [[header, formula] as const]));
  return {
    layout: { name, row: HEADER_ROW, column: 0, headers, rows, formulas: Object.fromEntries(formulas) },
    cells: [headerCells, ...body].flatMap((contents, row) => across(HEADER_ROW + row, 0, contents)),
    grid: [headers, ...body.map((contents) => contents.map(({ value }) => value))],
    validations,
  };
}

/** The whole of a table, headers included: `Lignes[#All]`. */
export function allOf({ layout }: LaidTable): string {
  return `${layout.name}[#All]`;
}

/** One column's cells: `Lignes[Agents]`. */
export function columnOf({ layout }: LaidTable, header: string): string {
  return `${layout.name}[${header}]`;
}

/** Values of one column, by row. */
export function valuesOf({ grid }: LaidTable, header: string): readonly CellValue[] {
  const at = grid[0]?.indexOf(header) ?? -1;
  return grid.slice(1).map((row) => row[at] ?? null);
}

/** What stands in one column beside a key in another: `INDEX(t[value],MATCH("key",t[name],0))`. */
export function lookedUp(table: LaidTable, key: string, nameHeader: string, valueHeader: string): Calculated {
  const at = valuesOf(table, nameHeader).indexOf(key);
  return {
    formula: `=INDEX(${columnOf(table, valueHeader)},MATCH("${key}",${columnOf(table, nameHeader)},0))`,
    value: valuesOf(table, valueHeader)[at] ?? null,
  };
}
