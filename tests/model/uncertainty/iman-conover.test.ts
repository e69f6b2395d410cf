import fc from "fast-check";
import { spearmanOfPearson } from "../../../src/model/uncertainty/dependence/gaussian-copula";
import { imanConover, shuffles } from "../../../src/model/uncertainty/dependence/iman-conover";
import { fillRandomUniforms, randomStream } from "../../../src/model/uncertainty/sampling/random";
import { rankCorrelations } from "../../../src/model/uncertainty/dependence/rank-correlation";
import { SEEDED } from "../../support/scenarios";
import { within } from "../../support/within";
import { anyCorrelationOf } from "../../support/any-correlation";

function observed(rows: number, seed: number): Float64Array {
  const column = new Float64Array(rows);
  fillRandomUniforms(column, randomStream(seed));
  // Skewed, with ties.
  return column.map((u) => Math.round(100 / u));
}

const ascending = (column: Float64Array) => Float64Array.from(column).sort();

test("the deterministic case: ten rows, a target of 0.8", () => {
  // domain.md 5.9, vectors.json imanConover.
  const tens = Float64Array.from({ length: 10 }, (_, n) => (n + 1) * 10);
  const orders = [Uint32Array.from({ length: 10 }, (_, n) => n), Uint32Array.of(2, 6, 0, 8, 4, 9, 1, 5, 7, 3)];
  const [one = tens, other = tens] = imanConover([tens, tens], Float64Array.of(1, 0.8, 0.8, 1), orders);
  expect([...one]).toEqual([...tens]);
  expect([...other]).toEqual([1, 3, 2, 6, 5, 9, 4, 7, 10, 8].map((rank) => rank * 10));
  expect(rankCorrelations([one], other)).toEqual([within(0.8181818181818182, 1e-15)]);
});

test("each column keeps its figures to the last digit", () => {
  fc.assert(
    fc.property(anyCorrelationOf(3), fc.integer({ min: 20, max: 60 }), fc.nat(), ({ cells }, rows, seed) => {
      const columns = [1, 2, 3].map((column) => observed(rows, seed + column));
      const before = columns.map((column) => Float64Array.from(column));
      const ordered = imanConover(columns, cells, shuffles(rows, 3, seed));
      expect(ordered.map(ascending)).toEqual(columns.map(ascending));
      expect(columns).toEqual(before);
    }),
    SEEDED,
  );
});

test("rank correlations come out as wanted, the nearer the more rows", () => {
  const target = [1, 0.5, 0.2, 0.5, 1, -0.4, 0.2, -0.4, 1];
  const error = (rows: number, seed: number) => {
    const columns = [1, 2, 3].map((column) => {
      const uniforms = new Float64Array(rows);
      fillRandomUniforms(uniforms, randomStream(seed, column));
      return uniforms;
    });
    const ordered = imanConover(columns, Float64Array.from(target), shuffles(rows, 3, seed));
    const found = ordered.flatMap((column) => rankCorrelations(ordered, column));
    return Math.max(...found.map((rank, at) => Math.abs(rank - spearmanOfPearson(target[at] ?? NaN))));
  };
  const worst = (rows: number) => Math.max(...[1, 2, 3, 4, 5].map((seed) => error(rows, seed)));
  // The scores have the target exactly; their ranks stray by chance, by less than the 1 / sqrt(n) of free ranks.
  expect(worst(100)).toBeLessThan(1 / Math.sqrt(100));
  expect(worst(10_000)).toBeLessThan(1 / Math.sqrt(10_000));
});

test.each([
  { name: "a target that contradicts itself", rows: 20, target: [1, 0.9, -0.9, 0.9, 1, 0.9, -0.9, 0.9, 1] },
  { name: "too few rows", rows: 2, target: [1, 0, 0, 0, 1, 0, 0, 0, 1] },
])("$name is refused", ({ rows, target }) => {
  expect(() => imanConover([1, 2, 3].map((seed) => observed(rows, seed)), Float64Array.from(target), shuffles(rows, 3, 1))).toThrow(RangeError);
});

describe("shuffles", () => {
  test("are orders, the same for the same seed, one for each column", () => {
    const [one, other] = [shuffles(50, 2, 3), shuffles(50, 2, 3)];
    expect(one).toEqual(other);
    expect(one[0]).not.toEqual(one[1]);
    for (const order of one) expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, n) => n));
  });

  test("give each of the six orders of three equal chances", () => {
    const counts = new Map<string, number>();
    const seeds = 6000;
    for (let seed = 0; seed < seeds; seed += 1) {
      const order = shuffles(3, 1, seed)[0]?.join() ?? "";
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    // 4 standard deviations of a count with probability 1/6.
    for (const count of counts.values()) expect(count).toEqual(within(1000, 4 * Math.sqrt(seeds * (1 / 6) * (5 / 6))));
  });
});
