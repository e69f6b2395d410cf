import { inverseNormal } from "../../special-functions/normal";

/**
 * Standard normal score above which an event comes about: what a table would be for a distribution that jumps.
 *
 *   z > threshold  <=>  inverse(Phi(z)) = 1,  threshold = inverse of Phi at 1 - probability
 *
 * @param probability of the event, 0 to 1
 */
export function eventThreshold(probability: number): number {
  return inverseNormal(1 - probability, probability);
}
