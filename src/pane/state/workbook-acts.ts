import { originOf } from "../../catalog/record/cells";
import { Refusal } from "../../catalog/record/problem";
import { MAPPED } from "../../catalog/record/table";
import type { Text } from "../../catalog/record/text";
import type { ShareCheck } from "../../catalog/sharing/check/share-check";
import type { RepairPlan } from "../../catalog/sharing/repair/repair-plan";
import type { WorkbookWrites } from "../../catalog/templates/writes/workbook-writes";
import {
  InsertionError,
  WorkbookError,
  type CellCure,
  type InsertionObstacle,
  type ScenarioChange,
  type SharingDesk,
  type SharingState,
  type SheetCells,
  type Snapshot,
  type TypedOverFound,
  type FormulaCure,
  type UndoSteps,
  type WorkbookFailure,
  type WorkbookPort,
} from "../../workbook/port";
import type { BlockHead } from "../../catalog/mapping/source-block";
import type { Activity } from "./activity";

/** An insertion of sheets, as far as it is; its title is what the user has chosen. */
export type Insertion = { readonly title: Text } & (
  /** What is to be written is on its way. */
  | { readonly phase: "preparing" }
  | { readonly phase: "writing"; readonly sheet: string; readonly done: number }
  | { readonly phase: "done"; readonly sheets: number; readonly mapping: MadeMapping | null; readonly undo: UndoSteps }
  | { readonly phase: "failed"; readonly obstacle: ObstacleToInsertion | null; readonly left: readonly string[] }
);

/** Why sheets were not added: the workbook's reason, or a function that has no result to lay out. */
export type ObstacleToInsertion = InsertionObstacle | { readonly why: "no-result"; readonly problems: Refusal["problems"] };

/** A person's own cells have been made a table. */
export interface MadeMapping {
  /** Sheets that came along; the mapping can be let go without them. */
  readonly others: readonly string[];
}

/** A change of the scenarios as a whole, and what became of it. */
export type ScenarioAct = { readonly change: ScenarioChange } & (
  | { readonly phase: "under-way" }
  | { readonly phase: "done"; readonly undo: UndoSteps }
  | { readonly phase: "refused"; readonly failure: WorkbookFailure; readonly address: string | null }
);

/** A problem's certain cure, written into its cell, and what became of it. */
export type CureAct = { readonly cure: CellCure } & (
  | { readonly phase: "under-way" }
  | { readonly phase: "done"; readonly undo: UndoSteps }
  | { readonly phase: "refused"; readonly failure: WorkbookFailure }
);

/** Sharing the workbook, as far as it is. */
export type SharingAct =
  /** What would be done to it. */
  | { readonly phase: "planned"; readonly plan: SharingState }
  | { readonly phase: "under-way"; readonly what: "look" | "share" | "back" }
  | { readonly phase: "done"; readonly what: "share" | "back"; readonly undo: UndoSteps }
  | { readonly phase: "refused"; readonly failure: WorkbookFailure; readonly place: string | null; readonly isUnfinished: boolean };

/** Repairing formulas that were damaged without the add-in, as far as it is. */
export type RepairAct =
  | { readonly phase: "under-way" }
  | { readonly phase: "done"; readonly repaired: RepairPlan; readonly undo: UndoSteps }
  | { readonly phase: "refused"; readonly failure: WorkbookFailure };

/** What a colleague will see of the workbook, as far as it is known. */
export type ShareCheckAct =
  | { readonly phase: "looking" }
  | {
      readonly phase: "found";
      readonly check: ShareCheck;
      /** The workbook that was looked through. */
      readonly snapshot: Snapshot | null;
    }
  | { readonly phase: "refused"; readonly what: "look" | "setting"; readonly failure: WorkbookFailure };

/** What was typed over formulas, as far as it is known. */
export type TypedOverAct =
  | { readonly phase: "looking" }
  | {
      readonly phase: "found";
      readonly typedOver: TypedOverFound;
      /** The workbook that was looked through. */
      readonly snapshot: Snapshot | null;
      readonly outcome: FormulaCureOutcome | null;
    }
  | { readonly phase: "refused"; readonly failure: WorkbookFailure };

/** What became of the last formula that was put back; the way to undo it, or why it was not. */
export type FormulaCureOutcome = { readonly address: string } & ({ readonly undo: UndoSteps } | { readonly failure: WorkbookFailure });

/** What is done to the workbook as a whole, beyond single values: null where nothing of the kind has been asked for. */
export interface ActsState {
  readonly insertion: Insertion | null;
  readonly scenario: ScenarioAct | null;
  readonly cure: CureAct | null;
  readonly sharing: SharingAct | null;
  readonly repair: RepairAct | null;
  readonly shareCheck: ShareCheckAct | null;
  readonly typedOver: TypedOverAct | null;
}

/** Gives what is to be inserted; the signal ends it. @throws Refusal of a function whose result is to be laid out */
export type Insertable = (signal: AbortSignal) => Promise<WorkbookWrites>;

export interface WorkbookActs {
  readonly state: () => ActsState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Adds sheets, unless some are being added. */
  insert(title: Text, insertable: Insertable): void;
  cancelInsertion(): void;
  /** Forgets what became of the last insertion. */
  dismissInsertion(): void;
  changeScenarios(change: ScenarioChange): void;
  dismissScenario(): void;
  /** Writes a cure into its cell. */
  cure(cure: CellCure): void;
  dismissCure(): void;
  /** Where a user's own tables may stand. @throws WorkbookError */
  firstRows(): Promise<readonly BlockHead[]>;
  /** What a sheet holds; of null the one with the present selection. @throws WorkbookError */
  sheetCells(sheet: string | null): Promise<SheetCells>;
  /** Tells what is seen of sharing, of a repair, of the check before it, or of formulas that were typed over. */
  show(seen: Partial<Pick<ActsState, "sharing" | "repair" | "shareCheck" | "typedOver">>): void;
  /** Does something of sharing. @throws WorkbookError */
  share<T>(work: (desk: SharingDesk) => Promise<T>): Promise<T>;
  /** What was typed over. @throws WorkbookError */
  typedOver(): Promise<TypedOverFound>;
  /** Puts a formula back. @throws WorkbookError */
  cureFormula(cure: FormulaCure): Promise<UndoSteps>;
  /** Takes a mapping away. @throws WorkbookError */
  removeMapping(table: string): Promise<UndoSteps>;
}

const NOTHING: ActsState = { insertion: null, scenario: null, cure: null, sharing: null, repair: null, shareCheck: null, typedOver: null };

/** @param reportFault is handed what can only be a fault of ours. The user has been told already. */
export function workbookActs(port: WorkbookPort, activity: Activity, reportFault: (fault: unknown) => void): WorkbookActs {
  let state = NOTHING;
  let cancelling: AbortController | null = null;
  const listeners = new Set<() => void>();

  function set(change: Partial<ActsState>): void {
    state = { ...state, ...change };
    listeners.forEach((listener) => listener());
  }

  async function insert(title: Text, insertable: Insertable): Promise<void> {
    if (cancelling !== null) return;
    const { signal } = (cancelling = new AbortController());
    activity.begin();
    set({ insertion: { title, phase: "preparing" } });
    try {
      const writes = await insertable(signal);
      signal.throwIfAborted();
      const onProgress = (sheet: string, done: number) => set({ insertion: { title, phase: "writing", sheet, done } });
      const undo = await port.insert(writes, { signal, onProgress });
      set({ insertion: { title, phase: "done", sheets: writes.sheets.length, mapping: mappingIn(writes), undo } });
    } catch (thrown) {
      set({ insertion: { title, phase: "failed", ...failureOf(thrown, signal) } });
    } finally {
      cancelling = null;
      activity.end();
    }
  }

  /** What does not come, or breaks down on its way, is a fault of ours or of the network: nothing has been written. */
  function failureOf(thrown: unknown, signal: AbortSignal): { obstacle: ObstacleToInsertion | null; left: readonly string[] } {
    if (thrown instanceof InsertionError) return { obstacle: thrown.obstacle, left: thrown.left };
    if (signal.aborted) return { obstacle: { why: "cancelled" }, left: [] };
    if (thrown instanceof Refusal) return { obstacle: { why: "no-result", problems: thrown.problems }, left: [] };
    reportFault(thrown);
    return { obstacle: null, left: [] };
  }

  /** Why the workbook did not do it; what is no answer of its own is a fault of ours. */
  function refusalOf(thrown: unknown): { failure: WorkbookFailure; address: string | null } {
    if (thrown instanceof WorkbookError) return { failure: thrown.failure, address: thrown.address };
    reportFault(thrown);
    return { failure: "unknown", address: null };
  }

  async function changeScenarios(change: ScenarioChange): Promise<void> {
    if (state.scenario?.phase === "under-way") return;
    activity.begin();
    // What became of an insertion has been read by whoever goes on working.
    const insertion = cancelling === null ? null : state.insertion;
    set({ insertion, scenario: { change, phase: "under-way" } });
    try {
      const undo = await port.changeScenarios(change);
      set({ scenario: { change, phase: "done", undo } });
    } catch (thrown) {
      set({ scenario: { change, phase: "refused", ...refusalOf(thrown) } });
    } finally {
      activity.end();
    }
  }

  async function cure(asked: CellCure): Promise<void> {
    if (state.cure?.phase === "under-way") return;
    activity.begin();
    set({ cure: { cure: asked, phase: "under-way" } });
    try {
      const undo = await port.cure(asked);
      set({ cure: { cure: asked, phase: "done", undo } });
    } catch (thrown) {
      set({ cure: { cure: asked, phase: "refused", failure: refusalOf(thrown).failure } });
    } finally {
      activity.end();
    }
  }

  /** Work on which the pane's rest waits. */
  async function busy<T>(work: () => Promise<T>): Promise<T> {
    activity.begin();
    try {
      return await work();
    } finally {
      activity.end();
    }
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    insert: (title, insertable) => void insert(title, insertable),
    cancelInsertion: () => cancelling?.abort(),
    dismissInsertion: () => set({ insertion: null }),
    changeScenarios: (change) => void changeScenarios(change),
    dismissScenario: () => set({ scenario: null }),
    cure: (asked) => void cure(asked),
    dismissCure: () => set({ cure: null }),
    show: set,
    share: (work) => busy(async () => work(await port.sharing())),
    typedOver: () => busy(() => port.typedOver()),
    cureFormula: (cureOfOne) => busy(() => port.cureFormula(cureOfOne)),
    firstRows: () => port.firstRows(),
    sheetCells: (sheet) => port.sheetCells(sheet),
    removeMapping: (table) => port.removeMapping(table),
  };
}

/** A mapping is a name, for a range on one of the person's own sheets, or on a sheet of formulas that goes when it is let go. */
function mappingIn({ sheets, names }: WorkbookWrites): MadeMapping | null {
  const mapped = names.find(({ name }) => name.startsWith(MAPPED));
  if (mapped === undefined) return null;
  const itsSheet = originOf(mapped.formula.replace(/^=/, ""))?.sheet;
  return { others: sheets.map(({ name }) => name).filter((name) => name !== itsSheet) };
}
