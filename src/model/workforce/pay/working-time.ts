import { employerCharges } from "./charges";

/** Days worked in a week of 44 hours. */
export type DaysPerWeek = 5 | 6;

/** Payroll month: 2,288 hours a year over twelve, as payrolls round it. @source labour code art. 184 (S30), domain.md 2.1 */
export const PAID_HOURS_PER_MONTH = 191;

/** The divisor of every wage per day but that of leave. */
export function workingDaysPerMonth(daysPerWeek: DaysPerWeek): number {
  return daysPerWeek === 6 ? 26 : 22;
}

/**
 * What a day at work costs: (W + charges(W)) / working days of a month, in MAD.
 *
 * @param wage gross monthly wage W, MAD
 */
export function loadedDailyWage(wage: number, daysPerWeek: DaysPerWeek): number {
  return (wage + employerCharges(wage)) / workingDaysPerMonth(daysPerWeek);
}
