/** Above this length of the part searched, a sample of it tells first where to cut. */
const LARGE = 600;

/**
 * The value of a rank, found by parting the values in place: those before it are no greater, those after it no smaller. About 1.5 n
 * comparisons, where sorting takes n log n.
 *
 * @param values without NaN; left in another order
 * @param rank   from 0, between left and right
 * @param left   first of the part to search; everything before it is known to be no greater
 * @param right  last of the part to search; everything after it is known to be no smaller
 * @source Floyd and Rivest (1975), algorithm 489
 */
export function select(values: Float64Array, rank: number, left = 0, right = values.length - 1): number {
  while (right > left) {
    if (right - left > LARGE) {
      const length = right - left + 1;
      const place = rank - left + 1;
      const log = Math.log(length);
      const sample = 0.5 * Math.exp((2 * log) / 3);
      const spread = 0.5 * Math.sqrt((log * sample * (length - sample)) / length) * Math.sign(place - length / 2);
      const from = Math.max(left, Math.floor(rank - (place * sample) / length + spread));
      const to = Math.min(right, Math.floor(rank + ((length - place) * sample) / length + spread));
      select(values, rank, from, to);
    }
    const pivot = values[rank] ?? NaN;
    let up = left;
    let down = right;
    swap(values, left, rank);
    // The end that holds the pivot stops each of the two searches below.
    const pivotIsLast = (values[right] ?? NaN) > pivot;
    if (pivotIsLast) swap(values, left, right);
    while (up < down) {
      swap(values, up, down);
      up += 1;
      down -= 1;
      while ((values[up] ?? NaN) < pivot) up += 1;
      while ((values[down] ?? NaN) > pivot) down -= 1;
    }
    if (values[left] === pivot) swap(values, left, down);
    else swap(values, (down += 1), right);
    if (down <= rank) left = down + 1;
    if (rank <= down) right = down - 1;
  }
  return values[rank] ?? NaN;
}

function swap(values: Float64Array, one: number, other: number): void {
  const kept = values[one] ?? NaN;
  values[one] = values[other] ?? NaN;
  values[other] = kept;
}
