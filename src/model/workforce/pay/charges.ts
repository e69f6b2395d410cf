/** Monthly wage up to which the capped contributions are due, MAD. @source CNSS: S47, S48 */
export const CONTRIBUTION_CEILING = 6000;

/** Shares of the wage. @source domain.md 2.7: CLEISS 2024 (S47), CGEM (S48) */
export const EMPLOYER_RATES = {
  /** Family allowances 6.40 %, compulsory health insurance 4.11 %, training tax 1.60 %. */
  uncapped: 0.1211,
  /** Short-term benefits 1.05 %, pension 7.93 %. */
  capped: 0.0898,
} as const;

export const EMPLOYEE_RATES = {
  /** Compulsory health insurance. */
  uncapped: 0.0226,
  /** Short-term benefits 0.52 %, pension 3.96 %. */
  capped: 0.0448,
} as const;

/** Training tax (TFP), a share of the wage: part of the employer's charges, and what the refund ceiling is measured by. */
export const TRAINING_TAX = 0.016;

/**
 * Employer's contributions on a monthly wage, MAD.
 *
 *   charges(W) = 0.1211 * W + 0.0898 * min(W, 6000)
 *
 * @param wage gross, of one head and month: the ceiling holds per head
 */
export function employerCharges(wage: number): number {
  return contributions(wage, EMPLOYER_RATES);
}

/**
 * Employee's contributions on a monthly wage, MAD.
 *
 *   0.0226 * W + 0.0448 * min(W, 6000)
 */
export function employeeContributions(wage: number): number {
  return contributions(wage, EMPLOYEE_RATES);
}

/** Shares of the wage: of all of it, and of what lies below the ceiling. */
export interface ContributionRates {
  readonly uncapped: number;
  readonly capped: number;
}

function contributions(wage: number, { uncapped, capped }: ContributionRates): number {
  return uncapped * wage + capped * Math.min(wage, CONTRIBUTION_CEILING);
}
