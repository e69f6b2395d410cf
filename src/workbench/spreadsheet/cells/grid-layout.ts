import { BooleanNumber, type IColumnData, type IRowData } from "@univerjs/core";
import type { XlsxColumns, XlsxRow, XlsxSheet } from "../../xlsx/model/model";
import { listOrAbsent, orAbsent, present } from "../../xlsx/model/present";
import type { GridSheet } from "../univer/grid";
import { columnsOf, DIGIT_WIDTH, PIXELS_PER_POINT, rowsOf } from "./workbook-data";

type Layout = Pick<XlsxSheet, "columns" | "rows" | "freeze" | "state" | "tabColor">;
type FileLayout = { readonly [Part in keyof Layout]: Layout[Part] | undefined };

/** How a sheet is laid out: as in the file, but for what was changed in the grid since. */
export function sheetLayout(grid: GridSheet, file: FileLayout): Layout {
  return present<Layout>({
    columns: columnsNow(grid, file.columns ?? []),
    rows: rowsNow(grid, file.rows ?? {}),
    freeze: freezeNow(grid, file.freeze),
    state: stateNow(grid, file.state),
    tabColor: colorNow(grid, file.tabColor),
  });
}

function columnsNow(grid: GridSheet, spans: readonly XlsxColumns[]): readonly XlsxColumns[] | undefined {
  const given = columnsOf(spans);
  const changed = new Map<number, XlsxColumns>();
  const columns = grid.getSheet().getColumnManager().getColumnData() as Record<number, Partial<IColumnData>>;
  for (const [key, data] of Object.entries(columns)) {
    const column = Number(key);
    if (!isChanged(data, given[column], "w")) continue;
    const { width: _width, hidden: _hidden, ...rest } = spans.find(({ first, last }) => first <= column && column <= last) ?? {};
    changed.set(column, {
      ...rest,
      first: column,
      last: column,
      ...(data.w ? { width: data.w / DIGIT_WIDTH } : {}),
      ...(isOn(data.hd) ? { hidden: true } : {}),
    });
  }
  if (changed.size === 0) return listOrAbsent(spans);
  const unchanged = spans.flatMap((span) => splitAt(span, [...changed.keys()]));
  return [...unchanged, ...changed.values()].sort((one, other) => one.first - other.first);
}

/** The parts of a span that are left without some of its columns. */
function splitAt(span: XlsxColumns, columns: readonly number[]): XlsxColumns[] {
  const holes = columns.filter((column) => column >= span.first && column <= span.last).sort((one, other) => one - other);
  const starts = [span.first, ...holes.map((column) => column + 1)];
  const ends = [...holes.map((column) => column - 1), span.last];
  return starts.map((first, index) => ({ ...span, first, last: ends[index] ?? span.last })).filter(({ first, last }) => first <= last);
}

function rowsNow(grid: GridSheet, rows: Readonly<Record<number, XlsxRow>>): Readonly<Record<number, XlsxRow>> | undefined {
  const given = rowsOf(rows);
  const now: Record<number, XlsxRow> = { ...rows };
  const lines = grid.getSheet().getRowManager().getRowData() as Record<number, Partial<IRowData>>;
  for (const [key, data] of Object.entries(lines)) {
    const row = Number(key);
    if (!isChanged(ownHeight(data), given[row], "h")) continue;
    const { height: _height, hidden: _hidden, ...rest } = rows[row] ?? {};
    const { h, hd } = ownHeight(data);
    now[row] = { ...rest, ...(h ? { height: h / PIXELS_PER_POINT } : {}), ...(isOn(hd) ? { hidden: true } : {}) };
  }
  return orAbsent(now);
}

/** A row that follows its content has no height of its own. */
function ownHeight({ h, ia, hd }: IRowData): Partial<IRowData> {
  return { ...(h !== undefined && ia === BooleanNumber.FALSE ? { h } : {}), ...(hd === undefined ? {} : { hd }) };
}

function isChanged(now: Partial<IColumnData & IRowData>, given: Partial<IColumnData & IRowData> = {}, size: "w" | "h"): boolean {
  return now[size] !== given[size] || isOn(now.hd) !== isOn(given.hd);
}

function freezeNow(grid: GridSheet, file: XlsxSheet["freeze"]): XlsxSheet["freeze"] {
  const { xSplit, ySplit } = grid.getSheet().getConfig().freeze;
  if (file?.rows === ySplit && file.columns === xSplit) return file;
  return xSplit === 0 && ySplit === 0 ? undefined : { rows: ySplit, columns: xSplit };
}

function stateNow(grid: GridSheet, file: XlsxSheet["state"]): XlsxSheet["state"] {
  if (!grid.isSheetHidden()) return undefined;
  return file === "veryHidden" ? file : "hidden";
}

function colorNow(grid: GridSheet, file: XlsxSheet["tabColor"]): XlsxSheet["tabColor"] {
  const rgb = /^#([0-9a-f]{6})/i.exec(grid.getSheet().getConfig().tabColor)?.[1]?.toUpperCase();
  if (rgb === undefined) return undefined;
  return file?.rgb === rgb ? file : { rgb };
}

function isOn(flag: BooleanNumber | undefined): boolean {
  return flag === BooleanNumber.TRUE;
}
