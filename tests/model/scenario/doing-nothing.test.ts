import fc from "fast-check";
import { firstDay } from "../../../src/model/calendar/calendar";
import { doNothing } from "../../../src/model/reallocation/plan/do-nothing";
import { problemOf } from "../../../src/model/reallocation/problem/problem";
import type { Window } from "../../../src/model/calendar/window";
import type { RevenueInputs, RevenueLevers } from "../../../src/model/revenue/inputs";
import { lostShareOnDay } from "../../../src/model/revenue/lost-share";
import { revenueSchedule } from "../../../src/model/revenue/schedule";
import { plan } from "../../../src/model/scenario/plan";
import { staffPlan, type Workforce } from "../../../src/model/scenario/staff-plan";
import { firstLawfulExit } from "../../../src/model/workforce/exits/lawful-exit";
import { inputs, levers, line, span } from "../../support/builders";
import { day } from "../../support/dates";
import { money, workforce } from "../../support/operator";
import { anyReallocation } from "../../support/reallocation";
import { anyInputs, anyLevers, anyWindow, SEEDED } from "../../support/scenarios";
import { anyPools, group, lineStaff, pool } from "../../support/staff";
import { within } from "../../support/within";

// Doing nothing lets the surplus go at the first lawful date, and nobody whom the lines will need again for a vacancy.

describe("the example that was found wrong: forty agents on one prohibited line, half of them leaving in a year", () => {
  const LEVERS = levers({ asOf: day("2026-08-01"), optIn: 0.2 });
  const WINDOW = span("2026-08", 12);
  const PAID = money({ avoidableShares: [0] });
  const stay = 0.5 ** (1 / 12);
  /** FTE needed at the end of a month, by its first day after: consent since the ban. */
  const needAt = (after: string) => 40 * 0.2 * (1 - Math.exp(-(day(after) - day("2026-08-11")) / (6 * (365 / 12))));
  const staff = workforce({ lines: [lineStaff({ fte: 40 })], pools: [pool({ attrition: 0.5, staff: [group({ headcount: 40 })] })] });
  const nothing = plan({ ...inputs({ lines: [line({ referenceRevenue: 600_000 })] }), workforce: staff, cash: PAID }, { ...LEVERS, window: WINDOW }, "do-nothing");

  test("at the horizon's end as many are there as the line needs", () => {
    expect(needAt("2027-08-01")).toEqual(within(6.86, 0.005));
    expect(nothing.staff?.stocks.measures.billed[11]).toEqual(within(needAt("2027-08-01"), 1e-9));
    expect(nothing.staff?.stocks.measures.idle[11]).toEqual(within(0, 1e-9));
  });

  test("the payroll of the last month is that of who is needed at its end and came through it", () => {
    // At its beginning those are there of whom, a month of leavers later, enough are left.
    const payroll = 6_054.5 * (needAt("2027-08-01") / stay + needAt("2027-08-01")) * 0.5;
    expect(nothing.money?.cash.months[11]?.outflows.payroll).toEqual(within(payroll, 1e-6));
    expect(payroll).toBeGreaterThan(40_900);
  });

  test("who leaves first, at the first lawful date, are all but those whom the coming months need", () => {
    const { exited, billed } = nothing.staff?.stocks.measures ?? {};
    // Of those kept at the end of December, enough are left at the end of every later month.
    const kept = Math.max(...["2027-01-01", "2027-02-01", "2027-03-01", "2027-04-01", "2027-05-01", "2027-06-01", "2027-07-01", "2027-08-01"].map((after, k) => needAt(after) / stay ** k));
    expect(exited?.findIndex((fte) => fte > 0)).toBe(4);
    expect(exited?.[4]).toEqual(within(40 * stay ** 5 - kept, 1e-9));
    expect(billed?.[4]).toEqual(within(needAt("2027-01-01"), 1e-9));
  });
});

interface Case {
  readonly revenue: RevenueInputs;
  readonly staff: Workforce;
  readonly given: RevenueLevers;
  readonly window: Window;
}

const anyCase: fc.Arbitrary<Case> = fc
  .record({ revenue: anyInputs, given: anyLevers, window: anyWindow, pools: anyPools, hiringFreeze: fc.boolean(), fte: fc.double({ min: 0, max: 20, noNaN: true }) })
  .map(({ revenue, given, window, pools, hiringFreeze, fte }) => ({
    revenue,
    // As-of dates before the window leave it months in which an exit is lawful.
    given: { ...given, asOf: Math.min(given.asOf, firstDay(window.start) + 60) },
    window,
    staff: workforce({
      lines: revenue.lines.map(() => lineStaff({ fte, pools: [{ pool: "P1", share: 0.4 }, { pool: "P2", share: 0.6 }] })),
      pools: pools.map((one) => ({ ...one, attrition: Math.min(0.9, one.attrition) })),
      levers: { definition: "starters", from: firstDay(window.start), hiringFreeze },
    }),
  }));

const stocksOf = ({ revenue, staff, given, window }: Case, policy: "redeploy" | "do-nothing") => staffPlan(revenue, staff, given, revenueSchedule(revenue, given, window), policy).stocks.measures;

test("doing nothing costs no line an agent, and keeps nobody whom none of the horizon's months needs", () => {
  let gone = 0;
  fc.assert(
    fc.property(anyCase, (one) => {
      const { months, start } = one.window;
      const [left, stayed] = [stocksOf(one, "do-nothing"), stocksOf(one, "redeploy")];
      one.staff.pools.forEach((of, row) => {
        const lawful = firstLawfulExit(of, one.given.asOf, firstDay(start));
        const stay = (1 - of.attrition) ** (1 / 12);
        for (let t = 0; t < months; t++) {
          const at = row * months + t;
          expect(left.billed[at]).toEqual(within(stayed.billed[at] as number, 1e-9));
          if (firstDay(start + t + 1) <= lawful) {
            expect(left.exited[at]).toBe(0);
            continue;
          }
          gone += left.exited[at] as number;
          // Whoever is there, at work or idle, is needed in some month to come: of the lines' need, by the day, what leavers take added.
          const later = one.staff.levers.hiringFreeze ? Array.from({ length: months - t }, (_, k) => (stayed.billed[at + k] as number) / stay ** k) : [stayed.billed[at] as number];
          expect((left.billed[at] as number) + (left.idle[at] as number)).toEqual(within(Math.max(...later), 1e-9));
        }
      });
    }),
    { ...SEEDED, endOnFailure: true },
  );
  expect(gone).toBeGreaterThan(100);
});

test("the need behind it is that of the lines, to the day", () => {
  fc.assert(
    fc.property(anyCase, (one) => {
      const { revenue: { lines, clients }, given, staff, window: { start, months } } = one;
      const { billed, waiting } = stocksOf({ ...one, staff: { ...staff, pools: staff.pools.map((of) => ({ ...of, attrition: 0 })) } }, "redeploy");
      staff.pools.forEach((of, row) => {
        const share = [0.4, 0.6][row] ?? 0;
        const needOn = (at: number) => lines.reduce((sum, each, index) => sum + (staff.lines[index]?.fte ?? 0) * share * (1 - lostShareOnDay(each, clients.find(({ client }) => client === each.client), given, at)), 0);
        const fte = of.ftePerHead * of.staff.reduce((sum, { headcount }) => sum + headcount, 0);
        expect(waiting[row * months]).toEqual(within(fte - Math.min(fte, needOn(firstDay(start) - 1)), 1e-9));
        const needed = needOn(firstDay(start + months) - 1);
        if (staff.levers.hiringFreeze) expect(billed[row * months + months - 1]).toEqual(within(Math.min(fte, needed), 1e-9));
      });
    }),
    { ...SEEDED, endOnFailure: true },
  );
});

test("the plan's doing nothing is that of the reallocation, head by head", () => {
  fc.assert(
    fc.property(anyReallocation, ({ terms: { refunds: _, ...terms }, ...given }) => {
      const all = { ...given, terms: { ...terms, refunds: { filedOn: null, cap: 1, used: 0, lag: 9 } } };
      const { exited } = stocksOf({ revenue: all.revenue, staff: all.workforce, given: all.levers, window: all.window }, "do-nothing");
      const found = new Float64Array(exited.length);
      for (const { pool: row, month, heads } of doNothing(problemOf(all)).exits) found[row * all.window.months + month] = heads * (all.workforce.pools[row]?.ftePerHead ?? 1);
      expect([...found]).toEqual(Array.from(exited, (fte) => within(fte, 1e-9)));
    }),
    { ...SEEDED, numRuns: 60, endOnFailure: true },
  );
});
