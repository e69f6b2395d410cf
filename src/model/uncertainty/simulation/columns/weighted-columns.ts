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
  const count = out.length / trials;
  for (let row = 0; row < count; row += 2) {
    const one = out.subarray(row * trials, (row + 1) * trials);
    const other = row + 1 < count ? out.subarray((row + 1) * trials, (row + 2) * trials) : null;
    for (const set of sets) addSet(one, other, from + row, set);
  }
}

/** Two rows at once, and four columns: each value is read once for both, each sum read and written once for all four. */
function addSet(one: Float64Array, other: Float64Array | null, row: number, { trials, columns }: ColumnSet): void {
  let [a, b, c, d]: Four<Float64Array> = NO_COLUMNS;
  let [p, q, r, s]: Four<number> = NO_WEIGHTS;
  let [t, u, v, w]: Four<number> = NO_WEIGHTS;
  let gathered = 0;
  for (let at = 0; at < columns.length; at++) {
    const { values, weights } = columns[at] as WeightedColumn;
    const ofOne = weights[row] as number;
    const ofOther = other === null ? 0 : (weights[row + 1] as number);
    if (ofOne !== 0 || ofOther !== 0) {
      [a, b, c, d] = [values, a, b, c];
      [p, q, r, s] = [ofOne, p, q, r];
      [t, u, v, w] = [ofOther, t, u, v];
      gathered++;
    }
    if (gathered < 4 && (at < columns.length - 1 || gathered === 0)) continue;
    // Where fewer than four are left, the last one stands in with the weight 0.
    if (gathered < 4) d = a;
    if (gathered < 3) c = a;
    if (gathered < 2) b = a;
    if (trials !== null) {
      if (other === null) addListedToOne(one, trials, a, b, c, d, p, q, r, s);
      else addListedToTwo(one, other, trials, a, b, c, d, p, q, r, s, t, u, v, w);
    } else if (other === null) addToOne(one, a, b, c, d, p, q, r, s);
    else addToTwo(one, other, a, b, c, d, p, q, r, s, t, u, v, w);
    gathered = 0;
    [p, q, r, s] = NO_WEIGHTS;
    [t, u, v, w] = NO_WEIGHTS;
  }
}

type Four<Of> = readonly [Of, Of, Of, Of];

const NO_COLUMN = new Float64Array(0);
const NO_COLUMNS: Four<Float64Array> = [NO_COLUMN, NO_COLUMN, NO_COLUMN, NO_COLUMN];
const NO_WEIGHTS: Four<number> = [0, 0, 0, 0];

function addToOne(
  row: Float64Array,
  a: Float64Array,
  b: Float64Array,
  c: Float64Array,
  d: Float64Array,
  p: number,
  q: number,
  r: number,
  s: number,
): void {
  for (let n = 0; n < row.length; n++) {
    row[n] = (row[n] as number) + p * (a[n] as number) + q * (b[n] as number) + r * (c[n] as number) + s * (d[n] as number);
  }
}

function addToTwo(
  one: Float64Array,
  other: Float64Array,
  a: Float64Array,
  b: Float64Array,
  c: Float64Array,
  d: Float64Array,
  p: number,
  q: number,
  r: number,
  s: number,
  t: number,
  u: number,
  v: number,
  w: number,
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

function addListedToOne(
  row: Float64Array,
  trials: Int32Array,
  a: Float64Array,
  b: Float64Array,
  c: Float64Array,
  d: Float64Array,
  p: number,
  q: number,
  r: number,
  s: number,
): void {
  for (let k = 0; k < trials.length; k++) {
    const n = trials[k] as number;
    row[n] = (row[n] as number) + p * (a[k] as number) + q * (b[k] as number) + r * (c[k] as number) + s * (d[k] as number);
  }
}

function addListedToTwo(
  one: Float64Array,
  other: Float64Array,
  trials: Int32Array,
  a: Float64Array,
  b: Float64Array,
  c: Float64Array,
  d: Float64Array,
  p: number,
  q: number,
  r: number,
  s: number,
  t: number,
  u: number,
  v: number,
  w: number,
): void {
  for (let k = 0; k < trials.length; k++) {
    const n = trials[k] as number;
    const e = a[k] as number;
    const f = b[k] as number;
    const g = c[k] as number;
    const h = d[k] as number;
    one[n] = (one[n] as number) + p * e + q * f + r * g + s * h;
    other[n] = (other[n] as number) + t * e + u * f + v * g + w * h;
  }
}
