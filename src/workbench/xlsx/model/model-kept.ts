import type { XlsxStyle } from "./model-style";

/** An element of a file's XML as it was, with its own declarations of the prefixes that it uses. */
export interface XlsxKeptElement {
  readonly name: string;
  readonly xml: string;
}

/** From one part of a file to another, or to an address outside. */
export interface XlsxRelationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external?: boolean;
}

/** Attributes by element name. */
export type XlsxSettings = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What a sheet held that the model does not name. */
export interface XlsxKeptSheet {
  /** Attributes that the model does not name, of elements that it names in part ("sheetPr", "pageSetup"). */
  readonly settings: XlsxSettings;
  /** Children of the sheet's root element. */
  readonly elements: readonly XlsxKeptElement[];
  readonly relationships: readonly XlsxRelationship[];
  /** Present on a sheet that is no worksheet (a chart, a dialog): its part, and its relationship's type. */
  readonly foreign?: { readonly path: string; readonly relationshipType: string };
}

/** What a file held that the model does not name. */
export interface XlsxKeptWorkbook {
  /** Content type of the main part (it differs for a template or with macros). */
  readonly contentType: string;
  /** As in a sheet ("workbookPr", "workbookView"). */
  readonly settings: XlsxSettings;
  /** Children of the `workbook` element. */
  readonly elements: readonly XlsxKeptElement[];
  /** Relationships of the package and of the workbook to parts that are in `parts`. */
  readonly packageRelationships: readonly XlsxRelationship[];
  readonly workbookRelationships: readonly XlsxRelationship[];
  /** Differential formats in file order: kept elements refer to them by position. */
  readonly differentialFormats: readonly XlsxStyle[];
  /** Children of the `styleSheet` element. */
  readonly styleElements: readonly XlsxKeptElement[];
  /** Parts that nothing here rewrites (theme, drawings, macros, custom XML), by path ("xl/theme/theme1.xml"). */
  readonly parts: Readonly<Record<string, XlsxPart>>;
}

/** A part of a file as it was. */
export interface XlsxPart {
  readonly bytes: Uint8Array;
  /** Absent for the relationships of other kept parts. */
  readonly contentType?: string;
}
