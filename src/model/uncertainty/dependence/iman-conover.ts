import { choleskyFactor } from "./cholesky";
import { fillRandomWords, randomStream } from "../sampling/random";
import { inverseNormal } from "../special-functions/normal";

/**
 * Columns of figures as observed, put in another order so that they go together as wanted; each column keeps its figures to the last
 * digit.
 *
 *   M = normal scores inverse Phi(i / (n + 1)), standardised, in the order of each shuffle;  E = transpose of M * M / n = F * transpose of F
 *   T = M * transpose of (P * inverse of F), target = P * transpose of P;  each column gets the ranks of T's
 *
 * @param columns  all of one length, longer than there are columns
 * @param target   correlation of the normal scores, row by row, not contradicting itself; for a wanted rank correlation take
 *                 `pearsonOfSpearman` of it
 * @param shuffles an order of 0 ... n - 1 for each column, as of `shuffles`
 * @throws RangeError where the target or the shuffled scores have no factor: contradictions, or too few rows
 * @source Iman and Conover (1982); domain.md 5.9
 */
export function imanConover(columns: readonly Float64Array[], target: Float64Array, shuffles: readonly Uint32Array[]): Float64Array[] {
  const rows = columns[0]?.length ?? 0;
  const size = columns.length;
  const scores = standardScores(rows);
  const shuffled = shuffles.map((shuffle) => Float64Array.from(shuffle, (place) => scores[place] ?? NaN));
  const wanted = choleskyFactor(target, size);
  const found = choleskyFactor(correlationOfScores(shuffled), size);
  if (wanted === null) throw new RangeError("the target correlations contradict one another");
  if (found === null || shuffled.some((_, k) => found[k * size + k] === 0)) {
    throw new RangeError(`${rows} rows are too few to correlate ${size} columns`);
  }
  solveInPlace(shuffled, found);
  return columns.map((column, j) => {
    const combined = new Float64Array(rows);
    for (let k = 0; k <= j; k += 1) {
      const weight = wanted[j * size + k] ?? NaN;
      const independent = shuffled[k] ?? combined;
      if (weight !== 0) for (let n = 0; n < rows; n += 1) combined[n] = (combined[n] ?? NaN) + weight * (independent[n] ?? NaN);
    }
    return inOrderOf(column, combined);
  });
}

/** An order of 0 ... rows - 1 for each column, by chance. @source Fisher and Yates, as Durstenfeld (1964) */
export function shuffles(rows: number, columns: number, seed: number): Uint32Array[] {
  const words = new Uint32Array(rows);
  return Array.from({ length: columns }, (_, column) => {
    fillRandomWords(words, randomStream(seed, column));
    const order = Uint32Array.from(words, (_word, place) => place);
    for (let last = rows - 1; last > 0; last -= 1) {
      const other = Math.floor(((words[last] ?? 0) / 0x1_0000_0000) * (last + 1));
      const kept = order[last] ?? 0;
      order[last] = order[other] ?? 0;
      order[other] = kept;
    }
    return order;
  });
}

/** Van der Waerden's scores, ascending, with mean 0 and mean square 1. */
function standardScores(rows: number): Float64Array {
  const scores = Float64Array.from({ length: rows }, (_, place) => inverseNormal((place + 1) / (rows + 1)));
  const deviation = Math.sqrt(scores.reduce((sum, score) => sum + score * score, 0) / rows);
  return scores.map((score) => score / deviation);
}

function correlationOfScores(columns: readonly Float64Array[]): Float64Array {
  const size = columns.length;
  const cells = new Float64Array(size * size);
  columns.forEach((xs, row) => {
    for (let column = 0; column < row; column += 1) {
      const ys = columns[column] ?? xs;
      let products = 0;
      for (let n = 0; n < xs.length; n += 1) products += (xs[n] ?? NaN) * (ys[n] ?? NaN);
      cells[row * size + column] = cells[column * size + row] = products / xs.length;
    }
    cells[row * size + row] = 1;
  });
  return cells;
}

/** Replaces the columns by those that give them when multiplied by a lower triangular factor: they have no correlation left. */
function solveInPlace(columns: readonly Float64Array[], factor: Float64Array): void {
  const size = columns.length;
  columns.forEach((xs, row) => {
    for (let column = 0; column < row; column += 1) {
      const weight = factor[row * size + column] ?? NaN;
      const ys = columns[column] ?? xs;
      for (let n = 0; n < xs.length; n += 1) xs[n] = (xs[n] ?? NaN) - weight * (ys[n] ?? NaN);
    }
    const pivot = factor[row * size + row] ?? NaN;
    for (let n = 0; n < xs.length; n += 1) xs[n] = (xs[n] ?? NaN) / pivot;
  });
}

/** The values of a column in the order of other values: the least where those are least. */
function inOrderOf(column: Float64Array, values: Float64Array): Float64Array {
  const ascending = Float64Array.from(column).sort();
  const places = Uint32Array.from(values, (_, place) => place).sort((one, other) => (values[one] ?? NaN) - (values[other] ?? NaN));
  const ordered = new Float64Array(column.length);
  places.forEach((place, rank) => {
    ordered[place] = ascending[rank] ?? NaN;
  });
  return ordered;
}
