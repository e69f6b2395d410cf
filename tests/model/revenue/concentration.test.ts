import fc from "fast-check";
import { concentration } from "../../../src/model/revenue/concentration";
import { frozen } from "../../support/builders";
import { SEEDED } from "../../support/scenarios";
import { within } from "../../support/within";

/** Squares of a few shares, times 10,000: rounding only. */
const ROUNDING = 1e-9;

const named = (amounts: readonly number[]) => amounts.map((_, at) => `client ${at}`);

describe("concentration", () => {
  test.each([
    { source: "US Department of Justice", shares: [30, 30, 20, 20], hhi: 2600, top: 0.3 },
    { source: "domain.md 5.7, S128", shares: [10, 9, 12, 15, 12, 11, 15, 16], hhi: 1296, top: 0.16 },
    { source: "a single client", shares: [123_456.78], hhi: 10_000, top: 1 },
    { source: "four like clients", shares: [5, 5, 5, 5], hhi: 2500, top: 0.25 },
  ])("of $shares is $hhi points ($source)", ({ shares, hhi, top }) => {
    const found = concentration(frozen(named(shares)), frozen(shares));
    expect(found).toMatchObject({ hhi: within(hhi, ROUNDING), topShare: within(top, ROUNDING) });
    expect(found?.effectiveClients).toEqual(within(10_000 / hhi, ROUNDING));
  });

  test("takes the lines of a client together and names the largest", () => {
    // A 40 + 20, B 30, C 10: 3600 + 900 + 100.
    expect(concentration(["A", "B", "A", "C"], [40, 30, 20, 10])).toEqual({
      hhi: within(4600, ROUNDING),
      topShare: within(0.6, ROUNDING),
      topClient: "A",
      effectiveClients: within(1 / 0.46, ROUNDING),
    });
  });

  test("does not count a client without revenue", () => {
    expect(concentration(["A", "B"], [0, 50])).toMatchObject({ hhi: 10_000, topClient: "B", effectiveClients: 1 });
  });

  test("is nothing without revenue", () => {
    expect(concentration([], [])).toBeNull();
    expect(concentration(["A", "B"], [0, 0])).toBeNull();
  });

  test("reads the typed arrays of a schedule", () => {
    expect(concentration(["A", "B"], Float64Array.of(30, 10))).toMatchObject({ hhi: within(6250, ROUNDING), topClient: "A" });
  });

  test("depends on neither the currency nor the order, and lies between that of equal clients and of one", () => {
    const amount = fc.integer({ min: 1, max: 1e9 });
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 30 }), fc.double({ min: 0.01, max: 100, noNaN: true }), (amounts, rate) => {
        const names = named(amounts);
        const hhi = concentration(names, amounts)?.hhi as number;
        expect(concentration(names, amounts.map((each) => each * rate))?.hhi).toEqual(within(hhi, ROUNDING * 10));
        expect(concentration(names.toReversed(), amounts.toReversed())?.hhi).toEqual(within(hhi, ROUNDING * 10));
        expect(hhi).toBeGreaterThanOrEqual(10_000 / amounts.length - ROUNDING * 10);
        expect(hhi).toBeLessThanOrEqual(10_000 + ROUNDING * 10);
      }),
      SEEDED,
    );
  });
});
