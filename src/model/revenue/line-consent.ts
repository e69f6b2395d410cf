import type { Day } from "../calendar/calendar";
import type { CodeShare } from "./law/exposure";
import type { RevenueLevers, RevenueLine } from "./inputs";
import { LAW, lawReading, prohibitedShare, type ActivityCode } from "./law/law";
import { collectedShare, meanHeld, type ConsentLedger, type LedgerTerms } from "./consents/ledger";
import { meanOptIn, optInAt, type OptIn } from "./consents/opt-in";

/** Activities of a line that share their consents: those of one ledger, or those without any. */
export interface ConsentSource {
  /** Null where the curve alone stands for them. */
  readonly ledger: ConsentLedger | null;
  readonly codes: readonly CodeShare[];
}

/** Consent of a part of a line. */
interface ConsentPart {
  /** Part of what is prohibited of the line, 0 to 1. */
  readonly weight: number;
  readonly ledger: ConsentLedger | null;
  /** What a share of the ledger's contacts is worth: the conversion uplift, as far as all of it comes to no more than 1. */
  readonly worth: number;
  readonly terms: LedgerTerms;
  /** What is collected without a ledger, or beside it from the as-of date on. */
  readonly curve: OptIn;
}

/** Consent of a line: parts whose weights sum to 1. */
export type LineConsent = readonly ConsentPart[];

/** The ledger that stands for an activity of a line; a consent counts for its goods alone. */
function ledgerOf({ consents = [] }: Pick<RevenueLine, "consents">, code: ActivityCode): ConsentLedger | null {
  return consents.find(({ goods }) => goods === null || goods === code) ?? null;
}

/** Activities of a line that consent can rescue, by where their consents come from; none where it has no such activity. */
export function consentSources(line: Pick<RevenueLine, "mix" | "consents">): ConsentSource[] {
  const sources = new Map<ConsentLedger | null, CodeShare[]>();
  for (const part of line.mix) {
    if (!LAW[part.code].rescuedByConsent) continue;
    const ledger = ledgerOf(line, part.code);
    const codes = sources.get(ledger);
    if (codes) codes.push(part);
    else sources.set(ledger, [part]);
  }
  return [...sources].map(([ledger, codes]) => ({ ledger, codes }));
}

/**
 * What a share of contacts whose consent a ledger holds is worth to revenue: the uplift, as far as all of the ledger comes to
 * no more than 1.
 */
export function worthOf(collected: number, conversionUplift: number): number {
  return collected * conversionUplift > 1 ? 1 / collected : conversionUplift;
}

/**
 * What the curve still comes to beside a ledger, as revenue counts it.
 *
 *   min(1 - min(1, uplift * collected), uplift * max(0, yield - collected))
 *
 * Not linear in the yield: it has a kink at what is collected, and one where the uplift has brought it to the whole.
 *
 * @param optIn     yield reached in the end, as a share of contacts, 0 to 1
 * @param collected share of contacts who consented before the as-of date; 0 where there is no ledger, and so min(1, uplift * yield)
 * @returns share, 0 to 1
 * @source domain.md 10.2: "the curve from the as-of date with omega_inf - already collected share (not below 0)"
 */
export function stillToCollect(optIn: number, collected: number, conversionUplift: number): number {
  return Math.min(1 - Math.min(1, conversionUplift * collected), conversionUplift * Math.max(0, optIn - collected));
}

/**
 * Consent of a line under the levers. What a ledger holds stands for everything collected before the as-of date, the curve begins
 * there; without a ledger it begins with the collection.
 *
 * @param conversionUplift of revenue; 1 for contacts
 * @source domain.md 10.1-10.2
 */
export function lineConsent(line: RevenueLine, levers: RevenueLevers, conversionUplift: number): LineConsent {
  const { asOf, givenAgain } = levers;
  const reading = lawReading(levers);
  const optIn = line.optIn ?? levers.optIn;
  const part = (ledger: ConsentLedger | null, weight: number): ConsentPart => {
    const collected = ledger === null ? 0 : collectedShare(ledger);
    const curve = {
      plateau: stillToCollect(optIn, collected, conversionUplift),
      tau: line.optInSpeed ?? levers.optInSpeed,
      start: ledger === null ? levers.collectionStart : asOf,
      givenAgain,
    };
    return { weight, ledger, worth: worthOf(collected, conversionUplift), terms: { asOf, givenAgain }, curve };
  };
  if (!line.consents || line.consents.length === 0) return [part(null, 1)];
  const sources = consentSources(line).map(({ ledger, codes }) => ({
    ledger,
    prohibited: codes.reduce((sum, { code, share }) => sum + share * prohibitedShare(code, reading), 0),
  }));
  const all = sources.reduce((sum, { prohibited }) => sum + prohibited, 0);
  return all === 0 ? [part(null, 1)] : sources.map(({ ledger, prohibited }) => part(ledger, prohibited / all));
}

/** Mean of the share with consent over the days from `from` up to, not including, `to`. */
export function meanConsent(consent: LineConsent, from: Day, to: Day): number {
  return consent.reduce(
    (sum, { weight, ledger, worth, terms, curve }) =>
      sum + weight * ((ledger === null ? 0 : worth * meanHeld(ledger, terms, from, to)) + meanOptIn(curve, from, to)),
    0,
  );
}

/**
 * Share with consent that a day's end has reached: the ledger's of that day, since what is collected, withdrawn or lapses on
 * the next is not yet.
 */
export function consentAtEnd(consent: LineConsent, day: Day): number {
  return consent.reduce(
    (sum, { weight, ledger, worth, terms, curve }) =>
      sum + weight * ((ledger === null ? 0 : worth * meanHeld(ledger, terms, day, day + 1)) + optInAt(curve, day + 1)),
    0,
  );
}
