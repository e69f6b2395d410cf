import { area } from "../layout/references";

/** A cell with what it is told apart by. */
interface MarkedCell {
  readonly row: number;
  readonly column: number;
  readonly mark: string;
}

/** Cells that lie together and are alike. */
export interface AreaAlike {
  readonly area: string;
  readonly rows: number;
  readonly mark: string;
}

interface Run {
  readonly mark: string;
  readonly row: number;
  readonly column: number;
  rows: number;
  columns: number;
}

/**
 * Few rectangles that hold the cells of each mark: cells side by side make a run, runs of one mark and width under each other an area.
 * Every cell lies in exactly one, and no area holds a cell that was not given.
 */
export function areasAlike(cells: readonly MarkedCell[]): AreaAlike[] {
  const sorted = [...cells].sort((one, other) => one.row - other.row || one.column - other.column);
  const runs: Run[] = [];
  for (const { row, column, mark } of sorted) {
    const last = runs.at(-1);
    if (last && last.mark === mark && last.row === row && last.column + last.columns === column) last.columns += 1;
    else runs.push({ mark, row, column, rows: 1, columns: 1 });
  }
  const open = new Map<string, Run>();
  const areas: Run[] = [];
  for (const run of runs) {
    const key = `${run.column} ${run.columns} ${run.mark}`;
    const above = open.get(key);
    if (above && above.row + above.rows === run.row) above.rows += 1;
    else {
      open.set(key, run);
      areas.push(run);
    }
  }
  return areas.map(({ mark, row, column, rows, columns }) => ({ area: area(row, column, rows, columns), rows, mark }));
}
