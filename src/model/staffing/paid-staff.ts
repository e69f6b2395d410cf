import { wholePeople } from "./whole-people";

/**
 * Agents to schedule so that enough are on duty.
 *
 *   scheduled = ceil(N / (1 - shrinkage))
 *
 * @param onDuty    agents needed at their desks
 * @param shrinkage share of scheduled time not spent at the desk (breaks, leave, training, absence), 0 to below 1
 * @source domain.md 5.4
 */
export function scheduledAgents(onDuty: number, shrinkage: number): number {
  return wholePeople(onDuty / (1 - shrinkage));
}

/**
 * Full-time equivalents that a schedule takes.
 *
 *   FTE = sum over intervals of scheduled * interval / paid hours
 *
 * @param scheduled agents, by interval
 * @param interval  hours of each
 * @param paidHours hours that one FTE is paid over the time the intervals cover
 * @source domain.md 5.4
 */
export function scheduledFte(scheduled: readonly number[], interval: number, paidHours: number): number {
  return (scheduled.reduce((sum, agents) => sum + agents, 0) * interval) / paidHours;
}
