import type { StaffPlan } from "../../../model/scenario/staff-plan";
import type { PlanCase } from "../../cases/operator/operator-case";
import { isAssumed, type Problem, type ProblemCode } from "../../record/problem";
import { inputMissing, type Columns, type ParsedTable } from "../../record/table";
import type { Locale } from "../../record/text";
import { sentence } from "../../words/refusals/messages";
import { movesNotCounted } from "../../words/refusals/moves-not-begun";
import { namedValue, optional, table } from "../definition/parameter";
import { flag } from "../../record/quantity";
import { CASH } from "../../tables/cash";
import { MOVES } from "../../tables/workforce/moves";
import { PATHS } from "../../tables/training/paths";
import { POOLS } from "../../tables/workforce/pools";
import { WORK } from "../../tables/workforce/work";
import { REVENUE_TABLES } from "../revenue/revenue-parameters";

/** The tables that a plan's money is told from: revenue, staff, and the moves with their courses and work where there are any. */
export const PLAN_TABLES = {
  ...REVENUE_TABLES,
  pools: table(POOLS),
  cash: table(CASH),
  work: optional(table(WORK)),
  paths: optional(table(PATHS)),
  moves: optional(table(MOVES)),
} as const;

/** What a plan's figures leave out or assume, in words: moves outside the horizon or without idle people, what is assumed of the staff. */
export function planNotes(
  { moves, work }: { readonly moves: ParsedTable<(typeof MOVES)["columns"]> | null; readonly work: ParsedTable<(typeof WORK)["columns"]> | null },
  { problems, inputs }: PlanCase,
  staff: StaffPlan | null,
  locale: Locale,
): string[] {
  const untold: readonly ProblemCode[] = ["work-unknown"];
  const told = [...problems, ...(moves?.problems ?? [])].filter((problem) => isAssumed(problem) || untold.includes(problem.cause.code));
  const [first, ...others] = told;
  return [
    ...(first ? [sentence([first, ...others], locale)] : []),
    ...(staff && inputs.workforce ? movesNotCounted(problems, staff, inputs.workforce, work?.rows ?? null, locale) : []),
  ];
}

/** Notes as one cell says them; null where there are none. */
export function asNote(notes: readonly string[], locale: Locale): string | null {
  return notes.length === 0 ? null : notes.join(locale === "fr" ? " ; " : "; ");
}

/** The column of notes, which the first row has. */
export const NOTE_COLUMN = {
  header: { fr: "À savoir", en: "Note" },
  unit: "text",
  help: { fr: "À la première ligne : réaffectations non comptées et ce qui est supposé", en: "In the first row: moves that do not count, and what is assumed" },
} as const;

/** Problem of tables on staff where there are no pools: they would count for nothing. */
export function withoutPools(given: readonly (ParsedTable<Columns> | null)[]): Problem[] {
  return given.some((table) => table !== null) ? [inputMissing(POOLS, "error")] : [];
}

/** Whether nobody is trained, and the surplus leaves at the first lawful date: doing nothing, to compare with. */
export const DO_NOTHING = namedValue(
  flag(),
  {
    name: { fr: "Ne rien faire", en: "Do nothing" },
    help: { fr: "VRAI : personne n'est formé, le sureffectif part à la première date légale ; par défaut FAUX", en: "TRUE: nobody is trained, the surplus leaves at the first lawful date; by default FALSE" },
  },
  { value: false },
);
