import type { Grid } from "../../catalog/record/cells";
import type { WorkbookCase } from "../../catalog/cases/workbook-reading";
import type { Job, JobKind, JobResult } from "../../engine/engine";
import type { Shown } from "./shown";

/** What the pane shows: what every card asks about. */
export interface ShownCase extends Shown {
  /** The scenario's case, with what a hand has moved. */
  readonly shown: WorkbookCase;
  /** Base's case; null where there is none to compare with. */
  readonly base: WorkbookCase | null;
  readonly plan: AskedPlan;
}

/** The plan that a case has in it. */
export interface AskedPlan {
  /**
   * Whether it is the one that the figures follow, or that is still on its way or not to be had: then the case has another one in it, and
   * what rests on the plan is not to be asked.
   */
  readonly is: "known" | "on-its-way" | "absent";
  /** The case with another plan in it, as the cells of a table of moves. */
  readonly withMoves: (moves: Grid) => WorkbookCase | null;
  /** The same of Base. */
  readonly baseWithMoves: (moves: Grid) => WorkbookCase | null;
}

/** What a card has found of the plan that the figures follow. */
export interface DecidedCase {
  /** By which one finding is told from another. */
  readonly by: object | string;
  /** Whether it answers the last question. */
  readonly isLast: boolean;
  /** Cases with the plan in them; null where there is none, and of Base while it is not known. Made when somebody asks. */
  readonly cases: () => { readonly shown: WorkbookCase | null; readonly base: WorkbookCase | null };
}

/** How far a card's answer is. */
export interface AnswerProgress {
  /** Number of the last question: what answers an earlier one is old. */
  readonly question: number;
  /** False while all that is shown still tells of an earlier workbook. */
  readonly isCurrent: boolean;
  /**
   * The calculation under way, by a number of its own, with the share of it that is done where that is known; null while there is none to
   * watch.
   */
  readonly underWay: { readonly run: number; readonly done: number | null } | null;
  /** Why nothing is under way although something is missing; null where nothing is. */
  readonly stopped: "cancelled" | "failed" | null;
}

/** A card's answer on the pane: what has been found, and how far it is. */
export type CardState<Findings extends object> = AnswerProgress & Findings;

/** The engine, as a card's script asks it about one question. */
export interface Asking<Findings extends object> {
  /** Number of the question. */
  readonly to: number;
  /** Whether the card is in sight: what only it shows is asked for when somebody looks. */
  readonly isSeen: () => boolean;
  readonly run: <K extends JobKind>(job: Job<K>, onProgress?: (done: number) => void) => Promise<JobResult<K>>;
  /** Shows how far the calculation under way is. */
  readonly progress: (done: number) => void;
  /** Shows what has been found, unless it has come too late. */
  readonly tell: (findings: Partial<Findings>) => void;
}

/** What a card asks, and in which order. It may remember from one question to the next. */
export interface CardScript<Question, Findings extends object> {
  /** What is known of a question before anything is asked. */
  known?(question: Question): Partial<Findings>;
  /** While a hand drags, too: what takes long is given up for the next question. */
  whileMoving(question: Question, asking: Asking<Findings>): Promise<void>;
  /** Behind it once the hand has let go; given up as soon as a hand moves again. */
  atRest?(question: Question, asking: Asking<Findings>): Promise<void>;
  /** What is taken out of sight when the calculation of a question stops. */
  takenBack?(found: Findings, question: Question): Partial<Findings>;
}

/** A card of the pane, as far as the engine is concerned: what it asks, and what becomes of the answers. */
export interface EngineCard<Question extends Shown, Findings extends object> {
  readonly id: string;
  /** Before the first answer. */
  readonly nothing: Findings;
  /** Whether it takes so long that somebody watches how far it is, and may give it up. */
  readonly isLong: boolean;
  /** @returns null where there is nothing to ask */
  question(of: ShownCase): Question | null;
  /** A script for one pane. */
  begin(): CardScript<Question, Findings>;
  /**
   * Of the card that finds the best plan: the case with it in it, for whatever follows that plan; null while there is nothing to tell of
   * the workbook as it stands.
   */
  decides?(state: CardState<Findings>): DecidedCase | null;
}

/** A card, whatever it asks. */
export type AnyCard = EngineCard<Shown, object>;

/** Whether a part of a card's answer answers the last question. */
export function answersLast({ question }: AnswerProgress, part: { readonly to: number } | null): boolean {
  return part?.to === question;
}
