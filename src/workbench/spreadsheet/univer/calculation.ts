import { ICommandService, type Injector } from "@univerjs/core";
import {
  FormulaExecutedStateType,
  FormulaExecuteStageType,
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
  type ISetFormulaCalculationNotificationMutation,
  type ISetFormulaCalculationResultMutation,
} from "@univerjs/preset-sheets-core";

/** Workbook and sheets that hold cells with new results. */
export type CalculatedSheets = ReadonlyMap<string, readonly string[]>;

/**
 * Follows the engine: whether a calculation is due or running, and when one has ended with its results in the cells.
 */
export class Calculation {
  private due = false;
  /** One is being stopped, for another one with what has changed meanwhile. */
  private restarting = false;
  private running = false;
  private started = 0;
  private latestDuration = 0;
  private calculated = new Map<string, readonly string[]>();
  private readonly ended = new Set<(sheets: CalculatedSheets) => void>();
  private readonly passes = new Set<() => void>();
  private readonly waits = new Set<() => void>();

  constructor(injector: Injector) {
    const triggers = injector.get(IActiveDirtyManagerService);
    injector.get(ICommandService).onCommandExecuted(({ id, params }, options) => {
      if (id === SetFormulaCalculationStartMutation.id) this.start();
      else if (id === SetFormulaCalculationStopMutation.id) this.stop();
      else if (id === SetFormulaCalculationResultMutation.id) this.note(params as ISetFormulaCalculationResultMutation);
      else if (id === SetFormulaCalculationNotificationMutation.id) this.progress(params as ISetFormulaCalculationNotificationMutation);
      else if (triggers.get(id) && !options?.["applyFormulaCalculationResult"]) this.due = true;
    });
  }

  get idle(): boolean {
    return !this.due && !this.restarting && !this.running;
  }

  /** How long the latest calculation took, in milliseconds. */
  get duration(): number {
    return this.latestDuration;
  }

  /** The calculation that was due does not come: it waits until somebody asks for it. */
  wait(): void {
    this.due = false;
    this.restarting = false;
    for (const listener of this.waits) listener();
  }

  /** Calls back after every calculation that was not cut short by a newer one. */
  onEnded(listener: (sheets: CalculatedSheets) => void): void {
    this.ended.add(listener);
  }

  /** Calls back when a calculation that was due does not come, and no end of it will be told. */
  onWaiting(listener: () => void): void {
    this.waits.add(listener);
  }

  /** Calls back before each pass through the formulas. A second one is for those that read what others have filled in the first. */
  onPass(listener: () => void): void {
    this.passes.add(listener);
  }

  private stop(): void {
    this.due = false;
    this.restarting = true;
  }

  private start(): void {
    // What has come after the stop is still due: Univer gathers changes for a moment before it calculates them.
    if (!this.restarting) this.due = false;
    this.restarting = false;
    this.running = true;
    this.started = performance.now();
    this.calculated = new Map();
    this.tellPass();
  }

  private tellPass(): void {
    for (const listener of this.passes) listener();
  }

  private note({ unitData }: ISetFormulaCalculationResultMutation): void {
    for (const [unit, sheets] of Object.entries(unitData)) {
      this.calculated.set(unit, Object.keys(sheets ?? {}).filter((sheet) => Object.keys(sheets?.[sheet] ?? {}).length > 0));
    }
  }

  private progress({ functionsExecutedState, stageInfo }: ISetFormulaCalculationNotificationMutation): void {
    if (stageInfo?.stage === FormulaExecuteStageType.START_DEPENDENCY_ARRAY_FORMULA) this.tellPass();
    if (functionsExecutedState === undefined) return;
    this.running = false;
    if (functionsExecutedState === FormulaExecutedStateType.STOP_EXECUTION) return;
    this.latestDuration = performance.now() - this.started;
    for (const listener of this.ended) listener(this.calculated);
  }
}
