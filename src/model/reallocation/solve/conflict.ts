import type { Pause } from "../../pause";
import { CONSTRAINT_FAMILIES } from "../problem/constraint-families";
import type { Limit } from "../program/constraints/constraint";
import type { LinearSolver } from "../program/linear-program";
import { LEAST_REDEPLOYED } from "../program/constraints/least-redeployed";
import { liveProgram } from "./live-program";
import type { NoPlan } from "./optimum";
import { programOf } from "../program/program";
import type { PlanProblem } from "../problem/problem";

/** Why there is no plan, and what would make one. */
export interface Contradiction {
  /** The smallest set of limits that can't be kept together. */
  readonly limits: readonly Limit[];
  /** Share of the surplus that can be redeployed at most under all the other limits: the least share asked for that has a plan. */
  readonly attainable: number;
  /** Limits of which loosening that one alone makes a plan, and the least by which. */
  readonly cures: readonly Cure[];
}

export interface Cure {
  readonly constraint: "budget" | "seats" | "trainers";
  /** Budget in all in the workbook's currency; seats or trainers as a multiple of those there are. */
  readonly amount: number;
}

/** What can be asked for more than there is: loosening any other limit would be another plan. */
const LOOSENED = ["budget", "seats", "trainers"] as const;
/** Multiples of seats or trainers, and budgets in multiples of the training of everybody, beyond which no cure is looked for. */
const [MOST, STEPS] = [64, 40];

/**
 * Explains a problem without a plan. Only a least share redeployed asks for something, so that all else can be kept by doing
 * nothing: the limits named are those that stand in its way.
 *
 * @param model in the state in which it was found infeasible
 * @source design.md 6; issue text: the smallest set of conflicting limits and the least relaxation that cures it
 */
export async function contradictionOf(solver: LinearSolver, { problem, program, model }: NoPlan, pause?: Pause): Promise<Contradiction> {
  const { setByHand = [] } = problem.inputs.terms;
  // Least share and what nobody sets are in every conflict or in none: of the rest those set by hand are named, if they do it alone.
  const others = program.limits.flatMap(({ constraint }, row) =>
    CONSTRAINT_FAMILIES[constraint].setBy === "lever" && !setByHand.includes(constraint) ? [row] : [],
  );
  const { rows } = model.conflict(setByHand.length > 0 ? new Set(others) : undefined);
  const limits = rows
    .map((row) => program.limits[row] as Limit)
    .filter(({ constraint }) => CONSTRAINT_FAMILIES[constraint].setBy !== "nobody");
  const involved = new Set(limits.map(({ constraint }) => constraint));
  const attainable = await mostRedeployed(solver, problem, pause);
  const cures: Cure[] = [];
  for (const constraint of LOOSENED) {
    if (!involved.has(constraint)) continue;
    const amount = await leastThatCures(solver, problem, constraint, pause);
    if (amount !== null) cures.push({ constraint, amount });
  }
  return { limits, attainable, cures };
}

/** Largest share of the surplus that can be redeployed with everything else as it is. */
async function mostRedeployed(solver: LinearSolver, problem: PlanProblem, pause?: Pause): Promise<number> {
  const heads = await redeployable(solver, problem, pause);
  const surplus = problem.ground.pools.reduce((sum, pool) => sum + pool.surplus, 0);
  return surplus > 0 ? Math.min(1, heads / surplus) : 1;
}

/** Most heads at their new work when the window ends. */
async function redeployable(solver: LinearSolver, problem: PlanProblem, pause?: Pause): Promise<number> {
  const free = { ...problem, inputs: { ...problem.inputs, terms: { ...problem.inputs.terms, leastRedeployed: 0 } } };
  const { linear } = programOf(free);
  const cost = new Float64Array(linear.columns);
  const redeployed = LEAST_REDEPLOYED.entries(free);
  free.columns.forEach((column, at) => redeployed(column, (_, coefficient) => (cost[at] = coefficient)));
  const live = liveProgram(solver);
  try {
    const result = await live.model({ ...linear, cost }).solve(pause);
    return result.status === "optimal" ? result.solution.objective + alreadyRedeployed(free) : 0;
  } finally {
    live.dispose();
  }
}

function alreadyRedeployed({ ground: { staff, months }, inputs: { workforce } }: PlanProblem): number {
  return staff.begun.reduce(
    (sum, { pool }, index) => sum + (staff.stocks.courses[index]?.redeployed[months - 1] ?? 0) / (workforce.pools[pool]?.ftePerHead ?? 1),
    0,
  );
}

/** Least amount of one limit with which the share asked for can be redeployed; null where no amount will do. */
async function leastThatCures(
  solver: LinearSolver,
  problem: PlanProblem,
  constraint: Cure["constraint"],
  pause?: Pause,
): Promise<number | null> {
  const { inputs, ground } = problem;
  const wanted = inputs.terms.leastRedeployed * ground.pools.reduce((sum, pool) => sum + pool.surplus, 0);
  const enough = async (amount: number) =>
    (await redeployable(solver, loosened(problem, constraint, amount), pause)) >= wanted * (1 - 1e-9);
  const unit =
    constraint === "budget" ? Math.max(1, inputs.terms.budget ?? 0, ground.pools.reduce((sum, { heads }) => sum + heads, 0) * 1000) : 1;
  let [low, high] = [constraint === "budget" ? (inputs.terms.budget ?? 0) : 1, unit * MOST];
  if (!(await enough(high))) return null;
  for (let step = 0; step < STEPS && high - low > 1e-6 * high; step++) {
    const middle = (low + high) / 2;
    if (await enough(middle)) high = middle;
    else low = middle;
  }
  return high;
}

function loosened(problem: PlanProblem, constraint: Cure["constraint"], amount: number): PlanProblem {
  const { inputs } = problem;
  if (constraint === "budget") return { ...problem, inputs: { ...inputs, terms: { ...inputs.terms, budget: amount } } };
  const sites = inputs.sites.map((site) =>
    constraint === "seats" ? { ...site, seatsPerRoom: site.seatsPerRoom * amount } : { ...site, trainers: site.trainers * amount },
  );
  return { ...problem, inputs: { ...inputs, sites } };
}
