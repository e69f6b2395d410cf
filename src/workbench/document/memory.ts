import { formatArea, parseAddress } from "./address";
import type { Author, Box, CalculationMode, Cell, CellInput, ChartInfo, CellValue, DocumentEvent, Dressing, NameInfo, NotKept, SheetInfo, SheetView, SpreadsheetDocument, TableInfo, Visibility } from "./document";
import { DocumentError } from "./document";
import { MemorySheet } from "./memory-sheet";
import { freeHeader, headersOf, partsOthers } from "./reference";

/**
 * A spreadsheet without an engine, for tests in process: cells hold what was written, and a formula shows
 * 0 until `compute` gives it a result. One change raises one event, before the call returns.
 * What is its own takes addresses ("Sheet1!B2:C3"; without a sheet, of the active one), so that tests read well.
 */
export class MemoryDocument implements SpreadsheetDocument {
  readonly name = "Book1.xlsx";
  readonly settings = new Map<string, string>();
  readonly notKept = new Set<NotKept>();
  calendar: 1900 | 1904 = 1900;
  /** How often everything was to be calculated anew. */
  recalculations = 0;
  readonly #sheets: MemorySheet[] = [];
  /** Looks, widths and heights in the order in which they were given, for tests to read. */
  readonly dressings: Dressing[] = [];
  readonly widths = new Map<string, number>();
  readonly heights = new Map<string, number>();
  #tables: TableInfo[] = [];
  #names: NameInfo[] = [];
  #charts: readonly ChartInfo[] = [];
  readonly #spills: Box[] = [];
  readonly #listeners = new Set<(event: DocumentEvent) => void>();
  #active: string;
  #selection: Box;
  #mode: CalculationMode = "Automatic";
  #stale = false;
  #created = 0;

  constructor(firstSheet = "Sheet1") {
    this.#active = this.#createSheet(firstSheet).id;
    this.#selection = { sheet: this.#active, row: 0, column: 0, rows: 1, columns: 1 };
  }

  /** What a person (or, on request, somebody else) types into a range; one change. */
  enter(address: string, grid: CellInput | readonly (readonly CellInput[])[], by: Author = "user"): void {
    const cells = typeof grid === "object" && grid !== null ? grid : [[grid]];
    const box = this.box(address);
    const grown = { ...box, rows: Math.max(box.rows, cells.length), columns: Math.max(box.columns, cells[0]?.length ?? 1) };
    this.write(cells.length === 1 && cells[0]?.length === 1 ? box : grown, cells, by);
  }

  /** Results of formulas, as an engine would put them; raises `calculated` for the sheet. */
  compute(address: string, results: readonly (readonly CellValue[])[]): void {
    const box = this.box(address);
    const sheet = this.#sheet(box.sheet);
    results.forEach((row, i) => row.forEach((value, j) => sheet.setResult(box.row + i, box.column + j, value)));
    this.#emit({ kind: "calculated", sheet: box.sheet });
  }

  cell(address: string): Cell {
    const box = this.box(address);
    return this.#sheet(box.sheet).cell(box.row, box.column);
  }

  values(address: string): CellValue[][] {
    return this.read(this.box(address)).map((row) => row.map((cell) => cell.value));
  }

  /** @throws DocumentError InvalidArgument when the text is no address, ItemNotFound when there is no such sheet */
  box(address: string): Box {
    const parsed = parseAddress(address);
    if (!parsed) throw new DocumentError("InvalidArgument", `${address} is not an address`);
    const sheet = parsed.sheetName === null ? this.#sheet(this.#active) : this.#sheetNamed(parsed.sheetName);
    return { sheet: sheet.id, ...parsed.area };
  }

  show(sheet: string, visibility: Visibility): void {
    this.#sheet(sheet).visibility = visibility;
  }

  recalculate(): void {
    this.recalculations += 1;
    this.calculate();
  }

  sheets(): readonly SheetInfo[] {
    return this.#sheets.map(({ id, name, visibility, protected: locked }) => ({ id, name, visibility, protected: locked }));
  }

  activeSheet(): string {
    return this.#active;
  }

  activate(sheet: string): void {
    const previous = this.#active;
    this.#active = this.#sheet(sheet).id;
    if (previous !== sheet) this.#emit({ kind: "activated", sheet, previous });
  }

  addSheet(name?: string): SheetInfo {
    const sheet = this.#createSheet(name ?? this.#freeSheetName());
    this.#emit({ kind: "sheet-added", sheet: sheet.id });
    return { id: sheet.id, name: sheet.name, visibility: sheet.visibility, protected: sheet.protected };
  }

  renameSheet(sheet: string, name: string): void {
    const renamed = this.#sheet(sheet);
    this.#requireFree(name, renamed);
    renamed.name = name;
    this.#emit({ kind: "sheet-renamed", sheet });
  }

  deleteSheet(sheet: string): void {
    if (this.#sheets.length === 1) throw new DocumentError("InvalidOperation", "a workbook keeps at least one sheet");
    this.#sheets.splice(this.#sheets.indexOf(this.#sheet(sheet)), 1);
    const [first] = this.#sheets;
    if (this.#active === sheet && first) this.#active = first.id;
    this.#tables = this.#tables.filter((table) => table.box.sheet !== sheet);
    this.#charts = this.#charts.filter((chart) => chart.sheet !== sheet);
    this.#names = this.#names.filter((name) => name.scope !== sheet);
    this.#emit({ kind: "sheet-deleted", sheet });
  }

  protect(sheet: string, on: boolean): void {
    this.#sheet(sheet).protected = on;
  }

  usedBox(sheet: string): Box | null {
    const area = this.#sheet(sheet).usedArea();
    return area && { sheet, ...area };
  }

  read(box: Box): Cell[][] {
    const sheet = this.#sheet(box.sheet);
    return Array.from({ length: box.rows }, (_, i) =>
      Array.from({ length: box.columns }, (_, j) => sheet.cell(box.row + i, box.column + j)),
    );
  }

  spill(sheet: string, row: number, column: number): Box | null {
    return this.#spills.find((box) => box.sheet === sheet && box.row === row && box.column === column) ?? null;
  }

  /** As a calculation would have filled cells. */
  setSpill(address: string): void {
    this.#spills.push(this.box(address));
  }

  write(box: Box, grid: readonly (readonly CellInput[])[], by: Author): void {
    const sheet = this.#sheet(box.sheet);
    if (sheet.protected) throw new DocumentError("AccessDenied", `${sheet.name} is protected: ${formatArea(box)} can't be changed`);
    const isSingle = box.rows === 1 && box.columns === 1;
    const before = sheet.cell(box.row, box.column).value;
    forEachCell(box, grid, (row, column, input) => sheet.write(row, column, input));
    const after = sheet.cell(box.row, box.column).value;
    this.#stale ||= this.#mode === "Manual";
    this.#emit({ kind: "changed", box, by, ...(isSingle && { before, after }) });
  }

  setNumberFormat(box: Box, formats: readonly (readonly (string | null)[])[]): void {
    const sheet = this.#sheet(box.sheet);
    if (sheet.protected) throw new DocumentError("AccessDenied", `${sheet.name} is protected: ${formatArea(box)} can't be formatted`);
    forEachCell(box, formats, (row, column, format) => sheet.setNumberFormat(row, column, format));
  }

  setLooks(dressings: readonly Dressing[]): void {
    for (const { box, look } of dressings) {
      const sheet = this.#sheet(box.sheet);
      if (sheet.protected) throw new DocumentError("AccessDenied", `${sheet.name} is protected: ${formatArea(box)} can't be formatted`);
      if (look.numberFormat !== undefined) this.setNumberFormat(box, [[look.numberFormat]]);
    }
    this.dressings.push(...dressings);
  }

  copyLooks(from: Box, to: Box): void {
    const formats = this.read(from).map((row) => row.map(({ numberFormat }) => numberFormat));
    this.setNumberFormat(to, formats);
  }

  setColumnWidth(box: Box, points: number): void {
    for (let at = 0; at < box.columns; at += 1) this.widths.set(`${this.#sheet(box.sheet).name} ${box.column + at}`, points);
  }

  setRowHeight(box: Box, points: number): void {
    for (let at = 0; at < box.rows; at += 1) this.heights.set(`${this.#sheet(box.sheet).name} ${box.row + at}`, points);
  }

  view(sheet: string): SheetView {
    const { view, visibility } = this.#sheet(sheet);
    return { ...view, visibility };
  }

  setView(sheet: string, { visibility, ...part }: Partial<SheetView>): void {
    const shown = this.#sheet(sheet);
    shown.view = { ...shown.view, ...part };
    if (visibility !== undefined) shown.visibility = visibility;
  }

  selection(): Box {
    return this.#selection;
  }

  select(box: Box): void {
    this.activate(box.sheet);
    this.#selection = box;
    this.#emit({ kind: "selected", box });
  }

  tables(): readonly TableInfo[] {
    return this.#tables;
  }

  addTable(box: Box, hasHeaders: boolean, name?: string): TableInfo {
    this.#created += 1;
    const table: TableInfo = {
      id: `{${identifier(this.#created)}-0002-0000-0000-000000000000}`,
      name: name ?? `Table${this.#tables.length + 1}`,
      box,
      showHeaders: hasHeaders,
      showTotals: false,
    };
    if (this.#tables.some((other) => sameName(other.name, table.name))) throw alreadyExists(table.name);
    this.#tables.push(table);
    this.#emit({ kind: "table-added", sheet: box.sheet, table: table.id });
    return table;
  }

  renameTable(id: string, name: string): void {
    const index = this.#tables.findIndex((table) => table.id === id);
    const table = this.#tables[index];
    if (!table) throw new DocumentError("ItemNotFound", "there is no such table");
    if (this.#tables.some((other) => other !== table && sameName(other.name, name))) throw alreadyExists(name);
    this.#tables[index] = { ...table, name };
  }

  insertTableColumn(id: string, index: number): void {
    const table = this.#tableOf(id);
    const column = table.box.column + index;
    this.#refuseParting(table, column);
    const header = freeHeader(headersOf(this, table));
    this.#sheet(table.box.sheet).shiftColumns(column, 1);
    this.#resize(table, table.box.columns + 1);
    this.#tellColumns(table.box, column);
    this.write({ ...table.box, row: table.box.row, column, rows: 1, columns: 1 }, [[header]], "addin");
  }

  deleteTableColumn(id: string, index: number): void {
    const table = this.#tableOf(id);
    const column = table.box.column + index;
    if (table.box.columns === 1) throw new DocumentError("InvalidOperation", "a table keeps at least one column");
    this.#refuseParting(table, column);
    this.#sheet(table.box.sheet).shiftColumns(column, -1);
    this.#resize(table, table.box.columns - 1);
    this.#tellColumns(table.box, column);
  }

  resizeTable(id: string, box: Box): void {
    const index = this.#tables.findIndex((table) => table.id === id);
    const table = this.#tables[index];
    if (!table) throw new DocumentError("ItemNotFound", "there is no such table");
    if (this.#sheet(box.sheet).protected) throw new DocumentError("AccessDenied", "the table's sheet is protected");
    this.#tables[index] = { ...table, box };
  }

  charts(): readonly ChartInfo[] {
    return this.#charts;
  }

  setChart(chart: ChartInfo): void {
    const isThere = this.#charts.some(({ id }) => id === chart.id);
    this.#charts = isThere ? this.#charts.map((other) => (other.id === chart.id ? chart : other)) : [...this.#charts, chart];
  }

  deleteChart(id: string): void {
    this.#charts = this.#charts.filter((chart) => chart.id !== id);
  }

  names(): readonly NameInfo[] {
    return this.#names;
  }

  addName(name: NameInfo): void {
    if (this.#names.some((other) => sameName(other.name, name.name) && other.scope === name.scope)) throw alreadyExists(name.name);
    this.#names.push(name);
  }

  changeName(name: NameInfo): void {
    this.#names = this.#names.map((other) => (sameName(other.name, name.name) && other.scope === name.scope ? name : other));
  }

  deleteName(name: string, scope: string | null): void {
    this.#names = this.#names.filter((other) => !(sameName(other.name, name) && other.scope === scope));
  }

  calculationMode(): CalculationMode {
    return this.#mode;
  }

  setCalculationMode(mode: CalculationMode): void {
    this.#mode = mode;
    if (mode !== "Manual" && this.#stale) this.calculate();
  }

  isStale(): boolean {
    return this.#stale;
  }

  /** Nothing is calculated here: what has an engine would now put its results, and raises `calculated` for each sheet. */
  calculate(): void {
    this.#stale = false;
    for (const { id } of this.#sheets) this.#emit({ kind: "calculated", sheet: id });
  }

  subscribe(listener: (event: DocumentEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #tableOf(id: string): TableInfo {
    const table = this.#tables.find((candidate) => candidate.id === id);
    if (!table) throw new DocumentError("ItemNotFound", "there is no such table");
    return table;
  }

  #refuseParting(table: TableInfo, column: number): void {
    const { name, protected: locked } = this.#sheet(table.box.sheet);
    if (locked) throw new DocumentError("AccessDenied", `${name} is protected`);
    if (partsOthers(this, table, column)) throw new DocumentError("InvalidOperation", "other cells stand there");
  }

  #resize(table: TableInfo, columns: number): void {
    this.#tables = this.#tables.map((other) => (other.id === table.id ? { ...other, box: { ...other.box, columns } } : other));
  }

  #tellColumns(box: Box, column: number): void {
    this.#emit({ kind: "changed", box: { ...box, column, columns: 1 }, by: "addin" });
  }

  #emit(event: DocumentEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  #createSheet(name: string): MemorySheet {
    this.#requireFree(name);
    this.#created += 1;
    const sheet = new MemorySheet(`{${identifier(this.#created)}-0001-0000-0000-000000000000}`, name);
    this.#sheets.push(sheet);
    return sheet;
  }

  #freeSheetName(): string {
    let number = this.#sheets.length + 1;
    while (this.#sheets.some((sheet) => sameName(sheet.name, `Sheet${number}`))) number += 1;
    return `Sheet${number}`;
  }

  #requireFree(name: string, except?: MemorySheet): void {
    if (this.#sheets.some((sheet) => sheet !== except && sameName(sheet.name, name))) throw alreadyExists(name);
  }

  #sheet(id: string): MemorySheet {
    const sheet = this.#sheets.find((candidate) => candidate.id === id);
    if (!sheet) throw new DocumentError("ItemNotFound", "there is no such sheet");
    return sheet;
  }

  #sheetNamed(name: string): MemorySheet {
    const sheet = this.#sheets.find((candidate) => sameName(candidate.name, name));
    if (!sheet) throw new DocumentError("ItemNotFound", `there is no sheet ${name}`);
    return sheet;
  }
}

function forEachCell<T>(box: Box, grid: readonly (readonly T[])[], visit: (row: number, column: number, item: T) => void): void {
  const fills = grid.length === 1 && grid[0]?.length === 1;
  for (let i = 0; i < box.rows; i++) {
    for (let j = 0; j < box.columns; j++) {
      const item = fills ? grid[0]?.[0] : grid[i]?.[j];
      if (item !== undefined) visit(box.row + i, box.column + j, item);
    }
  }
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function alreadyExists(name: string): DocumentError {
  return new DocumentError("ItemAlreadyExists", `there is already a ${name}`);
}

function identifier(number: number): string {
  return number.toString(16).toUpperCase().padStart(8, "0");
}
