import { dayOf, monthOf } from "../../../model/calendar/calendar";
import { NO_LIMITS, type Way, type ReallocationInputs, type ReallocationTerms, type Site } from "../../../model/reallocation/problem/inputs";
import type { RevenueLine } from "../../../model/revenue/inputs";
import type { Activity } from "../../../model/scenario/new-work";
import { loadedDailyWage } from "../../../model/workforce/pay/working-time";
import { sectorSeniority } from "../../../model/workforce/entitlements/seniority";
import type { Pool } from "../../../model/workforce/pools/pool";
import { stream } from "../stream";

/** How large an operator is. */
export interface OperatorSize {
  readonly pools: number;
  readonly activities: number;
  readonly months: number;
  /** Lines that employ the pools. */
  readonly lines: number;
}

const SITES = 4;
/** Skills that pools have: those of one skill can go the same ways. */
const SKILLS = 5;
const WORKING_DAYS = 26;

export const TERMS: ReallocationTerms = {
  ...NO_LIMITS,
  shortTime: 0,
  shortTimePaid: 0.5,
  wageStep: 0,
  discountRate: 0.1,
  refunds: { filedOn: dayOf(2026, 6, 30), cap: 1, used: 0, lag: 9 },
  hiringCost: 3_000,
  terminalMonths: 6,
  idleMonths: 3,
};

/** A made-up operator that loses most of its outbound work; the same for the same size and seed. About 70 % of the ways are open. */
export function reallocationInputs(
  { pools, activities, months, lines }: OperatorSize,
  seed = 1,
  terms: Partial<ReallocationTerms> = {},
): ReallocationInputs {
  const next = stream(seed);
  const between = (low: number, high: number) => low + (high - low) * next();
  const staff = Array.from({ length: pools }, (_, row): Pool => ({
    pool: `P${row + 1}`,
    site: `S${(row % SITES) + 1}`,
    ftePerHead: 1,
    attrition: between(0.1, 0.4),
    staff: [
      {
        headcount: Math.round(between(20, 80)),
        wage: Math.round(between(3_500, 9_000)),
        seniority: sectorSeniority(between(1, 8)),
        category: row % 10 === 9 ? "cadre" : "agent",
        leaveDays: Math.round(between(0, 12)),
        termEnd: null,
        delegates: false,
      },
    ],
  }));
  const work = Array.from({ length: activities }, (): Activity => ({
    demand: Math.round(between(20, 100)),
    price: between(11, 17) * 10.75,
    billableHours: 130,
    startMonth: null,
    contractEnd: null,
    otherVariableShare: 0.1,
  }));
  const paths = work.map(() => ({
    classDays: Math.round(between(8, 35)),
    nestingDays: Math.round(between(5, 10)),
    passRate: between(0.75, 0.95),
    start: between(0.5, 0.75),
    tau: between(1, 4),
    external: between(5_000, 7_500),
  }));
  const gates = Array.from({ length: SKILLS }, () => Array.from({ length: activities }, () => next() <= 0.7));
  const ways = staff.flatMap(({ staff: [group] }, pool) =>
    work.flatMap((_, activity): Way[] => {
      const path = paths[activity] as (typeof paths)[number];
      const spread = between(0.9, 1.1);
      if (!(gates[pool % SKILLS]?.[activity] ?? true)) return [];
      return [
        {
          pool,
          activity,
          course: {
            classDays: path.classDays,
            nestingDays: path.nestingDays,
            passRate: Math.min(1, path.passRate * spread),
            externalPerGroupDay: path.external,
            groupSize: 15,
            roomPerSeatDay: 20,
            coachPerDay: 400,
            coachRatio: 4,
            dailyWage: loadedDailyWage(group?.wage ?? 5_000, 6),
          },
          ramp: { shape: "exponential", start: path.start * spread, plateau: 1, tau: path.tau },
        },
      ];
    }),
  );
  const heads = (row: number) => staff[row]?.staff[0]?.headcount ?? 0;
  const perLine = lines / pools;
  const revenueLines = Array.from({ length: lines }, (_, row): RevenueLine => ({
    client: `C${row % 12}`,
    mix: [{ code: row % 3 === 2 ? "I1" : "O1", share: 1 }],
    referenceRevenue: between(50_000, 400_000),
    referenceMonth: monthOf(2026, 7),
    currency: "MAD",
    frenchShare: 1,
    contractEnd: null,
    renewal: 0,
    optIn: null,
    optInSpeed: null,
    clientLead: null,
    erosion: null,
    revenuePerCall: null,
  }));
  return {
    revenue: { lines: revenueLines, clients: [], actuals: [] },
    levers: {
      asOf: dayOf(2026, 8, 1),
      optIn: 0.08,
      optInSpeed: 6,
      clientLead: 0,
      erosion: 0.02,
      eurRate: 10.75,
      press: 1,
      b2b: 0.1,
      stopUnlawfulFrom: null,
      conversionUplift: 1,
      collectionStart: dayOf(2026, 8, 11),
      givenAgain: 0.5,
    },
    window: { start: monthOf(2026, 8), months },
    workforce: {
      lines: revenueLines.map((_, row) => ({
        site: `S${((row % pools) % SITES) + 1}`,
        fte: heads(row % pools) / perLine,
        pools: [{ pool: `P${(row % pools) + 1}`, share: 1 }],
      })),
      pools: staff,
      activities: work,
      redeployments: [],
      levers: { definition: "starters", from: dayOf(2026, 8, 1), hiringFreeze: true },
      workingDays: WORKING_DAYS,
    },
    ways,
    sites: Array.from({ length: SITES }, (_, row): Site => ({
      site: `S${row + 1}`,
      rooms: Math.max(1, Math.round(pools / 20)),
      seatsPerRoom: 15,
      shifts: 1,
      trainers: Math.max(2, Math.round(pools / 12)),
      workingDays: Array<number>(months).fill(WORKING_DAYS),
    })),
    siteOf: staff.map((_, row) => row % SITES),
    terms: { ...TERMS, ...terms },
  };
}
