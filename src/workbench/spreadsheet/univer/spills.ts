import { ICommandService, ObjectMatrix, Range, type ICellData, type Injector, type IObjectMatrixPrimitiveType, type IRange, type IUnitRange, type Nullable } from "@univerjs/core";
import { FormulaDataModel, SetArrayFormulaDataMutation, type IArrayFormulaRangeType } from "@univerjs/preset-sheets-core";
import type { Box } from "../../document/document";
import type { CellKey } from "./grid";

/** Cells that one formula fills, each with what it shows. */
export interface FilledRange {
  readonly range: IRange;
  readonly cellAt: (row: number, column: number) => ICellData;
}

/** The cells that array formulas fill beside their own. */
export class Spills {
  private readonly model: FormulaDataModel;

  /** @param uncovered is told of cells that a formula has filled and fills no more */
  constructor(
    private readonly injector: Injector,
    private readonly uncovered: (ranges: readonly IUnitRange[]) => void,
  ) {
    this.model = injector.get(FormulaDataModel);
    this.followThoseThatShrink();
  }

  /** A cell that an array formula elsewhere fills; undefined where none does. */
  cell({ unit, sheet, row, column }: CellKey): ICellData | undefined {
    return this.model.getArrayFormulaCellData()[unit]?.[sheet]?.[row]?.[column] ?? undefined;
  }

  /** What the array formulas of a sheet fill, each with its first cell; a formula whose cells are taken fills none. */
  onSheet(unit: string, sheet: string): IRange[] {
    const byRow = this.model.getArrayFormulaRange()[unit]?.[sheet] ?? {};
    const filled: IRange[] = [];
    new ObjectMatrix<IRange>(byRow).forValue((row, column, range) => {
      if (this.cell({ unit, sheet, row, column })?.v !== "#SPILL!") filled.push(range);
    });
    return filled;
  }

  /** What the array formula of a cell fills, its own cell included; undefined where it fills no more. */
  of({ unit, sheet, row, column }: CellKey): Box | undefined {
    const range = this.model.getArrayFormulaRange()[unit]?.[sheet]?.[row]?.[column];
    return range && boxOf(sheet, range);
  }

  /** Fills cells with the results that formulas had when they were calculated elsewhere. */
  fill(unit: string, sheet: string, filled: readonly FilledRange[]): void {
    const { model } = this;
    const [ranges, cells] = [{ ...model.getArrayFormulaRange() }, { ...model.getArrayFormulaCellData() }];
    const [sheetRanges, sheetCells] = [new ObjectMatrix<IRange>(), new ObjectMatrix<Nullable<ICellData>>()];
    for (const { range, cellAt } of filled) {
      sheetRanges.setValue(range.startRow, range.startColumn, range);
      Range.foreach(range, (row, column) => sheetCells.setValue(row, column, cellAt(row, column)));
    }
    ranges[unit] = { ...ranges[unit], [sheet]: sheetRanges.getMatrix() };
    cells[unit] = { ...cells[unit], [sheet]: sheetCells.getMatrix() };
    const params = { arrayFormulaRange: ranges, arrayFormulaCellData: cells };
    this.injector.get(ICommandService).syncExecuteCommand(SetArrayFormulaDataMutation.id, params, { onlyLocal: true });
  }

  /** Univer has nobody read anew the cells that a formula has filled and fills no more. */
  private followThoseThatShrink(): void {
    const { model } = this;
    const [clear, merge] = [model.clearPreviousArrayFormulaCellData.bind(model), model.mergeArrayFormulaRange.bind(model)];
    let left: IUnitRange[] = [];
    model.clearPreviousArrayFormulaCellData = (cleared) => {
      left = leftCells(model.getArrayFormulaRange(), cleared, () => undefined);
      withoutCopies(() => clear(cleared));
    };
    const mergeCells = model.mergeArrayFormulaCellData.bind(model);
    model.mergeArrayFormulaCellData = (cells) => withoutCopies(() => mergeCells(cells));
    model.mergeArrayFormulaRange = (ranges) => {
      left.push(...leftCells(model.getArrayFormulaRange(), ranges, (range) => range as IRange));
      merge(ranges);
      if (left.length > 0) this.uncovered(left);
      left = [];
    };
  }
}

/** Univer copies all that the array formulas of a sheet fill, by way of JSON, for every result; nobody else holds what is copied. */
function withoutCopies(work: () => void): void {
  const own = Object.getOwnPropertyDescriptor(ObjectMatrix.prototype, "getData");
  if (!own) throw new Error("Univer's matrices copy themselves by another method than getData.");
  Object.defineProperty(ObjectMatrix.prototype, "getData", {
    ...own,
    value(this: ObjectMatrix<unknown>) {
      return this.getMatrix();
    },
  });
  try {
    work();
  } finally {
    Object.defineProperty(ObjectMatrix.prototype, "getData", own);
  }
}

/**
 * Cells that formulas have filled and fill no more: below and to the right of what they fill now.
 *
 * @param formulas by workbook, sheet, row and column those that have been calculated
 * @param filled what such a formula fills now; undefined for its own cell alone
 */
function leftCells(
  former: IArrayFormulaRangeType,
  formulas: Readonly<Record<string, Nullable<Readonly<Record<string, unknown>>>>>,
  filled: (result: unknown) => IRange | undefined,
): IUnitRange[] {
  const left: IUnitRange[] = [];
  for (const [unitId, sheets] of Object.entries(formulas)) {
    for (const [sheetId, results] of Object.entries(sheets ?? {})) {
      const matrix =
        results instanceof ObjectMatrix
          ? (results as ObjectMatrix<unknown>)
          : new ObjectMatrix((results ?? {}) as IObjectMatrixPrimitiveType<unknown>);
      matrix.forValue((row, column, result) => {
        const before = former[unitId]?.[sheetId]?.[row]?.[column];
        if (!before) return;
        const { endRow, endColumn } = filled(result) ?? { endRow: row, endColumn: column };
        const below = { ...before, startRow: endRow + 1 };
        const beside = { ...before, endRow: Math.min(before.endRow, endRow), startColumn: endColumn + 1 };
        for (const range of [below, beside])
          if (range.startRow <= range.endRow && range.startColumn <= range.endColumn) left.push({ unitId, sheetId, range });
      });
    }
  }
  return left;
}

function boxOf(sheet: string, { startRow, endRow, startColumn, endColumn }: IRange): Box {
  return { sheet, row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
}
