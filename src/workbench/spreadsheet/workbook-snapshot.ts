import type { ICellData, IStyleData, Nullable } from "@univerjs/presets";
import { formatArea } from "../document/address";
import type { CalculationMode } from "../document/document";
import { CALCULATION_MODE } from "../xlsx/workbook/calculation";
import type { XlsxCell, XlsxDefinedName, XlsxSheet, XlsxTable, XlsxValue, XlsxWorkbook } from "../xlsx/model";
import type { XlsxStyle } from "../xlsx/model-style";
import { hasContent, valueOf } from "./cell-data";
import { boxOfRange } from "./changes";
import type { FormulaEngine } from "./engine";
import { fileStyle } from "./grid-style";
import type { GridSheet } from "./grid";
import { sheetId } from "./workbook-data";
import type { UniverDocument } from "./univer-document";

/**
 * The open workbook as a file holds it. What the grid does not know (validations, notes, print settings, kept parts)
 * comes from the file that was opened.
 *
 * @param opened the workbook that the document was opened from
 */
export function workbookSnapshot(document: UniverDocument, opened: XlsxWorkbook, engine: FormulaEngine): XlsxWorkbook {
  const styles = new FileStyles(document);
  const sheets = document.sheets();
  const nameOf = new Map(sheets.map(({ id, name }) => [id, name]));
  const former = new Map(opened.sheets.map((sheet, index) => [sheetId(index), sheet]));
  const { tables: _tables, definedNames: _names, activeSheet: _active, calculation: _calculation, ...rest } = opened;
  return {
    ...rest,
    sheets: sheets.map(({ id, name, protected: isProtected }) => {
      const sheet = sheetOf(document, id, engine, styles);
      const { cells: _cells, merges: _merges, protection, ...kept } = former.get(id) ?? ({ name, cells: {} } satisfies XlsxSheet);
      return { ...kept, ...sheet, name, ...(isProtected ? { protection: protection ?? {} } : {}) };
    }),
    tables: document.tableLayouts().map((layout, index) => tableOf(document, index, layout.columns, nameOf, opened)),
    definedNames: [...fileNames(opened), ...definedNames(document, nameOf)],
    ...calculationOf(document, opened),
    activeSheet: Math.max(0, sheets.findIndex(({ id }) => id === document.activeSheet())),
  };
}

/** Modes as a file names them; automatic is the one that it leaves out. */
const MODES: Readonly<Record<CalculationMode, string | undefined>> = { Automatic: undefined, Manual: "manual", AutomaticExceptTables: "autoNoTable" };

/** Styles of the file, one object for each style of the grid, so that they are stored once. */
class FileStyles {
  private readonly known = new Map<string, XlsxStyle>();

  constructor(private readonly document: UniverDocument) {}

  of(cell: Nullable<ICellData>): XlsxStyle | undefined {
    const style: Nullable<IStyleData> = cell?.s ? this.document.grid.getWorkbook().getStyles().getStyleByCell(cell) : undefined;
    if (!style) return undefined;
    const key = typeof cell?.s === "string" ? cell.s : JSON.stringify(style);
    const known = this.known.get(key) ?? fileStyle(style);
    this.known.set(key, known);
    return known;
  }
}

function sheetOf(document: UniverDocument, id: string, engine: FormulaEngine, styles: FileStyles): Pick<XlsxSheet, "cells" | "merges"> {
  const sheet = document.grid.getSheetBySheetId(id);
  const cells: Record<number, Record<number, XlsxCell>> = {};
  if (!sheet) return { cells };
  const spills = new Map(engine.spills(document.unit, id).map((range) => [`${range.startRow} ${range.startColumn}`, formatArea(boxOfRange(id, range))]));
  const formulas = new Map(document.formulas().filter((cell) => cell.sheet === id).map(({ row, column, formula }) => [`${row} ${column}`, formula]));
  sheet.getSheet().getCellMatrix().forValue((row, column, cell) => {
    const key = `${row} ${column}`;
    const style = styles.of(cell);
    const formula = formulas.get(key);
    const spill = formula && spills.get(key);
    const value = hasContent(cell) ? fileValue(cell) : undefined;
    const content = { ...(value === undefined ? {} : { value }), ...(formula ? { formula } : {}), ...(spill ? { spill } : {}), ...(style ? { style } : {}) };
    if (Object.keys(content).length > 0) (cells[row] ??= {})[column] = content;
  });
  addSpilled(document, id, engine, cells);
  return { cells, merges: mergesOf(sheet, id) };
}

/** A file also holds the values of the cells that a formula elsewhere fills. */
function addSpilled(document: UniverDocument, sheet: string, engine: FormulaEngine, cells: Record<number, Record<number, XlsxCell>>): void {
  for (const { startRow, endRow, startColumn, endColumn } of engine.spills(document.unit, sheet)) {
    for (let row = startRow; row <= endRow; row += 1) {
      for (let column = startColumn; column <= endColumn; column += 1) {
        const spilled = engine.spilledCell({ unit: document.unit, sheet, row, column });
        const own = cells[row]?.[column];
        if (spilled && own?.formula === undefined && own?.value === undefined) (cells[row] ??= {})[column] = { ...own, value: fileValue(spilled) };
      }
    }
  }
}

function fileValue(cell: Nullable<ICellData>): XlsxValue {
  const value = valueOf(cell);
  return typeof value === "object" ? { error: value.error } : value;
}

function mergesOf(sheet: GridSheet, id: string): string[] {
  return sheet.getSheet().getConfig().mergeData.map((range) => formatArea(boxOfRange(id, range)));
}

function tableOf(document: UniverDocument, index: number, columns: readonly string[], nameOf: ReadonlyMap<string, string>, opened: XlsxWorkbook): XlsxTable {
  const table = document.tables()[index];
  if (!table) throw new Error(`The table ${index + 1} has gone while the workbook was being saved.`);
  const former = opened.tables?.find(({ name }) => name === table.name);
  const sameColumns = former?.columns.length === columns.length;
  return {
    ...former,
    name: table.name,
    sheet: nameOf.get(table.box.sheet) ?? "",
    ref: formatArea(table.box),
    columns: columns.map((name, column) => ({ ...(sameColumns ? former.columns[column] : {}), name })),
    headerRow: table.showHeaders,
    totalsRow: table.showTotals,
  };
}

function definedNames(document: UniverDocument, nameOf: ReadonlyMap<string, string>): XlsxDefinedName[] {
  return document.names().map(({ name, formula, scope, comment, visible }) => ({
    name,
    formula,
    ...(scope === null ? {} : { scope: nameOf.get(scope) ?? "" }),
    ...(comment ? { comment } : {}),
    ...(visible ? {} : { hidden: true }),
  }));
}

/** How the workbook calculates now; what is stale is said to be, so that Excel does not take it for calculated. */
function calculationOf(document: UniverDocument, { calculation }: XlsxWorkbook): Pick<XlsxWorkbook, "calculation"> {
  const mode = MODES[document.calculationMode()];
  const { [CALCULATION_MODE]: _mode, calcCompleted: _completed, ...settings } = calculation?.settings ?? {};
  const now = { ...settings, ...(mode ? { [CALCULATION_MODE]: mode } : {}), ...(document.isStale() ? { calcCompleted: "0" } : {}) };
  const { settings: _settings, ...rest } = calculation ?? {};
  const all = { ...rest, ...(Object.keys(now).length > 0 ? { settings: now } : {}) };
  return Object.keys(all).length > 0 ? { calculation: all } : {};
}

/** Print areas and filters, which the grid does not know. */
function fileNames(opened: XlsxWorkbook): XlsxDefinedName[] {
  return (opened.definedNames ?? []).filter(({ name }) => name.startsWith("_xlnm."));
}
