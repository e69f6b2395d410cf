import fc from "fast-check";

/** A matrix row by row. */
export interface Square {
  readonly size: number;
  readonly cells: Float64Array;
}

/** The product of a matrix and its transpose, with 1 on the diagonal: a correlation matrix, of less than full rank where it has few columns. */
function gram(size: number, columns: number, entries: readonly number[]): Square {
  const rows = Array.from({ length: size }, (_, row) => {
    const values = Array.from({ length: columns }, (_, column) => entries[row * columns + column] ?? 0);
    const length = Math.hypot(...values);
    return length === 0 ? [1, ...values.slice(1)] : values.map((value) => value / length);
  });
  const cells = Float64Array.from({ length: size * size }, (_, at) => {
    const [one = [], other = []] = [rows[Math.floor(at / size)], rows[at % size]];
    return one === other ? 1 : Math.max(-1, Math.min(1, one.reduce((sum, value, k) => sum + value * (other[k] ?? NaN), 0)));
  });
  return { size, cells };
}

const entry = fc.integer({ min: -9, max: 9 });

/** Any correlation matrix of a size, often with inputs that follow wholly from others. */
export const anyCorrelationOf = (size: number): fc.Arbitrary<Square> =>
  fc
    .integer({ min: 1, max: size + 1 })
    .chain((columns) => fc.array(entry, { minLength: size * columns, maxLength: size * columns }).map((entries) => gram(size, columns, entries)));

export const anyCorrelation: fc.Arbitrary<Square> = fc.integer({ min: 1, max: 7 }).chain(anyCorrelationOf);

/** Figures of a size as somebody may write them: symmetric, 1 on the diagonal, -1 to 1, and mostly contradictory. */
export const anyFiguresOf = (size: number): fc.Arbitrary<Square> =>
  fc.array(fc.integer({ min: -100, max: 100 }), { minLength: size * size, maxLength: size * size }).map((percents) => ({
    size,
    cells: Float64Array.from({ length: size * size }, (_, at) => {
      const [row, column] = [Math.floor(at / size), at % size];
      return row === column ? 1 : (percents[Math.max(row, column) * size + Math.min(row, column)] ?? NaN) / 100;
    }),
  }));

/** A matrix times its transpose. */
export function timesTranspose(factor: Float64Array, size: number): Float64Array {
  return Float64Array.from({ length: size * size }, (_, at) => {
    let sum = 0;
    for (let k = 0; k < size; k += 1) sum += (factor[Math.floor(at / size) * size + k] ?? NaN) * (factor[(at % size) * size + k] ?? NaN);
    return sum;
  });
}

/** Largest difference of two matrices, cell by cell. */
export function apart(one: Float64Array, other: Float64Array): number {
  return one.reduce((most, cell, at) => Math.max(most, Math.abs(cell - (other[at] ?? NaN))), 0);
}
