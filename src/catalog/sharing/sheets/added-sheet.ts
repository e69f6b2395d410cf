import { isError, isSameName, type CellValue } from "../../record/cells";
import { areaText } from "../reading/references";

/** What a cell of a sheet that Share adds holds: with "=" in front a formula, unless it says that it is a text. */
export interface AddedCell {
  readonly row: number;
  readonly column: number;
  readonly value?: number | string | boolean;
  readonly formula?: string;
  readonly format?: string;
}

/** A sheet that Share adds, and that Back to live takes away. */
export interface AddedSheet {
  /** Sealed values, formulas of any spreadsheet, or what the cells of frozen values held. */
  readonly kind: "seal" | "calculation" | "values";
  readonly name: string;
  readonly cells: readonly AddedCell[];
}

/** When a workbook is shared, by which version and in which scenario. */
export interface SealHead {
  /** As a serial day. */
  readonly day: number;
  readonly version: string;
  readonly scenario: string | null;
}

export const DATE_FORMAT = "yyyy-mm-dd";

/** What says that a cell holds a text without letters. */
export const BLANK_TEXT = '=""';

/** What cells of a kept result hold: a blank text stays one, for a blank cell would be shown as 0. */
export function kept(value: CellValue): Pick<AddedCell, "value" | "formula"> {
  if (isError(value)) return { formula: ERRORS[value.error] ?? "=NA()" };
  return value === "" || value === null ? { formula: BLANK_TEXT } : { value };
}

/** Errors as formulas, for no cell can be given one. */
const ERRORS: Readonly<Record<string, string>> = { "#DIV/0!": "=1/0", "#NUM!": "=SQRT(-1)", "#VALUE!": '=VALUE("-")' };

/** A sheet as references to it begin: `'Plan'!`. */
export function sheetPrefix(sheet: string): string {
  const text = areaText({ sheet, row: 0, column: 0, rows: 1, columns: 1 });
  return text.slice(0, text.lastIndexOf("!") + 1);
}

/** A name of a sheet that none has yet. */
export function freeName(stem: string, taken: readonly string[]): string {
  const isTaken = (name: string) => taken.some((one) => isSameName(one, name));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? stem : `${stem} ${number}`;
    if (!isTaken(name)) return name;
  }
}
