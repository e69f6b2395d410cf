import { BooleanNumber, type ICellData, type IColumnData, type IRange, type IRowData, type IStyleData, type IWorkbookData, type IWorksheetData } from "@univerjs/core";
import type { XlsxCell, XlsxColumns, XlsxRow, XlsxSheet, XlsxValue, XlsxWorkbook } from "../../xlsx/model/model";
import type { XlsxStyle } from "../../xlsx/model/model-style";
import { parseAddress } from "../../document/address";
import type { Breather } from "../univer/breather";
import { cellDataOf } from "./cell-data";
import type { FilledRange } from "../univer/spills";
import { gridStyle } from "./grid-style";

/** Empty rows and columns to write in, beyond what a sheet holds. */
export const SPARE_ROWS = 200;
export const SPARE_COLUMNS = 10;
const LEAST_ROWS = 1000;
const LEAST_COLUMNS = 40;
export const PIXELS_PER_POINT = 4 / 3;
/** Width of the digit 0 in Calibri 11, in pixels. */
export const DIGIT_WIDTH = 7;

/**
 * A file's workbook as the grid loads it. Tables and names are not part of it: they are added to the open document.
 *
 * @param unit id of the workbook in the grid
 * @param breather lets the page answer between rows
 */
export async function workbookData(
  workbook: XlsxWorkbook,
  unit: string,
  name: string,
  breather: Breather,
): Promise<Partial<IWorkbookData>> {
  const styles = new StyleIds();
  const sheets: Awaited<ReturnType<typeof worksheetData>>[] = [];
  for (const [index, sheet] of workbook.sheets.entries()) sheets.push(await worksheetData(sheet, sheetId(index), styles, breather));
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

const PLAIN: XlsxStyle = {};

/** Styles of a file stand once in the grid, however many cells share them. */
class StyleIds {
  readonly byId: Record<string, IStyleData> = {};
  private readonly ids = new Map<XlsxStyle, string>();
  private readonly generalIds = new Map<XlsxStyle, string>();

  idOf(style: XlsxStyle): string {
    return this.added(this.ids, style, () => gridStyle(style));
  }

  /** A formula without a number format would get its arguments' from the engine; Excel gives it one only when it is typed. */
  idOfFormula(style: XlsxStyle = PLAIN): string {
    return style.numberFormat === undefined ? this.added(this.generalIds, style, () => ({ ...gridStyle(style), n: { pattern: "General" } })) : this.idOf(style);
  }

  private added(ids: Map<XlsxStyle, string>, style: XlsxStyle, make: () => IStyleData): string {
    const id = ids.get(style) ?? `style-${this.ids.size + this.generalIds.size + 1}`;
    if (!ids.has(style)) {
      ids.set(style, id);
      this.byId[id] = make();
    }
    return id;
  }
}

async function worksheetData(
  sheet: XlsxSheet,
  id: string,
  styles: StyleIds,
  breather: Breather,
): Promise<Partial<IWorksheetData> & { id: string }> {
  const { cells, last } = await cellsOf(sheet, styles, breather);
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
    ...(freeze
      ? { freeze: { xSplit: freeze.columns, ySplit: freeze.rows, startRow: freeze.rows || -1, startColumn: freeze.columns || -1 } }
      : {}),
  };
}

/** What the formulas of a sheet fill, with the results that its file holds. */
export function spilledBy({ cells }: XlsxSheet): FilledRange[] {
  return Object.values(cells).flatMap((line) =>
    Object.values(line).flatMap(({ spill, array }) =>
      // A formula that fills its own cell alone needs nothing beside that cell's value.
      rangeOf(spill ?? array ?? "").filter(({ startRow, endRow, startColumn, endColumn }) => startRow < endRow || startColumn < endColumn).map((range) => ({
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

async function cellsOf(
  { cells }: XlsxSheet,
  styles: StyleIds,
  breather: Breather,
): Promise<{ readonly cells: CellsByRow; readonly last: { row: number; column: number } }> {
  const filled = filledSpans(cells);
  const found: CellsByRow = {};
  const last = { row: 0, column: 0 };
  for (const [rowText, line] of Object.entries(cells)) {
    const row = Number(rowText);
    const spans = filled.get(row) ?? [];
    const data: Record<number, ICellData> = (found[row] = {});
    for (const [columnText, cell] of Object.entries(line)) {
      const column = Number(columnText);
      // What a formula elsewhere had filled would stand in the way of its filling it again.
      const isFilled = spans.some(({ anchor, first, last: end }) => column >= first && column <= end && column !== anchor);
      data[column] = cellData(isFilled ? { ...(cell.style ? { style: cell.style } : {}) } : cell, styles);
      last.column = Math.max(last.column, column);
    }
    last.row = Math.max(last.row, row);
    await breather.rest();
  }
  return { cells: found, last };
}

/** Columns of a row that a formula fills; `anchor` is its own where it stands in this row. */
interface FilledSpan {
  readonly first: number;
  readonly last: number;
  readonly anchor: number | undefined;
}

/** What the formulas of a sheet fill, by rows. */
function filledSpans(cells: XlsxSheet["cells"]): ReadonlyMap<number, readonly FilledSpan[]> {
  const spans = new Map<number, FilledSpan[]>();
  for (const [row, line] of Object.entries(cells)) {
    for (const [column, { spill, array }] of Object.entries(line)) {
      const filled = spill ?? array;
      if (filled === undefined) continue;
      for (const { startRow, endRow, startColumn, endColumn } of rangeOf(filled)) {
        for (let at = startRow; at <= endRow; at += 1) {
          const inRow = spans.get(at) ?? [];
          inRow.push({ first: startColumn, last: endColumn, anchor: at === Number(row) ? Number(column) : undefined });
          spans.set(at, inRow);
        }
      }
    }
  }
  return spans;
}

function cellData({ value, formula, style }: XlsxCell, styles: StyleIds): ICellData {
  const content = value === undefined ? {} : shownData(value);
  if (formula) return { ...content, f: formula, s: styles.idOfFormula(style) };
  return { ...content, ...(style ? { s: styles.idOf(style) } : {}) };
}

/** A typed content or the last result of a formula; a text that begins with "=" is a text here. */
function shownData(value: XlsxValue): ICellData {
  const { v, t } = typeof value === "object" ? cellDataOf(value.error) : typeof value === "string" ? textData(value) : cellDataOf(value);
  return { ...(v === undefined ? {} : { v }), ...(t === undefined ? {} : { t }) };
}

function textData(text: string): ICellData {
  return { ...cellDataOf("text"), v: text };
}

/** Widths and hidden columns as the grid has them. */
export function columnsOf(columns: readonly XlsxColumns[]): Record<number, Partial<IColumnData>> {
  const data: Record<number, Partial<IColumnData>> = {};
  for (const { first, last, width, hidden } of columns) {
    // A style or width given to every column to the sheet's end would be 16,384 entries.
    for (let column = first; column <= Math.min(last, first + 255); column += 1) {
      data[column] = { ...(width ? { w: pixelWidth(width) } : {}), ...(hidden ? { hd: BooleanNumber.TRUE } : {}) };
    }
  }
  return data;
}

/** Heights and hidden rows as the grid has them. */
export function rowsOf(rows: Readonly<Record<number, XlsxRow>>): Record<number, Partial<IRowData>> {
  return Object.fromEntries(
    Object.entries(rows).map(([row, { height, hidden }]) => [
      row,
      {
        ...(height ? { h: Math.round(height * PIXELS_PER_POINT), ia: BooleanNumber.FALSE } : {}),
        ...(hidden ? { hd: BooleanNumber.TRUE } : {}),
      },
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
