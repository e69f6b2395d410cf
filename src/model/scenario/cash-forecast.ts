import { firstDay } from "../calendar/calendar";
import { cashPlan, type CashPlan } from "../finance/cash/cash-plan";
import { paymentDelay } from "../finance/cash/payment-delay";
import type { Window } from "../calendar/window";
import type { RevenueInputs, RevenueLevers } from "../revenue/inputs";
import { revenueSchedule, type RevenueSchedule } from "../revenue/schedule";
import { lawfulExitPerHead } from "../workforce/exits/lawful-exit";
import { headcount, loadedWagePerHead, type Pool } from "../workforce/pools/pool";
import type { NewWork } from "./new-work";
import type { StaffPlan, Workforce } from "./staff-plan";
import type { TrainingPlan } from "./training-plan";

/** Cash at hand and what it must bear, in the workbook's currency. */
export interface CashTerms {
  readonly opening: number;
  readonly fixedCosts: number;
  readonly daysOutstanding: number;
  readonly overdraft: number;
  readonly covenantFloor: number | null;
  /** Variable cost other than agents, a share of each line's revenue. */
  readonly avoidableShares: readonly number[];
  /** Rise of the loaded wage of those who join their new activity, 0 or more. */
  readonly wageStep: number;
}

/** What the cash plan is put together from. */
export interface CashParts {
  readonly inputs: RevenueInputs;
  readonly levers: RevenueLevers;
  readonly schedule: RevenueSchedule;
  readonly workforce: Workforce;
  readonly staff: StaffPlan;
  readonly training: TrainingPlan;
  readonly newWork: NewWork;
}

/**
 * Cash by month of a whole plan.
 *
 *   invoiced       = revenue retained + revenue of new work; the months before the window as the model has them
 *   payroll        = loaded wage * mean of the heads at the beginning and the end of the month, exits paid to its last day,
 *                    + wage step on the redeployed at month end
 *   other variable = avoidable share * revenue retained + variable share * revenue of new work
 *   exits          = lawful cost at the seniority of the exit, the notice having been worked
 *
 * @source model.md 2 (cash trough, lawful exit cost), 4
 */
export function cashForecast({ inputs, levers, schedule, workforce, staff, training, newWork }: CashParts, terms: CashTerms): CashPlan {
  const { window } = schedule;
  return cashPlan({
    opening: terms.opening,
    revenue: schedule.sums.retained.byMonth.map((amount, t) => amount + (newWork.revenue[t] as number)),
    earlierRevenue: earlierRevenue(inputs, levers, terms, window),
    daysOutstanding: terms.daysOutstanding,
    outflows: {
      payroll: payroll(workforce.pools, staff, terms.wageStep, window.months),
      otherVariable: otherVariable(schedule, terms.avoidableShares).map((amount, t) => amount + (newWork.otherVariable[t] as number)),
      fixed: new Float64Array(window.months).fill(terms.fixedCosts),
      training: training.cash,
      exits: exits(workforce.pools, staff, window),
    },
    refunds: training.refunded,
    overdraft: terms.overdraft,
    covenantFloor: terms.covenantFloor,
  });
}

/** Invoiced in the months before the window that are still to be paid in it. */
function earlierRevenue(inputs: RevenueInputs, levers: RevenueLevers, { daysOutstanding }: CashTerms, { start }: Window): Float64Array {
  const { months: whole, late } = paymentDelay(daysOutstanding);
  const months = late > 0 ? whole + 1 : whole;
  return revenueSchedule(inputs, levers, { start: start - months, months }).sums.retained.byMonth;
}

function payroll(pools: readonly Pool[], { stocks }: StaffPlan, wageStep: number, months: number): Float64Array {
  const { billed, idle, inClass, redeployed, exited } = stocks.measures;
  const paid = new Float64Array(months);
  pools.forEach((pool, row) => {
    const wage = loadedWagePerHead(pool);
    let before = headcount(pool);
    for (let t = 0; t < months; t++) {
      const at = row * months + t;
      const after =
        ((billed[at] as number) + (idle[at] as number) + (inClass[at] as number) + (redeployed[at] as number)) / pool.ftePerHead;
      const toLastDay = after + (exited[at] as number) / pool.ftePerHead;
      const raised = ((redeployed[at] as number) / pool.ftePerHead) * wageStep;
      paid[t] = (paid[t] as number) + wage * ((before + toLastDay) / 2 + raised);
      before = after;
    }
  });
  return paid;
}

function otherVariable(schedule: RevenueSchedule, shares: readonly number[]): Float64Array {
  const { months } = schedule.window;
  const costs = new Float64Array(months);
  shares.forEach((share, line) => {
    for (let t = 0; t < months; t++) costs[t] = (costs[t] as number) + share * (schedule.retained[line * months + t] as number);
  });
  return costs;
}

function exits(pools: readonly Pool[], { stocks }: StaffPlan, { start, months }: Window): Float64Array {
  const costs = new Float64Array(months);
  pools.forEach((pool, row) => {
    for (let t = 0; t < months; t++) {
      const heads = (stocks.measures.exited[row * months + t] as number) / pool.ftePerHead;
      if (heads > 0) costs[t] = (costs[t] as number) + heads * lawfulExitPerHead(pool, firstDay(start + t + 1) - 1, (t + 1) / 12);
    }
  });
  return costs;
}
