import { PLACE, type LinearProgram } from "./linear-program";
import type { Constraint, Limit } from "./constraints/constraint";
import { BUDGET, MONTHLY_BUDGET } from "./constraints/budget";
import { DEMAND, DEMAND_AFTER } from "./constraints/demand";
import { MOST_EXITS, TOTAL_EXITS } from "./constraints/exits";
import { EXITS_FROM_IDLE } from "./constraints/exits-from-idle";
import { GROUPS } from "./constraints/groups";
import { LEAST_REDEPLOYED } from "./constraints/least-redeployed";
import { PEOPLE } from "./constraints/people";
import { REFUND_CEILING, REFUND_CLAIM } from "./constraints/refunds";
import { SEATS, TRAINERS } from "./constraints/training-days";
import { neededFor } from "../../workforce/pools/needed-idle";
import { costs } from "./objective";
import type { Column, PlanProblem } from "../problem/problem";
import { tieBreak } from "./tie-break";

/** Every family of limits, in the order of the program's rows. */
export const CONSTRAINTS: readonly Constraint[] = [
  PEOPLE,
  EXITS_FROM_IDLE,
  SEATS,
  TRAINERS,
  DEMAND,
  DEMAND_AFTER,
  BUDGET,
  MONTHLY_BUDGET,
  REFUND_CLAIM,
  REFUND_CEILING,
  MOST_EXITS,
  TOTAL_EXITS,
  LEAST_REDEPLOYED,
  GROUPS,
];

/** A problem as a linear program, with what each row is about. Money is in thousands. */
export interface ReallocationProgram {
  readonly linear: LinearProgram;
  readonly limits: readonly Limit[];
  /** What the columns are worth, ties not broken. */
  readonly worth: Float64Array;
}

/** Puts the program together, column by column. */
export function programOf(problem: PlanProblem): ReallocationProgram {
  const families = CONSTRAINTS.map((constraint) => ({ limits: constraint.limits(problem), entries: constraint.entries(problem) }));
  const limits = families.flatMap((family) => family.limits);
  const { columns } = problem;
  const starts = new Int32Array(columns.length + 1);
  const entries = growing();
  let first = 0;
  const put = (limit: number, coefficient: number) => {
    if (coefficient !== 0) entries.push(first + limit, coefficient);
  };
  columns.forEach((column, at) => {
    first = 0;
    for (const family of families) {
      family.entries(column, put);
      first += family.limits.length;
    }
    starts[at + 1] = entries.length();
  });
  const worth = costs(problem);
  return {
    limits,
    worth,
    linear: {
      columns: columns.length,
      rows: limits.length,
      cost: worth.map((value, at) => value - tieBreak(columns[at] as Column, at)),
      lower: leastOf(problem),
      upper: Float64Array.from(columns, (column) => mostOf(column, problem)),
      rowLower: Float64Array.from(limits, ({ lower }) => lower),
      rowUpper: Float64Array.from(limits, ({ upper }) => upper),
      starts,
      ...entries.taken(),
      deferrable: Int32Array.from(columns, (column) => (column.kind === "start" ? column.way + 1 : 0)),
      start: {
        // Everybody waits: nobody is trained, exits or is hired, and every limit but that of a least share is kept.
        columns: Int32Array.from(columns, ({ kind }) => (kind === "wait" ? PLACE.basic : PLACE.atLower)),
        rows: Int32Array.from(limits, ({ constraint }) => (constraint === "people" ? PLACE.atUpper : PLACE.basic)),
      },
    },
  };
}

/** Of who waits the idle heads whom vacancies at the month's end or later will take: billed work comes first. @source model.md 3 */
function leastOf({ columns, ground: { pools } }: PlanProblem): Float64Array {
  const needed = pools.map(neededFor);
  return Float64Array.from(columns, (column) => (column.kind === "wait" ? (needed[column.pool]?.[column.month] as number) : 0));
}

/** No more is billed than is asked for. */
export function mostOf(
  column: Column,
  {
    inputs: {
      workforce: { activities },
    },
  }: PlanProblem,
): number {
  return column.kind === "bill" || column.kind === "bill-after" ? (activities[column.activity]?.demand as number) : Infinity;
}

/** Entries of a matrix that nobody knows the number of beforehand. */
function growing() {
  let [rows, values] = [new Int32Array(1024), new Float64Array(1024)];
  let length = 0;
  return {
    push(row: number, value: number) {
      if (length === rows.length) {
        const [longerRows, longerValues] = [new Int32Array(2 * length), new Float64Array(2 * length)];
        longerRows.set(rows);
        longerValues.set(values);
        [rows, values] = [longerRows, longerValues];
      }
      rows[length] = row;
      values[length++] = value;
    },
    length: () => length,
    taken: () => ({ indices: rows.slice(0, length), values: values.slice(0, length) }),
  };
}
