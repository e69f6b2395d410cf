import {
  ArrayValueObject,
  BooleanValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
} from "@univerjs/preset-sheets-core";
import type { Area } from "../../document/address";
import type { ErrorText } from "../../document/document";
import type { Answer, Argument, ArgumentValue } from "../../functions/calls";
import { errorValue } from "../univer/engine";
import { isBusy, isError, unwrapped, type ReadRange } from "./kept-range";
import { shortText } from "./short-text";

/** What the engine hands to a function or takes from it. */
export type EngineValue = BaseValueObject | BaseReferenceObject;

/** An argument as the engine gives it. */
export interface ReadArgument extends Omit<ReadRange, "rows"> {
  /** Where the argument stands, when it is a reference. */
  readonly place: { readonly unit: string; readonly sheet: string; readonly area: Area } | null;
}

/** Last row and column that hold anything, by the ids of workbook and sheet; -1 on an empty sheet. */
export type LastCell = (unit: string, sheet: string) => { readonly row: number; readonly column: number };

/**
 * Reads an argument that stands in no cells: null where the formula leaves it out, rows of values for several.
 *
 * @returns undefined for what is no value at all, such as a LAMBDA
 */
export function readArgument(given: BaseValueObject): ReadArgument | undefined {
  if (given.isLambda()) return undefined;
  if (given instanceof ArrayValueObject) return argument(unwrapped(readArray(given)));
  return argument(given.isNull() ? null : plainValue(given));
}

/** The engine's value of an answer. */
export function engineValueOf(answer: Answer): BaseValueObject {
  if ("error" in answer) return errorValue(answer.error.error);
  const { value } = answer;
  return isRows(value) ? engineArray(value) : engineScalar(value);
}

function argument(value: Argument): ReadArgument {
  const errors = isRows(value) ? value.flatMap((row) => row.filter(isError)) : [value].filter(isError);
  return { value, content: shortText(JSON.stringify(value)), error: errors[0], isBusy: errors.some(isBusy), place: null };
}

/** A cell of a range; "" where nothing stands. */
export function readCell(reference: BaseReferenceObject, row: number, column: number): ArgumentValue {
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

/** The engine's values of an answer, which its cell is given in every calculation until another one comes. */
const MADE = new WeakMap<object, readonly (readonly BaseValueObject[])[]>();

function engineArray(rows: readonly (readonly ArgumentValue[])[]): BaseValueObject {
  const columnCount = Math.max(0, ...rows.map((row) => row.length));
  if (columnCount === 0) return errorValue("#CALC!");
  const made = MADE.get(rows) ?? rows.map((row) => Array.from({ length: columnCount }, (_, column) => engineScalar(row[column] ?? { error: "#N/A" })));
  MADE.set(rows, made);
  // The engine may put others in their place, in the rows that it is given.
  const calculateValueList = made.map((row) => [...row]);
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
