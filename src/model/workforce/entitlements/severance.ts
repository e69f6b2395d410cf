import { hasReached, startedYears } from "./seniority";
import { PAID_HOURS_PER_MONTH } from "../pay/working-time";

/** How a begun year of service counts: whole, as article 53's "year or fraction of year" says literally, or by its share. */
export const SENIORITY_READINGS = ["fraction", "prorata"] as const;
export type SeniorityReading = (typeof SENIORITY_READINGS)[number];

/** Hours of wage per year of service, from a number of years on. @source labour code art. 53 (S28, S29, S35) */
export const SEVERANCE_TIERS = [
  { above: 0, hours: 96 },
  { above: 5, hours: 144 },
  { above: 10, hours: 192 },
  { above: 15, hours: 240 },
] as const;

/** Years of service below which no severance is due. @source labour code art. 52 (S29) */
export const SEVERANCE_FROM_YEARS = 0.5;

/** What elected staff delegates receive of the ordinary severance: 100 % more. @source labour code art. 58, domain.md 2.2 */
export const DELEGATE_MULTIPLIER = 2;

/**
 * Hours of wage that a seniority gives right to, before the condition of six months.
 *
 *   H(Y) = 96 * min(Y, 5) + 144 * clamp(Y - 5, 0, 5) + 192 * clamp(Y - 10, 0, 5) + 240 * max(Y - 15, 0)
 *   Y = begun years (reading "fraction") or years (reading "prorata")
 *
 * @source domain.md 2.2
 */
export function severanceHours(years: number, reading: SeniorityReading): number {
  const counted = reading === "fraction" ? startedYears(years) : years;
  let hours = 0;
  SEVERANCE_TIERS.forEach((tier, at) => {
    const upTo = SEVERANCE_TIERS[at + 1]?.above ?? Infinity;
    hours += tier.hours * Math.max(0, Math.min(counted, upTo) - tier.above);
  });
  return hours;
}

export interface SeveranceCase {
  /** Mean gross monthly wage of the last 52 weeks, MAD. @source labour code art. 55 */
  readonly wage: number;
  /** Years of service on the last day. */
  readonly years: number;
  readonly reading: SeniorityReading;
  /** Of the legal amount, where a contract or agreement gives more; 1 or more. */
  readonly multiplier: number;
  /** Whether it is an elected staff delegate. */
  readonly delegate: boolean;
}

/**
 * Severance of a person with an open-ended contract and no serious fault, MAD.
 *
 *   SEV = H(Y) * W / 191 * multiplier, twice for a staff delegate, nil below six months
 *
 * @source domain.md 2.2 (labour code art. 52-58)
 */
export function severance({ wage, years, reading, multiplier, delegate }: SeveranceCase): number {
  if (!hasReached(years, SEVERANCE_FROM_YEARS)) return 0;
  const hourly = wage / PAID_HOURS_PER_MONTH;
  return severanceHours(years, reading) * hourly * multiplier * (delegate ? DELEGATE_MULTIPLIER : 1);
}
