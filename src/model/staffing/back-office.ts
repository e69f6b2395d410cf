import { wholePeople } from "./whole-people";

/** Work that can wait, such as files, mails or orders. */
export interface DeferredWork {
  /** Cases waiting at the start. */
  readonly backlog: number;
  /** Working days in which the backlog is to be gone, above 0. */
  readonly days: number;
  /** New cases a working day. */
  readonly inflow: number;
  /** Mean handling time in minutes. */
  readonly handling: number;
  /** Hours a day that an agent handles cases. */
  readonly productiveHours: number;
}

export interface BackOfficeStaff {
  /** Cases to handle a day: backlog / days + inflow. */
  readonly casesPerDay: number;
  /** Cases that one agent handles a day. */
  readonly casesPerAgent: number;
  /** Agents, not rounded. */
  readonly need: number;
  /** Whole agents. */
  readonly agents: number;
}

/**
 * Agents that work off a backlog in time and keep up with what comes in.
 *
 *   need = (backlog / days + inflow) * handling / (60 * productiveHours)
 *
 * @source domain.md 5.5
 */
export function backOfficeStaff({ backlog, days, inflow, handling, productiveHours }: DeferredWork): BackOfficeStaff {
  const casesPerDay = backlog / days + inflow;
  const casesPerAgent = (60 * productiveHours) / handling;
  const need = casesPerDay / casesPerAgent;
  return { casesPerDay, casesPerAgent, need, agents: wholePeople(need) };
}

/**
 * Cases waiting at the end of each day.
 *
 *   backlog(t) = max(0, backlog(t-1) + inflow(t) - capacity(t))
 *
 * @param backlog  cases waiting at the start
 * @param inflow   new cases, by day
 * @param capacity cases that can be handled, by day; same length
 * @source domain.md 5.5
 */
export function backlogByDay(backlog: number, inflow: readonly number[], capacity: readonly number[]): number[] {
  let waiting = backlog;
  return inflow.map((cases, day) => (waiting = Math.max(0, waiting + cases - (capacity[day] as number))));
}
