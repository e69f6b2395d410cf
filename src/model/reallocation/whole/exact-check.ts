import type { Limit } from "../program/constraints/constraint";
import { compared, exactly, plus, times, type ExactNumber } from "./exact-number";
import type { PlanProblem } from "../problem/problem";
import type { ReallocationProgram } from "../program/program";

/**
 * Heads that a stock is not known to: that nobody is left of a pool that is not touched is true but for the rounding of what the
 * workbook says of its lines and leavers.
 */
const STOCK = 2 ** -33;

/**
 * Limits that decisions in whole people do not keep, reckoned without any rounding: who waits follows from the decisions as an
 * exact number, and every row is summed up exactly.
 *
 * @param values of all columns (completed); those of decisions whole
 * @returns the limits broken; empty when all are kept
 */
export function brokenLimits({ columns }: PlanProblem, { linear, limits }: ReallocationProgram, values: Float64Array): Limit[] {
  const zero = exactly(0);
  const sums: ExactNumber[] = Array.from({ length: linear.rows }, () => zero);
  const set = (at: number, value: ExactNumber) => {
    if (value.mantissa === 0n) return;
    for (let k = linear.starts[at] as number; k < (linear.starts[at + 1] as number); k++) {
      const row = linear.indices[k] as number;
      sums[row] = plus(sums[row] as ExactNumber, times(exactly(linear.values[k] as number), value));
    }
  };
  const broken: Limit[] = [];
  columns.forEach(({ kind }, at) => {
    if (kind !== "wait") set(at, exactly(values[at] as number));
  });
  columns.forEach(({ kind }, at) => {
    if (kind !== "wait") return;
    // A pool's months come in order: its row lacks nothing but this column by now.
    const row = linear.indices[linear.starts[at] as number] as number;
    const waiting = plus(exactly(linear.rowUpper[row] as number), times(sums[row] as ExactNumber, { mantissa: -1n, exponent: 0 }));
    if (compared(plus(waiting, exactly(STOCK)), exactly(linear.lower[at] as number)) < 0) broken.push(limits[row] as Limit);
    set(at, waiting);
  });
  limits.forEach((limit, row) => {
    if (limit.constraint === "people") return;
    const sum = sums[row] as ExactNumber;
    const least = limit.constraint === "exits-from-idle" ? plus(sum, exactly(-STOCK)) : sum;
    const over = limit.upper < Infinity && compared(least, exactly(limit.upper)) > 0;
    const under = limit.lower > -Infinity && compared(sum, exactly(limit.lower)) < 0;
    if (over || under) broken.push(limit);
  });
  return broken;
}
