import fc from "fast-check";
import { firstDay } from "../../../src/model/calendar/calendar";
import { groundOf } from "../../../src/model/reallocation/problem/ground";
import type { Window } from "../../../src/model/calendar/window";
import type { RevenueInputs, RevenueLevers } from "../../../src/model/revenue/inputs";
import { revenueSchedule } from "../../../src/model/revenue/schedule";
import { needAtStart, staffPlan, type Workforce } from "../../../src/model/scenario/staff-plan";
import { client, inputs, levers, line, span } from "../../support/builders";
import { day } from "../../support/dates";
import { workforce } from "../../support/operator";
import { reallocation } from "../../support/reallocation";
import { anyInputs, anyLevers, anyWindow, SEEDED } from "../../support/scenarios";
import { anyPools, lineStaff, pool } from "../../support/staff";
import { asPrinted, within } from "../../support/within";

// Stocks of the first morning of a window: need is what the lines pay for on the day before (model.md 2).

const DECEMBER = span("2026-12", 6);
const LEVERS = levers({ asOf: day("2026-12-01"), optIn: 0.08 });
const REVENUE = inputs({
  lines: [line({ referenceRevenue: 600_000, frenchShare: 0.9 })],
  clients: [client({ exitProbability: 0.1, exitDate: day("2026-10-01") })],
});
const STAFF = workforce({
  lines: [lineStaff({ fte: 40 })],
  pools: [pool({ attrition: 0.45, staff: [{ ...(pool().staff[0] as ReturnType<typeof pool>["staff"][number]), headcount: 40 }] })],
  levers: { definition: "starters", from: firstDay(DECEMBER.start), hiringFreeze: true },
});

function stocksOf(revenue: RevenueInputs, staff: Workforce, given: RevenueLevers, window: Window) {
  return staffPlan(revenue, staff, given, revenueSchedule(revenue, given, window), "redeploy").stocks.measures;
}

test("the example that was found wrong: 4.788834 are needed and 35.211166 idle on the morning of 1 December", () => {
  expect([...needAtStart(REVENUE, STAFF, LEVERS, DECEMBER)]).toEqual([asPrinted("4.788834")]);
  expect(stocksOf(REVENUE, STAFF, LEVERS, DECEMBER).waiting[0]).toEqual(asPrinted("35.211166"));
  const ground = groundOf(reallocation({ revenue: REVENUE, levers: LEVERS, window: DECEMBER, workforce: STAFF }));
  expect(ground.pools[0]?.idle[0]).toEqual(asPrinted("35.211166"));
});

test("a client that has left and a contract that has ended leave people idle as the law does", () => {
  const gone = inputs({
    lines: [line({ mix: [{ code: "I1", share: 1 }], contractEnd: day("2026-11-30") }), line({ client: "B", mix: [{ code: "I1", share: 1 }] })],
    clients: [client({ client: "B", exitProbability: 1, exitDate: day("2026-11-30") })],
  });
  const staff = { ...STAFF, lines: [lineStaff({ fte: 15 }), lineStaff({ fte: 25 })] };
  // The contract still holds on its last day, 30 November; B is gone on it.
  expect(stocksOf(gone, staff, LEVERS, DECEMBER).waiting[0]).toBe(25);
  expect(stocksOf(gone, staff, LEVERS, span("2027-01", 3)).waiting[0]).toBe(40);
});

test("a window that begins later finds people where one that began earlier left them, nobody leaving", () => {
  fc.assert(
    fc.property(anyInputs, anyLevers, anyWindow, anyPools, fc.nat({ max: 17 }), (revenue, given, window, pools, later) => {
      const still = pools.map((one) => ({ ...one, attrition: 0 }));
      const lines = revenue.lines.map(() => lineStaff({ fte: 3, pools: [{ pool: "P1", share: 0.5 }, { pool: "P2", share: 0.5 }] }));
      const staff = { ...STAFF, lines, pools: still, levers: { ...STAFF.levers, from: firstDay(window.start) } };
      const at = later % window.months;
      const earlier = stocksOf(revenue, staff, given, window);
      const start = window.start + at + 1;
      const found = stocksOf(revenue, { ...staff, levers: { ...staff.levers, from: firstDay(start) } }, given, { start, months: 2 });
      still.forEach((_, row) => expect(found.waiting[2 * row]).toEqual(within(earlier.idle[row * window.months + at] as number, 1e-9)));
    }),
    SEEDED,
  );
});
