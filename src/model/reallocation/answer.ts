import type { Pause } from "../pause";
import { contradictionOf, type Contradiction } from "./conflict";
import { decisionsIn } from "./decisions";
import type { LinearSolver } from "./linear-program";
import type { LiveProgram } from "./live-program";
import { optimumOf, type NoPlan } from "./optimum";
import { budgetPriceOf, type Price } from "./prices";
import type { Problem } from "./problem";
import { outcome, reallocationOf, type Reallocation } from "./reallocate";
import { wholePeople } from "./whole-people";

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
      /** Null where the search found no whole plan next to the linear one. */
      readonly whole: WholeReallocation | null;
      /** Null where the budget is not limited. */
      readonly budgetPrice: Price | null;
      /** Of each candidate. */
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
  return none.status === "unbounded" ? { status: "unbounded" } : { status: "infeasible", contradiction: await contradictionOf(solver, none, pause) };
}

/** Solves a problem, in whole people too. */
export async function reallocationAnswer(solver: LinearSolver, live: LiveProgram, problem: Problem, pause?: Pause): Promise<ReallocationAnswer> {
  const best = await optimumOf(live, problem, pause);
  if (best.status !== "optimal") return withoutPlan(solver, best, pause);
  const linear = reallocationOf(best);
  const plan = await wholePeople(solver, best, pause);
  const gain = linear.value - linear.doNothing;
  const whole = plan && {
    ...outcome(plan.problem, plan.program, decisionsIn(plan.problem, plan.values), plan.values, plan.value),
    doNothing: linear.doNothing,
    loss: plan.loss,
    gap: gain > 0 ? plan.loss / gain : 0,
    emptyPlaces: plan.emptyPlaces,
  };
  return {
    status: "optimal",
    linear,
    whole,
    budgetPrice: await budgetPriceOf(best, pause),
    ways: problem.ways.map(({ length, cash }) => ({ length, placeCost: cash.reduce((sum, amount) => sum + amount, 0) })),
    exitCosts: problem.ground.pools.map(({ exitCost }) => [...exitCost]),
    open: problem.ground.open,
  };
}
