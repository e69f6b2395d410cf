import { choleskyFactor } from "./cholesky";
import { nearestCorrelation } from "./nearest-correlation";

/** Spearman's rank correlation of two inputs whose normal scores have the correlation rho: 6 / pi * asin(rho / 2). @source domain.md 5.9 */
export function spearmanOfPearson(rho: number): number {
  return (6 / Math.PI) * Math.asin(rho / 2);
}

/** Correlation of the normal scores that gives a rank correlation: 2 * sin(pi * rank / 6). @source domain.md 5.9 */
export function pearsonOfSpearman(rank: number): number {
  return 2 * Math.sin((Math.PI * rank) / 6);
}

/** The cell that a repair moved most. Rows and columns count from 0; the row is the greater. */
export interface CorrelationChange {
  readonly row: number;
  readonly column: number;
  /** Rank correlations, as written and as used. */
  readonly written: number;
  readonly used: number;
}

export interface GaussianCopula {
  /** Lower triangular, row by row: normal scores are factor * independent ones. */
  readonly factor: Float64Array;
  /** Rank correlations that it gives, row by row. */
  readonly rankCorrelation: Float64Array;
  /** Largest change that made the figures agree; null where they did. */
  readonly repair: CorrelationChange | null;
}

/**
 * What makes independent normal scores dependent, with wanted rank correlations; those that contradict one another are replaced by the
 * nearest ones that do not.
 *
 *   z = L * e, L * transpose of L = 2 * sin(pi * rank correlation / 6);  u = Phi(z);  x = inverse F(u)
 *
 * @param rankCorrelation Spearman's, row by row, without faults
 * @source domain.md 5.9
 */
export function gaussianCopula(rankCorrelation: Float64Array, size: number): GaussianCopula {
  const wanted = rankCorrelation.map((rank, at) => (at % (size + 1) === 0 ? 1 : pearsonOfSpearman(rank)));
  const asWritten = choleskyFactor(wanted, size);
  if (asWritten !== null) return { factor: asWritten, rankCorrelation: Float64Array.from(rankCorrelation), repair: null };
  const nearest = nearestCorrelation(wanted, size);
  const factor = choleskyFactor(nearest, size);
  if (factor === null) throw new Error("a repaired correlation matrix has no factor");
  const used = nearest.map((rho, at) => (at % (size + 1) === 0 ? 1 : spearmanOfPearson(rho)));
  return { factor, rankCorrelation: used, repair: largestChange(rankCorrelation, used, size) };
}

function largestChange(written: Float64Array, used: Float64Array, size: number): CorrelationChange {
  let largest: CorrelationChange = { row: 0, column: 0, written: 1, used: 1 };
  for (let row = 1; row < size; row += 1) {
    for (let column = 0; column < row; column += 1) {
      const change = { row, column, written: written[row * size + column] ?? NaN, used: used[row * size + column] ?? NaN };
      if (Math.abs(change.used - change.written) > Math.abs(largest.used - largest.written)) largest = change;
    }
  }
  return largest;
}
