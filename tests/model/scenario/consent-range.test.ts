import { consentRange } from "../../../src/model/scenario/consent-range";
import { plan } from "../../../src/model/scenario/plan";
import { inputs, levers, line, span } from "../../support/builders";
import { day } from "../../support/dates";
import { ledger } from "../../support/ledgers";
import { within } from "../../support/within";

const over = (start: string, months: number) => ({ ...levers({ optIn: 0.5, optInSpeed: 0, givenAgain: 0.5 }), window: span(start, months) });
const prohibited = inputs({ lines: [line()] });

test("tells revenue at risk with none and with all of the lapsing consents given again, on both sides of the scenario's", () => {
  // Consent of a half at once, all of which lapses on 11 August 2027: 310,000 a month without it, half of that with it.
  expect(consentRange(prohibited, over("2027-09", 2))).toEqual({ none: within(620_000, 1e-6), all: within(310_000, 1e-6) });
  expect(plan(prohibited, over("2027-09", 2)).risk.atRisk).toEqual(within(465_000, 1e-6));
});

test("is silent up to the last month before the first lapse, and where consent changes nothing", () => {
  expect(consentRange(prohibited, over("2026-08", 12))).toBeNull();
  expect(consentRange(prohibited, over("2026-08", 13))).not.toBeNull();
  expect(consentRange(inputs({ lines: [line({ mix: [{ code: "I1", share: 1 }] })] }), over("2027-09", 6))).toBeNull();
  expect(consentRange(prohibited, { ...over("2027-09", 2), collectionStart: day("2027-01-01") })).toBeNull();
});

test("is told where consents of a ledger lapse, long before those that the curve has still to collect", () => {
  const held = (iso: string) => inputs({ lines: [line({ consents: [ledger({ collections: [{ day: day(iso), collected: 50, withdrawn: 0 }] })] })] });
  // Half of the base until the 11th of January 2027, then none or as many as before: half of 310,000 for 21 of January's 31 days.
  const [none, all] = [155_000 * (1 + 21 / 31), 155_000];
  expect(consentRange(held("2026-01-11"), over("2027-01", 1))).toEqual({ none: within(none, 1e-6), all: within(all, 1e-6) });
  expect(consentRange(held("2026-01-11"), over("2026-11", 2))).toBeNull();
  // What lapsed before the as-of date is not given again by assumption.
  expect(consentRange(held("2025-07-15"), over("2026-09", 3))).toBeNull();
  // The curve beside a ledger begins on the as-of date.
  expect(consentRange(inputs({ lines: [line({ consents: [ledger({ collections: [{ day: day("2025-07-15"), collected: 0, withdrawn: 0 }] })] })] }), over("2027-08", 1))).not.toBeNull();
});
