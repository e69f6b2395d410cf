import { ranks } from "./ranks";

/**
 * Spearman's rank correlation of each input with a result: how well the result rises (1) or falls (-1) with the input over all trials,
 * whatever the shape.
 *
 *   rho = Pearson's correlation of the ranks, ties at their mean rank
 *
 * @param inputs without NaN, each as long as the result
 * @returns in the order of the inputs, -1 to 1; 0 for an input, or a result, that never changes
 * @source Spearman (1904); domain.md 5.12
 */
export function rankCorrelations(inputs: readonly Float64Array[], result: Float64Array): number[] {
  const resultRanks = ranks(result);
  return inputs.map((input) => pearson(ranks(input), resultRanks));
}

function pearson(xs: Float64Array, ys: Float64Array): number {
  // The mean of ranks, with ties or without.
  const mean = (xs.length + 1) / 2;
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (let n = 0; n < xs.length; n += 1) {
    const x = (xs[n] ?? NaN) - mean;
    const y = (ys[n] ?? NaN) - mean;
    xx += x * x;
    xy += x * y;
    yy += y * y;
  }
  return xx === 0 || yy === 0 ? 0 : Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
}
