import { firstDay, monthOf } from "../../src/model/calendar/calendar";
import { dayOfHijri, holidaysBetween, holidaysOf, workingDaysIn } from "../../src/model/calendar/holidays";
import { dateOf, day, daysOf, month } from "../support/dates";
import { within } from "../support/within";

const OF_2026 = holidaysBetween(month("2026-01"), month("2026-12"));
const months = Array.from({ length: 12 }, (_, t) => month("2026-01") + t);
const mean = (daysPerWeek: 5 | 6) => months.reduce((sum, of) => sum + workingDaysIn(of, daysPerWeek, OF_2026), 0) / 12;

describe("working days in Morocco", () => {
  test("are 24.75 a month of six days a week in 2026, and 20.58 of five; 22 and 17 in August", () => {
    // domain.md 10.3, to the digits printed there.
    expect([mean(6), mean(5)]).toEqual([24.75, within(20.58, 0.005)]);
    expect(([6, 5] as const).map((daysPerWeek) => workingDaysIn(month("2026-08"), daysPerWeek, OF_2026))).toEqual([22, 17]);
  });

  test.each([5, 6] as const)("of %d a week are those that JavaScript's own calendar counts", (daysPerWeek) => {
    for (let of = month("2026-01"); of < month("2030-01"); of++) {
      const holidays = holidaysBetween(of, of);
      const worked = daysOf(of).filter((serial) => {
        const weekday = dateOf(serial).getUTCDay();
        return weekday !== 0 && (weekday !== 6 || daysPerWeek === 6) && !holidays.has(serial);
      });
      expect(workingDaysIn(of, daysPerWeek, holidays)).toBe(worked.length);
    }
  });
});

describe("public holidays", () => {
  test("of 2026 are these, with what each date rests on", () => {
    expect(holidaysOf(2026).map(({ id, day: at, basis }) => [dateOf(at).toISOString().slice(0, 10), id, basis])).toEqual([
      ["2026-01-01", "new-year", "law"],
      ["2026-01-11", "manifesto", "law"],
      ["2026-01-14", "amazigh-new-year", "law"],
      ["2026-03-20", "eid-al-fitr", "moon"],
      ["2026-03-21", "eid-al-fitr", "moon"],
      ["2026-05-01", "labour-day", "law"],
      ["2026-05-27", "eid-al-adha", "moon"],
      ["2026-05-28", "eid-al-adha", "moon"],
      ["2026-06-17", "muharram", "moon"],
      ["2026-07-30", "throne-day", "law"],
      ["2026-08-14", "oued-ed-dahab", "law"],
      ["2026-08-20", "revolution", "law"],
      ["2026-08-21", "youth-day", "law"],
      ["2026-08-26", "mawlid", "moon"],
      ["2026-10-31", "unity-day", "announced"],
      ["2026-11-06", "green-march", "law"],
      ["2026-11-18", "independence-day", "law"],
    ]);
  });

  test("had no 31 October in 2025, no 14 January in 2023, and twice an Eid in a year of two", () => {
    const named = (year: number, id: string) => holidaysOf(year).filter((holiday) => holiday.id === id).length;
    expect([named(2025, "unity-day"), named(2026, "unity-day"), named(2023, "amazigh-new-year"), named(2024, "amazigh-new-year")]).toEqual([0, 1, 0, 1]);
    // 2033 has two ends of Ramadan: 3 January and 23 December.
    expect(named(2033, "eid-al-fitr")).toBe(4);
  });

  test("of the moon are those of the tabular calendar that JavaScript's library has", () => {
    const format = new Intl.DateTimeFormat("en-u-ca-islamic-civil-nu-latn", { timeZone: "UTC", year: "numeric", month: "numeric", day: "numeric" });
    for (let year = 1440; year < 1500; year++) {
      for (const [of, at] of [[1, 1], [3, 12], [10, 1], [12, 10]] as const) {
        const parts = Object.fromEntries(format.formatToParts(dateOf(dayOfHijri(year, of, at))).map(({ type, value }) => [type, Number.parseInt(value, 10)]));
        expect([parts["year"], parts["month"], parts["day"]]).toEqual([year, of, at]);
      }
    }
    for (let year = 2020; year < 2060; year++) {
      // Six days of the moon in a year, seven or eight where a feast comes twice.
      const moon = holidaysOf(year).filter(({ basis }) => basis === "moon").length;
      expect(moon >= 6 && moon <= 8).toBe(true);
    }
  });

  test("of a year of which the user gives some are those alone; of other years they stay", () => {
    const own = holidaysBetween(month("2026-11"), month("2027-02"), [day("2026-12-24")]);
    expect([...own].filter((at) => at < firstDay(monthOf(2027, 1)))).toEqual([day("2026-12-24")]);
    expect(own.has(day("2027-01-11"))).toBe(true);
    expect(workingDaysIn(month("2026-11"), 6, own)).toBe(25);
  });
});
