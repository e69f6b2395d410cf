import type { CellValue, Grid } from "../catalog/record/cells";
import type { BlockHead } from "../catalog/mapping/source-block";
import type { NamedTable } from "../catalog/filling/table-reference";
import type { Clash } from "../catalog/templates/writes/clashes";
import type { Unit } from "../catalog/record/unit";
import type { Locale } from "../catalog/record/text";
import type { LivePlan } from "../catalog/sharing/live-plan";
import type { RepairPlan } from "../catalog/sharing/repair/repair-plan";
import type { SharePlan } from "../catalog/sharing/share-plan";
import type { ShareWay } from "../catalog/sharing/share-way";
import type { SentWay } from "../catalog/sharing/check/sent-way";
import type { ShareCheck } from "../catalog/sharing/check/share-check";
import type { SealHead } from "../catalog/sharing/sheets/added-sheet";
import type { TypedOver } from "../catalog/typed-over/typed-over";
import type { WorkbookWrites } from "../catalog/templates/writes/workbook-writes";

/** An Excel table, or a range that the user has named as one: its cells with the header row. */
export type WorkbookTable = NamedTable;

/** A name by which a range is one of our tables. */
export interface MappedRange {
  /** Behind the prefix: `Lignes`. */
  readonly name: string;
  /** The range, as the name has it: `Contrats!$A$5:$I$21`. */
  readonly range: string;
  /** The person's own cells that formulas read there; null where the range itself is hers. */
  readonly source: string | null;
}

/** What a sheet holds. */
export interface SheetCells {
  readonly grid: Grid;
  /** Names of all sheets of the workbook. */
  readonly sheets: readonly string[];
  /** The present selection, counted from 0 on the sheet; null where a sheet was asked for by its name. */
  readonly selected: { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number } | null;
}

/** The workbook as it stood at one moment, replaced whole by the next. */
export interface Snapshot {
  readonly tables: readonly WorkbookTable[];
  /** Name of the active scenario and the address of its cell; null where the workbook has none. */
  readonly activeScenario: { readonly name: string; readonly address: string } | null;
  /** The cell that says which plan the figures follow, as it stands; null where the workbook has none. */
  readonly planFollowed?: { readonly value: CellValue; readonly address: string } | null;
  /** Tables that are names for ranges: what a mapping has made. */
  readonly mappings?: readonly MappedRange[];
  /** Whether formulas were being replaced for Share, or put back, when that was broken off. */
  readonly isSharingUnfinished?: boolean;
  /** Under manual calculation the result cells can be stale. */
  readonly calculation: "automatic" | "manual";
  /** The year that dates count from: where it is 1904, serial numbers are 1462 less than elsewhere. */
  readonly calendar: 1900 | 1904;
}

/** Why the workbook did not do what was asked; the words are the pane's. */
export type WorkbookFailure = "cell-gone" | "protected" | "formula" | "hidden" | "editing" | "lost" | "no-table" | "not-a-table" | "no-room" | "notes" | "half-done" | "changed" | "unknown";

/** Rows for a table in the place of those that it has. */
export interface NewRows {
  /** The table by its name. */
  readonly table: string;
  /** Headers of the columns that the rows fill, as they stand in the table. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (number | string)[])[];
  /** A cell that is written with them; null for none. */
  readonly cell: { readonly address: string; readonly value: string } | null;
}

/** A read or a write that the host refused. Nothing was written, unless it is half done. */
export class WorkbookError extends Error {
  constructor(
    readonly failure: WorkbookFailure,
    readonly address: string | null,
    options: ErrorOptions,
  ) {
    super(failure, options);
    this.name = "WorkbookError";
  }
}

/** Why new sheets were not added. */
export type InsertionObstacle =
  | { readonly why: "clash"; readonly clashes: readonly Clash[] }
  | { readonly why: "cancelled" }
  /** At a sheet, or null where the workbook as a whole refused. */
  | { readonly why: "refused"; readonly failure: WorkbookFailure; readonly sheet: string | null };

/** An insertion that did not come to its end. What it had added was taken away again, but for what is left. */
export class InsertionError extends Error {
  constructor(
    readonly obstacle: InsertionObstacle,
    /** Sheets and names that could not be taken away. */
    readonly left: readonly string[],
    options: ErrorOptions,
  ) {
    super(obstacle.why, options);
    this.name = "InsertionError";
  }
}

/** Whether the spreadsheet takes back a change of several parts in one step, or part by part. */
export type UndoSteps = "one" | "several";

export interface InsertionOptions {
  /** Ends it; what has been added is taken away. */
  readonly signal: AbortSignal;
  /** Told before each sheet is written, with the share done so far, 0 to 1. */
  readonly onProgress: (sheet: string, done: number) => void;
}

/** A formula for a cell, and what it will spill into. */
export interface NewFormula {
  /** In English notation, which Excel shows in the user's own. */
  readonly formula: string;
  readonly rows: number;
  /** Number formats of its columns. */
  readonly formats: readonly string[];
  /** Whether its first row is one of headers. */
  readonly hasHeaders: boolean;
}

/** Why a formula was not written. */
export type FormulaObstacle =
  /** Something stands where its result goes. */
  | { readonly why: "taken"; readonly address: string; readonly found: CellValue }
  /** A table of Excel's, into which no result spills. */
  | { readonly why: "table"; readonly table: string; readonly address: string }
  /** The sheet ends before the result does. */
  | { readonly why: "edge" }
  | { readonly why: "refused"; readonly failure: WorkbookFailure };

/** A formula that was not written; nothing was. */
export class FormulaError extends Error {
  constructor(
    readonly obstacle: FormulaObstacle,
    options: ErrorOptions,
  ) {
    super(obstacle.why, options);
    this.name = "FormulaError";
  }
}

/** A value that takes the place of what one cell holds. */
export interface CellCure {
  readonly address: string;
  /** What the cell holds; where it holds something else by now, nothing is written. */
  readonly found: CellValue;
  readonly value: number | string | boolean;
  /** Of the value. */
  readonly unit: Unit;
  /** Number format for a cell that has none, or one for texts, in which the value would be a text or show as something else. */
  readonly format: string;
}

/** A formula that takes the place of what one cell holds. */
export interface FormulaCure {
  readonly address: string;
  /** What the cell holds, a formula in English notation; where it holds something else by now, nothing is written. */
  readonly found: number | string;
  /** In English notation with its "=". */
  readonly formula: string;
}

/** Something that was typed over, with formulas as the reader's spreadsheet writes them. */
export type ShownTypedOver = TypedOver & {
  /** The cell's formula; null where it holds a number. */
  readonly shownFound: string | null;
  /** That of the neighbour; null where there is none. */
  readonly shownNeighbour: string | null;
};

/** What was typed over in the whole workbook, hidden and protected sheets too. */
export interface TypedOverFound {
  readonly found: readonly ShownTypedOver[];
  /** How many formulas were looked at. */
  readonly formulas: number;
  /** Names of sheets that are hidden, and of those that are protected. */
  readonly hidden: readonly string[];
  readonly protectedSheets: readonly string[];
}

/** What can be done to the scenarios as a whole. */
export type ScenarioChange =
  /** Another with the values of one; it becomes the active one. */
  | { readonly kind: "copied"; readonly scenario: string; readonly name: string }
  | { readonly kind: "renamed"; readonly scenario: string; readonly name: string }
  /** Where it is the active one, another takes its place. */
  | { readonly kind: "deleted"; readonly scenario: string; readonly next: string };

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
  look(moment: SharedMoment, way: ShareWay, locale: Locale): Promise<SharingState>;
  /** What whoever receives the workbook will see, and what goes with it. Nothing is written. @throws WorkbookError */
  check(moment: SharedMoment, way: SentWay, locale: Locale): Promise<ShareCheck>;
  /**
   * Has the file tell Excel not to ask people without Relais whether they trust it. A setting of the file, which no undo takes back; it
   * goes with the file once that is saved.
   *
   * @throws WorkbookError
   */
  askNobody(): Promise<void>;
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
  /**
   * Writes anew every formula of ours that was damaged where the add-in was lacking, but for those of protected sheets. Each stands by
   * itself: where Excel stops on the way, the rest is still to be repaired. Settles as `share` does.
   *
   * @returns what was done
   * @throws WorkbookError
   */
  repair(): Promise<RepairPlan & { readonly undo: UndoSteps }>;
}

/** All that the pane may ask of the open workbook. */
export interface WorkbookPort {
  /**
   * Writes one cell, unless it holds a formula. Settles once every watcher has been shown the workbook with this value in it.
   *
   * @param address with its sheet: `Scénarios!F4`
   * @throws WorkbookError
   */
  write(address: string, value: number | string): Promise<void>;
  /**
   * Replaces the rows of a table, all of them or none, in one undo step where the host can; what it looks at first it does not write: a
   * protected sheet, formulas in the columns, notes in others, too little room below. Settles as `write` does.
   *
   * @throws WorkbookError
   */
  replaceRows(rows: NewRows): Promise<void>;
  /** Shows a cell to the user. @throws WorkbookError */
  select(address: string): Promise<void>;
  /**
   * Calls back with the workbook now and after every change, whoever made it; with a WorkbookError when it can't be read.
   *
   * @returns stops watching
   */
  watch(onSnapshot: (snapshot: Snapshot) => void, onFailure: (error: WorkbookError) => void): () => void;
  /**
   * Adds sheets with all that is on them, or nothing. What is there already is left alone: where a name is taken, nothing is written.
   *
   * @throws InsertionError
   */
  insert(writes: WorkbookWrites, options: InsertionOptions): Promise<UndoSteps>;
  /**
   * Copies, renames or deletes a scenario in the table whose cells the sliders move. Settles once every watcher has been shown it.
   *
   * @throws WorkbookError
   */
  changeScenarios(change: ScenarioChange): Promise<UndoSteps>;
  /** Calls back with the address of the selected cell, now and after every selection; null where none can be told. @returns ends it */
  watchSelection(onSelected: (address: string | null) => void): () => void;
  /** The cells of a range, by its address with sheet; blank rows and columns at its end are left out. @throws WorkbookError */
  readCells(address: string): Promise<Grid>;
  /**
   * Writes a formula into an empty cell, with the looks of its result. Nothing is overwritten: where something stands in the way, nothing
   * is written. Settles as `write` does.
   *
   * @throws FormulaError
   */
  enterFormula(address: string, formula: NewFormula): Promise<UndoSteps>;
  /** Writes a value in the place of another, as it was read. Settles as `write` does. @throws WorkbookError */
  cure(cure: CellCure): Promise<UndoSteps>;
  /** What was typed over formulas, and into them. Reads every cell of the workbook: only where it is asked for. @throws WorkbookError */
  typedOver(): Promise<TypedOverFound>;
  /** Writes a formula in the place of what a cell holds. Settles as `write` does. @throws WorkbookError */
  cureFormula(cure: FormulaCure): Promise<UndoSteps>;
  /** The first rows of each sheet that holds something, hidden ones left out: where a user's own tables may stand. @throws WorkbookError */
  firstRows(): Promise<readonly BlockHead[]>;
  /** What a sheet holds, by its name; of null the one with the present selection, and where that is. @throws WorkbookError */
  sheetCells(sheet: string | null): Promise<SheetCells>;
  /**
   * Takes away a mapping: its names, and the sheet of formulas where it has one. Settles once every watcher has been shown it.
   *
   * @param table what stands behind the prefix of its name
   * @throws WorkbookError
   */
  removeMapping(table: string): Promise<UndoSteps>;
  /** Sharing the workbook with whoever lacks the add-in, which comes when it is asked for. */
  sharing(): Promise<SharingDesk>;
}
