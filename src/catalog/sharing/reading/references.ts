import { columnIndex, columnLetters, isSameName, textOf } from "../../record/cells";
import { trimmed } from "../formula/call";
import { piecesOf } from "../formula/pieces";
import { sheetNamed, valuesOf, type Area, type NamePicture, type SheetPicture, type TablePicture, type WorkbookPicture } from "./workbook-picture";

/** A reference as a formula writes it. */
const CELL = /^(?:'((?:[^']|'')+)'!|([^'!]+)!)?\$?([A-Za-z]{1,3})\$?(\d+)(?::\$?([A-Za-z]{1,3})\$?(\d+))?(#)?$/;
/** Whole columns, and whole rows. */
const LINES = /^(?:'((?:[^']|'')+)'!|([^'!]+)!)?(?:\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})|\$?(\d+):\$?(\d+))$/;
/** Of any sheet. */
const [MOST_ROWS, MOST_COLUMNS] = [1_048_576, 16_384] as const;
const DEEPEST = 20;

/**
 * The cells that a reference names; null where that is not known: several sheets, another workbook, a row of its own, a formula.
 *
 * @param text a reference or a name
 * @param home the sheet of references that name none
 */
export function areaOf(text: string, home: string, workbook: WorkbookPicture, depth = 0): Area | null {
  const cell = CELL.exec(text);
  if (cell) return cellsOf(cell, home, workbook);
  const lines = LINES.exec(text);
  if (lines) return linesOf(lines, home, workbook);
  const table = /^([^[\]']+)\[(.*)\]$/s.exec(text);
  if (table) return tableArea(table[1] as string, table[2] as string, workbook);
  const whole = workbook.tables.find(({ name }) => isSameName(name, text));
  if (whole) return rowsOf(whole, "#data");
  const named = namedIn(text, home, workbook);
  const pieces = named ? trimmed(piecesOf(named.formula.slice(1))) : [];
  const [only] = pieces;
  if (!named || !only || pieces.length > 1 || depth > DEEPEST) return null;
  return areaOf(only.text, named.sheet ?? home, workbook, depth + 1);
}

function cellsOf(found: RegExpExecArray, home: string, workbook: WorkbookPicture): Area | null {
  const [, quoted, plain, left, top, right = left, bottom = top, spill] = found;
  const sheet = sheetOf(quoted, plain ?? home, workbook);
  if (!sheet) return null;
  const [column, row] = [columnIndex((left as string).toUpperCase()), Number(top) - 1];
  const [lastColumn, lastRow] = [columnIndex((right as string).toUpperCase()), Number(bottom) - 1];
  if (!spill) {
    const [first, start] = [Math.min(column, lastColumn), Math.min(row, lastRow)];
    return { sheet: sheet.name, row: start, column: first, rows: Math.abs(lastRow - row) + 1, columns: Math.abs(lastColumn - column) + 1 };
  }
  const filled = sheet.spills.find((one) => one.row === row && one.column === column);
  return { sheet: sheet.name, row, column, rows: filled?.rows ?? 1, columns: filled?.columns ?? 1 };
}

function linesOf([, quoted, plain, left, right, top, bottom]: RegExpExecArray, home: string, workbook: WorkbookPicture): Area | null {
  const sheet = sheetOf(quoted, plain ?? home, workbook);
  if (!sheet) return null;
  const columnOf = (letters = "") => columnIndex(letters.toUpperCase());
  const [first, last] = left === undefined ? [Number(top) - 1, Number(bottom) - 1] : [columnOf(left), columnOf(right)];
  const [from, count] = [Math.min(first, last), Math.abs(last - first) + 1];
  if (left === undefined) return { sheet: sheet.name, row: from, column: 0, rows: count, columns: MOST_COLUMNS };
  return { sheet: sheet.name, row: 0, column: from, rows: MOST_ROWS, columns: count };
}

function sheetOf(quoted: string | undefined, plain: string, workbook: WorkbookPicture): SheetPicture | undefined {
  return sheetNamed(workbook, quoted?.replaceAll("''", "'") ?? plain);
}

/** The part of an area that lies within what its sheet uses; null where none does. */
export function usedPart(area: Area, workbook: WorkbookPicture): Area | null {
  const sheet = sheetNamed(workbook, area.sheet);
  if (!sheet) return null;
  const [row, column] = [Math.max(area.row, sheet.row), Math.max(area.column, sheet.column)];
  const rows = Math.min(area.row + area.rows, sheet.row + sheet.values.length) - row;
  const columns = Math.min(area.column + area.columns, sheet.column + (sheet.values[0]?.length ?? 0)) - column;
  return rows > 0 && columns > 0 ? { sheet: area.sheet, row, column, rows, columns } : null;
}

/** How many cells there are. */
export function sizeOf({ rows, columns }: Area): number {
  return rows * columns;
}

function namedIn(text: string, home: string, { names }: WorkbookPicture): NamePicture | undefined {
  const found = names.filter(({ name }) => isSameName(name, text));
  return found.find(({ sheet }) => sheet !== null && isSameName(sheet, home)) ?? found.find(({ sheet }) => sheet === null);
}

/** `#All`, `Column`, `[#All],[First]:[Last]`. */
function tableArea(name: string, inside: string, workbook: WorkbookPicture): Area | null {
  const table = workbook.tables.find((one) => isSameName(one.name, name));
  if (!table) return null;
  const parts = inside.startsWith("[") ? [...inside.matchAll(/\[((?:[^[\]']|'.)*)\]/gs)].map(([, part]) => part as string) : [inside];
  const sections = parts.filter((part) => part.startsWith("#")).map((part) => part.toLowerCase());
  const columns = parts.filter((part) => part !== "" && !part.startsWith("#")).map((part) => part.replaceAll(/'(.)/gs, "$1"));
  if (sections.length > 1 || columns.length > 2 || columns.some((column) => column.startsWith("@"))) return null;
  const rows = rowsOf(table, sections[0] ?? "#data");
  if (!rows || columns.length === 0) return rows;
  const headers = valuesOf(workbook, { ...rows, row: table.row, rows: 1 })[0]?.map(textOf) ?? [];
  const places = columns.map((column) => headers.findIndex((header) => isSameName(header, column)));
  const [first = -1, last = first] = places;
  if (first < 0 || last < first) return null;
  return { ...rows, column: rows.column + first, columns: last - first + 1 };
}

function rowsOf(table: TablePicture, section: string): Area | null {
  const { sheet, row, column, rows, columns } = table;
  const [above, below] = [table.hasHeaders ? 1 : 0, table.hasTotals ? 1 : 0];
  switch (section) {
    case "#all":
      return { sheet, row, column, rows, columns };
    case "#data":
      return { sheet, row: row + above, column, rows: rows - above - below, columns };
    case "#headers":
      return above > 0 ? { sheet, row, column, rows: 1, columns } : null;
    default:
      return null;
  }
}

/** An area as any sheet may say it, wherever it is copied to: `'Ma feuille'!$A$4:$P$20`. */
export function areaText({ sheet, row, column, rows, columns }: Area): string {
  const corner = (line: number, place: number) => `$${columnLetters(place)}$${line + 1}`;
  const last = rows * columns > 1 ? `:${corner(row + rows - 1, column + columns - 1)}` : "";
  return `'${sheet.replaceAll("'", "''")}'!${corner(row, column)}${last}`;
}

/** Whether cells end where a table does. */
export function atBottom({ sheet, row, column, rows }: Area, { tables }: WorkbookPicture): boolean {
  const isBeside = (one: TablePicture) => column >= one.column && column < one.column + one.columns;
  return tables.some((one) => isSameName(one.sheet, sheet) && one.row + one.rows === row + rows && isBeside(one));
}
