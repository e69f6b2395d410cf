import type { XlsxChart } from "./model-chart";
import type { XlsxKeptElement, XlsxKeptSheet, XlsxKeptWorkbook, XlsxRelationship } from "./model-kept";
import type { XlsxColor, XlsxFont, XlsxStyle } from "./model-style";

/**
 * A workbook as plain data: what an .xlsx file holds, in the terms of a person at a sheet.
 *
 * Rows and columns are counted from 0. References ("B2", "A1:C9", "A1:A3 C1") are A1 text without `$`
 * or sheet name, as the file has them. Formulas are English, begin with "=", and carry none of the
 * prefixes of the file format.
 */
export interface XlsxWorkbook {
  /** In tab order; a workbook has at least one visible sheet. */
  readonly sheets: readonly XlsxSheet[];
  /** Every table of every sheet; names are unique in the workbook. */
  readonly tables?: readonly XlsxTable[];
  readonly definedNames?: readonly XlsxDefinedName[];
  readonly calculation?: XlsxCalculation;
  /** The font a style inherits from where it names none; Calibri 11 when absent. */
  readonly defaultFont?: XlsxFont;
  /** Index in `sheets` of the sheet in front; 0 when absent. */
  readonly activeSheet?: number;
  /** What a read file held and this model does not name. Absent in a workbook made from scratch. */
  readonly kept?: XlsxKeptWorkbook;
  /** What a read file held and a file written from this will not; absent when that is nothing. */
  readonly lost?: readonly XlsxLoss[];
}

/** Formatting of parts of a cell's text; names of cell styles; formatting and frames of notes. */
export type XlsxLoss = "rich-text" | "cell-styles" | "note-looks";

/** A sheet of cells and what belongs to it. */
export interface XlsxSheet {
  readonly name: string;
  /** "visible" when absent; only a program can show a "veryHidden" sheet again. */
  readonly state?: "visible" | "hidden" | "veryHidden";
  /** Sparse, by row, then by column; a cell without value, formula and style need not be there. */
  readonly cells: XlsxCells;
  /** In widths of the digit 0, padding included; Excel's 8.43 when absent. */
  readonly defaultColumnWidth?: number;
  /** In points; Excel's 15 when absent. */
  readonly defaultRowHeight?: number;
  /** Spans that differ from the default; ascending, not overlapping. */
  readonly columns?: readonly XlsxColumns[];
  /** Rows that differ from the default. */
  readonly rows?: Readonly<Record<number, XlsxRow>>;
  readonly merges?: readonly string[];
  /** Rows and columns that stay in view. */
  readonly freeze?: XlsxFreeze;
  /** True when absent. */
  readonly showGridLines?: boolean;
  /** Percent; 100 when absent. */
  readonly zoom?: number;
  readonly tabColor?: XlsxColor;
  readonly validations?: readonly XlsxValidation[];
  readonly conditionalFormats?: readonly XlsxConditionalFormat[];
  readonly hyperlinks?: readonly XlsxHyperlink[];
  readonly notes?: readonly XlsxNote[];
  /** Charts to be drawn anew; those that a read file holds are kept as they are, in `kept`. */
  readonly charts?: readonly XlsxChart[];
  readonly print?: XlsxPrint;
  /**
   * The sheet is protected when present. The attributes of the file's `sheetProtection` besides
   * `sheet` (permissions, password hash); `{}` protects with Excel's defaults and no password.
   */
  readonly protection?: Readonly<Record<string, string>>;
  readonly kept?: XlsxKeptSheet;
}

/** Cells by row, then by column: `cells[0][2]` is C1. */
export type XlsxCells = Readonly<Record<number, Readonly<Record<number, XlsxCell>>>>;

/** What a cell holds and how it looks. */
export interface XlsxCell {
  /** Typed content, or the last result of `formula`; absent when blank. Dates are serial numbers. */
  readonly value?: XlsxValue;
  /** English text with its "=", e.g. `=SUM(Lines[Revenue])`. */
  readonly formula?: string;
  /**
   * The area a dynamic array formula filled, itself included ("B2:D9"); only on its first cell. A formula
   * that may give an array but filled one cell has that cell's own reference: without it Excel shows `=@...`.
   */
  readonly spill?: string;
  /** The area of an array formula entered with Ctrl+Shift+Enter; only on its first cell. */
  readonly array?: string;
  /** Attributes of a what-if data table's formula element, as the file has them. */
  readonly dataTable?: Readonly<Record<string, string>>;
  /** Cells may share one object: equal styles are stored once. Excel's default when absent. */
  readonly style?: XlsxStyle;
}

/** What a cell shows, before its number format. */
export type XlsxValue = number | string | boolean | XlsxError;

/** An error as a cell shows it, in English: "#N/A", "#VALUE!", "#DIV/0!" ... */
export interface XlsxError {
  readonly error: string;
}

/** A span of columns with the same properties. */
export interface XlsxColumns {
  readonly first: number;
  readonly last: number;
  /** In widths of the digit 0 of the default font, padding included. */
  readonly width?: number;
  readonly hidden?: boolean;
  readonly style?: XlsxStyle;
  readonly outlineLevel?: number;
  readonly collapsed?: boolean;
}

/** What sets a row apart. */
export interface XlsxRow {
  /** In points. */
  readonly height?: number;
  readonly hidden?: boolean;
  readonly style?: XlsxStyle;
  readonly outlineLevel?: number;
  readonly collapsed?: boolean;
}

/** Panes that do not scroll. */
export interface XlsxFreeze {
  /** Number of rows above the split. */
  readonly rows: number;
  /** Number of columns left of the split. */
  readonly columns: number;
}

/** A table of the kind that formulas can name: `Lines[Revenue]`. */
export interface XlsxTable {
  readonly name: string;
  /** Name of the sheet it stands on. */
  readonly sheet: string;
  /** The whole table: header, body and totals. */
  readonly ref: string;
  /** From left to right. Their names are what the header cells are written with, whatever those held. */
  readonly columns: readonly XlsxTableColumn[];
  /** True when absent. */
  readonly headerRow?: boolean;
  /** False when absent. */
  readonly totalsRow?: boolean;
  /** True when absent. */
  readonly filterButtons?: boolean;
  readonly style?: XlsxTableStyle;
  /** Other attributes of the table, as the file has them. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Elements of the table's definition that this model does not name (filters set, sort order). */
  readonly kept?: readonly XlsxKeptElement[];
  /** What it points to: a query that fills it. */
  readonly relationships?: readonly XlsxRelationship[];
}

/** One column of a table. */
export interface XlsxTableColumn {
  readonly name: string;
  /** The formula every cell of the column repeats. */
  readonly formula?: string;
  readonly totalsLabel?: string;
  /** The file's word: "sum", "average", "count", "countNums", "min", "max", "stdDev", "var", "custom". */
  readonly totalsFunction?: string;
  /** With `totalsFunction` "custom". */
  readonly totalsFormula?: string;
  /** Other attributes of the column, as the file has them. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A built-in look, and which of its parts to show. */
export interface XlsxTableStyle {
  /** e.g. "TableStyleMedium2"; a plain table when absent. */
  readonly name?: string;
  readonly firstColumn?: boolean;
  readonly lastColumn?: boolean;
  readonly rowStripes?: boolean;
  readonly columnStripes?: boolean;
}

/** A name of the Name Manager. */
export interface XlsxDefinedName {
  readonly name: string;
  /** With its "=": a reference, a constant or a LAMBDA. */
  readonly formula: string;
  /** Name of the sheet it is local to; the whole workbook when absent. */
  readonly scope?: string;
  readonly hidden?: boolean;
  /** At most 255 characters. */
  readonly comment?: string;
  /** Other attributes of the name, as the file has them. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** How the workbook reckons. */
export interface XlsxCalculation {
  /** Excel recalculates everything on opening. */
  readonly fullCalcOnLoad?: boolean;
  /** The results are of no calculation engine or of an older one, so that Excel recalculates everything whatever the file asks. */
  readonly hasOldResults?: boolean;
  /** Dates count from 1 January 1904, not from 1900. */
  readonly date1904?: boolean;
  /** Other attributes of the file's `calcPr` (manual mode, iteration), as the file has them. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** What a cell accepts, and what it says when asked or when it refuses. */
export interface XlsxValidation {
  /** One or more areas, separated by spaces. */
  readonly ref: string;
  readonly type: "none" | "list" | "decimal" | "whole" | "date" | "time" | "textLength" | "custom";
  readonly operator?: XlsxOperator;
  /** With its "=": `="a,b"` or `=$A$1:$A$9` for a list, a bound otherwise (`=0`). */
  readonly formula1?: string;
  readonly formula2?: string;
  /** False when absent. */
  readonly allowBlank?: boolean;
  /** False when absent: a list shows its arrow. */
  readonly hideArrow?: boolean;
  readonly prompt?: XlsxMessage;
  /** Shown when the entry is refused. Without it the file refuses nothing. */
  readonly alert?: XlsxMessage & { readonly style?: "stop" | "warning" | "information" };
}

/** How a value is compared with the bounds of a validation. */
export type XlsxOperator =
  | "between"
  | "notBetween"
  | "equal"
  | "notEqual"
  | "lessThan"
  | "lessThanOrEqual"
  | "greaterThan"
  | "greaterThanOrEqual";

/** Words shown beside a cell or in an alert. */
export interface XlsxMessage {
  readonly title?: string;
  readonly text?: string;
}

/** One rule on one or more areas. */
export interface XlsxConditionalFormat {
  readonly ref: string;
  /** The file's word: "cellIs", "expression", "containsText", "colorScale" ... */
  readonly type: string;
  /** 1 is judged first. */
  readonly priority: number;
  /** With their "=". */
  readonly formulas?: readonly string[];
  /** What it changes; absent in colour scales, bars and icons. */
  readonly format?: XlsxStyle;
  readonly stopIfTrue?: boolean;
  /** Other attributes of the rule ("operator", "rank", "text" ...), as the file has them. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Other elements of the rule (colour scale, bar, icons). */
  readonly kept?: readonly XlsxKeptElement[];
}

/** A link on a cell, to one of its two kinds of ends. */
export interface XlsxHyperlink {
  readonly ref: string;
  /** A place in this workbook: `Sheet2!A1` or a defined name. */
  readonly location?: string;
  /** An address outside. */
  readonly target?: string;
  readonly tooltip?: string;
}

/** A note (what Excel once called a comment) on one cell. */
export interface XlsxNote {
  readonly ref: string;
  readonly text: string;
  readonly author?: string;
}

/** How the sheet is printed. */
export interface XlsxPrint {
  readonly landscape?: boolean;
  /** Pages across; 0 is as many as needed. */
  readonly fitToWidth?: number;
  /** Pages down; 0 is as many as needed. */
  readonly fitToHeight?: number;
  /** The file's code; 9 is A4. */
  readonly paperSize?: number;
  /** To be written anew, in the codes of the file format; those of a read file are kept as they are, in `kept`. */
  readonly header?: string;
  readonly footer?: string;
}
