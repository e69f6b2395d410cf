/** What one activity earns and costs for one FTE of tenured staff and month. */
export interface NewWork {
  /** Per billable hour, in the currency of the contract. */
  readonly price: number;
  /** Hours billed by one FTE in a month at full productivity. */
  readonly billableHours: number;
  /** Workbook's currency for one of the contract's. */
  readonly exchangeRate: number;
  /** Loaded monthly wage before redeployment. */
  readonly loadedWage: number;
  /** Raise on redeployment, a share of the loaded wage. */
  readonly wageStep: number;
  /** Share of the revenue, 0 to 1. */
  readonly otherVariableShare: number;
}

/**
 * Contribution of new work of one FTE in a month. Negative in the ramp: the wage is paid in full from the first day.
 *
 *   price * billable hours * productivity * exchange rate * (1 - other variable share) - loaded wage * (1 + wage step)
 *
 * @param productivity mean of the month, 0 or more; 1 is that of tenured staff
 * @source model.md 2 (contribution of new work)
 */
export function contributionOfNewWork(work: NewWork, productivity: number): number {
  const revenue = work.price * work.billableHours * productivity * work.exchangeRate;
  return revenue * (1 - work.otherVariableShare) - work.loadedWage * (1 + work.wageStep);
}
