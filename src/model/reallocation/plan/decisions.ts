import type { PlanProblem } from "../problem/problem";

/** People who begin a course, exit, or are hired in a month of the window, in heads. */
export interface Start {
  /** Row of the way. */
  readonly way: number;
  readonly month: number;
  readonly heads: number;
}
export interface PoolStep {
  readonly pool: number;
  readonly month: number;
  readonly heads: number;
}

/** What is decided: the rest of a plan follows from it. */
export interface Decisions {
  readonly starts: readonly Start[];
  readonly exits: readonly PoolStep[];
  readonly hires: readonly PoolStep[];
}

/** Fewer heads than this are the solver's rounding. */
const NOBODY = 1e-7;

/** The decisions among the values of the columns. */
export function decisionsIn({ columns }: PlanProblem, values: Float64Array): Decisions {
  const starts: Start[] = [];
  const exits: PoolStep[] = [];
  const hires: PoolStep[] = [];
  columns.forEach((column, at) => {
    const heads = values[at] as number;
    if (heads <= NOBODY) return;
    if (column.kind === "start") starts.push({ way: column.way, month: column.month, heads });
    if (column.kind === "exit") exits.push({ pool: column.pool, month: column.month, heads });
    if (column.kind === "hire") hires.push({ pool: column.pool, month: column.month, heads });
  });
  return { starts, exits, hires };
}

/** Heads who exit by decision within the window: by these decisions, and before anything could be decided. @source model.md 2 (jobs cut) */
export function jobsCutBy({ ground: { staff } }: PlanProblem, { exits }: Decisions): number {
  return exits.reduce((sum, { heads }) => sum + heads, staff.dismissed);
}

/** The problem without the courses and exits that nobody takes. */
export function onlyDecided(problem: PlanProblem, { starts, exits }: Decisions): PlanProblem {
  const { months } = problem.ground;
  const begun = new Set(starts.map(({ way, month }) => way * months + month));
  const gone = new Set(exits.map(({ pool, month }) => pool * months + month));
  return {
    ...problem,
    columns: problem.columns.filter((column) => {
      if (column.kind === "start") return begun.has(column.way * months + column.month);
      return column.kind === "exit" ? gone.has(column.pool * months + column.month) : column.kind !== "hire";
    }),
  };
}
