import { firstLawfulExit } from "../../../src/model/workforce/exits/lawful-exit";
import { day } from "../../support/dates";
import { group, pool } from "../../support/staff";

// Informed on 1 August, filed on 1 September, decided and told on 1 November 2026; the notice runs from then.
const AUGUST = day("2026-08-01");
const aged = (years: number, category: "agent" | "cadre" = "agent", headcount = 10) => group({ headcount, category, seniority: { kind: "point", years } });
const exit = (...staff: ReturnType<typeof group>[]) => firstLawfulExit(pool({ staff }), AUGUST, AUGUST);

test.each([
  ["a year and a half: a month", 1.5, "2026-12-01"],
  ["less than a year even in November: eight days", 0.7, "2026-11-09"],
  ["ten months in August, a year and a month when told: a month", 0.84, "2026-12-01"],
  ["four years and ten months in August, over five when told: two months", 4.84, "2027-01-01"],
  ["five years less a quarter in August, five and no more when told: a month", 4.75, "2026-12-01"],
])("the notice is that of the day on which it is given; %s", (_, years, last) => {
  expect(exit(aged(years))).toBe(day(last));
});

test("seniority is counted from its own day: a window that begins a year later has people a year younger when told", () => {
  expect(firstLawfulExit(pool({ staff: [aged(5.5)] }), AUGUST, AUGUST)).toBe(day("2027-01-01"));
  expect(firstLawfulExit(pool({ staff: [aged(5.5)] }), AUGUST, day("2027-08-01"))).toBe(day("2026-12-01"));
});

test("of several groups the longest notice counts, whichever comes first; a group without people does not", () => {
  expect(exit(aged(1.5), aged(6, "cadre"))).toBe(day("2027-02-01"));
  expect(exit(aged(6, "cadre"), aged(1.5))).toBe(day("2027-02-01"));
  expect(exit(aged(6, "cadre", 0), aged(1.5))).toBe(day("2026-12-01"));
});

test("of nobody there is no exit", () => {
  expect(exit()).toBe(Infinity);
  expect(exit(aged(3, "agent", 0))).toBe(Infinity);
});
