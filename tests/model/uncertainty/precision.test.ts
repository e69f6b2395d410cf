import { precision, replicateSeed, LEAST_REPLICATES } from "../../../src/model/uncertainty/estimates/precision";
import { percentiles } from "../../../src/model/uncertainty/estimates/percentiles";
import { sobolUniforms } from "../../../src/model/uncertainty/sampling/sobol-uniforms";
import { inverseNormal } from "../../../src/model/uncertainty/special-functions/normal";
import { within } from "../../support/within";

describe("the precision of a figure", () => {
  test("of 1 to 8 is sqrt(6 / 8) around 4.5", () => {
    // Squares of -3.5 ... 3.5 add up to 42; 42 / 7 = 6 is the variance, 6 / 8 that of the mean.
    expect(precision([3, 1, 2, 8, 7, 4, 6, 5])).toMatchObject({ estimate: 4.5, standardError: within(Math.sqrt(6 / 8), 1e-15) });
  });

  test.each([
    // Printed tables of Student's distribution, two-sided 95 %: four decimals, plus 2e-4 of the expansion.
    { replicates: 8, quantile: 2.3646 },
    { replicates: 10, quantile: 2.2622 },
    { replicates: 16, quantile: 2.1314 },
    { replicates: 31, quantile: 2.0423 },
    { replicates: 121, quantile: 1.9799 },
  ])("from $replicates replicates is $quantile standard errors wide", ({ replicates, quantile }) => {
    const { standardError, halfWidth } = precision(Array.from({ length: replicates }, (_, at) => at));
    expect(halfWidth / standardError).toEqual(within(quantile, 2.5e-4));
  });

  test("is not told from too few replicates", () => {
    expect(() => precision(new Array<number>(LEAST_REPLICATES - 1).fill(1))).toThrow(RangeError);
  });

  test.each([
    { figure: "the mean of z1 * z2 + z1^2", truth: 1, of: (ones: Float64Array, others: Float64Array) => ones.reduce((sum, z, i) => sum + z * (others[i] ?? NaN) + z * z, 0) / ones.length },
    { figure: "P95 of z1 + z2", truth: Math.SQRT2 * 1.6448536269514722, of: (normals: Float64Array, others: Float64Array) => percentiles(normals.map((z, i) => z + (others[i] ?? NaN)), [0.95])[0] ?? NaN },
  ])("covers the truth in 95 of 100 runs: $figure", ({ truth, of }) => {
    const runs = 200;
    let covered = 0;
    for (let seed = 0; seed < runs; seed += 1) {
      const replicates = Array.from({ length: 8 }, (_, replicate) => {
        const [one, other] = sobolUniforms(128, 2, replicateSeed(seed, replicate)).map((column) => column.map((u) => inverseNormal(u)));
        return of(one ?? new Float64Array(0), other ?? new Float64Array(0));
      });
      const { estimate, halfWidth } = precision(replicates);
      if (Math.abs(estimate - truth) <= halfWidth) covered += 1;
    }
    // 4 standard deviations of a share of 200.
    expect(covered / runs).toEqual(within(0.95, 4 * Math.sqrt((0.95 * 0.05) / runs)));
  });
});

test("replicates have seeds of their own", () => {
  const seeds = [0, 1, 2].flatMap((seed) => Array.from({ length: 100 }, (_, replicate) => replicateSeed(seed, replicate)));
  expect(new Set(seeds).size).toBe(300);
});
