import { calendarArguments } from "../../../src/catalog/filling/calendar-arguments";
import { MIXED_OPERATOR } from "../../../src/catalog/templates/operators/mixed-operator";
import { dayOf, monthOfDay } from "../../../src/model/calendar/calendar";
import { readSample } from "../templates/read-sample";

const pools = readSample(MIXED_OPERATOR, "fr").activeCase()?.inputs.workforce?.pools ?? [];

test("the calendar of a dismissal is asked for the last day of the horizon and the mean head's full years", () => {
  const staff = pools.flatMap((pool) => pool.staff);
  const years = staff.flatMap(({ headcount, seniority }) => Array.from({ length: Math.round(headcount) }, () => (seniority.kind === "point" ? seniority.years : seniority.bands.reduce((sum, { share, from, to }) => sum + (share * (from + to)) / 2, 0))));
  const mean = years.reduce((sum, one) => sum + one, 0) / years.length;
  const asked = calendarArguments(pools, { start: monthOfDay(dayOf(2026, 8, 1)), months: 12 });
  expect(asked?.lastDay.written).toEqual({ fr: "DATE(2027;7;31)", en: "DATE(2027,7,31)" });
  expect(asked?.years.cells).toBe(Math.floor(mean));
  expect(Math.floor(mean)).toBeGreaterThan(0);
});

test("nobody is dismissed where there is nobody", () => {
  expect(calendarArguments([], { start: 24320, months: 12 })).toBeNull();
});
