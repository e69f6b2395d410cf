import { startedYears } from "./seniority";

/** Months of wage, per begun year and at most. @source labour code art. 41 (S40) */
export const DAMAGES_PER_YEAR = 1.5;
export const MOST_DAMAGES = 36;

/**
 * Months of wage that a court grants for a dismissal without cause or authorisation, on top of severance and notice.
 *
 *   months = min(36, 1.5 * begun years)
 *
 * @source domain.md 2.4
 */
export function damagesMonths(years: number): number {
  return Math.min(MOST_DAMAGES, DAMAGES_PER_YEAR * startedYears(years));
}

/** Those damages in MAD: months * W. */
export function damages(wage: number, years: number): number {
  return damagesMonths(years) * wage;
}
