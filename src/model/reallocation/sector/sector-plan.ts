import type { Pause } from "../../pause";
import { completed } from "../plan/completed";
import { MONEY, type Limit } from "../program/constraints/constraint";
import { decisionsIn, onlyDecided, type Decisions } from "../plan/decisions";
import { disaggregated } from "./disaggregated";
import { worthOfDoingNothing } from "../plan/do-nothing";
import { dualBound } from "./dual-bound";
import type { LiveProgram } from "../solve/live-program";
import { constantValue } from "../program/objective";
import { optimumOf, worthOf, type BestPlan, type NoPlan } from "../solve/optimum";
import type { PlanProblem } from "../problem/problem";
import { profiled } from "../problem/profiles";
import { programOf, type ReallocationProgram } from "../program/program";

/** A plan of a problem too large to be solved pool by pool, with the most that the best could be worth more. */
export interface SectorPlan {
  /** The problem and its program with the columns that the plan makes use of. */
  readonly problem: PlanProblem;
  readonly program: ReallocationProgram;
  readonly values: Float64Array;
  readonly decisions: Decisions;
  /** In the workbook's currency. */
  readonly value: number;
  /** No plan is worth more. */
  readonly bound: number;
  /** Value of doing nothing, its own exits included, which the plan may not have. */
  readonly doNothing: number;
  /** The optimum of the profiles: prices and what binds are read off it. */
  readonly profiles: BestPlan;
}

/** Profiles that like pools are taken together to. */
export const PROFILES = 30;
/** Columns beyond which a problem is solved by profiles. */
export const LARGE = 40_000;

/**
 * Plans by profiles: like pools are solved as one, and the plan is shared out among them again. Its distance from the optimum is
 * certified by the prices of the profiles' plan.
 *
 * @source design.md 6, libraries.md 1 (aggregation), weak duality
 */
export async function sectorPlan(
  live: LiveProgram,
  problem: PlanProblem,
  pause?: Pause,
  onProgress?: (done: number) => void,
): Promise<SectorPlan | NoPlan> {
  const joined = profiled(problem, PROFILES);
  onProgress?.(0.1);
  const best = await optimumOf(live, joined.problem, pause);
  if (best.status !== "optimal") return best;
  onProgress?.(0.6);
  await pause?.();
  const shares = disaggregated(problem, joined, decisionsIn(joined.problem, best.solution.values));
  const plan = withinLimits(problem, shares);
  onProgress?.(0.8);
  await pause?.();
  const prices = new Map(best.program.limits.map((limit, row) => [keyOf(limit), best.solution.duals[row] as number]));
  const bound = dualBound(problem, (limit) => prices.get(keyOf(limit)) ?? 0) / MONEY + constantValue(problem);
  const doNothing = worthOfDoingNothing(problem);
  onProgress?.(1);
  return { ...plan, bound, doNothing, profiles: best };
}

function keyOf({ constraint, site, activity, month, year }: Limit): string {
  return `${constraint} ${site ?? ""} ${activity ?? ""} ${month ?? ""} ${year ?? ""}`;
}

/** Times that a plan which asks for a little too much is made smaller. */
const ATTEMPTS = 20;
/** What a row may be exceeded by: the solver's own tolerance, and then some roundings. */
const TOLERANCE = 1e-6;

/** The plan with as few starts fewer as keep all limits: means hide that some courses of a profile cost a little more than others. */
function withinLimits(problem: PlanProblem, decisions: Decisions): Omit<SectorPlan, "bound" | "doNothing" | "profiles"> {
  const own = onlyDecided(problem, decisions);
  const program = programOf(own);
  let plan = decisions;
  for (let attempt = 0; ; attempt++) {
    const values = completed(own, program, plan);
    const [factor, byPool] =
      attempt === ATTEMPTS ? [1, new Map<number, number>()] : [mostThatFits(own, program, values), waitersKept(own, program, values)];
    if (factor === 1 && byPool.size === 0) return { problem: own, program, values, decisions: plan, value: worthOf(program, values) };
    plan = {
      ...plan,
      starts: plan.starts.map((start) => ({
        ...start,
        heads: start.heads * factor * (byPool.get(problem.ways[start.way]?.pool as number) ?? 1),
      })),
    };
  }
}

/** Of each pool whose vacancies would lack people, the share of its starts that leaves them. */
function waitersKept(
  { columns, ground: { pools } }: PlanProblem,
  { linear }: ReallocationProgram,
  values: Float64Array,
): Map<number, number> {
  const kept = new Map<number, number>();
  columns.forEach((column, at) => {
    if (column.kind !== "wait") return;
    const [value, least, undisturbed] = [
      values[at] as number,
      linear.lower[at] as number,
      pools[column.pool]?.idle[column.month] as number,
    ];
    if (value >= least - TOLERANCE || undisturbed <= value) return;
    kept.set(column.pool, Math.min(kept.get(column.pool) ?? 1, Math.max(0, (undisturbed - least) / (undisturbed - value)) * (1 - 1e-9)));
  });
  return kept;
}

/** Share of the starts that the tightest limit has room for. */
function mostThatFits({ columns }: PlanProblem, { linear, limits }: ReallocationProgram, values: Float64Array): number {
  const [sums, fromStarts] = [new Float64Array(linear.rows), new Float64Array(linear.rows)];
  columns.forEach(({ kind }, at) => {
    for (let k = linear.starts[at] as number; k < (linear.starts[at + 1] as number); k++) {
      const row = linear.indices[k] as number;
      const part = (linear.values[k] as number) * (values[at] as number);
      sums[row] = (sums[row] as number) + part;
      if (kind === "start") fromStarts[row] = (fromStarts[row] as number) + part;
    }
  });
  let factor = 1;
  limits.forEach(({ constraint, upper }, row) => {
    const over = (sums[row] as number) - upper;
    if (constraint === "people" || over <= TOLERANCE * Math.max(1, Math.abs(upper)) || (fromStarts[row] as number) <= 0) return;
    factor = Math.min(factor, Math.max(0, 1 - over / (fromStarts[row] as number)) * (1 - 1e-9));
  });
  return factor;
}
