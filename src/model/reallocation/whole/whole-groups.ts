import { classroomsOf } from "../problem/classrooms";
import type { BestPlan } from "../solve/optimum";
import type { Classroom, Column, PlanProblem } from "../problem/problem";
import { programOf, type ReallocationProgram } from "../program/program";

/** A problem with its groups as columns of their own, and its program. */
export interface WithWholeGroups {
  readonly problem: PlanProblem;
  readonly program: ReallocationProgram;
}

/** Fewer heads than this are the solver's rounding. */
const NOBODY = 1e-7;
/** Months to either side of one in which the optimum trains a group of a classroom: whole groups begin next to broken ones. */
const NEAR = 1;

/**
 * The problem of a linear plan with its groups as columns of their own: a classroom for the people of a site who take the same
 * course. Courses are there that begin where the optimum has some of their classroom, or next to it. While groups may be divided, it has
 * the same optimum. Nothing of it rests on a basis, which is another one where the solver began elsewhere.
 *
 * @source model.md 3 (the budget in whole people pays whole groups)
 */
export function withWholeGroups(best: BestPlan): WithWholeGroups {
  const { ways } = best.problem;
  const classrooms = classroomsOf(best.problem);
  const { kept, groups } = columnsNear(best, classrooms);
  const problem: PlanProblem = {
    ...best.problem,
    classrooms,
    ways: ways.map((way) => ({
      ...way,
      cash: way.cash.map((amount, k) => amount - (way.groupFees[k] as number) / way.course.groupSize),
      fees: 0,
    })),
    columns: [...kept.map((at) => best.problem.columns[at] as Column), ...groups],
  };
  const program = programOf(problem);
  // Of columns that are few enough none is left out.
  const { deferrable: _, ...linear } = program.linear;
  return { problem, program: { ...program, linear } };
}

/** Columns of the linear program that are there still, by their places, and one for the groups of each classroom and month of theirs. */
function columnsNear({ problem: { columns, ground: { open, months } }, solution }: BestPlan, classrooms: readonly Classroom[]) {
  const roomOf = new Map(classrooms.flatMap(({ ways }, room) => ways.map((way) => [way, room] as const)));
  const near = new Set<number>();
  const place = (room: number | undefined, month: number) => (room as number) * months + month;
  columns.forEach((column, at) => {
    if (column.kind !== "start" || (solution.values[at] as number) <= NOBODY) return;
    const [first, last] = [Math.max(open, column.month - NEAR), Math.min(months - 1, column.month + NEAR)];
    for (let month = first; month <= last; month++) near.add(place(roomOf.get(column.way), month));
  });
  const kept = columns.flatMap((column, at) => (column.kind !== "start" || near.has(place(roomOf.get(column.way), column.month)) ? [at] : []));
  const groups = [...near].sort((a, b) => a - b).map((at): Column => ({ kind: "group", classroom: Math.floor(at / months), month: at % months }));
  return { kept, groups };
}

/** What a plan pays for empty places of its groups, in the workbook's currency. */
export function emptyPlaces({ columns, classrooms }: PlanProblem, values: Float64Array): number {
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
