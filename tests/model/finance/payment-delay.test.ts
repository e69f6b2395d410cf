import fc from "fast-check";
import { paymentDelay, receipts } from "../../../src/model/finance/cash/payment-delay";
import { SEEDED } from "../../support/scenarios";
import { within } from "../../support/within";

const amounts = fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 1, maxLength: 24 });
const earlierAmounts = fc.array(fc.integer({ min: 0, max: 1e6 }), { maxLength: 6 });
const days = fc.integer({ min: 0, max: 150 });
const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0);
/** Rounding of thirty amounts of a million. */
const ROUNDING = 1e-7;

describe("days of sales outstanding", () => {
  test.each([
    { days: 0, months: 0, late: 0 },
    { days: 15, months: 0, late: 0.5 },
    { days: 30, months: 1, late: 0 },
    { days: 45, months: 1, late: 0.5 },
    { days: 75, months: 2, late: 0.5 },
    { days: 90, months: 3, late: 0 },
  ])("of $days are $months months and a share of $late", ({ days: outstanding, months, late }) => {
    expect(paymentDelay(outstanding)).toEqual({ months, late });
  });
});

describe("receipts", () => {
  test("split a fraction of a month between two months, and begin with what was invoiced before", () => {
    const found = receipts([100, 200, 300], [40, 60, 80], paymentDelay(45));
    expect([...found.received]).toEqual([70, 90, 150]);
    // Half of 60 and all of 80 are due at the start.
    expect(found).toMatchObject({ opening: 110, missingMonths: 0 });
    expect([...found.outstanding]).toEqual([140, 250, 400]);
  });

  test.each([
    { outstanding: 45, earlier: [80], missing: 1 },
    { outstanding: 60, earlier: [], missing: 2 },
    { outstanding: 60, earlier: [1, 2], missing: 0 },
    { outstanding: 0, earlier: [], missing: 0 },
  ])("tell that $missing months before are missing for $outstanding days", ({ outstanding, earlier, missing }) => {
    expect(receipts([100], earlier, paymentDelay(outstanding)).missingMonths).toBe(missing);
  });

  test("are those of invoices written every day and each paid so many days later", () => {
    fc.assert(
      fc.property(amounts, earlierAmounts, days, (revenue, earlier, outstanding) => {
        const paid = new Float64Array(revenue.length);
        for (let day = -30 * earlier.length; day < 30 * revenue.length; day++) {
          const month = Math.floor((day + outstanding) / 30);
          const invoiced = Math.floor(day / 30);
          const daily = ((invoiced < 0 ? earlier[earlier.length + invoiced] : revenue[invoiced]) as number) / 30;
          if (month >= 0 && month < paid.length) paid[month] = (paid[month] as number) + daily;
        }
        const found = receipts(revenue, earlier, paymentDelay(outstanding));
        expect([...found.received]).toEqual([...paid].map((amount) => within(amount, ROUNDING)));
      }),
      SEEDED,
    );
  });

  test("and what is outstanding make up what was due and what is invoiced", () => {
    fc.assert(
      fc.property(amounts, earlierAmounts, days, (revenue, earlier, outstanding) => {
        const found = receipts(revenue, earlier, paymentDelay(outstanding));
        found.outstanding.forEach((due, t) => {
          const [invoiced, received] = [sum(revenue.slice(0, t + 1)), sum(found.received.slice(0, t + 1))];
          expect(received + due).toEqual(within(found.opening + invoiced, ROUNDING));
        });
      }),
      SEEDED,
    );
  });

  test("have all come when the lag is over", () => {
    fc.assert(
      fc.property(amounts, earlierAmounts, days, (revenue, earlier, outstanding) => {
        const after = Array.from({ length: paymentDelay(outstanding).months + 1 }, () => 0);
        const found = receipts([...revenue, ...after], earlier, paymentDelay(outstanding));
        expect(sum(found.received)).toEqual(within(found.opening + sum(revenue), ROUNDING));
        expect(found.outstanding.at(-1)).toEqual(within(0, ROUNDING));
      }),
      SEEDED,
    );
  });
});
