import fc from "fast-check";
import { symmetricEigen } from "../../../src/model/uncertainty/dependence/symmetric-eigen";
import { SEEDED } from "../../support/scenarios";
import { within } from "../../support/within";
import { anyCorrelationOf, anyFiguresOf, apart } from "../../support/any-correlation";

const any = fc.integer({ min: 1, max: 8 }).chain((size) => fc.oneof(anyFiguresOf(size), anyCorrelationOf(size)));

test.each([
  // By hand: (1, 1) and (1, -1); domain.md 5.9; a circulant, 1 + 2 * 0.3 and twice 1 - 0.3.
  { cells: [2, 1, 1, 2], values: [1, 3] },
  { cells: [1, 0.9, -0.9, 0.9, 1, 0.9, -0.9, 0.9, 1], values: [-0.8, 1.9, 1.9] },
  { cells: [1, 0.3, 0.3, 0.3, 1, 0.3, 0.3, 0.3, 1], values: [0.7, 0.7, 1.6] },
  { cells: [5, 0, 0, -2], values: [-2, 5] },
])("the eigenvalues of $cells are $values", ({ cells, values }) => {
  const found = symmetricEigen(Float64Array.from(cells), Math.sqrt(cells.length)).values.sort();
  // Rounding only.
  expect([...found]).toEqual(values.map((value) => within(value, 1e-14)));
});

test("eigenvectors are at right angles, of length 1, and make up the matrix with their values", () => {
  fc.assert(
    fc.property(any, ({ cells, size }) => {
      const { values, vectors } = symmetricEigen(cells, size);
      const sumOver = (of: (k: number, row: number, column: number) => number) =>
        cells.map((_, at) => Array.from({ length: size }, (_k, k) => of(k, Math.floor(at / size), at % size)).reduce((sum, term) => sum + term, 0));
      const cell = (row: number, column: number) => vectors[row * size + column] ?? NaN;
      const unit = cells.map((_, at) => (at % (size + 1) === 0 ? 1 : 0));
      // Rounding of some hundred rotations of numbers up to 8.
      expect(apart(sumOver((k, row, column) => cell(row, k) * cell(column, k)), unit)).toBeLessThan(1e-13);
      expect(apart(sumOver((k, row, column) => (values[k] ?? NaN) * cell(k, row) * cell(k, column)), cells)).toBeLessThan(1e-13);
    }),
    SEEDED,
  );
});
