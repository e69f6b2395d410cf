import {
  ArrayValueObject,
  BaseReferenceObject,
  BooleanValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
} from "@univerjs/preset-sheets-core";
import type { Area } from "../../document/address";
import type { CellError, ErrorText } from "../../document/document";
import type { Answer, Argument, ArgumentValue } from "../../functions/calls";
import { errorValue } from "../univer/engine";

/** What the engine hands to a function or takes from it. */
export type EngineValue = BaseValueObject | BaseReferenceObject;

/** An argument as the engine gives it. */
export interface ReadArgument {
  readonly value: Argument;
  /** The value as JSON, which takes a while for a table. */
  readonly json: string;
  /** The first error inside it, by rows; undefined where there is none. */
  readonly error: CellError | undefined;
  /** Whether it waits for another function. */
  readonly isBusy: boolean;
  /** Where the argument stands, when it is a reference. */
  readonly place: { readonly unit: string; readonly sheet: string; readonly area: Area } | null;
}

/** Last row and column that hold anything, by the ids of workbook and sheet; -1 on an empty sheet. */
export type LastCell = (unit: string, sheet: string) => { readonly row: number; readonly column: number };

/** Reads ranges once for many formulas: tables are read by all functions of a workbook, and have many thousand cells. */
export class RangeReader {
  private readonly ranges = new Map<string, ReadArgument>();

  constructor(private readonly lastCell: LastCell) {}

  /** As `readArgument`; what a range holds must not change until `clear`. */
  read(given: EngineValue): ReadArgument | undefined {
    if (!(given instanceof BaseReferenceObject)) return readArgument(given, this.lastCell);
    const { startRow, endRow, startColumn, endColumn } = given.getRangePosition();
    const key = JSON.stringify([given.getUnitId(), given.getSheetId(), startRow, endRow, startColumn, endColumn]);
    const read = this.ranges.get(key) ?? readReference(given, this.lastCell);
    this.ranges.set(key, read);
    return read;
  }

  clear(): void {
    this.ranges.clear();
  }
}

/**
 * Reads an argument: null where the formula leaves it out, "" for a blank cell, rows of values for a range
 * of several cells. Whole columns and rows end where the sheet's content ends.
 *
 * @returns undefined for what is no value at all, such as a LAMBDA
 */
function readArgument(given: EngineValue, lastCell: LastCell): ReadArgument | undefined {
  if (given instanceof BaseReferenceObject) return readReference(given, lastCell);
  if (given.isLambda()) return undefined;
  if (given instanceof ArrayValueObject) return argument(unwrapped(readArray(given)), null);
  return argument(given.isNull() ? null : plainValue(given), null);
}

/** The engine's value of an answer. */
export function engineValueOf(answer: Answer): BaseValueObject {
  if ("error" in answer) return errorValue(answer.error.error);
  const { value } = answer;
  return isRows(value) ? engineArray(value) : engineScalar(value);
}

function argument(value: Argument, place: ReadArgument["place"]): ReadArgument {
  const errors = isRows(value) ? value.flatMap((row) => row.filter(isError)) : [value].filter(isError);
  return { value, json: JSON.stringify(value), error: errors[0], isBusy: errors.some(({ error }) => error === "#BUSY!"), place };
}

function readReference(reference: BaseReferenceObject, lastCell: LastCell): ReadArgument {
  const [unit, sheet] = [reference.getUnitId(), reference.getSheetId()];
  const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
  const bottom = reference.isColumn() ? Math.max(startRow, Math.min(endRow, lastCell(unit, sheet).row)) : endRow;
  const right = reference.isRow() ? Math.max(startColumn, Math.min(endColumn, lastCell(unit, sheet).column)) : endColumn;
  const area = { row: startRow, column: startColumn, rows: bottom - startRow + 1, columns: right - startColumn + 1 };
  const rows = Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => readCell(reference, startRow + row, startColumn + column)),
  );
  return argument(unwrapped(rows), { unit, sheet, area });
}

function readCell(reference: BaseReferenceObject, row: number, column: number): ArgumentValue {
  const cell = reference.getCellData(row, column);
  return cell && cell.v !== undefined && cell.v !== null ? plainValue(reference.getCellValueObject(cell)) : "";
}

function readArray(array: ArrayValueObject): ArgumentValue[][] {
  return array.getArrayValue().map((row) => row.map((value) => (value ? plainValue(value) : "")));
}

function plainValue(value: BaseValueObject): ArgumentValue {
  if (value.isError()) return { error: String(value.getValue()) as ErrorText };
  if (value.isNull()) return "";
  return value.getValue();
}

/** A single cell is a value, not a table of one row. */
function unwrapped(rows: ArgumentValue[][]): Argument {
  const only = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined;
  return only ?? rows;
}

function engineArray(rows: readonly (readonly ArgumentValue[])[]): BaseValueObject {
  const columnCount = Math.max(0, ...rows.map((row) => row.length));
  if (columnCount === 0) return errorValue("#CALC!");
  const calculateValueList = rows.map((row) => Array.from({ length: columnCount }, (_, column) => engineScalar(row[column] ?? { error: "#N/A" })));
  return ArrayValueObject.create({ calculateValueList, rowCount: rows.length, columnCount, unitId: "", sheetId: "", row: -1, column: -1 });
}

function engineScalar(value: ArgumentValue): BaseValueObject {
  if (value === null) return NumberValueObject.create(0);
  if (typeof value === "number") return Number.isFinite(value) ? NumberValueObject.create(value) : errorValue("#NUM!");
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  if (typeof value === "string") return StringValueObject.create(value);
  return errorValue(value.error);
}

function isRows(value: Argument): value is readonly (readonly ArgumentValue[])[] {
  return Array.isArray(value);
}

function isError(value: ArgumentValue): value is CellError {
  return typeof value === "object" && value !== null;
}
