/**
 * Days of a stretch by month, where each month has the same number of working days: a stretch may cross months.
 *
 *   days in month t = length of [from, from + days) within [t * workingDays, (t + 1) * workingDays)
 *
 * @param from        working days from the beginning of the first month; negative where the stretch began before it
 * @param days        working days, 0 or more; a fraction is a part of a day
 * @param workingDays working days of a month (workingDaysPerMonth)
 * @param months      months told; days outside them are not
 * @returns days; length `months`
 * @source model.md 3 (class days falling in month t)
 */
export function daysByMonth(from: number, days: number, workingDays: number, months: number): Float64Array {
  const byMonth = new Float64Array(months);
  const first = Math.max(0, Math.floor(from / workingDays));
  for (let t = first; t < months && t * workingDays < from + days; t++) {
    byMonth[t] = Math.min(from + days, (t + 1) * workingDays) - Math.max(from, t * workingDays);
  }
  return byMonth;
}
