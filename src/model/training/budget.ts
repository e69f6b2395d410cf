import { per, type ThreeCosts, type TrainingCost } from "./cost";

/** Costs of several courses together, before and after their refund. */
export interface TrainingBudget {
  readonly gross: ThreeCosts;
  /** Gross less the refund; negative where the refund exceeds what the course adds. */
  readonly net: ThreeCosts;
  /** Expected heads that passed and are still there. */
  readonly successes: number;
  /** Each cost over the successes; null without successes. */
  readonly grossPerSuccess: Readonly<Record<keyof ThreeCosts, number | null>>;
  readonly netPerSuccess: Readonly<Record<keyof ThreeCosts, number | null>>;
}

/**
 * Budget of several courses: sums, and expected total over expected successes.
 *
 *   net cost per success = (sum of costs - refund) / sum of successes
 *
 * @param refund of all courses together, discounted or not as the reader is told; 0 for the case without refund
 * @source model.md 2 (cost per success), 5
 */
export function trainingBudget(costs: readonly TrainingCost[], refund: number): TrainingBudget {
  const total = (of: (cost: TrainingCost) => number) => costs.reduce((sum, cost) => sum + of(cost), 0);
  const gross = each((kind) => total((cost) => cost[kind]));
  const net = each((kind) => gross[kind] - refund);
  const successes = total((cost) => cost.successes);
  return {
    gross,
    net,
    successes,
    grossPerSuccess: each((kind) => per(gross[kind], successes)),
    netPerSuccess: each((kind) => per(net[kind], successes)),
  };
}

function each<T>(of: (kind: keyof ThreeCosts) => T): Record<keyof ThreeCosts, T> {
  return { full: of("full"), incremental: of("incremental"), cash: of("cash") };
}
