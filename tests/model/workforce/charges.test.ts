import { employeeContributions, employerCharges } from "../../../src/model/workforce/pay/charges";
import { loadedDailyWage, workingDaysPerMonth } from "../../../src/model/workforce/pay/working-time";

/** domain.md 2.7 and vectors.json, computed there; the first is stated to the centime. */
test.each([
  { wage: 3422.72, charges: 721.85, digits: 2 },
  { wage: 5000, charges: 1054.5, digits: 9 },
  { wage: 6000, charges: 1265.4, digits: 9 },
  { wage: 8000, charges: 1507.6, digits: 9 },
  { wage: 12000, charges: 1992, digits: 9 },
])("the charges on a wage of $wage are $charges", ({ wage, charges, digits }) => {
  expect(employerCharges(wage)).toBeCloseTo(charges, digits);
});

test.each([
  { wage: 5000, contributions: 337 },
  { wage: 8000, contributions: 449.6 },
])("an employee contributes $contributions of $wage", ({ wage, contributions }) => {
  expect(employeeContributions(wage)).toBeCloseTo(contributions, 9);
});

/** Rows of the CNSS table (S47, S48): each rate as published, summed by hand. */
test("under the ceiling the published rates add up to 21.09 % and 6.74 %", () => {
  expect(employerCharges(1000)).toBeCloseTo(10 * (6.4 + 1.05 + 7.93 + 4.11 + 1.6), 9);
  expect(employeeContributions(1000)).toBeCloseTo(10 * (0.52 + 3.96 + 2.26), 9);
});

/** The press gives this net for the minimum wage of 2025 (S32). */
test("the net minimum wage of 2025 is 3,045.96", () => {
  const gross = 17.1 * 191;
  expect(gross - employeeContributions(gross)).toBeCloseTo(3045.96, 2);
});

test("a working day costs the loaded wage over the days of the month", () => {
  // model.md 5 and domain.md 3.3.
  expect(loadedDailyWage(5000, 5)).toBeCloseTo(275.2045, 4);
  expect(loadedDailyWage(8000, 5)).toBeCloseTo(432.1636, 4);
  expect(loadedDailyWage(5000, 6)).toBeCloseTo(232.865, 3);
  expect(workingDaysPerMonth(6)).toBe(26);
});
