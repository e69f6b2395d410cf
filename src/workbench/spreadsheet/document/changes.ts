import { ICommandService, ObjectMatrix, type ICellData, type Injector, type IObjectMatrixPrimitiveType, type IRange, type Nullable } from "@univerjs/core";
import {
  AutoFillCommand,
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
  type IMoveRangeMutationParams,
  type ISetRangeValuesMutationParams,
} from "@univerjs/preset-sheets-core";
import { AddSheetTableMutation, DeleteSheetTableMutation } from "@univerjs/preset-sheets-table";
import type { Author, Box, CellValue, DocumentEvent } from "../../document/document";

const ROWS_AND_COLUMNS: ReadonlySet<string> = new Set([
  InsertRowMutation.id,
  InsertColMutation.id,
  RemoveRowMutation.id,
  RemoveColMutation.id,
  MoveRowsMutation.id,
  MoveColsMutation.id,
]);

interface SheetParams {
  readonly unitId: string;
  readonly subUnitId: string;
}

/**
 * Turns what happens in the grid into the events of the document. A change counts as the user's unless it is
 * made inside `as`; results of formulas and mere formatting are no changes.
 */
export class DocumentChanges {
  private readonly listeners = new Set<(event: DocumentEvent) => void>();
  private author: Author = "user";
  private before: { readonly box: Box; readonly value: CellValue } | undefined;
  private filled: Box | undefined;
  private still = false;
  private active: string;

  constructor(
    injector: Injector,
    private readonly unit: string,
    activeSheet: string,
    private readonly valueAt: (box: Box) => CellValue,
  ) {
    this.active = activeSheet;
    const commands = injector.get(ICommandService);
    commands.beforeCommandExecuted(({ id, params }, options) => {
      if (id === SetRangeValuesMutation.id && !options?.fromFormula) this.remember(params as ISetRangeValuesMutationParams);
    });
    commands.onCommandExecuted(({ id, params }, options) => {
      const ours = (params as Partial<SheetParams> | undefined)?.unitId === this.unit;
      if (ours && !options?.fromFormula) this.see(id, params as SheetParams);
    });
  }

  subscribe(listener: (event: DocumentEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Runs an action whose changes are an author's. */
  as(author: Author, action: () => void): void {
    const former = this.author;
    this.author = author;
    try {
      action();
    } finally {
      this.author = former;
    }
  }

  /** Runs an action whose changes of sheet and selection nobody need know. */
  withoutMoves<Result>(action: () => Result): Result {
    this.still = true;
    try {
      return action();
    } finally {
      this.still = false;
    }
  }

  emit(event: DocumentEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }

  private see(id: string, params: SheetParams): void {
    const sheet = params.subUnitId;
    if (id === SetRangeValuesMutation.id) this.valuesSet(params);
    else if (ROWS_AND_COLUMNS.has(id)) this.rangeChanged(sheet, (params as SheetParams & { range?: IRange; sourceRange?: IRange }).range);
    else if (id === MoveRangeMutation.id) this.moved(params as SheetParams & IMoveRangeMutationParams);
    else if (id === InsertSheetMutation.id)
      this.emit({ kind: "sheet-added", sheet: (params as SheetParams & { sheet: { id: string } }).sheet.id });
    else if (id === RemoveSheetMutation.id) this.emit({ kind: "sheet-deleted", sheet });
    else if (id === SetWorksheetNameMutation.id) this.emit({ kind: "sheet-renamed", sheet });
    else if (id === AddSheetTableMutation.id)
      this.emit({ kind: "table-added", sheet, table: (params as SheetParams & { tableId: string }).tableId });
    else if (id === DeleteSheetTableMutation.id)
      this.emit({ kind: "table-deleted", sheet, table: (params as SheetParams & { tableId: string }).tableId });
    else if (id === SetWorksheetActiveOperation.id) this.activated(sheet);
    else if (id === SetSelectionsOperation.id)
      this.selected(sheet, (params as SheetParams & { selections: { range: IRange }[] }).selections);
  }

  private remember({ unitId, subUnitId, cellValue }: ISetRangeValuesMutationParams): void {
    const box = unitId === this.unit ? boxOf(subUnitId, cellValue) : undefined;
    this.before = box && isOneCell(box) ? { box, value: this.valueAt(box) } : undefined;
  }

  private valuesSet({ subUnitId, cellValue, trigger }: ISetRangeValuesMutationParams): void {
    const box = boxOf(subUnitId, cellValue);
    if (!box || (trigger === AutoFillCommand.id && this.isRepeated(box))) return;
    const change = { kind: "changed", box, by: this.author } as const;
    const { before } = this;
    this.emit(
      before && isOneCell(box) && sameBox(before.box, box) ? { ...change, before: before.value, after: this.valueAt(box) } : change,
    );
  }

  /** Filling down by hand sets the same cells twice in one go. */
  private isRepeated(box: Box): boolean {
    const repeated = this.filled !== undefined && sameBox(this.filled, box);
    this.filled = box;
    queueMicrotask(() => (this.filled = undefined));
    return repeated;
  }

  private rangeChanged(sheet: string, range: IRange | undefined): void {
    if (range) this.emit({ kind: "changed", box: boxOfRange(sheet, range), by: this.author });
  }

  private moved({ from, fromRange, to, toRange }: IMoveRangeMutationParams): void {
    this.rangeChanged(from.subUnitId, fromRange);
    this.rangeChanged(to.subUnitId, toRange);
  }

  private activated(sheet: string): void {
    const previous = this.active;
    this.active = sheet;
    if (previous !== sheet && !this.still) this.emit({ kind: "activated", sheet, previous });
  }

  private selected(sheet: string, selections: readonly { range: IRange }[]): void {
    const range = selections.at(-1)?.range;
    if (range && !this.still) this.emit({ kind: "selected", box: boxOfRange(sheet, range) });
  }
}

/** The box of a range of the grid. */
export function boxOfRange(sheet: string, { startRow, endRow, startColumn, endColumn }: IRange): Box {
  return { sheet, row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
}

/** The cells whose content is set; undefined where only formats are. */
function boxOf(sheet: string, cells: IObjectMatrixPrimitiveType<Nullable<ICellData>> | undefined): Box | undefined {
  const rows: number[] = [];
  const columns: number[] = [];
  new ObjectMatrix<Nullable<ICellData>>(cells ?? {}).forValue((row, column, cell) => {
    if (cell && !("v" in cell || "f" in cell || "si" in cell || "p" in cell)) return;
    rows.push(row);
    columns.push(column);
  });
  if (rows.length === 0) return undefined;
  const [top, left] = [least(rows), least(columns)];
  return { sheet, row: top, column: left, rows: greatest(rows) - top + 1, columns: greatest(columns) - left + 1 };
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b));
}

function greatest(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b));
}

function isOneCell({ rows, columns }: Box): boolean {
  return rows === 1 && columns === 1;
}

function sameBox(one: Box, other: Box): boolean {
  return (
    one.sheet === other.sheet &&
    one.row === other.row &&
    one.column === other.column &&
    one.rows === other.rows &&
    one.columns === other.columns
  );
}
