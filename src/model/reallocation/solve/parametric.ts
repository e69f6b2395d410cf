import type { Pause } from "../../pause";
import type { LinearModel, Movement } from "../program/linear-program";

/** The optimum some units along a direction. */
export interface ParametricPoint {
  readonly at: number;
  readonly objective: number;
  /** What one more unit adds there; at a kink either of the two slopes. */
  readonly slope: number;
}

/** What one more unit along a movement adds at some prices. */
export function slopeAlong({ rows, columns }: Movement, duals: Float64Array, reducedCosts: Float64Array): number {
  const ofRows = rows.reduce((sum, { row, by }) => sum + (duals[row] as number) * by, 0);
  // A negative reduced cost is the price of the lower bound, which does not move.
  return ofRows + columns.reduce((sum, { column, by }) => sum + Math.max(0, reducedCosts[column] as number) * by, 0);
}

/** Moves the limits of a model along a direction, solves from the last basis, and puts them back at the end. */
export interface Parametric {
  /** Null where the limits can't all be kept. */
  at(units: number, pause?: Pause): Promise<ParametricPoint | null>;
  /** Units further up (1) or down (-1) to which the slope of the point that was just solved holds for certain. */
  reach(sign: 1 | -1): number;
  restore(): void;
}

/** An equation moves as a whole; of other rows the upper bound does. */
export function parametric(model: LinearModel, { rows, columns }: Movement): Parametric {
  const { program } = model;
  const rowsAt = rows.map(({ row }) => row);
  const columnsAt = columns.map(({ column }) => column);
  const lower = rowsAt.map((row) => program.rowLower[row] as number);
  const upper = rowsAt.map((row) => program.rowUpper[row] as number);
  const columnLower = columnsAt.map((column) => program.lower[column] as number);
  const columnUpper = columnsAt.map((column) => program.upper[column] as number);
  const move = (units: number) => {
    const shifted = upper.map((bound, k) => bound + units * (rows[k]?.by as number));
    if (rowsAt.length > 0)
      model.setRowBounds(
        rowsAt,
        lower.map((bound, k) => (bound === upper[k] ? (shifted[k] as number) : bound)),
        shifted,
      );
    if (columnsAt.length > 0)
      model.setColumnBounds(
        columnsAt,
        columnLower,
        columnUpper.map((bound, k) => Math.max(columnLower[k] as number, bound + units * (columns[k]?.by as number))),
      );
  };
  let isMoved = false;
  return {
    reach(sign) {
      return model.reach({
        rows: rows.map(({ row, by }) => ({ row, by: sign * by })),
        columns: columns.map(({ column, by }) => ({ column, by: sign * by })),
      });
    },
    async at(units, pause) {
      // Where the limits stand there is nothing to move.
      if (units !== 0 || isMoved) move(units);
      isMoved = units !== 0;
      const result = await model.solve(pause);
      if (result.status !== "optimal") return null;
      const { solution } = result;
      return { at: units, objective: solution.objective, slope: slopeAlong({ rows, columns }, solution.duals, solution.reducedCosts) };
    },
    restore: () => {
      if (isMoved) move(0);
      isMoved = false;
    },
  };
}
