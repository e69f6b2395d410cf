import type { SliderId } from "../../catalog/levers/levers";
import type { Moved } from "../../catalog/tables/scenarios";
import { readWorkbook, type SliderControl, type WorkbookCase, type WorkbookReading } from "../../catalog/cases/workbook-reading";
import type { JobResult } from "../../engine/engine";
import type { Snapshot, WorkbookFailure } from "../../workbook/port";
import type { PlanChoice } from "../../catalog/tables/plan-choice";
import type { AskedPlan, CardState, EngineCard } from "./engine-card";
import type { Shown } from "./shown";

/** What a hand can set: the levers of the sliders, null to clear one's cell, the active scenario by its name, and the plan to follow. */
export type Settable = Readonly<Record<SliderId, number | null>> & { readonly scenario: string; readonly plan: PlanChoice };
export type DraftId = keyof Settable;

/** A value that is not in its cell yet, and how far it is on its way there. */
export type Draft<T = Settable[DraftId]> = {
  readonly value: T;
  /** Scenario that was active when the hand took hold: the value is meant for it alone. */
  readonly scenario: string | null;
} & (
  | { readonly phase: "held" | "writing" }
  | { readonly phase: "refused"; readonly failure: WorkbookFailure; readonly address: string | null }
);

export type Drafts = { readonly [K in DraftId]?: Draft<Settable[K]> };

/**
 * What the engine says of the workbook as the pane shows it. Staff and money are those of the plan that is followed: while that is on its
 * way those of the one before, and null where there is none.
 */
export interface Answer extends JobResult<"plan">, Shown {
  /** The day that parts realised and forecast. */
  readonly asOf: number;
  /** The opt-in yield of the scenario. */
  readonly optIn: number;
  readonly follows: PlanChoice;
  readonly planIs: AskedPlan["is"];
  /** The case that staff and money are of; null where there are none. */
  readonly planned: WorkbookCase | null;
}

/** Something that was asked for and did not happen. A draft that was refused tells its own. */
export type Trouble =
  | { readonly what: "read" | "select" | "write" | "adopt"; readonly failure: WorkbookFailure; readonly address: string | null }
  | { readonly what: "calculation" };

/** Three kinds of state and no fourth: what the workbook said last, what a hand is moving, and what is being looked at. */
export interface PaneState {
  /** The last snapshot, read with the scenario that a hand has chosen; null before the first. */
  readonly workbook: { readonly snapshot: Snapshot; readonly reading: WorkbookReading; readonly base: WorkbookCase | null } | null;
  readonly drafts: Drafts;
  /** Numbers of this reading with these drafts; null while an error withholds them. */
  readonly answer: Answer | null;
  /** False for the moment in which the answer still tells of an earlier workbook. */
  readonly answerIsCurrent: boolean;
  /**
   * What the cards show of this reading with these drafts, which follows the other numbers; by the card's id, null where there is nothing
   * to ask.
   */
  readonly cards: Readonly<Record<string, CardState<object> | null>>;
  readonly trouble: Trouble | null;
  /** Whether a plan is being written into the user's table. */
  readonly isAdopting: boolean;
}

export const BEFORE_THE_FIRST_SNAPSHOT: PaneState = {
  workbook: null,
  drafts: {},
  answer: null,
  answerIsCurrent: true,
  cards: {},
  trouble: null,
  isAdopting: false,
};

/** What a card shows; null where there is nothing to ask. */
export function cardState<Question extends Shown, Findings extends object>(
  { cards }: PaneState,
  { id }: EngineCard<Question, Findings>,
): CardState<Findings> | null {
  // The store keeps under a card's id what the card's own script has found.
  return (cards[id] ?? null) as CardState<Findings> | null;
}

/** A snapshot as the product understands it, with the scenario that a hand has chosen in the place of the active one. */
export function read(snapshot: Snapshot, chosen: string | undefined): NonNullable<PaneState["workbook"]> {
  const { activeScenario } = snapshot;
  const isChosen = chosen !== undefined && activeScenario !== null;
  const seen = isChosen ? { ...snapshot, activeScenario: { ...activeScenario, name: chosen } } : snapshot;
  const reading = readWorkbook(seen);
  return { snapshot, reading, base: reading.baseCase() };
}

/** The draft of a slider, where it is meant for the scenario that is shown. */
export function sliderDraft({ drafts, workbook }: PaneState, id: SliderId): Draft<number | null> | undefined {
  const draft = drafts[id];
  return draft && draft.scenario === workbook?.reading.active ? draft : undefined;
}

/** The value of a draft as the pane shows it; a refused one has sprung back to what the workbook says. */
export function drafted<T>(draft: Draft<T> | undefined): T | undefined {
  return draft?.phase === "refused" ? undefined : draft?.value;
}

/** The plan that the figures follow, as a hand or the workbook has chosen; the user's own where no best one can be looked for. */
export function planFollowed({ workbook, drafts }: PaneState, shown: WorkbookCase): PlanChoice {
  if (workbook === null) return "mine";
  const { plan } = workbook.reading;
  const chosen = drafted(drafts.plan) ?? plan.cell?.value ?? null;
  if (!plan.isOptional) return "mine";
  return chosen ?? (shown.reallocation === null ? "mine" : plan.choice);
}

/** Levers that a hand is moving in the scenario that is shown. */
export function movedLevers(state: PaneState): Moved {
  const ids = state.workbook?.reading.sliders.map(({ id }) => id) ?? [];
  return Object.fromEntries(ids.flatMap((id) => {
    const value = drafted(sliderDraft(state, id));
    return value === undefined ? [] : [[id, value]];
  }));
}

/** Whether a slider's cell is blank where that means something: no value is missing there. */
export function isLeftBlank({ value, whenBlank, address }: SliderControl, { problems }: WorkbookReading): boolean {
  return value === null && whenBlank !== null && problems.every(({ place }) => place.address !== address);
}

/** The cell that a draft is meant for, and what it holds: null for a blank, undefined for what was refused; null where the cell is gone. */
export function cellOf(
  { workbook }: PaneState,
  id: DraftId,
): { readonly address: string; readonly value: number | string | null | undefined } | null {
  if (workbook === null) return null;
  const { snapshot, reading } = workbook;
  if (id === "scenario") return snapshot.activeScenario && { address: snapshot.activeScenario.address, value: snapshot.activeScenario.name };
  if (id === "plan") return reading.plan.cell;
  const control = reading.sliders.find((slider) => slider.id === id);
  if (!control) return null;
  return { address: control.address, value: control.value ?? (isLeftBlank(control, reading) ? null : undefined) };
}
