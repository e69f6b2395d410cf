import { addressOf, isSameName, type CellValue } from "../../record/cells";

/** Whether people see a sheet; one that is very hidden is shown again by programs alone. */
export type SheetVisibility = "visible" | "hidden" | "very-hidden";

/** What a sheet holds. */
export interface SheetPicture {
  readonly name: string;
  readonly isProtected: boolean;
  readonly visibility: SheetVisibility;
  /** Of its first used cell, from 0. */
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
  /** In English notation with their "="; null where a cell holds none. */
  readonly formulas: readonly (readonly (string | null)[])[];
  /** What formulas fill beside their own cell. */
  readonly spills: readonly Spill[];
}

/** Cells that a formula fills; its own is the first. */
export interface Spill {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A table of the spreadsheet's own. */
export interface TablePicture {
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
}

/** A defined name. */
export interface NamePicture {
  readonly name: string;
  /** With its "=". */
  readonly formula: string;
  /** Of the sheet that owns it; null where it is the workbook's. */
  readonly sheet: string | null;
  /** Whether Share has added it. */
  readonly isOurs: boolean;
}

/** A workbook as far as it is shared: every formula, what cells show, tables and names. */
export interface WorkbookPicture {
  readonly sheets: readonly SheetPicture[];
  readonly tables: readonly TablePicture[];
  readonly names: readonly NamePicture[];
}

/** Cells that stand together on a sheet, counted from 0. */
export interface Area {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export function sheetNamed({ sheets }: WorkbookPicture, name: string): SheetPicture | undefined {
  return sheets.find((sheet) => isSameName(sheet.name, name));
}

/** What the cells of an area show; blank ones as "". */
export function valuesOf(workbook: WorkbookPicture, { sheet, row, column, rows, columns }: Area): CellValue[][] {
  const found = sheetNamed(workbook, sheet);
  const at = (line: number, place: number): CellValue => (found && found.values[line - found.row]?.[place - found.column]) ?? "";
  return Array.from({ length: rows }, (_, down) => Array.from({ length: columns }, (__, right) => at(row + down, column + right)));
}

/** A formula of a cell, and where it stands. */
export interface FormulaCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Every formula of a workbook's cells. */
export function formulasOf({ sheets }: Pick<WorkbookPicture, "sheets">): FormulaCell[] {
  return sheets.flatMap(({ name, row, column, formulas }) =>
    formulas.flatMap((line, down) =>
      line.flatMap((formula, right) => (formula === null ? [] : [{ sheet: name, row: row + down, column: column + right, formula }])),
    ),
  );
}

/** The cells that a formula fills. */
export function areaFilled({ sheet, row, column }: FormulaCell, workbook: WorkbookPicture): Area {
  const spill = sheetNamed(workbook, sheet)?.spills.find((one) => one.row === row && one.column === column);
  return { sheet, row, column, rows: spill?.rows ?? 1, columns: spill?.columns ?? 1 };
}

/** Where a formula stands, for a reader. */
export function placeOf({ sheet, row, column }: Pick<FormulaCell, "sheet" | "row" | "column">): string {
  return addressOf({ sheet, row, column }, 0, 0);
}

/** Sheets with some of the cells that can't be written. */
export function protectedOf(cells: readonly { readonly sheet: string }[], workbook: WorkbookPicture): string[] {
  return [...new Set(cells.map(({ sheet }) => sheet))].filter((sheet) => sheetNamed(workbook, sheet)?.isProtected);
}
