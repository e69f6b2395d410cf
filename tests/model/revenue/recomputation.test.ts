import fc from "fast-check";
import type { Window } from "../../../src/model/calendar/window";
import type { RevenueInputs, RevenueLevers } from "../../../src/model/revenue/inputs";
import { client, inputs, levers, line, span } from "../../support/builders";
import { day, month } from "../../support/dates";
import { withLedgers } from "../../support/ledgers";
import { recomputeMonth, type Ledger } from "../../support/recompute";
import { anyInputs, anyLevers, anyWindow, SEEDED } from "../../support/scenarios";
import { within } from "../../support/within";
import { revenueByLine } from "../../support/revenue-by-line";

interface Case {
  readonly says: string;
  readonly inputs: RevenueInputs;
  readonly levers: RevenueLevers;
  readonly window: Window;
  /** What the case is about: accounts that must not stay empty. */
  readonly moves: readonly (keyof Ledger)[];
}

const CONSENT = { optIn: 0.2, optInSpeed: 3 };

const CASES: readonly Case[] = [
  {
    says: "as-of date in mid-month, on the day before the ban and on a day after",
    inputs: inputs({ lines: [line({ frenchShare: 0.9 })] }),
    levers: levers({ ...CONSENT, asOf: day("2026-09-17") }),
    window: span("2026-08", 3),
    moves: ["realised", "forecast", "modelled", "law"],
  },
  {
    says: "mix with an already banned code",
    inputs: inputs({
      lines: [line({ mix: [{ code: "O1", share: 0.5 }, { code: "O3", share: 0.2 }, { code: "I1", share: 0.3 }] })],
    }),
    levers: levers(CONSENT),
    window: span("2026-07", 3),
    moves: ["law", "unlawful"],
  },
  {
    says: "contract that ends in mid-month and may be renewed",
    inputs: inputs({ lines: [line({ contractEnd: day("2026-09-12"), renewal: 0.3 })] }),
    levers: levers(CONSENT),
    window: span("2026-08", 3),
    moves: ["contractEnd", "law"],
  },
  ...[1, 0.5].map((press) => ({
    says: `press subscriptions prohibited for ${press}`,
    inputs: inputs({ lines: [line({ mix: [{ code: "O11", share: 0.7 }, { code: "O6", share: 0.3 }] })] }),
    levers: levers({ ...CONSENT, press }),
    window: span("2026-08", 2),
    moves: ["law"] as const,
  })),
  {
    says: "press subscriptions read as free",
    inputs: inputs({ lines: [line({ mix: [{ code: "O11", share: 0.7 }, { code: "O8", share: 0.3 }] })] }),
    levers: levers({ ...CONSENT, press: 0 }),
    window: span("2026-08", 2),
    moves: ["law"],
  },
  {
    says: "B2B prospecting that reaches consumers in part",
    inputs: inputs({ lines: [line({ mix: [{ code: "O10", share: 1 }], frenchShare: 0.8 })] }),
    levers: levers({ ...CONSENT, b2b: 0.1 }),
    window: span("2026-08", 2),
    moves: ["law"],
  },
  {
    says: "client that may leave in mid-month, with two lines, inbound too",
    inputs: inputs({
      lines: [line({ client: "B" }), line({ client: "B", mix: [{ code: "I1", share: 1 }] }), line({ client: "A" })],
      clients: [client({ client: "B", exitProbability: 0.35, exitDate: day("2026-10-14") }), client({ client: "A" })],
    }),
    levers: levers(CONSENT),
    window: span("2026-09", 3),
    moves: ["exit", "law"],
  },
  {
    says: "client that leaves in the month of the ban, before it",
    inputs: inputs({ lines: [line()], clients: [client({ exitProbability: 0.6, exitDate: day("2026-08-05") })] }),
    levers: levers(CONSENT),
    window: span("2026-08", 1),
    moves: ["exit", "law"],
  },
  {
    says: "clients that stop three months before the ban",
    inputs: inputs({ lines: [line({ frenchShare: 0.9 })] }),
    levers: levers({ ...CONSENT, clientLead: 3, asOf: day("2026-05-20") }),
    window: span("2026-04", 6),
    moves: ["lead", "law", "realised", "forecast"],
  },
  {
    says: "digital erosion across a year end, from a reference month inside the window",
    inputs: inputs({ lines: [line({ referenceMonth: month("2026-12") })] }),
    levers: levers({ ...CONSENT, erosion: 0.12 }),
    window: span("2026-10", 8),
    moves: ["erosion", "law"],
  },
  {
    says: "reference month not stated, so that of the as-of date",
    inputs: inputs({ lines: [line({ referenceMonth: null })] }),
    levers: levers({ ...CONSENT, erosion: 0.12, asOf: day("2026-03-15") }),
    window: span("2026-08", 3),
    moves: ["erosion", "law"],
  },
  {
    says: "line invoiced in EUR beside one in MAD",
    inputs: inputs({ lines: [line({ currency: "EUR", referenceRevenue: 28_000 }), line()] }),
    levers: levers({ ...CONSENT, eurRate: 10.85 }),
    window: span("2026-08", 2),
    moves: ["law"],
  },
  {
    says: "conversion uplift on consented contacts",
    inputs: inputs({ lines: [line()] }),
    levers: levers({ ...CONSENT, conversionUplift: 1.4 }),
    window: span("2026-08", 3),
    moves: ["law"],
  },
  {
    says: "conversion uplift beyond what full consent could earn",
    inputs: inputs({ lines: [line({ optIn: 0.8 })] }),
    levers: levers({ ...CONSENT, conversionUplift: 1.5 }),
    window: span("2026-08", 3),
    moves: ["law"],
  },
  {
    says: "collection of consent that starts two months before the ban",
    inputs: inputs({ lines: [line()] }),
    levers: levers({ ...CONSENT, clientLead: 1, collectionStart: day("2026-06-15") }),
    window: span("2026-06", 4),
    moves: ["law", "lead"],
  },
  {
    says: "collection of consent that starts after the ban, in mid-month",
    inputs: inputs({ lines: [line()] }),
    levers: levers({ ...CONSENT, collectionStart: day("2026-09-20") }),
    window: span("2026-08", 3),
    moves: ["law"],
  },
  ...[0, 0.5].map((givenAgain) => ({
    says: `consents that lapse in mid-month, of which ${givenAgain} is given again, and again a year later`,
    inputs: inputs({ lines: [line(), line({ optIn: 0.35, optInSpeed: 0 }), line({ optInSpeed: 14 })] }),
    levers: levers({ ...CONSENT, conversionUplift: 1.4, givenAgain }),
    window: span("2027-07", 15),
    moves: ["law"] as const,
  })),
  {
    says: "unlawful lines stopped in mid-month",
    inputs: inputs({
      lines: [line({ mix: [{ code: "O3", share: 0.4 }, { code: "O5", share: 0.1 }, { code: "O2", share: 0.5 }] })],
      clients: [client({ exitProbability: 0.2, exitDate: day("2026-10-01") })],
    }),
    levers: levers({ ...CONSENT, stopUnlawfulFrom: day("2026-09-16") }),
    window: span("2026-08", 3),
    moves: ["stopped", "unlawful", "exit", "law"],
  },
  {
    says: "line that overrides every lever it can",
    inputs: inputs({ lines: [line({ optIn: 0.35, optInSpeed: 1.5, clientLead: 2, erosion: 0.05 }), line()] }),
    levers: levers({ ...CONSENT, clientLead: 0, erosion: 0.2 }),
    window: span("2026-06", 5),
    moves: ["law", "erosion"],
  },
  {
    says: "line that overrides levers with zero",
    inputs: inputs({ lines: [line({ optIn: 0, clientLead: 0, erosion: 0 }), line({ optInSpeed: 0 })] }),
    levers: levers({ ...CONSENT, clientLead: 2, erosion: 0.2 }),
    window: span("2026-06", 5),
    moves: ["law"],
  },
  {
    says: "leap February, with an exit on its 29th",
    inputs: inputs({ lines: [line()], clients: [client({ exitProbability: 0.5, exitDate: day("2028-02-29") })] }),
    levers: levers({ ...CONSENT, asOf: day("2028-02-10") }),
    window: span("2028-02", 1),
    moves: ["exit", "law", "realised", "forecast"],
  },
];

/** Sums of a few thousand days' amounts: 1e-9 of a month's run rate leaves room for rounding and for nothing else. */
const TOLERANCE = 1e-9;

function expectAgreement(tables: RevenueInputs, scenario: RevenueLevers, window: Window): Ledger[] {
  const measures = revenueByLine(tables, scenario, window);
  return tables.lines.flatMap((of, row) =>
    Array.from({ length: window.months }, (_, t) => {
      const expected = recomputeMonth(of, tables.clients.find(({ client: name }) => name === of.client), scenario, window.start + t);
      const tolerance = TOLERANCE * Math.max(expected.reference, expected.runRate);
      const accounts = Object.keys(expected) as (keyof Ledger)[];
      const at = row * window.months + t;
      const modelled = Object.fromEntries(accounts.map((account) => [account, measures[account][at]]));
      expect(modelled).toEqual(Object.fromEntries(accounts.map((account) => [account, within(expected[account], tolerance)])));
      return expected;
    }),
  );
}

test.each(CASES)("the model agrees with the day-by-day books: $says", ({ inputs: tables, levers: scenario, window, moves }) => {
  const ledgers = expectAgreement(tables, scenario, window);
  for (const account of moves) expect(ledgers.some((ledger) => ledger[account] !== 0)).toBe(true);
});

test("the model agrees with the day-by-day books where clients have ledgers of consents, each its own", () => {
  fc.assert(
    fc.property(withLedgers(anyInputs, anyLevers), anyWindow, ({ inputs: tables, levers: scenario }, window) => void expectAgreement(tables, scenario, window)),
    SEEDED,
  );
});

test("the model agrees with the day-by-day books on any lines, levers and months", () => {
  fc.assert(
    fc.property(anyInputs, anyLevers, anyWindow, (tables, scenario, window) => void expectAgreement(tables, scenario, window)),
    SEEDED,
  );
});
