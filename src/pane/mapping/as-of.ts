import { firstDayOf, monthHolding } from "../../catalog/record/format";
import { LEVERS } from "../../catalog/levers/levers";

/** The as-of date that is proposed: the first day of this month, as far as the lever goes. */
export function firstAsOf(today: number): number {
  const { min = -Infinity, max = Infinity } = LEVERS.asOf.bounds ?? {};
  return Math.min(Math.max(firstDayOf(monthHolding(today)), min), max);
}
