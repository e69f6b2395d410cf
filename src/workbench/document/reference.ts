import type { Area } from "./address";
import { parseAddress } from "./address";
import type { Box, SpreadsheetDocument, TableInfo } from "./document";

/** What follows a table's name: nothing, a part ("#All") or a column. */
const TABLE_REFERENCE = /^([\p{L}_\\][\p{L}\p{N}_.\\]*)(?:\[([^[\]]+)\])?$/u;

/**
 * The cells that a reference names: an address, a table (`Lines`), a part of it (`Lines[#All]`,
 * `Lines[#Headers]`, `Lines[#Data]`) or one of its columns (`Lines[Revenue]`).
 *
 * @param home sheet of an address that names none
 * @returns null for anything else: a constant, a formula, several areas
 */
export function boxOf(document: SpreadsheetDocument, reference: string, home: string): Box | null {
  const address = parseAddress(reference);
  if (address) {
    const sheet = address.sheetName === null ? home : sheetNamed(document, address.sheetName);
    return sheet === null ? null : { sheet, ...address.area };
  }
  const match = TABLE_REFERENCE.exec(reference.trim());
  const table = match && document.tables().find((candidate) => sameName(candidate.name, match[1] ?? ""));
  return table ? partOf(document, table, match[2] ?? "#Data") : null;
}

export function headerBox(table: TableInfo): Box {
  return { ...table.box, rows: 1 };
}

/** The rows between the headers and the totals. */
export function bodyBox(table: TableInfo): Box {
  const above = table.showHeaders ? 1 : 0;
  const below = table.showTotals ? 1 : 0;
  return { ...table.box, row: table.box.row + above, rows: table.box.rows - above - below };
}

/** Texts of the header row. */
export function headersOf(document: SpreadsheetDocument, table: TableInfo): string[] {
  const [headers = []] = document.read(headerBox(table));
  return headers.map(({ value }) => (typeof value === "object" ? value.error : String(value)));
}

function partOf(document: SpreadsheetDocument, table: TableInfo, part: string): Box | null {
  if (sameName(part, "#All")) return table.box;
  if (sameName(part, "#Headers")) return table.showHeaders ? headerBox(table) : null;
  if (sameName(part, "#Data")) return bodyBox(table);
  const column = headersOf(document, table).findIndex((header) => sameName(header, part));
  return column < 0 ? null : { ...bodyBox(table), column: table.box.column + column, columns: 1 };
}

function sheetNamed(document: SpreadsheetDocument, name: string): string | null {
  return document.sheets().find((sheet) => sameName(sheet.name, name))?.id ?? null;
}

/** Excel's names differ only where they differ in more than case. */
export function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** The cells two areas share; null when they are apart. */
export function intersection(one: Area, other: Area): Area | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** A header that no column of a table bears. */
export function freeHeader(headers: readonly string[]): string {
  let number = 1;
  while (headers.some((header) => sameName(header, `Column${number}`))) number += 1;
  return `Column${number}`;
}

/**
 * Whether anything but a table stands in a column of its sheet or right of it, which would move with a column that is inserted or taken
 * away for the table alone. Titles above, left of the column, do not matter.
 */
export function partsOthers(document: SpreadsheetDocument, { box }: TableInfo, column: number): boolean {
  const used = document.usedBox(box.sheet);
  if (!used || used.column + used.columns <= column) return false;
  const left = Math.max(column, used.column);
  const cells = document.read({ ...used, column: left, columns: used.column + used.columns - left });
  return cells.some((row, down) =>
    row.some(({ value, formula }, right) => {
      const isTables = intersection(box, { row: used.row + down, column: left + right, rows: 1, columns: 1 }) !== null;
      return !isTables && (value !== "" || formula !== null);
    }),
  );
}
