import { sobolUniforms } from "../sampling/sobol-uniforms";

/** How the variance of a result is shared among its inputs; an entry for each, in their order. */
export interface SobolIndices {
  readonly mean: number;
  readonly variance: number;
  /** Share of the variance that goes when the input is known, alone. All of them add up to at most 1. */
  readonly first: readonly number[];
  /** Share of the variance that stays when all the others are known: alone and together with others. 0 for an input without effect. */
  readonly total: readonly number[];
}

/**
 * Sobol's sensitivity indices of first order and in total.
 *
 *   A, B: two independent sets of points; AB(i): A with the input i of B;  V: variance of f over A and B
 *   first(i) = mean of f(B) * (f(AB(i)) - f(A)) / V;  total(i) = mean of (f(A) - f(AB(i)))^2 / (2 V)
 *
 * @param inputs at most half of SOBOL_DIMENSIONS; independent of one another
 * @param points a power of two; costs points * (inputs + 2) evaluations
 * @param evaluate the result of a uniform between 0 and 1 for each input, in their order; the array is used again, not to be kept
 * @returns shares are 0 where the result never changes; estimates of small ones may be slightly below 0
 * @source Saltelli et al. (2010), table 2 (b) and (f); Jansen (1999); domain.md 5.12
 */
export function sobolIndices(inputs: number, points: number, seed: number, evaluate: (uniforms: Float64Array) => number): SobolIndices {
  const columns = sobolUniforms(points, 2 * inputs, seed);
  const row = new Float64Array(inputs);
  /** Results with every input from A, from B, or all from A but one. */
  const results = (takesB: (input: number) => boolean) =>
    Float64Array.from({ length: points }, (_, n) => {
      for (let input = 0; input < inputs; input += 1) row[input] = columns[takesB(input) ? inputs + input : input]?.[n] ?? NaN;
      return evaluate(row);
    });
  const a = results(() => false);
  const b = results(() => true);
  const { mean, variance } = moments(a, b);
  const first: number[] = [];
  const total: number[] = [];
  for (let input = 0; input < inputs; input += 1) {
    const mixed = results((other) => other === input);
    let together = 0;
    let apart = 0;
    for (let n = 0; n < points; n += 1) {
      const change = (mixed[n] ?? NaN) - (a[n] ?? NaN);
      // Less the mean: the same in expectation, with far less noise where the mean is large.
      together += ((b[n] ?? NaN) - mean) * change;
      apart += change * change;
    }
    first.push(variance === 0 ? 0 : together / points / variance);
    total.push(variance === 0 ? 0 : apart / points / (2 * variance));
  }
  return { mean, variance, first, total };
}

function moments(a: Float64Array, b: Float64Array): { mean: number; variance: number } {
  const count = a.length + b.length;
  const sum = (values: Float64Array, of: (value: number) => number) => values.reduce((total, value) => total + of(value), 0);
  const mean = (sum(a, (value) => value) + sum(b, (value) => value)) / count;
  const square = (value: number) => (value - mean) ** 2;
  return { mean, variance: (sum(a, square) + sum(b, square)) / count };
}
