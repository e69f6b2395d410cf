import fc from "fast-check";
import {
  datedRateOfReturn, datedValue, internalRateOfReturn, monthlyRate, netPresentValue, periodEndValue, presentValue,
} from "../../../src/model/finance/investment/net-present-value";
import { day } from "../../support/dates";
import { SEEDED } from "../../support/scenarios";
import { asPrinted, within } from "../../support/within";

/** Excel's own examples, support.microsoft.com, functions NPV, IRR, XNPV and XIRR; more digits are computed (vectors.json, domain.md 5.13). */
const SHOP = [-70_000, 12_000, 15_000, 18_000, 21_000, 26_000];
const DATED = [-10_000, 2750, 4250, 3250, 2750];
const DATES = ["2008-01-01", "2008-03-01", "2008-10-30", "2009-02-15", "2009-04-01"].map(day);

const flow = fc.integer({ min: -1e6, max: 1e6 });
const flows = fc.array(flow, { minLength: 1, maxLength: 36 });
const rate = fc.double({ min: -0.5, max: 2, noNaN: true });

describe("Excel's published examples", () => {
  test("NPV(10 %, -10,000, 3,000, 4,200, 6,800) is 1,188.44", () => {
    const value = periodEndValue(0.1, [-10_000, 3000, 4200, 6800]);
    expect(value).toEqual(asPrinted("1,188.44"));
    // vectors.json; rounding only.
    expect(value).toEqual(within(1188.4434123352216, 1e-9));
  });

  test("NPV(8 %, 8,000 ... 14,500) - 40,000 is 1,922.06, and -3,749.47 with a loss of 9,000 in the sixth year", () => {
    const inflows = [8000, 9200, 10_000, 12_000, 14_500];
    expect(netPresentValue(0.08, [-40_000, ...inflows])).toEqual(asPrinted("1,922.06"));
    expect(netPresentValue(0.08, [-40_000, ...inflows])).toEqual(within(1922.061554932363, 1e-9));
    expect(netPresentValue(0.08, [-40_000, ...inflows, -9000])).toEqual(within(-3749.4650870155747, 1e-9));
  });

  test("IRR of the shop is 8.66 % after five years, -2.12 % after four, -44.4 % after two", () => {
    expect(internalRateOfReturn(SHOP)).toEqual(asPrinted("0.0866"));
    // vectors.json; the root is found to neighbouring numbers.
    expect(internalRateOfReturn(SHOP)).toEqual(within(0.08663094803649914, 1e-12));
    expect(internalRateOfReturn(SHOP.slice(0, 5))).toEqual(within(-0.02124484827338618, 1e-12));
    // Excel needs a guess of -10 % for it.
    expect(internalRateOfReturn(SHOP.slice(0, 3))).toEqual(asPrinted("-0.444"));
  });

  test("XNPV of the dated flows at 9 % is 2,086.65", () => {
    expect(datedValue(0.09, DATED, DATES)).toEqual(asPrinted("2,086.65"));
    expect(datedValue(0.09, DATED, DATES)).toEqual(within(2086.647602031535, 1e-9));
  });

  test("XIRR of the dated flows is 37.34 %", () => {
    // Published as 0.373362535 by Excel, which stops within 1e-8; 0.3733625335 computed (domain.md 5.13).
    expect(datedRateOfReturn(DATED, DATES)).toEqual(within(0.373362535, 1e-8));
    expect(datedRateOfReturn(DATED, DATES)).toEqual(within(0.3733625335, 1e-10));
  });
});

describe("a present value", () => {
  test("is the sum of its flows, each discounted by itself", () => {
    fc.assert(
      fc.property(flows, rate, (amounts, each) => {
        const direct = amounts.reduce((sum, amount, t) => sum + amount / (1 + each) ** t, 0);
        // 36 powers of at least 1/2, so up to 2^36 times the rounding of a million.
        const size = amounts.reduce((sum, amount, t) => sum + Math.abs(amount) / (1 + each) ** t, 1);
        expect(netPresentValue(each, amounts)).toEqual(within(direct, 1e-12 * size));
        expect(periodEndValue(each, amounts)).toEqual(within(direct / (1 + each), 1e-12 * size * 2));
      }),
      SEEDED,
    );
  });

  test("of an annuity is that of its closed form", () => {
    // 1,000 a month for two years at 10 % a year: 1,000 * (1 - (1 + i)^-24) / i.
    const monthly = monthlyRate(0.1);
    expect(presentValue(0.1, Array.from({ length: 24 }, () => 1000))).toEqual(within((1000 * (1 - (1 + monthly) ** -24)) / monthly, 1e-8));
  });

  test("compounds twelve months to the yearly rate", () => {
    expect((1 + monthlyRate(0.1)) ** 12).toEqual(within(1.1, 1e-14));
    expect(presentValue(0.1, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1100])).toEqual(within(1000, 1e-9));
    expect(presentValue(0, [1, 2, 3])).toBe(6);
  });

  test("of nothing is nothing", () => {
    expect(netPresentValue(0.1, [])).toBe(0);
    expect(presentValue(0.1, [])).toBe(0);
  });

  test("of flows a year of 365 days apart is the same with and without dates", () => {
    const days = SHOP.map((_, year) => day("2026-08-11") + 365 * year);
    expect(datedValue(0.07, SHOP, days)).toEqual(within(netPresentValue(0.07, SHOP), 1e-9));
    expect(datedRateOfReturn(SHOP, days)).toEqual(within(internalRateOfReturn(SHOP) as number, 1e-12));
  });
});

describe("an internal rate of return", () => {
  test.each([
    { says: "the one nearer to 10 % of 5 % and 60 %", amounts: [-100, 265, -168], found: 0.05 },
    { says: "the one nearer to 10 % of -30 % and 20 %", amounts: [-100, 190, -84], found: 0.2 },
    { says: "0 where the flows sum to nothing", amounts: [-100, 40, 60], found: 0 },
    { says: "of 1,000 % too", amounts: [-100, 1100], found: 10 },
    { says: "of flows after empty periods", amounts: [0, 0, -100, 0, 121], found: 0.1 },
  ])("is $says", ({ amounts, found }) => {
    // A double root's neighbourhood apart, roots come to rounding.
    expect(internalRateOfReturn(amounts)).toEqual(within(found, 1e-12));
  });

  test.each([{ amounts: [100, 40] }, { amounts: [-100, -40] }, { amounts: [0, 0] }, { amounts: [] }, { amounts: [-100] }])(
    "does not exist for $amounts",
    ({ amounts }) => {
      expect(internalRateOfReturn(amounts)).toBeNull();
    },
  );

  test("of one payment and one return is the root of their ratio", () => {
    const amount = fc.integer({ min: 1, max: 1e6 });
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 1, max: 360 }), (paid, back, periods) => {
        const found = internalRateOfReturn([-paid, ...Array.from({ length: periods - 1 }, () => 0), back]);
        const closed = (back / paid) ** (1 / periods) - 1;
        // Below -99.995 % or above 2,200,000 % none is looked for.
        if (Math.abs(Math.log(back / paid) / periods) < 10) expect(found).toEqual(within(closed, 1e-12 * (1 + Math.abs(closed))));
      }),
      SEEDED,
    );
  });

  test("makes the flows worth nothing", () => {
    const inflows = fc.array(fc.integer({ min: 1, max: 1e5 }), { minLength: 1, maxLength: 36 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), inflows, (paid, back) => {
        const found = internalRateOfReturn([-paid, ...back]);
        if (found === null) return;
        const size = back.reduce((sum, amount, t) => sum + amount / (1 + found) ** (t + 1), paid);
        // The neighbouring rate moves the value by up to 36 roundings of it.
        expect(netPresentValue(found, [-paid, ...back])).toEqual(within(0, 1e-11 * size));
      }),
      SEEDED,
    );
  });
});
