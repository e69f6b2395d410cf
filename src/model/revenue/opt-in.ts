import { DAYS_PER_MONTH, type Day } from "../calendar";

/** How consent grows once it is collected. */
export interface OptIn {
  /** Plateau: share of contacts with provable consent reached in the end, for revenue times the conversion uplift; 0 to 1. */
  readonly plateau: number;
  /** Time constant in months of 365/12 days; 0 reaches the plateau at once. */
  readonly tau: number;
  /** First day of collection. */
  readonly start: Day;
}

/**
 * Share of contacts with consent at the beginning of a day.
 *
 *   optIn(t) = plateau * (1 - e^(-(t - start) / tau)), 0 before the start
 *
 * @source domain.md 1.2, model.md 2
 */
export function optInAt(optIn: OptIn, day: Day): number {
  if (day <= optIn.start) return 0;
  return optIn.plateau * (1 - remaining(optIn, day));
}

/**
 * Mean of the share with consent over the days from `from` up to, not including, `to`: the curve is integrated, not sampled.
 *
 *   mean = plateau * (1 - tau * (e^(-a/tau) - e^(-b/tau)) / (b - a)) over the part after the start
 *
 * @param from first day
 * @param to   day after the last; greater than `from`
 * @source model.md 2: "month value = mean over the prohibited days"
 */
export function meanOptIn(optIn: OptIn, from: Day, to: Day): number {
  const begin = Math.max(from, optIn.start);
  if (begin >= to || optIn.plateau === 0) return 0;
  const scale = optIn.tau * DAYS_PER_MONTH;
  const missing = scale * (remaining(optIn, begin) - remaining(optIn, to));
  return (optIn.plateau * (to - begin - missing)) / (to - from);
}

function remaining(optIn: OptIn, day: Day): number {
  return optIn.tau === 0 ? 0 : Math.exp((optIn.start - day) / (optIn.tau * DAYS_PER_MONTH));
}
