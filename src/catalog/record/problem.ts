import type { Day, Month } from "../../model/calendar/calendar";
import type { Cure } from "../../model/reallocation/solve/conflict";
import type { ConstraintId } from "../../model/reallocation/problem/constraint-families";
import type { CellValue } from "./cells";
import type { Text } from "./text";
import type { Unit } from "./unit";

/** Where a problem is: which table or argument, and in it which row and column. */
export interface Place {
  /** Table or argument as the user knows it. */
  readonly table: Text;
  /** Data row, 1 for the first under the header; absent for the table as a whole. */
  readonly row?: number;
  /** Header of the column as it stands in the sheet, or as it should. */
  readonly column?: Text;
  /** Address of the cell, where the sheet is known. */
  readonly address?: string;
}

/** An error value of a cell, where it is not #VALUE!; Excel shows our words beside #N/A too, but not beside #NUM!. */
type CellError = "#N/A" | "#NUM!";

/** What is known of a code but for its words: those are with the others of their family, in words/refusals. */
interface ProblemKind<Facts> {
  readonly severity: "error" | "warning";
  /** Of the staff, which the workbook does not say: a result that has room for words tells it. */
  readonly isAssumption?: true;
  /** What the cell of a refused result shows: #N/A where there is no answer, #NUM! where it is no number, else #VALUE!. */
  readonly shows?: CellError;
  /** Never there: the type of the facts that the words need. */
  readonly facts?: Facts;
}

const error = <Facts = unknown>(shows?: CellError): ProblemKind<Facts> => ({ severity: "error", ...(shows && { shows }) });
const warning = <Facts = unknown>(): ProblemKind<Facts> => ({ severity: "warning" });
const assumption = <Facts = unknown>(): ProblemKind<Facts> => ({ severity: "warning", isAssumption: true });

/** All that can be wrong with cells, by code. */
export const PROBLEMS = {
  empty: error<{ readonly wanted: Text; readonly unit: Unit; /** Least value, where there is one. */ readonly min?: number }>(),
  "argument-missing": error<{ readonly wanted: Text }>(),
  "value-unnamed": error<{ readonly found: CellValue }>(),
  "table-unrecognised": error<{ /** First words of the block. */ readonly headers: readonly string[]; readonly tables: readonly Text[] }>(),
  "table-ambiguous": error<{ readonly tables: readonly Text[] }>(),
  "table-blank": error(),
  "levers-by-name": error(),
  "course-unplaced": error<{ readonly found: string }>(),
  "table-twice": error<{ readonly table: Text }>(),
  "tables-last": error<{ /** Names of the parameters that come before the tables. */ readonly before: readonly Text[] }>(),
  "not-a-number": error<{ readonly found: CellValue; readonly wanted: Text }>(),
  "number-as-text": error<{ readonly found: string; readonly unit: Unit }>(),
  "date-as-text": error<{ readonly found: string; /** Whether a month alone is wanted. */ readonly isMonth?: true }>(),
  "not-a-date": error<{ readonly found: CellValue }>(),
  "not-a-text": error<{ readonly found: CellValue; readonly wanted: Text }>(),
  "not-a-choice": error<{ readonly found: CellValue; readonly choices: readonly (string | Text)[] }>(),
  "out-of-bounds": error<{ readonly found: number; readonly min: number; readonly max: number; readonly unit: Unit }>(),
  "percent-as-number": error<{ readonly found: number; readonly min: number; readonly max: number }>(),
  "not-whole": error<{ readonly found: number }>(),
  "unknown-code": error<{ readonly found: string; readonly choices: readonly string[]; /** The mix of codes that it is a part of. */ readonly within?: string }>(),
  "mix-malformed": error<{ readonly found: string }>(),
  "pool-shares-malformed": error<{ readonly found: string }>(),
  "mix-sum": error<{ readonly found: string; readonly sum: number }>(),
  "error-cell": error<{ readonly found: string }>(),
  "header-missing": error<{ readonly wanted: Text; readonly headers: readonly string[]; /** A header that resembles it. */ readonly near: string | null }>(),
  "header-resembles": error<{ readonly header: string; readonly wanted: Text }>(),
  "header-content": warning<{ readonly header: string; readonly wanted: Text }>(),
  "header-unit": error<{ readonly header: string; readonly unit: string; readonly wanted: Text; readonly measure: Unit }>(),
  "header-doubled": error<{ readonly header: string; readonly first: string; readonly second: string }>(),
  "empty-below": error<{ readonly above: string }>(),
  "total-row": error<{ readonly found: string }>(),
  "total-skipped": warning<{ readonly found: string }>(),
  "note-row": error<{ readonly found: string }>(),
  "header-row": error<{ readonly found: string }>(),
  "sum-row": error<{ readonly found: number }>(),
  "sum-skipped": warning<{ readonly found: number }>(),
  "sum-alike": warning<{ readonly found: number }>(),
  "nameless-row": error<{ readonly found: number }>(),
  "row-doubled": error<{ readonly first: string }>(),
  "row-repeated": warning<{ readonly first: string }>(),
  "key-doubled": error<{ readonly found: string; readonly first: string }>(),
  "not-one-cell": error(),
  "not-one-column": error<{ readonly columns: number }>(),
  "no-rows": error(),
  "never-pays-back": error<{ readonly left: number; readonly periods: number }>("#N/A"),
  "queue-grows": error<{ readonly agents: number; readonly load: number }>("#N/A"),
  "table-missing": error<{ readonly headers: readonly Text[]; readonly mappedName: Text }>(),
  "calendar-1904": error(),
  "table-doubled": warning<{ readonly first: string; readonly second: string }>(),
  "lever-missing": error<{ readonly lever: Text }>(),
  "lever-unknown": error<{ readonly found: string; /** The known name that it resembles. */ readonly near: Text | null }>(),
  "lever-doubled": error<{ readonly lever: Text }>(),
  "lever-nameless": error<{ readonly found: number }>(),
  "scenario-missing": error<{ readonly found: string; readonly choices: readonly string[] }>(),
  "line-unknown": error<{ readonly found: string }>(),
  "line-doubled": error<{ readonly found: string }>(),
  "pool-unknown": error<{ readonly found: string }>(),
  "pool-doubled": error<{ readonly found: string }>(),
  "site-without-staff": error(),
  "agents-missing": error(),
  "avoidable-assumed": assumption(),
  "seniority-assumed": assumption(),
  "leave-assumed": assumption(),
  "decision-left-out": assumption<{ readonly found: string }>(),
  "move-overbooked": error<{ readonly found: number; readonly pool: string; readonly heads: number }>(),
  "credit-note": warning<{ readonly found: number }>(),
  "invoice-large": warning<{ readonly found: number; readonly reference: number }>(),
  "invoice-small": warning<{ readonly found: number; readonly reference: number }>(),
  "invoice-ahead": warning<{ readonly found: Month; readonly asOf: Day }>(),
  "per-fte": warning<{ /** MAD a month. */ readonly found: number; readonly isLittle: boolean; readonly of: "agent" | "fte" }>(),
  unusual: warning<{ readonly found: number; readonly unit: Unit; /** What the value may be instead. */ readonly perhaps: Text }>(),
  "ends-before-reference": warning<{ readonly found: Day; readonly month: Month }>(),
  "pool-assumed": assumption<{ readonly site: string }>(),
  "pool-overbooked": error<{ readonly pool: string; readonly lines: number; readonly fte: number }>(),
  "path-missing": error<{ readonly found: string; readonly skill: string }>(),
  "path-doubled": error<{ readonly found: string; readonly skill: string }>(),
  "work-ambiguous": error<{ readonly found: string; readonly choices: readonly string[] }>(),
  "work-unknown": error<{ readonly found: string }>(),
  "work-unreachable": warning<{ readonly found: string }>(),
  "work-elsewhere": warning<{ readonly found: string }>(),
  "skill-unknown": warning<{ readonly found: string }>(),
  "site-doubled": error<{ readonly found: string }>(),
  "site-unlisted": warning<{ readonly found: string }>(),
  "site-without-pools": warning<{ readonly found: string }>(),
  "ramp-missing": warning(),
  "pool-stuck": warning<{ readonly pool: string; readonly stop: Stop }>(),
  "move-stopped": error<{ readonly pool: string; readonly stop: Stop }>(),
  "no-way": error<{ readonly stop: Stop }>("#N/A"),
  "requests-missing": warning(),
  "requests-unread": warning<{ readonly found: number }>(),
  "holidays-few": warning<{ /** Days of the table, and of Relais, in the part of the year that the horizon has. */ readonly found: number; readonly usual: number; readonly year: number }>(),
  "consent-after-as-of": error<{ readonly found: Day; readonly asOf: Day }>(),
  "withdrawn-beyond-collected": error<{ readonly found: number; readonly collected: number }>(),
  "contacts-differ": error<{ readonly found: number; readonly contacts: number; readonly first: string }>(),
  "consents-beyond-contacts": error<{ readonly found: number; readonly contacts: number }>(),
  "goods-in-part": error<{ readonly client: string }>(),
  "goods-needed": error<{ readonly client: string; readonly goods: readonly string[] }>(),
  "consent-old": warning<{ readonly found: Day; readonly asOf: Day }>(),
  "consents-unused": error<{ readonly client: string; /** Null where no line has the client at all. */ readonly goods: string | null }>(),
  "move-outside-horizon": warning(),
  "exit-outside-horizon": warning(),
  "begins-after-end": error<{ readonly found: Day; readonly end: Month }>(),
  "one-row": error(),
  "formula-in-cell": warning(),
  "reference-lost": error<{ readonly found: string }>(),
  "table-absent": warning<{ readonly effect: Text }>(),
  "no-plan": error<{ readonly constraints: readonly ConstraintId[]; readonly attainable: number; readonly cures: readonly Cure[] }>("#N/A"),
  "plan-unbounded": error("#N/A"),
  "distribution-misfit": error<{ readonly driver: Text; readonly distributions: readonly Text[] }>(),
  "levels-not-ascending": error<{ readonly low: number; readonly high: number; readonly unit: Unit }>(),
  "range-not-ascending": error<{ readonly from: number; readonly to: number; readonly unit: Unit }>(),
  "lognormal-ends": error(),
  "mode-unreachable": error<{ readonly found: number; readonly min: number; readonly max: number; readonly unit: Unit }>(),
  "mode-not-scenario": warning<{ readonly found: number; readonly scenario: number; readonly unit: Unit }>(),
  "planned-outside": warning<{ readonly low: number; readonly high: number; readonly unit: Unit }>(),
  "level-unread": warning<{ readonly distribution: Text }>(),
  "sample-malformed": error<{ readonly found: string }>(),
  "uncertain-line-unknown": error<{ readonly found: string }>(),
  "line-not-allowed": error(),
  "correlation-not-square": error<{ readonly driver: Text }>(),
  "correlation-diagonal": error<{ readonly found: number }>(),
  "correlation-not-symmetric": error<{ readonly found: number; readonly mirrored: number }>(),
  "correlation-repaired": warning<{ readonly first: Text; readonly second: Text; readonly written: number; readonly used: number }>(),
  "not-power-of-two": error<{ readonly found: number; readonly below: number; readonly above: number }>(),
  "result-untold": error<{ readonly tables: readonly Text[] }>(),
  "no-revenue": error("#N/A"),
  "result-not-finite": error("#NUM!"),
  "reference-month-banned": error<{ readonly found: Month }>(),
  "reference-month-missing": error<{ readonly client?: string }>(),
  "press-exempt": warning<{ readonly client?: string }>(),
  "french-share-twice": warning<{ readonly client?: string }>(),
  "client-unknown": warning<{ readonly client?: string }>(),
  "client-without-line": error<{ readonly client?: string }>(),
  "client-doubled": error<{ readonly client?: string }>(),
  "exit-date-missing": error<{ readonly client?: string }>(),
} as const;

export type ProblemCode = keyof typeof PROBLEMS;

/** What is known of a problem of a code. */
export type FactsOf<Code extends ProblemCode> = { readonly code: Code } & ((typeof PROBLEMS)[Code] extends ProblemKind<infer Facts>
  ? Facts
  : never);

/** What is wrong with cells: a code, and the facts that its words need. */
export type ProblemCause = { [Code in ProblemCode]: FactsOf<Code> }[ProblemCode];

/** Words of problems, by code: the cause, then the cure. */
export type ProblemWords = { readonly [Code in ProblemCode]: (facts: FactsOf<Code>) => readonly [cause: Text, cure: Text] };

/**
 * Gates in the order in which people come to them: no path from their skill; a language or aptitude that the path requires;
 * work on another site; a path that does not say how productivity grows.
 */
export const GATES = ["path", "language", "site", "ramp"] as const;

/** The gate that keeps people of a pool from an activity, and what would open it. */
export interface Stop {
  readonly gate: (typeof GATES)[number];
  readonly activity: string;
  /** The pool's skill, the languages that it lacks, or the site of the work; "" where there is none. */
  readonly wanted: string;
}

export interface Problem {
  readonly severity: Severity;
  readonly place: Place;
  readonly cause: ProblemCause;
}

/** An error refuses the result; a warning only deserves a look. */
type Severity = ProblemKind<unknown>["severity"];

/** Whether a number in the place of a share can mean nothing but percents: 5 may be meant as 500 %, but nobody means 8 500 %. */
export function isSurelyPercent(found: number): boolean {
  return Math.abs(found) >= 10;
}

/** A problem of a place, as grave as its code says where nothing makes it graver or lighter there. */
export function problemAt(place: Place, cause: ProblemCause, severity: Severity = PROBLEMS[cause.code].severity): Problem {
  return { severity, place, cause };
}

/** Dates of a workbook that counts from 1904 are 1462 less than Excel's usual ones: each would be read four years too early. */
export const CALENDAR_1904: Problem = problemAt({ table: { fr: "Classeur", en: "Workbook" } }, { code: "calendar-1904" });

/** Whether something was assumed of the staff that the workbook does not say. */
export function isAssumed({ cause }: Problem): boolean {
  return PROBLEMS[cause.code].isAssumption === true;
}

/** Refusal of a function call. Holds every problem that was found, the first being the one to tell. */
export class Refusal extends Error {
  constructor(readonly problems: readonly [Problem, ...Problem[]]) {
    super(problems[0].cause.code);
    this.name = "Refusal";
  }
}
