import type { Reallocation } from "../../catalog/cases/reallocation/reallocation-case";
import type { Engine, JobResult } from "../../engine/engine";
import type { Activity } from "./activity";
import { contentOf } from "./content-of";
import { latestOnly } from "./latest-only";
import type { Shown } from "./shown";

/** Where the best plan is looked for, and what it is compared with. */
export interface ReallocationQuestion extends Shown {
  readonly asked: Reallocation;
  readonly base: Reallocation | null;
}

/** The best plan as the engine found it, or why there is none. */
export interface ReallocationFound extends Shown {
  readonly found: JobResult<"reallocate">;
  /** What the rows of `found` are called. */
  readonly asked: Reallocation;
  /** The same of Base; null where there is none to compare with, and while it is on its way. */
  readonly base: JobResult<"reallocate"> | null;
}

/** The best plan on the pane, and how far its calculation is. */
export interface ReallocationState {
  /** Null before the first, and where it was cancelled or broke down. */
  readonly answer: ReallocationFound | null;
  /** False while the answer still tells of an earlier workbook. */
  readonly isCurrent: boolean;
  /** The calculation under way, by a number of its own, with the share of it that is done where that is known; null while there is none. */
  readonly underWay: { readonly run: number; readonly done: number | null } | null;
  /** Why nothing is under way although something is missing; null where nothing is. */
  readonly stopped: "cancelled" | "failed" | null;
}

/** A hand that drags does not wait for a plan: one that takes no longer than this is still shown, any other given up for the next. */
const PATIENCE_MS = 150;

/** Asks for best plans, one at a time and of those that wait only for the last. */
export interface Reallocations {
  /** What is shown tells of an earlier workbook from now on; another question follows, or none. */
  outdate(): void;
  /** @param question null where there is nobody to move */
  ask(question: ReallocationQuestion | null): void;
  /** Gives up what is under way. */
  cancel(): void;
  /** Asks the last question again. */
  again(): void;
  close(): void;
}

/** @param show is handed every new state; null where there is nobody to move */
export function reallocations(engine: Engine, show: (state: ReallocationState | null) => void, activity: Activity, reportFault: (fault: unknown) => void): Reallocations {
  let state: ReallocationState | null = null;
  let last: ReallocationQuestion | null = null;
  let runs = 0;
  /** Counts workbooks: a plan of an earlier one is not shown. */
  let epoch = 0;
  /** The plan of Base, which a drag in another scenario leaves alone. */
  let base: { readonly content: string; readonly found: JobResult<"reallocate"> } | null = null;
  const lane = latestOnly(activity, PATIENCE_MS);

  function set(change: Partial<ReallocationState>): void {
    const { answer, isCurrent, underWay, stopped }: ReallocationState = state ?? { answer: null, isCurrent: false, underWay: null, stopped: null };
    state = { answer, isCurrent, underWay, stopped, ...change };
    show(state);
  }

  async function solve(question: ReallocationQuestion, asked: number, signal: AbortSignal): Promise<void> {
    const run = ++runs;
    let answer: ReallocationFound | null = null;
    const onProgress = (done: number) => {
      if (state?.underWay?.run === run) set({ underWay: { run, done } });
    };
    set({ underWay: { run, done: null }, stopped: null });
    try {
      const found = await engine.run({ kind: "reallocate", inputs: question.asked.inputs }, { signal, onProgress });
      answer = { ...question, found, base: knownBase(question) };
      if (asked === epoch) set({ answer, isCurrent: true });
      if (question.base === null || answer.base !== null) return;
      base = { content: contentOf(question.base.inputs), found: await engine.run({ kind: "reallocate", inputs: question.base.inputs }, { signal }) };
      if (asked === epoch) set({ answer: { ...answer, base: base.found } });
    } catch (thrown) {
      // Whoever aborted it says what comes instead.
      if (signal.aborted) return;
      if (asked === epoch) set({ answer, isCurrent: true, stopped: "failed" });
      reportFault(thrown);
    } finally {
      if (state?.underWay?.run === run) set({ underWay: null });
    }
  }

  function knownBase(question: ReallocationQuestion): JobResult<"reallocate"> | null {
    return question.base !== null && base?.content === contentOf(question.base.inputs) ? base.found : null;
  }

  function ask(question: ReallocationQuestion | null): void {
    last = question;
    const asked = epoch;
    if (question) return lane.take((signal) => solve(question, asked, signal));
    lane.clear();
    state = null;
    show(null);
  }

  return {
    outdate() {
      epoch++;
      if (state) set({ isCurrent: false });
    },
    ask,
    cancel() {
      lane.clear();
      // What has been found for this workbook stays: only Base was still missing.
      set({ answer: state?.answer?.asked === last?.asked ? (state?.answer ?? null) : null, isCurrent: true, underWay: null, stopped: "cancelled" });
    },
    again: () => ask(last),
    close: () => lane.clear(),
  };
}
