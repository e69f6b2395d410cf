import fc from "fast-check";
import type { PlanInputs, PlanLevers } from "../../src/model/scenario/plan";
import { CASE } from "./acceptance-case";
import { client, levers, span } from "./builders";
import { day, month } from "./dates";
import { activity, course, money, operator, redeployment, workforce } from "./operator";

/** Even over its range, where any double is mostly next to nothing. */
const share = fc.integer({ min: 0, max: 1000 }).map((permille) => permille / 1000);

const anyRamp = fc.oneof(
  fc.record({ shape: fc.constant("exponential" as const), start: share, plateau: fc.constant(1), tau: fc.constantFrom(0, 1.5) }),
  fc.record({ shape: fc.constant("linear" as const), start: share, plateau: fc.constant(1), length: fc.constantFrom(0, 2.5) }),
);

const anyMoves = fc.array(
  fc
    .record({
      pool: fc.nat({ max: 1 }), at: fc.nat({ max: 11 }), trainees: fc.integer({ min: 0, max: 300 }).map((tenths) => tenths / 10), passRate: share, activity: fc.constantFrom(0, 1, null),
      classDays: fc.constantFrom(5, 10, 55), ramp: anyRamp,
    })
    .map(({ pool: row, at, activity: to, ramp, ...of }) => redeployment({ pool: row, activity: to, month: month("2026-08") + at, ramp, course: course(of) })),
  { maxLength: 8 },
);

const anyExits = fc.array(fc.record({ pool: fc.nat({ max: 1 }), month: fc.nat({ max: 11 }).map((at) => month("2026-08") + at), heads: fc.integer({ min: 0, max: 100 }).map((tenths) => tenths / 10) }), { maxLength: 3 });

/** The acceptance case with any moves and exits, any cash terms, and clients that may leave. */
export const anyOperator: fc.Arbitrary<PlanInputs> = fc
  .record({
    redeployments: anyMoves,
    exits: anyExits,
    hiringFreeze: fc.boolean(),
    definition: fc.constantFrom("starters" as const, "average" as const),
    ftePerHead: fc.constantFrom(1, 0.8),
    attrition: fc.constantFrom(0.45, 0.2),
    currency: fc.constantFrom("MAD" as const, "EUR" as const),
    attritionFrom: fc.constantFrom(day("2026-07-10"), day("2026-08-01"), day("2026-10-20")),
    terms: fc.record({ daysOutstanding: fc.integer({ min: 0, max: 120 }), opening: fc.integer({ min: -1e6, max: 1e7 }), wageStep: fc.constantFrom(0, 0.1) }),
    filedOn: fc.constantFrom(day("2026-06-15"), day("2026-09-01"), null),
    used: fc.integer({ min: 0, max: 90_000 }),
    leaving: fc.tuple(share, share),
    exitDay: fc.integer({ min: day("2026-06-01"), max: day("2027-07-31") }),
  })
  .map(({ redeployments, exits, hiringFreeze, definition, ftePerHead, attrition, currency, attritionFrom, terms, filedOn, used, leaving: [first, second], exitDay }) =>
    operator({
      lines: CASE.lines.map((line) => (line.client === "B" ? { ...line, currency, optIn: null } : line)),
      clients: [client({ client: "A", exitProbability: first, exitDate: exitDay }), client({ client: "B", exitProbability: second, exitDate: day("2026-10-01") })],
      workforce: workforce({
        redeployments,
        exits,
        pools: workforce().pools.map((pool, row) => (row === 0 ? { ...pool, ftePerHead, attrition } : pool)),
        activities: [activity({ demand: 12 }), activity({ demand: 4, price: 180, startMonth: month("2026-11"), contractEnd: day("2027-05-12") })],
        levers: { definition, from: attritionFrom, hiringFreeze },
      }),
      cash: money(terms, { filedOn, used }),
    }),
  );

/** A year from the ban on, some consent, the first of which lapses in the middle of it. */
export const OPERATOR_LEVERS: PlanLevers = { ...levers({ optIn: 0.1, conversionUplift: 1.2, collectionStart: day("2026-02-10"), givenAgain: 0.4 }), window: span("2026-08", 12) };
