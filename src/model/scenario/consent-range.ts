import { firstDay, type Day } from "../calendar/calendar";
import type { RevenueInputs } from "../revenue/inputs";
import { lapseOf } from "../revenue/consents/ledger";
import { CONSENT_DAYS } from "../revenue/consents/opt-in";
import { atRisk, revenueSchedule } from "../revenue/schedule";
import type { PlanLevers } from "./plan";

/** Revenue at risk over the window if none, and if all, of the consents that lapse are given again. */
export interface ConsentRange {
  readonly none: number;
  readonly all: number;
}

/**
 * The two ends between which the share of consents given again leaves revenue at risk, since nobody knows it.
 *
 * @param inputs free of faults (revenueFaults)
 * @returns null where no consent lapses within the window, or none matters
 * @source domain.md 10.1 (0 and 100 % side by side wherever the horizon reaches past the first lapse)
 */
export function consentRange({ lines, clients, actuals }: RevenueInputs, levers: PlanLevers): ConsentRange | null {
  const { window } = levers;
  if (firstDay(window.start + window.months) <= firstLapse(lines, levers)) return null;
  const at = (givenAgain: number) => {
    const { sums } = revenueSchedule({ lines, clients, actuals }, { ...levers, givenAgain }, window);
    return atRisk((measure) => sums[measure].total);
  };
  const [none, all] = [at(0), at(1)];
  return none === all ? null : { none, all };
}

/**
 * First day on which consents lapse that may be given again: those of the curve, or of a ledger whose consents lapse from the
 * as-of date on.
 */
function firstLapse(lines: RevenueInputs["lines"], { asOf, collectionStart }: PlanLevers): Day {
  let first = collectionStart + CONSENT_DAYS;
  for (const { consents = [] } of lines) {
    for (const { collections } of consents) {
      first = Math.min(first, asOf + CONSENT_DAYS);
      for (const { day } of collections) if (lapseOf(day) >= asOf) first = Math.min(first, lapseOf(day));
    }
  }
  return first;
}
