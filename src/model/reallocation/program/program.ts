import { sameContent } from "../../same-content";
import { neededFor } from "../../workforce/pools/needed-idle";
import type { LinearProgram } from "./linear-program";
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
import { matrixOf, type Matrix } from "./matrix";
import { constantValue, costs } from "./objective";
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
  /** What is added to the value whatever is decided, in the workbook's currency. */
  readonly constant: number;
}

/** Programs by the problems that they were made of. */
const programs = new WeakMap<PlanProblem, ReallocationProgram>();

/**
 * The program of a problem. Of one that differs in levers alone from one before, only what they move is made anew: bounds of their
 * families of limits, and how much can be billed. The matrix is the same object.
 */
export function programOf(problem: PlanProblem): ReallocationProgram {
  const known = programs.get(problem);
  if (known) return known;
  const made = newProgramOf(problem);
  programs.set(problem, made);
  return made;
}

function newProgramOf(problem: PlanProblem): ReallocationProgram {
  const { worth, constant, cost, lower, billed, ...frame } = frameOf(problem);
  const families = CONSTRAINTS.map((constraint, at) => limitsIn(frame.limits, at, constraint, problem));
  const limits = families.flat();
  const upper = new Float64Array(cost.length).fill(Infinity);
  for (const at of billed) upper[at] = mostOf(problem.columns[at] as Column, problem);
  const [rowLower, rowUpper] = [new Float64Array(limits.length), new Float64Array(limits.length)];
  for (let row = 0; row < limits.length; row++) {
    const limit = limits[row] as Limit;
    rowLower[row] = limit.lower;
    rowUpper[row] = limit.upper;
  }
  return {
    limits,
    worth,
    constant,
    linear: {
      columns: cost.length,
      rows: limits.length,
      cost,
      lower,
      upper,
      rowLower,
      rowUpper,
      ...matrixIn(frame, problem, families),
    },
  };
}

/** All of a program that no lever moves. */
interface Frame {
  /** What it was made of, besides the columns. */
  readonly of: ReturnType<typeof makersOf>;
  readonly worth: Float64Array;
  readonly constant: number;
  /** What the columns are worth, ties broken. */
  readonly cost: Float64Array;
  readonly lower: Float64Array;
  /** Columns of what is billed: the demand is their upper bound. */
  readonly billed: readonly number[];
  /** The latest limits of each family, with the levers that they were made with. */
  readonly limits: { readonly levers: readonly unknown[]; readonly made: Limit[] }[];
  /** The latest matrices, by the numbers of rows of the families. */
  readonly matrices: { readonly counts: string; readonly matrix: Matrix }[];
}

/** Frames by the columns that they have. */
const frames = new WeakMap<readonly Column[], Frame>();
/** Matrices of a frame that are kept: with a budget and without. */
const MOST_MATRICES = 2;

function frameOf(problem: PlanProblem): Frame {
  const { columns } = problem;
  const known = frames.get(columns);
  const of = makersOf(problem);
  if (known && sameContent(known.of, of)) return known;
  const worth = costs(problem);
  const made: Frame = {
    of,
    worth,
    constant: constantValue(problem),
    cost: worth.map((value, at) => value - tieBreak(columns[at] as Column, at)),
    lower: leastOf(problem),
    billed: columns.flatMap(({ kind }, at) => (kind === "bill" || kind === "bill-after" ? [at] : [])),
    limits: [],
    matrices: [],
  };
  frames.set(columns, made);
  return made;
}

/** What frames are made of besides the columns. */
function makersOf({ ground, ways, slots, survivors, openShares, classrooms, inputs }: PlanProblem) {
  const { refunds, wageStep, terminalMonths, hiringCost } = inputs.terms;
  const work = inputs.workforce.activities.map(({ demand: _, ...lasting }) => lasting);
  const workingDays = inputs.sites.map((site) => site.workingDays);
  const terms = { refunds, wageStep, terminalMonths, hiringCost };
  return [ground, ways, slots, survivors, openShares, classrooms, work, workingDays, inputs.siteOf, terms] as const;
}

function limitsIn(kept: Frame["limits"], at: number, constraint: Constraint, problem: PlanProblem): Limit[] {
  const known = kept[at];
  const levers = constraint.levers(problem);
  if (known && sameContent(known.levers, levers)) return known.made;
  const made = constraint.limits(problem);
  kept[at] = { levers, made };
  return made;
}

function matrixIn({ matrices }: Pick<Frame, "matrices">, problem: PlanProblem, families: readonly (readonly Limit[])[]): Matrix {
  const lengths = families.map(({ length }) => length);
  const counts = lengths.join(" ");
  const known = matrices.find((one) => one.counts === counts);
  if (known) return known.matrix;
  const matrix = matrixOf(problem, CONSTRAINTS, lengths);
  matrices.unshift({ counts, matrix });
  matrices.splice(MOST_MATRICES);
  return matrix;
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
