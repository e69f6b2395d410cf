import { costs } from "../../../src/model/reallocation/program/objective";
import { problemOf } from "../../../src/model/reallocation/problem/problem";
import { day } from "../../support/dates";
import { activity } from "../../support/operator";
import { reallocation } from "../../support/reallocation";
import { within } from "../../support/within";

/** Thousands that a billed FTE is worth after the window, which ends with January 2027: 150 x 100 x 0.9 a month, not discounted. */
const MONTH = 13.5;

// February 2027 has 28 days, March 31.
test.each<[string, number, string | null, number]>([
  ["none", 0, null, 0],
  ["a quarter of a month", 0.25, null, 0.25],
  ["a month and a half", 1.5, null, 1.5],
  ["half a month of which ten days of 28 can be billed", 0.5, "2027-02-10", 10 / 28],
  ["half a month, all of it before the contract ends", 0.5, "2027-02-20", 0.5],
  ["two months of which the second can be billed for ten days of 31", 2, "2027-03-10", 1 + 10 / 31],
  ["one and a tenth, the contract ending in the second month", 1.1, "2027-03-10", 1.1],
])("months after the window count by their days: %s", (_, terminalMonths, end, months) => {
  const given = reallocation({ terms: { terminalMonths } });
  const problem = problemOf({ ...given, workforce: { ...given.workforce, activities: [activity({ contractEnd: end === null ? null : day(end) })] } });
  const at = problem.columns.findIndex(({ kind }) => kind === "bill-after");
  expect(costs(problem)[at]).toEqual(within(MONTH * months, 1e-9));
});
