/** New work over a window, as a price has to pay for it. */
export interface WorkToPrice {
  /** Hours billed over the window, productivity counted. */
  readonly hours: number;
  /** Loaded wages of the window, raises counted, in the workbook's currency. */
  readonly wages: number;
  /** Share of the revenue, 0 to 1. */
  readonly otherVariableShare: number;
  /** Workbook's currency for one of the contract's. */
  readonly exchangeRate: number;
}

/**
 * Price per billable hour at which new work lifts EBITDA to a target.
 *
 *   price = (target - EBITDA without the work + wages) / (hours * exchange rate * (1 - other variable share))
 *
 * @param ebitdaWithout EBITDA of the window without the work's revenue, wages and other variable cost
 * @param target        EBITDA wanted over the window; that of before the law to keep it
 * @returns in the currency of the contract; negative where EBITDA without it exceeds the target by more than the wages; null where no
 *          price can do it
 * @source domain.md 6, question 14; model.md 2 (contribution of new work)
 */
export function breakEvenPrice(work: WorkToPrice, ebitdaWithout: number, target: number): number | null {
  const perPrice = work.hours * work.exchangeRate * (1 - work.otherVariableShare);
  return perPrice > 0 ? (target - ebitdaWithout + work.wages) / perPrice : null;
}

/**
 * FTE of new work at which EBITDA reaches a target.
 *
 *   FTE = max(0, target - EBITDA without the work) / contribution of one FTE
 *
 * @param contribution of one FTE over the window, wages paid
 * @returns 0 where the target is passed without it; null where an FTE contributes nothing
 */
export function breakEvenFte(contribution: number, ebitdaWithout: number, target: number): number | null {
  const gap = Math.max(0, target - ebitdaWithout);
  if (gap === 0) return 0;
  return contribution > 0 ? gap / contribution : null;
}

/** Retraining against a lawful exit, for one head. */
export interface TenureTrade {
  /** Lawful exit cost by years of seniority at the exit; never falls with seniority. */
  readonly exitCost: (years: number) => number;
  /** Idle wages until the exit by years of seniority; never falls with seniority. */
  readonly idleUntilExit: (years: number) => number;
  readonly incrementalTraining: number;
  /** Present value of the contribution of new work. */
  readonly contribution: number;
}

/** Longest career that is looked at, years. */
const LONGEST_CAREER = 60;

/**
 * Break-even tenure: seniority from which keeping and retraining costs no more than a lawful exit.
 *
 *   least years at which exit cost + idle until exit >= incremental training - present value of contribution
 *
 * Severance rises in steps where a fraction of a year counts as a year: the answer is then the foot of a step.
 *
 * @returns years; 0 where retraining is the cheaper from the first day; null where it never is
 * @source model.md 2
 */
export function breakEvenTenure(trade: TenureTrade): number | null {
  const net = trade.incrementalTraining - trade.contribution;
  const pays = (years: number) => trade.exitCost(years) + trade.idleUntilExit(years) >= net;
  if (pays(0)) return 0;
  if (!pays(LONGEST_CAREER)) return null;
  let [low, high] = [0, LONGEST_CAREER];
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return low;
    if (pays(middle)) high = middle;
    else low = middle;
  }
}
