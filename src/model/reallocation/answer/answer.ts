import type { Pause } from "../../pause";
import { contradictionOf, type Contradiction } from "../solve/conflict";
import { decisionsIn } from "../plan/decisions";
import type { LinearSolver } from "../program/linear-program";
import type { LiveProgram } from "../solve/live-program";
import { optimumWithPrices, type NoPlan } from "../solve/optimum";
import { budgetPriceOf, type Price } from "../solve/prices";
import type { PlanProblem } from "../problem/problem";
import { outcome, reallocationOf, type Reallocation } from "../plan/reallocate";
import { LARGE, sectorPlan } from "../sector/sector-plan";
import { wholePeople } from "../whole/whole-people";

/** A plan in whole people, and how far it is from the best that could be if people could be divided. */
export interface WholeReallocation extends Omit<Reallocation, "binding"> {
  /** Value of the linear optimum less that of this plan. */
  readonly loss: number;
  /** Share of what the linear optimum gains over doing nothing; 0 where that gains nothing. */
  readonly gap: number;
  /** Paid for empty places of groups: part of the loss. */
  readonly emptyPlaces: number;
}

/** What one way takes, for whoever reads the plan. */
export interface WayFacts {
  /** Months from the beginning of the course to the first at work. */
  readonly length: number;
  /** Incremental cost of a place in a full group. */
  readonly placeCost: number;
}

/** What a reallocation comes to: the plan as people can carry it out, the linear one that its prices are of, or why there is none. */
export type ReallocationAnswer =
  | {
      readonly status: "optimal";
      readonly linear: Reallocation;
      /** Of a plan by profiles: what the optimum could be worth more at the most; null of an optimum. */
      readonly uncertain: number | null;
      /** Null where the search found no whole plan next to the linear one, and of a plan by profiles. */
      readonly whole: WholeReallocation | null;
      /** Null where the budget is not limited. */
      readonly budgetPrice: Price | null;
      /** Of each way. */
      readonly ways: readonly WayFacts[];
      /** Lawful cost of the exit of a head, by pool and month. */
      readonly exitCosts: readonly (readonly number[])[];
      /** First month of the window in which something can be decided. */
      readonly open: number;
    }
  | WithoutPlan;

/** Why there is no plan. */
export type WithoutPlan = { readonly status: "infeasible"; readonly contradiction: Contradiction } | { readonly status: "unbounded" };

/** Explains that there is none. */
export async function withoutPlan(solver: LinearSolver, none: NoPlan, pause?: Pause): Promise<WithoutPlan> {
  return none.status === "unbounded"
    ? { status: "unbounded" }
    : { status: "infeasible", contradiction: await contradictionOf(solver, none, pause) };
}

/** How a problem is to be solved. */
export interface AnswerOptions {
  /** Nothing but the linear plan is wanted: `whole` and `budgetPrice` are null. */
  readonly isLinear?: boolean | undefined;
  readonly pause?: Pause;
  readonly onProgress?: (done: number) => void;
}

/** Solves a problem, in whole people too. */
export async function reallocationAnswer(
  solver: LinearSolver,
  live: LiveProgram,
  problem: PlanProblem,
  { isLinear = false, pause, onProgress }: AnswerOptions = {},
): Promise<ReallocationAnswer> {
  if (isForProfiles(problem)) return byProfiles(solver, live, problem, pause, onProgress);
  const best = await optimumWithPrices(live, problem, pause);
  if (best.status !== "optimal") return withoutPlan(solver, best, pause);
  const linear = reallocationOf(best);
  if (isLinear) return { status: "optimal", linear, uncertain: null, whole: null, budgetPrice: null, ...factsOf(problem) };
  const plan = await wholePeople(solver, best, pause);
  const gain = linear.value - linear.doNothing;
  const whole = plan && {
    ...outcome(plan.problem, plan.program, decisionsIn(plan.problem, plan.values), plan.values, plan.value, linear.doNothing),
    loss: plan.loss,
    gap: gain > 0 ? plan.loss / gain : 0,
    emptyPlaces: plan.emptyPlaces,
  };
  return {
    status: "optimal",
    linear,
    uncertain: null,
    whole,
    budgetPrice: await budgetPriceOf(best, pause),
    ...factsOf(problem),
  };
}

/** Courses that stand already, and hires, are none of the profiles'. */
function isForProfiles({ columns, ground: { staff }, inputs: { workforce } }: PlanProblem): boolean {
  return columns.length > LARGE && staff.begun.length === 0 && workforce.levers.hiringFreeze;
}

async function byProfiles(
  solver: LinearSolver,
  live: LiveProgram,
  problem: PlanProblem,
  pause?: Pause,
  onProgress?: (done: number) => void,
): Promise<ReallocationAnswer> {
  const plan = await sectorPlan(live, problem, pause, onProgress);
  if ("status" in plan) return withoutPlan(solver, plan, pause);
  const { value, doNothing, decisions, values, program, bound, profiles } = plan;
  const linear = { ...outcome(plan.problem, program, decisions, values, value, doNothing), binding: reallocationOf(profiles).binding };
  return {
    status: "optimal",
    linear,
    uncertain: bound - value,
    whole: null,
    budgetPrice: await budgetPriceOf(profiles, pause),
    ...factsOf(problem),
  };
}

function factsOf(problem: PlanProblem): Pick<Extract<ReallocationAnswer, { readonly status: "optimal" }>, "ways" | "exitCosts" | "open"> {
  return {
    ways: problem.ways.map(({ length, cash }) => ({ length, placeCost: cash.reduce((sum, amount) => sum + amount, 0) })),
    exitCosts: problem.ground.pools.map(({ exitCost }) => [...exitCost]),
    open: problem.ground.open,
  };
}
