/** How a cell looks. Every property absent is Excel's default. */
export interface XlsxStyle {
  /** English format code, e.g. `#,##0.00`, `0%`, `dd/mm/yyyy`; "General" when absent. */
  readonly numberFormat?: string;
  readonly font?: XlsxFont;
  readonly fill?: XlsxFill;
  readonly border?: XlsxBorder;
  readonly alignment?: XlsxAlignment;
  /** True when absent; it only matters on a protected sheet. */
  readonly locked?: boolean;
  /** The formula is not shown on a protected sheet. */
  readonly formulaHidden?: boolean;
  /** Typed with a leading apostrophe: "=a" or "007" stay text when edited. */
  readonly quotePrefix?: boolean;
}

/** Name, size and colour absent are those of the workbook's default font. */
export interface XlsxFont {
  readonly name?: string;
  /** In points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly underline?: "single" | "double" | "singleAccounting" | "doubleAccounting";
  readonly color?: XlsxColor;
  readonly raised?: "superscript" | "subscript";
  /** The theme's font for headings ("major") or text ("minor"), whatever `name` says. */
  readonly scheme?: "major" | "minor";
}

/** What covers a cell. */
export interface XlsxFill {
  /** "solid" when absent: `color` covers the cell. Otherwise the file's word for a hatching. */
  readonly pattern?: string;
  readonly color: XlsxColor;
  /** Behind a hatching. */
  readonly background?: XlsxColor;
  /** A gradient, as the file has it; `color` is then its first. */
  readonly gradient?: string;
}

/** Lines around a cell; a side absent has none. */
export interface XlsxBorder {
  readonly left?: XlsxEdge;
  readonly right?: XlsxEdge;
  readonly top?: XlsxEdge;
  readonly bottom?: XlsxEdge;
  readonly diagonal?: XlsxEdge;
  readonly diagonalUp?: boolean;
  readonly diagonalDown?: boolean;
}

/** One line of a border. */
export interface XlsxEdge {
  /** The file's word: "thin", "medium", "thick", "dashed", "dotted", "double", "hair" ... */
  readonly style: string;
  readonly color?: XlsxColor;
}

/** Where the text stands; what is absent follows the kind of value. */
export interface XlsxAlignment {
  readonly horizontal?: "left" | "center" | "right" | "fill" | "justify" | "centerContinuous" | "distributed";
  readonly vertical?: "top" | "center" | "bottom" | "justify" | "distributed";
  readonly wrap?: boolean;
  /** In steps of three spaces. */
  readonly indent?: number;
  /** Degrees as the file counts them: 0 to 90 up, 91 to 180 down, 255 stacked. */
  readonly rotation?: number;
  readonly shrinkToFit?: boolean;
}

/** A colour as it is seen, and how the file names it where it does not give it outright. */
export interface XlsxColor {
  /** Six hexadecimal digits, upper case: "1F4E79". */
  readonly rgb: string;
  /** Position in the workbook's theme, with its shade from -1 (black) to 1 (white). */
  readonly theme?: number;
  readonly tint?: number;
  /** Position in the old palette. */
  readonly indexed?: number;
}
