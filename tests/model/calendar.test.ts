import { addMonths, civil, dayOf, daysIn, DAYS_PER_MONTH, firstDay, monthOf, monthOfDay, monthsBetween } from "../../src/model/calendar/calendar";
import { dateOf, day, daysOf, month } from "../support/dates";
import { within } from "../support/within";

/** Each day from Excel's first sound one to the end of the next century. */
const EVERY_DAY = Array.from({ length: day("2199-12-31") - day("1900-03-01") + 1 }, (_, at) => day("1900-03-01") + at);
const EVERY_MONTH = Array.from({ length: month("2199-12") - month("1900-03") + 1 }, (_, at) => month("1900-03") + at);

describe("the calendar", () => {
  test.each([
    { iso: "1900-03-01", serial: 61 },
    { iso: "1970-01-01", serial: 25_569 },
    { iso: "2000-02-29", serial: 36_585 },
    { iso: "2026-08-11", serial: 46_245 },
  ])("counts $iso as Excel does", ({ iso, serial }) => {
    const [year, monthNumber, dayNumber] = iso.split("-").map(Number) as [number, number, number];
    expect(dayOf(year, monthNumber, dayNumber)).toBe(serial);
  });

  test("agrees with JavaScript's on every day of three centuries, both ways", () => {
    const wrong = EVERY_DAY.filter((serial) => {
      const date = dateOf(serial);
      const parts = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      const found = civil(serial);
      const read = found.year === parts.year && found.month === parts.month && found.day === parts.day;
      return !read || dayOf(parts.year, parts.month, parts.day) !== serial;
    });
    expect(wrong).toEqual([]);
  });

  test("drops the time of the day", () => {
    expect(civil(day("2026-08-11") + 0.999)).toEqual({ year: 2026, month: 8, day: 11 });
    expect(monthOfDay(day("2026-08-31") + 0.5)).toBe(month("2026-08"));
  });

  test("numbers months as year * 12 + month - 1", () => {
    expect(monthOf(2026, 8)).toBe(24_319);
    expect(monthOfDay(day("2026-12-31"))).toBe(monthOf(2026, 12));
    expect(monthOfDay(day("2027-01-01"))).toBe(monthOf(2026, 12) + 1);
  });

  test("knows the first day and the length of every month of three centuries", () => {
    const wrong = EVERY_MONTH.filter((of) => firstDay(of) !== daysOf(of)[0] || daysIn(of) !== daysOf(of).length);
    expect(wrong).toEqual([]);
  });

  test.each([
    { of: "1900-03", days: 31 },
    { of: "2000-02", days: 29 },
    { of: "2026-02", days: 28 },
    { of: "2028-02", days: 29 },
    { of: "2100-02", days: 28 },
  ])("gives $of $days days", ({ of, days }) => {
    expect(daysIn(month(of))).toBe(days);
  });

  test.each([
    { from: "2026-08-11", months: 0, to: "2026-08-11" },
    { from: "2026-08-11", months: -3, to: "2026-05-11" },
    { from: "2026-08-11", months: -8, to: "2025-12-11" },
    { from: "2026-08-11", months: 17, to: "2028-01-11" },
    { from: "2026-01-31", months: 1, to: "2026-02-28" },
    { from: "2028-01-31", months: 1, to: "2028-02-29" },
    { from: "2026-03-31", months: -1, to: "2026-02-28" },
    { from: "2026-10-31", months: -11, to: "2025-11-30" },
    { from: "2026-12-31", months: 1, to: "2027-01-31" },
    { from: "2028-02-29", months: 12, to: "2029-02-28" },
  ])("moves $from by $months months to $to", ({ from, months, to }) => {
    expect(addMonths(day(from), months)).toBe(day(to));
  });

  test("takes a month for a twelfth of 365 days where a duration needs one", () => {
    expect(12 * DAYS_PER_MONTH).toBe(365);
  });

  test.each([
    { from: "2026-08-11", to: "2026-11-01", months: 21 / 31 + 2 },
    { from: "2026-08-11", to: "2026-08-11", months: 0 },
    { from: "2026-08-11", to: "2026-08-12", months: 1 / 31 },
    { from: "2026-12-17", to: "2027-01-18", months: 15 / 31 + 17 / 31 },
    { from: "2028-02-29", to: "2028-03-01", months: 1 / 29 },
    { from: "2027-02-01", to: "2025-02-01", months: -24 },
  ])("counts $months months from $from to $to, by the days of each month", ({ from, to, months }) => {
    // Rounding of two fractions.
    expect(monthsBetween(day(from), day(to))).toEqual(within(months, 1e-14));
  });

  test("counts as many months as the shares of the days between", () => {
    const days = Array.from({ length: 900 }, (_, at) => day("2026-01-20") + at);
    const shares = days.map((of) => 1 / daysOf(month(dateOf(of).toISOString().slice(0, 7))).length);
    // Rounding of 900 sums.
    expect(monthsBetween(day("2026-01-20"), day("2026-01-20") + 900)).toEqual(within(shares.reduce((sum, share) => sum + share), 1e-11));
  });
});
