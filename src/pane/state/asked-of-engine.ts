import type { Engine } from "../../engine/engine";
import type { Activity } from "./activity";
import type { AnswerProgress, CardState, EngineCard, ShownCase } from "./engine-card";
import { latestOnly } from "./latest-only";
import type { Shown } from "./shown";

/** A hand that drags does not wait long: an answer that takes no longer than this is still shown, any other given up for the next. */
const PATIENCE_MS = 150;

const NOTHING_ASKED: AnswerProgress = { question: 0, isCurrent: false, underWay: null, stopped: null };

/** Asks the engine for what a card shows: one question at a time, and of those that wait only the last. */
export interface AskedOfEngine {
  /** What is shown tells of an earlier workbook from now on; another question follows, or none. */
  outdate(): void;
  /** @param about null where there are no plain numbers either */
  ask(about: ShownCase | null): void;
  /** Whether the card is in sight. */
  see(seen: boolean): void;
  /** Gives up what is under way. */
  cancel(): void;
  /** Asks the last question again. */
  again(): void;
  close(): void;
}

/** A question by its number, and the workbook that it is about, by its own. */
interface Numbered<Question> {
  readonly question: Question;
  readonly to: number;
  readonly from: number;
}

/**
 * @param show is handed every new state; null where there is nothing to ask
 * @param reportFault is handed what can only be a fault of ours. The user has been told already.
 */
export function askedOfEngine<Question extends Shown, Findings extends object>(
  card: EngineCard<Question, Findings>,
  engine: Engine,
  show: (state: CardState<Findings> | null) => void,
  activity: Activity,
  reportFault: (fault: unknown) => void,
): AskedOfEngine {
  const script = card.begin();
  let state: CardState<Findings> | null = null;
  let last: Question | null = null;
  let questions = 0;
  let runs = 0;
  /** Counts workbooks: an answer that tells of an earlier one is not shown. */
  let workbooks = 0;
  let isSeen = false;
  const soon = latestOnly(activity, PATIENCE_MS);
  const later = latestOnly(activity);

  function set(progress: Partial<AnswerProgress>, findings: Partial<Findings> = {}): void {
    state = { ...(state ?? { ...NOTHING_ASKED, ...card.nothing }), ...findings, ...progress };
    show(state);
  }

  function stop(why: "cancelled" | "failed", question: Question): void {
    if (state) set({ isCurrent: true, underWay: null, stopped: why }, script.takenBack?.(state, question));
  }

  /** @returns whether it came to its end. What breaks down is reported; whoever aborted it says what comes instead. */
  async function follow(
    part: "whileMoving" | "atRest",
    { question, to, from }: Numbered<Question>,
    signal: AbortSignal,
    isWanted: () => boolean,
  ): Promise<boolean> {
    const run = runs;
    try {
      await script[part]?.(question, {
        to,
        isSeen: () => isSeen,
        run: (job, onProgress) => engine.run(job, { signal, ...(onProgress && { onProgress }) }),
        progress: (done) => {
          if (state?.underWay?.run === run) set({ underWay: { run, done } });
        },
        tell: (findings) => {
          if (isWanted()) set({ isCurrent: true, stopped: null }, findings);
        },
      });
      return true;
    } catch (thrown) {
      if (signal.aborted) return false;
      if (from === workbooks) stop("failed", question);
      reportFault(thrown);
      return false;
    }
  }

  async function answer(asked: Numbered<Question>, signal: AbortSignal): Promise<void> {
    const run = ++runs;
    if (card.isLong) set({ underWay: { run, done: null }, stopped: null });
    const cameToEnd = await follow("whileMoving", asked, signal, () => asked.from === workbooks);
    if (state?.underWay?.run === run) set({ underWay: null });
    const isLast = () => asked.to === questions;
    if (!script.atRest || !cameToEnd || !isLast() || asked.question.preview) return;
    later.take(async (rest) => {
      await follow("atRest", asked, rest, isLast);
    });
  }

  function ask(question: Question | null): void {
    last = question;
    later.clear();
    if (question === null) {
      soon.clear();
      state = null;
      return show(null);
    }
    const asked = { question, to: ++questions, from: workbooks };
    set({ question: asked.to }, script.known?.(question));
    soon.take((signal) => answer(asked, signal));
  }

  const again = () => {
    if (last) ask(last);
  };

  const close = () => {
    soon.clear();
    later.clear();
  };

  return {
    outdate() {
      workbooks++;
      later.clear();
      if (state) set({ question: ++questions, isCurrent: false });
    },
    ask: (about) => ask(about && card.question(about)),
    see(seen) {
      if (seen === isSeen) return;
      isSeen = seen;
      if (seen) again();
    },
    cancel() {
      close();
      if (last) stop("cancelled", last);
    },
    again,
    close,
  };
}
