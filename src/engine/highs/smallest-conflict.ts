import type { Highs, Model } from "highs";
import type { Conflict, LinearProgram } from "../../model/reallocation/program/linear-program";
import { modelData } from "./highs-data";
import { OPTIONS } from "./highs-options";

/**
 * Limits that can't be kept together, and of which none can be spared.
 *
 * The proof that a program is infeasible weighs its rows; what it weighs at all is a first set, or all limits where there is no
 * such proof. Then each limit is tried for itself, for not every set that is proved infeasible is a smallest one. (HiGHS's own
 * search tries every column for itself, thousands of times as long.)
 *
 * @param program one that is infeasible
 * @param spared  rows that are named only where the others can all be kept
 */
export function smallestConflict(highs: Highs, program: LinearProgram, spared: ReadonlySet<number> = new Set()): Conflict {
  const limits = new Limits(highs, program);
  try {
    const all = limits.all();
    if (limits.canBeKept(all)) throw new Error("The limits of the program can all be kept: there is no conflict");
    let ground = all;
    let weighed = limits.weighed();
    if (spared.size > 0) {
      const others = all.filter(({ kind, index }) => kind !== "row" || !spared.has(index));
      if (!limits.canBeKept(others)) {
        ground = others;
        weighed = limits.weighed().filter(({ kind, index }) => kind !== "row" || !spared.has(index));
      }
    }
    return asConflict(limits.withoutSpare(limits.canBeKept(weighed) ? ground : weighed));
  } finally {
    limits.dispose();
  }
}

/** A weight that is rounding: the weights of a proof are of the order of the program's coefficients. */
const NO_WEIGHT = 1e-9;

interface Bound {
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

  all(): Bound[] {
    const { lower, upper, rowLower, rowUpper } = this.#program;
    const rows = [...rowLower.keys()].filter((row) => rowLower[row] !== -Infinity || rowUpper[row] !== Infinity);
    const columns = [...lower.keys()].filter((column) => lower[column] !== lifted(lower[column] as number) || upper[column] !== Infinity);
    return [...rows.map((index): Bound => ({ kind: "row", index })), ...columns.map((index): Bound => ({ kind: "column", index }))];
  }

  /** Limits that the proof of infeasibility makes use of, after a trial of all limits; none without such a proof. */
  weighed(): Bound[] {
    const weights = this.#model.getDualRay()?.values;
    if (!weights) return [];
    const { starts, indices, values } = this.#program;
    const weightOf = ({ kind, index }: Bound) => {
      if (kind === "row") return weights[index] as number;
      let sum = 0;
      for (let entry = starts[index] as number; entry < (starts[index + 1] as number); entry++)
        sum += (values[entry] as number) * (weights[indices[entry] as number] as number);
      return sum;
    };
    return this.all().filter((limit) => Math.abs(weightOf(limit)) > NO_WEIGHT);
  }

  canBeKept(limits: readonly Bound[]): boolean {
    const { lower, upper, rowLower, rowUpper, rows, columns } = this.#program;
    const kept = (kind: Bound["kind"]) => new Set(limits.filter((limit) => limit.kind === kind).map(({ index }) => index));
    const [keptRows, keptColumns] = [kept("row"), kept("column")];
    if (rows > 0) {
      const [least, most] = [
        rowLower.map((bound, row) => (keptRows.has(row) ? bound : -Infinity)),
        rowUpper.map((bound, row) => (keptRows.has(row) ? bound : Infinity)),
      ];
      this.#model.changeRowsBounds({ kind: "range", from: 0, to: rows - 1 }, least, most);
    }
    if (columns > 0) {
      const [least, most] = [
        lower.map((bound, column) => (keptColumns.has(column) ? bound : lifted(bound))),
        upper.map((bound, column) => (keptColumns.has(column) ? bound : Infinity)),
      ];
      this.#model.changeColsBounds({ kind: "range", from: 0, to: columns - 1 }, least, most);
    }
    const { optimal, infeasible, empty } = this.#highs.constants.modelStatus;
    const { modelStatus } = this.#model.run();
    if (modelStatus === empty) return limits.every(({ index }) => (rowLower[index] as number) <= 0 && (rowUpper[index] as number) >= 0);
    if (modelStatus !== optimal && modelStatus !== infeasible)
      throw new Error(`HiGHS could not tell whether limits can be kept: its status is ${modelStatus}`);
    return modelStatus === optimal;
  }

  /** Spares limits in ever smaller lots: many are spared with few trials, and in the end each was tried for itself. */
  withoutSpare(conflict: readonly Bound[]): readonly Bound[] {
    let left = conflict;
    for (let lot = 2 ** Math.floor(Math.log2(Math.max(1, conflict.length / 2))); lot >= 1; lot /= 2) {
      for (let at = 0; at < left.length;) {
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

function asConflict(limits: readonly Bound[]): Conflict {
  const of = (kind: Bound["kind"]) =>
    limits
      .filter((limit) => limit.kind === kind)
      .map(({ index }) => index)
      .sort((one, other) => one - other);
  return { rows: of("row"), columns: of("column") };
}

/** The least bound of a column whose limits are lifted: what can't be negative still can't be, for nobody could give that up. */
function lifted(bound: number): number {
  return bound >= 0 ? 0 : -Infinity;
}
