import { civil, dayOf, firstDay, type Day, type Month } from "./calendar";

/** Paid public holidays of Morocco in the private sector. */
export const HOLIDAYS = [
  "new-year",
  "manifesto",
  "amazigh-new-year",
  "labour-day",
  "throne-day",
  "oued-ed-dahab",
  "revolution",
  "youth-day",
  "unity-day",
  "green-march",
  "independence-day",
  "eid-al-fitr",
  "eid-al-adha",
  "muharram",
  "mawlid",
] as const;
export type HolidayId = (typeof HOLIDAYS)[number];

/** Where a date comes from: written in the law, announced, or expected by the moon and announced on the eve: an assumption. */
export type HolidayBasis = "law" | "announced" | "moon";

export interface Holiday {
  readonly id: HolidayId;
  readonly day: Day;
  readonly basis: HolidayBasis;
}

interface FixedHoliday {
  readonly id: HolidayId;
  readonly month: number;
  readonly day: number;
  /** First year; always where not given. */
  readonly since?: number;
  readonly basis: "law" | "announced";
}

/** @source decree 2-04-426 [KNOWN hi]; 14 January, 31 October: domain.md 10 (M1), 10.3 */
const FIXED: readonly FixedHoliday[] = [
  { id: "new-year", month: 1, day: 1, basis: "law" },
  { id: "manifesto", month: 1, day: 11, basis: "law" },
  { id: "amazigh-new-year", month: 1, day: 14, since: 2024, basis: "law" },
  { id: "labour-day", month: 5, day: 1, basis: "law" },
  { id: "throne-day", month: 7, day: 30, basis: "law" },
  { id: "oued-ed-dahab", month: 8, day: 14, basis: "law" },
  { id: "revolution", month: 8, day: 20, basis: "law" },
  { id: "youth-day", month: 8, day: 21, basis: "law" },
  { id: "unity-day", month: 10, day: 31, since: 2026, basis: "announced" },
  { id: "green-march", month: 11, day: 6, basis: "law" },
  { id: "independence-day", month: 11, day: 18, basis: "law" },
];

/** Feasts of the moon by month and day of the Hijri year; both Eids have two days. */
const MOON: readonly { readonly id: HolidayId; readonly month: number; readonly days: readonly number[] }[] = [
  { id: "muharram", month: 1, days: [1] },
  { id: "mawlid", month: 3, days: [12] },
  { id: "eid-al-fitr", month: 10, days: [1, 2] },
  { id: "eid-al-adha", month: 12, days: [10, 11] },
];

/**
 * Day of the tabular Hijri calendar: months of 30 and 29 days in turn, eleven leap days in thirty years. The moon may bring the feast
 * a day earlier or later.
 *
 * @param month 1 to 12
 * @source Reingold, Dershowitz, Calendrical Calculations (arithmetical Islamic calendar)
 */
export function dayOfHijri(year: number, month: number, day: number): Day {
  const before = 354 * (year - 1) + Math.floor((3 + 11 * year) / 30) + 29 * (month - 1) + Math.floor(month / 2);
  return before + day + HIJRI_EPOCH;
}

/** The day before 1 Muharram of year 1, 19 July 622 of the Gregorian calendar, as a serial number. */
const HIJRI_EPOCH: Day = dayOf(622, 7, 19) - 1;

/** Public holidays of a calendar year, in the order of their dates; two may fall on one day. @source domain.md 10.3 */
export function holidaysOf(year: number): Holiday[] {
  const fixed = FIXED.filter(({ since = year }) => since <= year).map(({ id, month, day, basis }): Holiday => ({
    id,
    day: dayOf(year, month, day),
    basis,
  }));
  // A Hijri year is eleven days shorter: two of them at least, at most three, touch a calendar year.
  const around = Math.floor((year - 622) * (365.2425 / 354.36667)) + 1;
  const moon = [around - 1, around, around + 1].flatMap((hijri) =>
    MOON.flatMap(({ id, month, days }) => days.map((day): Holiday => ({ id, day: dayOfHijri(hijri, month, day), basis: "moon" }))),
  );
  return [...fixed, ...moon.filter(({ day }) => civil(day).year === year)].sort((a, b) => a.day - b.day);
}

/**
 * Public holidays of the years of a window: a year of which some are given has these and no others.
 *
 * @param given days of the user's own
 */
export function holidaysBetween(first: Month, last: Month, given: readonly Day[] = []): ReadonlySet<Day> {
  const own = new Set(given.map((day) => civil(day).year));
  const days = new Set(given);
  for (let year = Math.floor(first / 12); year <= Math.floor(last / 12); year++) {
    if (!own.has(year)) for (const { day } of holidaysOf(year)) days.add(day);
  }
  return days;
}

/**
 * Days on which people work in a month: Monday to Friday, or to Saturday, less public holidays. What rooms and trainers have; wages
 * are divided by 26 or 22 (workingDaysPerMonth).
 *
 * @source domain.md 10.3: in 2026 a mean of 24.75 days of six a week, 20.58 of five
 */
export function workingDaysIn(month: Month, daysPerWeek: 5 | 6, holidays: ReadonlySet<Day>): number {
  let days = 0;
  for (let day = firstDay(month); day < firstDay(month + 1); day++) {
    // Serial numbers: 0 is a Saturday, 1 a Sunday.
    const weekday = day % 7;
    if (weekday !== 1 && (weekday !== 0 || daysPerWeek === 6) && !holidays.has(day)) days += 1;
  }
  return days;
}
