import fc from "fast-check";
import type { Window } from "../../../src/model/calendar/window";
import type { RevenueInputs, RevenueLevers, RevenueLine } from "../../../src/model/revenue/inputs";
import { atRisk, MEASURES, revenueSchedule, type Measure, type RevenueSchedule } from "../../../src/model/revenue/schedule";
import { frozen, inputs, levers, line, span } from "../../support/builders";
import { day, daysOf, month } from "../../support/dates";
import { anyInputs, anyInputsWithActuals, anyLevers, anyWindow, SEEDED } from "../../support/scenarios";
import { asPrinted, within } from "../../support/within";
import { revenueByLine } from "../../support/revenue-by-line";

const total = (schedule: RevenueSchedule, measure: Measure) => schedule.sums[measure].total;

describe("the toy lines of domain.md 5.7", () => {
  const tables = inputs({
    lines: [
      line({ referenceRevenue: 1_000_000, frenchShare: 0.9, optIn: 0.08 }),
      line({ referenceRevenue: 500_000, mix: [{ code: "O1", share: 0.25 }, { code: "I1", share: 0.75 }], optIn: 0 }),
      line({ referenceRevenue: 10_000_000 / 12, mix: [{ code: "I1", share: 1 }] }),
    ],
  });
  const atOnce = levers({ optInSpeed: 0 });

  test("lose 11,436,000 in a full year of the ban", () => {
    // 12 M * 0.9 * 0.92 + 6 M * 0.25
    expect(total(revenueSchedule(tables, atOnce, span("2026-09", 12)), "law")).toEqual(asPrinted("11,436,000.00"));
  });

  test("lose 4,457,580.65 in 2026, counted by months and not by the year's days", () => {
    // 11,436,000 / 12 * (21/31 + 4), as corrected in model.md 4
    expect(total(revenueSchedule(tables, atOnce, span("2026-01", 12)), "law")).toEqual(asPrinted("4,457,580.65"));
  });
});

describe("a contract", () => {
  test("runs on its last day and no longer", () => {
    const tables = inputs({ lines: [line({ mix: [{ code: "I1", share: 1 }], contractEnd: day("2026-08-30") })] });
    // 30 of 31 days at 10,000; rounding only.
    expect(total(revenueSchedule(tables, levers(), span("2026-08", 2)), "retained")).toEqual(within(300_000, 1e-6));
  });
});

describe("a lead of the clients", () => {
  test("takes nothing after the ban, nor anything that the law would not", () => {
    const tables = inputs({ lines: [line({ mix: [{ code: "O1", share: 0.4 }, { code: "O3", share: 0.3 }, { code: "I1", share: 0.3 }] })] });
    const measures = revenueByLine(tables, levers({ clientLead: 2 }), span("2026-06", 4));
    // 0.4 of 20 days of June, of July, of ten and of 21 days of August, of September; rounding only.
    const [june, july, august] = [(0.4 * 310_000 * 20) / 30, 0.4 * 310_000, 0.4 * 10_000];
    expect([...measures.lead]).toEqual([june, july, 10 * august, 0].map((amount) => within(amount, 1e-6)));
    expect([...measures.law]).toEqual([0, 0, 21 * august, july].map((amount) => within(amount, 1e-6)));
  });
});

describe("digital erosion", () => {
  test("takes its share in twelve months, and gives back what the months before the reference had", () => {
    const tables = inputs({ lines: [line({ mix: [{ code: "I1", share: 1 }], referenceMonth: month("2026-08") })] });
    const measures = revenueByLine(tables, levers({ erosion: 0.1 }), span("2025-08", 25));
    // Rounding of a twelfth root and its powers.
    expect(measures.runRate[24]).toEqual(within(310_000 * 0.9, 1e-6));
    expect(measures.runRate[12]).toEqual(within(310_000, 1e-6));
    expect(measures.runRate[0]).toEqual(within(310_000 / 0.9, 1e-6));
    expect(measures.law[24]).toBe(0);
  });
});

/** What rounding may do to sums of a year and a half of a few lines. */
const tolerance = (schedule: RevenueSchedule) => 1e-9 * (total(schedule, "reference") + total(schedule, "runRate") + Math.abs(total(schedule, "retained")));

const forAll = (check: (tables: RevenueInputs, scenario: RevenueLevers, window: Window) => void, tables = anyInputs) =>
  fc.assert(fc.property(tables, anyLevers, anyWindow, check), SEEDED);

const added = (amounts: Float64Array | readonly number[]) => [...amounts].reduce((sum, amount) => sum + amount, 0);
const totals = (schedule: RevenueSchedule) => MEASURES.map((measure) => total(schedule, measure));

describe("the schedule of any lines", () => {
  test("splits each reference into erosion, contract end and run rate, and each run rate into its causes and what is retained", () => {
    forAll((tables, scenario, window) => {
      const schedule = revenueSchedule(tables, scenario, window);
      const cells = revenueByLine(tables, scenario, window);
      const added = (...measures: Measure[]) =>
        [...cells.reference.keys()].map((cell) => measures.reduce((sum, measure) => sum + (cells[measure][cell] as number), 0));
      const near = (amounts: readonly number[]) => amounts.map((amount) => within(amount, tolerance(schedule)));
      expect(added("erosion", "contractEnd", "runRate")).toEqual(near(added("reference")));
      expect(added("law", "lead", "exit", "stopped", "other", "retained")).toEqual(near(added("runRate")));
      expect(added("realised", "forecast")).toEqual(near(added("law", "lead", "exit", "other")));
    }, anyInputsWithActuals);
  });

  test("forecasts nothing of a month gone by and has realised nothing of one to come", () => {
    forAll((tables, scenario, window) => {
      const { realised, forecast, modelled, residual } = revenueByLine(tables, scenario, window);
      realised.forEach((_, cell) => {
        const days = daysOf(window.start + (cell % window.months));
        if (days.every((each) => each >= scenario.asOf)) expect([realised[cell], modelled[cell], residual[cell]]).toEqual([0, 0, 0]);
        if (days.every((each) => each < scenario.asOf)) expect(forecast[cell]).toBe(0);
      });
    }, anyInputsWithActuals);
  });

  test("never loses more than the run rate, nor less than nothing", () => {
    forAll((tables, scenario, window) => {
      const schedule = revenueSchedule(tables, scenario, window);
      const m = revenueByLine(tables, scenario, window);
      m.runRate.forEach((runRate, cell) => {
        const causes = [m.law, m.lead, m.exit, m.stopped].map((cause) => cause[cell] as number);
        expect(Math.min(...causes, m.retained[cell] as number, m.unlawful[cell] as number)).toBeGreaterThanOrEqual(-tolerance(schedule));
        expect(causes.reduce((sum, cause) => sum + cause, 0)).toBeLessThanOrEqual(runRate + tolerance(schedule));
      });
    });
  });

  test("adds up alike by line, by month and in all", () => {
    forAll((tables, scenario, window) => {
      const schedule = revenueSchedule(tables, scenario, window);
      for (const measure of MEASURES) {
        const all = total(schedule, measure);
        expect(added(schedule.sums[measure].byLine)).toEqual(within(all, tolerance(schedule)));
        expect(added(schedule.sums[measure].byMonth)).toEqual(within(all, tolerance(schedule)));
      }
      const risk = total(schedule, "realised") + total(schedule, "forecast");
      expect(atRisk((measure) => total(schedule, measure))).toEqual(within(risk, tolerance(schedule)));
    }, anyInputsWithActuals);
  });

  test("has the same totals when a line is split in two", () => {
    const parts = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(anyInputs, anyLevers, anyWindow, parts, (tables, scenario, window, part) => {
        const [split, ...others] = tables.lines as [RevenueLine, ...RevenueLine[]];
        const piece = (share: number) => ({ ...split, referenceRevenue: split.referenceRevenue * share });
        const whole = revenueSchedule(tables, scenario, window);
        const pieces = revenueSchedule(frozen({ ...tables, lines: [piece(part), ...others, piece(1 - part)] }), scenario, window);
        expect(totals(pieces)).toEqual(totals(whole).map((amount) => within(amount, tolerance(whole))));
      }),
      SEEDED,
    );
  });

  test("has the same amounts by line and month, and sums to the same, whatever lines stand beside it", () => {
    forAll((tables, scenario, window) => {
      const schedule = revenueSchedule(tables, scenario, window);
      const alone = revenueByLine(tables, scenario, window);
      expect([schedule.reference, schedule.retained]).toEqual([alone.reference, alone.retained]);
      for (const measure of MEASURES) {
        const { byLine, byMonth } = schedule.sums[measure];
        const cell = (row: number, t: number) => alone[measure][row * window.months + t] as number;
        // Added in the same order, they are the same to the last digit.
        expect([...byLine]).toEqual(tables.lines.map((_, row) => added(byMonth.map((__, t) => cell(row, t)))));
        expect([...byMonth]).toEqual([...byMonth.keys()].map((t) => added(tables.lines.map((_, row) => cell(row, t)))));
      }
    }, anyInputsWithActuals);
  });

  test("has the same amounts when euros are converted before and not by it", () => {
    forAll((tables, scenario, window) => {
      const inMad = (each: RevenueLine) =>
        each.currency === "EUR" ? { ...each, currency: "MAD" as const, referenceRevenue: each.referenceRevenue * scenario.eurRate } : each;
      const converted = revenueSchedule(frozen({ ...tables, lines: tables.lines.map(inMad) }), scenario, window);
      const given = revenueSchedule(tables, scenario, window);
      expect(totals(converted)).toEqual(totals(given).map((amount) => within(amount, tolerance(given))));
    });
  });

  test("grows with its amounts, invoices included", () => {
    const factors = fc.double({ min: 0.01, max: 100, noNaN: true });
    fc.assert(
      fc.property(anyInputsWithActuals, anyLevers, anyWindow, factors, (tables, scenario, window, factor) => {
        const scaled = frozen({
          ...tables,
          lines: tables.lines.map((each) => ({ ...each, referenceRevenue: each.referenceRevenue * factor })),
          actuals: tables.actuals.map((each) => ({ ...each, invoiced: each.invoiced * factor })),
        });
        const given = revenueSchedule(tables, scenario, window);
        const grown = totals(given).map((amount) => within(amount * factor, tolerance(given) * factor));
        expect(totals(revenueSchedule(scaled, scenario, window))).toEqual(grown);
      }),
      SEEDED,
    );
  });

  test("has its rows in the order of the lines", () => {
    forAll((tables, scenario, window) => {
      const last = tables.lines.length - 1;
      const turned = frozen({
        ...tables,
        lines: tables.lines.toReversed(),
        actuals: tables.actuals.map((each) => ({ ...each, line: last - each.line })),
      });
      const [given, reversed] = [tables, turned].map((each) => revenueByLine(each, scenario, window));
      const rows = (amounts: Float64Array | undefined) =>
        tables.lines.map((_, at) => amounts?.slice(at * window.months, (at + 1) * window.months));
      for (const measure of MEASURES) expect(rows(reversed?.[measure]).toReversed()).toEqual(rows(given?.[measure]));
    }, anyInputsWithActuals);
  });

  test("never loses more to the law with more consent", () => {
    fc.assert(
      fc.property(anyInputs, anyLevers, anyWindow, fc.double({ min: 0, max: 1, noNaN: true }), (tables, scenario, window, more) => {
        const following = frozen({ ...tables, lines: tables.lines.map((each) => ({ ...each, optIn: null })) });
        const little = revenueSchedule(following, scenario, window);
        const optIn = scenario.optIn + (1 - scenario.optIn) * more;
        const [before, after] = [scenario, levers({ ...scenario, optIn })].map((each) => revenueByLine(following, each, window).law);
        after?.forEach((loss, cell) => expect(loss).toBeLessThanOrEqual((before?.[cell] as number) + tolerance(little)));
      }),
      SEEDED,
    );
  });

  test("only moves loss from forecast to realised when it is told later", () => {
    fc.assert(
      fc.property(anyInputs, anyLevers, anyWindow, fc.integer({ min: 0, max: 500 }), (tables, scenario, window, days) => {
        const early = revenueSchedule(tables, scenario, window);
        const told = levers({ ...scenario, asOf: scenario.asOf + days });
        const late = revenueSchedule(tables, told, window);
        const moving: readonly Measure[] = ["realised", "forecast", "modelled"];
        for (const measure of MEASURES.filter((each) => !moving.includes(each))) {
          expect(total(late, measure)).toEqual(within(total(early, measure), tolerance(early)));
        }
        const [first, later] = [revenueByLine(tables, scenario, window), revenueByLine(tables, told, window)];
        later.realised.forEach((realised, cell) => {
          const before = first.realised[cell] as number;
          const moved = (first.forecast[cell] as number) - (later.forecast[cell] as number);
          expect(moved).toBeGreaterThanOrEqual(-tolerance(early));
          expect(realised - before).toEqual(within(moved, tolerance(early)));
        });
      }),
      SEEDED,
    );
  });
});
