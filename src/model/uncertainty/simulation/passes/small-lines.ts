import type { Currency } from "../../../revenue/inputs";
import type { Circumstances } from "../draws/circumstances";
import type { ExposureTables } from "../tables/exposure-tables";
import { timesFactor } from "../columns/times-factor";
import { addWeighted, type ColumnSet, type WeightedColumn } from "../columns/weighted-columns";

/** What a unit of each currency is worth at the volume of each trial. */
export type Scales = Readonly<Record<Currency, Float64Array>>;

/** A polynomial of consent, of degree 2: by power from 0. */
type Quadratic<Of> = readonly [Of, Of, Of];

/** What the own risk of small lines adds up to, in one currency and by one consent. */
export interface SmallLines {
  readonly currency: Currency;
  /** Index in `lineConsent` of the consent that they rise and fall with; null for the scenario's. */
  readonly ownConsent: number | null;
  /** Covariance of each row of results with the total revenue, per consent; at the row of the total stands its variance. */
  readonly covariances: Quadratic<Float64Array>;
  /** What each uncertain client takes of that variance along when it leaves, by its index. */
  readonly leaving: ReadonlyMap<number, Quadratic<number>>;
}

/**
 * Own risk of the lines that are not drawn one by one, summed in closed form: their variances add up.
 *
 *   covariance of a row with the total = sum over lines of cv^2 * row(line) * total(line)
 *
 * @param cvs   own risk by line
 * @param drawn lines to leave out, all among them whose consents come from several places (ownLines)
 */
export function smallLines({ rows, parts }: ExposureTables, cvs: ArrayLike<number>, drawn: readonly number[]): SmallLines[] {
  const sums = new Map<
    string,
    {
      readonly of: Pick<SmallLines, "currency" | "ownConsent">;
      covariances: Quadratic<Float64Array>;
      leaving: Map<number, Quadratic<number>>;
    }
  >();
  parts.forEach(({ line, there, gone }) => {
    const variance = (cvs[line] ?? 0) ** 2;
    if (variance === 0 || drawn.includes(line)) return;
    const zeros = () => new Float64Array(rows.count);
    const { currency, ownConsent } = there;
    const key = `${currency} ${ownConsent}`;
    const sum = sums.get(key) ?? {
      of: { currency, ownConsent },
      covariances: [zeros(), zeros(), zeros()] as const,
      leaving: new Map<number, Quadratic<number>>(),
    };
    sums.set(key, sum);
    addCovariances(sum.covariances, there.base, there.slope, variance, rows.total);
    if (gone?.exit === undefined || gone.exit === null) return;
    const [base, slope] = [there.base[rows.total] as number, there.slope[rows.total] as number];
    const [leftBase, leftSlope] = [base - (gone.base[rows.total] as number), slope - (gone.slope[rows.total] as number)];
    const [constant, linear, square] = sum.leaving.get(gone.exit) ?? [0, 0, 0];
    sum.leaving.set(gone.exit, [
      constant + variance * (base ** 2 - leftBase ** 2),
      linear + 2 * variance * (base * slope - leftBase * leftSlope),
      square + variance * (slope ** 2 - leftSlope ** 2),
    ]);
  });
  return [...sums.values()].map(({ of, ...sum }) => ({ ...of, ...sum }));
}

function addCovariances(
  [constant, linear, square]: Quadratic<Float64Array>,
  base: Float64Array,
  slope: Float64Array,
  variance: number,
  total: number,
): void {
  const [baseOfTotal, slopeOfTotal] = [variance * (base[total] as number), variance * (slope[total] as number)];
  for (let row = 0; row < base.length; row++) {
    const [b, s] = [base[row] as number, slope[row] as number];
    constant[row] = (constant[row] as number) + baseOfTotal * b;
    linear[row] = (linear[row] as number) + baseOfTotal * s + slopeOfTotal * b;
    square[row] = (square[row] as number) + slopeOfTotal * s;
  }
}

/**
 * The own risk of the small lines in each trial, by one normal score for all of them.
 *
 *   row(n) = score * deviation of the total * covariance(row, total) / variance of the total
 *
 * Given drivers and exits, mean and variance of the total are exact. Approximate: that the sum of many small risks is normal;
 * that rows vary only as far as the total does; and that a client that leaves takes the same part of all rows.
 *
 * @param total row of the total revenue
 */
export function smallLineColumns(small: readonly SmallLines[], total: number, scales: Scales, circumstances: Circumstances): ColumnSet {
  const { trials, exits, smallLines: scores } = circumstances;
  const consentOf = (own: number | null) => (own === null ? circumstances.consent : (circumstances.lineConsent[own] as Float64Array));
  const squaresOf = (currency: Currency) => timesFactor(scales[currency], scales[currency]);
  const columns = small.flatMap(({ currency, ownConsent, covariances }): WeightedColumn[] => {
    const squares = squaresOf(currency);
    const consent = consentOf(ownConsent);
    const linear = timesFactor(squares, consent);
    return [squares, linear, timesFactor(linear, consent)].map((values, power) => ({
      values,
      weights: covariances[power] as Float64Array,
    }));
  });
  const all = new Float64Array(trials);
  addWeighted(all, trials, total, [{ trials: null, columns }]);
  const left = Float64Array.from(all);
  for (const { currency, ownConsent, leaving } of small) {
    const squares = squaresOf(currency);
    const consent = consentOf(ownConsent);
    for (const [exit, [constant, linear, square]] of leaving) {
      const { trials: listed, weight } = exits[exit] as Circumstances["exits"][number];
      for (let k = 0; k < listed.length; k++) {
        const n = listed[k] as number;
        const share = consent[n] as number;
        left[n] = (left[n] as number) - weight * (squares[n] as number) * (constant + share * (linear + share * square));
      }
    }
  }
  const perCovariance = new Float64Array(trials);
  for (let n = 0; n < trials; n++) {
    // A variance that rounding puts below 0 is 0.
    if ((left[n] as number) > 0) perCovariance[n] = ((scores[n] as number) * Math.sqrt(left[n] as number)) / (all[n] as number);
  }
  return { trials: null, columns: columns.map(({ values, weights }) => ({ values: timesFactor(values, perCovariance), weights })) };
}
