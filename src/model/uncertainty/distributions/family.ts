import type { DistributionFault } from "./distribution-fault";

/**
 * What a family of distributions must be able to say of its members. A probability is given from both ends, `lower` + `upper` = 1, so that
 * neither tail loses digits.
 */
export interface Family<Member> {
  /** The first parameter that is not as it should be; null when the distribution is well defined. */
  fault(member: Member): DistributionFault | null;
  /** Least x with at least the probability `lower` at or below it. */
  inverse(member: Member, lower: number, upper: number): number;
  /** The value at a standard normal score z, inverse(Phi(z)), where it takes less than that. */
  curve?(member: Member): (z: number) => number;
  mean(member: Member): number;
  variance(member: Member): number;
  /** The one value that stands for the distribution in a scenario without chance. */
  pointValue(member: Member): number;
}
