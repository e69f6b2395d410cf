import type { Pause } from "../pause";
import { completed } from "./completed";
import type { Limit } from "./constraint";
import { decisionsIn } from "./decisions";
import { brokenLimits } from "./exact-check";
import type { LinearSolver } from "./linear-program";
import { worthOf, type BestPlan } from "./optimum";
import type { Classroom, Column, Problem } from "./problem";
import { programOf, type ReallocationProgram } from "./program";
import type { Way } from "./ways";

/** A plan in whole people, its groups paid whole. */
export interface WholePlan {
  readonly problem: Problem;
  readonly program: ReallocationProgram;
  readonly values: Float64Array;
  /** In the workbook's currency. */
  readonly value: number;
  /** What the linear optimum is worth more: no plan in whole people can be better than that. */
  readonly loss: number;
  /** Part of the loss that is paid for empty places of groups. */
  readonly emptyPlaces: number;
  /** Limits that the plan breaks, reckoned exactly: none. */
  readonly broken: readonly Limit[];
}

/** The search ends within this share of the value at stake. */
const GAP = 5e-4;
/** And after so many nodes, wherever it is. */
const NODES = 2_000;
/** Whole numbers are looked for next to the linear plan's: what it leaves at none stays at none. */
const NOBODY = 1e-7;
/** Keeps the plan off limits by what a solver may be wrong by, relatively and absolutely, so that an exact check finds them kept. */
const MARGIN = 1e-7;

/**
 * The best plan in whole people next to the linear optimum: each number of heads that it decides becomes the whole number below
 * or above, or none; groups are paid whole. Stocks stay expectations, since attrition and failures are.
 *
 * @returns null where the search found none
 * @source model.md 3
 */
export async function wholePeople(solver: LinearSolver, { problem: linear, solution, value: most }: BestPlan, pause?: Pause): Promise<WholePlan | null> {
  const problem = withWholeGroups(linear);
  const program = programOf(problem);
  const near = new Map(linear.columns.map((column, at) => [keyOf(column), solution.values[at] as number]));
  const whole = problem.columns.flatMap((column, at) => (isWhole(column) ? [at] : []));
  const upper = program.linear.upper.slice();
  for (const at of whole) {
    const column = problem.columns[at] as Column;
    if (column.kind === "group") continue;
    const heads = near.get(keyOf(column)) ?? 0;
    upper[at] = heads > NOBODY ? Math.ceil(heads - NOBODY) : 0;
  }
  const model = solver.load({ ...program.linear, upper, rowUpper: program.linear.rowUpper.map(tightened(program)) });
  try {
    const result = await model.solveInteger({ columns: whole.filter((at) => (upper[at] as number) > 0), gap: GAP, nodes: NODES }, pause);
    if (result.status !== "found") return null;
    const values = completed(problem, program, decisionsIn(problem, result.solution.values), result.solution.values);
    const value = worthOf(problem, program, values);
    return { problem, program, values, value, loss: most - value, emptyPlaces: emptyPlaces(problem, values), broken: brokenLimits(problem, program, values) };
  } finally {
    model.dispose();
  }
}

function isWhole({ kind }: Column): boolean {
  return kind === "start" || kind === "exit" || kind === "hire" || kind === "group";
}

function keyOf(column: Column): string {
  return Object.values(column).join(" ");
}

/** Limits of the user's own are kept a hair tighter; equations and what follows from them are left alone. */
function tightened({ limits, linear }: ReallocationProgram): (upper: number, row: number) => number {
  return (upper, row) => {
    const { constraint } = limits[row] as Limit;
    if (constraint === "people" || constraint === "groups" || upper === linear.rowLower[row] || !Number.isFinite(upper)) return upper;
    return upper > 0 ? upper - MARGIN * Math.max(1, upper) : upper;
  };
}

/** The same problem with its groups as columns of their own: a classroom for the people of a site who take the same course. */
function withWholeGroups(problem: Problem): Problem {
  const { ways, inputs: { siteOf }, ground: { open, months } } = problem;
  const rooms = new Map<string, { way: Way; ways: number[] }>();
  ways.forEach((way, row) => {
    const { course: { classDays, nestingDays, groupSize, externalPerGroupDay } } = way;
    const site = siteOf[way.pool] ?? `pool ${way.pool}`;
    const key = [site, way.activity, classDays, nestingDays, groupSize, externalPerGroupDay].join(" ");
    const room = rooms.get(key) ?? { way, ways: [] };
    room.ways.push(row);
    rooms.set(key, room);
  });
  const classrooms: Classroom[] = [...rooms.values()];
  const groups = classrooms.flatMap((_, classroom) => Array.from({ length: months - open }, (__, at): Column => ({ kind: "group", classroom, month: open + at })));
  return {
    ...problem,
    classrooms,
    ways: ways.map((way) => ({ ...way, cash: way.cash.map((amount, k) => amount - (way.groupFees[k] as number) / way.course.groupSize), fees: 0 })),
    columns: [...problem.columns, ...groups],
  };
}

function emptyPlaces({ columns, classrooms }: Problem, values: Float64Array): number {
  const filled = new Map<string, number>();
  const roomOf = new Map(classrooms.flatMap(({ ways }, room) => ways.map((way) => [way, room] as const)));
  columns.forEach((column, at) => {
    if (column.kind !== "start") return;
    const key = `${roomOf.get(column.way) ?? ""} ${column.month}`;
    filled.set(key, (filled.get(key) ?? 0) + (values[at] as number));
  });
  return columns.reduce((sum, column, at) => {
    if (column.kind !== "group") return sum;
    const { way } = classrooms[column.classroom] as Classroom;
    const places = (values[at] as number) * way.course.groupSize - (filled.get(`${column.classroom} ${column.month}`) ?? 0);
    return sum + (Math.max(0, places) / way.course.groupSize) * way.groupFees.reduce((fees, amount) => fees + amount, 0);
  }, 0);
}
