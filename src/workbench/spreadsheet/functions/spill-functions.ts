import { ArrayValueObject, BaseFunction, BaseReferenceObject, type BaseValueObject } from "@univerjs/preset-sheets-core";
import { SINGLE_FUNCTION, SPILL_FUNCTION } from "../../dialect/engine-formula";
import { errorValue } from "../univer/engine";
import type { EngineValue } from "./engine-values";

type EngineResult = ReturnType<BaseFunction["calculate"]>;

/** `UNSPILL(H1)`, which stands for `H1#`: all cells that the formula in H1 fills; #REF! if there is no formula. */
class Unspill extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 1;
  override maxParams = 1;

  override calculate(...[given]: BaseValueObject[]): EngineResult {
    const anchor = given as EngineValue | undefined;
    if (!(anchor instanceof BaseReferenceObject)) return errorValue("#REF!");
    const { startRow, startColumn } = anchor.getRangePosition();
    const first = anchor.getCellData(startRow, startColumn);
    const value = first && anchor.getCellValueObject(first);
    if (value?.isError()) return value;
    const filled = anchor.getCurrentRuntimeActiveArrayFormulaRange() ?? {};
    const before = anchor.getCurrentActiveArrayFormulaRange() ?? {};
    const range = filled[startRow]?.[startColumn] ?? before[startRow]?.[startColumn];
    return range ? this.createReferenceObject(anchor, range) : (value ?? errorValue("#REF!"));
  }
}

/** `SINGLE(x)`, which stands for `@x`: the value in the formula's own row or column, or the first of an array. */
class Single extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 1;
  override maxParams = 1;

  override calculate(...[given]: BaseValueObject[]): EngineResult {
    const value = given as EngineValue | undefined;
    if (value === undefined) return errorValue("#VALUE!");
    if (value instanceof BaseReferenceObject) return this.beside(value);
    return value instanceof ArrayValueObject ? value.getFirstCell() : value;
  }

  private beside(reference: BaseReferenceObject): EngineResult {
    const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
    const row = startRow === endRow ? startRow : this.row;
    const column = startColumn === endColumn ? startColumn : this.column;
    const inside = row >= startRow && row <= endRow && column >= startColumn && column <= endColumn;
    const crossed = startRow === endRow || startColumn === endColumn;
    if (!inside || !crossed) return errorValue("#VALUE!");
    return this.createReferenceObject(reference, { startRow: row, endRow: row, startColumn: column, endColumn: column });
  }
}

/** The own functions that the formula dialect translates to. */
export const SPILL_FUNCTIONS: readonly BaseFunction[] = [new Unspill(SPILL_FUNCTION), new Single(SINGLE_FUNCTION)];
