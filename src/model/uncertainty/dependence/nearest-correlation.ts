import { choleskyFactor } from "./cholesky";
import { symmetricEigen } from "./symmetric-eigen";

/** Least eigenvalue of a repaired matrix: just enough for its factor to exist whatever the rounding. */
const LEAST_EIGENVALUE = 1e-12;
/** Largest cell that two projections in a row may still move. */
const CONVERGED = 1e-12;
/** Convergence is linear, at times slow; a matrix cut off here is still a correlation matrix, only not quite the nearest. */
const MOST_ITERATIONS = 5000;

/**
 * The correlation matrix nearest to figures that contradict one another, such as A like B, B like C, yet A the opposite of C: least sum of
 * squared changes. A correlation matrix comes back as it is.
 *
 *   alternate: X = Y - correction with its negative eigenvalues set to 0 (the correction being what the step before it so added);
 *              Y = X with its diagonal set to 1
 *
 * @param cells row by row; symmetric
 * @returns row by row; `choleskyFactor` of it exists
 * @source Higham (2002), algorithm 3.3, with the correction of Dykstra (1983); domain.md 5.9
 */
export function nearestCorrelation(cells: Float64Array, size: number): Float64Array {
  const isUnit = cells.every((cell, at) => at % (size + 1) !== 0 || cell === 1);
  if (isUnit && choleskyFactor(cells, size) !== null) return Float64Array.from(cells);
  let y = Float64Array.from(cells);
  const correction = new Float64Array(cells.length);
  for (let iteration = 0; iteration < MOST_ITERATIONS; iteration += 1) {
    const corrected = y.map((cell, at) => cell - (correction[at] ?? NaN));
    const x = withEigenvaluesFrom(corrected, size, 0);
    let moved = 0;
    x.forEach((cell, at) => {
      correction[at] = cell - (corrected[at] ?? NaN);
      moved = Math.max(moved, Math.abs((at % (size + 1) === 0 ? 1 : cell) - (y[at] ?? NaN)));
    });
    y = x.map((cell, at) => (at % (size + 1) === 0 ? 1 : cell));
    if (moved <= CONVERGED) break;
  }
  return withUnitDiagonal(withEigenvaluesFrom(y, size, LEAST_EIGENVALUE), size);
}

/** The nearest symmetric matrix whose eigenvalues are at least `least`. */
function withEigenvaluesFrom(cells: Float64Array, size: number, least: number): Float64Array {
  const { values, vectors } = symmetricEigen(cells, size);
  const raised = new Float64Array(cells.length);
  values.forEach((value, k) => {
    const weight = Math.max(value, least);
    for (let row = 0; row < size; row += 1) {
      const scaled = weight * (vectors[k * size + row] ?? NaN);
      for (let column = 0; column <= row; column += 1) {
        const at = row * size + column;
        raised[at] = (raised[at] ?? NaN) + scaled * (vectors[k * size + column] ?? NaN);
      }
    }
  });
  for (let row = 0; row < size; row += 1) {
    for (let column = row + 1; column < size; column += 1) raised[row * size + column] = raised[column * size + row] ?? NaN;
  }
  return raised;
}

/** The correlations of a matrix of covariances. */
function withUnitDiagonal(cells: Float64Array, size: number): Float64Array {
  const deviation = Float64Array.from({ length: size }, (_, k) => Math.sqrt(cells[k * size + k] ?? NaN));
  return cells.map((cell, at) => {
    const row = Math.floor(at / size);
    const column = at % size;
    return row === column ? 1 : Math.max(-1, Math.min(1, cell / ((deviation[row] ?? NaN) * (deviation[column] ?? NaN))));
  });
}
