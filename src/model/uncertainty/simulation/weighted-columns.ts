/** A column of trials, all of them or those listed, and its weight in each row of results. */
export interface WeightedColumn {
  readonly values: Float64Array;
  readonly weights: Float64Array;
  /** Trial of each value; null where there is one for each trial. */
  readonly trials: Int32Array | null;
}

/**
 * Adds columns, each with its weight, to rows of trials.
 *
 *   out(row, n) += sum over columns of weight(row) * value(n)
 *
 * @param out  row-major, `trials` to a row
 * @param from first row that `out` holds
 */
export function addWeighted(out: Float64Array, trials: number, from: number, columns: readonly WeightedColumn[]): void {
  for (let at = 0; at * trials < out.length; at++) {
    const row = out.subarray(at * trials, (at + 1) * trials);
    const moved = columns.filter(({ weights }) => weights[from + at] !== 0);
    const whole = moved.filter((column) => column.trials === null);
    for (let k = 0; k < whole.length; k += 4) addFour(row, whole.slice(k, k + 4), from + at);
    for (const { values, weights, trials: listed } of moved) if (listed) addListed(row, values, weights[from + at] as number, listed);
  }
}

/** Four at once: what a trial sums up to is read and written once for all of them. */
function addFour(row: Float64Array, columns: readonly WeightedColumn[], at: number): void {
  const [first, second, third, fourth] = columns;
  if (!first) return;
  const values = (column: WeightedColumn | undefined) => (column ?? first).values;
  const weight = (column: WeightedColumn | undefined) => column?.weights[at] ?? 0;
  const [a, b, c, d] = [first.values, values(second), values(third), values(fourth)];
  const [p, q, r, s] = [weight(first), weight(second), weight(third), weight(fourth)];
  for (let n = 0; n < row.length; n++) {
    row[n] = (row[n] as number) + p * (a[n] as number) + q * (b[n] as number) + r * (c[n] as number) + s * (d[n] as number);
  }
}

function addListed(row: Float64Array, values: Float64Array, weight: number, listed: Int32Array): void {
  for (let k = 0; k < listed.length; k++) {
    const n = listed[k] as number;
    row[n] = (row[n] as number) + weight * (values[k] as number);
  }
}
