import type { Pause } from "../pause";
import { classroomsOf } from "./classrooms";
import { completed, groupsIn } from "./completed";
import type { Limit } from "./constraint";
import { decisionsIn, type Decisions } from "./decisions";
import { brokenLimits } from "./exact-check";
import type { LinearSolver } from "./linear-program";
import { worthOf, type BestPlan } from "./optimum";
import type { Classroom, Column, Problem } from "./problem";
import { programOf, type ReallocationProgram } from "./program";
import { sharedGroups } from "./shared-groups";

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
const GAP = 2e-3;
/** And after so many nodes, wherever it is. */
const NODES = 100;
/** Whole numbers are looked for next to the linear plan's: what it leaves at none stays at none. */
const NOBODY = 1e-7;
/** More than a solver may be wrong by, of a limit and absolutely. */
const MARGIN = 1e-7;

/**
 * A plan in whole people near the linear optimum: first one that shares groups (sharedGroups), then each number of heads that it
 * decides becomes the whole number below or above, within the groups that are paid. Stocks stay expectations, since attrition and
 * failures are.
 *
 * @param best its model is solved on the way, and is as it was afterwards
 * @returns null where the search found none
 * @source model.md 3
 */
export async function wholePeople(solver: LinearSolver, best: BestPlan, pause?: Pause): Promise<WholePlan | null> {
  const problem = withWholeGroups(best.problem);
  const program = programOf(problem);
  const shared = await sharedGroups(best, pause);
  const values = (await exact([])) ?? fewer(problem, program, decisionsIn(best.problem, shared));
  if (values === null) return null;
  const value = worthOf(problem, program, values);
  return { problem, program, values, value, loss: best.value - value, emptyPlaces: emptyPlaces(problem, values), broken: brokenLimits(problem, program, values) };

  /** The best rounding that keeps all limits exactly: those that one breaks by a solver's tolerance are looked at again a hair tighter. */
  async function exact(tighter: readonly Limit[]): Promise<Float64Array | null> {
    const found = await roundedNextTo(shared, new Set(tighter));
    const completedPlan = found && completed(problem, program, decisionsIn(problem, found), found);
    const broken = completedPlan ? brokenLimits(problem, program, completedPlan) : [];
    if (broken.length === 0) return completedPlan;
    return tighter.length > 0 ? null : exact(broken);
  }

  /** Heads up or down to the next whole number, as is best, in the groups that the plan pays; null where no choice keeps all limits. */
  async function roundedNextTo(plan: Float64Array, tighter: ReadonlySet<Limit>): Promise<Float64Array | null> {
    const near = new Map(best.problem.columns.map((column, at) => [keyOf(column), plan[at] as number]));
    const groups = groupsIn(problem, decisionsIn(best.problem, plan));
    const [lower, upper] = [program.linear.lower.slice(), program.linear.upper.slice()];
    const open: number[] = [];
    problem.columns.forEach((column, at) => {
      if (column.kind === "group") lower[at] = upper[at] = groups(column.classroom, column.month);
      if (!isDecided(column)) return;
      const heads = near.get(keyOf(column)) ?? 0;
      lower[at] = Math.floor(heads);
      upper[at] = Math.ceil(heads - NOBODY);
      if (lower[at] < upper[at]) open.push(at);
    });
    const model = solver.load({ ...program.linear, lower, upper, rowUpper: program.linear.rowUpper.map((bound, row) => (tighter.has(program.limits[row] as Limit) ? bound - MARGIN * Math.max(1, Math.abs(bound)) : bound)) });
    try {
      const result = await model.solveInteger({ columns: open, gap: GAP, nodes: NODES }, pause);
      return result.status === "found" ? result.solution.values : null;
    } finally {
      model.dispose();
    }
  }
}

/**
 * Whole heads below those of a plan, and as many groups fewer as it takes to keep all limits: whoever begins with the fewest
 * others goes first. Null where doing nothing is not enough.
 */
function fewer(problem: Problem, program: ReallocationProgram, { starts, exits, hires }: Decisions): Float64Array | null {
  const down = <T extends { readonly heads: number }>(steps: readonly T[]) => steps.map((step) => ({ ...step, heads: Math.floor(step.heads + NOBODY) })).filter(({ heads }) => heads > 0);
  let left = down(starts);
  for (;;) {
    const values = completed(problem, program, { starts: left, exits: down(exits), hires: down(hires) });
    if (brokenLimits(problem, program, values).length === 0) return values;
    if (left.length === 0) return null;
    const least = left.reduce((fewest, start) => (start.heads < fewest.heads || (start.heads === fewest.heads && start.month > fewest.month) ? start : fewest));
    left = left.filter((start) => start !== least);
  }
}

function isDecided({ kind }: Column): boolean {
  return kind === "start" || kind === "exit" || kind === "hire";
}

function keyOf(column: Column): string {
  return Object.values(column).join(" ");
}

/** The same problem with its groups as columns of their own: a classroom for the people of a site who take the same course. */
function withWholeGroups(problem: Problem): Problem {
  const { ways, ground: { open, months } } = problem;
  const classrooms = classroomsOf(problem);
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
