import type { Look } from "../layout/looks";
import type { ChartLayout, HighlightLayout, NameLayout, ValidationLayout } from "../layout/workbook-layout";

/**
 * New sheets for a workbook that is open, as a list of what is written: in the terms of no spreadsheet's interface, so that a test can
 * read it. Areas are in A1 notation without a sheet; formulas are in English notation, begin with "=" and carry no prefixes.
 */
export interface WorkbookWrites {
  readonly sheets: readonly SheetWrites[];
  /** For the whole workbook; their formulas may name tables of the sheets. */
  readonly names: readonly NameLayout[];
}

/** What is written on one new sheet: first all that refers to nothing else, its formulas once every sheet, table and name is there. */
export interface SheetWrites {
  readonly name: string;
  /** Six hexadecimal digits. */
  readonly tabColor: string;
  readonly gridLines: boolean;
  /** Rows above and columns left of the split stay in view. */
  readonly freeze: { readonly rows: number; readonly columns: number };
  /** Null where nothing is typed on the sheet. */
  readonly constants: BlockWrite<number | string | boolean> | null;
  /** Null where nothing is calculated on the sheet. */
  readonly formulas: BlockWrite<string> | null;
  /** In order: a later one wins. */
  readonly formats: readonly { readonly area: string; readonly numberFormat: string }[];
  readonly looks: readonly { readonly area: string; readonly rows: number; readonly look: Look }[];
  readonly columnWidths: readonly { readonly area: string; readonly points: number }[];
  readonly rowHeights: readonly { readonly area: string; readonly points: number }[];
  readonly tables: readonly TableWrite[];
  readonly validations: readonly ValidationWrite[];
  readonly highlights: readonly HighlightWrite[];
  /** Over cells of the sheet, of figures that may lie on another one. */
  readonly charts: readonly ChartWrite[];
}

/** A rectangle of cells, row by row; null leaves a cell alone. */
export interface BlockWrite<T> {
  readonly area: string;
  readonly cells: readonly (readonly (T | null)[])[];
}

export interface TableWrite {
  readonly name: string;
  /** Header row included. */
  readonly area: string;
  /** A style of the spreadsheet's own. */
  readonly style: string;
}

export type ValidationWrite = ValidationLayout;

export type ChartWrite = ChartLayout;

/** The look that cells of an area take where a formula holds. */
export interface HighlightWrite extends Omit<HighlightLayout, "role"> {
  readonly look: Look;
}
