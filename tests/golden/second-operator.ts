import type { Client, RevenueLine } from "../../src/model/revenue/inputs";
import type { CashTerms } from "../../src/model/scenario/cash-forecast";
import type { Activity } from "../../src/model/scenario/new-work";
import type { PlanLevers } from "../../src/model/scenario/plan";
import type { Redeployment, Workforce } from "../../src/model/scenario/staff-plan";
import type { RefundTerms } from "../../src/model/scenario/training-plan";
import type { Pool } from "../../src/model/workforce/pools/pool";
import { frozen, line } from "../support/builders";
import { day, month } from "../support/dates";
import { group } from "../support/staff";

/** An operator of three lines and two pools over six months, in which everything happens that the sheet beside it reckons. */
interface SecondOperator {
  readonly levers: PlanLevers;
  readonly lines: readonly RevenueLine[];
  readonly clients: readonly Client[];
  readonly workforce: Workforce;
  readonly refunds: RefundTerms;
  readonly terms: CashTerms;
}

/** The first month holds the ban and the first day of attrition, both in its middle. */
const LEVERS: PlanLevers = {
  window: { start: month("2026-08"), months: 6 },
  asOf: day("2026-10-01"),
  optIn: 0.08,
  optInSpeed: 6,
  clientLead: 0,
  erosion: 0.04,
  eurRate: 10.8,
  press: 0.5,
  b2b: 0.1,
  stopUnlawfulFrom: null,
  conversionUplift: 1.1,
  collectionStart: day("2026-08-11"),
  givenAgain: 1,
};

/** B's second line ends in November, a month after B may have left with both. */
const LINES: readonly RevenueLine[] = [
  line({ client: "A", mix: [{ code: "O1", share: 0.7 }, { code: "I1", share: 0.3 }], referenceRevenue: 600_000, referenceMonth: month("2026-06"), frenchShare: 0.9, optIn: 0.2, optInSpeed: 3 }),
  line({
    client: "B",
    mix: [{ code: "O1", share: 0.5 }, { code: "O3", share: 0.1 }, { code: "O10", share: 0.2 }, { code: "I1", share: 0.2 }],
    referenceRevenue: 40_000,
    referenceMonth: month("2026-07"),
    currency: "EUR",
    erosion: 0.1,
  }),
  line({ client: "B", mix: [{ code: "O11", share: 0.4 }, { code: "B1", share: 0.6 }], referenceRevenue: 350_000, referenceMonth: month("2026-08"), frenchShare: 0.8, contractEnd: day("2026-11-20"), renewal: 0.25, optIn: 0.1 }),
];

const CLIENTS: readonly Client[] = [
  { client: "A", exitProbability: 0, exitDate: null },
  { client: "B", exitProbability: 0.3, exitDate: day("2026-10-16") },
];

const POOLS: readonly Pool[] = [
  { pool: "P1", site: "Casablanca", ftePerHead: 1, attrition: 0.35, staff: [group({ headcount: 50, wage: 4_800 }), group({ headcount: 25, wage: 6_500 })] },
  { pool: "P2", site: "Casablanca", ftePerHead: 0.8, attrition: 0.2, staff: [group({ headcount: 26, wage: 7_200 }), group({ headcount: 10, wage: 5_600 })] },
];

/** The first asks for fewer than come; the second begins late and ends within the window. */
const ACTIVITIES: readonly Activity[] = [
  { demand: 12, price: 95, billableHours: 130, startMonth: null, contractEnd: null, otherVariableShare: 0.06 },
  { demand: 30, price: 110, billableHours: 125, startMonth: month("2027-01"), contractEnd: day("2027-01-20"), otherVariableShare: 0.1 },
];

/** Those who fail the first are idle again when the second begins; the third, which ends before the second, finds fewer idle than are meant. */
const REDEPLOYMENTS: readonly Redeployment[] = [
  {
    pool: 0,
    activity: 0,
    month: month("2026-09"),
    course: { trainees: 20, classDays: 15, nestingDays: 10, passRate: 0.8, externalPerGroupDay: 5_000, groupSize: 12, roomPerSeatDay: 20, coachPerDay: 400, coachRatio: 4, dailyWage: 290 },
    ramp: { shape: "exponential", start: 0.4, plateau: 1, tau: 2 },
  },
  {
    pool: 0,
    activity: 1,
    month: month("2026-11"),
    course: { trainees: 9, classDays: 18, nestingDays: 12, passRate: 0.9, externalPerGroupDay: 4_000, groupSize: 10, roomPerSeatDay: 25, coachPerDay: 420, coachRatio: 5, dailyWage: 290 },
    ramp: { shape: "exponential", start: 0.5, plateau: 0.9, tau: 1.5 },
  },
  {
    pool: 1,
    activity: 0,
    month: month("2026-10"),
    course: { trainees: 30, classDays: 12, nestingDays: 6, passRate: 0.75, externalPerGroupDay: 5_500, groupSize: 8, roomPerSeatDay: 20, coachPerDay: 400, coachRatio: 4, dailyWage: 390 },
    ramp: { shape: "linear", start: 0.5, plateau: 0.95, length: 2.5 },
  },
];

/** The third line names no pool: its agents are of both, by headcount. */
const WORKFORCE: Workforce = {
  lines: [
    { site: "Casablanca", fte: 40, pools: [{ pool: "P1", share: 1 }] },
    { site: "Casablanca", fte: 30, pools: [{ pool: "P1", share: 0.4 }, { pool: "P2", share: 0.6 }] },
    { site: "Casablanca", fte: 25, pools: null },
  ],
  pools: POOLS,
  activities: ACTIVITIES,
  redeployments: REDEPLOYMENTS,
  levers: { definition: "starters", from: day("2026-08-11"), hiringFreeze: true },
  workingDays: 22,
};

/** Filed after 30 June: 40 %; the ceiling is reached within the second refund. */
const REFUNDS: RefundTerms = { filedOn: day("2026-09-15"), cap: 0.9, used: 40_000, lag: 1 };

const TERMS: CashTerms = {
  opening: 300_000,
  fixedCosts: 250_000,
  daysOutstanding: 70,
  overdraft: 200_000,
  covenantFloor: 200_000,
  avoidableShares: [0.12, 0.2, 0.05],
  wageStep: 0.08,
};

export const SECOND_OPERATOR: SecondOperator = frozen({ levers: LEVERS, lines: LINES, clients: CLIENTS, workforce: WORKFORCE, refunds: REFUNDS, terms: TERMS });
