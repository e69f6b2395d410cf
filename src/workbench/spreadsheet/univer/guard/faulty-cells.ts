import type { Box } from "../../../document/document";
import type { Fault, GuardedCell } from "./calculation-guard";

/** The cells whose formulas the engine could not calculate, as far as the latest calculations have shown. */
export class FaultyCells {
  private readonly cells = new Map<string, GuardedCell>();
  private early = false;

  /** Whether a calculation has ended before its end. */
  get endedEarly(): boolean {
    return this.early;
  }

  list(): GuardedCell[] {
    return [...this.cells.values()].sort((a, b) => a.sheet.localeCompare(b.sheet) || a.row - b.row || a.column - b.column);
  }

  note({ cell, kind, reason }: Fault): void {
    console.error(reason);
    this.early ||= kind === "ended";
    if (cell) this.cells.set(keyOf(cell), cell);
  }

  /** Before a calculation: these are calculated anew. */
  forgetAll(calculated: readonly GuardedCell[]): void {
    this.early = false;
    if (this.cells.size > 0) for (const cell of calculated) this.cells.delete(keyOf(cell));
  }

  /** These cells hold something else now. */
  forget({ sheet, row, column, rows, columns }: Box): void {
    for (const [key, cell] of this.cells) {
      const inRows = cell.row >= row && cell.row < row + rows;
      if (cell.sheet === sheet && inRows && cell.column >= column && cell.column < column + columns) this.cells.delete(key);
    }
  }

  clear(): void {
    this.early = false;
    this.cells.clear();
  }
}

function keyOf({ unit, sheet, row, column }: GuardedCell): string {
  return `${unit} ${sheet} ${row} ${column}`;
}
