/**
 * Makes independent normal scores dependent, in place.
 *
 *   z(row) = sum over column <= row of factor(row, column) * e(column), in each trial
 *
 * @param columns one for each input, all of one length; the first keeps its scores
 * @param factor  lower triangular, row by row, as of `gaussianCopula`
 */
export function correlate(columns: readonly Float64Array[], factor: Float64Array): void {
  const size = columns.length;
  // From the last row up: a row needs only the untouched ones before it.
  for (let row = size - 1; row >= 0; row -= 1) {
    const scores = columns[row];
    if (scores === undefined) continue;
    scale(scores, factor[row * size + row] ?? NaN);
    for (let column = 0; column < row; column += 1) {
      const weight = factor[row * size + column] ?? NaN;
      const others = columns[column];
      if (weight !== 0 && others !== undefined) add(scores, others, weight);
    }
  }
}

function scale(scores: Float64Array, weight: number): void {
  if (weight === 1) return;
  for (let n = 0; n < scores.length; n += 1) scores[n] = (scores[n] ?? NaN) * weight;
}

function add(scores: Float64Array, others: Float64Array, weight: number): void {
  for (let n = 0; n < scores.length; n += 1) scores[n] = (scores[n] ?? NaN) + weight * (others[n] ?? NaN);
}
