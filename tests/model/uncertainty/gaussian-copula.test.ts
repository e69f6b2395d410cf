import fc from "fast-check";
import { correlate } from "../../../src/model/uncertainty/dependence/correlate";
import { gaussianCopula, pearsonOfSpearman, spearmanOfPearson } from "../../../src/model/uncertainty/dependence/gaussian-copula";
import { inverseNormal } from "../../../src/model/uncertainty/special-functions/normal";
import { rankCorrelations } from "../../../src/model/uncertainty/dependence/rank-correlation";
import { sobolUniforms } from "../../../src/model/uncertainty/sampling/sobol-uniforms";
import { SEEDED } from "../../support/scenarios";
import { within } from "../../support/within";
import { anyFiguresOf, apart, timesTranspose } from "../../support/any-correlation";

const share = fc.double({ min: -1, max: 1, noNaN: true });

describe("correlations of ranks and of normal scores", () => {
  test.each([
    // domain.md 5.9 and vectors.json copula; ten decimals where no more are printed.
    { rho: 0.5, rank: 0.4825837395309974 },
    { rho: 0.7, rank: 0.6829105038 },
    { rho: 0.5176380902050415, rank: 0.5 },
    { rho: 0.7167358991, rank: 0.7 },
    { rho: 0, rank: 0 },
    { rho: 1, rank: 1 },
    { rho: -1, rank: -1 },
  ])("$rho of scores is $rank of ranks", ({ rho, rank }) => {
    expect(spearmanOfPearson(rho)).toEqual(within(rank, 1e-10));
    expect(pearsonOfSpearman(rank)).toEqual(within(rho, 1e-10));
  });

  test("are each other's inverse", () => {
    fc.assert(
      fc.property(share, (rho) => {
        // Rounding only; asin is steepest at 1/2, where it is harmless.
        expect(pearsonOfSpearman(spearmanOfPearson(rho))).toEqual(within(rho, 1e-15));
      }),
      SEEDED,
    );
  });
});

/** Dependent normal scores of 2^13 Sobol points. */
function scores(factor: Float64Array, size: number): Float64Array[] {
  const columns = sobolUniforms(2 ** 13, size, 5).map((column) => column.map((u) => inverseNormal(u)));
  correlate(columns, factor);
  return columns;
}

describe("dependent scores", () => {
  test.each([
    { rho: 0.5, orthant: 1 / 3 },
    { rho: -0.5, orthant: 1 / 6 },
  ])("with the correlation $rho are both below their median in $orthant of the trials", ({ rho, orthant }) => {
    const { factor } = gaussianCopula(Float64Array.of(1, spearmanOfPearson(rho), spearmanOfPearson(rho), 1), 2);
    const [one = [], other = []] = scores(factor, 2);
    const both = [...one].filter((z, n) => z < 0 && (other[n] ?? NaN) < 0).length;
    // vectors.json copula orthant: 1/4 + asin(rho) / (2 pi). Sobol points cut by a slanted line: of the order of n^(-3/4).
    expect(both / 2 ** 13).toEqual(within(orthant, 2 ** (-13 * 0.75)));
  });

  test("have the rank correlations wanted, repaired ones included", () => {
    fc.assert(
      fc.property(anyFiguresOf(4), ({ cells, size }) => {
        const { factor, rankCorrelation } = gaussianCopula(cells, size);
        const columns = scores(factor, size);
        const found = columns.flatMap((column) => rankCorrelations(columns, column));
        // Four times the error of a correlation from as many pseudo-random trials would be 4 / sqrt(n); Sobol's is a quarter of it.
        expect(apart(Float64Array.from(found), rankCorrelation)).toBeLessThan(1 / Math.sqrt(2 ** 13));
      }),
      { ...SEEDED, numRuns: 10 },
    );
  });

  test("leave the first as it was, and each with mean 0 and variance 1", () => {
    const { factor } = gaussianCopula(Float64Array.of(1, 0.5, 0.2, 0.5, 1, 0.4, 0.2, 0.4, 1), 3);
    const [plain] = sobolUniforms(2 ** 13, 1, 5).map((column) => column.map((u) => inverseNormal(u)));
    const columns = scores(factor, 3);
    expect(columns[0]).toEqual(plain);
    for (const column of columns) {
      // Stratified normal scores: the tails' last points matter most, at 1/n.
      expect(column.reduce((sum, z) => sum + z, 0) / column.length).toEqual(within(0, 1e-3));
      expect(column.reduce((sum, z) => sum + z * z, 0) / column.length).toEqual(within(1, 5e-3));
    }
  });
});

describe("the copula", () => {
  test("of figures that agree is theirs, without a repair", () => {
    const cells = Float64Array.of(1, 0.5, 0.2, 0.5, 1, 0.4, 0.2, 0.4, 1);
    const { factor, rankCorrelation, repair } = gaussianCopula(cells, 3);
    expect(repair).toBeNull();
    expect(rankCorrelation).toEqual(cells);
    expect(apart(timesTranspose(factor, 3), cells.map((rank, at) => (at % 4 === 0 ? 1 : pearsonOfSpearman(rank))))).toBeLessThan(1e-15);
  });

  test("of figures that contradict one another says which it moved most", () => {
    // Nearest in the scores: a half each way (domain.md 5.9), so 0.4826 in the ranks; A and C were written -0.95, which moves more.
    const written = [[1, 0.9, -0.95], [0.9, 1, 0.9], [-0.95, 0.9, 1]];
    const { factor, rankCorrelation, repair } = gaussianCopula(Float64Array.from(written.flat()), 3);
    expect(repair).toMatchObject({ row: 2, column: 0, written: -0.95 });
    expect(repair?.used).toBe(rankCorrelation[6]);
    const all = rankCorrelation.map((used, at) => Math.abs(used - (written.flat()[at] ?? NaN)));
    expect(Math.abs((repair?.used ?? NaN) + 0.95)).toBe(Math.max(...all));
    // The factor is that of the correlations reported.
    const scored = rankCorrelation.map((rank, at) => (at % 4 === 0 ? 1 : pearsonOfSpearman(rank)));
    expect(apart(timesTranspose(factor, 3), scored)).toBeLessThan(1e-7);
  });
});
