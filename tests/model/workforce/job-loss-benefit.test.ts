import { isInsured, jobLossBenefit, publicCostPerJob } from "../../../src/model/workforce/entitlements/job-loss-benefit";
import { monthlyMinimumWage } from "../../../src/model/workforce/pay/minimum-wage";
import { day } from "../../support/dates";
import { within } from "../../support/within";

const MINIMUM = monthlyMinimumWage(day("2026-06-01"));

/** A table of the CNSS in whole MAD (S45). */
test.each([
  { wage: 1647, benefit: 1153 },
  { wage: 2344, benefit: 1641 },
  { wage: 6000, benefit: 3422.72 },
])("a mean wage of $wage gives $benefit a month", ({ wage, benefit }) => {
  expect(jobLossBenefit(wage, MINIMUM)).toEqual(within(benefit, 0.5));
});

test("the benefit is 70 % of the wage up to the minimum wage, and no more", () => {
  expect(jobLossBenefit(4000, MINIMUM)).toEqual(within(2800, 1e-9));
  expect(jobLossBenefit(6000, MINIMUM)).toBe(MINIMUM);
});

test.each([
  { in36Months: 780, in12Months: 260, insured: true },
  { in36Months: 779, in12Months: 260, insured: false },
  { in36Months: 780, in12Months: 259, insured: false },
])("$in36Months days declared in 36 months and $in12Months in 12: insured is $insured", ({ insured, ...declared }) => {
  expect(isInsured(declared)).toBe(insured);
});

test("a job lost costs the public six months of benefit for those who are entitled", () => {
  expect(publicCostPerJob(4000, MINIMUM, 0.4)).toEqual(within(6 * 2800 * 0.4, 1e-9));
});
