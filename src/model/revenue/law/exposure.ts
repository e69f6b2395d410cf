import type { Day } from "../../calendar/calendar";
import { BAN_DAY, LAW, prohibitedShare, type ActivityCode, type LawReading } from "./law";

/** One activity of a line and its share of the line's revenue, 0 to 1. */
export interface CodeShare {
  readonly code: ActivityCode;
  readonly share: number;
}

/** Activities of one line; the shares sum to 1. */
export type Mix = readonly CodeShare[];

/** Shares of a line's revenue, 0 to 1. */
export interface Exposure {
  /** Prohibited by the ban of 11 August 2026, before opt-in. */
  readonly newlyProhibited: number;
  /** On activities that were unlawful before that day: a compliance matter, not a loss by the ban. */
  readonly alreadyUnlawful: number;
}

/**
 * Exposure of a line: the share of its revenue that the law prohibits at full effect, before opt-in. A stock.
 *
 *   exposure = frenchShare * sum over codes of mix * prohibited
 *
 * @param frenchShare share of the revenue from calls to consumers in France, 0 to 1
 * @source model.md 2
 */
export function exposure(mix: Mix, frenchShare: number, reading: LawReading): Exposure {
  let newlyProhibited = 0;
  let alreadyUnlawful = 0;
  for (const { code, share } of mix) {
    const { from } = LAW[code];
    if (from === null) continue;
    const prohibited = frenchShare * share * prohibitedShare(code, reading);
    if (from < BAN_DAY) alreadyUnlawful += prohibited;
    else newlyProhibited += prohibited;
  }
  return { newlyProhibited, alreadyUnlawful };
}

/** What the law says of a mix on one day. */
export interface Classification {
  /** Share prohibited on that day without consent, 0 to 1. */
  readonly prohibited: number;
  /** Share prohibited once every known prohibition is in force, 0 to 1. */
  readonly atFullLaw: number;
  /** First day on which any of the mix is prohibited; null where nothing ever is. */
  readonly since: Day | null;
  /** Part of `atFullLaw` that a prior consent makes lawful, as a share of the line, 0 to 1. */
  readonly rescuable: number;
  /** The code that prohibits most of the mix, else its largest: the one whose reason is told. */
  readonly leadingCode: ActivityCode;
}

/**
 * Classification of a mix of activities on a day.
 *
 * @param mix at least one code; the shares sum to 1
 * @source domain.md 1.2
 */
export function classify(mix: Mix, frenchShare: number, reading: LawReading, day: Day): Classification {
  let [prohibited, atFullLaw, rescuable] = [0, 0, 0];
  let since: Day | null = null;
  let leading = mix[0] as CodeShare;
  let leadingWeight = -1;
  for (const part of mix) {
    const { from, rescuedByConsent } = LAW[part.code];
    const share = frenchShare * part.share * prohibitedShare(part.code, reading);
    // A prohibited share always outweighs a lawful one; among lawful codes the largest leads.
    const weight = share > 0 ? 1 + share : part.share;
    if (weight > leadingWeight) [leading, leadingWeight] = [part, weight];
    if (share === 0 || from === null) continue;
    atFullLaw += share;
    if (rescuedByConsent) rescuable += share;
    if (day >= from) prohibited += share;
    if (since === null || from < since) since = from;
  }
  return { prohibited, atFullLaw, since, rescuable, leadingCode: leading.code };
}
