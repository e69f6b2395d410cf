import fc from "fast-check";
import { dayOf, firstDay, monthOf } from "../../src/model/calendar/calendar";
import { ACTIVITY_CODES } from "../../src/model/revenue/law/law";
import type { GivenCells } from "./twin-cases";

/** Calls of a centre of up to some hundreds of agents, and a number of agents about as large as the load. */
const anyTraffic = fc
  .record({
    calls: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 60, max: 3000 })),
    handling: fc.integer({ min: 15, max: 1200 }),
    interval: fc.constantFrom(15, 30, 60, undefined),
    threshold: fc.oneof(fc.constantFrom(0, 10, 20, 30), fc.integer({ min: 0, max: 300 })),
    spare: fc.double({ min: -1, max: 4, noNaN: true }),
    isWhole: fc.boolean(),
    patience: fc.option(fc.integer({ min: 5, max: 600 }), { nil: undefined, freq: 1 }),
  })
  .map(({ spare, isWhole, ...traffic }) => {
    const load = (traffic.calls * traffic.handling) / ((traffic.interval ?? 30) * 60);
    const agents = Math.max(0, load + spare * Math.sqrt(load));
    return { ...traffic, agents: Math.min(100_000, isWhole ? Math.ceil(agents) : Number(agents.toFixed(2))) };
  });

/** A target between a share of a centre's and any. */
const anyTarget = fc.record({ target: fc.oneof(fc.constantFrom(0.7, 0.8, 0.9, 0.95), fc.double({ min: 0.01, max: 0.999, noNaN: true }).map((value) => Number(value.toFixed(3)))) });

/** Months and days of one plan, near each other. */
const anyRefund = fc
  .record({
    end: fc.integer({ min: 0, max: 35 }),
    isText: fc.boolean(),
    filed: fc.option(fc.integer({ min: -400, max: 400 }), { nil: undefined, freq: 4 }),
    begins: fc.option(fc.integer({ min: -200, max: 20 }), { nil: undefined, freq: 1 }),
    fees: fc.integer({ min: 0, max: 800_000 }),
    trainingTax: fc.integer({ min: 0, max: 500_000 }),
    used: fc.option(fc.integer({ min: 0, max: 200_000 }), { nil: undefined }),
    longTrainees: fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined, freq: 1 }),
  })
  .map(({ end, isText, filed, begins, ...given }) => {
    const month = monthOf(2026, 1) + end;
    const first = firstDay(month);
    const text = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
    return { ...given, actionEnd: isText ? text : first + 9, filedOn: filed === undefined ? undefined : first + filed, firstDay: begins === undefined ? undefined : first + begins };
  });

/** A code, or two to four of them with shares of a whole, written in one of the ways that people write them. */
const anyMix = fc
  .record({
    codes: fc.shuffledSubarray([...ACTIVITY_CODES], { minLength: 1, maxLength: 4 }),
    cut: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 4, maxLength: 4 }),
    separator: fc.constantFrom("; ", ";", " + ", " / ", "|"),
    percent: fc.constantFrom("%", " %", "\u00a0%"),
    decimals: fc.constantFrom("", ",0", ".25", ",5"),
    isSmall: fc.boolean(),
  })
  .map(({ codes, cut, separator, percent, decimals, isSmall }) => {
    const written = isSmall ? codes.map((code) => code.toLowerCase()) : codes;
    if (written.length === 1) return { mix: written[0] };
    const extra = Number(decimals.replace(",", ".") || 0);
    const others = written.slice(1).map((code, at) => [code, `${cut[at] ?? 1}${decimals}`, (cut[at] ?? 1) + extra] as const);
    const rest = String(100 - others.reduce((sum, [, , share]) => sum + share, 0));
    return { mix: [[written[0], rest], ...others].map(([code, share]) => `${code} ${share}${percent}`).join(separator) };
  });

/** Flows that may come back: an outlay or not, then amounts about as large, in a column or a row, blank cells behind them. */
const anyFlows = fc
  .record({
    outlay: fc.integer({ min: -100_000, max: 5_000 }),
    flows: fc.array(fc.oneof(fc.integer({ min: -10_000, max: 40_000 }), fc.double({ min: -500, max: 20_000, noNaN: true }).map((flow) => Number(flow.toFixed(2)))), { maxLength: 14 }),
    blanks: fc.integer({ min: 0, max: 2 }),
    isRow: fc.boolean(),
  })
  .map(({ outlay, flows, blanks, isRow }) => {
    const cells: (number | null)[] = [outlay, ...flows, ...Array.from({ length: blanks }, () => null)];
    return { flows: isRow ? [cells] : cells.map((cell) => [cell]) };
  });

/** A person as there are in a centre, and work that may pay or not, over months that a sheet of a test has room for. */
const anyPerson = fc.record({
  seniorities: fc.oneof(fc.constantFrom(0, 0.5, 1, 3, 5, 10), fc.double({ min: 0, max: 25, noNaN: true }).map((value) => Number(value.toFixed(2)))),
  wage: fc.integer({ min: 3_000, max: 20_000 }),
  training: fc.integer({ min: 0, max: 30_000 }),
  margin: fc.integer({ min: 0, max: 30_000 }),
  trainingMonths: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
  horizon: fc.integer({ min: 8, max: 14 }),
});

/** What some functions are given, where their quantities alone would seldom make a call worth trying. */
export const ANY_GIVEN: Readonly<Record<string, fc.Arbitrary<GivenCells>>> = {
  "ERLANG.SERVICE.LEVEL": anyTraffic,
  "ERLANG.WAIT": anyTraffic,
  "ERLANG.AGENTS": fc.tuple(anyTraffic, anyTarget).map(([traffic, target]) => ({ ...traffic, ...target })),
  "TRAINING.REFUND": anyRefund,
  EXPOSURE: fc.tuple(anyMix, fc.option(fc.integer({ min: dayOf(2019, 1, 1), max: dayOf(2027, 12, 31) }), { nil: undefined, freq: 3 })).map(([mix, date]) => ({ ...mix, date })),
  PAYBACK: anyFlows,
  OPTIONS: anyPerson,
};

/** How many places the calculation sheet of a call has, of those that have an axis. */
export const MOST_PLACES: Readonly<Record<string, (cells: GivenCells) => number>> = {
  EXPOSURE: () => ACTIVITY_CODES.length,
  PAYBACK: ({ flows }) => (flows as readonly (readonly unknown[])[]).flat().length,
  OPTIONS: ({ horizon }) => (typeof horizon === "number" && horizon >= 1 && horizon <= 60 ? Math.ceil(horizon) : 24),
};
