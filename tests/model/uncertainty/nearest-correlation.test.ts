import fc from "fast-check";
import { choleskyFactor } from "../../../src/model/uncertainty/dependence/cholesky";
import { nearestCorrelation } from "../../../src/model/uncertainty/dependence/nearest-correlation";
import { symmetricEigen } from "../../../src/model/uncertainty/dependence/symmetric-eigen";
import { SEEDED } from "../../support/scenarios";
import { within } from "../../support/within";
import { anyCorrelation, anyCorrelationOf, anyFiguresOf } from "../../support/any-correlation";

test.each([
  // domain.md 5.9: by symmetry each figure goes to half, where the least eigenvalue is 0.
  { name: "like, like and opposite", rows: [[1, 0.9, -0.9], [0.9, 1, 0.9], [-0.9, 0.9, 1]], nearest: [[1, 0.5, -0.5], [0.5, 1, 0.5], [-0.5, 0.5, 1]] },
  // Higham (2002), section 4: -0.8084, 0.1916, 0.1068, -0.6562; more digits computed (domain.md 5.9).
  {
    name: "Higham's tridiagonal example",
    rows: [[2, -1, 0, 0], [-1, 2, -1, 0], [0, -1, 2, -1], [0, 0, -1, 2]],
    nearest: [
      [1, -0.808412498149, 0.191587501851, 0.106775049026], [-0.808412498149, 1, -0.656232694807, 0.191587501851],
      [0.191587501851, -0.656232694807, 1, -0.808412498149], [0.106775049026, 0.191587501851, -0.808412498149, 1],
    ],
  },
])("the published nearest matrix of $name", ({ rows, nearest }) => {
  const found = nearestCorrelation(Float64Array.from(rows.flat()), rows.length);
  // The least eigenvalue is raised to 1e-12; convergence stops a little before the limit.
  expect([...found]).toEqual(nearest.flat().map((cell) => within(cell, 1e-10)));
});

test("a correlation matrix is left alone", () => {
  fc.assert(
    fc.property(anyCorrelation, ({ cells, size }) => {
      expect(nearestCorrelation(cells, size)).toEqual(cells);
    }),
    SEEDED,
  );
});

test("whatever the figures, the result is a correlation matrix that has a factor", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 6 }).chain(anyFiguresOf), ({ cells, size }) => {
      const found = nearestCorrelation(cells, size);
      found.forEach((cell, at) => {
        expect(Math.abs(cell)).toBeLessThanOrEqual(1);
        expect(cell).toBe(found[(at % size) * size + Math.floor(at / size)]);
        if (at % (size + 1) === 0) expect(cell).toBe(1);
      });
      // Rounding of the decomposition.
      expect(Math.min(...symmetricEigen(found, size).values)).toBeGreaterThan(-1e-14);
      expect(choleskyFactor(found, size)).not.toBeNull();
    }),
    { ...SEEDED, numRuns: 60 },
  );
});

test("no other correlation matrix lies nearer", () => {
  // A point X of a convex set is the nearest to A if and only if (A - X) . (Z - X) <= 0 for every Z of it.
  fc.assert(
    fc.property(anyFiguresOf(4), fc.array(anyCorrelationOf(4), { minLength: 5, maxLength: 5 }), ({ cells, size }, others) => {
      const found = nearestCorrelation(cells, size);
      for (const other of others) {
        const product = cells.reduce((sum, cell, at) => sum + (cell - (found[at] ?? NaN)) * ((other.cells[at] ?? NaN) - (found[at] ?? NaN)), 0);
        // Distances up to about 10 times what convergence and the least eigenvalue leave.
        expect(product).toBeLessThan(1e-6);
      }
    }),
    { ...SEEDED, numRuns: 60 },
  );
});
