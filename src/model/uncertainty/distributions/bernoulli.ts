import { outOfBounds } from "./distribution-fault";
import type { Family } from "./family";

/** 1 with a probability, else 0: an event that comes or does not. */
export interface Bernoulli {
  readonly kind: "bernoulli";
  readonly probability: number;
}

/**
 * The Bernoulli distribution. Its point value is its probability: a scenario without chance weighs the event, as the expected
 * loss of a client does.
 */
export const bernoulli: Family<Bernoulli> = {
  fault: ({ probability }) => outOfBounds("probability", probability, 0, 1),
  inverse: ({ probability }, _, upper) => (upper >= probability ? 0 : 1),
  mean: ({ probability }) => probability,
  variance: ({ probability }) => probability * (1 - probability),
  pointValue: ({ probability }) => probability,
};
