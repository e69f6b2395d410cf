/** What is wrong with a correlation matrix as written. Rows and columns count from 0. */
export type CorrelationFault =
  | { readonly code: "correlation-not-square"; readonly row: number; readonly found: number; readonly expected: number }
  | { readonly code: "correlation-out-of-range"; readonly row: number; readonly column: number; readonly found: number }
  | { readonly code: "correlation-diagonal-not-one"; readonly row: number; readonly found: number }
  | {
      readonly code: "correlation-not-symmetric";
      readonly row: number;
      readonly column: number;
      readonly found: number;
      /** What stands on the other side of the diagonal. */
      readonly mirrored: number;
    };

/** Cells that differ by less are equal: a figure calculated in two ways is no fault. */
const SAME = 1e-9;

/**
 * Faults of a correlation matrix in its cells: each row as long as the matrix is high, 1 on the diagonal, elsewhere -1 to 1 and the same
 * on both sides. That the figures contradict one another is no fault of a cell: `nearestCorrelation` cures it and says how.
 *
 * @returns in the order of the rows; an asymmetric pair is told once, at its lower cell; empty when all is well
 */
export function correlationFaults(rows: readonly (readonly number[])[]): CorrelationFault[] {
  const expected = rows.length;
  const faults: CorrelationFault[] = [];
  rows.forEach((cells, row) => {
    if (cells.length !== expected) faults.push({ code: "correlation-not-square", row, found: cells.length, expected });
    cells.forEach((found, column) => {
      const mirrored = rows[column]?.[row];
      if (row === column) {
        if (!(Math.abs(found - 1) <= SAME)) faults.push({ code: "correlation-diagonal-not-one", row, found });
      } else if (!(Math.abs(found) <= 1)) {
        faults.push({ code: "correlation-out-of-range", row, column, found });
      } else if (column < row && mirrored !== undefined && Math.abs(mirrored) <= 1 && Math.abs(found - mirrored) > SAME) {
        faults.push({ code: "correlation-not-symmetric", row, column, found, mirrored });
      }
    });
  });
  return faults;
}

/**
 * A correlation matrix row by row in one array, as the functions of this folder take it.
 *
 * @param rows without faults
 */
export function correlationCells(rows: readonly (readonly number[])[]): Float64Array {
  const size = rows.length;
  return Float64Array.from({ length: size * size }, (_, at) => {
    const row = Math.floor(at / size);
    const column = at % size;
    // From the lower triangle alone, so that the last digit is symmetric too.
    return row === column ? 1 : (rows[Math.max(row, column)]?.[Math.min(row, column)] ?? NaN);
  });
}
