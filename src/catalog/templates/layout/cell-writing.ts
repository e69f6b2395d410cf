import type { CellValue } from "../../record/cells";
import type { Role } from "./looks";
import type { CellContent, CellLayout } from "./workbook-layout";

/** A formula and what it gives, told side by side so that nobody need parse formulas. */
export interface Calculated {
  readonly formula: string;
  readonly value: CellValue;
}

/** Room beside a text in its column, in digits. */
export const BESIDE = 2;

export function words(value: string, role: Role = "label"): CellContent {
  return { value, role };
}

export function typed(value: CellValue, role: Role, numberFormat?: string): CellContent {
  return { value, role, ...(numberFormat === undefined ? {} : { numberFormat }) };
}

export function calculated({ formula, value }: Calculated, role: Role, numberFormat?: string): CellContent {
  return { ...typed(value, role, numberFormat), formula };
}

/** Cells side by side from a place on; null leaves one out. */
export function across(row: number, column: number, contents: readonly (CellContent | null)[]): CellLayout[] {
  return contents.flatMap((content, index) => (content === null ? [] : [{ ...content, row, column: column + index }]));
}

/** Title and subtitle of a sheet, in its first two rows. */
export function heading(title: string, subtitle: string, column = 0): CellLayout[] {
  return [...across(0, column, [words(title, "title")]), ...across(1, column, [words(subtitle, "subtitle")])];
}
