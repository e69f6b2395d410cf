/** Cell addresses as formulas and office.js write them: `A1`, `$B$2:C9`, `A:C`, `3:4`, `'Site d''Agadir'!B7`. */

/** Size of Excel's sheets, and so of the addresses that mean whole rows and columns. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/** A rectangle without its sheet; 0-based. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Address {
  /** Name of the sheet as the user sees it, unquoted; null where the address names none. */
  readonly sheetName: string | null;
  readonly area: Area;
}

export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS };

const SHEET_AND_AREA = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!']+)$/;
const CELL = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?([0-9]{1,7})$/;

/** @returns null for anything that is not the address of one rectangle within a sheet's bounds */
export function parseAddress(text: string): Address | null {
  const match = SHEET_AND_AREA.exec(text.trim());
  if (!match) return null;
  const [, quoted, plain, corners = ""] = match;
  const area = parseArea(corners);
  return area && { sheetName: quoted?.replaceAll("''", "'") ?? plain ?? null, area };
}

function parseArea(text: string): Area | null {
  const [first = "", last = first, ...more] = text.split(":");
  if (more.length > 0) return null;
  const isRange = text.includes(":");
  const [start, end] = [corner(first, isRange), corner(last, isRange)];
  if (!start || !end || start.kind !== end.kind) return null;
  const rows = ordered(start.row, end.row);
  const columns = ordered(start.column, end.column);
  if (start.kind === "column") return { ...WHOLE_SHEET, column: columns.low, columns: columns.count };
  if (start.kind === "row") return { ...WHOLE_SHEET, row: rows.low, rows: rows.count };
  return { row: rows.low, column: columns.low, rows: rows.count, columns: columns.count };
}

interface Corner {
  readonly kind: "cell" | "column" | "row";
  readonly row: number;
  readonly column: number;
}

function corner(text: string, isRange: boolean): Corner | null {
  const cell = CELL.exec(text);
  if (cell) return inBounds({ kind: "cell", column: columnIndex(cell[1] ?? ""), row: Number(cell[2]) - 1 });
  if (!isRange) return null;
  const column = COLUMN.exec(text);
  if (column) return inBounds({ kind: "column", column: columnIndex(column[1] ?? ""), row: 0 });
  const row = ROW.exec(text);
  return row && inBounds({ kind: "row", row: Number(row[1]) - 1, column: 0 });
}

function inBounds(corner: Corner): Corner | null {
  const inside = corner.row >= 0 && corner.row < SHEET_ROWS && corner.column < SHEET_COLUMNS;
  return inside ? corner : null;
}

function ordered(one: number, other: number): { readonly low: number; readonly count: number } {
  return { low: Math.min(one, other), count: Math.abs(one - other) + 1 };
}

/** `A1`, `A1:B2`, `A:C` where the area has every row, `1:3` where it has every column. */
export function formatArea(area: Area): string {
  const lastRow = area.row + area.rows - 1;
  const lastColumn = area.column + area.columns - 1;
  if (area.columns === SHEET_COLUMNS) return `${area.row + 1}:${lastRow + 1}`;
  if (area.rows === SHEET_ROWS) return `${columnName(area.column)}:${columnName(lastColumn)}`;
  const first = `${columnName(area.column)}${area.row + 1}`;
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${columnName(lastColumn)}${lastRow + 1}`;
}

/** @param quoteUnicode whether letters beyond A-Z call for quotes */
export function formatAddress(sheetName: string, area: Area, quoteUnicode = false): string {
  return `${quoteSheetName(sheetName, quoteUnicode)}!${formatArea(area)}`;
}

/** The name in quotes where a formula needs them: spaces and signs, a leading digit, or the look of a cell. */
export function quoteSheetName(name: string, quoteUnicode = false): string {
  const plain = quoteUnicode ? /^[A-Za-z_][A-Za-z0-9_.]*$/ : /^[\p{L}_][\p{L}\p{N}_.]*$/u;
  const looksLikeCell = CELL.test(name) || /^[Rr][0-9]*([Cc][0-9]*)?$/.test(name) || /^[Cc][0-9]*$/.test(name);
  return plain.test(name) && !looksLikeCell ? name : `'${name.replaceAll("'", "''")}'`;
}

/** 0 is A, 25 is Z, 26 is AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** A is 0; case does not matter. */
export function columnIndex(name: string): number {
  return [...name.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
