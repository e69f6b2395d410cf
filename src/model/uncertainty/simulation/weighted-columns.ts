/** A value per trial, and what a row of results takes of it. */
export interface WeightedColumn {
  readonly values: Float64Array;
  /** By row. */
  readonly weights: Float64Array;
}

/** Columns that hold for the same trials. */
export interface ColumnSet {
  /** Trial of each value; null where there is one for each trial. */
  readonly trials: Int32Array | null;
  readonly columns: readonly WeightedColumn[];
}

/**
 * Adds columns, each with its weight, to rows of trials.
 *
 *   out(row, n) += sum over columns of weight(row) * value(n)
 *
 * @param out  row-major, `trials` to a row
 * @param from first row that `out` holds
 */
export function addWeighted(out: Float64Array, trials: number, from: number, sets: readonly ColumnSet[]): void {
  for (let row = 0; row * trials < out.length; row += 2) {
    const rows = [row, row + 1].filter((at) => at * trials < out.length);
    const [one, other = new Float64Array(0)] = rows.map((at) => out.subarray(at * trials, (at + 1) * trials));
    for (const set of sets) {
      const moved = set.columns.filter(({ weights }) => rows.some((at) => weights[from + at] !== 0));
      for (let k = 0; k < moved.length; k += 4) addFour(one as Float64Array, other, from + row, moved.slice(k, k + 4), set.trials);
    }
  }
}

/** Four columns and two rows at once: each value is read once for both, each sum read and written once for all four. */
function addFour(one: Float64Array, other: Float64Array, row: number, columns: readonly WeightedColumn[], trials: Int32Array | null): void {
  const first = columns[0] as WeightedColumn;
  const [a, b, c, d] = [0, 1, 2, 3].map((k) => (columns[k] ?? first).values) as Four<Float64Array>;
  const weights = (at: number) => [0, 1, 2, 3].map((k) => columns[k]?.weights[at] ?? 0) as Four<number>;
  if (trials !== null) {
    addListed(one, trials, a, b, c, d, ...weights(row));
    if (other.length > 0) addListed(other, trials, a, b, c, d, ...weights(row + 1));
  } else if (other.length > 0) addToTwo(one, other, a, b, c, d, ...weights(row), ...weights(row + 1));
  else addToOne(one, a, b, c, d, ...weights(row));
}

type Four<T> = [T, T, T, T];

function addToOne(row: Float64Array, a: Float64Array, b: Float64Array, c: Float64Array, d: Float64Array, p: number, q: number, r: number, s: number): void {
  for (let n = 0; n < row.length; n++) {
    row[n] = (row[n] as number) + p * (a[n] as number) + q * (b[n] as number) + r * (c[n] as number) + s * (d[n] as number);
  }
}

function addToTwo(
  one: Float64Array, other: Float64Array, a: Float64Array, b: Float64Array, c: Float64Array, d: Float64Array,
  p: number, q: number, r: number, s: number, t: number, u: number, v: number, w: number,
): void {
  for (let n = 0; n < one.length; n++) {
    const e = a[n] as number;
    const f = b[n] as number;
    const g = c[n] as number;
    const h = d[n] as number;
    one[n] = (one[n] as number) + p * e + q * f + r * g + s * h;
    other[n] = (other[n] as number) + t * e + u * f + v * g + w * h;
  }
}

function addListed(row: Float64Array, trials: Int32Array, a: Float64Array, b: Float64Array, c: Float64Array, d: Float64Array, p: number, q: number, r: number, s: number): void {
  for (let k = 0; k < trials.length; k++) {
    const n = trials[k] as number;
    row[n] = (row[n] as number) + p * (a[k] as number) + q * (b[k] as number) + r * (c[k] as number) + s * (d[k] as number);
  }
}
