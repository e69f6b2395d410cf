import type { Pause } from "../../pause";

/**
 * A linear program to be maximised, its matrix by columns.
 *
 *   max cost * x,  rowLower <= A x <= rowUpper,  lower <= x <= upper
 *
 * An absent bound is -Infinity or Infinity.
 */
export interface LinearProgram {
  readonly columns: number;
  readonly rows: number;
  readonly cost: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  /** Where each column begins in `indices` and `values`; length `columns` + 1. */
  readonly starts: Int32Array;
  /** Rows of the entries, ascending within a column, each once. */
  readonly indices: Int32Array;
  readonly values: Float64Array;
  /**
   * Block of each column that a solver may leave out while it does not pay, 0 of those that it may not; their lower bounds are 0.
   * Most columns of a large program are never more than nought, and columns of a block stand for one another.
   */
  readonly deferrable?: Int32Array;
  /** A basis that keeps all limits, to begin with: as many are basic as there are rows. */
  readonly start?: Basis;
}

/** Where a column or row is in a basis. The numbers are those of HiGHS. */
export const PLACE = { atLower: 0, basic: 1, atUpper: 2 } as const;

/** Which columns and rows are basic, and where the others are (PLACE), of the whole program. */
export interface Basis {
  readonly columns: Int32Array;
  readonly rows: Int32Array;
}

export interface LinearSolution {
  readonly objective: number;
  /** Value of each column, and of each row's sum. */
  readonly values: Float64Array;
  readonly rowValues: Float64Array;
  /** What one more of a row's right-hand side is worth, and of a column's bound (reduced cost); 0 of an integer program. */
  readonly duals: Float64Array;
  readonly reducedCosts: Float64Array;
}

export type SolveResult =
  | { readonly status: "optimal"; readonly solution: LinearSolution }
  | { readonly status: "infeasible" }
  | { readonly status: "unbounded" };

/**
 * Rows and columns whose limits can't all be kept, while all but any one of them can. That a column is not negative counts as
 * part of what it is and not as a limit.
 */
export interface Conflict {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** A way in which limits move together: by how much a row, or the upper bound of a column, grows for each unit. */
export interface Movement {
  readonly rows: readonly { readonly row: number; readonly by: number }[];
  readonly columns: readonly { readonly column: number; readonly by: number }[];
}

/** How far an integer program is searched. */
export interface IntegerSearch {
  /** Columns that must be whole. */
  readonly columns: readonly number[];
  /** Relative gap to the bound at which the search may end. */
  readonly gap: number;
  /** Distance from the bound, in what the objective counts, at which it may end as well; none where not given. */
  readonly distance?: number;
  /** Most nodes: a limit that every machine counts alike, unlike a time. */
  readonly nodes: number;
}

/**
 * `found`: the best that was found, its columns exactly whole, and the bound that no other exceeds; the search ended within
 * the gap, or with its last node.
 */
export type IntegerResult =
  | { readonly status: "found"; readonly solution: LinearSolution; readonly bound: number }
  | { readonly status: "infeasible" | "unbounded" | "not-found" };

/**
 * A program in a solver, which stays there between solves: a changed bound or cost is solved from the last basis.
 *
 * Everything is deterministic: the same program, changes and basis give the same answer.
 */
export interface LinearModel {
  /** With the bounds and costs as they are now. */
  readonly program: LinearProgram;
  setRowBounds(rows: ArrayLike<number>, lower: ArrayLike<number>, upper: ArrayLike<number>): void;
  setColumnBounds(columns: ArrayLike<number>, lower: ArrayLike<number>, upper: ArrayLike<number>): void;
  /** Costs of all columns. */
  setCosts(costs: Float64Array): void;
  /**
   * @param pause called between two slices of iterations; the model's next solve begins where this one did when it throws
   * @throws what `pause` throws
   */
  solve(pause?: Pause): Promise<SolveResult>;
  /**
   * Solves with some columns whole; the linear program and its basis stay as they were.
   *
   * @param pause called before the search, which can't be interrupted
   */
  solveInteger(search: IntegerSearch, pause?: Pause): Promise<IntegerResult>;
  /**
   * Units by which limits can move until the basis of the solve that has just been optimal no longer keeps them: so far the prices hold.
   * An equation moves as a whole; of other rows the upper bound does.
   */
  reach(movement: Movement): number;
  /**
   * The optimum that the basis of the solve that has just been optimal has where rows have other bounds; null where it does not keep
   * them. The model keeps its own.
   */
  solutionWithin(rows: Pick<LinearProgram, "rowLower" | "rowUpper">): LinearSolution | null;
  /** The basis of the last optimal linear solve; null before there was one. */
  basis(): Basis | null;
  /** Begins the next solve from a basis, or from none. */
  setBasis(basis: Basis | null): void;
  /**
   * A smallest set of limits that can't be kept together, of a program that was found infeasible.
   *
   * @param spared rows that are named only where the others can all be kept
   */
  conflict(spared?: ReadonlySet<number>): Conflict;
  /** Frees what the solver holds. The model can't be used any more. */
  dispose(): void;
}

/** What solves linear programs: it comes in from outside, since the model room imports nothing. */
export interface LinearSolver {
  load(program: LinearProgram): LinearModel;
}
