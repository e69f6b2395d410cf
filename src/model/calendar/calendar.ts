/** A day as Excel's serial number in the 1900 date system: 46245 is 11 August 2026. */
export type Day = number;

/** A calendar month as year * 12 + (month - 1): 24319 is August 2026. */
export type Month = number;

export const DAYS_PER_YEAR = 365;

/** Mean length of a month in days, by which tau and other durations in months are turned into days. */
export const DAYS_PER_MONTH = DAYS_PER_YEAR / 12;

/** Serial number of 1 January 1970; Excel's fictitious 29 February 1900 lies far before any day used here. */
const EPOCH = 25569;

/**
 * Serial number of a civil date of the Gregorian calendar.
 *
 * Counts days in years that begin in March, so that a leap day is a year's last (Hinnant, "days_from_civil").
 *
 * @param year  four digits
 * @param month 1 to 12
 * @param day   1 to 31
 */
export function dayOf(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468 + EPOCH;
}

/** Year, month (1 to 12) and day of the month of a serial number; a fraction of a day is dropped. */
export function civil(day: Day): { readonly year: number; readonly month: number; readonly day: number } {
  const z = Math.floor(day) - EPOCH + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted + (shifted < 10 ? 3 : -9);
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** The month of a year and a month number of 1 to 12. */
export function monthOf(year: number, month: number): Month {
  return year * 12 + month - 1;
}

/** The month that a day falls in. */
export function monthOfDay(day: Day): Month {
  const { year, month } = civil(day);
  return monthOf(year, month);
}

export function firstDay(month: Month): Day {
  return dayOf(Math.floor(month / 12), (month % 12) + 1, 1);
}

export function daysIn(month: Month): number {
  return firstDay(month + 1) - firstDay(month);
}

/** The same day of another month, or that month's last day where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const date = civil(day);
  const target = monthOf(date.year, date.month) + months;
  return firstDay(target) + Math.min(date.day, daysIn(target)) - 1;
}

/**
 * Months from a day up to, not including, another; the first and the last count by the days of their month.
 *
 * From 11 August to 1 November: 21/31 + 2.
 *
 * @returns negative where `to` comes before `from`
 * @source model.md 2: "the first and last prorated by days of that month"
 */
export function monthsBetween(from: Day, to: Day): number {
  const [first, last] = [monthOfDay(from), monthOfDay(to)];
  return last - first + elapsed(to, last) - elapsed(from, first);
}

/** Share of a month gone by at the beginning of a day of it. */
function elapsed(day: Day, month: Month): number {
  return (day - firstDay(month)) / daysIn(month);
}
