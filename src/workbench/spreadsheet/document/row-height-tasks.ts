import { ICommandService, type Injector, type IRange } from "@univerjs/core";
import { CancelMarkDirtyRowAutoHeightOperation, MarkDirtyRowAutoHeightOperation, RemoveSheetMutation } from "@univerjs/preset-sheets-core";

interface MarkedRows {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly ranges: readonly IRange[];
  readonly id: string;
}

/**
 * The grid measures rows whose text wraps when it has nothing else to do. What is still to be measured of a sheet that goes is given up:
 * it would break down on it, and measure nothing any more.
 */
export function giveUpHeightsOfGoneSheets(injector: Injector, unit: string): void {
  const commands = injector.get(ICommandService);
  const marked = new Map<string, string[]>();
  commands.onCommandExecuted(({ id, params }) => {
    if (id !== MarkDirtyRowAutoHeightOperation.id) return;
    const { unitId, subUnitId, id: task } = params as MarkedRows;
    if (unitId === unit) marked.set(subUnitId, [...(marked.get(subUnitId) ?? []), task]);
  });
  commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== RemoveSheetMutation.id) return;
    const { unitId, subUnitId } = params as Pick<MarkedRows, "unitId" | "subUnitId">;
    if (unitId !== unit) return;
    for (const task of marked.get(subUnitId) ?? []) {
      commands.syncExecuteCommand(CancelMarkDirtyRowAutoHeightOperation.id, { unitId, subUnitId, id: task });
    }
    marked.delete(subUnitId);
  });
}
