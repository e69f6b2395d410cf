import { firstDay } from "../../../calendar/calendar";
import { trainingPlan, type TrainingPlan } from "../../../scenario/training-plan";
import { yearOfAction } from "../../../training/refund";
import { MONEY, type Constraint } from "./constraint";
import type { Classroom, Column, PlanProblem } from "../../problem/problem";
import type { ReckonedWay } from "../../problem/ways";

/** Costs and refunds of the courses begun before the first open month. */
export function fixedTraining({ ground: { staff, window }, inputs: { workforce, terms } }: PlanProblem): TrainingPlan {
  return trainingPlan(staff, workforce, terms.refunds, window);
}

/** What training costs a head or a group, by month from the one in which it begins; null of a column that is no training. */
function cashOf({ ways, classrooms }: PlanProblem, column: Column): Float64Array | null {
  if (column.kind === "start") return (ways[column.way] as ReckonedWay).cash;
  return column.kind === "group" ? (classrooms[column.classroom] as Classroom).way.groupFees : null;
}

/** Month in which the money of a slot comes. */
export function refundMonth({ slots, inputs: { terms } }: PlanProblem, slot: number): number {
  return (slots[slot]?.end as number) + terms.refunds.lag;
}

/**
 * Month ends at which the budget is looked at: each after which a refund comes within the window, and the last one, which
 * counts the rest of courses that outlast the window too. At the others less has been spent than at the next.
 */
function checkpoints(problem: PlanProblem): number[] {
  const { ground: { open, months }, slots } = problem;
  const first = Math.min(...slots.map((_, slot) => refundMonth(problem, slot)));
  const from = Math.max(open, first - 1);
  return months === 0 ? [] : [...Array.from({ length: Math.max(0, months - 1 - from) }, (_, at) => from + at), months - 1];
}

/**
 * Incremental cost of training up to a month end, less the refunds received by then.
 *
 *   sum of costs to t - sum of refunds to t <= budget
 *
 * @source model.md 2 (three costs of training: incremental in the budget row), 3
 */
export const BUDGET: Constraint = {
  id: "budget",
  of: ["refund", "start", "group"],
  levers: ({ inputs: { terms } }) => [terms.budget],
  limits(problem) {
    const { inputs: { terms: { budget } }, ground: { months } } = problem;
    // A budget without end can't bind, and has an entry for every course and month.
    if (budget === null) return [];
    const fixed = fixedTraining(problem);
    const all = fixed.costs.reduce((sum, { incremental }) => sum + incremental, 0);
    const to = (values: Float64Array, t: number) => values.subarray(0, t + 1).reduce((sum, value) => sum + value, 0);
    return checkpoints(problem).map((month) => {
      const spent = (month === months - 1 ? all : to(fixed.cash, month)) - to(fixed.refunded, month);
      return { constraint: "budget" as const, month, lower: -Infinity, upper: Math.max(0, budget - spent) * MONEY };
    });
  },
  entries(problem) {
    const { inputs: { terms: { budget } }, ground: { months } } = problem;
    const at = budget === null ? [] : checkpoints(problem);
    return (column, put) => {
      if (at.length === 0) return;
      if (column.kind === "refund") {
        const month = refundMonth(problem, column.slot);
        at.forEach((checkpoint, row) => checkpoint >= month && put(row, -1));
      }
      const cash = cashOf(problem, column);
      if (!cash || !("month" in column)) return;
      let [spent, k] = [0, 0];
      at.forEach((checkpoint, row) => {
        const to = checkpoint === months - 1 ? cash.length : checkpoint - column.month + 1;
        for (; k < Math.min(to, cash.length); k++) spent += cash[k] as number;
        if (k > 0) put(row, spent * MONEY);
      });
    };
  },
};

/**
 * Incremental cost of training in a month, less the refunds received in it.
 *
 *   costs(t) - refunds(t) <= monthly budget
 *
 * @source model.md 3 (monthly and total budget)
 */
export const MONTHLY_BUDGET: Constraint = {
  id: "monthly-budget",
  of: ["refund", "start", "group"],
  levers: ({ inputs: { terms } }) => [terms.monthlyBudget],
  limits(problem) {
    const { inputs: { terms: { monthlyBudget } }, ground: { open, months } } = problem;
    if (monthlyBudget === null) return [];
    const { cash, refunded } = fixedTraining(problem);
    return Array.from({ length: months - open }, (_, at) => {
      const spent = (cash[open + at] as number) - (refunded[open + at] as number);
      return { constraint: "monthly-budget" as const, month: open + at, lower: -Infinity, upper: Math.max(0, monthlyBudget - spent) * MONEY };
    });
  },
  entries(problem) {
    const { inputs: { terms: { monthlyBudget } }, ground: { open, months } } = problem;
    return (column, put) => {
      if (monthlyBudget === null) return;
      if (column.kind === "refund") {
        const month = refundMonth(problem, column.slot);
        if (month >= open && month < months) put(month - open, -1);
      }
      const cash = cashOf(problem, column);
      if (!cash || !("month" in column)) return;
      for (let k = 0; k < cash.length && column.month + k < months; k++) put(column.month + k - open, (cash[k] as number) * MONEY);
    };
  },
};

/** Year of the courses that begin in a month of the window. */
export function yearOf({ ground: { start } }: PlanProblem, month: number): number {
  return yearOfAction(firstDay(start + month));
}
