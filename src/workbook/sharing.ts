import type { Locale } from "../catalog/record/text";
import type { SealHead } from "../catalog/sharing/seal-sheet";
import type { LivePlan, SharePlan } from "../catalog/sharing/share-plan";
import type { UndoSteps, WorkbookFailure } from "./port";

/** When a workbook is shared, and in which scenario. */
export type SharedMoment = Omit<SealHead, "version">;

/** What can be done about sharing the workbook as it stands. */
export interface SharingState {
  /** Whether it holds formulas that carry others. */
  readonly isShared: boolean;
  /** Whether work on it was broken off: Back to live finishes it. */
  readonly isUnfinished: boolean;
  readonly share: SharePlan;
  readonly live: LivePlan;
}

/** A workbook that was not shared, or not brought back to live. */
export class SharingError extends Error {
  constructor(
    readonly failure: WorkbookFailure,
    /** Of the cell, name or sheet that was in the way; null where none can be told. */
    readonly place: string | null,
    /** Whether some of it is done, so that Back to live has the rest to do; else the workbook is as it was. */
    readonly isUnfinished: boolean,
    options: ErrorOptions,
  ) {
    super(failure, options);
    this.name = "SharingError";
  }
}

/** Sharing the workbook. */
export interface SharingDesk {
  /** What Share and Back to live would do to the workbook as it stands. Nothing is written. @throws WorkbookError */
  look(moment: SharedMoment, locale: Locale): Promise<SharingState>;
  /**
   * Carries out a plan of Share, wholly or not at all, if the workbook still is as the plan has seen it. Settles once every watcher has
   * been shown it.
   *
   * @throws SharingError
   */
  share(plan: SharePlan): Promise<UndoSteps>;
  /**
   * Every formula as it was before Share, and nothing of it left; finishes what was broken off. Settles as `share` does.
   *
   * @throws SharingError
   */
  backToLive(): Promise<UndoSteps>;
}
