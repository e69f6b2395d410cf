import { PLACE, type Basis, type LinearProgram, type LinearSolution } from "../../model/reallocation/program/linear-program";
import type { BasicRates } from "./reach";

/** Bounds of all rows. */
export type RowBounds = Pick<LinearProgram, "rowLower" | "rowUpper">;

/** What the rows that hold a basis move by where they have other bounds, as a right-hand side; null where one has no such bound. */
export function heldElsewhere(to: RowBounds, program: LinearProgram, basis: Basis): Float64Array | null {
  const right = new Float64Array(program.rows);
  for (let row = 0; row < program.rows; row++) {
    if (basis.rows[row] === PLACE.basic) continue;
    const isAtUpper = basis.rows[row] === PLACE.atUpper || to.rowLower[row] === to.rowUpper[row];
    const [before, after] = isAtUpper ? [program.rowUpper[row], to.rowUpper[row]] : [program.rowLower[row], to.rowLower[row]];
    const by = (after as number) - (before as number);
    if (!Number.isFinite(by)) return null;
    right[row] = by;
  }
  return right;
}

/**
 * The solution of a basis where the rows that hold it have moved: basic columns and rows follow, the prices are the same.
 *
 * @param right what the rows moved by (heldElsewhere)
 * @returns null where a column or row is then beyond a bound by more than the tolerance
 */
export function solutionElsewhere(
  to: RowBounds,
  right: Float64Array,
  program: LinearProgram,
  solution: LinearSolution,
  { basic, rates }: BasicRates,
  tolerance: number,
): LinearSolution | null {
  const values = solution.values.slice();
  const rowValues = solution.rowValues.slice();
  let { objective } = solution;
  for (let row = 0; row < right.length; row++) {
    rowValues[row] = (rowValues[row] as number) + (right[row] as number);
    objective += (right[row] as number) * (solution.duals[row] as number);
  }
  for (let k = 0; k < basic.length; k++) {
    const at = basic[k] as number;
    const rate = rates[k] as number;
    const [held, place, by, lower, upper] =
      at < 0 ? [rowValues, -at - 1, -rate, to.rowLower, to.rowUpper] : [values, at, rate, program.lower, program.upper];
    const value = (held[place] as number) + by;
    if (value < (lower[place] as number) - tolerance || value > (upper[place] as number) + tolerance) return null;
    held[place] = value;
  }
  return { ...solution, objective, values, rowValues };
}
