import { agentsFor, type ServiceTarget } from "./agents";
import { intervalShares, type IntradayProfile } from "./intraday-profile";
import { scheduledAgents } from "./paid-staff";
import { offeredLoad } from "./erlang/queue";

/** Half-hours, by which contact centres plan a day. */
const INTERVALS_PER_HOUR = 2;
const SECONDS_PER_HOUR = 3600;

/** A day's calls. */
export interface DayOfCalls {
  readonly calls: number;
  /** Mean handling time in seconds. */
  readonly handling: number;
  /** Mean patience in seconds; Infinity where nobody hangs up. */
  readonly patience: number;
  readonly openingHours: number;
  readonly profile: IntradayProfile;
}

/** Staff of one interval of a day. */
export interface StaffedInterval {
  readonly calls: number;
  /** Agents on duty. */
  readonly agents: number;
  /** Agents to schedule, shrinkage included. */
  readonly scheduled: number;
}

export interface DayStaff {
  readonly intervals: readonly StaffedInterval[];
  /** Length of each interval in hours. */
  readonly interval: number;
}

/**
 * Staff through a day: each half-hour is staffed for its own calls, as if they came at that pace for ever.
 *
 * @param shrinkage share of scheduled time not spent at the desk, 0 to below 1
 * @returns opening hours that are no whole number of half-hours are cut into equal intervals of a little less
 * @source model.md 1 (calls per day with handling time, opening hours and service target)
 */
export function dayStaff(day: DayOfCalls, target: ServiceTarget, shrinkage: number): DayStaff {
  const count = Math.ceil(day.openingHours * INTERVALS_PER_HOUR);
  const interval = day.openingHours / count;
  const intervals = intervalShares(day.profile, count).map((share) => {
    const calls = day.calls * share;
    const load = offeredLoad(calls, day.handling, interval * SECONDS_PER_HOUR);
    const agents = agentsFor({ load, handling: day.handling, patience: day.patience }, target);
    return { calls, agents, scheduled: scheduledAgents(agents, shrinkage) };
  });
  return { intervals, interval };
}
