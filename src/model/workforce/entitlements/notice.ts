import { addMonths, DAYS_PER_MONTH, type Day } from "../../calendar/calendar";
import { employerCharges } from "../pay/charges";
import { PAID_HOURS_PER_MONTH } from "../pay/working-time";
import { hasReached, startedYears } from "./seniority";

export const CATEGORIES = ["agent", "cadre"] as const;
/** Category of staff as the decree on notice tells them apart: employees and workers, or managers and the like. */
export type Category = (typeof CATEGORIES)[number];

/** Months or calendar days. */
export interface NoticePeriod {
  readonly unit: "months" | "days";
  readonly count: number;
}

/** The least notice there is. @source labour code art. 43 (S37, S38) */
const EIGHT_DAYS: NoticePeriod = { unit: "days", count: 8 };
const months = (count: number): NoticePeriod => ({ unit: "months", count });

/** Years of service from which the notice of all is counted in months, and begun years above which it is longest. */
export const NOTICE_FROM_YEARS = 1;
export const LONG_NOTICE_ABOVE = 5;

/** Below one year, from one to five, and above. @source decree 2-04-469 (S39), domain.md 2.3 */
export const NOTICE_PERIODS: Readonly<Record<Category, readonly [NoticePeriod, NoticePeriod, NoticePeriod]>> = {
  agent: [EIGHT_DAYS, months(1), months(2)],
  cadre: [months(1), months(2), months(3)],
};

/**
 * Notice that the employer owes.
 *
 * @param years of service
 */
export function noticePeriod(category: Category, years: number): NoticePeriod {
  const [short, middle, long] = NOTICE_PERIODS[category];
  if (!hasReached(years, NOTICE_FROM_YEARS)) return short;
  return startedYears(years) > LONG_NOTICE_ABOVE ? long : middle;
}

/** Notice in months of wage; eight calendar days are 8 / (365/12) of one. */
export function noticeMonths(category: Category, years: number): number {
  const { unit, count } = noticePeriod(category, years);
  return unit === "months" ? count : count / DAYS_PER_MONTH;
}

/**
 * Wages in place of a notice that need not be worked, without charges.
 *
 *   NOTICE = m(category, years) * W
 *
 * @source domain.md 2.3 (labour code art. 51)
 */
export function dispensedNotice(wage: number, category: Category, years: number): number {
  return noticeMonths(category, years) * wage;
}

/** What a notice that is worked costs, MAD. */
export interface WorkedNotice {
  /** Loaded wages of the notice: what it costs where there is no work left to do. */
  readonly idleWage: number;
  /** Most paid hours off to look for work: 2 a day, 8 a week, 30 in 30 days. */
  readonly jobSearchHours: number;
  /** Loaded wage of those hours: what it costs where there is work. */
  readonly jobSearchWage: number;
}

/** Cost of a worked notice by its two views, which never add up. @source domain.md 2.3 (S39) */
export function workedNotice(wage: number, category: Category, years: number): WorkedNotice {
  const loaded = wage + employerCharges(wage);
  const hours = jobSearchHours(noticePeriod(category, years));
  return {
    idleWage: noticeMonths(category, years) * loaded,
    jobSearchHours: hours,
    jobSearchWage: (hours / PAID_HOURS_PER_MONTH) * loaded,
  };
}

/** Over months the limit of 30 hours in 30 days binds, within eight days that of the week. */
function jobSearchHours({ unit, count }: NoticePeriod): number {
  return unit === "months" ? 30 * count : 8 * Math.floor(count / 7) + Math.min(8, 2 * (count % 7));
}

/**
 * Last day of a notice, which is the last paid day. It runs from the day after notification; a month of it ends on the day
 * of the same number, or on the last of a shorter month.
 */
export function lastDayOfNotice(notified: Day, { unit, count }: NoticePeriod): Day {
  return unit === "months" ? addMonths(notified, count) : notified + count;
}

/** Day on which to notify for a notice that is over on the last paid day, and not after it. */
export function notificationFor(lastPaidDay: Day, { unit, count }: NoticePeriod): Day {
  return unit === "months" ? addMonths(lastPaidDay, -count) : lastPaidDay - count;
}
