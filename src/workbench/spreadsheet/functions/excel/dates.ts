import { NO_NUMBER, type Result } from "./result";

/** Dates as the workbook counts them: 1 is 1 January 1900, 60 a 29 February that never was. */
const [UNIX_EPOCH, DAY_MS, LAST_SERIAL] = [25_569, 86_400_000, 2_958_465];

export interface Day {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** The date of a serial number; its time of day is cut off. */
export function dayOfSerial(serial: number): Day {
  const whole = Math.floor(serial);
  if (whole === 60) return { year: 1900, month: 2, day: 29 };
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  const date = new Date(((whole < 60 ? whole + 1 : whole) - UNIX_EPOCH) * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function serialOfDay({ year, month, day }: Day): number {
  const serial = Date.UTC(year, month - 1, day) / DAY_MS + UNIX_EPOCH;
  return serial <= 60 ? serial - 1 : serial;
}

export function lastDayOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Some months later, on the same day or the month's last. */
export function monthsLater({ year, month, day }: Day, months: number): Day {
  const index = year * 12 + month - 1 + months;
  const [laterYear, laterMonth] = [Math.floor(index / 12), (index % 12 + 12) % 12 + 1];
  return { year: laterYear, month: laterMonth, day: Math.min(day, lastDayOfMonth(laterYear, laterMonth)) };
}

/** EDATE: months are cut off towards zero. */
export function edate(start: number, months: number): Result {
  return inCalendar(start, () => serialOfDay(monthsLater(dayOfSerial(start), Math.trunc(months))));
}

/** EOMONTH. */
export function eomonth(start: number, months: number): Result {
  return inCalendar(start, () => {
    const later = monthsLater({ ...dayOfSerial(start), day: 1 }, Math.trunc(months));
    return serialOfDay({ ...later, day: lastDayOfMonth(later.year, later.month) });
  });
}

function inCalendar(start: number, later: () => number): Result {
  if (start < 0 || start >= LAST_SERIAL + 1) return NO_NUMBER;
  const serial = later();
  return serial >= 0 && serial <= LAST_SERIAL ? serial : NO_NUMBER;
}

/** ISOWEEKNUM: week 1 has the year's first Thursday. */
export function isoWeek(serial: number): Result {
  if (serial < 0 || serial >= LAST_SERIAL + 1) return NO_NUMBER;
  const whole = Math.floor(serial);
  const thursday = whole - weekday(whole, 2) + 4;
  const { year } = dayOfSerial(thursday);
  return Math.floor((thursday - serialOfDay({ year, month: 1, day: 1 })) / 7) + 1;
}

/** First days of the week by WEEKNUM's second argument: 1 is Monday, 7 Sunday. */
const FIRST_DAYS: Readonly<Record<number, number>> = { 1: 7, 2: 1, 11: 1, 12: 2, 13: 3, 14: 4, 15: 5, 16: 6, 17: 7 };

/** WEEKNUM: week 1 has 1 January; with 21 as ISOWEEKNUM. */
export function weekNumber(serial: number, kind: number): Result {
  if (Math.trunc(kind) === 21) return isoWeek(serial);
  const first = FIRST_DAYS[Math.trunc(kind)];
  if (first === undefined || serial < 0 || serial >= LAST_SERIAL + 1) return NO_NUMBER;
  const whole = Math.floor(serial);
  const newYear = serialOfDay({ year: dayOfSerial(whole).year, month: 1, day: 1 });
  const offset = (weekday(newYear, 2) - first + 7) % 7;
  return Math.floor((whole - newYear + offset) / 7) + 1;
}

/** 1 to 7 from Monday on (`kind` 2). */
function weekday(serial: number, kind: 2): number {
  return ((Math.floor(serial) + 5) % 7 + 7) % 7 + kind - 1;
}

/** Ways to count days and years: 0 US 30/360, 1 actual/actual, 2 actual/360, 3 actual/365, 4 European 30/360. */
export type Basis = 0 | 1 | 2 | 3 | 4;

export function isBasis(value: number): value is Basis {
  return value === 0 || value === 1 || value === 2 || value === 3 || value === 4;
}

/** Days between two dates by a basis, the earlier first. */
export function daysBetween(from: number, to: number, basis: Basis): number {
  if (basis === 0) return days360(dayOfSerial(from), dayOfSerial(to));
  if (basis === 4) return daysEuropean(dayOfSerial(from), dayOfSerial(to));
  return Math.floor(to) - Math.floor(from);
}

/** YEARFRAC. */
export function yearFraction(one: number, other: number, basis: number): Result {
  const kind = Math.trunc(basis);
  const [from, to] = [Math.floor(Math.min(one, other)), Math.floor(Math.max(one, other))];
  if (!isBasis(kind) || from < 0 || to > LAST_SERIAL) return NO_NUMBER;
  const days = daysBetween(from, to, kind);
  if (kind === 1) return days / yearLength(dayOfSerial(from), dayOfSerial(to));
  return days / (kind === 3 ? 365 : 360);
}

function days360(from: Day, to: Day): number {
  const startsAtEndOfFebruary = isEndOfFebruary(from);
  const first = startsAtEndOfFebruary || from.day === 31 ? 30 : from.day;
  const last = (startsAtEndOfFebruary && isEndOfFebruary(to)) || (to.day === 31 && first === 30) ? 30 : to.day;
  return (to.year - from.year) * 360 + (to.month - from.month) * 30 + last - first;
}

function daysEuropean(from: Day, to: Day): number {
  return (to.year - from.year) * 360 + (to.month - from.month) * 30 + Math.min(to.day, 30) - Math.min(from.day, 30);
}

function isEndOfFebruary({ year, month, day }: Day): boolean {
  return month === 2 && day === lastDayOfMonth(year, 2);
}

/** Days of a year between two dates: of the one year with or without its 29 February, or the mean of the years that they touch. */
function yearLength(from: Day, to: Day): number {
  const isLaterInYear = from.month > to.month || (from.month === to.month && from.day >= to.day);
  const isWithinAYear = from.year === to.year || (to.year === from.year + 1 && isLaterInYear);
  if (!isWithinAYear) {
    const days = serialOfDay({ year: to.year + 1, month: 1, day: 1 }) - serialOfDay({ year: from.year, month: 1, day: 1 });
    return days / (to.year - from.year + 1);
  }
  if (from.year === to.year) return isLeap(from.year) ? 366 : 365;
  const leapDays = [from.year, to.year].filter(isLeap).map((year) => serialOfDay({ year, month: 2, day: 29 }));
  return leapDays.some((day) => day >= serialOfDay(from) && day <= serialOfDay(to)) ? 366 : 365;
}

function isLeap(year: number): boolean {
  return lastDayOfMonth(year, 2) === 29;
}
