import { PLACE, type Basis, type LinearProgram, type LinearSolution, type Movement } from "../../model/reallocation/program/linear-program";

/** A rate below this is the solver's rounding. */
const STILL = 1e-11;

/** What basic columns and rows do for each unit of a movement, by the order in which the solver has them; rows as -row - 1. */
export interface BasicRates {
  readonly basic: Int32Array;
  /** Of a row that of its slack, which is its sum with the other sign. */
  readonly rates: Float64Array;
}

/**
 * What the limits that hold the basis do for each unit of a movement, as a right-hand side; null where one that could hold it is about to
 * come loose: the basis does not outlast any movement then.
 */
export function heldBy({ rows, columns }: Movement, program: LinearProgram, basis: Basis): Float64Array | null {
  const right = new Float64Array(program.rows);
  for (const { row, by } of rows) {
    const isEquation = program.rowLower[row] === program.rowUpper[row];
    if (basis.rows[row] === PLACE.atUpper || (isEquation && basis.rows[row] !== PLACE.basic)) right[row] = (right[row] as number) + by;
  }
  for (const { column, by } of columns) {
    if (basis.columns[column] === PLACE.basic) continue;
    if (program.lower[column] === program.upper[column]) return null;
    if (basis.columns[column] !== PLACE.atUpper) continue;
    for (let k = program.starts[column] as number; k < (program.starts[column + 1] as number); k++) {
      const row = program.indices[k] as number;
      right[row] = (right[row] as number) - by * (program.values[k] as number);
    }
  }
  return right;
}

/** Units of a movement after which the first basic column or row meets a limit of its own, which may move, too. */
export function reachOf(movement: Movement, program: LinearProgram, solution: LinearSolution, { basic, rates }: BasicRates): number {
  const { rows, columns } = movement;
  const { values, rowValues } = solution;
  const rowBy = new Map(rows.map(({ row, by }) => [row, by]));
  const columnBy = new Map(columns.map(({ column, by }) => [column, by]));
  let reach = Infinity;
  const meets = (gap: number, closing: number) => {
    if (closing > STILL) reach = Math.min(reach, Math.max(0, gap) / closing);
  };
  basic.forEach((at, k) => {
    const isRow = at < 0;
    const place = isRow ? -at - 1 : at;
    const rate = isRow ? -(rates[k] as number) : (rates[k] as number);
    const value = (isRow ? rowValues : values)[place] as number;
    const [lower, upper] = isRow
      ? [program.rowLower[place] as number, program.rowUpper[place] as number]
      : [program.lower[place] as number, program.upper[place] as number];
    const upperBy = (isRow ? rowBy : columnBy).get(place) ?? 0;
    meets(upper - value, rate - upperBy);
    meets(value - lower, (lower === upper ? upperBy : 0) - rate);
  });
  return reach;
}
