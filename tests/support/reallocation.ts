import fc from "fast-check";
import { loadHighs } from "../../src/engine/highs/highs-solver";
import { NO_LIMITS, type Way, type ReallocationInputs, type ReallocationTerms, type Site } from "../../src/model/reallocation/problem/inputs";
import { groundOf } from "../../src/model/reallocation/problem/ground";
import type { LinearSolver } from "../../src/model/reallocation/program/linear-program";
import { liveProgram } from "../../src/model/reallocation/solve/live-program";
import { optimumOf, type Optimum, type BestPlan } from "../../src/model/reallocation/solve/optimum";
import { problemOf } from "../../src/model/reallocation/problem/problem";
import type { RevenueLine } from "../../src/model/revenue/inputs";
import type { Pool } from "../../src/model/workforce/pools/pool";
import { frozen, inputs, levers, line, span } from "./builders";
import { day } from "./dates";
import { activity, course } from "./operator";
import { group, lineStaff, pool } from "./staff";

/** No limit, no refund, no raise, no terminal value, no discount: what is left is easily reckoned by hand. */
export function terms(given: Partial<ReallocationTerms> = {}): ReallocationTerms {
  return frozen({
    ...NO_LIMITS,
    shortTime: 0,
    shortTimePaid: 0.5,
    wageStep: 0,
    discountRate: 0,
    refunds: { filedOn: null, cap: 1, used: 0, lag: 9 },
    hiringCost: 3000,
    terminalMonths: 0,
    idleMonths: 0,
    ...given,
  });
}

/** Ten days of class and five of nesting, alone with a trainer for 500 a day: 5,000 + 10 * 20 + 5 / 4 * 400 = 5,700 a place. */
export function way({ course: someCourse, ...given }: Partial<Omit<Way, "course">> & { readonly course?: Partial<Way["course"]> } = {}): Way {
  return frozen({ pool: 0, activity: 0, course: { ...course(), externalPerGroupDay: 500, groupSize: 1, ...someCourse }, ramp: { shape: "linear", start: 1, plateau: 1, length: 0 }, ...given });
}

/** A hundred seats and trainers, 22 days a month. */
export function site(given: Partial<Site> = {}): Site {
  return frozen({ site: "Casablanca", rooms: 10, seatsPerRoom: 10, shifts: 1, trainers: 100, workingDays: Array<number>(60).fill(22), ...given });
}

/**
 * A pool of ten at 5,000 MAD whose only line, of ten FTE, is prohibited from 11 August 2026 on, six months from August, nobody
 * leaving by himself; one way to work for a hundred.
 */
export function reallocation(given: Partial<Omit<ReallocationInputs, "terms">> & { readonly terms?: Partial<ReallocationTerms> } = {}): ReallocationInputs {
  const { terms: someTerms, ...others } = given;
  return frozen({
    revenue: inputs({ lines: [line()] }),
    levers: levers(),
    window: span("2026-08", 6),
    workforce: {
      lines: [lineStaff()],
      pools: [pool()],
      activities: [activity()],
      redeployments: [],
      levers: { definition: "starters", from: day("2026-08-01"), hiringFreeze: true },
      workingDays: 22,
    },
    ways: [way()],
    sites: [site()],
    siteOf: [0],
    terms: terms(someTerms),
    ...others,
  });
}

let solver: Promise<LinearSolver> | null = null;

/** The one solver of a suite: loading takes longer than most of its work. */
export function highs(): Promise<LinearSolver> {
  return (solver ??= loadHighs());
}

export type Best = BestPlan;

/** The optimum, from nothing. @throws where there is none */
export async function optimum(given: ReallocationInputs): Promise<Best> {
  const found = await solved(given);
  if (found.status !== "optimal") throw new Error(`the plan is ${found.status}`);
  return found;
}

/** The optimum or word that there is none, from nothing. */
export async function solved(given: ReallocationInputs): Promise<Optimum> {
  return optimumOf(liveProgram(await highs()), problemOf(given, groundOf(given)));
}

const tenths = (min: number, max: number) => fc.integer({ min: min * 10, max: max * 10 }).map((value) => value / 10);

/** Two or three pools at two sites, two or three activities, five to nine months; everything may bind. */
export const anyReallocation: fc.Arbitrary<ReallocationInputs> = fc
  .record({
    pools: fc.array(
      fc.record({ heads: fc.integer({ min: 2, max: 12 }), wage: fc.integer({ min: 3500, max: 9000 }), years: tenths(0, 12), attrition: fc.constantFrom(0, 0.1, 0.3, 0.6), fte: fc.constantFrom(1, 0.8) }),
      { minLength: 2, maxLength: 3 },
    ),
    work: fc.array(
      fc.record({
        demand: tenths(1, 15), price: fc.integer({ min: 60, max: 200 }), days: fc.integer({ min: 5, max: 40 }), nesting: fc.integer({ min: 0, max: 15 }), pass: fc.constantFrom(0.6, 0.85, 1),
        external: fc.integer({ min: 500, max: 9000 }), tau: tenths(0, 4), start: fc.constantFrom(0.4, 0.7, 1),
      }),
      { minLength: 2, maxLength: 3 },
    ),
    months: fc.integer({ min: 5, max: 9 }),
    optIn: fc.constantFrom(0, 0.1, 0.4),
    lag: fc.integer({ min: 0, max: 6 }),
    budget: fc.option(fc.integer({ min: 0, max: 120_000 }), { nil: null }),
    monthlyBudget: fc.option(fc.integer({ min: 2_000, max: 40_000 }), { nil: null, freq: 3 }),
    mostExits: fc.option(fc.integer({ min: 0, max: 4 }), { nil: null }),
    shortTime: fc.constantFrom(0, 1),
    wageStep: fc.constantFrom(0, 0.1),
    seats: fc.integer({ min: 0, max: 4 }),
    trainers: fc.integer({ min: 0, max: 3 }),
    groupSize: fc.constantFrom(1, 4),
    filed: fc.boolean(),
    asOf: fc.constantFrom("2026-08-01", "2026-08-20", "2026-09-15"),
    closed: fc.integer({ min: 0, max: 8 }),
  })
  .map((given): ReallocationInputs => {
    const sites = ["Casablanca", "Rabat"];
    const pools = given.pools.map(({ heads, wage, years, attrition, fte }, row): Pool =>
      pool({ pool: `P${row + 1}`, site: sites[row % 2] as string, ftePerHead: fte, attrition, staff: [group({ headcount: heads, wage, seniority: { kind: "point", years } })] }),
    );
    const lines = pools.map((_, row): RevenueLine => line({ client: `C${row}`, optIn: row === 0 ? given.optIn : 0, optInSpeed: 2 }));
    return reallocation({
      revenue: inputs({ lines }),
      levers: levers({ asOf: day(given.asOf) }),
      window: span("2026-08", given.months),
      workforce: {
        lines: pools.map(({ pool: name, site: at, ftePerHead, staff }, row) => lineStaff({ site: at, fte: (staff[0]?.headcount ?? 0) * ftePerHead * (row === 1 ? 0.8 : 1), pools: [{ pool: name, share: 1 }] })),
        pools,
        activities: given.work.map(({ demand, price }) => activity({ demand, price })),
        redeployments: [],
        levers: { definition: "starters", from: day("2026-08-01"), hiringFreeze: true },
        workingDays: 22,
      },
      ways: pools.flatMap((_, row) =>
        given.work.flatMap(({ days, nesting, pass, external, tau, start }, at): Way[] =>
          row * 3 + at === given.closed
            ? []
            : [way({
                pool: row, activity: at, course: { classDays: days, nestingDays: nesting, passRate: pass, externalPerGroupDay: external, groupSize: given.groupSize },
                ramp: { shape: "exponential", start, plateau: 1, tau },
              })],
        ),
      ),
      sites: sites.map((name) => site({ site: name, rooms: 1, seatsPerRoom: given.seats, trainers: given.trainers })),
      siteOf: pools.map((_, row) => row % 2),
      terms: {
        budget: given.budget, monthlyBudget: given.monthlyBudget, mostExits: given.mostExits, shortTime: given.shortTime, wageStep: given.wageStep, discountRate: 0.1, terminalMonths: 4, idleMonths: 3,
        refunds: { filedOn: given.filed ? day("2026-06-01") : null, cap: 1, used: 0, lag: given.lag },
      },
    });
  });
