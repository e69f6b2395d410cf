import type { ICellData, Nullable, ObjectMatrix } from "@univerjs/core";
import { BaseReferenceObject } from "@univerjs/preset-sheets-core";
import { readArgument, readCell, type EngineValue, type LastCell, type ReadArgument } from "./engine-values";
import { readRange, type CalculatingCells, type ReadRange } from "./kept-range";

type Place = NonNullable<ReadArgument["place"]>;

/** Ranges to keep from one calculation to the next: beyond, all are forgotten and read again. */
const MOST = 200;

/** Reads ranges once for many formulas, and of one that was read in an earlier calculation the rows that have changed. */
export class RangeReader {
  /** Those of the calculation under way. */
  private readonly current = new Map<string, ReadArgument>();
  private readonly kept = new Map<string, ReadRange>();

  constructor(private readonly lastCell: LastCell) {}

  /**
   * Reads an argument: null where the formula leaves it out, "" for a blank cell, rows of values for a range of several cells. Whole
   * columns and rows end where the sheet's content ends. What a range holds must not change until `clear`.
   *
   * @returns undefined for what is no value at all, such as a LAMBDA
   */
  read(given: EngineValue): ReadArgument | undefined {
    if (!(given instanceof BaseReferenceObject)) return readArgument(given);
    const place = this.placeOf(given);
    const key = JSON.stringify(place);
    const read = this.current.get(key) ?? this.readAnew(given, place, key);
    this.current.set(key, read);
    return read;
  }

  /** Another calculation begins. */
  clear(): void {
    this.current.clear();
  }

  private placeOf(reference: BaseReferenceObject): Place {
    const [unit, sheet] = [reference.getUnitId(), reference.getSheetId()];
    const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
    const bottom = reference.isColumn() ? Math.max(startRow, Math.min(endRow, this.lastCell(unit, sheet).row)) : endRow;
    const right = reference.isRow() ? Math.max(startColumn, Math.min(endColumn, this.lastCell(unit, sheet).column)) : endColumn;
    return { unit, sheet, area: { row: startRow, column: startColumn, rows: bottom - startRow + 1, columns: right - startColumn + 1 } };
  }

  private readAnew(reference: BaseReferenceObject, place: Place, key: string): ReadArgument {
    const read = readRange(place.area, cellsOf(reference), this.kept.get(key));
    if (this.kept.size >= MOST) this.kept.clear();
    this.kept.set(key, read);
    return { ...read, place };
  }
}

function cellsOf(reference: BaseReferenceObject): CalculatingCells {
  const sheet = reference.getCurrentActiveSheetData() as { readonly cellData: ObjectMatrix<Nullable<ICellData>> } | undefined;
  const isOfFeature = Object.keys(reference.getRuntimeFeatureCellData()).length > 0;
  const inFront = [
    reference.getCurrentRuntimeSheetData(),
    reference.getCurrentRuntimeActiveArrayFormulaCellData(),
    reference.getCurrentActiveArrayFormulaCellData(),
  ].filter((layer) => layer !== undefined);
  return {
    held: (row, column, columns) => {
      if (isOfFeature || inFront.some((layer) => layer.getMatrix()[row] !== undefined)) return undefined;
      const cells = sheet?.cellData.getMatrix()[row];
      const held: unknown[] = [];
      for (let at = column; at < column + columns; at++) {
        const cell = cells?.[at];
        // Formatted text is read from its runs.
        if (cell?.p) return undefined;
        held.push(cell?.v, cell?.t, cell?.s);
      }
      return held;
    },
    value: (row, column) => readCell(reference, row, column),
  };
}
