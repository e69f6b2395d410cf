import { BooleanNumber } from "@univerjs/core";
import type { Box, SheetView } from "../../document/document";
import { PIXELS_PER_POINT } from "../cells/workbook-data";
import type { GridSheet } from "../univer/grid";

/** How the grid shows a sheet. */
export function viewOf(grid: GridSheet): Omit<SheetView, "visibility"> {
  const { freeze, showGridlines, tabColor } = grid.getSheet().getConfig();
  return { tabColor, gridLines: showGridlines !== BooleanNumber.FALSE, freeze: { rows: freeze.ySplit, columns: freeze.xSplit } };
}

/** Shows a sheet otherwise, as far as something is told of it. */
export function givenView(grid: GridSheet, { tabColor, gridLines, freeze }: Partial<SheetView>): void {
  if (tabColor !== undefined) grid.setTabColor(tabColor);
  if (gridLines !== undefined) grid.setHiddenGridlines(!gridLines);
  if (freeze === undefined) return;
  const { rows, columns } = freeze;
  grid.setFreeze({ xSplit: columns, ySplit: rows, startRow: rows || -1, startColumn: columns || -1 });
}

export function setWidths(grid: GridSheet, { column, columns }: Box, points: number): void {
  grid.setColumnWidths(column, columns, Math.round(points * PIXELS_PER_POINT));
}

export function setHeights(grid: GridSheet, { row, rows }: Box, points: number): void {
  grid.setRowHeightsForced(row, rows, Math.round(points * PIXELS_PER_POINT));
}
