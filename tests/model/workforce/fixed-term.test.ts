import { wagesToTerm } from "../../../src/model/workforce/entitlements/fixed-term";
import { day } from "../../support/dates";
import { within } from "../../support/within";

/** Months by hand: the days after the last one, up to the end of the term, each by its month. */
test.each([
  { says: "two whole months", last: "2026-10-31", end: "2026-12-31", months: 2 },
  { says: "half of September and October", last: "2026-09-15", end: "2026-10-31", months: 1.5 },
  { says: "a part of each year", last: "2026-12-10", end: "2027-02-14", months: 21 / 31 + 1 + 14 / 28 },
  { says: "one day", last: "2028-02-28", end: "2028-02-29", months: 1 / 29 },
  { says: "nothing on its last day", last: "2026-12-31", end: "2026-12-31", months: 0 },
  { says: "nothing after its end", last: "2027-01-31", end: "2026-12-31", months: 0 },
])("a term broken on $last that ends on $end is owed $says", ({ last, end, months }) => {
  expect(wagesToTerm(5000, day(last), day(end))).toEqual(within(5000 * months, 1e-9));
});
