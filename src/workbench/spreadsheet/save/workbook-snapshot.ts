import { formatArea } from "../../document/address";
import type { CalculationMode } from "../../document/document";
import { CALCULATION_MODE } from "../../xlsx/workbook/calculation";
import type { XlsxCell, XlsxSheet, XlsxValue, XlsxWorkbook } from "../../xlsx/model/model";
import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import { hasContent, valueOf } from "../cells/cell-data";
import { boxOfRange } from "../document/changes";
import type { FormulaEngine } from "../univer/engine";
import { fileNames } from "../relocation/file-names";
import { addedCharts } from "./added-charts";
import { FileStyles } from "./file-styles";
import { fileTables } from "../tables/file-tables";
import { FormulaKinds } from "../relocation/formula-kinds";
import { sheetLayout } from "../cells/grid-layout";
import type { GridSheet } from "../univer/grid";
import { keptSheet } from "../relocation/kept-sheet";
import { sheetId } from "../cells/workbook-data";
import { relocationOf } from "../document/opened-relocation";
import type { UniverDocument } from "../document/univer-document";

type Cells = Record<number, Record<number, XlsxCell>>;

/**
 * The open workbook as a file holds it. What the grid does not know (validations, notes, print settings, kept parts)
 * comes from the file that was opened, and stands where the cells now are that it is about.
 *
 * @param opened the workbook that the document was opened from
 */
export function workbookSnapshot(document: UniverDocument, opened: XlsxWorkbook, engine: FormulaEngine): XlsxWorkbook {
  const styles = new FileStyles(document);
  const sheets = document.sheets();
  const nameOf = new Map(sheets.map(({ id, name }) => [id, name]));
  const former = new Map(opened.sheets.map((sheet, index) => [sheetId(index), sheet]));
  const relocation = relocationOf(document, opened);
  const tables = document.openedTables(opened.tables ?? []);
  const { tables: _tables, definedNames, activeSheet: _active, calculation: _calculation, ...rest } = opened;
  return {
    ...rest,
    sheets: sheets.map(({ id, name, protected: isProtected }): XlsxSheet => {
      const file: XlsxSheet = former.get(id) ?? { name, cells: {} };
      const grid = document.grid.getSheetBySheetId(id);
      if (!grid) throw new Error(`The sheet ${name} has gone while the workbook was being saved.`);
      const { columns, rows, freeze, state, tabColor, ...kept } = keptSheet(file, relocation);
      return {
        ...kept,
        ...sheetLayout(grid, { columns, rows, freeze, state, tabColor }),
        name,
        cells: cellsOf(document, grid, engine, styles, new FormulaKinds(former.get(id), relocation)),
        ...mergesOf(grid, id),
        ...addedCharts(document, id, kept),
        ...(isProtected ? { protection: file.protection ?? {} } : {}),
      };
    }),
    tables: fileTables(tables, relocation),
    definedNames: fileNames(document.names(), definedNames ?? [], (id) => nameOf.get(id), relocation),
    ...calculationOf(document, opened),
    activeSheet: Math.max(0, sheets.findIndex(({ id }) => id === document.activeSheet())),
  };
}

function cellsOf(document: UniverDocument, grid: GridSheet, engine: FormulaEngine, styles: FileStyles, kinds: FormulaKinds): Cells {
  const id = grid.getSheetId();
  const cells: Cells = {};
  const filled = new Map(engine.spills.onSheet(document.unit, id).map((range) => [`${range.startRow} ${range.startColumn}`, formatArea(boxOfRange(id, range))]));
  const formulas = new Map(document.formulas().filter((cell) => cell.sheet === id).map(({ row, column, formula }) => [`${row} ${column}`, formula]));
  grid.getSheet().getCellMatrix().forValue((row, column, cell) => {
    const key = `${row} ${column}`;
    const style = styles.of(cell);
    const formula = formulas.get(key);
    const dataTable = formula === undefined ? kinds.dataTable(row, column) : undefined;
    const content: XlsxCell = {
      ...(hasContent(cell) || isEmptyText(cell) ? { value: fileValue(cell) } : {}),
      ...(formula === undefined ? {} : { formula, ...kinds.of(row, column, formula, filled.get(key)) }),
      ...(dataTable === undefined ? {} : { dataTable }),
      ...(style ? { style } : {}),
    };
    if (Object.keys(content).length > 0) (cells[row] ??= {})[column] = content;
  });
  addSpilled(document, id, engine, cells);
  return cells;
}

/** A file also holds the values of the cells that a formula elsewhere fills. */
function addSpilled(document: UniverDocument, sheet: string, engine: FormulaEngine, cells: Cells): void {
  for (const { startRow, endRow, startColumn, endColumn } of engine.spills.onSheet(document.unit, sheet)) {
    for (let row = startRow; row <= endRow; row += 1) {
      for (let column = startColumn; column <= endColumn; column += 1) {
        const spilled = engine.spills.cell({ unit: document.unit, sheet, row, column });
        const own = cells[row]?.[column];
        if (spilled && own?.formula === undefined && own?.value === undefined)
          (cells[row] ??= {})[column] = { ...own, value: fileValue(spilled) };
      }
    }
  }
}

/** A text of no letters, which is not a blank cell to Excel: COUNTA counts it. */
function isEmptyText(cell: Nullable<ICellData>): boolean {
  return cell?.v === "" && cell.t === CellValueType.STRING;
}

function fileValue(cell: Nullable<ICellData>): XlsxValue {
  const value = valueOf(cell);
  return typeof value === "object" ? { error: value.error } : value;
}

function mergesOf(sheet: GridSheet, id: string): Pick<XlsxSheet, "merges"> {
  const merges = sheet.getSheet().getConfig().mergeData.map((range) => formatArea(boxOfRange(id, range)));
  return merges.length > 0 ? { merges } : {};
}

/** Modes as a file names them; automatic is the one that it leaves out. */
const MODES: Readonly<Record<CalculationMode, string | undefined>> = { Automatic: undefined, Manual: "manual", AutomaticExceptTables: "autoNoTable" };

/** How the workbook calculates now; what is stale is said to be, so that Excel does not take it for calculated. */
function calculationOf(document: UniverDocument, { calculation }: XlsxWorkbook): Pick<XlsxWorkbook, "calculation"> {
  const mode = MODES[document.calculationMode()];
  const { [CALCULATION_MODE]: _mode, calcCompleted: _completed, ...settings } = calculation?.settings ?? {};
  const now = { ...settings, ...(mode ? { [CALCULATION_MODE]: mode } : {}), ...(document.isStale() ? { calcCompleted: "0" } : {}) };
  const { settings: _settings, ...rest } = calculation ?? {};
  const all = { ...rest, ...(Object.keys(now).length > 0 ? { settings: now } : {}) };
  return Object.keys(all).length > 0 ? { calculation: all } : {};
}
