/** A pivot below this is 0 but for rounding; the matrices have 1 on their diagonal. */
const ZERO_PIVOT = 1e-14;
/** What may be left beside a pivot of 0. */
const ZERO_REST = 1e-7;
/** A pivot lower than this is negative, and no rounding. */
const NEGATIVE_PIVOT = -1e-10;

/**
 * Lower triangular factor L of a correlation matrix: C = L * transpose of L. Inputs that follow wholly from others (a correlation of 1,
 * say)
 * have 0 on L's diagonal.
 *
 * @param cells row by row, symmetric; the lower triangle is read
 * @returns row by row, 0 above the diagonal; null where the figures contradict one another: no factor exists (an eigenvalue is negative)
 * @source Cholesky; Higham (1990) for semidefinite matrices; domain.md 5.9
 */
export function choleskyFactor(cells: Float64Array, size: number): Float64Array | null {
  const factor = new Float64Array(size * size);
  for (let column = 0; column < size; column += 1) {
    const pivot = rest(cells, factor, size, column, column);
    if (!(pivot >= NEGATIVE_PIVOT)) return null;
    const depends = pivot <= ZERO_PIVOT;
    const root = depends ? 0 : Math.sqrt(pivot);
    factor[column * size + column] = root;
    for (let row = column + 1; row < size; row += 1) {
      const left = rest(cells, factor, size, row, column);
      if (depends && !(Math.abs(left) <= ZERO_REST)) return null;
      factor[row * size + column] = depends ? 0 : left / root;
    }
  }
  return factor;
}

/** A cell less what the columns of the factor before it account for. */
function rest(cells: Float64Array, factor: Float64Array, size: number, row: number, column: number): number {
  let left = cells[row * size + column] ?? NaN;
  for (let k = 0; k < column; k += 1) left -= (factor[row * size + k] ?? NaN) * (factor[column * size + k] ?? NaN);
  return left;
}
