/** What a subsidy would have to be for a plan to be no worse than doing nothing. */
export interface Subsidy {
  /** Employed at the horizon under the plan less under doing nothing, without natural leavers and new hires. */
  readonly jobsKept: number;
  readonly total: number;
  readonly perJob: number;
}

/**
 * Subsidy per job kept: the least that makes the plan worth as much as doing nothing, over the jobs that it keeps.
 *
 *   total = max(0, value of doing nothing - value of the plan),  per job = total / jobs kept
 *
 * @param plan      present value of the plan, refunds counted
 * @param doNothing present value of doing nothing
 * @returns null where no job is kept
 * @source domain.md 6, question 15; model.md 2 (jobs kept, do nothing)
 */
export function subsidy(plan: number, doNothing: number, jobsKept: number): Subsidy | null {
  if (jobsKept <= 0) return null;
  const total = Math.max(0, doNothing - plan);
  return { jobsKept, total, perJob: total / jobsKept };
}
