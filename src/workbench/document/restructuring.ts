import { SHEET_COLUMNS, SHEET_ROWS, type Area } from "./address";
import { intersection } from "./reference";

/** A change of where the cells of a sheet stand. */
export type Restructuring =
  | { readonly kind: "inserted" | "deleted"; readonly axis: "rows" | "columns"; readonly at: number; readonly count: number }
  /** A block of cells is cut and put elsewhere on its sheet, over what stood there. */
  | { readonly kind: "moved"; readonly from: Area; readonly row: number; readonly column: number };

/**
 * Where the cells of an area are after a change: none where all are deleted or overwritten, several areas where a part
 * was moved away. An area grows with what is inserted inside it.
 */
export function areasAfter(area: Area, change: Restructuring): Area[] {
  if (change.kind !== "moved") return listed(areaAfterShift(area, change));
  const { from, row, column } = change;
  // Whole rows and columns stay where they are when only some of their cells go elsewhere.
  if ((area.rows === SHEET_ROWS && from.rows < SHEET_ROWS) || (area.columns === SHEET_COLUMNS && from.columns < SHEET_COLUMNS))
    return [area];
  const taken = intersection(area, from);
  const left = without(area, from).flatMap((piece) => without(piece, { ...from, row, column }));
  return taken ? [...left, { ...taken, row: taken.row + row - from.row, column: taken.column + column - from.column }] : left;
}

/** What a formula's reference names after a change; null where nothing is left of it. A reference follows only what is moved as a whole. */
export function referenceAfter(area: Area, change: Restructuring): Area | null {
  if (change.kind !== "moved") return areaAfterShift(area, change);
  const { from, row, column } = change;
  const isInside = without(area, from).length === 0;
  return isInside ? { ...area, row: area.row + row - from.row, column: area.column + column - from.column } : area;
}

/** Rows or columns dragged to stand before others, as changes in order. */
export function draggedLines(axis: "rows" | "columns", first: number, count: number, before: number): Restructuring[] {
  const start = first >= before ? first + count : first;
  const from = axis === "rows" ? { row: start, column: 0, rows: count, columns: SHEET_COLUMNS } : { row: 0, column: start, rows: SHEET_ROWS, columns: count };
  const [row, column] = axis === "rows" ? [before, 0] : [0, before];
  return [
    { kind: "inserted", axis, at: before, count },
    { kind: "moved", from, row, column },
    { kind: "deleted", axis, at: start, count },
  ];
}

function areaAfterShift(area: Area, { kind, axis, at, count }: Exclude<Restructuring, { kind: "moved" }>): Area | null {
  const isRows = axis === "rows";
  const [start, length, most] = isRows ? [area.row, area.rows, SHEET_ROWS] : [area.column, area.columns, SHEET_COLUMNS];
  // Whole rows and columns stay whole.
  if (length === most) return area;
  const [first, end] = kind === "inserted" ? afterInsertion(start, length, at, count) : afterDeletion(start, length, at, count);
  const size = Math.min(end, most) - first;
  if (size <= 0) return null;
  return isRows ? { ...area, row: first, rows: size } : { ...area, column: first, columns: size };
}

function afterInsertion(start: number, length: number, at: number, count: number): [first: number, end: number] {
  return [at <= start ? start + count : start, at < start + length ? start + length + count : start + length];
}

function afterDeletion(start: number, length: number, at: number, count: number): [first: number, end: number] {
  const shifted = (line: number): number => (line <= at ? line : Math.max(at, line - count));
  return [shifted(start), shifted(start + length)];
}

/** The rectangles that an area is without another one. */
function without(area: Area, hole: Area): Area[] {
  const shared = intersection(area, hole);
  if (!shared) return [area];
  const below = shared.row + shared.rows;
  const right = shared.column + shared.columns;
  return [
    { ...area, rows: shared.row - area.row },
    { ...area, row: below, rows: area.row + area.rows - below },
    { ...shared, column: area.column, columns: shared.column - area.column },
    { ...shared, column: right, columns: area.column + area.columns - right },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

function listed<T>(item: T | null): T[] {
  return item === null ? [] : [item];
}
