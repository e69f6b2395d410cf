import fc from "fast-check";
import { CONSENT_MEASURES, consentSchedule, type ConsentMeasure } from "../../../src/model/revenue/consent-schedule";
import { collectedShare, lapseOf, meanHeld } from "../../../src/model/revenue/consents/ledger";
import { stillToCollect, worthOf } from "../../../src/model/revenue/line-consent";
import { lapsedBy } from "../../../src/model/revenue/consents/opt-in";
import { revenueSchedule } from "../../../src/model/revenue/schedule";
import { inputs, levers, line, span } from "../../support/builders";
import { day, daysOf } from "../../support/dates";
import { ledger, withLedgers } from "../../support/ledgers";
import { collectedOf, daysOfLedger, heldOn, yearLater, type DayOfLedger } from "../../support/recompute-ledger";
import { anyInputs, anyLevers, anyWindow, SEEDED } from "../../support/scenarios";
import { within } from "../../support/within";

/** Sums of a few shares: rounding only. */
const ROUNDING = 1e-12;

const TERMS = { asOf: day("2026-10-15"), givenAgain: 0.5 };
const on = (of: Parameters<typeof meanHeld>[0], iso: string, terms = TERMS) => meanHeld(of, terms, day(iso), day(iso) + 1);

describe("a consent of the ledger", () => {
  test.each([
    ["2026-09-01", "2027-09-01"],
    ["2028-02-29", "2029-02-28"],
    ["2027-02-28", "2028-02-28"],
    ["2027-03-01", "2028-03-01"],
  ])("of %s lapses on %s", (collected, lapse) => {
    expect(lapseOf(day(collected))).toBe(day(lapse));
    expect(yearLater(day(collected))).toBe(day(lapse));
  });

  test("is good from its day to the eve of its lapse, and then as far as it is given again", () => {
    expect(["2026-08-31", "2026-09-01", "2027-08-31", "2027-09-01", "2028-08-31", "2028-09-01"].map((iso) => on(ledger(), iso))).toEqual([0, 0.2, 0.2, 0.1, 0.1, 0.05]);
  });

  test("of 29 February is given again on 28 February, and on that day of the years that follow", () => {
    const leap = ledger({ collections: [{ day: day("2028-02-29"), collected: 20, withdrawn: 0 }] });
    const terms = { asOf: day("2028-03-01"), givenAgain: 0.5 };
    expect(["2028-02-28", "2028-02-29", "2029-02-27", "2029-02-28", "2032-02-27", "2032-02-28", "2032-02-29"].map((iso) => on(leap, iso, terms))).toEqual([0, 0.2, 0.2, 0.1, 0.025, 0.0125, 0.0125]);
  });

  test("that is withdrawn counts until the as-of date, and is not given again", () => {
    const withdrawn = ledger({ collections: [{ day: day("2026-09-01"), collected: 20, withdrawn: 5 }] });
    expect(["2026-10-14", "2026-10-15", "2027-09-01"].map((iso) => on(withdrawn, iso))).toEqual([0.2, 0.15, 0.075]);
  });

  test("that lapsed before the as-of date is not given again by assumption; on that date it is", () => {
    const early = (iso: string) => ledger({ collections: [{ day: day(iso), collected: 20, withdrawn: 5 }] });
    expect(["2026-10-13", "2026-10-14", "2026-10-15"].map((iso) => on(early("2025-10-14"), iso))).toEqual([0.2, 0, 0]);
    expect(["2026-10-14", "2026-10-15"].map((iso) => on(early("2025-10-15"), iso))).toEqual([0.2, 0.075]);
  });

  test("is held for the mean of its days: 10 of September's 30", () => {
    const late = ledger({ collections: [{ day: day("2026-09-21"), collected: 30, withdrawn: 0 }] });
    expect(meanHeld(late, TERMS, day("2026-09-01"), day("2026-10-01"))).toEqual(within(0.1, ROUNDING));
  });
});

describe("what the curve has still to collect", () => {
  test("is the yield less what was collected, and never less than nothing", () => {
    expect([0, 0.2, 0.5].map((collected) => stillToCollect(0.3, collected, 1))).toEqual([0.3, within(0.1, ROUNDING), 0]);
  });

  test("shares the conversion uplift with the ledger, both together coming to the whole at most", () => {
    expect([worthOf(0.5, 1.5), stillToCollect(0.6, 0.5, 1.5)]).toEqual([1.5, within(0.15, ROUNDING)]);
    expect([worthOf(0.5, 1.5), stillToCollect(0.9, 0.5, 1.5)]).toEqual([1.5, 0.25]);
    expect([worthOf(0.8, 1.5), stillToCollect(1, 0.8, 1.5)]).toEqual([1.25, 0]);
  });

  test("counts whoever stands in the ledger twice twice, up to the whole base", () => {
    const twice = ledger({ collections: ["2025-09-20", "2026-09-20"].map((iso) => ({ day: day(iso), collected: 80, withdrawn: 0 })) });
    expect([collectedShare(twice), on(twice, "2026-09-19"), on(twice, "2026-09-20")]).toEqual([1, 0.8, 0.8]);
  });
});

describe("revenue under a ledger", () => {
  const under = levers({ asOf: day("2026-10-15"), optIn: 0.3, optInSpeed: 0, givenAgain: 0.5 });
  const retained = (of: Parameters<typeof line>[0], start = "2026-09", months = 1) => [...revenueSchedule(inputs({ lines: [line({ referenceRevenue: 1000, ...of })] }), under, span(start, months)).retained];

  test("is the ledger's before the as-of date, and what is still to be collected comes to it from then on", () => {
    const of = { consents: [ledger()] };
    // From 15 October on 10 % are collected beside the 20 % of the ledger: 17 of October's 31 days.
    expect(retained(of, "2026-09", 3)).toEqual([200, 200 + (100 * 17) / 31, 300].map((amount) => within(amount, 1e-9)));
    // The ledger's half lapses on 1 September 2027, the curve's on 15 October.
    expect(retained(of, "2027-08", 2)).toEqual([300, 200].map((amount) => within(amount, 1e-9)));
  });

  test("of other goods, or of none, is the curve's alone", () => {
    expect(retained({ consents: [ledger({ goods: "O2" })] })).toEqual(retained({}));
    expect(retained({ consents: [] })).toEqual(retained({}));
    expect(retained({ mix: [{ code: "I1", share: 1 }], consents: [ledger()] })).toEqual([within(1000, 1e-9)]);
  });

  test("of several goods is the mean of what is prohibited of them", () => {
    const mix = [{ code: "O1", share: 0.4 }, { code: "O2", share: 0.4 }, { code: "I1", share: 0.2 }] as const;
    const [only = 0] = retained({ mix, consents: [ledger({ goods: "O2", contacts: 40 })] });
    // O1 follows the curve: 30 %; O2 holds 20 consents of 40.
    expect(only).toEqual(within(1000 * (0.2 + 0.4 * 0.3 + 0.4 * 0.5), 1e-9));
  });

  test("holds the same on any days as books that are kept from day to day", () => {
    fc.assert(
      fc.property(withLedgers(anyInputs, anyLevers), fc.integer({ min: day("2025-09-01"), max: day("2029-12-31") }), fc.integer({ min: 1, max: 400 }), ({ inputs: { lines }, levers: terms }, from, days) => {
        for (const of of lines.flatMap(({ consents = [] }) => consents)) {
          const held = Array.from({ length: days }, (_, at) => heldOn(of, terms, from + at)).reduce((sum, share) => sum + share, 0) / days;
          expect(meanHeld(of, terms, from, from + days)).toEqual(within(held, ROUNDING));
          expect(collectedShare(of)).toBe(collectedOf(of));
        }
      }),
      SEEDED,
    );
  });
});

describe("consents by month", () => {
  const valuesOf = (of: Record<ConsentMeasure, Float64Array>, measure: ConsentMeasure) => [...of[measure]];

  test("are collected, withdrawn and lapse in the months of their days", () => {
    const of = ledger({ contacts: 1000, collections: [{ day: day("2026-09-20"), collected: 200, withdrawn: 40 }] });
    const told = consentSchedule(of, { ...TERMS, optIn: 0.3, optInSpeed: 0 }, span("2026-09", 14));
    expect(valuesOf(told, "collected").map(Math.round)).toEqual([200, 100, ...Array.from({ length: 12 }, () => 0)]);
    expect(valuesOf(told, "withdrawn")).toEqual([0, 40, ...Array.from({ length: 12 }, () => 0)]);
    // 160 of the ledger on 20 September 2027, the curve's 100 on 15 October: half of both is given again.
    expect(valuesOf(told, "lapsing").map(Math.round)).toEqual([...Array.from({ length: 12 }, () => 0), 160, 100]);
    expect(valuesOf(told, "givenAgain").map(Math.round)).toEqual([...Array.from({ length: 12 }, () => 0), 80, 50]);
    expect(valuesOf(told, "callable").map(Math.round)).toEqual([200, ...Array.from({ length: 11 }, () => 260), 180, 130]);
  });

  test("of the ledger are those of books kept from day to day, and every month follows from the one before", () => {
    fc.assert(
      fc.property(withLedgers(anyInputs, anyLevers), anyWindow, ({ inputs: { lines }, levers: given }, window) => {
        for (const of of lines.flatMap(({ consents = [] }) => consents)) {
          // Without a yield nothing but the ledger is there.
          const told = consentSchedule(of, { ...given, optIn: 0 }, window);
          const booked = Array.from({ length: window.months }, (_, t) => daysOf(window.start + t).map((today): DayOfLedger | undefined => daysOfLedger(of, given).get(today)));
          const sum = (key: keyof DayOfLedger) => booked.map((days) => within(days.reduce((all, one) => all + (one?.[key] ?? 0), 0), 1e-9));
          expect(Object.fromEntries(CONSENT_MEASURES.map((measure) => [measure, valuesOf(told, measure)]))).toEqual({
            collected: sum("collected"), givenAgain: sum("givenAgain"), lapsing: sum("lapsed"), withdrawn: sum("withdrawn"),
            callable: booked.map((days) => within(days.at(-1)?.good ?? 0, 1e-9)),
          });
          const all = consentSchedule(of, given, window);
          for (let t = 1; t < window.months; t++) {
            const [collected = 0, again = 0, lapsing = 0, withdrawn = 0] = CONSENT_MEASURES.map((measure) => all[measure][t]);
            expect(all.callable[t]).toEqual(within((all.callable[t - 1] as number) + collected + again - lapsing - withdrawn, 1e-9));
          }
        }
      }),
      SEEDED,
    );
  });
});

test("what has lapsed is counted each time: of 100 a year the first after twelve months, half of them again a year later", () => {
  const curve = { plateau: 0.2, tau: 0, start: day("2026-08-11"), givenAgain: 0.5 };
  expect([365, 366, 730, 731].map((after) => lapsedBy(curve, curve.start + after))).toEqual([0, 0.2, 0.2, within(0.3, ROUNDING)]);
});
