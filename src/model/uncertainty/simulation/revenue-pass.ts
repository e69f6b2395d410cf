import type { Currency } from "../../revenue/inputs";
import type { Circumstances } from "./circumstances";
import type { Exposure, ExposureTables } from "./exposure-tables";
import type { SmallLines } from "./small-lines";
import { addWeighted, type WeightedColumn } from "./weighted-columns";

/** Own risk of the lines: the ones drawn, in ascending order, and all others together. */
export interface OwnRisk {
  readonly drawn: readonly number[];
  readonly small: readonly SmallLines[];
}

/**
 * Rows of results by trial, from the exposure tables.
 *
 *   row(n) = realised + sum over groups of volume * rate * (base + slope * consent) - the same of the clients that leave
 *            + (factor - 1) * the same of each line drawn + score of the small lines * covariance with the total / its deviation
 *
 * @param from first row, `to` the one after the last
 * @returns row-major, one value per trial
 */
export function revenuePass(tables: ExposureTables, { drawn, small }: OwnRisk, circumstances: Circumstances, from = 0, to = tables.rows.count): Float64Array {
  const { trials } = circumstances;
  const out = new Float64Array((to - from) * trials);
  for (let row = from; row < to; row++) out.fill(tables.realised[row] as number, (row - from) * trials, (row - from + 1) * trials);
  const scales: Scales = { MAD: circumstances.volume, EUR: product(circumstances.volume, circumstances.eurRate) };
  const columns = tables.groups.flatMap((group) => columnsOf(group, scales, circumstances));
  drawn.forEach((line, at) => {
    const { there, gone } = tables.lines[line] as ExposureTables["lines"][number];
    const beyond = (circumstances.ownFactors[at] as Float64Array).map((factor) => factor - 1);
    const scaled: Scales = { MAD: scales.MAD, EUR: scales.EUR, [there.currency]: product(scales[there.currency], beyond) };
    for (const part of gone ? [there, gone] : [there]) columns.push(...columnsOf(part, scaled, circumstances));
  });
  if (small.length > 0) columns.push(...smallColumns(small, tables.rows.total, scales, circumstances));
  addWeighted(out, trials, from, columns);
  return out;
}

/** What a unit of each currency is worth at the volume of each trial. */
type Scales = Readonly<Record<Currency, Float64Array>>;

function columnsOf({ currency, ownConsent, exit, base, slope }: Exposure, scales: Scales, circumstances: Circumstances): WeightedColumn[] {
  const consent = ownConsent === null ? circumstances.consent : (circumstances.lineConsent[ownConsent] as Float64Array);
  const there = picked(scales[currency], exit, circumstances);
  const columns = [{ ...there, weights: base }];
  if (slope.some((amount) => amount !== 0)) columns.push({ ...there, values: product(there.values, consent, there.trials), weights: slope });
  return columns;
}

/** Of a part that leaves: the trials in which it does, taken off. */
function picked(values: Float64Array, exit: number | null, { exits }: Circumstances): Omit<WeightedColumn, "weights"> {
  if (exit === null) return { values, trials: null };
  const { trials, weight } = exits[exit] as Circumstances["exits"][number];
  return { values: Float64Array.from(trials, (n) => -weight * (values[n] as number)), trials };
}

function smallColumns(small: readonly SmallLines[], total: number, scales: Scales, circumstances: Circumstances): WeightedColumn[] {
  const { consent } = circumstances;
  const squares: Scales = { MAD: product(scales.MAD, scales.MAD), EUR: product(scales.EUR, scales.EUR) };
  const parts = small.map(({ currency, exit, covariances }) => ({ covariances, ...picked(squares[currency], exit, circumstances) }));
  const variance = new Float64Array(circumstances.trials);
  const powers = parts.map(({ values, trials }) => {
    const linear = product(values, consent, trials);
    return [values, linear, product(linear, consent, trials)];
  });
  const columns = parts.flatMap(({ covariances, trials }, at) => covariances.map((weights, power) => ({ values: (powers[at] as Float64Array[])[power] as Float64Array, weights, trials })));
  addWeighted(variance, circumstances.trials, total, columns);
  // A variance that rounding puts below 0 is 0.
  const perUnit = variance.map((square, n) => (square > 0 ? (circumstances.smallLines[n] as number) / Math.sqrt(square) : 0));
  return columns.map((column) => ({ ...column, values: product(column.values, perUnit, column.trials) }));
}

/** @param trials trial of each of the values; the factors are by trial */
function product(values: Float64Array, factors: Float64Array, trials: Int32Array | null = null): Float64Array {
  const out = new Float64Array(values.length);
  if (trials === null) for (let n = 0; n < out.length; n++) out[n] = (values[n] as number) * (factors[n] as number);
  else for (let k = 0; k < out.length; k++) out[k] = (values[k] as number) * (factors[trials[k] as number] as number);
  return out;
}
