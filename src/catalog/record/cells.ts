/** An error value in a cell: "#N/A", "#VALUE!"... with words where we know them. */
export interface ErrorCell {
  readonly error: string;
  readonly message?: string;
}

/** What a cell can hold. "" and null are blank; dates are serial numbers. */
export type CellValue = number | string | boolean | null | ErrorCell;

/** Where the top left cell of a grid stands in the workbook; rows and columns count from 0. */
export interface Origin {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A block of cells, and where it stands if that is known. */
export interface Grid {
  readonly values: readonly (readonly CellValue[])[];
  readonly origin: Origin | null;
  /** Which of the cells hold a formula; absent where nobody has looked. */
  readonly formulas?: readonly (readonly boolean[])[];
}

export function isBlank(cell: CellValue | undefined): cell is "" | null | undefined {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}

export function isError(cell: CellValue | undefined): cell is ErrorCell {
  return typeof cell === "object" && cell !== null;
}

/** A cell's content as bare text: an error by its name, a blank as nothing. */
export function textOf(cell: CellValue): string {
  return isError(cell) ? cell.error : String(cell ?? "");
}

/**
 * A1 address of a cell of a grid, with its sheet: `Lignes!F7`, `'Mes lignes'!F7`.
 *
 * @param row    from 0, counted from the origin
 * @param column from 0, counted from the origin
 */
export function addressOf(origin: Origin, row: number, column: number): string {
  const sheet = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(origin.sheet) ? origin.sheet : `'${origin.sheet.replaceAll("'", "''")}'`;
  return `${sheet}!${columnLetters(origin.column + column)}${origin.row + row + 1}`;
}

/** Origin of an address such as `Lignes!A4:P20`, `'Mes lignes'!$A$4` or `Lignes!A:P`; null if it is none. */
export function originOf(address: string): Origin | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})?\$?(\d+)?/i.exec(address);
  if (!match) return null;
  const sheet = match[1]?.replaceAll("''", "'") ?? match[2] ?? "";
  return { sheet, row: match[4] ? Number(match[4]) - 1 : 0, column: columnIndex((match[3] ?? "A").toUpperCase()) };
}

/** A column by its letters, from 0: 27 for `AB`. */
export function columnIndex(letters: string): number {
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Letters of a column, from 0: `AB` for 27. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

/** A name of a sheet, a table or the like as the spreadsheet tells it from others: not by case. */
export function comparableName(name: string): string {
  return name.normalize().toLowerCase();
}

/** Whether two names are one to the spreadsheet. */
export function isSameName(one: string, other: string): boolean {
  return comparableName(one) === comparableName(other);
}
