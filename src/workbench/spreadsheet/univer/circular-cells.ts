import type { Box } from "../../document/document";
import type { CellKey } from "./grid";

/** The cells that depend on themselves, as far as the latest calculations have shown. */
export class CircularCells {
  private readonly cells = new Map<string, CellKey>();

  /** By sheets, then by rows. */
  list(): CellKey[] {
    return [...this.cells.values()].sort((a, b) => a.sheet.localeCompare(b.sheet) || a.row - b.row || a.column - b.column);
  }

  /** After a calculation: of the calculated cells, these are circular and the others are not. */
  update(circular: readonly CellKey[], calculated: readonly CellKey[]): void {
    if (this.cells.size > 0) for (const cell of calculated) this.cells.delete(keyOf(cell));
    for (const cell of circular) this.cells.set(keyOf(cell), cell);
  }

  /** These cells hold something else now. */
  forget({ sheet, row, column, rows, columns }: Box): void {
    for (const [key, cell] of this.cells) {
      const inRows = cell.row >= row && cell.row < row + rows;
      if (cell.sheet === sheet && inRows && cell.column >= column && cell.column < column + columns) this.cells.delete(key);
    }
  }

  clear(): void {
    this.cells.clear();
  }
}

function keyOf({ unit, sheet, row, column }: CellKey): string {
  return `${unit} ${sheet} ${row} ${column}`;
}
