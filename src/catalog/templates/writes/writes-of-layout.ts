import { isError } from "../../record/cells";
import { LOOKS, TAB_COLORS, TABLE_STYLE, type Role } from "../layout/looks";
import { area } from "../layout/references";
import { rowHeights } from "../layout/row-heights";
import type { CellLayout, SheetLayout, WorkbookLayout } from "../layout/workbook-layout";
import { areasAlike } from "./areas-alike";
import type { BlockWrite, SheetWrites, WorkbookWrites } from "./workbook-writes";

/** Rows below a result that keep its columns' number formats: it may spill into them one day. */
const ROWS_TO_GROW = 60;
/** Of the digit 0 in the workbook's font, in pixels, and a pixel in points. */
const DIGIT_PIXELS = 7;
const PIXEL_POINTS = 0.75;
const GENERAL = "General";

/** A laid-out workbook as what is written into one that is open. What its formulas gave is left out: they calculate there. */
export function writesOf({ sheets, names }: WorkbookLayout): WorkbookWrites {
  return { sheets: sheets.map(sheetWrites), names };
}

function sheetWrites(sheet: SheetLayout): SheetWrites {
  const { cells, columns, tables, highlights, charts = [] } = sheet;
  return {
    name: sheet.name,
    tabColor: TAB_COLORS[sheet.purpose],
    gridLines: sheet.gridLines,
    freeze: sheet.freeze,
    constants: blockOf(cells, constantOf),
    formulas: blockOf(cells, ({ formula }) => formula ?? null),
    formats: formatsOf(sheet),
    looks: areasAlike(cells.map(({ role, ...cell }) => ({ ...cell, mark: role }))).map(({ mark, ...place }) => ({
      ...place,
      look: LOOKS[mark as Role],
    })),
    columnWidths: columns.map(({ width }, column) => ({ area: area(0, column, 1, 1), points: widthInPoints(width) })),
    rowHeights: [...rowHeights(sheet)].map(([row, points]) => ({ area: area(row, 0, 1, 1), points })),
    tables: tables.map(({ name, row, column, headers, rows }) => ({
      name,
      area: area(row, column, rows + 1, headers.length),
      style: TABLE_STYLE,
    })),
    validations: sheet.validations,
    highlights: highlights.map(({ role, ...highlight }) => ({ ...highlight, look: LOOKS[role] })),
    charts,
  };
}

/** What is typed; nothing where a formula stands, or where one elsewhere spills. */
function constantOf({ value, formula }: CellLayout): number | string | boolean | null {
  return formula !== undefined || isError(value) || value === "" ? null : value;
}

/** The least rectangle that holds all cells with a content. */
function blockOf<T>(cells: readonly CellLayout[], contentOf: (cell: CellLayout) => T | null): BlockWrite<T> | null {
  const filled = cells.flatMap((cell) => {
    const content = contentOf(cell);
    return content === null ? [] : [{ row: cell.row, column: cell.column, content }];
  });
  if (filled.length === 0) return null;
  const rows = filled.map(({ row }) => row);
  const columns = filled.map(({ column }) => column);
  const [top, left] = [Math.min(...rows), Math.min(...columns)];
  const [height, width] = [Math.max(...rows) - top + 1, Math.max(...columns) - left + 1];
  const grid = Array.from({ length: height }, () => Array.from({ length: width }, (): T | null => null));
  // Of two contents of one cell the later counts, as in a file.
  for (const { row, column, content } of filled) (grid[row - top] as (T | null)[])[column - left] = content;
  return { area: area(top, left, height, width), cells: grid };
}

/** Number formats of the columns, then those of the cells that have another. */
function formatsOf({ cells, columns }: SheetLayout): SheetWrites["formats"] {
  const depth = Math.max(0, ...cells.map(({ row }) => row)) + 1 + ROWS_TO_GROW;
  const ofColumns = columns.flatMap(({ numberFormat }, column) =>
    numberFormat === undefined ? [] : [{ area: area(0, column, depth, 1), numberFormat }],
  );
  const own = cells.flatMap(({ row, column, numberFormat }) => {
    const usual = columns[column]?.numberFormat ?? GENERAL;
    const mark = numberFormat ?? GENERAL;
    return mark === usual ? [] : [{ row, column, mark }];
  });
  return [...ofColumns, ...areasAlike(own).map(({ area: place, mark }) => ({ area: place, numberFormat: mark }))];
}

/** @param width in digits, as files have it: what a spreadsheet pads is in it */
function widthInPoints(width: number): number {
  return Math.trunc(width * DIGIT_PIXELS + 0.5) * PIXEL_POINTS;
}
