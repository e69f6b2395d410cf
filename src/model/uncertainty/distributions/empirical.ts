import { nonFinite } from "./distribution-fault";
import type { Family } from "./family";

/** Values as they were observed. */
export interface Empirical {
  readonly kind: "empirical";
  /** In ascending order, at least one. */
  readonly values: Readonly<ArrayLike<number>>;
}

/**
 * The empirical distribution; its point value is its mean.
 *
 *   inverse: value k (from 1) at u = (k - 1/2) / n, straight lines between, the least and the greatest value beyond
 *
 * That is type 5 (Hazen): without steps, never outside what was observed, and its mean is the AVERAGE of the column. Type 7, Excel's
 * PERCENTILE.INC, is without steps too but shifts the mean of a skewed column (of 1, 2, 3 and 10 from 4 to 3.5).
 *
 * @source R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996)
 */
export const empirical: Family<Empirical> = {
  fault({ values }) {
    if (values.length === 0) return { code: "empty" };
    for (let at = 0; at < values.length; at++) {
      const [before, value] = [valueAt(values, Math.max(0, at - 1)), valueAt(values, at)];
      const infinite = nonFinite({ [`values[${at}]`]: value });
      if (infinite) return infinite;
      if (before > value) return { code: "not-ascending", first: `values[${at - 1}]`, second: `values[${at}]`, found: [before, value] };
    }
    return null;
  },
  inverse({ values }, lower, upper) {
    const n = values.length;
    // Counted from the nearer end, 0 at the outermost value.
    const rank = n * Math.min(lower, upper) - 0.5;
    if (rank <= 0) return valueAt(values, lower <= upper ? 0 : n - 1);
    const whole = Math.floor(rank);
    const [outer, inner] = lower <= upper ? [whole, whole + 1] : [n - 1 - whole, n - 2 - whole];
    return valueAt(values, outer) + (rank - whole) * (valueAt(values, inner) - valueAt(values, outer));
  },
  mean: ({ values }) => mean(values),
  variance: ({ values }) => variance(values),
  pointValue: ({ values }) => mean(values),
};

/** The empirical distribution of values in any order. */
export function empiricalOf(values: ArrayLike<number>): Empirical {
  return { kind: "empirical", values: Float64Array.from(values).sort() };
}

function mean(values: Readonly<ArrayLike<number>>): number {
  const first = valueAt(values, 0);
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += valueAt(values, at) - first;
  return first + sum / values.length;
}

/** Of the straight lines: the integral of their square, (p^2 + p*q + q^2) / 3 from p to q, and of the two flat ends. */
function variance(values: Readonly<ArrayLike<number>>): number {
  const n = values.length;
  const centre = mean(values);
  let sum = ((valueAt(values, 0) - centre) ** 2 + (valueAt(values, n - 1) - centre) ** 2) / 2;
  for (let at = 1; at < n; at++) {
    const [from, to] = [valueAt(values, at - 1) - centre, valueAt(values, at) - centre];
    sum += (from * from + from * to + to * to) / 3;
  }
  return sum / n;
}

function valueAt(values: Readonly<ArrayLike<number>>, at: number): number {
  return values[at] as number;
}
