/** Serial number that Excel gives to 1 January 1970. */
const EPOCH = 25569;
const MS_PER_DAY = 86_400_000;

/**
 * Serial number of a civil date; null where there is no such day.
 *
 * @param month 1 to 12
 */
export function serialOf(year: number, month: number, dayOfMonth: number): number | null {
  const midnight = Date.UTC(year, month - 1, dayOfMonth);
  const there = new Date(midnight);
  const exists = there.getUTCFullYear() === year && there.getUTCMonth() === month - 1 && there.getUTCDate() === dayOfMonth;
  return exists ? midnight / MS_PER_DAY + EPOCH : null;
}

/** Serial number of the first day of a month, counted as year * 12 + (month - 1). */
export function firstDayOf(month: number): number {
  return Date.UTC(Math.floor(month / 12), month % 12) / MS_PER_DAY + EPOCH;
}
