import { columnLetters, type CellValue } from "../../src/catalog/record/cells";
import type { SheetPicture, Spill, TablePicture, WorkbookPicture } from "../../src/catalog/sharing/reading/workbook-picture";

/** What a test writes into a cell: a formula begins with "=". */
export type Written = string | number | boolean | null;

/** A workbook of one sheet, as Share sees it: its cells from A1 on. */
export function pictureOfCells(
  rows: readonly (readonly Written[])[],
  { spills = [], tables = [], name = "Feuille" }: { readonly spills?: readonly Spill[]; readonly tables?: readonly Omit<TablePicture, "sheet">[]; readonly name?: string } = {},
): WorkbookPicture {
  const isFormula = (cell: Written): cell is string => typeof cell === "string" && cell.startsWith("=");
  const width = Math.max(...rows.map(({ length }) => length));
  const wide = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
  const sheet: SheetPicture = {
    name,
    isProtected: false,
    visibility: "visible",
    row: 0,
    column: 0,
    values: wide.map((row) => row.map((cell): CellValue => (cell === null ? "" : isFormula(cell) ? 1 : cell))),
    formulas: wide.map((row) => row.map((cell) => (isFormula(cell) ? cell : null))),
    spills,
  };
  return { sheets: [sheet], tables: tables.map((table) => ({ ...table, sheet: name })), names: [] };
}

/** A sheet that is written cell by cell, and may lie on its side: rows for columns. */
export class SheetByHand {
  readonly #cells = new Map<string, Written>();
  readonly #spills: Spill[] = [];
  readonly #tables: Omit<TablePicture, "sheet">[] = [];
  #rows = 0;
  #columns = 0;

  constructor(private readonly isOnItsSide: boolean) {}

  /** @param row and column from 0, as before it was laid on its side */
  set(row: number, column: number, content: Written): void {
    const [down, right] = this.#turned(row, column);
    this.#cells.set(`${down},${right}`, content);
    this.#rows = Math.max(this.#rows, down + 1);
    this.#columns = Math.max(this.#columns, right + 1);
  }

  /** A reference; `fixed` puts "$" before both. */
  ref(row: number, column: number, fixed = false): string {
    const [down, right] = this.#turned(row, column);
    return fixed ? `$${columnLetters(right)}$${down + 1}` : `${columnLetters(right)}${down + 1}`;
  }

  range(row: number, column: number, last: number, lastColumn = column): string {
    return `${this.ref(row, column)}:${this.ref(last, lastColumn)}`;
  }

  /** A formula fills cells. */
  spill(row: number, column: number, rows: number, columns: number): void {
    const [down, right] = this.#turned(row, column);
    this.#spills.push({ row: down, column: right, rows: this.isOnItsSide ? columns : rows, columns: this.isOnItsSide ? rows : columns });
  }

  /** Of a sheet that stands upright alone. */
  table(table: Omit<TablePicture, "sheet">): void {
    this.#tables.push(table);
  }

  picture(): WorkbookPicture {
    const rows = Array.from({ length: this.#rows }, (_, row) => Array.from({ length: this.#columns }, (__, column) => this.#cells.get(`${row},${column}`) ?? null));
    return pictureOfCells(rows, { spills: this.#spills, tables: this.#tables });
  }

  #turned(row: number, column: number): [number, number] {
    return this.isOnItsSide ? [column, row] : [row, column];
  }
}
