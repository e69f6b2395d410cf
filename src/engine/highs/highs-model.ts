import type { Highs, Model, ModelStatusCode } from "highs";
import type { Pause } from "../../model/pause";
import type {
  Basis,
  Conflict,
  IntegerResult,
  IntegerSearch,
  LinearModel,
  LinearProgram,
  LinearSolution,
  Movement,
  SolveResult,
} from "../../model/reallocation/program/linear-program";
import { modelData } from "./highs-data";
import { OPTIONS, STRATEGY, UNLIMITED } from "./highs-options";
import { heldElsewhere, solutionElsewhere, type RowBounds } from "./moved-bounds";
import { heldBy, reachOf } from "./reach";
import { smallestConflict } from "./smallest-conflict";

/**
 * Iterations times rows that a slice does: a tenth of a second with some thousand rows on a common machine. The number of
 * iterations, and not the time, ends a slice, for where a solve is cut has a part in which of several equal bases it finds.
 */
const SLICE_WORK = 700_000;
const FEWEST_ITERATIONS = 50;
/** Slices after which they double: however often a solve is cut, it comes to an end. */
const SLICES_OF_A_LENGTH = 64;

/**
 * Tolerances of further attempts at a program that HiGHS could not solve; the last is its own. Rounding can lead astray from a
 * basis that is nearly singular: they begin at the slacks.
 */
const RETRIES = [OPTIONS.primal_feasibility_tolerance, 1e-8, 1e-7] as const;

/** A linear program in HiGHS. */
export class HighsModel implements LinearModel {
  #program: LinearProgram;
  readonly #highs: Highs;
  readonly #model: Model;
  /** What a solve begins with; null for the basis of the rows' slacks. */
  #start: Basis | null = null;
  #optimal: Basis | null = null;
  /** Of the last solve, while nothing has changed. */
  #solved: LinearSolution | null = null;
  #isAtWork = false;
  /** Whether nothing but costs and columns has changed since the basis was found: it is feasible still. */
  #isFeasibleStill: boolean;

  constructor(highs: Highs, program: LinearProgram) {
    this.#highs = highs;
    this.#program = {
      ...program,
      cost: program.cost.slice(),
      lower: program.lower.slice(),
      upper: program.upper.slice(),
      rowLower: program.rowLower.slice(),
      rowUpper: program.rowUpper.slice(),
    };
    this.#model = highs.createModel(modelData(highs, program));
    this.#model.options.set(OPTIONS);
    this.#isFeasibleStill = program.start !== undefined;
    if (program.start) this.setBasis(program.start);
  }

  get program(): LinearProgram {
    return this.#program;
  }

  setRowBounds(rows: ArrayLike<number>, lower: ArrayLike<number>, upper: ArrayLike<number>): void {
    this.#refuseAtWork();
    this.#isFeasibleStill = false;
    const indices = write(this.program.rowLower, this.program.rowUpper, rows, lower, upper);
    const { rowLower, rowUpper } = this.program;
    this.#model.changeRowsBounds({ kind: "set", indices }, pick(rowLower, indices), pick(rowUpper, indices));
  }

  setColumnBounds(columns: ArrayLike<number>, lower: ArrayLike<number>, upper: ArrayLike<number>): void {
    this.#refuseAtWork();
    this.#isFeasibleStill = false;
    const indices = write(this.program.lower, this.program.upper, columns, lower, upper);
    this.#model.changeColsBounds({ kind: "set", indices }, pick(this.program.lower, indices), pick(this.program.upper, indices));
  }

  setCosts(costs: Float64Array): void {
    this.#refuseAtWork();
    if (costs.length !== this.program.columns)
      throw new Error(`The program has ${this.program.columns} columns, and ${costs.length} costs are given`);
    this.program.cost.set(costs);
    this.#changeCosts(costs);
  }

  /** Columns behind those that are there, at their lower bounds until the next solve. */
  addColumns({ cost, lower, upper, starts, indices, values }: Columns): void {
    this.#refuseAtWork();
    const { columns, rows, starts: before } = this.#program;
    const last = before[columns] as number;
    this.#program = {
      ...this.#program,
      columns: columns + cost.length,
      cost: joined(this.#program.cost, cost),
      lower: joined(this.#program.lower, lower),
      upper: joined(this.#program.upper, upper),
      starts: grown(
        before.subarray(0, columns),
        starts.map((start) => start + last),
      ),
      indices: grown(this.#program.indices, indices),
      values: joined(this.#program.values, values),
    };
    const added = new Int32Array(cost.length).fill(this.#highs.constants.basisStatus.lower);
    this.#start &&= { ...this.#start, columns: grown(this.#start.columns, added) };
    this.#optimal = null;
    this.#model.addCols({ cost, lower, upper, matrix: { format: "csc", numRows: rows, numCols: cost.length, starts, indices, values } });
  }

  async solve(pause?: Pause): Promise<SolveResult> {
    this.#refuseAtWork();
    this.#isAtWork = true;
    try {
      const status = await this.#runInSlices(pause);
      return this.#settle(status === this.#highs.constants.modelStatus.unknown ? await this.#retried(status, pause) : status);
    } finally {
      this.#isAtWork = false;
    }
  }

  async solveInteger({ columns, gap, distance = 0, nodes }: IntegerSearch, pause?: Pause): Promise<IntegerResult> {
    this.#refuseAtWork();
    await pause?.();
    const { integer } = this.#highs.constants.variableType;
    const whole = ascending(columns);
    try {
      this.#model.changeColsIntegrality(
        { kind: "set", indices: whole },
        whole.map(() => integer),
      );
      this.#model.options.set({
        presolve: "choose",
        simplex_iteration_limit: UNLIMITED,
        mip_rel_gap: gap,
        mip_abs_gap: distance,
        mip_max_nodes: nodes,
      });
      return this.#integerResult(this.#model.run().modelStatus, whole);
    } finally {
      this.#model.clearIntegrality();
      this.#model.options.set(OPTIONS);
      this.#install(this.#start);
    }
  }

  reach(movement: Movement): number {
    this.#refuseAtWork();
    const right = this.#optimal && this.#solved && heldBy(movement, this.program, this.#optimal);
    if (!right || !this.#solved) return 0;
    const basic = this.#model.getBasicVariables();
    return reachOf(movement, this.program, this.#solved, { basic, rates: this.#model.getBasisSolve(right).values });
  }

  solutionWithin(rows: RowBounds): LinearSolution | null {
    this.#refuseAtWork();
    const right = this.#optimal && this.#solved && heldElsewhere(rows, this.program, this.#optimal);
    if (!right || !this.#solved) return null;
    const basic = this.#model.getBasicVariables();
    const rates = this.#model.getBasisSolve(right).values;
    return solutionElsewhere(rows, right, this.program, this.#solved, { basic, rates }, OPTIONS.primal_feasibility_tolerance);
  }

  basis(): Basis | null {
    return this.#optimal;
  }

  setBasis(basis: Basis | null): void {
    this.#refuseAtWork();
    this.#start = basis;
    this.#solved = null;
    this.#isFeasibleStill = basis !== null && this.#isFeasibleStill;
    this.#install(basis);
  }

  conflict(spared?: ReadonlySet<number>): Conflict {
    this.#refuseAtWork();
    return smallestConflict(this.#highs, this.program, spared);
  }

  dispose(): void {
    this.#model.dispose();
  }

  /** A basis that is reached at the end of a slice is no start for another solve: which one it is depends on when the pause threw. */
  async #runInSlices(pause: Pause = () => Promise.resolve()): Promise<ModelStatusCode> {
    const iterations = Math.max(FEWEST_ITERATIONS, Math.ceil(SLICE_WORK / (this.program.rows + 1)));
    this.#model.options.set("simplex_strategy", this.#isFeasibleStill ? STRATEGY.primal : STRATEGY.dual);
    for (let slice = 0; ; slice++) {
      const limit = iterations * 2 ** Math.floor(slice / SLICES_OF_A_LENGTH);
      this.#model.options.set("simplex_iteration_limit", Math.min(limit, UNLIMITED));
      const modelStatus = this.#run();
      if (modelStatus !== this.#highs.constants.modelStatus.iterationLimit) return modelStatus;
      try {
        await pause();
      } catch (reason) {
        this.#install(this.#start);
        throw reason;
      }
    }
  }

  /** Of further attempts, the first that tells anything; the model has its own tolerances again afterwards. */
  async #retried(unknown: ModelStatusCode, pause?: Pause): Promise<ModelStatusCode> {
    try {
      for (const tolerance of RETRIES) {
        this.#install(null);
        this.#isFeasibleStill = false;
        this.#model.options.set({ primal_feasibility_tolerance: tolerance, dual_feasibility_tolerance: tolerance });
        const status = await this.#runInSlices(pause);
        if (status !== unknown) return status;
      }
      return unknown;
    } finally {
      this.#model.options.set(OPTIONS);
    }
  }

  /** A run that HiGHS gives up, for its basis has become singular, has no status: it is as good as unknown. */
  #run(): ModelStatusCode {
    try {
      return this.#model.run().modelStatus;
    } catch (problem) {
      if (!(problem instanceof this.#highs.errors.HighsError) || problem.operation !== "run") throw problem;
      return this.#highs.constants.modelStatus.unknown;
    }
  }

  #settle(code: ModelStatusCode): SolveResult {
    const status = this.#statusOf(code);
    this.#start = this.#currentBasis();
    this.#isFeasibleStill = status === "optimal";
    this.#solved = null;
    if (status !== "optimal") return { status };
    this.#optimal = this.#start;
    if (code === this.#highs.constants.modelStatus.empty) return { status, solution: nothing(this.program) };
    this.#solved = this.#solution();
    return { status, solution: this.#solved };
  }

  #statusOf(code: ModelStatusCode): SolveResult["status"] {
    const status = this.#highs.constants.modelStatus;
    switch (code) {
      case status.optimal:
        return "optimal";
      case status.infeasible:
        return "infeasible";
      case status.unbounded:
        return "unbounded";
      case status.unboundedOrInfeasible:
        return this.#isFeasible() ? "unbounded" : "infeasible";
      case status.empty:
        return this.#rowsHoldZero() ? "optimal" : "infeasible";
      default:
        throw new Error(`HiGHS could not solve the program: its status is ${nameOf(status, code)}`);
    }
  }

  #integerResult(code: ModelStatusCode, whole: Int32Array): IntegerResult {
    const { solutionLimit, optimal, empty } = this.#highs.constants.modelStatus;
    if (code !== solutionLimit && code !== optimal) {
      const status = this.#statusOf(code);
      if (status !== "optimal") return { status };
    }
    if (code === empty) return { status: "found", solution: nothing(this.program), bound: 0 };
    const { feasible } = this.#highs.constants.solutionStatus;
    if (code === solutionLimit && this.#model.info.get("primal_solution_status") !== feasible) return { status: "not-found" };
    const values = this.#model.getSolution().colValue;
    for (const column of whole) values[column] = Math.round(values[column] as number);
    const { rows, columns, cost } = this.program;
    const objective = values.reduce((sum, value, column) => sum + value * (cost[column] as number), 0);
    return {
      status: "found",
      solution: {
        objective,
        values,
        rowValues: rowSums(this.program, values),
        duals: new Float64Array(rows),
        reducedCosts: new Float64Array(columns),
      },
      bound: Number(this.#model.info.get("mip_dual_bound")),
    };
  }

  /** HiGHS counts a price as what one more of a bound adds to the objective, whatever the sense. */
  #solution(): LinearSolution {
    const { colValue, rowValue, colDual, rowDual } = this.#model.getSolution();
    return {
      objective: this.#model.getObjectiveValue(),
      values: withoutSignedZeros(colValue),
      rowValues: withoutSignedZeros(rowValue),
      duals: withoutSignedZeros(rowDual),
      reducedCosts: withoutSignedZeros(colDual),
    };
  }

  /** Whether the limits can be kept at all, whatever the costs. */
  #isFeasible(): boolean {
    const { optimal, infeasible } = this.#highs.constants.modelStatus;
    this.#changeCosts(new Float64Array(this.program.columns));
    this.#model.options.set("simplex_iteration_limit", UNLIMITED);
    const { modelStatus } = this.#model.run();
    this.#changeCosts(this.program.cost);
    if (modelStatus !== optimal && modelStatus !== infeasible)
      throw new Error("HiGHS could not tell whether the program is infeasible or unbounded");
    return modelStatus === optimal;
  }

  #rowsHoldZero(): boolean {
    const { rowLower, rowUpper } = this.program;
    return rowLower.every((lower, row) => lower <= 0 && (rowUpper[row] as number) >= 0);
  }

  #changeCosts(costs: Float64Array): void {
    if (costs.length > 0) this.#model.changeColsCost({ kind: "range", from: 0, to: costs.length - 1 }, costs);
  }

  #currentBasis(): Basis | null {
    if (this.#model.info.get("basis_validity") !== this.#highs.constants.basisValidity.valid) return null;
    const { colStatus, rowStatus } = this.#model.getBasis();
    return { columns: colStatus, rows: rowStatus };
  }

  #install(basis: Basis | null): void {
    if (basis) this.#model.setBasis({ colStatus: basis.columns, rowStatus: basis.rows });
    else this.#model.clearSolver();
  }

  #refuseAtWork(): void {
    if (this.#isAtWork) throw new Error("The model is being solved");
  }
}

/** The solution of a program that has no columns. */
function nothing({ rows }: LinearProgram): LinearSolution {
  return {
    objective: 0,
    values: new Float64Array(0),
    rowValues: new Float64Array(rows),
    duals: new Float64Array(rows),
    reducedCosts: new Float64Array(0),
  };
}

/** Columns of a program, as they come to be added to it. */
export type Columns = Pick<LinearProgram, "cost" | "lower" | "upper" | "starts" | "indices" | "values">;

function joined(first: Float64Array, second: Float64Array): Float64Array {
  const both = new Float64Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

function grown(first: Int32Array, second: Int32Array): Int32Array {
  const both = new Int32Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** Writes bounds into those of a program. @returns the places that were written, ascending */
function write(
  lowers: Float64Array,
  uppers: Float64Array,
  at: ArrayLike<number>,
  lower: ArrayLike<number>,
  upper: ArrayLike<number>,
): Int32Array {
  if (lower.length !== at.length || upper.length !== at.length)
    throw new Error(`${at.length} limits were to change, and ${lower.length} and ${upper.length} bounds are given`);
  const places = Int32Array.from(at);
  if (places.some((place) => place < 0 || place >= lowers.length)) throw new Error("A limit that the program does not have was to change");
  places.forEach((place, index) => {
    lowers[place] = lower[index] as number;
    uppers[place] = upper[index] as number;
  });
  return ascending(places);
}

/** As HiGHS wants a set: in order, each once. */
function ascending(places: ArrayLike<number>): Int32Array {
  const sorted = Int32Array.from(places).sort();
  return sorted.filter((place, index) => place !== sorted[index - 1]);
}

function pick(values: Float64Array, at: Int32Array): Float64Array {
  return Float64Array.from(at, (place) => values[place] as number);
}

function rowSums({ rows, columns, starts, indices, values }: LinearProgram, x: Float64Array): Float64Array {
  const sums = new Float64Array(rows);
  for (let column = 0; column < columns; column++) {
    const end = starts[column + 1] as number;
    for (let entry = starts[column] as number; entry < end; entry++) {
      const row = indices[entry] as number;
      sums[row] = (sums[row] as number) + (values[entry] as number) * (x[column] as number);
    }
  }
  return sums;
}

/** HiGHS gives some zeros as -0, which is no number that anybody wants to read. */
function withoutSignedZeros(values: Float64Array): Float64Array {
  for (let at = 0; at < values.length; at++) values[at] = (values[at] as number) + 0;
  return values;
}

function nameOf(codes: Readonly<Record<string, number>>, code: number): string {
  return Object.keys(codes).find((name) => codes[name] === code) ?? String(code);
}
