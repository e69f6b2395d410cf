import type { Cell, CellInput, CellValue } from "../../document/document";
import type { Guesses } from "../../guesses";
import { invalidArgument } from "../wire/errors";

/** What `Range.values` shows: the value, or the text of an error. */
export function wireValue(value: CellValue, guesses: Guesses): number | string | boolean {
  if (typeof value !== "object") return value;
  return value.error === "#BUSY!" ? guesses.busyText : value.error;
}

/** What `Range.valueTypes` shows. Dates are Double, and a formula that gives "" is a String, as in Excel. */
export function valueType(value: CellValue, isFormula = false): "Empty" | "Double" | "Boolean" | "String" | "Error" {
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  if (typeof value === "object") return "Error";
  return value === "" && !isFormula ? "Empty" : "String";
}

/** What `Range.formulas` shows: the formula, or the constant. */
export function wireFormula(cell: Cell, guesses: Guesses): number | string | boolean {
  return cell.formula ?? wireValue(cell.value, guesses);
}

/** What `Range.text` shows, number formats left out: the workbench does not format. */
export function wireText(value: CellValue, guesses: Guesses): string {
  const shown = wireValue(value, guesses);
  return typeof shown === "boolean" ? String(shown).toUpperCase() : String(shown);
}

/**
 * The grid of a write: one value for every cell, or a 2-D array of the range's size. null leaves a cell alone.
 *
 * @throws DocumentError InvalidArgument when the sizes differ or an item is no cell value
 */
export function asGrid(value: unknown, rows: number, columns: number): CellInput[][] {
  if (!Array.isArray(value)) return [[asInput(value)]];
  const grid = value.map((row: unknown) => {
    if (!Array.isArray(row)) throw invalidArgument("a range takes a 2-D array");
    return row.map(asInput);
  });
  const isOne = grid.length === 1 && grid[0]?.length === 1;
  const fits = grid.length === rows && grid.every((row) => row.length === columns);
  if (isOne || fits) return grid;
  throw invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
}

function asInput(value: unknown): CellInput {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw invalidArgument("a cell takes a number, a text, true, false or null");
}

/** Number formats of a write: like a grid, of texts. */
export function asFormats(value: unknown, rows: number, columns: number): (string | null)[][] {
  return asGrid(value, rows, columns).map((row) =>
    row.map((format) => {
      if (format !== null && typeof format !== "string") throw invalidArgument("a number format is a text");
      return format;
    }),
  );
}
