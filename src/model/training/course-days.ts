/**
 * Days of a stretch by month: a stretch may cross months. Months have all the same number of working days, or each its own.
 *
 *   days in month t = length of [from, from + days) within [working days before t, working days before t + 1)
 *
 * @param from        working days from the beginning of the first month; negative where the stretch began before it
 * @param days        working days, 0 or more; a fraction is a part of a day
 * @param workingDays working days of a month (workingDaysPerMonth), or of each (workingDaysIn)
 * @param months      months told; days outside them are not
 * @returns days; length `months`
 * @source model.md 3 (class days falling in month t)
 */
export function daysByMonth(from: number, days: number, workingDays: number | ArrayLike<number>, months: number): Float64Array {
  const byMonth = new Float64Array(months);
  let begin = 0;
  for (let t = 0; t < months; t++) {
    const end = begin + (typeof workingDays === "number" ? workingDays : (workingDays[t] ?? 0));
    byMonth[t] = Math.max(0, Math.min(from + days, end) - Math.max(from, begin));
    begin = end;
  }
  return byMonth;
}

/**
 * Class days by month of a course that begins on the first day of a month, where each month has working days of its own.
 *
 * @param month index of the month in which it begins
 * @param workingDays by month
 * @returns days; length of `workingDays`
 */
export function classDaysFrom(month: number, classDays: number, workingDays: ArrayLike<number>): Float64Array {
  let from = 0;
  for (let t = 0; t < month; t++) from += workingDays[t] ?? 0;
  return daysByMonth(from, classDays, workingDays, workingDays.length);
}
