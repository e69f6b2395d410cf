import type { Grid } from "../../catalog/record/cells";
import type { Engine, RunOptions } from "../../engine/engine";
import type { Job, JobKind, JobResult } from "../../catalog/jobs/jobs";
import { FormulaError, WorkbookError, type FormulaObstacle, type NewFormula, type UndoSteps, type WorkbookPort } from "../../workbook/port";
import type { Activity } from "./activity";

/** What became of a formula that was to be written. */
export type FormulaEnd = { readonly undo: UndoSteps } | { readonly obstacle: FormulaObstacle };

/** What a formula asks for before it stands in its cell: its cells, its result, its place. */
export interface FormulaDesk {
  /** Does work that counts as under way until it has ended. */
  during<T>(work: () => Promise<T>): Promise<T>;
  /** Has a job of a function done. */
  run<K extends JobKind>(job: Job<K>, options: RunOptions): Promise<JobResult<K>>;
  /** @throws WorkbookError */
  readCells(address: string): Promise<Grid>;
  watchSelection(onSelected: (address: string | null) => void): () => void;
  /** Writes a formula into a cell, or tells what stands in the way. */
  write(address: string, formula: NewFormula): Promise<FormulaEnd>;
  /** Is handed what can only be a fault of ours. The user has been told already. */
  readonly reportFault: (fault: unknown) => void;
}

export function formulaDesk(port: WorkbookPort, engine: Engine, activity: Activity, reportFault: (fault: unknown) => void): FormulaDesk {
  async function during<T>(work: () => Promise<T>): Promise<T> {
    activity.begin();
    try {
      return await work();
    } finally {
      activity.end();
    }
  }

  async function write(address: string, formula: NewFormula): Promise<FormulaEnd> {
    try {
      return { undo: await port.enterFormula(address, formula) };
    } catch (thrown) {
      if (thrown instanceof FormulaError) return { obstacle: thrown.obstacle };
      if (thrown instanceof WorkbookError) return { obstacle: { why: "refused", failure: thrown.failure } };
      reportFault(thrown);
      return { obstacle: { why: "refused", failure: "unknown" } };
    }
  }

  return {
    during,
    run: (job, options) => engine.run(job, options),
    readCells: (address) => port.readCells(address),
    watchSelection: (onSelected) => port.watchSelection(onSelected),
    write: (address, formula) => during(() => write(address, formula)),
    reportFault,
  };
}
