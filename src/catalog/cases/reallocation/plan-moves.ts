import { firstDay, type Month } from "../../../model/calendar/calendar";
import type { ReallocationAnswer } from "../../../model/reallocation/answer/answer";
import type { PoolStep } from "../../../model/reallocation/plan/decisions";
import { standing } from "../../../model/scenario/standing";
import { monthsOfCourse } from "../../../model/training/cohorts";
import type { CellValue, Grid } from "../../record/cells";
import type { Locale } from "../../record/text";
import { DECISIONS, MOVES } from "../../tables/workforce/moves";
import type { Reallocation } from "./reallocation-case";

/** A plan that was found. */
type Found = Extract<ReallocationAnswer, { readonly status: "optimal" }>;

/** One decision of a plan, as a row of the table of moves has it, and what it comes to. */
export interface PlanRow {
  readonly decision: keyof typeof DECISIONS;
  readonly pool: string | null;
  readonly activity: string | null;
  /** In which a course begins, or of the last paid day. */
  readonly month: Month | null;
  readonly people: number;
  /** First month at the new work. */
  readonly atWork: Month | null;
  /** Not discounted; null where there is none to tell. */
  readonly cost: number | null;
}

/**
 * The whole of a plan as a table of moves: what had begun before anything could be decided, who is trained, who leaves, who is hired, and
 * those who stay idle. In whole people, or as the linear plan has them where no whole one was found. The cells of REALLOCATE are made of
 * it, and so is what the pane follows and what it writes into the table.
 */
export function planRows({ linear, whole, ways, exitCosts }: Found, { inputs, names }: Reallocation): PlanRow[] {
  const { decisions, atEnd } = whole ?? linear;
  const { window: { start }, terms } = inputs;
  const poolOf = (pool: number) => names.pools[pool] ?? "";
  const activityOf = (activity: number | null) => (activity === null ? "" : (names.activities[activity] ?? ""));
  const starts = decisions.starts.map(({ way: row, month, heads }): PlanRow => {
    const { pool, activity } = inputs.ways[row] as (typeof inputs.ways)[number];
    const { length, placeCost } = ways[row] as (typeof ways)[number];
    return { decision: "train", pool: poolOf(pool), activity: activityOf(activity), month: start + month, people: heads, atWork: start + month + length, cost: heads * placeCost };
  });
  const steps = (decision: "exit" | "hire", some: readonly PoolStep[], costOf: (step: PoolStep) => number) =>
    some.toSorted((a, b) => a.month - b.month || a.pool - b.pool).map((step): PlanRow => ({
      ...NOBODY, decision, pool: poolOf(step.pool), month: start + step.month, people: step.heads, cost: step.heads * costOf(step),
    }));
  return [
    ...begun({ inputs, names }),
    ...starts.toSorted((a, b) => Number(a.month) - Number(b.month)),
    ...steps("exit", [...goneAlready({ inputs }), ...decisions.exits], ({ pool, month }) => exitCosts[pool]?.[month] ?? 0),
    ...steps("hire", decisions.hires, () => terms.hiringCost),
    { ...NOBODY, decision: "idle", people: atEnd.idle },
  ];
}

const NOBODY: Omit<PlanRow, "decision" | "people"> = { pool: null, activity: null, month: null, atWork: null, cost: null };

/** Courses that nobody can take back any more; those of one pool, activity and month in one row. */
function begun({ inputs: { workforce, levers, window }, names }: Reallocation): PlanRow[] {
  const rows = new Map<string, PlanRow>();
  for (const { pool, activity, month, course } of standing(workforce, levers.asOf, window).redeployments) {
    const key = `${pool} ${activity} ${month}`;
    const { people = 0 } = rows.get(key) ?? {};
    rows.set(key, {
      decision: "begun",
      pool: names.pools[pool] ?? "",
      activity: activity === null ? "" : (names.activities[activity] ?? ""),
      month,
      people: people + course.trainees,
      atWork: month + monthsOfCourse(course.classDays, course.nestingDays, workforce.workingDays),
      // What is spent already is no decision's cost.
      cost: null,
    });
  }
  return [...rows.values()];
}

function goneAlready({ inputs: { workforce, levers, window } }: Pick<Reallocation, "inputs">): PoolStep[] {
  const { exits = [] } = standing(workforce, levers.asOf, window);
  return exits.map(({ pool, month, heads }) => ({ pool, month: month - window.start, heads }));
}

/** Columns of a table of moves that a plan fills. */
export const PLAN_COLUMNS = ["decision", "pool", "activity", "month", "people"] as const satisfies readonly (keyof typeof MOVES.columns)[];
export type PlanColumn = (typeof PLAN_COLUMNS)[number];

/** What stands in the columns of a table of moves for a row of a plan. */
export function movesCells({ decision, pool, activity, month, people }: PlanRow, locale: Locale): Readonly<Record<PlanColumn, CellValue>> {
  return { decision: DECISIONS[decision][locale], pool, activity, month: month === null ? null : firstDay(month), people };
}

/** A plan as a table of moves, its header row first. */
export function movesGrid(rows: readonly PlanRow[], locale: Locale): Grid {
  const headers = PLAN_COLUMNS.map((key) => MOVES.columns[key].header[locale]);
  return { values: [headers, ...rows.map((row) => Object.values(movesCells(row, locale)))], origin: null };
}
