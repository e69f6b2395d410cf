import fc from "fast-check";
import type { ExitTerms } from "../../src/model/workforce/exits/exit-cost";
import type { LineStaff } from "../../src/model/workforce/pools/line-staff";
import type { Pool, StaffGroup } from "../../src/model/workforce/pools/pool";
import type { Seniority } from "../../src/model/workforce/entitlements/seniority";
import { frozen } from "./builders";
import { day } from "./dates";

/** Ten agents at 5,000 MAD with three years each and no leave left. */
export function group(given: Partial<StaffGroup> = {}): StaffGroup {
  return frozen({
    headcount: 10,
    wage: 5000,
    seniority: { kind: "point", years: 3 },
    category: "agent",
    leaveDays: 0,
    termEnd: null,
    delegates: false,
    ...given,
  });
}

/** A pool of one such group, whom nobody leaves. */
export function pool(given: Partial<Pool> = {}): Pool {
  return frozen({ pool: "P1", site: "Casablanca", ftePerHead: 1, attrition: 0, staff: [group()], ...given });
}

/** A line of ten FTE that says where they come from. */
export function lineStaff(given: Partial<LineStaff> = {}): LineStaff {
  return frozen({ site: "Casablanca", fte: 10, pools: [{ pool: "P1", share: 1 }], ...given });
}

/** The terms of the acceptance case: begun years, notice dispensed, no charges, no fee. */
export function terms(given: Partial<ExitTerms> = {}): ExitTerms {
  return frozen({
    lastDay: day("2026-12-31"),
    reading: "fraction",
    severanceMultiplier: 1,
    notice: "dispensed",
    charges: false,
    amicable: null,
    fee: 0,
    authorisation: 1,
    litigation: 0,
    ...given,
  });
}

const share = fc.integer({ min: 0, max: 1000 }).map((permille) => permille / 1000);
const wage = fc.integer({ min: 300_000, max: 3_000_000 }).map((cents) => cents / 100);
const years = fc.integer({ min: 0, max: 300 }).map((tenths) => tenths / 10);

export const anySeniority: fc.Arbitrary<Seniority> = fc.oneof(
  years.map((at): Seniority => ({ kind: "point", years: at })),
  fc.array(fc.record({ weight: fc.integer({ min: 1, max: 9 }), from: years, length: years }), { minLength: 1, maxLength: 4 }).map((parts): Seniority => {
    const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
    return { kind: "distribution", bands: parts.map(({ weight, from, length }) => ({ share: weight / weights, from, to: from + length, wageIndex: 1 })) };
  }),
);

export const anyGroup: fc.Arbitrary<StaffGroup> = fc
  .record({
    headcount: fc.integer({ min: 0, max: 200 }),
    wage,
    seniority: anySeniority,
    category: fc.constantFrom("agent" as const, "cadre" as const),
    leaveDays: fc.integer({ min: 0, max: 40 }),
    termEnd: fc.option(fc.integer({ min: day("2026-06-01"), max: day("2027-12-31") }), { nil: null, freq: 3 }),
    delegates: fc.boolean(),
  })
  .map((given) => group(given));

export const anyTerms: fc.Arbitrary<ExitTerms> = fc
  .record({
    lastDay: fc.integer({ min: day("2026-06-01"), max: day("2027-12-31") }),
    reading: fc.constantFrom("fraction" as const, "prorata" as const),
    severanceMultiplier: fc.constantFrom(1, 1.25, 2),
    notice: fc.constantFrom("dispensed" as const, "worked" as const),
    charges: fc.boolean(),
    amicable: fc.constantFrom(null, 1.3),
    fee: fc.constantFrom(0, 750),
    authorisation: share,
    litigation: share,
  })
  .map((given) => terms(given));

const SITES = ["Casablanca", "Rabat"] as const;

/** Two to four pools, at least one with people at each of two sites. */
export const anyPools: fc.Arbitrary<readonly Pool[]> = fc
  .array(
    fc.record({ ftePerHead: fc.constantFrom(1, 0.8), attrition: share, staff: fc.array(anyGroup, { minLength: 1, maxLength: 3 }) }),
    { minLength: 2, maxLength: 4 },
  )
  .map((rows) => rows.map((given, row) => pool({ ...given, pool: `P${row + 1}`, site: SITES[row % 2] as string, staff: [group(), ...given.staff] })));

/** One to four lines on the pools P1 and P2, or on whoever is at their site. */
export const anyLineStaff: fc.Arbitrary<readonly LineStaff[]> = fc.array(
  fc
    .record({ site: fc.constantFrom(...SITES), fte: fc.integer({ min: 0, max: 600 }).map((tenths) => tenths / 10), first: fc.option(share, { nil: null }) })
    .map(({ site, fte, first }) =>
      lineStaff({ site, fte, pools: first === null ? null : [{ pool: "P1", share: first }, { pool: "P2", share: 1 - first }] }),
    ),
  { minLength: 1, maxLength: 4 },
);
