import type { CellValue } from "../../record/cells";
import type { Role } from "./looks";

/**
 * A complete workbook as data, in the terms of neither a file format nor a spreadsheet's interface. Rows and columns count
 * from 0; formulas are in English notation, begin with "=" and carry no prefixes; references in A1 notation have no sheet.
 */
export interface WorkbookLayout {
  /** Absent: pages are printed without header and footer. */
  readonly page?: PageLayout;
  readonly sheets: readonly SheetLayout[];
  readonly names: readonly NameLayout[];
}

/** What every printed page says besides its sheet: the sheet's name, the file's, the day of the print and the page are the program's. */
export interface PageLayout {
  readonly header: string;
  /** Words before the page's number and between it and that of all pages. */
  readonly pages: readonly [page: string, of: string];
}

export interface SheetLayout {
  readonly name: string;
  readonly purpose: Purpose;
  readonly cells: readonly CellLayout[];
  /** From the first one on. */
  readonly columns: readonly ColumnLayout[];
  readonly tables: readonly TableLayout[];
  /** Rows above and columns left of the split stay in view. */
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly gridLines: boolean;
  /** Printed on a single page; else on as many as it is long. */
  readonly onePage?: true;
  readonly validations: readonly ValidationLayout[];
  readonly highlights: readonly HighlightLayout[];
  /** Absent: none. */
  readonly charts?: readonly ChartLayout[];
}

/** What a sheet is for; tells its tab's colour. */
export type Purpose = "results" | "inputs" | "sources";

export interface CellLayout extends CellContent {
  readonly row: number;
  readonly column: number;
}

export interface CellContent {
  /** What is typed, or what `formula` gave; null for a blank cell. */
  readonly value: CellValue;
  readonly formula?: string;
  /** All that a formula gave which spills, `value` first. */
  readonly spill?: readonly (readonly CellValue[])[];
  readonly role: Role;
  /** Absent: the column's, or the spreadsheet's own. */
  readonly numberFormat?: string;
  /** Shown when the pointer rests on the cell. */
  readonly note?: string;
}

export interface ColumnLayout {
  /** In widths of the digit 0. */
  readonly width: number;
  /** Of cells that a formula spills into. */
  readonly numberFormat?: string;
}

/** A named table; its header row is its first row, and its cells are those of the sheet. */
export interface TableLayout {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly headers: readonly string[];
  /** Rows under the header. */
  readonly rows: number;
  /** Formulas that a whole column repeats, by header. */
  readonly formulas: Readonly<Record<string, string>>;
}

/** A name of a cell or of a formula, for the whole workbook. */
export interface NameLayout {
  readonly name: string;
  readonly formula: string;
  readonly help: string;
}

/** What may be typed into an area; anything else is refused with the message. */
export interface ValidationLayout {
  readonly area: string;
  readonly rule: ListRule | BetweenRule;
  readonly message: string;
  readonly allowBlank: boolean;
}

/** One of a list: `="MAD,EUR"`, or a name of cells. */
export interface ListRule {
  readonly kind: "list";
  readonly source: string;
}

/** A number or a date between two formulas, bounds included. */
export interface BetweenRule {
  readonly kind: "between";
  readonly min: string;
  readonly max: string;
}

/** The look of another role for the cells of an area where a formula holds; relative to the area's first cell. */
export interface HighlightLayout {
  readonly area: string;
  readonly formula: string;
  readonly role: Role;
}

/** A chart of the spreadsheet's own, over an area of its sheet. */
export interface ChartLayout {
  /** By which a program finds it on its sheet. */
  readonly name: string;
  readonly kind: ChartKind;
  readonly title: string;
  readonly area: string;
  /** Sheet of its figures; the areas of the series lie on it. */
  readonly source: string;
  /** What stands along the axis: months, names, or the numbers of a curve. */
  readonly along: string;
  readonly alongFormat: string;
  readonly series: readonly ChartSeriesLayout[];
  readonly valueFormat: string;
}

/** Columns piled up, lines, bars to both sides of nothing, a curve over numbers. */
export type ChartKind = "columns" | "lines" | "bars" | "curve";

export interface ChartSeriesLayout {
  readonly name: string;
  /** Cell of the source that holds the name. */
  readonly header: string;
  readonly values: string;
  /** Six hexadecimal digits. */
  readonly color: string;
  readonly dashed?: true;
}
