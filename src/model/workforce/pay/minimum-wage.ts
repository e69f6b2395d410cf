import { dayOf, type Day } from "../../calendar/calendar";
import { PAID_HOURS_PER_MONTH } from "./working-time";

/** Minimum wage per hour (SMIG), MAD. @source decrees 2.24.1122 and 2.25.983 (S31) */
export const HOURLY_MINIMUM_WAGES = [
  { from: dayOf(2025, 1, 1), wage: 17.1 },
  { from: dayOf(2026, 1, 1), wage: 17.92 },
] as const;

/**
 * Gross monthly minimum wage on a day, MAD: hourly * 191.
 *
 * @returns that of 1 January 2025 for the days before it, none being known
 * @source domain.md 2.1
 */
export function monthlyMinimumWage(day: Day): number {
  const inForce = HOURLY_MINIMUM_WAGES.findLast(({ from }) => day >= from) ?? HOURLY_MINIMUM_WAGES[0];
  return inForce.wage * PAID_HOURS_PER_MONTH;
}
