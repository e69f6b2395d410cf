import type { ResultRows } from "./use-function-result";

/** What an amount gains over the first one. */
export interface Gain {
  readonly amount: number;
  readonly gain: number;
}

interface GainAt {
  readonly gain: number;
  readonly most: number;
  readonly enough: number;
}

/** Of the most that there is to gain: from here on more gains nothing that one would see. */
const ALL_BUT_NOTHING = 0.999;

/** What each amount of a result gains over its first one, which is least. */
export function gainsOf(rows: ResultRows, amount: string, value: string): readonly Gain[] {
  const first = Number(rows[0]?.[value] ?? 0);
  return rows.map((row) => ({ amount: Number(row[amount]), gain: Number(row[value]) - first }));
}

/**
 * What an amount gains, on the line between those beside it, and level beyond the last; the most that is to be gained, and the least amount
 * that gains it.
 *
 * @param amount null for no limit
 */
export function gainAt(gains: readonly Gain[], amount: number | null): GainAt {
  const most = Math.max(0, ...gains.map(({ gain }) => gain));
  const enough = gains.find(({ gain }) => gain >= ALL_BUT_NOTHING * most)?.amount ?? 0;
  const next = amount === null ? -1 : gains.findIndex((one) => one.amount >= amount);
  const [before, after] = [gains[next - 1], gains[next]];
  if (amount === null || after === undefined) return { gain: gains.at(-1)?.gain ?? 0, most, enough };
  if (before === undefined) return { gain: after.gain, most, enough };
  const share = (amount - before.amount) / (after.amount - before.amount);
  return { gain: before.gain + share * (after.gain - before.gain), most, enough };
}
