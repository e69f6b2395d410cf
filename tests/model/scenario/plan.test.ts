import fc from "fast-check";
import { MEASURES, revenueSchedule } from "../../../src/model/revenue/schedule";
import { plan } from "../../../src/model/scenario/plan";
import { client, inputs, levers, line, span } from "../../support/builders";
import { day } from "../../support/dates";
import { anyInputsWithActuals, anyLevers, anyWindow, SEEDED } from "../../support/scenarios";
import { within } from "../../support/within";

const INBOUND = [{ code: "I1", share: 1 }] as const;

describe("the plan", () => {
  test("tells the schedule's sums, and the revenue at risk as realised and forecast together", () => {
    fc.assert(
      fc.property(anyInputsWithActuals, anyLevers, anyWindow, (tables, scenario, window) => {
        const { risk, window: told } = plan(tables, { ...scenario, window });
        const { sums } = revenueSchedule(tables, scenario, window);
        expect(told).toEqual(window);
        const rounding = 1e-9 * (risk.totals.reference + risk.totals.runRate + risk.totals.retained);
        expect(risk.atRisk).toEqual(within(risk.totals.realised + risk.totals.forecast, rounding));
        for (const measure of MEASURES) {
          expect(risk.totals[measure]).toBe(sums[measure].total);
          expect([risk.byLine[measure].length, risk.byMonth[measure].length]).toEqual([tables.lines.length, window.months]);
        }
      }),
      SEEDED,
    );
  });

  test("tells how concentrated the revenue is before the law and after it", () => {
    const tables = inputs({
      lines: [
        line({ client: "A", referenceRevenue: 300_000 }),
        line({ client: "A", referenceRevenue: 300_000, mix: INBOUND }),
        line({ client: "B", referenceRevenue: 300_000, mix: INBOUND }),
        line({ client: "C", referenceRevenue: 100_000 }),
      ],
    });
    const { before, after } = plan(tables, { ...levers(), window: span("2026-09", 2) }).concentration;
    // 60, 30 and 10 %; then A and B are left with 300,000 each; rounding only.
    expect(before).toMatchObject({ hhi: within(4600, 1e-9), topClient: "A", topShare: within(0.6, 1e-12) });
    expect(after).toMatchObject({ hhi: within(5000, 1e-9), topClient: "A", topShare: within(0.5, 1e-12) });
  });

  test("tells no concentration of what is not there", () => {
    const gone = plan(inputs({ lines: [line()] }), { ...levers(), window: span("2026-09", 1) });
    expect(gone.concentration).toMatchObject({ before: { topClient: "A" }, after: null });
    const empty = plan(inputs({}), { ...levers(), window: span("2026-09", 1) });
    expect(empty.concentration).toEqual({ before: null, after: null });
    expect(empty.risk.atRisk).toBe(0);
  });

  test("draws the exit of a client once for all its lines", () => {
    const tables = inputs({
      lines: [line({ client: "B" }), line({ client: "B", mix: INBOUND }), line({ client: "A", mix: INBOUND })],
      clients: [client({ client: "B", exitProbability: 0.5, exitDate: day("2026-09-16") })],
    });
    const { exit } = plan(tables, { ...levers(), window: span("2026-09", 1) }).risk.byLine;
    // The law leaves nothing of B's first line to lose; half of half a month of its second; rounding only.
    expect([...exit]).toEqual([0, 77_500, 0].map((amount) => within(amount, 1e-6)));
  });
});
