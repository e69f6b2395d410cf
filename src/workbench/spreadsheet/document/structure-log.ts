import { ICommandService, UndoCommand, type Injector, type IRange } from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  type IMoveRangeMutationParams,
} from "@univerjs/preset-sheets-core";
import type { Area } from "../../document/address";
import { areasAfter, draggedLines, referenceAfter, type Restructuring } from "../../document/restructuring";
import { boxOfRange } from "./changes";

interface LoggedChange {
  readonly sheet: string;
  readonly steps: readonly Restructuring[];
}

interface LinesParams {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly range: IRange;
}

interface DragParams {
  readonly subUnitId: string;
  readonly sourceRange: IRange;
  readonly targetRange: IRange;
}

/**
 * What has been inserted, deleted and moved since a workbook was opened: the grid moves its own cells, and what the
 * file holds beyond them (validations, notes, print areas) finds its place by this.
 */
export class StructureLog {
  private readonly changes: LoggedChange[] = [];
  private undoing = false;
  private hasCrossed = false;

  constructor(injector: Injector, unit: string) {
    const commands = injector.get(ICommandService);
    commands.beforeCommandExecuted(({ id }) => {
      if (id === UndoCommand.id) this.undoing = true;
    });
    commands.onCommandExecuted(({ id, params }) => {
      if (id === UndoCommand.id) this.undoing = false;
      else if ((params as Partial<LinesParams> | undefined)?.unitId === unit) this.see(id, params as object);
    });
  }

  /** Whether rows, columns or blocks of cells stand elsewhere than when the workbook was opened. */
  get isEmpty(): boolean {
    return this.changes.length === 0;
  }

  /** Whether cells were cut from one sheet and pasted into another. */
  get crossedSheets(): boolean {
    return this.hasCrossed;
  }

  /** The areas that the cells of an area of a sheet are in now. */
  areas(sheet: string, area: Area): Area[] {
    return this.stepsOf(sheet).reduce<Area[]>((areas, step) => areas.flatMap((each) => areasAfter(each, step)), [area]);
  }

  /** What a reference to an area of a sheet names now; null where nothing is left. */
  reference(sheet: string, area: Area): Area | null {
    return this.stepsOf(sheet).reduce<Area | null>((now, step) => now && referenceAfter(now, step), area);
  }

  private stepsOf(sheet: string): Restructuring[] {
    return this.changes.filter((change) => change.sheet === sheet).flatMap(({ steps }) => steps);
  }

  private see(id: string, params: object): void {
    const change = changeOf(id, params);
    if (change === undefined) return;
    if (change === "crossed") this.hasCrossed = true;
    // The mutations of an undone command come back inverted, the latest first: what had gone is there again.
    else if (this.undoing && this.changes.at(-1)?.sheet === change.sheet) this.changes.pop();
    else this.changes.push(change);
  }
}

function changeOf(id: string, params: object): LoggedChange | "crossed" | undefined {
  const { subUnitId: sheet, range } = params as LinesParams;
  const lines = (kind: "inserted" | "deleted", axis: "rows" | "columns"): LoggedChange => {
    const { row, column, rows, columns } = boxOfRange(sheet, range);
    return { sheet, steps: [{ kind, axis, at: axis === "rows" ? row : column, count: axis === "rows" ? rows : columns }] };
  };
  if (id === InsertRowMutation.id) return lines("inserted", "rows");
  if (id === InsertColMutation.id) return lines("inserted", "columns");
  if (id === RemoveRowMutation.id) return lines("deleted", "rows");
  if (id === RemoveColMutation.id) return lines("deleted", "columns");
  if (id === MoveRowsMutation.id) return { sheet, steps: dragged("rows", params as DragParams) };
  if (id === MoveColsMutation.id) return { sheet, steps: dragged("columns", params as DragParams) };
  return id === MoveRangeMutation.id ? moved(params as IMoveRangeMutationParams) : undefined;
}

function dragged(axis: "rows" | "columns", { subUnitId, sourceRange, targetRange }: DragParams): Restructuring[] {
  const [source, target] = [boxOfRange(subUnitId, sourceRange), boxOfRange(subUnitId, targetRange)];
  return axis === "rows" ? draggedLines(axis, source.row, source.rows, target.row) : draggedLines(axis, source.column, source.columns, target.column);
}

function moved({ from, fromRange, to, toRange }: IMoveRangeMutationParams): LoggedChange | "crossed" {
  if (from.subUnitId !== to.subUnitId) return "crossed";
  const { row, column, rows, columns } = boxOfRange(from.subUnitId, fromRange);
  return { sheet: from.subUnitId, steps: [{ kind: "moved", from: { row, column, rows, columns }, row: toRange.startRow, column: toRange.startColumn }] };
}
