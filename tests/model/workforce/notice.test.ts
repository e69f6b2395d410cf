import { lastDayOfNotice, dispensedNotice, noticeMonths, noticePeriod, notificationFor, workedNotice } from "../../../src/model/workforce/entitlements/notice";
import { day } from "../../support/dates";
import { asPrinted, within } from "../../support/within";

/** Decree 2-04-469 as published in S39; domain.md 2.3. */
test.each([
  { category: "agent", years: 0, unit: "days", count: 8 },
  { category: "agent", years: 0.99, unit: "days", count: 8 },
  { category: "agent", years: 1, unit: "months", count: 1 },
  { category: "agent", years: 5, unit: "months", count: 1 },
  { category: "agent", years: 5.01, unit: "months", count: 2 },
  { category: "cadre", years: 0.99, unit: "months", count: 1 },
  { category: "cadre", years: 1, unit: "months", count: 2 },
  { category: "cadre", years: 5, unit: "months", count: 2 },
  { category: "cadre", years: 5.01, unit: "months", count: 3 },
] as const)("the notice of one $category of $years years is $count $unit", ({ category, years, unit, count }) => {
  expect(noticePeriod(category, years)).toEqual({ unit, count });
});

test("eight days are a part of a month of 365/12 days", () => {
  expect(noticeMonths("agent", 0.5)).toEqual(within(0.26301369863, 1e-11));
  expect(noticeMonths("cadre", 7)).toBe(3);
});

test("a notice that is dispensed with is paid in full", () => {
  expect(dispensedNotice(8000, "agent", 5.5)).toBe(16_000);
  expect(dispensedNotice(5000, "agent", 0.5)).toEqual(asPrinted("1,315.07"));
});

test("a notice that is worked costs idle wages, or the hours off to look for work: at most 15.7 % of a month", () => {
  // domain.md 2.3: 30 / 191 of the hours; the loaded wage is 6,054.50.
  expect(workedNotice(5000, "agent", 3)).toEqual({
    idleWage: asPrinted("6,054.50"),
    jobSearchHours: 30,
    jobSearchWage: within((30 / 191) * 6054.5, 1e-9),
  });
  expect(workedNotice(5000, "agent", 8)).toMatchObject({ idleWage: asPrinted("12,109.00"), jobSearchHours: 60 });
});

test("within eight days the hours off are 8 of the first week and 2 of the day after it", () => {
  expect(workedNotice(5000, "agent", 0.5).jobSearchHours).toBe(10);
});

/** Dated by hand: the notice runs from the day after notification, a month of it to the day of the same number. */
test.each([
  { says: "a month within the year", notified: "2026-07-11", unit: "months", count: 1, last: "2026-08-11" },
  { says: "a month from a 31st to a month of 30 days", notified: "2026-08-31", unit: "months", count: 1, last: "2026-09-30" },
  { says: "a month from a 31st to February", notified: "2027-01-31", unit: "months", count: 1, last: "2027-02-28" },
  { says: "a month from a 31st to a leap February", notified: "2028-01-31", unit: "months", count: 1, last: "2028-02-29" },
  { says: "two months across a year end", notified: "2026-12-15", unit: "months", count: 2, last: "2027-02-15" },
  { says: "three months across a year end", notified: "2026-11-30", unit: "months", count: 3, last: "2027-02-28" },
  { says: "eight days across a leap day", notified: "2028-02-25", unit: "days", count: 8, last: "2028-03-04" },
  { says: "eight days across a year end", notified: "2026-12-28", unit: "days", count: 8, last: "2027-01-05" },
] as const)("the last paid day after $says is $last", ({ notified, unit, count, last }) => {
  expect(lastDayOfNotice(day(notified), { unit, count })).toBe(day(last));
});

test.each([
  { last: "2026-08-11", unit: "months", count: 2, notified: "2026-06-11" },
  { last: "2027-03-31", unit: "months", count: 1, notified: "2027-02-28" },
  { last: "2028-03-31", unit: "months", count: 1, notified: "2028-02-29" },
  { last: "2027-01-15", unit: "months", count: 3, notified: "2026-10-15" },
  { last: "2027-01-05", unit: "days", count: 8, notified: "2026-12-28" },
] as const)("to end on $last, $count $unit of notice are given on $notified", ({ last, unit, count, notified }) => {
  expect(notificationFor(day(last), { unit, count })).toBe(day(notified));
});
