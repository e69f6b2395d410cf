import fc from "fast-check";
import type { Client, RevenueLevers, RevenueLine } from "../../../src/model/revenue/inputs";
import { lostShareOnDay, lostSharesAtMonthEnds, meanLostShares } from "../../../src/model/revenue/lost-share";
import { revenueSchedule } from "../../../src/model/revenue/schedule";
import { client, inputs, levers, line, span } from "../../support/builders";
import { day, daysOf, month } from "../../support/dates";
import { withLedgers } from "../../support/ledgers";
import { recomputeLostAtEnd } from "../../support/recompute";
import { anyInputs, anyLevers, anyLine, anyWindow, SEEDED } from "../../support/scenarios";
import { within } from "../../support/within";

/** Products and sums of a few shares: rounding only. */
const ROUNDING = 1e-12;

interface Case {
  readonly says: string;
  readonly of?: Partial<RevenueLine>;
  readonly with?: Partial<Client>;
  readonly under?: Partial<RevenueLevers>;
  readonly on: string;
  readonly lost: number;
}

const MIXED = [{ code: "O1", share: 0.5 }, { code: "O3", share: 0.2 }, { code: "I1", share: 0.3 }] as const;

const CASES: readonly Case[] = [
  { says: "nothing on the eve of the ban", on: "2026-08-10", lost: 0 },
  { says: "all of a cold line on the day of the ban", on: "2026-08-11", lost: 1 },
  { says: "what consent reached by the end of the day does not rescue", under: { optIn: 0.2, optInSpeed: 0 }, on: "2026-08-11", lost: 0.8 },
  { says: "as many calls where each consented contact earns twice as much", under: { optIn: 0.2, optInSpeed: 0, conversionUplift: 2 }, on: "2026-08-11", lost: 0.8 },
  { says: "the prohibited share on the first day of the clients' lead", of: { frenchShare: 0.7 }, under: { clientLead: 2 }, on: "2026-06-11", lost: 0.7 },
  { says: "nothing on the eve of the clients' lead", of: { frenchShare: 0.7 }, under: { clientLead: 2 }, on: "2026-06-10", lost: 0 },
  { says: "nothing of an unlawful line that runs", of: { mix: MIXED }, on: "2026-08-10", lost: 0 },
  { says: "an unlawful line from the day of its stop", of: { mix: MIXED }, under: { stopUnlawfulFrom: day("2026-08-01") }, on: "2026-08-01", lost: 0.2 },
  { says: "the law's and the stop's shares together", of: { mix: MIXED }, under: { stopUnlawfulFrom: day("2026-08-01") }, on: "2026-09-30", lost: 0.7 },
  {
    says: "a client that may leave, of what the law has left",
    of: { mix: MIXED }, with: { exitProbability: 0.1, exitDate: day("2026-10-01") }, on: "2026-10-01", lost: 1 - 0.5 * 0.9,
  },
  { says: "no client before its day", of: { mix: MIXED }, with: { exitProbability: 0.1, exitDate: day("2026-10-01") }, on: "2026-09-30", lost: 0.5 },
  { says: "no contract on its last day", of: { mix: MIXED, contractEnd: day("2026-07-12"), renewal: 0.3 }, on: "2026-07-12", lost: 0 },
  { says: "a contract the day after, but for its renewal", of: { mix: MIXED, contractEnd: day("2026-07-12"), renewal: 0.3 }, on: "2026-07-13", lost: 0.7 },
  {
    says: "digital erosion since the reference month",
    of: { mix: [{ code: "I1", share: 1 }], referenceMonth: month("2025-12") }, under: { erosion: 0.12 }, on: "2026-12-31", lost: 0.12,
  },
];

test.each(CASES)("the lost share holds $says", ({ of = {}, with: fate = {}, under = {}, on, lost }) => {
  expect(lostShareOnDay(line(of), client(fate), levers(under), day(on))).toEqual(within(lost, ROUNDING));
});

test("a client that is not in the table stays", () => {
  expect(lostShareOnDay(line({ mix: [{ code: "I1", share: 1 }] }), undefined, levers(), day("2026-12-31"))).toBe(0);
});

test("the lost share of any line on any day is that of the day's books", () => {
  const someDay = fc.integer({ min: day("2025-09-01"), max: day("2028-03-31") });
  const exit = fc.record({ exitProbability: fc.double({ min: 0, max: 1, noNaN: true }), exitDate: someDay });
  fc.assert(
    fc.property(anyLine, exit, anyLevers, someDay, (of, fate, scenario, on) => {
      const worked = line({ ...of, referenceRevenue: 1000 });
      const expected = recomputeLostAtEnd(worked, client(fate), scenario, on);
      expect(lostShareOnDay(worked, client(fate), scenario, on)).toEqual(within(expected, ROUNDING));
    }),
    SEEDED,
  );
});

test("the lost share of a line with ledgers is that of the day's books, what happens on the next day left out", () => {
  const someDay = fc.integer({ min: day("2025-09-01"), max: day("2028-03-31") });
  fc.assert(
    fc.property(withLedgers(anyInputs, anyLevers), someDay, fc.nat({ max: 400 }), ({ inputs: { lines }, levers: scenario }, any, after) => {
      for (const of of lines) {
        const worked = line({ ...of, referenceRevenue: 1000 });
        // Any day, the eve of the as-of date, and the eves of what a ledger holds and of a year later.
        const eves = (of.consents ?? []).flatMap(({ collections }) => collections.flatMap(({ day: on }) => [on - 1, on + 364]));
        for (const on of [any, scenario.asOf - 1, scenario.asOf + after, ...eves]) {
          expect(lostShareOnDay(worked, undefined, scenario, on)).toEqual(within(recomputeLostAtEnd(worked, undefined, scenario, on), ROUNDING));
        }
      }
    }),
    SEEDED,
  );
});

test("month ends are the last days of the months, in the order of the lines", () => {
  fc.assert(
    fc.property(anyInputs, anyLevers, anyWindow, (tables, scenario, window) => {
      const expected = tables.lines.flatMap((of) => {
        const fate = tables.clients.find(({ client: name }) => name === of.client);
        return Array.from({ length: window.months }, (_, t) => lostShareOnDay(of, fate, scenario, daysOf(window.start + t).at(-1) as number));
      });
      expect([...lostSharesAtMonthEnds(tables, scenario, window)]).toEqual(expected);
    }),
    SEEDED,
  );
});

test("with consent at once, the mean of a month's days is what the schedule says was lost", () => {
  fc.assert(
    fc.property(anyInputs, anyLevers, anyWindow, ({ lines, clients }, scenario, window) => {
      const tables = inputs({ lines: lines.map((of) => line({ ...of, optInSpeed: 0, referenceRevenue: 1000 })), clients });
      const expected = tables.lines.flatMap((of) =>
        Array.from({ length: window.months }, (_, t) => {
          const days = daysOf(window.start + t);
          const fate = clients.find(({ client: name }) => name === of.client);
          return within(days.reduce((sum, on) => sum + lostShareOnDay(of, fate, scenario, on), 0) / days.length, ROUNDING);
        }),
      );
      expect([...meanLostShares(tables, scenario, revenueSchedule(tables, scenario, window))]).toEqual(expected);
    }),
    SEEDED,
  );
});

test("a line without revenue has nothing to lose", () => {
  const tables = inputs({ lines: [line({ referenceRevenue: 0 })] });
  expect([...meanLostShares(tables, levers(), revenueSchedule(tables, levers(), span("2026-08", 2)))]).toEqual([0, 0]);
});
