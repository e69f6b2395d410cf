import type { CellValue } from "../cells";
import type { CatalogFunction } from "../define";
import type { Locale } from "../text";
import { across, type Calculated } from "./cell-writing";
import { numberFormat } from "./number-formats";
import { onSheet } from "./references";
import type { CellContent, CellLayout } from "./workbook-layout";

/** A formula of ours that spills: where it stands and what it gives, header row first. */
export interface SpilledResult {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly declared: CatalogFunction;
  readonly formula: string;
  readonly grid: readonly (readonly CellValue[])[];
}

/** The cell of the formula, and the looks of all that it spills. */
export function spilledCells({ row, column, declared, formula, grid }: SpilledResult, locale: Locale): CellLayout[] {
  const described = Object.values(declared.columns);
  const headers = described.map(({ help }): CellContent => ({ value: null, role: "header", note: help[locale] }));
  const body = described.map(({ unit }): CellContent => ({ value: null, role: "result", numberFormat: numberFormat(unit, locale) }));
  const anchor: CellContent = { ...(headers[0] as CellContent), value: grid[0]?.[0] ?? null, formula, spill: grid };
  const rows = grid.map((_, index) => (index > 0 ? body : [anchor, ...headers.slice(1)]));
  return rows.flatMap((contents, index) => across(row + index, column, contents));
}

/** Number formats of the columns, for rows that the formula may spill into one day. */
export function spilledFormats({ declared }: SpilledResult, locale: Locale): string[] {
  return Object.values(declared.columns).map(({ unit }) => numberFormat(unit, locale));
}

/** A column's value in the last row, which is the total where there is one. */
export function lastOf(result: SpilledResult, key: string, locale: Locale): Calculated {
  const { spill, place, at } = columnIn(result, key, locale);
  return { formula: `=INDEX(${spill},ROWS(${spill}),${place})`, value: result.grid.at(-1)?.[at] ?? null };
}

/** A column's value in a row; 1 is the first under the headers. */
export function rowOf(result: SpilledResult, row: number, key: string, locale: Locale): Calculated {
  const { spill, place, at } = columnIn(result, key, locale);
  return { formula: `=INDEX(${spill},${row + 1},${place})`, value: result.grid[row]?.[at] ?? null };
}

/** Sum of a column. */
export function sumOf(result: SpilledResult, key: string, locale: Locale): Calculated {
  const { spill, place, at } = columnIn(result, key, locale);
  const sum = result.grid.slice(1).reduce((total, row) => total + Number(row[at]), 0);
  return { formula: `=SUM(INDEX(${spill},0,${place}))`, value: sum };
}

/**
 * The spill as a reference, and a column in it, found by its header so that the formula says what it takes.
 *
 * @throws Error when the function has no such column, which only a slip in a sheet's code can cause
 */
function columnIn({ sheet, row, column, declared }: SpilledResult, key: string, locale: Locale) {
  const at = Object.keys(declared.columns).indexOf(key);
  const header = declared.columns[key]?.header[locale];
  if (header === undefined) throw new Error(`${declared.id} has no column ${key}`);
  const spill = `${onSheet(sheet, row, column)}#`;
  return { spill, at, place: `MATCH("${header}",INDEX(${spill},1,0),0)` };
}
