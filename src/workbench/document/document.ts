/**
 * What the office.js host asks of a spreadsheet. Two things implement it: a plain in-memory one for
 * tests in process, and the Univer one of the page. All indices are 0-based; all calls are synchronous.
 */

/** The error values a cell can hold, as Excel writes them. */
export type ErrorText = "#NULL!" | "#DIV/0!" | "#VALUE!" | "#REF!" | "#NAME?" | "#NUM!" | "#N/A" | "#BUSY!" | "#SPILL!" | "#CALC!";

/** An error in a cell, with the add-in's words where it gave any. */
export interface CellError {
  readonly error: ErrorText;
  readonly message?: string;
}

/** What a cell shows: "" is a blank cell. Dates are serial numbers. */
export type CellValue = number | string | boolean | CellError;

export interface Cell {
  readonly value: CellValue;
  /** Text of the formula as its author typed it, with its "=", in English notation; null for a constant or a spilled child. */
  readonly formula: string | null;
  readonly numberFormat: string;
}

/** A rectangle of one sheet. */
export interface Box {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** When formulas calculate: after every change, or when somebody asks for it. */
export type CalculationMode = "Automatic" | "Manual" | "AutomaticExceptTables";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly protected: boolean;
}

/** How a sheet is shown. */
export interface SheetView {
  /** As "#RRGGBB"; "" where the tab has no colour. */
  readonly tabColor: string;
  readonly gridLines: boolean;
  /** Rows above and columns left of the split stay in view. */
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly visibility: Visibility;
}

/** How a cell looks, as far as something is told of it; colours as "#RRGGBB". */
export interface CellLook {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly font?: string;
  /** In points. */
  readonly size?: number;
  readonly color?: string;
  /** null takes it away. */
  readonly fill?: string | null;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  /** Colours of thin lines. */
  readonly lines?: Readonly<Partial<Record<Edge, string>>>;
}

export type Edge = "top" | "bottom" | "left" | "right";

/** Cells that take a look; what it does not tell they keep. */
export interface Dressing {
  readonly box: Box;
  readonly look: CellLook;
}

export interface TableInfo {
  readonly id: string;
  readonly name: string;
  /** Header row included. */
  readonly box: Box;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
}

export interface NameInfo {
  readonly name: string;
  /** With its "=": a reference, a constant or a LAMBDA. */
  readonly formula: string;
  /** Id of the sheet that owns the name; null for the workbook. */
  readonly scope: string | null;
  readonly comment: string;
  readonly visible: boolean;
}

/** A chart that an add-in has put over cells. */
export interface ChartInfo {
  readonly id: string;
  /** Id of its sheet. */
  readonly sheet: string;
  readonly name: string;
  readonly type: ChartType;
  readonly title: string | null;
  /** The cells that it covers. */
  readonly place: Box;
  readonly series: readonly ChartSeriesInfo[];
  /** Number formats of the two axes; null: those of the cells. */
  readonly valueFormat: string | null;
  readonly alongFormat: string | null;
}

export interface ChartSeriesInfo {
  readonly name: string;
  readonly values: Box;
  /** What stands along the axis. */
  readonly along: Box | null;
  /** As "#RRGGBB". */
  readonly color: string | null;
  readonly dashed: boolean;
}

/** Kinds of charts that the workbench can keep, as Excel's API names them. */
export const CHART_TYPES = ["ColumnStacked", "BarClustered", "Line", "XYScatterLinesNoMarkers"] as const;
export type ChartType = (typeof CHART_TYPES)[number];

/**
 * What can be put in a cell: a string that begins with "=" is a formula, one with "'" the text behind it, "" clears, null leaves the cell
 * alone.
 */
export type CellInput = number | string | boolean | null;

/** Who changed the document: the person at the keyboard, the add-in through office.js, or another person's session. */
export type Author = "user" | "addin" | "colleague";

export type DocumentEvent =
  | { readonly kind: "changed"; readonly box: Box; readonly by: Author; readonly before?: CellValue; readonly after?: CellValue }
  | { readonly kind: "calculated"; readonly sheet: string }
  | { readonly kind: "selected"; readonly box: Box }
  | { readonly kind: "activated"; readonly sheet: string; readonly previous: string }
  | { readonly kind: "sheet-added" | "sheet-deleted" | "sheet-renamed"; readonly sheet: string }
  | { readonly kind: "table-added" | "table-deleted"; readonly sheet: string; readonly table: string };

export type NotKept = "validation" | "conditional-format" | "chart";

/** A refusal by the document, in the codes of Excel's API (ItemNotFound, ItemAlreadyExists, InvalidArgument, AccessDenied...). */
export class DocumentError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export interface SpreadsheetDocument {
  readonly name: string;
  sheets(): readonly SheetInfo[];
  activeSheet(): string;
  activate(sheet: string): void;
  /** @throws DocumentError ItemAlreadyExists */
  addSheet(name?: string): SheetInfo;
  renameSheet(sheet: string, name: string): void;
  deleteSheet(sheet: string): void;
  protect(sheet: string, on: boolean): void;
  /** Smallest box that holds every cell with a value or a formula; null for an empty sheet. */
  usedBox(sheet: string): Box | null;

  read(box: Box): Cell[][];
  /** What the formula of a cell fills beside it, the cell included; null where it fills no other. */
  spill(sheet: string, row: number, column: number): Box | null;
  /**
   * One change: one event, one undo step. The grid has the size of the box, or 1 x 1 to fill it.
   * Strings other than formulas are stored as text, never parsed as typed.
   * @throws DocumentError AccessDenied on a protected sheet; nothing is written then
   */
  write(box: Box, grid: readonly (readonly CellInput[])[], by: Author): void;
  setNumberFormat(box: Box, formats: readonly (readonly (string | null)[])[]): void;
  /** @throws DocumentError AccessDenied on a protected sheet */
  setLooks(dressings: readonly Dressing[]): void;
  /** Gives cells the looks and number formats of others; both boxes have one size. */
  copyLooks(from: Box, to: Box): void;
  /** Of every column that the box touches. */
  setColumnWidth(box: Box, points: number): void;
  /** Of every row that the box touches. */
  setRowHeight(box: Box, points: number): void;
  view(sheet: string): SheetView;
  setView(sheet: string, part: Partial<SheetView>): void;

  selection(): Box;
  select(box: Box): void;

  tables(): readonly TableInfo[];
  addTable(box: Box, hasHeaders: boolean, name?: string): TableInfo;
  renameTable(id: string, name: string): void;
  /**
   * A blank column in a table, under a header of its own. It goes through the whole sheet: the document refuses where that would part
   * something else.
   *
   * @param index position in the table, from 0
   */
  insertTableColumn(id: string, index: number): void;
  /** Takes a column of a table away, and with it that of the sheet, on the same condition. */
  deleteTableColumn(id: string, index: number): void;
  /**
   * Gives a table more or fewer rows and columns; the cells stay as they are.
   * @throws DocumentError AccessDenied on a protected sheet, InvalidArgument for a box that the table can't have
   */
  resizeTable(id: string, box: Box): void;

  /** Charts that add-ins have put over cells, the hindmost first. */
  charts(): readonly ChartInfo[];
  /** Puts a chart in front of the others, or takes the place of the one with its id. */
  setChart(chart: ChartInfo): void;
  deleteChart(id: string): void;

  names(): readonly NameInfo[];
  addName(name: NameInfo): void;
  deleteName(name: string, scope: string | null): void;
  /** Gives the name of that name and scope another meaning. */
  changeName(name: NameInfo): void;

  readonly settings: Map<string, string>;
  /** What an add-in has given cells and the workbench neither does nor keeps: it is not in a saved file. */
  readonly notKept: Set<NotKept>;
  calculationMode(): CalculationMode;
  /** From manual to another mode, what is stale calculates. */
  setCalculationMode(mode: CalculationMode): void;
  /** Whether cells wait for somebody to ask for their calculation. */
  isStale(): boolean;
  /** Calculates every formula, whatever the mode. */
  calculate(): void;
  /** Calculates every formula anew, soon, and asks the add-in's functions anew. */
  recalculate(): void;
  /** The year that serial numbers of dates count from. */
  readonly calendar: 1900 | 1904;
  subscribe(listener: (event: DocumentEvent) => void): () => void;
}
