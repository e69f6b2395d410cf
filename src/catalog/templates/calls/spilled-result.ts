import type { CellValue } from "../../record/cells";
import type { CatalogFunction } from "../../functions/definition/define";
import type { Locale } from "../../record/text";
import { across, type Calculated } from "../layout/cell-writing";
import { numberFormat } from "../layout/number-formats";
import { onSheet } from "../layout/references";
import type { CellContent, CellLayout } from "../layout/workbook-layout";

/** Row of a sheet's result, under title, subtitle and a blank row. */
export const RESULT_ROW = 3;

/** Rows of a chart that stands above a result, a blank one included. */
export const CHART_ROWS = 18;

/** Row of a result with a chart above it. */
export const UNDER_CHART = RESULT_ROW + CHART_ROWS;

/** A formula of ours that spills: where it stands and what it gives, header row first unless it is bare. */
export interface SpilledResult {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly declared: CatalogFunction;
  readonly formula: string;
  readonly grid: readonly (readonly CellValue[])[];
  /** Without a header row: one stands above it already. */
  readonly bare?: boolean;
  /** Its headers have no notes: a page's records come without their help. */
  readonly isWithoutNotes?: boolean;
  /** Number formats by column, where a unit does not tell them: a column of people and of money. */
  readonly formats?: Readonly<Record<string, string>>;
}

/** The cell of the formula, and the looks of all that it spills. */
export function spilledCells(result: SpilledResult, locale: Locale): CellLayout[] {
  const { row, column, declared, formula, grid, bare = false, isWithoutNotes = false } = result;
  const headers = Object.values(declared.columns).map(({ help }): CellContent => ({ value: null, role: "header", ...(!isWithoutNotes && { note: help[locale] }) }));
  const body = spilledFormats(result, locale).map((format): CellContent => ({ value: null, role: "result", numberFormat: format }));
  const first = bare ? body : headers;
  const anchor: CellContent = { ...(first[0] as CellContent), value: grid[0]?.[0] ?? null, formula, spill: grid };
  const rows = grid.map((_, index) => (index > 0 ? body : [anchor, ...first.slice(1)]));
  return rows.flatMap((contents, index) => across(row + index, column, contents));
}

/** Number formats of the columns, for rows that the formula may spill into one day. */
export function spilledFormats({ declared, formats = {} }: SpilledResult, locale: Locale): string[] {
  return Object.entries(declared.columns).map(([key, { unit }]) => formats[key] ?? numberFormat(unit, locale));
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

/** A whole column as an argument of a plain formula, its header included: `INDEX(spill,0,MATCH("Solde",...))`. */
export function columnRef(result: SpilledResult, key: string, locale: Locale): string {
  const { spill, place } = columnIn(result, key, locale);
  return `INDEX(${spill},0,${place})`;
}

/** Values of a column by row, header left out. */
export function columnValues({ declared, grid }: SpilledResult, key: string): readonly CellValue[] {
  const at = Object.keys(declared.columns).indexOf(key);
  return grid.slice(1).map((row) => row[at] ?? null);
}

/**
 * A column's value in the row that begins with some words; 0 where no row does.
 *
 * @param words as the result writes them
 */
export function besideWords(result: SpilledResult, words: string, key: string, locale: Locale): Calculated {
  const { spill, place, at } = columnIn(result, key, locale);
  const row = result.grid.find(([first]) => first === words);
  return { formula: `=IFNA(INDEX(${spill},MATCH("${words}",INDEX(${spill},0,1),0),${place}),0)`, value: row?.[at] ?? 0 };
}

/** Sum of a column. */
export function sumOf(result: SpilledResult, key: string, locale: Locale): Calculated {
  const sum = columnValues(result, key).reduce((total: number, value) => total + Number(value), 0);
  return { formula: `=SUM(${columnRef(result, key, locale)})`, value: sum };
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
