import type { Client, RevenueLevers, RevenueLine } from "../../../src/model/revenue/inputs";
import { eachMeasure, revenueSchedule, type Measure } from "../../../src/model/revenue/schedule";
import { client, inputs, levers, line, span } from "../../support/builders";
import { day, month } from "../../support/dates";
import { within } from "../../support/within";
import { revenueByLine } from "../../support/revenue-by-line";

/** Amounts of some 100,000 from a few products: rounding only. */
const ROUNDING = 1e-6;

interface Given {
  readonly of?: Partial<RevenueLine>;
  readonly who?: Partial<Client>;
  readonly scenario?: Partial<RevenueLevers>;
  readonly invoiced?: number;
}

/** August 2026 of one line of 310,000, 10,000 a day, told in September. */
function august({ of = {}, who = {}, scenario = {}, invoiced }: Given): Record<Measure, number> {
  const actuals = invoiced === undefined ? [] : [{ line: 0, month: month("2026-08"), invoiced }];
  const { sums } = revenueSchedule(
    inputs({ lines: [line(of)], clients: [client(who)], actuals }),
    levers({ asOf: day("2026-09-01"), ...scenario }),
    span("2026-08", 1),
  );
  return eachMeasure((measure) => sums[measure].total);
}

const near = (amounts: Partial<Record<Measure, number>>) =>
  Object.fromEntries(Object.entries(amounts).map(([measure, amount]) => [measure, within(amount, ROUNDING)]));

describe("a month with an invoiced amount", () => {
  test("takes it for what was retained, and its lack for the realised loss", () => {
    const told = august({ invoiced: 150_000 });
    expect(told).toMatchObject(near({ runRate: 310_000, retained: 150_000, law: 160_000, realised: 160_000, forecast: 0 }));
  });

  test("is no longer modelled, as one without it is", () => {
    expect(august({ invoiced: 150_000 }).modelled).toBe(0);
    expect(august({}).modelled).toEqual(within(210_000, ROUNDING));
  });

  test("takes an invoice of nothing for what it says", () => {
    expect(august({ invoiced: 0 })).toMatchObject(near({ retained: 0, law: 210_000, other: 100_000, realised: 310_000, modelled: 0 }));
  });

  test("converts the invoice like the line", () => {
    const told = august({ of: { currency: "EUR", referenceRevenue: 31_000 }, scenario: { eurRate: 10 }, invoiced: 15_000 });
    expect(told).toMatchObject(near({ runRate: 310_000, retained: 150_000, law: 160_000 }));
  });

  test("measures the lack against the run rate, after erosion and the end of the contract", () => {
    // A reference of July 2025 is 13 months old; from 22 August (10 days) half of the contract goes on.
    const eroded = 310_000 * 0.88 ** (13 / 12);
    const runRate = (eroded * (21 + 10 * 0.5)) / 31;
    const of = { referenceMonth: month("2025-07"), contractEnd: day("2026-08-21"), renewal: 0.5 };
    expect(august({ of, scenario: { erosion: 0.12 }, invoiced: 100_000 })).toMatchObject(
      near({ erosion: 310_000 - eroded, contractEnd: eroded - runRate, runRate, law: runRate - 100_000, retained: 100_000 }),
    );
  });
});

describe("the lack of a month is put", () => {
  // Daily 10,000: the law can take 0.4 of 21 days, the lead 0.4 of 10, the stop 0.2 of 11, the exit half of 10.
  const given: Given = {
    of: { mix: [{ code: "O1", share: 0.4 }, { code: "O3", share: 0.2 }, { code: "I1", share: 0.4 }] },
    who: { exitProbability: 0.5, exitDate: day("2026-08-22") },
    scenario: { clientLead: 1, stopUnlawfulFrom: day("2026-08-21") },
  };

  test.each([
    { lack: 50_000, law: 50_000, lead: 0, stopped: 0, exit: 0, other: 0 },
    { lack: 100_000, law: 84_000, lead: 16_000, stopped: 0, exit: 0, other: 0 },
    { lack: 130_000, law: 84_000, lead: 40_000, stopped: 6_000, exit: 0, other: 0 },
    { lack: 160_000, law: 84_000, lead: 40_000, stopped: 22_000, exit: 14_000, other: 0 },
    { lack: 200_000, law: 84_000, lead: 40_000, stopped: 22_000, exit: 50_000, other: 4_000 },
    { lack: 0, law: 0, lead: 0, stopped: 0, exit: 0, other: 0 },
    { lack: -20_000, law: 0, lead: 0, stopped: 0, exit: 0, other: -20_000 },
  ])("to the law, the lead, the stop, the exit and the rest, in that order: $lack", ({ lack, ...causes }) => {
    const told = august({ ...given, invoiced: 310_000 - lack });
    expect(told).toMatchObject(near({ ...causes, retained: 310_000 - lack, realised: lack - causes.stopped }));
  });

  test("to the law as if nobody had consented, since consent may have failed to come", () => {
    const scenario = { optIn: 0.2, optInSpeed: 0 };
    expect(august({ scenario, invoiced: 100_000 })).toMatchObject(near({ law: 210_000, other: 0 }));
    const early = { ...scenario, clientLead: 1, collectionStart: day("2026-07-01") };
    expect(august({ scenario: early, invoiced: 0 })).toMatchObject(near({ law: 210_000, lead: 100_000, other: 0 }));
  });

  test("to no law where the contract had ended before the ban", () => {
    const of = { contractEnd: day("2026-08-10"), renewal: 0 };
    expect(august({ of, invoiced: 60_000 })).toMatchObject(near({ contractEnd: 210_000, runRate: 100_000, law: 0, other: 40_000 }));
  });

  test("to no exit where the contract had ended before it", () => {
    const of = { mix: [{ code: "I1", share: 1 }] as const, contractEnd: day("2026-08-15"), renewal: 0 };
    const who = { exitProbability: 1, exitDate: day("2026-08-16") };
    expect(august({ of, who, invoiced: 120_000 })).toMatchObject(near({ runRate: 150_000, exit: 0, other: 30_000 }));
  });

  test("to nothing where the contract was over: what is still invoiced is a gain", () => {
    expect(august({ of: { contractEnd: day("2026-07-31") }, invoiced: 5_000 })).toMatchObject(
      near({ runRate: 0, law: 0, exit: 0, other: -5_000, retained: 5_000, realised: -5_000, unlawful: 0, residual: 0 }),
    );
  });
});

describe("an invoiced amount is left aside", () => {
  const schedule = (asOf: string, of: string) =>
    revenueByLine(
      inputs({ lines: [line()], actuals: [{ line: 0, month: month(of), invoiced: 1 }] }),
      levers({ asOf: day(asOf) }),
      span("2026-08", 2),
    );

  test("in the month of the as-of date, which is not over", () => {
    const { retained, modelled, forecast } = schedule("2026-09-21", "2026-09");
    expect([retained[1], modelled[1], forecast[1]]).toEqual([0, 200_000, 100_000].map((days) => within((days * 31) / 30, ROUNDING)));
  });

  test("in a month to come", () => {
    expect(schedule("2026-08-01", "2026-09").forecast[1]).toEqual(within(310_000, ROUNDING));
  });

  test("but not on the first day after its month", () => {
    expect(schedule("2026-10-01", "2026-09").retained[1]).toBe(1);
  });

  test("for other lines and other months", () => {
    const { retained } = revenueSchedule(
      inputs({ lines: [line(), line()], actuals: [{ line: 1, month: month("2026-08"), invoiced: 77_000 }] }),
      levers({ asOf: day("2026-10-01") }),
      span("2026-08", 2),
    );
    expect([...retained]).toEqual([100_000, 0, 77_000, 0].map((amount) => within(amount, ROUNDING)));
  });
});

describe("residual unlawful revenue", () => {
  const HALF = [{ code: "O1", share: 0.5 }, { code: "I1", share: 0.5 }] as const;

  test.each([
    // Lawful are 155,000 of inbound and ten days of 5,000 before the ban; unlawful at most 21 days of 5,000.
    { says: "nothing below what is lawful", invoiced: 150_000, residual: 0 },
    { says: "nothing up to what is lawful", invoiced: 205_000, residual: 0 },
    { says: "what goes beyond it", invoiced: 230_000, residual: 25_000 },
    { says: "at most what was prohibited", invoiced: 400_000, residual: 105_000 },
  ])("is $says", ({ invoiced, residual }) => {
    expect(august({ of: { mix: HALF }, invoiced })).toMatchObject(near({ residual }));
  });

  test("leaves calls to the consent that the model allows", () => {
    // A fifth of 105,000 is called with consent.
    const scenario = { optIn: 0.2, optInSpeed: 0 };
    expect(august({ of: { mix: HALF }, scenario, invoiced: 226_000 })).toMatchObject(near({ residual: 0 }));
    expect(august({ of: { mix: HALF }, scenario, invoiced: 230_000 })).toMatchObject(near({ residual: 4_000 }));
    expect(august({ of: { mix: HALF }, scenario, invoiced: 400_000 })).toMatchObject(near({ residual: 84_000 }));
  });

  test("is unknown without an invoice, and nothing before the ban", () => {
    expect(august({ of: { mix: HALF } }).residual).toBe(0);
    const july = revenueSchedule(
      inputs({ lines: [line({ mix: HALF })], actuals: [{ line: 0, month: month("2026-07"), invoiced: 400_000 }] }),
      levers({ asOf: day("2026-09-01") }),
      span("2026-07", 1),
    );
    expect(july.sums.residual.total).toBe(0);
  });

  test("is nothing where a client feared to leave has stayed and is served lawfully", () => {
    const who = { exitProbability: 0.4, exitDate: day("2026-08-01") };
    expect(august({ of: { mix: HALF }, who, invoiced: 205_000 })).toMatchObject(near({ residual: 0 }));
  });

  test("is nothing where a client expected to stop early called until the ban", () => {
    expect(august({ of: { mix: HALF }, scenario: { clientLead: 1 }, invoiced: 205_000 })).toMatchObject(near({ residual: 0 }));
  });
});

describe("revenue that was unlawful before the ban", () => {
  const OLD = [{ code: "O3", share: 0.5 }, { code: "I1", share: 0.5 }] as const;

  test("is kept and told apart", () => {
    expect(august({ of: { mix: OLD } })).toMatchObject(near({ law: 0, retained: 310_000, unlawful: 155_000 }));
  });

  test("is at most what was invoiced", () => {
    expect(august({ of: { mix: OLD }, invoiced: 200_000 })).toMatchObject(near({ unlawful: 155_000 }));
    expect(august({ of: { mix: OLD }, invoiced: 100_000 })).toMatchObject(near({ unlawful: 100_000 }));
  });

  test("is a cause of its own once it is stopped, and no revenue at risk", () => {
    const scenario = { stopUnlawfulFrom: day("2026-08-12") };
    expect(august({ of: { mix: OLD }, scenario })).toMatchObject(
      near({ stopped: 100_000, unlawful: 55_000, retained: 210_000, law: 0, realised: 0 }),
    );
  });
});
