import { monthsBetween, type Day } from "../../calendar/calendar";
import { employerCharges } from "./charges";

/**
 * Wages of a person without work from a day up to, not including, another, MAD: wage and charges by months.
 *
 *   (W + charges(W)) * months
 *
 * @source model.md 5 (2.677419 months from 11 August to 31 October)
 */
export function idleWage(wage: number, from: Day, to: Day): number {
  return (wage + employerCharges(wage)) * monthsBetween(from, to);
}
