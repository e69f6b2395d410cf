import { sobolIndices } from "../../../src/model/uncertainty/tornado/sobol-indices";
import { within } from "../../support/within";

const at = (uniforms: Float64Array, input: number) => uniforms[input] ?? NaN;
const all = (values: readonly number[], tolerance: number) => values.map((value) => within(value, tolerance));

describe("Sobol's indices", () => {
  test("of Ishigami's function are the published ones", () => {
    const ishigami = (uniforms: Float64Array) => {
      const [x = NaN, y = NaN, z = NaN] = uniforms.map((u) => Math.PI * (2 * u - 1));
      return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
    };
    const found = sobolIndices(3, 4096, 1, ishigami);
    // vectors.json ishigami. By chance the error would be about 2 / sqrt(n) = 0.03; Sobol's points leave a third of it at most.
    expect(found).toMatchObject({
      mean: within(3.5, 0.01),
      variance: within(13.844587940719254, 0.1),
      first: all([0.31390519114781146, 0.4424111447900409, 0], 0.01),
      total: all([0.5575888552099592, 0.4424111447900409, 0.24368366406214773], 0.01),
    });
  });

  test("of 2x + 3y are 4/13 and 9/13, alone and in total: nothing acts together", () => {
    const found = sobolIndices(2, 1024, 3, (uniforms) => 1000 + 2 * at(uniforms, 0) + 3 * at(uniforms, 1));
    // Variances 4/12 and 9/12; smooth: errors of the order of 1/n.
    expect(found).toMatchObject({ mean: within(1002.5, 1e-3), variance: within(13 / 12, 1e-3), first: all([4 / 13, 9 / 13], 2e-3), total: all([4 / 13, 9 / 13], 2e-3) });
  });

  test("of a product of centred inputs are 0 alone and 1 in total", () => {
    const found = sobolIndices(2, 4096, 3, (uniforms) => (at(uniforms, 0) - 0.5) * (at(uniforms, 1) - 0.5));
    expect(found).toMatchObject({ first: all([0, 0], 0.01), total: all([1, 1], 0.01) });
  });

  test("give an input without effect a total of exactly 0, and all of them where nothing has any", () => {
    expect(sobolIndices(3, 64, 1, (uniforms) => at(uniforms, 1)).total).toEqual([0, expect.any(Number), 0]);
    expect(sobolIndices(2, 64, 1, () => 5)).toEqual({ mean: 5, variance: 0, first: [0, 0], total: [0, 0] });
  });

  test("cost points * (inputs + 2) evaluations, the same for the same seed", () => {
    let evaluations = 0;
    const run = (seed: number) => sobolIndices(3, 128, seed, (uniforms) => (evaluations += 1) && uniforms.reduce((product, u) => product * u, 1));
    const found = run(1);
    expect(evaluations).toBe(128 * 5);
    expect(run(1)).toEqual(found);
    expect(run(2)).not.toEqual(found);
  });
});
