import type { Currency } from "../../revenue/inputs";
import type { Exposure, ExposureTables } from "./exposure-tables";

/** Covariances with the total revenue that the own risk of small lines gives, as functions of consent: a polynomial of degree 2. */
export interface SmallLines {
  readonly currency: Currency;
  /** Index of the uncertain client with whom the risk leaves; null for what does not leave. */
  readonly exit: number | null;
  /** By power of consent from 0 to 2, then by row of results; at the row of the total stands its variance. */
  readonly covariances: readonly [Float64Array, Float64Array, Float64Array];
}

/**
 * Own risk of the lines that are not drawn one by one, summed in closed form: their variances add up.
 *
 *   covariance of a row with the total = sum over lines of cv^2 * row(line) * total(line)
 *
 * Given the drivers and the exits, the variance of the total is exact. Taken as approximate: that the sum is normal, and that
 * of the rows only what goes with the total varies.
 *
 * @param cvs   own risk by line
 * @param drawn lines to leave out
 */
export function smallLines({ rows, lines }: ExposureTables, cvs: ArrayLike<number>, drawn: readonly number[]): SmallLines[] {
  const sums = new Map<string, SmallLines>();
  const sumOf = ({ currency, exit }: Exposure) => {
    const key = `${currency} ${exit}`;
    const zeros = () => new Float64Array(rows.count);
    const sum = sums.get(key) ?? { currency, exit, covariances: [zeros(), zeros(), zeros()] };
    sums.set(key, sum);
    return sum.covariances;
  };
  lines.forEach(({ there, gone }, line) => {
    const variance = (cvs[line] ?? 0) ** 2;
    if (variance === 0 || drawn.includes(line)) return;
    addSquares(sumOf(there), there.base, there.slope, variance, rows.total);
    if (gone === null) return;
    const leftBase = there.base.map((amount, row) => amount - (gone.base[row] as number));
    const leftSlope = there.slope.map((amount, row) => amount - (gone.slope[row] as number));
    addSquares(sumOf(gone), there.base, there.slope, variance, rows.total);
    addSquares(sumOf(gone), leftBase, leftSlope, -variance, rows.total);
  });
  return [...sums.values()];
}

function addSquares([constant, linear, square]: SmallLines["covariances"], base: Float64Array, slope: Float64Array, variance: number, total: number): void {
  const [baseOfTotal, slopeOfTotal] = [variance * (base[total] as number), variance * (slope[total] as number)];
  for (let row = 0; row < base.length; row++) {
    const [b, s] = [base[row] as number, slope[row] as number];
    constant[row] = (constant[row] as number) + baseOfTotal * b;
    linear[row] = (linear[row] as number) + baseOfTotal * s + slopeOfTotal * b;
    square[row] = (square[row] as number) + slopeOfTotal * s;
  }
}
