import { monthOfDay } from "../../calendar/calendar";
import { openShare } from "../../scenario/new-work";
import { loadedWagePerHead } from "../../workforce/pools/pool";
import { fixedTraining, refundMonth } from "./constraints/budget";
import { MONEY } from "./constraints/constraint";
import type { PoolGround } from "../problem/ground";
import type { Classroom, Column, PlanProblem } from "../problem/problem";
import type { ReckonedWay } from "../problem/ways";

/**
 * What each column adds to the value, in thousands: discounted to the as-of date, flows at month ends.
 *
 *   value = billed work - wages of the idle, of trainees and of the redeployed - incremental training + refunds
 *           - lawful exits - hires + terminal value
 *
 * Wages are those of the mean of the heads at a month's beginning and end, as in the payroll; a raise counts on the heads at its
 * end. Trainees' wages count here though the training budget leaves them out: who is in class could have left instead.
 * Terminal value: the idle cost their agreed months or their exit, the redeployed bring some months of steady contribution.
 *
 * @source model.md 2 (value), 3
 */
export function costs(problem: PlanProblem): Float64Array {
  const start = startCosts(problem);
  const {
    ground,
    inputs: { terms },
  } = problem;
  const { pools, months, discount } = ground;
  const last = discount(months - 1);
  const cost = (column: Column): number => {
    switch (column.kind) {
      case "start": {
        const { training, inClass, atWork, afterwards } = start(problem.ways[column.way] as ReckonedWay, column.month);
        return -(training + inClass + atWork + afterwards);
      }
      case "wait": {
        const pool = pools[column.pool] as PoolGround;
        const stay = pool.stay[column.month] as number;
        const wages = (discount(column.month) * pool.idleWage * (1 + stay)) / 2;
        return -wages - (column.month === months - 1 ? last * pool.idleAtEnd * stay : 0);
      }
      case "exit": {
        const pool = pools[column.pool] as PoolGround;
        return (column.month === months - 1 ? last * pool.idleAtEnd : 0) - discount(column.month) * (pool.exitCost[column.month] as number);
      }
      case "hire":
        return -discount(column.month) * terms.hiringCost;
      case "bill":
        return discount(column.month) * margin(problem, column.activity) * (problem.openShares[column.activity]?.[column.month] as number);
      case "bill-after":
        return last * margin(problem, column.activity) * monthsAfter(problem, column.activity);
      case "group":
        return -(problem.classrooms[column.classroom] as Classroom).way.groupFees.reduce(
          (sum, amount, k) => sum + amount * discount(column.month + k),
          0,
        );
      case "refund":
        return discount(refundMonth(problem, column.slot)) / MONEY;
    }
  };
  return Float64Array.from(problem.columns, (column) => cost(column) * MONEY);
}

/** What one FTE brings in a month at full productivity, wages apart. */
function margin(
  {
    inputs: {
      workforce: { activities },
    },
  }: PlanProblem,
  row: number,
): number {
  const { price, billableHours, otherVariableShare } = activities[row] as (typeof activities)[number];
  return price * billableHours * (1 - otherVariableShare);
}

/** Months after the window in which an activity can still be billed, of those that count; of the last the days of its fraction. */
function monthsAfter(
  {
    inputs: {
      workforce: { activities },
      terms,
    },
    ground: { window },
  }: PlanProblem,
  row: number,
): number {
  const activity = activities[row] as (typeof activities)[number];
  let months = 0;
  for (let k = 0; k < terms.terminalMonths; k++)
    months += Math.min(terms.terminalMonths - k, openShare(activity, window.start + window.months + k));
  return months;
}

/** What a head that begins a course costs, discounted, as positive amounts. */
export interface StartCosts {
  readonly training: number;
  /** Wages in class, and at the new work, raise included. */
  readonly inClass: number;
  readonly atWork: number;
  /** What is still to be paid when the window ends: wages of the steady months, and of who will fail. */
  readonly afterwards: number;
}

/** Reckons what a head of a way costs that begins in a month. */
export function startCosts({ ground, survivors, inputs: { terms } }: PlanProblem): (way: ReckonedWay, month: number) => StartCosts {
  const { pools, months, discount } = ground;
  const discounts = Float64Array.from({ length: months }, (_, t) => discount(t));
  // Discounted wages of one who was there when the window began, up to each month: at work and in class, and the raise.
  const paid = pools.map(({ stay }, row) =>
    sumsTo(months, (t) => ((discounts[t] as number) * (survivors[row]?.[t] as number) * (1 + (stay[t] as number))) / 2),
  );
  const raised = pools.map((_, row) => sumsTo(months, (t) => (discounts[t] as number) * (survivors[row]?.[t + 1] as number)));
  const last = discount(months - 1);
  return ({ pool: row, length, passRate, cash }, month) => {
    const pool = pools[row] as PoolGround;
    const left = survivors[row] as Float64Array;
    const [wages, raises] = [paid[row] as Float64Array, raised[row] as Float64Array];
    const back = Math.min(months, month + length);
    let training = 0;
    for (let k = 0; k < cash.length; k++)
      training += (cash[k] as number) * (month + k < months ? (discounts[month + k] as number) : discount(month + k));
    const wage = pool.loadedWage / (left[month] as number);
    const between = (sums: Float64Array, from: number, to: number) => (sums[to] as number) - (sums[from] as number);
    const there = (last * (left[months] as number)) / (left[month] as number);
    // Who fails after the window has ended falls idle then; who failed before is among the waiting.
    const failing = month + length >= months ? (1 - passRate) * pool.idleAtEnd : 0;
    return {
      training,
      inClass: wage * between(wages, month, back),
      atWork: wage * passRate * (between(wages, back, months) + terms.wageStep * between(raises, back, months)),
      afterwards: there * (passRate * terms.terminalMonths * (1 + terms.wageStep) * pool.loadedWage + failing),
    };
  };
}

/** Running sums: the value at t is the sum of all before it. */
function sumsTo(months: number, value: (t: number) => number): Float64Array {
  const sums = new Float64Array(months + 1);
  for (let t = 0; t < months; t++) sums[t + 1] = (sums[t] as number) + value(t);
  return sums;
}

/**
 * Part of the value that nothing can change any more, from the month of the as-of date on: what is fixed, and those released at
 * the end.
 */
export function constantValue(problem: PlanProblem): number {
  const {
    ground: { staff, pools, open, window, discount },
    inputs: { workforce, terms, levers },
  } = problem;
  const { months } = window;
  const last = discount(months - 1);
  const asOf = Math.max(0, monthOfDay(levers.asOf) - window.start);
  let value = 0;
  pools.forEach(({ idle, stay, idleWage, released, idleAtEnd }) => {
    for (let t = asOf; t < Math.min(open, months); t++)
      value -= (discount(t) * idleWage * (idle[t] as number) * (1 + (stay[t] as number))) / 2;
    if (months > 0) value -= last * idleAtEnd * (released[months - 1] as number);
    if (months > 0 && open >= months) value -= last * idleAtEnd * (stay[months - 1] as number) * (idle[months - 1] as number);
  });
  staff.begun.forEach(({ pool: row, course: { passRate } }, index) => {
    const course = staff.stocks.courses[index];
    const pool = pools[row] as PoolGround;
    const wage = loadedWagePerHead(workforce.pools[row] as (typeof workforce.pools)[number]) / pool.ftePerHead;
    if (!course || months === 0) return;
    for (let t = asOf; t < months; t++) {
      const present = (course.inClass[t] as number) + (course.redeployed[t] as number);
      const before = present / (pool.stay[t] as number);
      value -= discount(t) * wage * ((present + before) / 2 + terms.wageStep * (course.redeployed[t] as number));
    }
    const learning = course.inClass[months - 1] as number;
    const working = (course.redeployed[months - 1] as number) + learning * passRate;
    value -=
      last *
      (working * terms.terminalMonths * (1 + terms.wageStep) * wage + (learning * (1 - passRate) * pool.idleAtEnd) / pool.ftePerHead);
  });
  const training = fixedTraining(problem);
  training.cash.forEach((amount, t) => (value -= discount(t) * amount));
  for (const { refund, cashMonth } of training.refunds) if (cashMonth !== null) value += discount(cashMonth - window.start) * refund;
  return value;
}
