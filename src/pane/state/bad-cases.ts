import type { UncertainScenario } from "../../catalog/jobs/simulation";
import type { WorkbookCase } from "../../catalog/cases/workbook-reading";
import type { Engine, Job, JobResult } from "../../engine/engine";
import type { Activity } from "./activity";
import { contentOf } from "./content-of";
import { latestOnly } from "./latest-only";
import type { Shown } from "./shown";

export type Simulated = JobResult<"simulate">;
export type StressResult = Simulated["stresses"][number];
type Detail = NonNullable<Job<"simulate">["detail"]>;

/** What is simulated, and what it is compared with. */
export interface BadCaseQuestion extends Shown {
  readonly asked: WorkbookCase;
  readonly base: WorkbookCase | null;
  /** The workbook, and what a hand has moved but the opt-in: while both stay the same, so does the break-even of the opt-in. */
  readonly besideOptIn: { readonly workbook: object; readonly moved: string };
}

/** A simulation as it answers a question. */
export interface BadCaseFound extends Shown {
  /** Number of the question. */
  readonly to: number;
  readonly asked: WorkbookCase;
  readonly found: Simulated;
}

/** The bad case on the pane. Its parts take their time, and each tells which question it answers. */
export interface BadCaseState {
  /** Number of the last question: what answers an earlier one is old. */
  readonly question: number;
  /** Whether a problem in what is uncertain stands in the way of the simulation, and of it alone. */
  readonly isWithheld: boolean;
  /** With figures of the revenue at least; null before the first. */
  readonly figures: BadCaseFound | null;
  /** With the monthly fan of the revenue too. */
  readonly fan: BadCaseFound | null;
  /** With EBITDA, cash and the stresses too. */
  readonly everything: BadCaseFound | null;
  readonly precision: { readonly to: number; readonly of: NonNullable<Simulated["precision"]> } | null;
  /** Base's figures for the same chances; null where there is none to compare with, and while they are on their way. */
  readonly base: Simulated | null;
  readonly breakEven: { readonly found: JobResult<"breakEven">; readonly isCurrent: boolean } | null;
  /** Whether the calculation broke down. */
  readonly isStopped: boolean;
}

/** Trials as a formula draws them that says nothing of them: cell and pane show the same. 0.95 looks at the worst twentieth. */
export const USUAL = { sampling: { kind: "sobol", trials: 4096, seed: 1 }, alpha: 0.95 } as const;

/** A hand that drags does not wait long: one that takes no longer than this is still shown, any other given up for the next. */
const PATIENCE_MS = 150;

const NOTHING_YET: BadCaseState = { question: 0, isWithheld: false, figures: null, fan: null, everything: null, precision: null, base: null, breakEven: null, isStopped: false };

/** Whether a part of the bad case answers the last question. */
export function answersLast(state: BadCaseState, part: { readonly to: number } | null): boolean {
  return part?.to === state.question;
}

/** Asks for bad cases, one at a time and of those that wait only for the last. */
export interface BadCases {
  /** What is shown tells of an earlier workbook from now on; another question follows, or none. */
  outdate(): void;
  /** @param question null where there are no plain numbers either */
  ask(question: BadCaseQuestion | null): void;
  /** Whether the card is in sight: what only it shows is reckoned when somebody looks. */
  see(seen: boolean): void;
  /** Asks the last question again. */
  again(): void;
  close(): void;
}

/**
 * While a hand drags: the figures, and where the card is in sight its fan. At rest what takes longer too: Base, the break-even, and for the
 * card EBITDA, cash, stresses and precision; all of it is given up as soon as a hand moves again.
 *
 * @param show is handed every new state
 */
export function badCases(engine: Engine, show: (state: BadCaseState | null) => void, activity: Activity, reportFault: (fault: unknown) => void): BadCases {
  let state: BadCaseState | null = null;
  let last: BadCaseQuestion | null = null;
  let questions = 0;
  /** Counts workbooks: an answer that tells of an earlier one is not shown. */
  let epoch = 0;
  let isSeen = false;
  let base: { readonly content: string; readonly found: Simulated } | null = null;
  let brokenEven: { readonly beside: BadCaseQuestion["besideOptIn"]; readonly found: JobResult<"breakEven"> } | null = null;
  const soon = latestOnly(activity, PATIENCE_MS);
  const later = latestOnly(activity);

  function set(change: Partial<BadCaseState>): void {
    state = { ...(state ?? NOTHING_YET), ...change };
    show(state);
  }

  const simulate = (of: WorkbookCase, detail: Detail, signal: AbortSignal, precise = false) => {
    const scenario = scenarioOf(of);
    return scenario && engine.run({ kind: "simulate", ...scenario, ...USUAL, precise, detail }, { signal });
  };

  /** Reports what breaks down; whoever aborted it says what comes instead. */
  async function attempt(from: number, signal: AbortSignal, task: () => Promise<void>): Promise<void> {
    try {
      await task();
    } catch (thrown) {
      if (signal.aborted) return;
      if (from === epoch) set({ isStopped: true });
      reportFault(thrown);
    }
  }

  async function tellSoon(question: BadCaseQuestion, to: number, from: number, signal: AbortSignal): Promise<void> {
    const detail = isSeen ? "revenue" : "total";
    const found = await simulate(question.asked, detail, signal);
    if (from !== epoch) return;
    const { asked, scenario, preview } = question;
    const answer = found && { to, asked, found, scenario, preview };
    set({ isWithheld: answer === null, figures: answer, ...(answer === null ? { fan: null, everything: null } : detail === "revenue" && { fan: answer }), base: knownBase(question), isStopped: false });
    if (to === questions && !preview) later.take((rest) => attempt(from, rest, () => tellRest(question, to, from, rest)));
  }

  async function tellRest(question: BadCaseQuestion, to: number, from: number, signal: AbortSignal): Promise<void> {
    const { asked, base: compared, besideOptIn: beside, scenario, preview } = question;
    const tell = (change: Partial<BadCaseState>) => from === epoch && to === questions && set(change);
    if (compared?.uncertainty && knownBase(question) === null) {
      const found = await simulate(compared, "total", signal);
      base = found && { content: contentOf(compared), found };
      tell({ base: found });
    }
    if (!holds(question)) {
      // At no yield of its own: whatever the yield that stands, it is one and the same job.
      brokenEven = { beside, found: await engine.run({ kind: "breakEven", inputs: asked.inputs, levers: { ...asked.levers, optIn: 0 } }, { signal }) };
      tell({ breakEven: { found: brokenEven.found, isCurrent: true } });
    }
    if (!isSeen || !asked.uncertainty) return;
    const found = await simulate(asked, "everything", signal);
    if (found) tell({ everything: { to, asked, found, scenario, preview } });
    const precise = await simulate(asked, "total", signal, true);
    if (precise?.precision) tell({ precision: { to, of: precise.precision } });
  }

  function knownBase({ base: compared }: BadCaseQuestion): Simulated | null {
    return compared !== null && base?.content === contentOf(compared) ? base.found : null;
  }

  /** Whether the break-even that is known is that of a question. */
  function holds({ besideOptIn: { workbook, moved } }: BadCaseQuestion): boolean {
    return brokenEven?.beside.workbook === workbook && brokenEven.beside.moved === moved;
  }

  function ask(question: BadCaseQuestion | null): void {
    last = question;
    later.clear();
    if (question === null) {
      soon.clear();
      state = null;
      return show(null);
    }
    const [to, from] = [++questions, epoch];
    set({ question: to, breakEven: brokenEven && { found: brokenEven.found, isCurrent: holds(question) } });
    soon.take((signal) => attempt(from, signal, () => tellSoon(question, to, from, signal)));
  }

  const again = () => {
    if (last) ask(last);
  };

  return {
    outdate() {
      epoch++;
      later.clear();
      if (state) set({ question: ++questions });
    },
    ask,
    see(seen) {
      if (seen === isSeen) return;
      isSeen = seen;
      if (seen) again();
    },
    again,
    close() {
      soon.clear();
      later.clear();
    },
  };
}

function scenarioOf({ inputs, levers, uncertainty }: WorkbookCase): UncertainScenario | null {
  return uncertainty && { inputs, levers, uncertainty: uncertainty.uncertainty };
}
