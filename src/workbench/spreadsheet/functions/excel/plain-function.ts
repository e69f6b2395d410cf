import type { BaseReferenceObject} from "@univerjs/preset-sheets-core";
import { ArrayValueObject, BaseFunction, BooleanValueObject, NumberValueObject, StringValueObject, ValueObjectFactory, type BaseValueObject } from "@univerjs/preset-sheets-core";
import { errorValue } from "../../univer/engine";
import { Failure, type Result } from "./result";

/** A function of single values; of arrays it is taken value by value. */
export interface PlainDefinition {
  readonly least: number;
  readonly most: number;
  /** What an argument is to be: a number, a text, or as it is. */
  readonly takes: readonly ("number" | "text" | "any" | "truth")[];
  /** @param given as many as the call has, the last kind of `takes` for all behind it; undefined for one that is left blank */
  readonly work: (...given: readonly (number | string | boolean | undefined)[]) => Result;
}

/** Texts as numbers, by how they are typed. */
export type NumberOfText = (text: string) => number | undefined;

/** One of Excel's functions whose own in the engine is wrong. */
export class PlainFunction extends BaseFunction {
  override minParams: number;
  override maxParams: number;

  constructor(
    name: string,
    private readonly definition: PlainDefinition,
    private readonly numberOfText: NumberOfText,
  ) {
    super(name);
    this.minParams = definition.least;
    this.maxParams = definition.most;
  }

  /** A text is a text until a number is wanted of it. */
  override isArgumentsIgnoreNumberPattern(): boolean {
    return true;
  }

  override calculate(...given: BaseValueObject[]): BaseValueObject {
    const arrays = given.filter((value) => value instanceof ArrayValueObject);
    const rowCount = Math.max(1, ...arrays.map((array) => array.getRowCount()));
    const columnCount = Math.max(1, ...arrays.map((array) => array.getColumnCount()));
    if (rowCount === 1 && columnCount === 1) return this.single(given.map((value) => cellOf(value, 0, 0)));
    const calculateValueList = Array.from({ length: rowCount }, (_, row) =>
      Array.from({ length: columnCount }, (__, column) => this.single(given.map((value) => cellOf(value, row, column)))),
    );
    return ArrayValueObject.create({ calculateValueList, rowCount, columnCount, unitId: "", sheetId: "", row: -1, column: -1 });
  }

  private single(given: readonly (BaseValueObject | undefined)[]): BaseValueObject {
    const { takes, work } = this.definition;
    const values: (number | string | boolean | undefined)[] = [];
    for (const [at, value] of given.entries()) {
      if (value === undefined) return errorValue("#N/A");
      if (value.isError()) return value;
      const kind = takes[Math.min(at, takes.length - 1)] ?? "any";
      const taken = value.isNull() ? undefined : this.taken(value.getValue(), kind);
      if (taken instanceof Failure) return errorValue(taken.error);
      values.push(taken);
    }
    return engineResult(work(...values));
  }

  private taken(value: number | string | boolean, kind: PlainDefinition["takes"][number]): number | string | boolean | Failure {
    if (kind === "any") return value;
    if (kind === "text") return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
    if (typeof value !== "string") return kind === "truth" ? Boolean(value) : Number(value);
    if (kind === "truth" && /^(true|false)$/i.test(value)) return /^true$/i.test(value);
    const number = this.numberOfText(value) ?? numberOf(value);
    if (number === undefined) return new Failure("#VALUE!");
    return kind === "truth" ? number !== 0 : number;
  }
}

/** A text as the engine reads it: a number, a date, a percent. */
export function numberOf(text: string): number | undefined {
  if (text.trim() === "") return undefined;
  const value = ValueObjectFactory.create(text.trim());
  return value.isNumber() ? Number(value.getValue()) : undefined;
}

export function engineResult(result: Result): BaseValueObject {
  if (result instanceof Failure) return errorValue(result.error);
  if (typeof result === "number") return Number.isFinite(result) ? NumberValueObject.create(result) : errorValue("#NUM!");
  return typeof result === "boolean" ? BooleanValueObject.create(result) : StringValueObject.create(result);
}

/** The value of an argument at a place of the result: a single row or column stands for all; undefined beyond its end. */
function cellOf(value: BaseValueObject | BaseReferenceObject, row: number, column: number): BaseValueObject | undefined {
  if (!(value instanceof ArrayValueObject)) return value as BaseValueObject;
  const [rows, columns] = [value.getRowCount(), value.getColumnCount()];
  if ((rows > 1 && row >= rows) || (columns > 1 && column >= columns)) return undefined;
  return value.get(rows === 1 ? 0 : row, columns === 1 ? 0 : column) ?? undefined;
}
