import type { Area } from "./address";
import { SHEET_COLUMNS } from "./address";
import type { Cell, CellInput, CellValue, SheetView, Visibility } from "./document";

const BLANK: Cell = { value: "", formula: null, numberFormat: "General" };

/** One sheet of a MemoryDocument: its cells, sparse, and nothing that tells others of a change. */
export class MemorySheet {
  visibility: Visibility = "Visible";
  protected = false;
  view: Omit<SheetView, "visibility"> = { tabColor: "", gridLines: true, freeze: { rows: 0, columns: 0 } };
  readonly #cells = new Map<number, Cell>();

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, column: number): Cell {
    return this.#cells.get(key(row, column)) ?? BLANK;
  }

  write(row: number, column: number, input: CellInput): void {
    if (input === null) return;
    const isFormula = typeof input === "string" && input.startsWith("=");
    const content = isFormula ? { value: 0, formula: input } : { value: withoutTextMark(input), formula: null };
    this.#put(row, column, content);
  }

  setResult(row: number, column: number, value: CellValue): void {
    this.#put(row, column, { value });
  }

  setNumberFormat(row: number, column: number, numberFormat: string | null): void {
    if (numberFormat !== null) this.#put(row, column, { numberFormat });
  }

  /** Moves all cells from a column on; by -1 over the column itself. */
  shiftColumns(from: number, by: 1 | -1): void {
    const cells = [...this.#cells].map(([at, cell]) => ({ row: Math.floor(at / SHEET_COLUMNS), column: at % SHEET_COLUMNS, cell }));
    this.#cells.clear();
    for (const { row, column, cell } of cells) {
      if (by === -1 && column === from) continue;
      this.#cells.set(key(row, column >= from ? column + by : column), cell);
    }
  }

  usedArea(): Area | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const [at, cell] of this.#cells) {
      if (cell.value === "" && cell.formula === null) continue;
      const [row, column] = [Math.floor(at / SHEET_COLUMNS), at % SHEET_COLUMNS];
      [top, left] = [Math.min(top, row), Math.min(left, column)];
      [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
    }
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  #put(row: number, column: number, part: Partial<Cell>): void {
    const cell = { ...this.cell(row, column), ...part };
    const isBlank = cell.value === "" && cell.formula === null && cell.numberFormat === BLANK.numberFormat;
    if (isBlank) this.#cells.delete(key(row, column));
    else this.#cells.set(key(row, column), cell);
  }
}

function key(row: number, column: number): number {
  return row * SHEET_COLUMNS + column;
}

/** A leading apostrophe says that the rest is text, whatever it looks like; the cell does not hold it. */
function withoutTextMark(input: Exclude<CellInput, null>): CellValue {
  return typeof input === "string" && input.startsWith("'") ? input.slice(1) : input;
}
