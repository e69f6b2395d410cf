import fc from "fast-check";
import { choleskyFactor } from "../../../src/model/uncertainty/dependence/cholesky";
import { SEEDED } from "../../support/scenarios";
import { within } from "../../support/within";
import { anyCorrelation, apart, timesTranspose } from "../../support/any-correlation";

test("the factor of the published matrix", () => {
  // domain.md 5.9, twelve decimals printed; the second row is 0.5, sqrt(0.75).
  const factor = choleskyFactor(Float64Array.of(1, 0.5, 0.2, 0.5, 1, 0.4, 0.2, 0.4, 1), 3);
  expect(Array.from(factor ?? [])).toEqual(
    [1, 0, 0, 0.5, 0.866025403784, 0, 0.2, 0.346410161514, 0.916515138991].map((cell) => within(cell, 1e-12)),
  );
});

test("the factor times its transpose is the matrix, whatever its rank", () => {
  fc.assert(
    fc.property(anyCorrelation, ({ cells, size }) => {
      const factor = choleskyFactor(cells, size);
      expect(factor).not.toBeNull();
      // A pivot of 0 leaves up to 1e-7 beside it.
      expect(apart(timesTranspose(factor ?? cells, size), cells)).toBeLessThan(1e-7);
      factor?.forEach((cell, at) => {
        if (at % size > Math.floor(at / size)) expect(cell).toBe(0);
      });
    }),
    SEEDED,
  );
});

test.each([
  // Input 2 is input 1; input 3 is its opposite.
  { name: "1", cells: [1, 1, 1, 1], factor: [1, 0, 1, 0] },
  { name: "1 and -1", cells: [1, 1, -1, 1, 1, -1, -1, -1, 1], factor: [1, 0, 0, 1, 0, 0, -1, 0, 0] },
])("an input that follows wholly from others has 0 on the diagonal: correlations of $name", ({ cells, factor }) => {
  expect(Array.from(choleskyFactor(Float64Array.from(cells), Math.sqrt(cells.length)) ?? [])).toEqual(factor);
});

test.each([
  // Eigenvalues -0.8, 1.9, 1.9 (domain.md 5.9).
  { name: "like, like and opposite", cells: [1, 0.9, -0.9, 0.9, 1, 0.9, -0.9, 0.9, 1] },
  // The same input twice, of which a third takes two views: determinant -(0.5 - 0.4)^2.
  { name: "one input twice, with two figures for a third", cells: [1, 1, 0.5, 1, 1, 0.4, 0.5, 0.4, 1] },
])("figures that contradict one another have none: $name", ({ cells }) => {
  expect(choleskyFactor(Float64Array.from(cells), 3)).toBeNull();
});

test("what is no number has none", () => {
  expect(choleskyFactor(Float64Array.of(1, NaN, NaN, 1), 2)).toBeNull();
});
