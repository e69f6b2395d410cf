import { ebitdaBridge, type EbitdaBridge } from "../../../finance/bridge";
import type { Plan, PlanInputs } from "../../../scenario/plan";
import { headcount, loadedWagePerHead } from "../../../workforce/pools/pool";

/**
 * Bridge of EBITDA over the window from before the law, every client and agent as at its beginning, to the plan.
 *
 *   before = reference revenue less its other variable costs, payroll of all heads and fixed costs
 *
 * Training and refunds count in the months in which they are paid and received, as in the cash plan; the redeployed cost their
 * raised wage at month ends, and what payroll pays beyond that is what was not avoided.
 *
 * @returns null where the plan tells of no money
 * @source model.md 2 (EBITDA change)
 */
export function ebitdaChange(inputs: PlanInputs, { risk, staff, money, window }: Plan): EbitdaBridge | null {
  const { workforce, cash } = inputs;
  if (!workforce || !cash || !staff || !money) return null;
  const { totals, byLine } = risk;
  const sum = (amounts: ArrayLike<number>) => Array.from(amounts).reduce((total, amount) => total + amount, 0);
  const weighted = (amounts: Float64Array) =>
    cash.terms.avoidableShares.reduce((total, share, line) => total + share * (amounts[line] ?? 0), 0);
  const paid = (kind: "payroll" | "exits") => sum(money.cash.months.map(({ outflows }) => outflows[kind]));
  const wagesOfRedeployed = workforce.pools.reduce((total, pool, row) => {
    const fte = sum(staff.stocks.measures.redeployed.subarray(row * window.months, (row + 1) * window.months));
    return total + (fte / pool.ftePerHead) * loadedWagePerHead(pool) * (1 + cash.terms.wageStep);
  }, 0);
  const wagesAtStart = window.months * workforce.pools.reduce((total, pool) => total + headcount(pool) * loadedWagePerHead(pool), 0);
  const parts = {
    law: totals.law,
    lead: totals.lead,
    clientExit: totals.exit,
    otherLoss: totals.other,
    stopped: totals.stopped,
    erosion: totals.erosion,
    contractEnd: totals.contractEnd,
    avoidedCosts: weighted(byLine.reference) - weighted(byLine.retained),
    avoidedWages: wagesAtStart - (paid("payroll") - wagesOfRedeployed),
    newWork: sum(money.newWork.revenue) - sum(money.newWork.otherVariable) - wagesOfRedeployed,
    training: sum(money.training.cash),
    refunds: sum(money.training.refunded),
    exits: paid("exits"),
  };
  const before = totals.reference - weighted(byLine.reference) - wagesAtStart - window.months * cash.terms.fixedCosts;
  // Of those who are idle at month ends under the plan.
  const idleWages = workforce.pools.reduce((total, pool, row) => {
    const fte = sum(staff.stocks.measures.idle.subarray(row * window.months, (row + 1) * window.months));
    return total + (fte / pool.ftePerHead) * loadedWagePerHead(pool);
  }, 0);
  return ebitdaBridge(before, parts, idleWages);
}
