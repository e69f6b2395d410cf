import type { Highs } from "highs";
import type { Pause } from "../../model/pause";
import {
  PLACE,
  type Basis,
  type Conflict,
  type IntegerResult,
  type IntegerSearch,
  type LinearModel,
  type LinearProgram,
  type LinearSolution,
  type Movement,
  type SolveResult,
} from "../../model/reallocation/program/linear-program";
import { HighsModel, type Columns } from "./highs-model";
import type { RowBounds } from "./moved-bounds";
import { smallestConflict } from "./smallest-conflict";

/** What a column must pay to be had: what the solver itself takes for nought. */
const PAYS = 1e-9;
/** Columns of a block that come in at a time, those that pay most: the others may pay no more afterwards. */
const OF_A_BLOCK = 2;

/**
 * A large program in HiGHS of which only those columns are there that have ever paid: each solve is followed by a look at the
 * prices of the others, and those that pay come in. The optimum is that of the whole program.
 *
 * @source Bixby, Gregory, Lustig, Marsten, Shanno, "Very large-scale linear programming" (1992): sifting
 */
export class SiftedModel implements LinearModel {
  readonly program: LinearProgram;
  readonly #highs: Highs;
  readonly #inner: HighsModel;
  /** Columns of the whole program that are there, in the order in which they came; and their places, -1 of those that are not. */
  readonly #there: number[];
  readonly #placeOf: Int32Array;
  /** Of all columns, at the last optimum. */
  #reducedCosts: Float64Array = new Float64Array(0);

  constructor(highs: Highs, program: LinearProgram) {
    this.#highs = highs;
    const own = (values: Float64Array) => values.slice();
    this.program = {
      ...program,
      cost: own(program.cost),
      lower: own(program.lower),
      upper: own(program.upper),
      rowLower: own(program.rowLower),
      rowUpper: own(program.rowUpper),
    };
    this.#there = [...program.lower.keys()].filter(
      (column) => program.deferrable?.[column] === 0 || program.start?.columns[column] === PLACE.basic,
    );
    this.#placeOf = new Int32Array(program.columns).fill(-1);
    this.#there.forEach((column, place) => (this.#placeOf[column] = place));
    const { rows, rowLower, rowUpper, start } = this.program;
    this.#inner = new HighsModel(highs, {
      ...this.#columns(this.#there),
      columns: this.#there.length,
      rows,
      rowLower,
      rowUpper,
      ...(start ? { start: { columns: Int32Array.from(this.#there, (column) => start.columns[column] as number), rows: start.rows } } : {}),
    });
  }

  setRowBounds(rows: ArrayLike<number>, lower: ArrayLike<number>, upper: ArrayLike<number>): void {
    this.#inner.setRowBounds(rows, lower, upper);
    for (let k = 0; k < rows.length; k++) {
      this.program.rowLower[rows[k] as number] = lower[k] as number;
      this.program.rowUpper[rows[k] as number] = upper[k] as number;
    }
  }

  setColumnBounds(columns: ArrayLike<number>, lower: ArrayLike<number>, upper: ArrayLike<number>): void {
    for (let k = 0; k < columns.length; k++) {
      this.program.lower[columns[k] as number] = lower[k] as number;
      this.program.upper[columns[k] as number] = upper[k] as number;
    }
    this.#add(Array.from(columns).filter((column) => !this.#isThere(column) && (this.program.lower[column] as number) > 0));
    const known = Array.from(columns)
      .filter((column) => this.#isThere(column))
      .sort((a, b) => this.#place(a) - this.#place(b));
    if (known.length > 0)
      this.#inner.setColumnBounds(
        known.map((column) => this.#place(column)),
        known.map((column) => this.program.lower[column] as number),
        known.map((column) => this.program.upper[column] as number),
      );
  }

  setCosts(costs: Float64Array): void {
    this.program.cost.set(costs);
    this.#inner.setCosts(Float64Array.from(this.#there, (column) => costs[column] as number));
  }

  async solve(pause?: Pause): Promise<SolveResult> {
    for (;;) {
      const result = await this.#inner.solve(pause);
      if (result.status !== "optimal") {
        // What is left out may be what is lacking; of what has no bound more columns are no cure.
        const lacking = result.status === "infeasible" ? this.#absent() : [];
        if (lacking.length === 0) return result;
        this.#add(lacking);
        continue;
      }
      const { solution, paying } = this.#priced(result.solution);
      if (paying.length === 0) {
        this.#reducedCosts = solution.reducedCosts;
        return { status: "optimal", solution };
      }
      this.#add(paying);
      await pause?.();
    }
  }

  async solveInteger({ columns, ...search }: IntegerSearch, pause?: Pause): Promise<IntegerResult> {
    this.#add(this.#absent().filter((column) => (this.program.upper[column] as number) > 0));
    const inner = columns.filter((column) => this.#isThere(column)).map((column) => this.#place(column));
    const result = await this.#inner.solveInteger({ columns: inner, ...search }, pause);
    return result.status === "found"
      ? { ...result, solution: this.#spread(result.solution, new Float64Array(this.program.columns)) }
      : result;
  }

  reach({ rows, columns }: Movement): number {
    // What is left out is at a lower bound, which does not move.
    const there = columns.filter(({ column }) => this.#isThere(column));
    return this.#inner.reach({ rows, columns: there.map(({ column, by }) => ({ column: this.#place(column), by })) });
  }

  solutionWithin(rows: RowBounds): LinearSolution | null {
    const inner = this.#inner.solutionWithin(rows);
    return inner && this.#spread(inner, this.#reducedCosts);
  }

  basis(): Basis | null {
    const inner = this.#inner.basis();
    if (!inner) return null;
    const columns = new Int32Array(this.program.columns).fill(PLACE.atLower);
    this.#there.forEach((column, place) => (columns[column] = inner.columns[place] as number));
    return { columns, rows: inner.rows };
  }

  setBasis(basis: Basis | null): void {
    if (basis) this.#add(this.#absent().filter((column) => basis.columns[column] === PLACE.basic));
    this.#inner.setBasis(basis && { columns: Int32Array.from(this.#there, (column) => basis.columns[column] as number), rows: basis.rows });
  }

  conflict(spared?: ReadonlySet<number>): Conflict {
    return smallestConflict(this.#highs, this.program, spared);
  }

  dispose(): void {
    this.#inner.dispose();
  }

  /** Reduced costs of all columns, and those absent that would raise the optimum, the best of each block. */
  #priced(found: LinearSolution): { readonly solution: LinearSolution; readonly paying: readonly number[] } {
    const { columns, cost, upper, starts, indices, values, deferrable } = this.program;
    const reduced = new Float64Array(columns);
    const best = new Map<number, number[]>();
    for (let column = 0; column < columns; column++) {
      if (this.#isThere(column)) continue;
      let sum = cost[column] as number;
      for (let entry = starts[column] as number; entry < (starts[column + 1] as number); entry++)
        sum -= (values[entry] as number) * (found.duals[indices[entry] as number] as number);
      reduced[column] = sum;
      if (sum <= PAYS || (upper[column] as number) <= 0) continue;
      const block = deferrable?.[column] as number;
      const first = best.get(block) ?? [];
      first.push(column);
      first.sort((a, b) => (reduced[b] as number) - (reduced[a] as number));
      best.set(block, first.slice(0, OF_A_BLOCK));
    }
    return { solution: this.#spread(found, reduced), paying: [...best.values()].flat() };
  }

  /** A solution of what is there as one of the whole program. */
  #spread(found: LinearSolution, reducedCosts: Float64Array): LinearSolution {
    const values = new Float64Array(this.program.columns);
    this.#there.forEach((column, place) => {
      values[column] = found.values[place] as number;
      reducedCosts[column] = found.reducedCosts[place] as number;
    });
    return { ...found, values, reducedCosts };
  }

  #add(columns: readonly number[]): void {
    if (columns.length === 0) return;
    this.#inner.addColumns(this.#columns(columns));
    for (const column of columns) {
      this.#placeOf[column] = this.#there.length;
      this.#there.push(column);
    }
  }

  #columns(chosen: readonly number[]): Columns {
    const { cost, lower, upper, starts, indices, values } = this.program;
    const counts = chosen.map((column) => (starts[column + 1] as number) - (starts[column] as number));
    const begin = new Int32Array(chosen.length + 1);
    counts.forEach((count, k) => (begin[k + 1] = (begin[k] as number) + count));
    const [rows, entries] = [new Int32Array(begin[chosen.length] as number), new Float64Array(begin[chosen.length] as number)];
    chosen.forEach((column, k) => {
      rows.set(indices.subarray(starts[column], starts[column + 1]), begin[k]);
      entries.set(values.subarray(starts[column], starts[column + 1]), begin[k]);
    });
    const pick = (from: Float64Array) => Float64Array.from(chosen, (column) => from[column] as number);
    return { cost: pick(cost), lower: pick(lower), upper: pick(upper), starts: begin, indices: rows, values: entries };
  }

  #absent(): number[] {
    return [...this.program.lower.keys()].filter((column) => !this.#isThere(column));
  }

  #isThere(column: number): boolean {
    return this.#place(column) >= 0;
  }

  #place(column: number): number {
    return this.#placeOf[column] as number;
  }
}
