/** @source CNSS (S45), domain.md 2.6 */
export const BENEFIT_SHARE_OF_WAGE = 0.7;
/** Months for which it is paid at most. */
export const MOST_BENEFIT_MONTHS = 6;
const DECLARED_DAYS = { in36Months: 780, in12Months: 260 } as const;

/**
 * Monthly job-loss benefit (IPE) that the CNSS pays a person who lost a job, MAD; it costs the employer nothing.
 *
 *   IPE = min(0.70 * W36, minimum wage)
 *
 * @param wage        W36, mean declared monthly wage of the last 36 months
 * @param minimumWage gross monthly, of the day of the loss (monthlyMinimumWage)
 */
export function jobLossBenefit(wage: number, minimumWage: number): number {
  return Math.min(BENEFIT_SHARE_OF_WAGE * wage, minimumWage);
}

/** Whether enough days were declared: 780 in the last 36 months, of which 260 in the last 12. */
export function isInsured(declared: { readonly in36Months: number; readonly in12Months: number }): boolean {
  return declared.in36Months >= DECLARED_DAYS.in36Months && declared.in12Months >= DECLARED_DAYS.in12Months;
}

/**
 * Most that the public purse pays for one job lost, MAD: six months of benefit for the share of people who are entitled.
 *
 * @param entitledShare 0 to 1
 */
export function publicCostPerJob(wage: number, minimumWage: number, entitledShare: number): number {
  return MOST_BENEFIT_MONTHS * jobLossBenefit(wage, minimumWage) * entitledShare;
}
