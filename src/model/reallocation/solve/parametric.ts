import type { Pause } from "../../pause";
import type { LinearModel, LinearSolution } from "../program/linear-program";

/** A way in which limits move together: by how much a row, or the upper bound of a column, grows for each unit. */
export interface Direction {
  readonly rows: readonly { readonly row: number; readonly by: number }[];
  readonly columns: readonly { readonly column: number; readonly by: number }[];
}

/** The optimum some units along a direction. */
export interface ParametricPoint {
  readonly at: number;
  readonly objective: number;
  /** What one more unit adds there; at a kink either of the two slopes. */
  readonly slope: number;
  readonly solution: LinearSolution;
}

/** Moves the limits of a model along a direction, solves from the last basis, and puts them back at the end. */
export interface Parametric {
  /** Null where the limits can't all be kept. */
  at(units: number, pause?: Pause): Promise<ParametricPoint | null>;
  restore(): void;
}

/** An equation moves as a whole; of other rows the upper bound does. */
export function parametric(model: LinearModel, { rows, columns }: Direction): Parametric {
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
  return {
    async at(units, pause) {
      move(units);
      const result = await model.solve(pause);
      if (result.status !== "optimal") return null;
      const { solution } = result;
      const ofRows = rows.reduce((sum, { row, by }) => sum + (solution.duals[row] as number) * by, 0);
      // A negative reduced cost is the price of the lower bound, which does not move.
      const ofColumns = columns.reduce((sum, { column, by }) => sum + Math.max(0, solution.reducedCosts[column] as number) * by, 0);
      return { at: units, objective: solution.objective, slope: ofRows + ofColumns, solution };
    },
    restore: () => move(0),
  };
}
