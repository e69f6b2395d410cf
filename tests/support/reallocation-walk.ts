import type { Way, ReallocationInputs } from "../../src/model/reallocation/problem/inputs";
import { decisionsIn } from "../../src/model/reallocation/plan/decisions";
import type { LiveProgram } from "../../src/model/reallocation/solve/live-program";
import { optimumOf, type BestPlan } from "../../src/model/reallocation/solve/optimum";
import type { PlanProblem } from "../../src/model/reallocation/problem/problem";
import { inputs, levers, line, span } from "./builders";
import { day } from "./dates";
import { activity } from "./operator";
import { randomStream } from "./random-stream";
import { way, reallocation, site } from "./reallocation";
import { group, lineStaff, pool } from "./staff";

interface Operator {
  /** Of each pool. */
  readonly heads: readonly number[];
  readonly wages: readonly number[];
  /** Price of each activity's hour, and its demand. */
  readonly prices: readonly number[];
  readonly demand: number;
  readonly months: number;
  readonly attrition?: number;
  readonly passRate?: number;
  readonly groupSize?: number;
  readonly seats?: number;
  readonly monthlyBudget?: number;
  readonly refunded?: boolean;
}

/** An operator of one site whose pools lose all their work in August 2026, each with a way to each activity. */
function operator({ heads, wages, prices, demand, months, attrition = 0, passRate = 1, groupSize = 1, seats = 100, monthlyBudget, refunded = false }: Operator): ReallocationInputs {
  const pools = heads.map((headcount, row) => pool({ pool: `P${row + 1}`, attrition, staff: [group({ headcount, wage: wages[row % wages.length] as number })] }));
  return reallocation({
    revenue: inputs({ lines: pools.map((_, row) => line({ client: `C${row}` })) }),
    levers: levers({ asOf: day("2026-08-01") }),
    window: span("2026-08", months),
    workforce: {
      lines: pools.map(({ pool: name }, row) => lineStaff({ fte: heads[row] as number, pools: [{ pool: name, share: 1 }] })),
      pools,
      activities: prices.map((price) => activity({ demand, price })),
      redeployments: [],
      levers: { definition: "starters", from: day("2026-08-01"), hiringFreeze: true },
      workingDays: 22,
    },
    ways: pools.flatMap((_, row) => prices.map((__, to): Way => way({ pool: row, activity: to, course: { passRate, groupSize, externalPerGroupDay: 500 * groupSize } }))),
    sites: [site({ rooms: 1, seatsPerRoom: seats })],
    siteOf: pools.map(() => 0),
    terms: {
      discountRate: 0.08, terminalMonths: 3, idleMonths: 3, monthlyBudget: monthlyBudget ?? null,
      refunds: { filedOn: refunded ? day("2026-06-01") : null, cap: 1, used: 0, lag: 2 },
    },
  });
}

/** Operators whose budget is walked along, with the budget that trains everybody. */
export const OPERATORS = [
  { name: "one pool, one way", inputs: operator({ heads: [12], wages: [5000], prices: [150], demand: 100, months: 8, passRate: 0.9 }), enough: 80_000 },
  { name: "four pools that are alike, three ways that are alike", inputs: operator({ heads: [8, 8, 8, 8], wages: [5000], prices: [150, 150, 150], demand: 9, months: 8, groupSize: 4, seats: 8 }), enough: 190_000 },
  { name: "pools that differ, leavers, failures and refunds", inputs: operator({ heads: [11, 17, 9], wages: [4200, 5600, 7300], prices: [120, 160], demand: 14, months: 10, attrition: 0.3, passRate: 0.85, groupSize: 6, seats: 9, refunded: true }), enough: 230_000 },
  { name: "a monthly budget, too", inputs: operator({ heads: [10, 10, 14], wages: [4800, 4800, 6000], prices: [140, 140], demand: 16, months: 9, attrition: 0.15, passRate: 0.9, groupSize: 5, seats: 12, monthlyBudget: 45_000 }), enough: 200_000 },
] as const;

/** Small enough for the plans of a whole walk to be one program: two pools that are alike, two ways that are alike. */
export const SMALL_OPERATORS = [
  { name: "two pools that are alike, two ways that are alike", inputs: operator({ heads: [6, 6], wages: [5000], prices: [150, 150], demand: 5, months: 5, seats: 3 }), enough: 60_000 },
  { name: "two pools that differ, leavers and failures", inputs: operator({ heads: [6, 9], wages: [4500, 6000], prices: [130, 160], demand: 6, months: 5, attrition: 0.2, passRate: 0.9, groupSize: 3, seats: 5 }), enough: 80_000 },
] as const;

/** Budgets of a walk: half of the steps wander, a twentieth of what is enough up or down at most, and half ascend from none. */
export function walk(steps: number, enough: number): number[] {
  const random = randomStream(50);
  let at = enough / 2;
  return Array.from({ length: steps }, (_, step) => {
    const ascending = step - Math.floor(steps / 2);
    if (ascending >= 0) return Math.round((enough * ascending) / (Math.ceil(steps / 2) - 1));
    at = Math.min(enough, Math.max(0, at + (random() - 0.5) * (enough / 10)));
    return Math.round(at);
  });
}

/** The same operator with another budget; its ground is reckoned once. */
export function withBudget(problem: PlanProblem, budget: number): PlanProblem {
  return { ...problem, inputs: { ...problem.inputs, terms: { ...problem.inputs.terms, budget } } };
}

/** The optimum. @throws where there is none */
export async function bestOf(live: LiveProgram, problem: PlanProblem): Promise<BestPlan> {
  const best = await optimumOf(live, problem);
  if (best.status !== "optimal") throw new Error(best.status);
  return best;
}

/** Heads that are decided on, by what is decided. */
export function headsDecided(problem: PlanProblem, values: Float64Array): Record<string, number> {
  const { starts, exits, hires } = decisionsIn(problem, values);
  return Object.fromEntries([
    ...starts.map(({ way, month, heads }) => [`start ${way} in ${month}`, heads] as const),
    ...exits.map(({ pool: row, month, heads }) => [`exit ${row} in ${month}`, heads] as const),
    ...hires.map(({ pool: row, month, heads }) => [`hire ${row} in ${month}`, heads] as const),
  ]);
}

/** Heads that two plans decide otherwise, at most of any one decision. */
export function farthest(one: Readonly<Record<string, number>>, other: Readonly<Record<string, number>>): number {
  return Math.max(0, ...[...new Set([...Object.keys(one), ...Object.keys(other)])].map((key) => Math.abs((one[key] ?? 0) - (other[key] ?? 0))));
}
