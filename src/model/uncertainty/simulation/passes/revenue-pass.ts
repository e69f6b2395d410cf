import type { Currency } from "../../../revenue/inputs";
import type { Circumstances, ClientExit } from "../draws/circumstances";
import type { RowExposure, ExposureTables } from "../tables/exposure-tables";
import { timesFactor } from "../columns/times-factor";
import { smallLineColumns, type Scales, type SmallLines } from "./small-lines";
import { lostWithClient } from "../columns/lost-with-client";
import { addWeighted, type ColumnSet, type WeightedColumn } from "../columns/weighted-columns";

/** Own risk of the lines: the ones drawn, in ascending order, and all others together. */
export interface OwnRisk {
  readonly drawn: readonly number[];
  readonly small: readonly SmallLines[];
}

/**
 * Rows of results by trial, from the exposure tables.
 *
 *   row(n) = realised + sum over groups of volume * rate * (base + slope * consent) - the same of the clients that leave
 *            + (factor - 1) * the same of each line drawn + own risk of the small lines
 *
 * @param from first row, `to` the one after the last
 * @returns row-major, one value per trial
 */
export function revenuePass(
  tables: ExposureTables,
  { drawn, small }: OwnRisk,
  circumstances: Circumstances,
  from = 0,
  to = tables.rows.count,
): Float64Array {
  const { trials, volume, eurRate } = circumstances;
  const out = new Float64Array((to - from) * trials);
  for (let row = from; row < to; row++) {
    const realised = tables.realised[row] as number;
    if (realised !== 0) out.fill(realised, (row - from) * trials, (row - from + 1) * trials);
  }
  const scales: Scales = { MAD: volume, EUR: timesFactor(volume, eurRate) };
  const ownParts = drawn.map((line) => tables.parts.filter((part) => part.line === line));
  const scaled = ownParts.map(([first], at) =>
    scaledBy(scales, first?.there.currency ?? "MAD", circumstances.ownFactors[at] as Float64Array),
  );
  const sets = [null, ...circumstances.exits.keys()].map((exit): ColumnSet => {
    const columns = tables.groups.filter((group) => group.exit === exit).flatMap((group) => columnsOf(group, scales, circumstances));
    ownParts.forEach((parts, at) => {
      for (const part of parts.flatMap(({ there, gone }) => [there, gone]))
        if (part && part.exit === exit) columns.push(...columnsOf(part, scaled[at] as Scales, circumstances));
    });
    return { trials: exitOf(circumstances, exit)?.trials ?? null, columns };
  });
  if (small.length > 0) sets.push(smallLineColumns(small, tables.rows.total, scales, circumstances));
  addWeighted(out, trials, from, sets);
  return out;
}

function exitOf({ exits }: Circumstances, exit: number | null): ClientExit | null {
  return exit === null ? null : (exits[exit] ?? null);
}

function scaledBy(scales: Scales, currency: Currency, factors: Float64Array): Scales {
  const beyond = new Float64Array(factors.length);
  for (let n = 0; n < beyond.length; n++) beyond[n] = (factors[n] as number) - 1;
  return { ...scales, [currency]: timesFactor(scales[currency], beyond) };
}

/** Of a part that leaves: the trials in which it does, taken off. */
function columnsOf(
  { currency, ownConsent, exit, base, slope }: RowExposure,
  scales: Scales,
  circumstances: Circumstances,
): WeightedColumn[] {
  const consent = ownConsent === null ? circumstances.consent : (circumstances.lineConsent[ownConsent] as Float64Array);
  const leaving = exitOf(circumstances, exit);
  const values = leaving ? lostWithClient(scales[currency], leaving) : scales[currency];
  const columns: WeightedColumn[] = [{ values, weights: base }];
  if (slope.some((amount) => amount !== 0)) columns.push({ values: timesFactor(values, consent, leaving?.trials), weights: slope });
  return columns;
}
