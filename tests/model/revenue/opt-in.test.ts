import fc from "fast-check";
import { CONSENT_DAYS, meanOptIn, optInAt, type OptIn } from "../../../src/model/revenue/consents/opt-in";
import { frozen } from "../../support/builders";
import { firstDay } from "../../../src/model/calendar/calendar";
import { day, month } from "../../support/dates";
import { SEEDED } from "../../support/scenarios";
import { simpson } from "../../support/simpson";
import { within } from "../../support/within";

const BAN = day("2026-08-11");
const consent = (given: Partial<OptIn> = {}): OptIn => frozen({ plateau: 0.2, tau: 3, start: BAN, givenAgain: 1, ...given });

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
      fc.property(fc.integer({ min: -400, max: 800 }), length, length, tau, fc.constantFrom(0, 0.5, 1), (offset, first, second, months, givenAgain) => {
        const [curve, from] = [consent({ tau: months, givenAgain }), BAN + offset];
        const whole = meanOptIn(curve, from, from + first + second) * (first + second);
        const parts = meanOptIn(curve, from, from + first) * first + meanOptIn(curve, from + first, from + first + second) * second;
        // Day counts up to 800 times rounding and the cancellation of two exponentials.
        expect(parts).toEqual(within(whole, 1e-9));
      }),
      SEEDED,
    );
  });
});

describe("consent that lapses after twelve months", () => {
  const MONTH = 365 / 12;
  const ofAll = (given: Partial<OptIn>) => consent({ plateau: 1, givenAgain: 0, ...given });

  // domain.md 10.1, as printed there: six digits.
  test.each([
    [3, 12, 0.981684], [3, 15, 0.361141], [3, 18, 0.132857], [3, 24, 0.01798],
    [6, 12, 0.864665], [6, 15, 0.524446], [6, 18, 0.318092], [6, 24, 0.11702],
    [12, 12, 0.632121], [12, 15, 0.492296], [12, 18, 0.3834], [12, 24, 0.232544],
  ])("and is not given again: tau %d, month %d", (tau, months, share) => {
    expect(optInAt(ofAll({ tau }), BAN + months * MONTH)).toEqual(within(share, 0.5e-6));
  });

  /** domain.md 10.1 word by word: what was collected between kV and (k + 1)V before, times the share given again k times. */
  const byCohorts = ({ plateau, tau, start, givenAgain }: OptIn, at: number) => {
    const grown = (days: number) => (days <= 0 ? 0 : 1 - Math.exp(-days / (tau * MONTH)));
    let sum = 0;
    for (let k = 0; k < 40; k++) sum += givenAgain ** k * (grown(at - start - 365 * k) - grown(at - start - 365 * (k + 1)));
    return plateau * sum;
  };

  test.each([0, 0.25, 0.5, 1])("is what its cohorts add up to over six years, of which %d is given again", (givenAgain) => {
    for (const tau of [0.25, 3, 6, 24]) {
      const curve = consent({ tau, givenAgain });
      // Rounding of a few exponentials.
      for (let days = -50; days < 6 * 365; days += 13) expect(optInAt(curve, BAN + days)).toEqual(within(byCohorts(curve, BAN + days), 1e-14));
    }
  });

  test("is the curve without lapse, to the bit, if all of it is given again, and within twelve months whatever is given again", () => {
    for (let days = 0; days <= 365; days += 5) {
      const grown = consent().plateau * (1 - Math.exp(-days / (3 * MONTH)));
      for (const givenAgain of [0, 0.5, 1]) expect(optInAt(consent({ givenAgain }), BAN + days)).toBe(grown);
    }
    expect(optInAt(consent(), BAN + 1000)).toBe(0.2 * (1 - Math.exp(-1000 / (3 * MONTH))));
  });

  test("collected at once lapses at once", () => {
    const steps = ofAll({ tau: 0, givenAgain: 0.4 });
    expect([1, CONSENT_DAYS, CONSENT_DAYS + 1, 2 * CONSENT_DAYS, 2 * CONSENT_DAYS + 1].map((days) => optInAt(steps, BAN + days))).toEqual([1, 1, 0.4, 0.4, 0.4 ** 2].map((share) => within(share, 1e-15)));
    // A quarter of the days after the lapse.
    expect(meanOptIn(steps, BAN + CONSENT_DAYS - 30, BAN + CONSENT_DAYS + 10)).toEqual(within((30 + 10 * 0.4) / 40, 1e-14));
  });

  test("is integrated exactly across its kinks", () => {
    for (const tau of [0.5, 3, 6]) {
      for (const givenAgain of [0, 0.5, 1]) {
        const curve = consent({ tau, givenAgain });
        for (const [from, kink, to] of [[335, 365, 396], [700, 730, 1000]] as const) {
          const area = simpson((at) => byCohorts(curve, at), BAN + from, BAN + kink) + simpson((at) => byCohorts(curve, at), BAN + kink, BAN + to);
          // As above: Simpson's error and cancellation.
          expect(meanOptIn(curve, BAN + from, BAN + to)).toEqual(within(area / (to - from), 1e-11));
        }
      }
    }
  });

  // Months of the issue, as shares of the plateau.
  test.each([
    [3, "2027-08", [0.910374, 0.946523, 0.982673]],
    [3, "2027-11", [0.340616, 0.667131, 0.993645]],
    [6, "2027-08", [0.831003, 0.849764, 0.868525]],
    [6, "2027-11", [0.508752, 0.714562, 0.920371]],
  ])("has the month means of tau %d in %s at 0, 50 and 100 %% given again", (tau, of, shares) => {
    const [from, to] = [firstDay(month(of)), firstDay(month(of) + 1)];
    const means = [0, 0.5, 1].map((givenAgain) => meanOptIn(ofAll({ tau, givenAgain }), from, to));
    expect(means).toEqual(shares.map((share) => within(share, 0.5e-6)));
  });
});
