import { groupsOf } from "../../training/cost";
import type { Decisions } from "./decisions";
import type { Column, PlanProblem } from "../problem/problem";
import type { ReallocationProgram } from "../program/program";

/** A hair below: what is computed in another order than a row is checked in must not exceed it by a rounding. */
const BELOW = 1 - 1e-12;

/**
 * Values of all columns that follow from decisions, the best there is: who waits, what is billed of what is asked for, what is
 * refunded of the courses that end first.
 *
 * @param claimed columns of which the refunds are at most as high: which of a year's courses are claimed can be a decision, too
 * @returns in the order of the columns; a negative one, or a limit that is not kept, tells that the decisions can't be taken
 */
export function completed(
  problem: PlanProblem,
  { linear, worth, limits }: ReallocationProgram,
  { starts, exits, hires }: Decisions,
  claimed?: Float64Array,
): Float64Array {
  const { columns, slots } = problem;
  const values = new Float64Array(columns.length);
  const sums = new Float64Array(linear.rows);
  const set = (at: number, value: number) => {
    values[at] = value;
    for (let k = linear.starts[at] as number; k < (linear.starts[at + 1] as number); k++) {
      const row = linear.indices[k] as number;
      sums[row] = (sums[row] as number) + (linear.values[k] as number) * value;
    }
  };
  const decided = new Map<string, number>();
  for (const { way, month, heads } of starts) decided.set(`start ${way} ${month}`, heads);
  for (const { pool, month, heads } of exits) decided.set(`exit ${pool} ${month}`, heads);
  for (const { pool, month, heads } of hires) decided.set(`hire ${pool} ${month}`, heads);
  columns.forEach((column, at) => {
    const key = keyOf(column);
    const heads = key === null ? undefined : decided.get(key);
    if (heads !== undefined) set(at, heads);
  });
  const filled = groupsIn(problem, { starts, exits, hires });
  columns.forEach((column, at) => {
    if (column.kind === "group") set(at, filled(column.classroom, column.month));
  });
  /** Row of a column that only follows: its first. */
  const rowOf = (at: number) => linear.indices[linear.starts[at] as number] as number;
  const left = (row: number) => (linear.rowUpper[row] as number) - (sums[row] as number);
  /** Of a ceiling that many refunds share, a hair less of all of it: the last may be small. */
  const leftOfRefunds = (row: number) => left(row) - (1 - BELOW) * Math.abs(linear.rowUpper[row] as number);
  columns.forEach(({ kind }, at) => {
    if (kind === "wait") set(at, left(rowOf(at)));
    else if ((kind === "bill" || kind === "bill-after") && (worth[at] as number) > 0)
      set(at, Math.max(0, Math.min(linear.upper[at] as number, left(rowOf(at)) * BELOW)));
  });
  const refunds = columns.flatMap((column, at) => (column.kind === "refund" ? [{ at, end: slots[column.slot]?.end as number }] : []));
  for (const { at } of refunds.sort((a, b) => a.end - b.end || a.at - b.at)) {
    const rows = [...linear.indices.subarray(linear.starts[at], linear.starts[at + 1])];
    const most = Math.min(...rows.filter((row) => limits[row]?.constraint.startsWith("refund-")).map(leftOfRefunds));
    set(at, Math.max(0, Math.min(claimed?.[at] ?? Infinity, most * BELOW)));
  }
  return values;
}

/** By which a decision finds its column; null of a column that only follows. */
function keyOf(column: Column): string | null {
  if (column.kind === "start") return `start ${column.way} ${column.month}`;
  return column.kind === "exit" || column.kind === "hire" ? `${column.kind} ${column.pool} ${column.month}` : null;
}

/** Groups that have room for whoever begins. */
export function groupsIn({ classrooms }: PlanProblem, { starts }: Decisions): (classroom: number, month: number) => number {
  const roomOf = new Map(classrooms.flatMap(({ ways }, room) => ways.map((way) => [way, room] as const)));
  const trainees = new Map<string, number>();
  for (const { way, month, heads } of starts) {
    const key = `${roomOf.get(way) ?? ""} ${month}`;
    trainees.set(key, (trainees.get(key) ?? 0) + heads);
  }
  return (classroom, month) => groupsOf(trainees.get(`${classroom} ${month}`) ?? 0, classrooms[classroom]?.way.course.groupSize as number);
}
