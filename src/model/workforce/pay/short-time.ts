import { employerCharges } from "./charges";
import { workingDaysPerMonth, type DaysPerWeek } from "./working-time";

/** Days a year without agreement or authorisation. @source labour code art. 185 (S34) */
export const SHORT_TIME_DAYS = 60;
/** Least share of the normal wage. @source labour code art. 185 (S34) */
export const SHORT_TIME_LEAST_PAID = 0.5;

export interface ShortTimeCase {
  readonly wage: number;
  /** Working days of the year on reduced hours. */
  readonly days: number;
  /** Share of the normal wage that is paid on them, 0.5 to 1. */
  readonly paidShare: number;
  readonly daysPerWeek: DaysPerWeek;
  /** Whether the charges that fall away are counted. */
  readonly charges: boolean;
}

export interface ShortTime {
  /** Days that the employer may decide alone after consulting the delegates. */
  readonly days: number;
  /** Days beyond them, which need an agreement or the governor's authorisation: nothing is saved on them here. */
  readonly daysBeyond: number;
  /** MAD. */
  readonly saving: number;
}

/**
 * What reduced hours in a passing crisis save on one agent in a year.
 *
 *   saving = (1 - paid share) * W * min(days, 60) / working days of a month
 *
 * With charges, the difference between those on the full and on the reduced monthly wage is added over the same months.
 *
 * @source domain.md 2.1 (labour code art. 185)
 */
export function shortTime({ wage, days, paidShare, daysPerWeek, charges }: ShortTimeCase): ShortTime {
  const allowed = Math.min(days, SHORT_TIME_DAYS);
  const months = allowed / workingDaysPerMonth(daysPerWeek);
  const reduced = paidShare * wage;
  const chargesSaved = charges ? employerCharges(wage) - employerCharges(reduced) : 0;
  return { days: allowed, daysBeyond: days - allowed, saving: months * (wage - reduced + chargesSaved) };
}
