import { SHEET_COLUMNS, SHEET_ROWS } from "../../document/address";
import type { Box } from "../../document/document";
import { invalidArgument } from "../wire/errors";

/** Boxes made from boxes. All throw InvalidArgument when the outcome would leave the sheet. */

export function offset(box: Box, rows: number, columns: number): Box {
  return onSheet({ ...box, row: box.row + rows, column: box.column + columns });
}

export function resized(box: Box, rows: number, columns: number): Box {
  return onSheet({ ...box, rows, columns });
}

/** One cell, counted from the box's first; it may lie outside the box. */
export function cellOf(box: Box, row: number, column: number): Box {
  return onSheet({ sheet: box.sheet, row: box.row + row, column: box.column + column, rows: 1, columns: 1 });
}

export function rowOf(box: Box, row: number): Box {
  return onSheet({ ...box, row: box.row + row, rows: 1 });
}

export function columnOf(box: Box, column: number): Box {
  return onSheet({ ...box, column: box.column + column, columns: 1 });
}

/** The smallest box that holds both. */
export function boundingBox(one: Box, other: Box): Box {
  if (one.sheet !== other.sheet) throw invalidArgument("the ranges are on different sheets");
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  const rows = Math.max(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.max(one.column + one.columns, other.column + other.columns) - column;
  return { sheet: one.sheet, row, column, rows, columns };
}

function onSheet(box: Box): Box {
  const inside =
    box.row >= 0 &&
    box.column >= 0 &&
    box.rows >= 1 &&
    box.columns >= 1 &&
    box.row + box.rows <= SHEET_ROWS &&
    box.column + box.columns <= SHEET_COLUMNS;
  if (!inside) throw invalidArgument("the range would leave the sheet");
  return box;
}
