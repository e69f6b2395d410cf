import { addMonths, type Day } from "../../calendar/calendar";
import type { ActivityCode } from "../law/law";

/** Consents collected on one day. */
export interface Collection {
  readonly day: Day;
  /** Number of contacts who consented. */
  readonly collected: number;
  /** How many of these have withdrawn since: known as at the as-of date. */
  readonly withdrawn: number;
}

/** Consents that a firm can prove: of one client, for one kind of goods. */
export interface ConsentLedger {
  /** Activity that they are for; null where the client has but one kind of goods. */
  readonly goods: ActivityCode | null;
  /** Contacts in the base, above 0. */
  readonly contacts: number;
  /** In any order, none after the as-of date. */
  readonly collections: readonly Collection[];
}

/** What decides which consents of a ledger are good on a day. */
export interface LedgerTerms {
  readonly asOf: Day;
  /** Share of the consents that lapse which is given again, 0 to 1. */
  readonly givenAgain: number;
}

/** A number of consents that are good from a day up to, not including, another. */
export interface Validity {
  readonly from: Day;
  readonly to: Day;
  readonly consents: number;
}

/**
 * First day on which a consent is good no more: the same day of the next year, 28 February for 29 February.
 *
 * @source domain.md 10.2 (R. 223-1)
 */
export function lapseOf(day: Day): Day {
  return addMonths(day, 12);
}

/**
 * Until when the consents of a day are good. What has been withdrawn counts from the as-of date, since the ledger does not say when.
 * What lapses from that date on is given again in part, on the day of the lapse; what lapsed before is not: whoever consented again
 * stands in the ledger with that day.
 *
 *   collected                    from the day up to the lapse or the as-of date
 *   (collected - withdrawn) r^k  from the as-of date up to the lapse (k = 0), then each year that follows (k = 1, 2 ...)
 *
 * @param until only what begins before this day
 * @source domain.md 10.2
 */
export function validities({ day, collected, withdrawn }: Collection, { asOf, givenAgain }: LedgerTerms, until: Day): Validity[] {
  let lapse = lapseOf(day);
  if (lapse < asOf) return [{ from: day, to: lapse, consents: collected }];
  const found: Validity[] = [{ from: day, to: asOf, consents: collected }];
  let [from, consents] = [asOf, collected - withdrawn];
  while (from < until && consents > 0) {
    found.push({ from, to: lapse, consents });
    [from, lapse, consents] = [lapse, lapseOf(lapse), consents * givenAgain];
  }
  return found;
}

/**
 * Mean share of the base whose consent of the ledger is good, over the days from `from` up to, not including, `to`. It changes with
 * the day alone, so that the mean over one day is what holds all day long.
 *
 * @returns share, 0 to 1
 * @source domain.md 10.2: valid consents / contacts in the base
 */
export function meanHeld(ledger: ConsentLedger, terms: LedgerTerms, from: Day, to: Day): number {
  let days = 0;
  for (const collection of ledger.collections) {
    for (const valid of validities(collection, terms, to)) {
      const common = Math.min(to, valid.to) - Math.max(from, valid.from);
      if (common > 0) days += common * valid.consents;
    }
  }
  return days / ledger.contacts / (to - from);
}

/**
 * Share of the base that has consented at some time, whatever became of it: what the curve has not to collect any more. Whoever stands
 * in the ledger twice counts twice, up to the whole base.
 *
 * @returns share, 0 to 1
 */
export function collectedShare({ contacts, collections }: ConsentLedger): number {
  return Math.min(1, collections.reduce((sum, { collected }) => sum + collected, 0) / contacts);
}
