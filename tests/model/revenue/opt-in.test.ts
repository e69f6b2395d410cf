import fc from "fast-check";
import { meanOptIn, optInAt, type OptIn } from "../../../src/model/revenue/opt-in";
import { frozen } from "../../support/builders";
import { day } from "../../support/dates";
import { SEEDED } from "../../support/scenarios";
import { simpson } from "../../support/simpson";
import { within } from "../../support/within";

const BAN = day("2026-08-11");
const consent = (given: Partial<OptIn> = {}): OptIn => frozen({ plateau: 0.2, tau: 3, start: BAN, ...given });

describe("opt-in on a day", () => {
  test("is nothing before collection starts and at its first moment", () => {
    expect(optInAt(consent(), BAN - 30)).toBe(0);
    expect(optInAt(consent(), BAN)).toBe(0);
  });

  test("has reached 1 - 1/e of its plateau after one time constant of months of 365/12 days", () => {
    // Rounding of one exponential.
    expect(optInAt(consent(), BAN + (3 * 365) / 12)).toEqual(within(0.2 * (1 - 1 / Math.E), 1e-15));
  });

  test("is at its plateau at once without a time constant", () => {
    expect(optInAt(consent({ tau: 0 }), BAN + 1)).toBe(0.2);
    expect(optInAt(consent({ tau: 0 }), BAN - 1)).toBe(0);
  });
});

describe("mean opt-in", () => {
  test.each([
    { says: "from the ban to the end of its month", given: {}, from: "2026-08-11", to: "2026-09-01" },
    { says: "over one day", given: {}, from: "2026-10-05", to: "2026-10-06" },
    { says: "over three years", given: {}, from: "2026-08-11", to: "2029-08-11" },
    { says: "of a slow curve", given: { tau: 24, plateau: 0.08 }, from: "2026-09-01", to: "2026-10-01" },
    { says: "of a fast curve", given: { tau: 0.25, plateau: 1 }, from: "2026-08-11", to: "2026-09-01" },
  ])("equals the numeric integral $says", ({ given, from, to }) => {
    const curve = consent(given);
    const integral = simpson((at) => optInAt(curve, at), day(from), day(to)) / (day(to) - day(from));
    // Simpson's error at 2000 steps is below 1e-12 on these curves; the closed form loses 1e-13 to cancellation.
    expect(meanOptIn(curve, day(from), day(to))).toEqual(within(integral, 1e-11));
  });

  test("is the plateau throughout without a time constant", () => {
    expect(meanOptIn(consent({ tau: 0 }), BAN, BAN + 21)).toBe(0.2);
  });

  test("is nothing over days before collection starts", () => {
    expect(meanOptIn(consent(), BAN - 31, BAN)).toBe(0);
    expect(meanOptIn(consent({ tau: 0 }), BAN - 31, BAN)).toBe(0);
  });

  test("counts the days before collection starts as days without consent", () => {
    // Rounding of one division.
    expect(meanOptIn(consent(), BAN - 10, BAN + 20)).toEqual(within((20 / 30) * meanOptIn(consent(), BAN, BAN + 20), 1e-15));
    expect(meanOptIn(consent({ tau: 0 }), BAN - 10, BAN + 20)).toEqual(within((20 / 30) * 0.2, 1e-15));
  });

  test("over a stretch is that of its two parts, weighted by their days", () => {
    const length = fc.integer({ min: 1, max: 400 });
    const tau = fc.oneof(fc.constant(0), fc.double({ min: 0.1, max: 36, noNaN: true }));
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), length, length, tau, (offset, first, second, months) => {
        const [curve, from] = [consent({ tau: months }), BAN + offset];
        const whole = meanOptIn(curve, from, from + first + second) * (first + second);
        const parts = meanOptIn(curve, from, from + first) * first + meanOptIn(curve, from + first, from + first + second) * second;
        // Day counts up to 800 times rounding and the cancellation of two exponentials.
        expect(parts).toEqual(within(whole, 1e-9));
      }),
      SEEDED,
    );
  });
});
