import type { Area } from "../../document/address";
import type { CellError } from "../../document/document";
import type { Argument, ArgumentValue } from "../../functions/calls";
import { shortText } from "./short-text";

/** What is known of the cells of a sheet while it calculates. */
export interface CalculatingCells {
  /**
   * All that a row's values are read from, within some columns; undefined where they come from what is being calculated or from what
   * a formula elsewhere fills.
   */
  held(row: number, column: number, columns: number): readonly unknown[] | undefined;
  value(row: number, column: number): ArgumentValue;
}

/** A row of a range as it was read. */
interface ReadRow {
  readonly held: readonly unknown[] | undefined;
  readonly values: readonly ArgumentValue[];
  readonly json: string;
  /** The first error in it. */
  readonly error: CellError | undefined;
  readonly isBusy: boolean;
}

/** A range as it was read: its value, what it is told apart by, and its first error. */
export interface ReadRange {
  readonly rows: readonly ReadRow[];
  readonly value: Argument;
  /** A short text that is the same for the same content. */
  readonly content: string;
  /** The first error inside it, by rows; undefined where there is none. */
  readonly error: CellError | undefined;
  /** Whether it waits for another function. */
  readonly isBusy: boolean;
}

/**
 * Reads an area: a table is read by many functions, in every calculation, and has many thousand cells, of which few have changed.
 *
 * @param before how the same area was read earlier, which is given again where its cells hold the same; so is each row
 */
export function readRange({ row: first, column, rows: count, columns }: Area, cells: CalculatingCells, before?: ReadRange): ReadRange {
  const rows = Array.from({ length: count }, (_, index) => readRow(first + index, column, columns, cells, before?.rows[index]));
  if (before && rows.every((row, index) => row === before.rows[index])) return before;
  const value = unwrapped(rows.map((row) => row.values));
  return {
    rows,
    value,
    content: shortText(Array.isArray(value) ? `[${rows.map(({ json }) => json).join(",")}]` : JSON.stringify(value)),
    error: rows.find(({ error }) => error)?.error,
    isBusy: rows.some((row) => row.isBusy),
  };
}

function readRow(row: number, column: number, columns: number, cells: CalculatingCells, before: ReadRow | undefined): ReadRow {
  const held = cells.held(row, column, columns);
  if (held && before?.held && before.held.every((one, at) => one === held[at])) return before;
  const values = Array.from({ length: columns }, (_, at) => cells.value(row, column + at));
  const errors = values.filter(isError);
  return { held, values, json: JSON.stringify(values), error: errors[0], isBusy: errors.some(isBusy) };
}

/** A single cell is a value, not a table of one row. */
export function unwrapped(rows: readonly (readonly ArgumentValue[])[]): Argument {
  const only = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined;
  return only ?? rows;
}

export function isError(value: ArgumentValue): value is CellError {
  return typeof value === "object" && value !== null;
}

/** Whether an error stands for the answer of another function, which is awaited. */
export function isBusy({ error }: CellError): boolean {
  return error === "#BUSY!";
}
