/** Sweeps over all pairs: convergence is quadratic, and ten suffice at any size met. */
const MOST_SWEEPS = 50;

/** Eigenvalues of a symmetric matrix, and its eigenvectors: vector k is row k. */
export interface SymmetricEigen {
  readonly values: Float64Array;
  readonly vectors: Float64Array;
}

/**
 * Eigenvalues and eigenvectors by rotations that make one pair of cells after the other 0.
 *
 *   A = sum over k of value(k) * vector(k) * transpose of vector(k)
 *
 * @param cells row by row, symmetric
 * @returns in no order
 * @source Jacobi (1846), cyclic; Golub and Van Loan, Matrix Computations, 8.5
 */
export function symmetricEigen(cells: Float64Array, size: number): SymmetricEigen {
  const a = Float64Array.from(cells);
  const vectors = Float64Array.from({ length: size * size }, (_, at) => (at % (size + 1) === 0 ? 1 : 0));
  for (let sweep = 0; sweep < MOST_SWEEPS && !isDiagonal(a, size); sweep += 1) {
    for (let p = 0; p < size; p += 1) {
      for (let q = p + 1; q < size; q += 1) rotate(a, vectors, size, p, q);
    }
  }
  return { values: Float64Array.from({ length: size }, (_, k) => a[k * size + k] ?? NaN), vectors };
}

/** Whether what is left beside the diagonal is lost in its rounding. */
function isDiagonal(a: Float64Array, size: number): boolean {
  let beside = 0;
  let all = 0;
  a.forEach((cell, at) => {
    all += cell * cell;
    if (at % (size + 1) !== 0) beside += cell * cell;
  });
  return !(beside > 1e-32 * all);
}

/** Makes cell (p, q) 0 by turning the plane of p and q by the smaller of the two angles that do. */
function rotate(a: Float64Array, vectors: Float64Array, size: number, p: number, q: number): void {
  const apq = a[p * size + q] ?? NaN;
  if (apq === 0) return;
  const theta = ((a[q * size + q] ?? NaN) - (a[p * size + p] ?? NaN)) / (2 * apq);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const cosine = 1 / Math.hypot(tangent, 1);
  const sine = tangent * cosine;
  for (let k = 0; k < size; k += 1) turn(a, k * size + p, k * size + q, cosine, sine);
  for (let k = 0; k < size; k += 1) turn(a, p * size + k, q * size + k, cosine, sine);
  for (let k = 0; k < size; k += 1) turn(vectors, p * size + k, q * size + k, cosine, sine);
}

function turn(cells: Float64Array, one: number, other: number, cosine: number, sine: number): void {
  const x = cells[one] ?? NaN;
  const y = cells[other] ?? NaN;
  cells[one] = cosine * x - sine * y;
  cells[other] = sine * x + cosine * y;
}
