import { leastWhole } from "./least-whole";
import type { Traffic } from "./erlang/queue";
import { service } from "./erlang/service";
import { keeps } from "./whole-people";

/** What callers are promised and agents spared. Every part holds at once. */
export interface ServiceTarget {
  /** Least share of all callers to answer within `threshold`; above 0, below 1. */
  readonly answered: number;
  /** Seconds, 0 or more. */
  readonly threshold: number;
  /** Most of their time for which agents may be busy, above 0; 1 sets no ceiling. */
  readonly occupancy: number;
  /** Longest mean wait of all callers in seconds, above 0; Infinity sets none. */
  readonly meanWait: number;
  /** Largest share of callers that may hang up, above 0; 1 sets no ceiling. */
  readonly abandoned: number;
}

/** A target that only asks for a share answered within a threshold: 80/20 is 0.8 and 20. */
export function answeredWithin(answered: number, threshold: number): ServiceTarget {
  return { answered, threshold, occupancy: 1, meanWait: Infinity, abandoned: 1 };
}

/**
 * Least whole number of agents on duty that meets a target: Erlang C, or A where callers have a patience.
 * Each part of a target is easier with more agents, so the least number is the first that meets them all.
 *
 * @returns 0 where nobody calls
 * @source domain.md 5.2-5.4
 */
export function agentsFor(traffic: Traffic, target: ServiceTarget): number {
  if (traffic.load === 0) return 0;
  return leastWhole(guess(traffic, target), (agents) => {
    const { answered, occupancy, meanWait, abandoned } = service(agents, traffic, target.threshold);
    return (
      answered >= target.answered &&
      meanWait <= target.meanWait &&
      abandoned <= target.abandoned &&
      keeps(occupancy, target.occupancy)
    );
  });
}

/**
 * Where the search starts, usually within two agents of its end up to 100 agents. The result does not depend on it.
 *
 * Square-root rule N = A + beta * sqrt(A) (Halfin and Whitt 1981). C(beta) = 1 / (1 + beta * Phi(beta) / phi(beta)) is taken as
 * e^(-1.237*beta - 0.262*beta^2), exact at 0.5 and 1, and a caller who waits is late with e^(-beta * sqrt(A) * threshold / handling):
 * the share late is then a quadratic in beta. Patience relieves the agents of at most the share that need not be answered in time,
 * and of less the longer it is; 2.3 fits a grid of loads of 5 to 90 erlangs.
 */
function guess({ load, handling, patience }: Traffic, { answered, threshold, occupancy }: ServiceTarget): number {
  const linear = 1.237 + (Math.sqrt(load) * threshold) / handling;
  const exponent = -Math.log(Math.max(1 - answered, Number.EPSILON));
  const beta = (Math.sqrt(linear ** 2 + 4 * 0.262 * exponent) - linear) / (2 * 0.262);
  const relief = ((1 - answered) * load) / (1 + (2.3 * patience) / handling);
  return Math.ceil(Math.max(load + beta * Math.sqrt(load) - relief, patience === Infinity ? load / occupancy : 0));
}
