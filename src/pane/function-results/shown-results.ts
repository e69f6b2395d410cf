import { calendarArguments } from "../../catalog/filling/calendar-arguments";
import type { FilledArgument } from "../../catalog/filling/filled-argument";
import { COMPARED_RESULTS, usualResult } from "../../catalog/functions/scenario/usual-result";
import type { SliderId } from "../../catalog/levers/levers";
import type { InsertedId } from "../../catalog/templates/inserted/inserted-results";
import type { Text } from "../../catalog/record/text";
import type { Answer } from "../state/pane-state";
import { FUNCTION_RESULT_WORDS } from "../words/cards/function-result-words";
import type { Better } from "./bars/weightiest";

/** Amounts that lead from one level to another, the first and the last row being levels. */
interface Steps {
  readonly as: "steps";
  readonly label: string;
  readonly amount: string;
  readonly from: string;
  readonly to: string;
  /** What the levels are of, and which way it is better. */
  readonly of: (hasTable: (key: string) => boolean) => { readonly name: Text; readonly better: Better };
}

/** What an amount may become, each around where it stands. */
interface Ranges {
  readonly as: "ranges";
  readonly label: string;
  readonly low: string;
  readonly at: string;
  readonly high: string;
  /** What stands at the two ends. */
  readonly reading: string;
  readonly better: Better;
}

/** Some columns of the result. */
interface Columns {
  readonly as: "table";
  readonly label: string;
  readonly columns: readonly string[];
  /** A row without an amount in any of these tells nothing. */
  readonly counts: readonly string[];
  /** Whether the last row sums up the others. */
  readonly hasTotal: boolean;
}

/** What amounts of a lever gain, and where its slider stands. */
interface Curve {
  readonly as: "curve";
  readonly lever: SliderId;
  /** Columns of the amounts and of their values. */
  readonly along: string;
  readonly value: string;
}

/** A function whose result a view shows, as a cell would have it. */
export interface ShownResult {
  /** Of the function. */
  readonly id: InsertedId;
  readonly title: Text;
  /** Keys of the result's columns that are shown, and how. */
  readonly shows: Steps | Ranges | Columns | Curve;
  /** Column of remarks that belong to the whole. */
  readonly notes: string | null;
  /** What it is told besides the workbook's tables; null of it where there is nothing to tell. */
  readonly given?: (answer: Answer) => Readonly<Record<string, FilledArgument>> | null;
  /** Whether it compares the scenario with Base, and has nothing to say of Base itself. */
  readonly isAgainstBase: boolean;
  /** Whether it is asked for by a click alone, since it takes seconds. */
  readonly isFolded: boolean;
}

/** Results of functions in the pane's views. */
export const SHOWN_RESULTS = {
  scenarios: {
    id: "SCENARIO.COMPARE",
    title: FUNCTION_RESULT_WORDS.scenarios,
    shows: { as: "table", label: "scenario", columns: ["atRisk", "ebitda", "trough"], counts: [], hasTotal: false },
    notes: null,
    isAgainstBase: false,
    isFolded: false,
  },
  lines: {
    id: "REVENUE.AT.RISK",
    title: FUNCTION_RESULT_WORDS.lines,
    shows: { as: "table", label: "line", columns: ["client", "exposure", "atRisk"], counts: [], hasTotal: true },
    notes: null,
    isAgainstBase: false,
    isFolded: true,
  },
  reasons: {
    id: "SCENARIO.BRIDGE",
    title: FUNCTION_RESULT_WORDS.reasons,
    shows: { as: "steps", label: "step", amount: "amount", from: "from", to: "to", of: (hasTable) => COMPARED_RESULTS[usualResult(hasTable("pools"), hasTable("cash"))] },
    notes: null,
    isAgainstBase: true,
    isFolded: true,
  },
  ebitda: {
    id: "BRIDGE",
    title: FUNCTION_RESULT_WORDS.ebitda,
    shows: { as: "steps", label: "cause", amount: "amount", from: "from", to: "to", of: () => ({ name: FUNCTION_RESULT_WORDS.ebitdaName, better: "higher" }) },
    notes: "note",
    isAgainstBase: false,
    isFolded: false,
  },
  training: {
    id: "TRAINING.BUDGET",
    title: FUNCTION_RESULT_WORDS.training,
    shows: {
      as: "table",
      label: "month",
      columns: ["people", "spending", "refund"],
      counts: ["people", "spending", "refund"],
      hasTotal: true,
    },
    notes: "note",
    isAgainstBase: false,
    isFolded: false,
  },
  courses: {
    id: "TRAINING.COST",
    title: FUNCTION_RESULT_WORDS.courses,
    shows: { as: "table", label: "pool", columns: ["activity", "people", "perSuccess"], counts: ["people"], hasTotal: true },
    notes: null,
    isAgainstBase: false,
    isFolded: true,
  },
  seats: {
    id: "TRAINING.CAPACITY",
    title: FUNCTION_RESULT_WORDS.seats,
    // A row for each site: the month in which least is left, of seats, rooms or trainers.
    shows: { as: "table", label: "site", columns: ["month", "resource", "load"], counts: ["bottleneck"], hasTotal: false },
    notes: null,
    isAgainstBase: false,
    isFolded: false,
  },
  regions: {
    id: "REGION.IMPACT",
    title: FUNCTION_RESULT_WORDS.regions,
    shows: { as: "table", label: "region", columns: ["jobs", "wages", "publicCost"], counts: [], hasTotal: true },
    notes: "note",
    isAgainstBase: false,
    isFolded: false,
  },
  drivers: {
    id: "TORNADO",
    title: FUNCTION_RESULT_WORDS.drivers,
    shows: { as: "ranges", label: "driver", low: "atLow", at: "atBase", high: "atHigh", reading: "reading", better: "lower" },
    notes: "reading",
    isAgainstBase: false,
    isFolded: false,
  },
  frontier: {
    id: "BUDGET.FRONTIER",
    title: FUNCTION_RESULT_WORDS.frontier,
    shows: { as: "curve", lever: "budget", along: "budget", value: "value" },
    notes: null,
    isAgainstBase: false,
    isFolded: false,
  },
  calendar: {
    id: "DISMISSAL.CALENDAR",
    title: FUNCTION_RESULT_WORDS.calendar,
    shows: { as: "table", label: "step", columns: ["day"], counts: [], hasTotal: false },
    notes: null,
    given: ({ plan: { window }, planned }) => calendarArguments(planned?.inputs.workforce?.pools ?? [], window),
    isAgainstBase: false,
    isFolded: false,
  },
  delay: {
    id: "COST.OF.DELAY",
    title: FUNCTION_RESULT_WORDS.delay,
    shows: { as: "table", label: "start", columns: ["cost", "redeployed", "exits"], counts: [], hasTotal: false },
    notes: null,
    isAgainstBase: false,
    isFolded: true,
  },
} as const satisfies Record<string, ShownResult>;

export type ShownResultId = keyof typeof SHOWN_RESULTS;
