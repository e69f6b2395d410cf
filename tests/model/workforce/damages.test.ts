import { damages, damagesMonths } from "../../../src/model/workforce/entitlements/damages";
import { yearsOfService } from "../../../src/model/workforce/entitlements/seniority";
import { day } from "../../support/dates";

describe("published in S40", () => {
  test.each([
    { says: "nine months", hired: "2020-01-01", last: "2020-09-30", months: 1.5 },
    { says: "one year and one day", hired: "2020-01-01", last: "2021-01-01", months: 3 },
    { says: "seven years, eleven months and thirty days", hired: "2015-01-01", last: "2022-12-30", months: 12 },
    { says: "thirty years", hired: "1990-01-01", last: "2019-12-31", months: 36 },
  ])("$says of service are worth $months months of wage", ({ hired, last, months }) => {
    expect(damagesMonths(yearsOfService(day(hired), day(last)))).toBe(months);
  });

  /** The same as years, in vectors.json. */
  test.each([
    { years: 0.75, months: 1.5 },
    { years: 1.003, months: 3 },
    { years: 7.997, months: 12 },
    { years: 30, months: 36 },
  ])("$years years of service are worth $months months of wage", ({ years, months }) => {
    expect(damagesMonths(years)).toBe(months);
  });
});

/** domain.md 2.4: "Cap reached at y > 23". */
test("the cap is reached after 23 years", () => {
  expect(damagesMonths(23)).toBe(34.5);
  expect(damagesMonths(23.01)).toBe(36);
  expect(damagesMonths(24.01)).toBe(36);
});

test("damages are months of wage", () => {
  expect(damages(8000, 5.5)).toBe(72_000);
  expect(damages(8000, 0)).toBe(0);
});
