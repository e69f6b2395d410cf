import type { LinearModel, LinearProgram, LinearSolver } from "../program/linear-program";

/**
 * A program that stays in the solver while its inputs change: where only bounds and costs have moved they alone are handed
 * over, and the next solve begins from the last basis.
 */
export interface LiveProgram {
  /** The model of a program: the one that is there, brought up to date, or a new one. */
  model(program: LinearProgram): LinearModel;
  dispose(): void;
}

export function liveProgram(solver: LinearSolver): LiveProgram {
  let model: LinearModel | null = null;
  let loaded: LinearProgram | null = null;
  return {
    model(program) {
      if (model && loaded && sameMatrix(loaded, program)) bringUpToDate(model, loaded, program);
      else {
        model?.dispose();
        model = solver.load(program);
      }
      loaded = program;
      return model;
    },
    dispose() {
      model?.dispose();
      model = null;
      loaded = null;
    },
  };
}

function sameMatrix(one: LinearProgram, other: LinearProgram): boolean {
  return (
    one.columns === other.columns &&
    one.rows === other.rows &&
    same(one.starts, other.starts) &&
    same(one.indices, other.indices) &&
    same(one.values, other.values)
  );
}

function same(one: Int32Array | Float64Array, other: Int32Array | Float64Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}

function bringUpToDate(model: LinearModel, from: LinearProgram, to: LinearProgram): void {
  const rows = changed(from.rowLower, from.rowUpper, to.rowLower, to.rowUpper);
  if (rows.length > 0) model.setRowBounds(rows, pick(to.rowLower, rows), pick(to.rowUpper, rows));
  const columns = changed(from.lower, from.upper, to.lower, to.upper);
  if (columns.length > 0) model.setColumnBounds(columns, pick(to.lower, columns), pick(to.upper, columns));
  if (!same(from.cost, to.cost)) model.setCosts(to.cost);
}

function changed(lower: Float64Array, upper: Float64Array, newLower: Float64Array, newUpper: Float64Array): Int32Array {
  const at: number[] = [];
  for (let k = 0; k < lower.length; k++) if (lower[k] !== newLower[k] || upper[k] !== newUpper[k]) at.push(k);
  return Int32Array.from(at);
}

function pick(values: Float64Array, at: Int32Array): Float64Array {
  return Float64Array.from(at, (k) => values[k] as number);
}
