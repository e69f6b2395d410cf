import { firstDay } from "../../model/calendar/calendar";
import { meanYears } from "../../model/workforce/entitlements/seniority";
import type { Pool } from "../../model/workforce/pools/pool";
import { constant, type FilledArgument } from "./filled-argument";

/** The months that a plan is made for. */
interface Window {
  /** First month. */
  readonly start: number;
  readonly months: number;
}

/**
 * What the calendar of a dismissal is asked for a staff as a whole: its last paid day is the horizon's last one, and the seniority that of
 * its mean head, in full years.
 *
 * @returns null without anybody
 */
export function calendarArguments(pools: readonly Pool[], { start, months }: Window): Readonly<Record<"lastDay" | "years", FilledArgument>> | null {
  const groups = pools.flatMap(({ staff }) => staff);
  const heads = groups.reduce((sum, { headcount }) => sum + headcount, 0);
  if (heads === 0) return null;
  const years = groups.reduce((sum, { headcount, seniority }) => sum + headcount * meanYears(seniority), 0) / heads;
  return { lastDay: constant(firstDay(start + months) - 1, "day"), years: constant(Math.floor(years), "years") };
}
