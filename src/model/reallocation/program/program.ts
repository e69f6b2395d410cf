import { sameContent } from "../../same-content";
import { neededFor } from "../../workforce/pools/needed-idle";
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
import { costs } from "./objective";
import type { Column, ColumnKind, PlanProblem } from "../problem/problem";
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

/** Programs by the problems that they were made of. */
const programs = new WeakMap<PlanProblem, ReallocationProgram>();

/** The program of a problem. Of one that differs in amounts alone from the one before, the matrix is the same object. */
export function programOf(problem: PlanProblem): ReallocationProgram {
  const known = programs.get(problem);
  if (known) return known;
  const made = newProgramOf(problem);
  programs.set(problem, made);
  return made;
}

function newProgramOf(problem: PlanProblem): ReallocationProgram {
  const limits = CONSTRAINTS.map((constraint) => constraint.limits(problem));
  const { columns } = problem;
  const matrix = matrixOf(problem, limits.map(({ length }) => length));
  const all = limits.flat();
  const worth = costs(problem);
  return {
    limits: all,
    worth,
    linear: {
      columns: columns.length,
      rows: all.length,
      cost: worth.map((value, at) => value - tieBreak(columns[at] as Column, at)),
      lower: leastOf(problem),
      upper: Float64Array.from(columns, (column) => mostOf(column, problem)),
      rowLower: Float64Array.from(all, ({ lower }) => lower),
      rowUpper: Float64Array.from(all, ({ upper }) => upper),
      ...matrix,
    },
  };
}

type Matrix = Required<Pick<LinearProgram, "starts" | "indices" | "values" | "deferrable" | "start">>;

/** What a matrix is made of besides the columns. */
function makersOf(problem: PlanProblem, counts: readonly number[]) {
  const { ground, ways, slots, survivors, classrooms, inputs: { sites, siteOf, terms } } = problem;
  return [ground, ways, slots, survivors, classrooms, sites.map(({ workingDays }) => workingDays), siteOf, terms.refunds, counts] as const;
}

/** The matrix that columns have, as long as they are kept: a lever moves amounts, and seldom anything else. */
const matrices = new WeakMap<readonly Column[], { readonly of: ReturnType<typeof makersOf>; readonly matrix: Matrix }>();

function matrixOf(problem: PlanProblem, counts: readonly number[]): Matrix {
  const known = matrices.get(problem.columns);
  const of = makersOf(problem, counts);
  if (known && sameContent(known.of, of)) return known.matrix;
  const matrix = newMatrixOf(problem, counts);
  matrices.set(problem.columns, { of, matrix });
  return matrix;
}

/** Puts the matrix together, column by column. */
function newMatrixOf(problem: PlanProblem, counts: readonly number[]): Matrix {
  const { columns } = problem;
  const families = CONSTRAINTS.map((constraint, at) => ({
    of: constraint.of,
    entries: constraint.entries(problem),
    first: counts.slice(0, at).reduce((sum, count) => sum + count, 0),
    count: counts[at] as number,
  })).filter(({ count }) => count > 0);
  const ofKind = new Map<ColumnKind, typeof families>();
  const starts = new Int32Array(columns.length + 1);
  const entries = growing();
  let first = 0;
  const put = (limit: number, coefficient: number) => {
    if (coefficient !== 0) entries.push(first + limit, coefficient);
  };
  columns.forEach((column, at) => {
    const own = ofKind.get(column.kind) ?? families.filter(({ of }) => of.includes(column.kind));
    ofKind.set(column.kind, own);
    for (const family of own) {
      ({ first } = family);
      family.entries(column, put);
    }
    starts[at + 1] = entries.length();
  });
  const [people = 0] = counts;
  const rows = counts.reduce((sum, count) => sum + count, 0);
  return {
    starts,
    ...entries.taken(),
    deferrable: Int32Array.from(columns, (column) => (column.kind === "start" ? column.way + 1 : 0)),
    start: {
      // Everybody waits: nobody is trained, exits or is hired, and every limit but that of a least share is kept.
      columns: Int32Array.from(columns, ({ kind }) => (kind === "wait" ? PLACE.basic : PLACE.atLower)),
      rows: new Int32Array(rows).fill(PLACE.basic).fill(PLACE.atUpper, 0, people),
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
