import { BooleanNumber, type ICellData, type IColumnData, type IRange, type IRowData, type IStyleData, type IWorkbookData, type IWorksheetData } from "@univerjs/presets";
import type { XlsxCell, XlsxColumns, XlsxRow, XlsxSheet, XlsxValue, XlsxWorkbook } from "../xlsx/model";
import type { XlsxStyle } from "../xlsx/model-style";
import { parseAddress } from "../document/address";
import { cellDataOf } from "./cell-data";
import type { FilledRange } from "./engine";
import { gridStyle } from "./grid-style";

/** Empty rows and columns to write in, beyond what a sheet holds. */
export const SPARE_ROWS = 200;
export const SPARE_COLUMNS = 10;
const LEAST_ROWS = 1000;
const LEAST_COLUMNS = 40;
const PIXELS_PER_POINT = 4 / 3;
/** Width of the digit 0 in Calibri 11, in pixels. */
const DIGIT_WIDTH = 7;

/**
 * A file's workbook as the grid loads it. Tables and names are not part of it: they are added to the open document.
 *
 * @param unit id of the workbook in the grid
 */
export function workbookData(workbook: XlsxWorkbook, unit: string, name: string): Partial<IWorkbookData> {
  const styles = new StyleIds();
  const sheets = workbook.sheets.map((sheet, index) => worksheetData(sheet, sheetId(index), styles));
  return {
    id: unit,
    name,
    sheetOrder: sheets.map(({ id }) => id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    styles: styles.byId,
    defaultStyle: { ff: workbook.defaultFont?.name ?? "Calibri", fs: workbook.defaultFont?.size ?? 11 },
  };
}

/** Id in the grid of a file's sheet. */
export function sheetId(index: number): string {
  return `sheet-${index + 1}`;
}

/** Styles of a file stand once in the grid, however many cells share them. */
class StyleIds {
  readonly byId: Record<string, IStyleData> = {};
  private readonly ids = new Map<XlsxStyle, string>();

  idOf(style: XlsxStyle): string {
    const id = this.ids.get(style) ?? `style-${this.ids.size + 1}`;
    if (!this.ids.has(style)) {
      this.ids.set(style, id);
      this.byId[id] = gridStyle(style);
    }
    return id;
  }
}

function worksheetData(sheet: XlsxSheet, id: string, styles: StyleIds): Partial<IWorksheetData> & { id: string } {
  const { cells, last } = cellsOf(sheet, styles);
  const { freeze } = sheet;
  return {
    id,
    name: sheet.name,
    hidden: sheet.state === undefined || sheet.state === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    cellData: cells,
    rowCount: Math.max(LEAST_ROWS, last.row + SPARE_ROWS),
    columnCount: Math.max(LEAST_COLUMNS, last.column + SPARE_COLUMNS),
    columnData: columnsOf(sheet.columns ?? []),
    rowData: rowsOf(sheet.rows ?? {}),
    mergeData: (sheet.merges ?? []).flatMap(rangeOf),
    showGridlines: sheet.showGridLines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    ...(sheet.tabColor ? { tabColor: `#${sheet.tabColor.rgb}` } : {}),
    ...(freeze ? { freeze: { xSplit: freeze.columns, ySplit: freeze.rows, startRow: freeze.rows || -1, startColumn: freeze.columns || -1 } } : {}),
  };
}

/** What the formulas of a sheet fill, with the results that its file holds. */
export function spilledBy({ cells }: XlsxSheet): FilledRange[] {
  return Object.values(cells).flatMap((line) =>
    Object.values(line).flatMap(({ spill, array }) =>
      rangeOf(spill ?? array ?? "").map((range) => ({
        range,
        cellAt: (row: number, column: number) => {
          const value = cells[row]?.[column]?.value;
          return value === undefined ? {} : shownData(value);
        },
      })),
    ),
  );
}

type CellsByRow = Record<number, Record<number, ICellData>>;

function cellsOf({ cells }: XlsxSheet, styles: StyleIds): { readonly cells: CellsByRow; readonly last: { row: number; column: number } } {
  const entries = Object.entries(cells).flatMap(([row, line]) =>
    Object.entries(line).map(([column, cell]) => ({ row: Number(row), column: Number(column), cell })),
  );
  const filled = entries.flatMap(({ row, column, cell }) => rangeOf(cell.spill ?? cell.array ?? "").map((range) => ({ range, row, column })));
  const found: CellsByRow = {};
  const last = { row: 0, column: 0 };
  for (const { row, column, cell } of entries) {
    // What a formula elsewhere had filled would stand in the way of its filling it again.
    const isFilled = filled.some((spill) => (spill.row !== row || spill.column !== column) && isInside(spill.range, row, column));
    (found[row] ??= {})[column] = cellData(isFilled ? { ...(cell.style ? { style: cell.style } : {}) } : cell, styles);
    last.row = Math.max(last.row, row);
    last.column = Math.max(last.column, column);
  }
  return { cells: found, last };
}

function cellData({ value, formula, style }: XlsxCell, styles: StyleIds): ICellData {
  const content = value === undefined ? {} : shownData(value);
  return { ...content, ...(formula ? { f: formula } : {}), ...(style ? { s: styles.idOf(style) } : {}) };
}

/** A typed content or the last result of a formula; a text that begins with "=" is a text here. */
function shownData(value: XlsxValue): ICellData {
  const { v, t } = typeof value === "object" ? cellDataOf(value.error) : typeof value === "string" ? textData(value) : cellDataOf(value);
  return { ...(v === undefined ? {} : { v }), ...(t === undefined ? {} : { t }) };
}

function textData(text: string): ICellData {
  return { ...cellDataOf("text"), v: text };
}

function columnsOf(columns: readonly XlsxColumns[]): Record<number, Partial<IColumnData>> {
  const data: Record<number, Partial<IColumnData>> = {};
  for (const { first, last, width, hidden } of columns) {
    // A style or width given to every column to the sheet's end would be 16,384 entries.
    for (let column = first; column <= Math.min(last, first + 255); column += 1) {
      data[column] = { ...(width ? { w: pixelWidth(width) } : {}), ...(hidden ? { hd: BooleanNumber.TRUE } : {}) };
    }
  }
  return data;
}

function rowsOf(rows: Readonly<Record<number, XlsxRow>>): Record<number, Partial<IRowData>> {
  return Object.fromEntries(
    Object.entries(rows).map(([row, { height, hidden }]) => [
      row,
      { ...(height ? { h: Math.round(height * PIXELS_PER_POINT), ia: BooleanNumber.FALSE } : {}), ...(hidden ? { hd: BooleanNumber.TRUE } : {}) },
    ]),
  );
}

/** @param width in digits, padding included */
function pixelWidth(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / DIGIT_WIDTH)) / 256) * DIGIT_WIDTH);
}

function rangeOf(reference: string): IRange[] {
  const area = parseAddress(reference)?.area;
  if (!area) return [];
  return [{ startRow: area.row, endRow: area.row + area.rows - 1, startColumn: area.column, endColumn: area.column + area.columns - 1 }];
}

function isInside({ startRow, endRow, startColumn, endColumn }: IRange, row: number, column: number): boolean {
  return row >= startRow && row <= endRow && column >= startColumn && column <= endColumn;
}
