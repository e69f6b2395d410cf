import { monthlyMinimumWage } from "../../../src/model/workforce/pay/minimum-wage";
import { day } from "../../support/dates";
import { asPrinted } from "../../support/within";

/** domain.md 2.1: hourly wages of the decrees (S31) times 191. */
test.each([
  { on: "2024-12-31", wage: "3,266.10" },
  { on: "2025-01-01", wage: "3,266.10" },
  { on: "2025-12-31", wage: "3,266.10" },
  { on: "2026-01-01", wage: "3,422.72" },
  { on: "2026-11-23", wage: "3,422.72" },
])("the minimum wage on $on is $wage", ({ on, wage }) => {
  expect(monthlyMinimumWage(day(on))).toEqual(asPrinted(wage));
});

/** S31: the press gives both steps, "+3.11 an hour, +594.01 a month". */
test("a step of 3.11 an hour is one of 594.01 a month", () => {
  expect((3.11 * monthlyMinimumWage(day("2026-06-01"))) / 17.92).toEqual(asPrinted("594.01"));
});
