import type { LinearModel, LinearProgram, LinearSolver } from "../program/linear-program";

/**
 * Programs that stay in the solver while their inputs change: where only bounds and costs have moved they alone are handed
 * over, and the next solve begins from the last basis.
 */
export interface LiveProgram {
  /** The model of a program: one that is there, brought up to date, or a new one. */
  model(program: LinearProgram): LinearModel;
  dispose(): void;
}

/** Programs that are there at a time: that of a scenario, of Base or of one that has no budget. */
const MOST_MODELS = 2;

export function liveProgram(solver: LinearSolver): LiveProgram {
  /** The latest first. */
  let kept: LinearModel[] = [];
  return {
    model(program) {
      const known = kept.find((one) => sameMatrix(one.program, program));
      if (known) bringUpToDate(known, program);
      const model = known ?? solver.load(program);
      kept = [model, ...kept.filter((one) => one !== model)];
      for (const last of kept.splice(MOST_MODELS)) last.dispose();
      return model;
    },
    dispose() {
      for (const model of kept) model.dispose();
      kept = [];
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
  if (one === other) return true;
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}

/** From what the model has: work that was given up in its midst may have left bounds of its own. */
function bringUpToDate(model: LinearModel, to: LinearProgram): void {
  const from = model.program;
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
