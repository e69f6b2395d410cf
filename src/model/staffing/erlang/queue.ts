/** What a group of agents is offered: calls at random moments, handling times that vary as an exponential. */
export interface Traffic {
  /** Offered load in erlangs: the agents that would be busy on average if nobody waited or hung up. */
  readonly load: number;
  /** Mean handling time in seconds, talk and wrap-up. */
  readonly handling: number;
  /** Mean time in seconds after which a waiting caller hangs up; Infinity where nobody does. */
  readonly patience: number;
}

/** What callers and agents meet in the long run. Shares are of all callers, 0 to 1. */
export interface Service {
  /** Share that finds every agent busy. */
  readonly waiting: number;
  /** Share that hangs up. */
  readonly abandoned: number;
  /** Share answered within the threshold. */
  readonly answered: number;
  /** Mean wait of all callers in seconds, those who hang up included; Infinity where the queue grows for ever. */
  readonly meanWait: number;
  /** Mean number of callers who wait. */
  readonly queue: number;
  /** Share of their time for which agents are busy. */
  readonly occupancy: number;
}

/**
 * Offered load in erlangs.
 *
 *   A = calls * handling / interval
 *
 * @param calls    in the interval
 * @param handling mean handling time in seconds
 * @param interval in seconds
 * @source domain.md 5.2
 */
export function offeredLoad(calls: number, handling: number, interval: number): number {
  return (calls * handling) / interval;
}
