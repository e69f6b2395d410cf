import type { Simulated } from "./bad-case";

/** How likely an event is, by month. */
export type Likelihood = NonNullable<Simulated["measures"]["overdraft"]>;

/** From this share of the trials on, a month is named. */
export const NAMED_FROM = 0.05;

/** Month, counted from the window's first, from which an event has happened in so many of the trials; null where it never has. */
export function likelyFrom({ soFar }: Pick<Likelihood, "soFar">, level = NAMED_FROM): number | null {
  const first = soFar.findIndex((share) => share >= level);
  return first < 0 ? null : first;
}
