import { monthsBetween, type Day } from "../../calendar/calendar";

/**
 * Wages owed for a fixed-term contract broken before its end without cause, MAD, without charges: those of the days that were
 * left, in place of severance and notice. Nothing is owed at its end.
 *
 *   W * months from the day after the last day to the end of the term
 *
 * @param lastDay last paid day
 * @param end     last day of the term
 * @source labour code art. 33 (S36), domain.md 2.2
 */
export function wagesToTerm(wage: number, lastDay: Day, end: Day): number {
  return wage * Math.max(0, monthsBetween(lastDay + 1, end + 1));
}
