import { ICommandService, type ICellData, type IExecutionOptions, type IRange, type Injector, type Nullable } from "@univerjs/core";
import { SetRangeValuesCommand, SetRangeValuesMutation, SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation } from "@univerjs/preset-sheets-core";
import type { TableLayout } from "../../dialect/structured-reference";
import {
  DocumentError,
  type Author,
  type Box,
  type CalculationMode,
  type Cell,
  type CellInput,
  type CellValue,
  type ChartInfo,
  type DocumentEvent,
  type Dressing,
  type NameInfo,
  type NotKept,
  type SheetInfo,
  type SheetView,
  type SpreadsheetDocument,
  type TableInfo,
  type Visibility,
} from "../../document/document";
import { freeHeader, headersOf, partsOthers, sameName } from "../../document/reference";
import { SHEET_COLUMNS, SHEET_ROWS } from "../../document/address";
import type { XlsxTable } from "../../xlsx/model/model";
import { cellDataOf, hasContent, valueOf } from "../cells/cell-data";
import { boxOfRange, DocumentChanges } from "./changes";
import type { FormulaEngine } from "../univer/engine";
import type { OpenTable } from "../tables/file-tables";
import type { CellKey, GridSheet, GridWorkbook } from "../univer/grid";
import { cellsOf, formulaOf, usedRange, type CellsByRow } from "../cells/grid-cells";
import { dressedCells } from "../cells/grid-look";
import { DocumentNames } from "./names";
import { giveUpHeightsOfGoneSheets } from "./row-height-tasks";
import { givenView, setWidths, setHeights, viewOf } from "./sheet-view";
import { Protection } from "../univer/protection";
import { StructureLog } from "./structure-log";
import { DocumentTables, type TableTraits } from "../tables/tables";
import { SPARE_COLUMNS, SPARE_ROWS } from "../cells/workbook-data";

/** What a document needs besides the grid's workbook. */
export interface DocumentSupport {
  readonly injector: Injector;
  readonly engine: FormulaEngine;
  /** The words an add-in gave with the error that a cell shows. */
  readonly errorWords: (cell: CellKey) => string | undefined;
  /** The user tried to change a protected sheet. */
  readonly refused: (sheet: string) => void;
  /** Calculates a workbook anew. */
  readonly recalculate: (unit: string) => void;
  /** The user has protected the sheet in front, or lifted its protection. */
  readonly protectionToggled: (isProtected: boolean) => void;
}

/** A cell that calculates. */
export interface FormulaCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** One workbook of the grid, as the host sees a spreadsheet. Sheets go by the grid's ids. */
export class UniverDocument implements SpreadsheetDocument {
  readonly settings = new Map<string, string>();
  readonly notKept = new Set<NotKept>();
  /** Sheets that only a program can show again; to the grid a hidden sheet is hidden. */
  readonly veryHidden = new Set<string>();
  readonly unit: string;
  private readonly changes: DocumentChanges;
  private readonly tableList: DocumentTables;
  private readonly nameList: DocumentNames;
  private readonly protection: Protection;
  /** What has been inserted, deleted and moved since the workbook was opened. */
  readonly structure: StructureLog;
  private mode: CalculationMode = "Automatic";
  private stale = false;
  private chartList: readonly ChartInfo[] = [];
  private readonly chartListeners = new Set<() => void>();

  constructor(
    readonly grid: GridWorkbook,
    private readonly support: DocumentSupport,
    readonly calendar: 1900 | 1904,
  ) {
    this.unit = grid.getId();
    const { injector, refused, protectionToggled } = support;
    this.protection = new Protection(injector, this.unit, () => this.activeSheet(), refused, protectionToggled);
    this.changes = new DocumentChanges(injector, this.unit, this.activeSheet(), (box) => this.valueAt(box.sheet, box.row, box.column));
    this.tableList = new DocumentTables(injector, grid, (box) => this.read(box)[0]?.map(({ value }) => value) ?? []);
    this.nameList = new DocumentNames(injector, this.unit);
    this.structure = new StructureLog(injector, this.unit);
    giveUpHeightsOfGoneSheets(injector, this.unit);
  }

  get name(): string {
    return this.grid.getName();
  }

  sheets(): SheetInfo[] {
    return this.grid.getSheets().map((sheet) => this.infoOf(sheet));
  }

  activeSheet(): string {
    return this.grid.getActiveSheet().getSheetId();
  }

  activate(sheet: string): void {
    this.grid.setActiveSheet(this.sheet(sheet));
  }

  addSheet(name?: string): SheetInfo {
    if (name !== undefined) this.checkSheetName(name);
    const active = this.activeSheet();
    const added = this.changes.withoutMoves(() => {
      const sheet = this.grid.insertSheet(name).getSheetId();
      // The grid brings a new sheet to the front; the document's contract leaves it behind.
      this.activate(active);
      return sheet;
    });
    return this.infoOf(this.sheet(added));
  }

  renameSheet(sheet: string, name: string): void {
    if (!sameName(this.sheet(sheet).getSheetName(), name)) this.checkSheetName(name);
    this.protection.check(sheet);
    this.sheet(sheet).setName(name);
  }

  deleteSheet(sheet: string): void {
    this.protection.check(sheet);
    if (!this.grid.deleteSheet(this.sheet(sheet))) throw new DocumentError("InvalidOperation", "A workbook must keep one visible sheet.");
  }

  protect(sheet: string, on: boolean): void {
    this.sheet(sheet);
    this.protection.set(sheet, on);
  }

  usedBox(sheet: string): Box | null {
    const used = usedRange(this.sheet(sheet), this.support.engine.spills.onSheet(this.unit, sheet));
    return used && boxOfRange(sheet, used);
  }

  read(box: Box): Cell[][] {
    const sheet = this.sheet(box.sheet);
    return Array.from({ length: box.rows }, (_, row) =>
      Array.from({ length: box.columns }, (__, column) => this.cellAt(sheet, box.row + row, box.column + column)),
    );
  }

  spill(sheet: string, row: number, column: number): Box | null {
    const filled = this.support.engine.spills.of({ unit: this.unit, sheet: this.sheet(sheet).getSheetId(), row, column });
    return filled && filled.rows * filled.columns > 1 ? filled : null;
  }

  write(wanted: Box, grid: readonly (readonly CellInput[])[], by: Author): void {
    const box = this.fitted(wanted);
    this.protection.check(box.sheet);
    const cells = cellsOf(box, grid, cellDataOf);
    if (Object.keys(cells).length > 0) this.changes.as(by, () => this.set(box, cells, by));
  }

  setNumberFormat(wanted: Box, formats: readonly (readonly (string | null)[])[]): void {
    const box = this.fitted(wanted);
    this.protection.check(box.sheet);
    const cells = cellsOf(box, formats, (pattern) => ({ s: { n: { pattern } } }));
    this.execute(SetRangeValuesCommand.id, { ...this.target(box), value: cells });
  }

  setLooks(dressings: readonly Dressing[]): void {
    for (const sheet of new Set(dressings.map(({ box }) => box.sheet))) {
      this.protection.check(sheet);
      const ours = dressings.flatMap(({ box, look }) => (box.sheet === sheet ? [{ box: this.fitted(box), look }] : []));
      const range = boundsOf(ours.map(({ box }) => box));
      this.execute(SetRangeValuesCommand.id, { unitId: this.unit, subUnitId: sheet, range, value: dressedCells(ours) });
    }
  }

  copyLooks(wanted: Box, place: Box): void {
    const [from, to] = [this.fitted(wanted), this.fitted(place)];
    this.protection.check(to.sheet);
    const matrix = this.sheet(from.sheet).getSheet().getCellMatrix();
    const styles = this.grid.getWorkbook().getStyles();
    const looks = Array.from({ length: from.rows }, (_, row) =>
      Array.from({ length: from.columns }, (__, column) => {
        const cell = matrix.getValue(from.row + row, from.column + column);
        return (cell && styles.getStyleByCell(cell)) ?? {};
      }),
    );
    this.execute(SetRangeValuesCommand.id, { ...this.target(to), value: cellsOf(to, looks, (s) => ({ s: { ...s } })) });
  }

  setColumnWidth(wanted: Box, points: number): void {
    const box = this.fitted(wanted);
    this.protection.check(box.sheet);
    setWidths(this.sheet(box.sheet), box, points);
  }

  setRowHeight(wanted: Box, points: number): void {
    const box = this.fitted(wanted);
    this.protection.check(box.sheet);
    setHeights(this.sheet(box.sheet), box, points);
  }

  view(sheet: string): SheetView {
    const grid = this.sheet(sheet);
    return { ...viewOf(grid), visibility: this.visibilityOf(grid) };
  }

  setView(sheet: string, { visibility, ...part }: Partial<SheetView>): void {
    const grid = this.sheet(sheet);
    givenView(grid, part);
    if (visibility === undefined) return;
    if (visibility === "VeryHidden") this.veryHidden.add(sheet);
    else this.veryHidden.delete(sheet);
    if (visibility === "Visible") grid.showSheet();
    else if (!grid.isSheetHidden()) grid.hideSheet();
  }

  /** Several changes of a person, as one step of undo. */
  asOneStep(action: () => void): void {
    this.support.engine.asOneStep(this.unit, action);
  }

  selection(): Box {
    const range = this.grid.getActiveRange()?.getRange();
    return range ? boxOfRange(this.activeSheet(), range) : { sheet: this.activeSheet(), row: 0, column: 0, rows: 1, columns: 1 };
  }

  select(wanted: Box): void {
    const box = this.fitted(wanted);
    const sheet = this.sheet(box.sheet);
    if (this.activeSheet() !== box.sheet) this.activate(box.sheet);
    sheet.getRange(box.row, box.column, box.rows, box.columns).activate();
    const visible = sheet.getVisibleRange();
    const inView =
      visible &&
      box.row >= visible.startRow &&
      box.row < visible.endRow &&
      box.column >= visible.startColumn &&
      box.column < visible.endColumn;
    if (!inView) sheet.scrollToCell(box.row, box.column);
  }

  tables(): TableInfo[] {
    return this.tableList.list();
  }

  tableLayouts(): TableLayout[] {
    return this.tableList.layouts();
  }

  /** Every table with the one of the opened file that it was, if it was. */
  openedTables(opened: readonly XlsxTable[]): OpenTable[] {
    return this.tableList.opened(opened);
  }

  addTable(box: Box, hasHeaders: boolean, name?: string): TableInfo {
    return this.addTableWith(box, { showHeaders: hasHeaders, showTotals: false }, name);
  }

  addTableWith(box: Box, traits: TableTraits, name?: string): TableInfo {
    this.protection.check(box.sheet);
    return this.tableList.add(box, traits, name);
  }

  renameTable(id: string, name: string): void {
    this.tableList.rename(id, name);
  }

  insertTableColumn(id: string, index: number): void {
    const table = this.tableOf(id);
    const { box } = table;
    const column = box.column + index;
    this.refuseParting(table, column);
    const header = freeHeader(headersOf(this, table));
    this.changes.as("addin", () => {
      this.sheet(box.sheet).insertColumnsBefore(column, 1);
      // The grid's table grows with what is inserted inside it alone.
      if (this.tableOf(id).box.columns === box.columns) this.resizeTable(id, { ...box, columns: box.columns + 1 });
      this.write({ ...box, column, rows: 1, columns: 1 }, [[header]], "addin");
    });
  }

  deleteTableColumn(id: string, index: number): void {
    const table = this.tableOf(id);
    if (table.box.columns === 1) throw new DocumentError("InvalidOperation", "A table keeps at least one column.");
    this.refuseParting(table, table.box.column + index);
    this.changes.as("addin", () => this.sheet(table.box.sheet).deleteColumns(table.box.column + index, 1));
  }

  resizeTable(id: string, box: Box): void {
    this.protection.check(box.sheet);
    this.tableList.resize(id, box);
  }

  /** Those of sheets that are still there: an undo brings a sheet back with its charts. */
  charts(): readonly ChartInfo[] {
    return this.chartList.filter(({ sheet }) => this.grid.getSheetBySheetId(sheet) !== null);
  }

  setChart(chart: ChartInfo): void {
    this.protection.check(chart.sheet);
    const isThere = this.chartList.some(({ id }) => id === chart.id);
    this.chartList = isThere ? this.chartList.map((other) => (other.id === chart.id ? chart : other)) : [...this.chartList, chart];
    this.tellCharts();
  }

  deleteChart(id: string): void {
    this.chartList = this.chartList.filter((chart) => chart.id !== id);
    this.tellCharts();
  }

  /** @param changed is told when an add-in has put, changed or taken away a chart */
  onChartsChanged(changed: () => void): void {
    this.chartListeners.add(changed);
  }

  /** Whether a cell's row and column are shown, were its sheet in front. */
  isInSight(sheet: string, row: number, column: number): boolean {
    const grid = this.sheet(sheet).getSheet();
    return grid.getRowVisible(row) && grid.getColVisible(column);
  }

  names(): NameInfo[] {
    return this.nameList.list();
  }

  /** The text of a name, by its id, where the grid's own cannot be trusted. */
  textOfName(id: string): string | undefined {
    return this.nameList.structuredText(id);
  }

  /** What the engine is to call the names that sheets own, by name and owner. */
  engineNames(): Map<string, Map<string, string>> {
    return this.nameList.engineNames();
  }

  addName(name: NameInfo): void {
    this.nameList.add(name);
  }

  changeName(name: NameInfo): void {
    this.nameList.add(name);
  }

  deleteName(name: string, scope: string | null): void {
    this.nameList.delete(name, scope);
  }

  calculationMode(): CalculationMode {
    return this.mode;
  }

  setCalculationMode(mode: CalculationMode): void {
    this.mode = mode;
    if (mode !== "Manual" && this.stale) this.calculate();
  }

  isStale(): boolean {
    return this.stale;
  }

  calculate(): void {
    this.stale = false;
    this.support.engine.recalculateAll();
  }

  /** A calculation has had to wait. */
  waits(): void {
    this.stale = true;
  }

  recalculate(): void {
    this.stale = false;
    this.support.recalculate(this.unit);
  }

  subscribe(listener: (event: DocumentEvent) => void): () => void {
    return this.changes.subscribe(listener);
  }

  /** Every formula of the workbook as its cell holds it. */
  formulas(): FormulaCell[] {
    return this.grid.getSheets().flatMap((sheet) => {
      const found: FormulaCell[] = [];
      sheet.getSheet().getCellMatrix().forValue((row, column, cell) => {
        const formula = formulaOf(sheet, cell, row, column);
        if (formula !== null) found.push({ sheet: sheet.getSheetId(), row, column, formula });
      });
      return found;
    });
  }

  /** The formulas that have never been calculated, of a box or of the whole workbook. */
  formulasWithoutResult(box?: Box): CellKey[] {
    const sheets = box ? [this.sheet(box.sheet)] : this.grid.getSheets();
    return sheets.flatMap((sheet) => {
      const found: CellKey[] = [];
      sheet.getSheet().getCellMatrix().forValue((row, column, cell) => {
        const isInside = !box || (row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns);
        const isNew = (cell?.f || cell?.si) && (cell.v === null || cell.v === undefined);
        if (isInside && isNew) found.push({ unit: this.unit, sheet: sheet.getSheetId(), row, column });
      });
      return found;
    });
  }

  /** Writes formulas anew whose meaning has not changed, so that nobody is told. */
  respell(cells: readonly FormulaCell[]): void {
    for (const { sheet, row, column, formula } of cells) {
      const cellValue = { [row]: { [column]: { f: formula, si: null } } };
      this.execute(SetRangeValuesMutation.id, { unitId: this.unit, subUnitId: sheet, cellValue }, { fromFormula: true });
    }
  }

  /** Tells the listeners that a sheet holds new results. */
  calculated(sheet: string): void {
    this.changes.emit({ kind: "calculated", sheet });
  }

  /** The text that a cell shows, after its number format and in the notation that is on. */
  shownText(sheet: string, row: number, column: number): string {
    const grid = this.sheet(sheet);
    const isInside = row < grid.getMaxRows() && column < grid.getMaxColumns();
    return isInside ? grid.getRange(row, column).getDisplayValue() : "";
  }

  private tellCharts(): void {
    for (const changed of this.chartListeners) changed();
  }

  /**
   * A box that the grid has room for. Its sheets are as long as they must be, where Excel's all have a million rows:
   * whole columns and rows end where the sheet does, and for any other box the sheet grows.
   */
  private fitted({ sheet, row, column, rows, columns }: Box): Box {
    const grid = this.sheet(sheet);
    const [maxRows, maxColumns] = [grid.getMaxRows(), grid.getMaxColumns()];
    const isWholeColumn = row + rows >= SHEET_ROWS;
    const isWholeRow = column + columns >= SHEET_COLUMNS;
    const target = { unitId: this.unit, subUnitId: sheet };
    if (!isWholeColumn && row + rows > maxRows)
      this.execute(SetWorksheetRowCountMutation.id, { ...target, rowCount: row + rows + SPARE_ROWS });
    if (!isWholeRow && column + columns > maxColumns) {
      this.execute(SetWorksheetColumnCountMutation.id, { ...target, columnCount: column + columns + SPARE_COLUMNS });
    }
    return {
      sheet,
      row,
      column,
      rows: isWholeColumn ? Math.max(1, maxRows - row) : rows,
      columns: isWholeRow ? Math.max(1, maxColumns - column) : columns,
    };
  }

  private tableOf(id: string): TableInfo {
    const table = this.tables().find((candidate) => candidate.id === id);
    if (!table) throw new DocumentError("ItemNotFound", `There is no table ${id}.`);
    return table;
  }

  private refuseParting(table: TableInfo, column: number): void {
    this.protection.check(table.box.sheet);
    if (!partsOthers(this, table, column)) return;
    throw new DocumentError("InvalidOperation", "The workbench inserts and deletes whole columns alone: other cells stand there.");
  }

  private set(box: Box, cells: CellsByRow, by: Author): void {
    // A colleague's edit is no step of this user's undo, so it goes past the command.
    if (by === "colleague") this.execute(SetRangeValuesMutation.id, { unitId: this.unit, subUnitId: box.sheet, cellValue: cells }, { fromCollab: true });
    else this.execute(SetRangeValuesCommand.id, { ...this.target(box), value: cells });
  }

  private execute(command: string, params: object, options?: IExecutionOptions): void {
    const done = this.support.injector.get(ICommandService).syncExecuteCommand(command, params, options);
    if (!done) throw new DocumentError("GeneralException", `The grid refused ${command}.`);
  }

  private target({ sheet, row, column, rows, columns }: Box): { unitId: string; subUnitId: string; range: IRange } {
    const range = { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 };
    return { unitId: this.unit, subUnitId: sheet, range };
  }

  private sheet(id: string): GridSheet {
    const sheet = this.grid.getSheetBySheetId(id);
    if (!sheet) throw new DocumentError("ItemNotFound", `There is no sheet ${id}.`);
    return sheet;
  }

  private checkSheetName(name: string): void {
    if (name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name)) throw new DocumentError("InvalidArgument", `A sheet cannot be called ${name}.`);
    if (this.grid.getSheets().some((sheet) => sameName(sheet.getSheetName(), name))) {
      throw new DocumentError("ItemAlreadyExists", `There is already a sheet ${name}.`);
    }
  }

  private infoOf(sheet: GridSheet): SheetInfo {
    const id = sheet.getSheetId();
    return { id, name: sheet.getSheetName(), visibility: this.visibilityOf(sheet), protected: this.protection.has(id) };
  }

  private visibilityOf(sheet: GridSheet): Visibility {
    if (!sheet.isSheetHidden()) return "Visible";
    return this.veryHidden.has(sheet.getSheetId()) ? "VeryHidden" : "Hidden";
  }

  private valueAt(sheet: string, row: number, column: number): CellValue {
    return this.cellAt(this.sheet(sheet), row, column).value;
  }

  private cellAt(sheet: GridSheet, row: number, column: number): Cell {
    const key = { unit: this.unit, sheet: sheet.getSheetId(), row, column };
    const own: Nullable<ICellData> = sheet.getSheet().getCellRaw(row, column);
    const shown = hasContent(own) ? own : (this.support.engine.spills.cell(key) ?? own);
    const style = own && this.grid.getWorkbook().getStyles().getStyleByCell(own);
    return {
      value: valueOf(shown, () => this.support.errorWords(key)),
      formula: formulaOf(sheet, own, row, column),
      numberFormat: style?.n?.pattern ?? "General",
    };
  }
}

/** The least range that holds some boxes of one sheet. */
function boundsOf(boxes: readonly Box[]): IRange {
  return {
    startRow: Math.min(...boxes.map(({ row }) => row)),
    endRow: Math.max(...boxes.map(({ row, rows }) => row + rows - 1)),
    startColumn: Math.min(...boxes.map(({ column }) => column)),
    endColumn: Math.max(...boxes.map(({ column, columns }) => column + columns - 1)),
  };
}
