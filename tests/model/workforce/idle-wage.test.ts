import { idleWage } from "../../../src/model/workforce/pay/idle-wage";
import { day, daysOf, month } from "../../support/dates";
import { asPrinted, within } from "../../support/within";

/** model.md 5: the twenty together cost 398,171.88. */
test("agents of both pools who are idle from the ban to the end of October cost what the acceptance case says", () => {
  const [from, to] = [day("2026-08-11"), day("2026-11-01")];
  expect(12 * idleWage(5000, from, to) + 8 * idleWage(8000, from, to)).toEqual(asPrinted("398,171.88"));
});

test("idle wages are those of each day, a month's wage over its days", () => {
  const days = ["2026-12", "2027-01", "2027-02"].flatMap((of) => daysOf(month(of)).map((on, _, all) => ({ on, loaded: 6054.5 / all.length })));
  const [from, to] = [day("2026-12-20"), day("2027-02-11")];
  const expected = days.filter(({ on }) => on >= from && on < to).reduce((sum, { loaded }) => sum + loaded, 0);
  // Rounding of 53 sums.
  expect(idleWage(5000, from, to)).toEqual(within(expected, 1e-9));
});
