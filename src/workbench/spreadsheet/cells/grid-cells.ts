import type { ICellData, IRange, Nullable } from "@univerjs/core";
import type { Box } from "../../document/document";
import { hasContent } from "./cell-data";
import type { GridSheet } from "../univer/grid";

/** Cells of a sheet as the grid's commands take them. */
export type CellsByRow = Record<number, Record<number, ICellData>>;

/** Cells by row and column; a 1 x 1 grid fills the box, and null leaves a cell alone. */
export function cellsOf<Input>(box: Box, grid: readonly (readonly (Input | null)[])[], cellData: (input: Input) => ICellData): CellsByRow {
  const cells: CellsByRow = {};
  const fills = grid.length === 1 && grid[0]?.length === 1;
  for (let row = 0; row < box.rows; row += 1) {
    for (let column = 0; column < box.columns; column += 1) {
      const input = grid[fills ? 0 : row]?.[fills ? 0 : column];
      if (input !== null && input !== undefined) (cells[box.row + row] ??= {})[box.column + column] = cellData(input);
    }
  }
  return cells;
}

/** The formula of a cell in its author's text; null where it holds none. */
export function formulaOf(sheet: GridSheet, cell: Nullable<ICellData>, row: number, column: number): string | null {
  if (!cell?.f && !cell?.si) return null;
  // A filled-down cell holds only the id of the formula it repeats.
  return cell.f || sheet.getRange(row, column).getFormula();
}

/** The least range that holds every content of a sheet and all that its formulas fill; null for an empty sheet. */
export function usedRange(sheet: GridSheet, spills: readonly IRange[]): IRange | null {
  const used: IRange[] = [...spills];
  sheet
    .getSheet()
    .getCellMatrix()
    .forValue((row, column, cell) => {
      if (!hasContent(cell)) return;
      const [found] = used;
      used[0] = united(found ?? cellRange(row, column), cellRange(row, column));
    });
  return used.length === 0 ? null : used.reduce(united);
}

function cellRange(row: number, column: number): IRange {
  return { startRow: row, endRow: row, startColumn: column, endColumn: column };
}

function united(one: IRange, other: IRange): IRange {
  return {
    startRow: Math.min(one.startRow, other.startRow),
    endRow: Math.max(one.endRow, other.endRow),
    startColumn: Math.min(one.startColumn, other.startColumn),
    endColumn: Math.max(one.endColumn, other.endColumn),
  };
}
