import type { Highs, Model } from "highs";
import type { Conflict, LinearProgram } from "../model/reallocation/linear-program";
import { modelData } from "./highs-data";
import { OPTIONS } from "./highs-options";

/**
 * Limits that can't be kept together, and of which none can be spared.
 *
 * HiGHS names a first set; each of its limits is then tried for itself, for not every set that it names is a smallest one.
 * Where it names none the search begins with all limits.
 *
 * @param program one that is infeasible
 */
export function smallestConflict(highs: Highs, program: LinearProgram): Conflict {
  const limits = new Limits(highs, program);
  try {
    const all = limits.all();
    if (limits.canBeKept(all)) throw new Error("The limits of the program can all be kept: there is no conflict");
    const named = limits.named();
    return asConflict(limits.withoutSpare(limits.canBeKept(named) ? all : named));
  } finally {
    limits.dispose();
  }
}

interface Limit {
  readonly kind: "row" | "column";
  readonly index: number;
}

/** The limits of a program, of which some are lifted and others are kept. */
class Limits {
  readonly #highs: Highs;
  readonly #program: LinearProgram;
  readonly #model: Model;

  constructor(highs: Highs, program: LinearProgram) {
    this.#highs = highs;
    this.#program = { ...program, cost: new Float64Array(program.columns) };
    this.#model = highs.createModel(modelData(highs, this.#program));
    this.#model.options.set(OPTIONS);
  }

  all(): Limit[] {
    const { lower, upper, rowLower, rowUpper } = this.#program;
    return [...boundedPlaces(rowLower, rowUpper).map((index): Limit => ({ kind: "row", index })), ...boundedPlaces(lower, upper).map((index): Limit => ({ kind: "column", index }))];
  }

  /** The conflict that HiGHS finds, if any. */
  named(): Limit[] {
    const { strategyRowPriority, boundFree } = this.#highs.constants.iis;
    const model = this.#highs.createModel(modelData(this.#highs, this.#program));
    try {
      model.options.set({ ...OPTIONS, iis_strategy: strategyRowPriority });
      model.run();
      const { rowIndex, rowBound, colIndex, colBound } = model.getIis();
      const named = (kind: Limit["kind"], indices: Int32Array, bounds: Int32Array) =>
        [...indices].filter((_, at) => bounds[at] !== boundFree).map((index): Limit => ({ kind, index }));
      return [...named("row", rowIndex, rowBound), ...named("column", colIndex, colBound)];
    } finally {
      model.dispose();
    }
  }

  canBeKept(limits: readonly Limit[]): boolean {
    const { lower, upper, rowLower, rowUpper, rows, columns } = this.#program;
    const kept = (kind: Limit["kind"]) => new Set(limits.filter((limit) => limit.kind === kind).map(({ index }) => index));
    if (rows > 0) {
      const keptRows = kept("row");
      this.#model.changeRowsBounds({ kind: "range", from: 0, to: rows - 1 }, lifted(rowLower, keptRows, -Infinity), lifted(rowUpper, keptRows, Infinity));
    }
    if (columns > 0) {
      const keptColumns = kept("column");
      this.#model.changeColsBounds({ kind: "range", from: 0, to: columns - 1 }, lifted(lower, keptColumns, -Infinity), lifted(upper, keptColumns, Infinity));
    }
    const { optimal, infeasible, empty } = this.#highs.constants.modelStatus;
    const { modelStatus } = this.#model.run();
    if (modelStatus === empty) return limits.every(({ index }) => (rowLower[index] as number) <= 0 && (rowUpper[index] as number) >= 0);
    if (modelStatus !== optimal && modelStatus !== infeasible) throw new Error(`HiGHS could not tell whether limits can be kept: its status is ${modelStatus}`);
    return modelStatus === optimal;
  }

  /** Spares limits in ever smaller lots: many are spared with few trials, and in the end each was tried for itself. */
  withoutSpare(conflict: readonly Limit[]): readonly Limit[] {
    let left = conflict;
    for (let lot = 2 ** Math.floor(Math.log2(Math.max(1, conflict.length / 2))); lot >= 1; lot /= 2) {
      for (let at = 0; at < left.length; ) {
        const fewer = [...left.slice(0, at), ...left.slice(at + lot)];
        if (this.canBeKept(fewer)) at += lot;
        else left = fewer;
      }
    }
    return left;
  }

  dispose(): void {
    this.#model.dispose();
  }
}

function asConflict(limits: readonly Limit[]): Conflict {
  const of = (kind: Limit["kind"]) => limits.filter((limit) => limit.kind === kind).map(({ index }) => index).sort((one, other) => one - other);
  return { rows: of("row"), columns: of("column") };
}

function boundedPlaces(lower: Float64Array, upper: Float64Array): number[] {
  return [...lower.keys()].filter((at) => lower[at] !== -Infinity || upper[at] !== Infinity);
}

function lifted(bounds: Float64Array, kept: ReadonlySet<number>, none: number): Float64Array {
  return bounds.map((bound, at) => (kept.has(at) ? bound : none));
}
