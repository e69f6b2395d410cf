import { XlsxFileError } from "./errors";

/** Largest row and column of a sheet, counted from 0. */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/** A block of cells, all bounds included, counted from 0. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/;

/** Column letters: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** Text of a cell: 1, 0 is "A2". */
export function cellText(row: number, column: number): string {
  return columnLetters(column) + String(row + 1);
}

/** Text of a block of cells; a single cell has no colon. */
export function areaText({ top, left, bottom, right }: Area): string {
  const start = cellText(top, left);
  return top === bottom && left === right ? start : `${start}:${cellText(bottom, right)}`;
}

/** @throws XlsxFileError malformed-part when the text is no cell of a sheet */
export function parseCell(text: string): { row: number; column: number } {
  const [, letters = "", digits = ""] = CELL.exec(text) ?? [];
  const row = Number(digits) - 1;
  const column = columnOf(letters);
  if (row < 0 || row > LAST_ROW || column < 0 || column > LAST_COLUMN) {
    throw new XlsxFileError("malformed-part", `${JSON.stringify(text)} is not a cell reference`);
  }
  return { row, column };
}

/** @throws XlsxFileError malformed-part when the text is neither a cell nor two cells with a colon */
export function parseArea(text: string): Area {
  const [first = "", second = first] = text.split(":");
  const start = parseCell(first);
  const end = parseCell(second);
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  };
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
