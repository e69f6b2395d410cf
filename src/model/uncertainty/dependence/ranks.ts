/**
 * Ranks of values, from 1; equal values share the mean of their ranks.
 *
 * @param values without NaN
 */
export function ranks(values: Float64Array): Float64Array {
  const ascending = Float64Array.from(values).sort();
  const n = ascending.length;
  // Rank of the value that first stands at a place.
  const rankAt = new Float64Array(n);
  for (let first = 0; first < n; ) {
    let next = first + 1;
    while (next < n && ascending[next] === ascending[first]) next += 1;
    rankAt[first] = (first + 1 + next) / 2;
    first = next;
  }
  return values.map((value) => rankAt[firstPlace(ascending, value)] ?? NaN);
}

/** First place of a value that is there. */
function firstPlace(ascending: Float64Array, value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? NaN) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
