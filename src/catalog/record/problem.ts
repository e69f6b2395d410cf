import type { Day, Month } from "../../model/calendar/calendar";
import type { Cure } from "../../model/reallocation/solve/conflict";
import type { ConstraintId } from "../../model/reallocation/problem/constraint-id";
import type { Fault } from "../../model/revenue/faults";
import type { CellValue } from "./cells";
import type { Text } from "./text";

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

/** What can be wrong with cells, by code. The facts of each are what its words need. */
export type Complaint =
  | { readonly code: "empty"; readonly wanted: Text; readonly unit: Unit; /** Least value, where there is one. */ readonly min?: number }
  | { readonly code: "argument-missing"; readonly wanted: Text }
  | { readonly code: "not-a-table"; readonly found: CellValue }
  | { readonly code: "not-a-number"; readonly found: CellValue; readonly wanted: Text }
  | { readonly code: "number-as-text"; readonly found: string; readonly unit: Unit }
  | { readonly code: "date-as-text"; readonly found: string }
  | { readonly code: "not-a-date"; readonly found: CellValue }
  | { readonly code: "not-a-text"; readonly found: CellValue; readonly wanted: Text }
  | { readonly code: "not-a-choice"; readonly found: CellValue; readonly choices: readonly string[] }
  | { readonly code: "out-of-bounds"; readonly found: number; readonly min: number; readonly max: number; readonly unit: Unit }
  | { readonly code: "percent-as-number"; readonly found: number; readonly min: number; readonly max: number }
  | { readonly code: "not-whole"; readonly found: number }
  | { readonly code: "unknown-code"; readonly found: string; readonly choices: readonly string[] }
  | { readonly code: "mix-malformed" | "pool-shares-malformed"; readonly found: string }
  | { readonly code: "mix-sum"; readonly found: string; readonly sum: number }
  | { readonly code: "error-cell"; readonly found: string }
  | { readonly code: "header-missing"; readonly wanted: Text; readonly headers: readonly string[]; /** A header that resembles it. */ readonly near: string | null }
  | { readonly code: "header-resembles" | "header-content"; readonly header: string; readonly wanted: Text }
  | { readonly code: "header-unit"; readonly header: string; readonly unit: string; readonly wanted: Text; readonly measure: Unit }
  | { readonly code: "header-doubled"; readonly header: string; readonly first: string; readonly second: string }
  | { readonly code: "empty-below"; readonly above: string }
  | { readonly code: "total-row" | "total-skipped" | "note-row" | "header-row"; readonly found: string }
  | { readonly code: "sum-row" | "sum-skipped" | "sum-alike" | "nameless-row"; readonly found: number }
  | { readonly code: "row-doubled" | "row-repeated"; readonly first: string }
  | { readonly code: "key-doubled"; readonly found: string; readonly first: string }
  | { readonly code: "not-one-cell" }
  | { readonly code: "no-rows" }
  | { readonly code: "table-missing"; readonly headers: readonly Text[]; readonly mappedName: Text }
  | { readonly code: "calendar-1904" }
  | { readonly code: "table-doubled"; readonly first: string; readonly second: string }
  | { readonly code: "lever-missing"; readonly lever: Text }
  | { readonly code: "lever-unknown"; readonly found: string; /** The known name that it resembles. */ readonly near: Text | null }
  | { readonly code: "lever-doubled"; readonly lever: Text }
  | { readonly code: "lever-nameless"; readonly found: number }
  | { readonly code: "scenario-missing"; readonly found: string; readonly choices: readonly string[] }
  | { readonly code: "line-unknown" | "line-doubled"; readonly found: string }
  | { readonly code: "pool-unknown" | "pool-doubled"; readonly found: string }
  | { readonly code: "site-without-staff" | "agents-missing" | "avoidable-assumed" | "seniority-assumed" | "leave-assumed" }
  | { readonly code: "move-overbooked"; readonly found: number; readonly pool: string; readonly heads: number }
  | { readonly code: "credit-note"; readonly found: number }
  | { readonly code: "invoice-large" | "invoice-small"; readonly found: number; readonly reference: number }
  | { readonly code: "invoice-ahead"; readonly found: Month; readonly asOf: Day }
  | { readonly code: "per-fte"; /** MAD a month. */ readonly found: number; readonly isLittle: boolean; readonly of: "agent" | "fte" }
  | { readonly code: "unusual"; readonly found: number; readonly unit: Unit; /** What the value may be instead. */ readonly perhaps: Text }
  | { readonly code: "ends-before-reference"; readonly found: Day; readonly month: Month }
  | { readonly code: "pool-assumed"; readonly site: string }
  | { readonly code: "pool-overbooked"; readonly pool: string; readonly lines: number; readonly fte: number }
  | { readonly code: "path-missing" | "path-doubled"; readonly found: string; readonly skill: string }
  | { readonly code: "work-ambiguous"; readonly found: string; readonly choices: readonly string[] }
  | { readonly code: "work-unknown" | "work-unreachable" | "work-elsewhere" | "skill-unknown"; readonly found: string }
  | { readonly code: "site-doubled" | "site-unlisted"; readonly found: string }
  | { readonly code: "ramp-missing" }
  | { readonly code: "pool-stuck" | "move-stopped"; readonly pool: string; readonly stop: Stop }
  | { readonly code: "no-candidate"; readonly stop: Stop }
  | { readonly code: "requests-missing" }
  | { readonly code: "requests-unread"; readonly found: number }
  | { readonly code: "holidays-few"; /** Days of the table, and of Relais, in the part of the year that the horizon has. */ readonly found: number; readonly usual: number; readonly year: number }
  | { readonly code: "consent-after-as-of"; readonly found: Day; readonly asOf: Day }
  | { readonly code: "withdrawn-beyond-collected"; readonly found: number; readonly collected: number }
  | { readonly code: "contacts-differ"; readonly found: number; readonly contacts: number; readonly first: string }
  | { readonly code: "consents-beyond-contacts"; readonly found: number; readonly contacts: number }
  | { readonly code: "goods-in-part"; readonly client: string }
  | { readonly code: "goods-needed"; readonly client: string; readonly goods: readonly string[] }
  | { readonly code: "consent-old"; readonly found: Day; readonly asOf: Day }
  | { readonly code: "consents-unused"; readonly client: string; /** Null where no line has the client at all. */ readonly goods: string | null }
  | { readonly code: "move-outside-horizon" }
  | { readonly code: "begins-after-end"; readonly found: Day; readonly end: Month }
  | { readonly code: "one-row" }
  | { readonly code: "formula-in-cell" }
  | { readonly code: "reference-lost"; readonly found: string }
  | { readonly code: "table-absent"; readonly effect: Text }
  | { readonly code: "no-plan"; readonly constraints: readonly ConstraintId[]; readonly attainable: number; readonly cures: readonly Cure[] }
  | { readonly code: "plan-unbounded" }
  | { readonly code: "law-misfit"; readonly driver: Text; readonly laws: readonly Text[] }
  | { readonly code: "levels-not-ascending"; readonly low: number; readonly high: number; readonly unit: Unit }
  | { readonly code: "range-not-ascending"; readonly from: number; readonly to: number; readonly unit: Unit }
  | { readonly code: "lognormal-ends" }
  | { readonly code: "mode-unreachable"; readonly found: number; readonly min: number; readonly max: number; readonly unit: Unit }
  | { readonly code: "mode-not-scenario"; readonly found: number; readonly scenario: number; readonly unit: Unit }
  | { readonly code: "planned-outside"; readonly low: number; readonly high: number; readonly unit: Unit }
  | { readonly code: "level-unread"; readonly law: Text }
  | { readonly code: "sample-malformed" | "uncertain-line-unknown"; readonly found: string }
  | { readonly code: "line-not-allowed" }
  | { readonly code: "correlation-not-square"; readonly driver: Text }
  | { readonly code: "correlation-diagonal"; readonly found: number }
  | { readonly code: "correlation-not-symmetric"; readonly found: number; readonly mirrored: number }
  | { readonly code: "correlation-repaired"; readonly first: Text; readonly second: Text; readonly written: number; readonly used: number }
  | { readonly code: "not-power-of-two"; readonly found: number; readonly below: number; readonly above: number }
  | { readonly code: "result-untold"; readonly tables: readonly Text[] }
  | { readonly code: "no-revenue" }
  | { readonly code: "result-not-finite" }
  | { readonly code: "reference-month-banned"; readonly found: Month }
  | { readonly code: Exclude<Fault["code"], "reference-month-banned">; readonly client?: string };

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

export type ProblemCode = Complaint["code"];

/** How a number is meant; shares are 0..1 and shown as percent. */
export type Unit = "money" | "share" | "heads" | "fte" | "seconds" | "minutes" | "hours" | "days" | "months" | "years" | "count" | "number" | "rate" | "day" | "month" | "points" | "switch" | "text";

export interface Problem {
  /** An error refuses the result; a warning only deserves a look. */
  readonly severity: "error" | "warning";
  readonly place: Place;
  readonly complaint: Complaint;
}

const ASSUMED: ReadonlySet<ProblemCode> = new Set<ProblemCode>(["pool-assumed", "seniority-assumed", "leave-assumed", "avoidable-assumed"]);

/** Whether something was assumed of the staff that the workbook does not say: a result that has room for words tells it. */
export function isAssumed({ complaint }: Problem): boolean {
  return ASSUMED.has(complaint.code);
}

/** Refusal of a function call. Holds every problem that was found, the first being the one to tell. */
export class Refusal extends Error {
  constructor(readonly problems: readonly [Problem, ...Problem[]]) {
    super(problems[0].complaint.code);
    this.name = "Refusal";
  }
}
