import type { Author } from "../document/document";

/** A cell as the user sees it. */
export interface ReadCell {
  /** "" for a blank cell, a serial number for a date, `{ error }` for an error. */
  readonly value: number | string | boolean | { readonly error: string };
  /** What the cell shows, after its number format. */
  readonly text: string;
  /** As the formula bar shows it, in the notation that is on; null for a constant, a blank or a spilled cell. */
  readonly formula: string | null;
  /** What the add-in said of the cell's error, or the error itself where it said nothing; null without an error. */
  readonly error: string | null;
}

/** `window.workbench`: drives the page in place of a person. Sheets go by their names, cells by addresses such as "B7". */
export interface WorkbenchHandle {
  /** Names of the sheets, in tab order, hidden ones included. */
  sheets(): string[];
  /**
   * Opens an .xlsx file in place of the workbook that is open, and settles when it shows its results and has calculated what is due.
   *
   * @throws XlsxFileError when it is none, or is damaged; OpeningCancelled when another file is opened meanwhile
   */
  open(bytes: Uint8Array): Promise<void>;
  /**
   * Types a text into a cell, in the notation that is on: a formula, a number, a percent, a date or a text.
   *
   * @param options `as: "colleague"` makes it another person's edit, that this user cannot undo
   * @throws DocumentError ItemNotFound, AccessDenied on a protected sheet
   */
  enter(sheet: string, address: string, text: string, options?: { readonly as?: Exclude<Author, "addin"> }): void;
  read(sheet: string, address: string): ReadCell;
  /** Every cell of a range ("A1:C9"), by rows. */
  readRange(sheet: string, address: string): ReadCell[][];
  /** Selects a cell or a range, brings its sheet to the front, scrolls to it, and gives it the keyboard. */
  select(sheet: string, address: string): void;
  /** Protects a sheet against every change, or (`false`) lifts the protection. */
  protect(sheet: string, on?: boolean): void;
  /** Opens another pane of the add-in beside the first; settles when its office.js has started. */
  openPane(): Promise<void>;
  /** Calculates every formula anew, as Ctrl+Alt+F9 does. */
  calculate(): void;
  /** Settles when no calculation, no function call and no message of a pane is pending. */
  settled(): Promise<void>;
  /** What this workbook uses that the workbench cannot do, in words; last what a saved file changes or loses. */
  limits(): string[];
  /**
   * The workbook as an .xlsx file.
   *
   * @throws XlsxFileError unwritable, when Excel would refuse the file
   */
  save(): Uint8Array;
}

declare global {
  interface Window {
    /** There once the page has opened its first workbook. */
    workbench: WorkbenchHandle;
  }
}
