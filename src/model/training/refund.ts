import { civil, dayOf, monthOf, type Day, type Month } from "../calendar/calendar";
import { TRAINING_TAX } from "../workforce/pay/charges";

/** Schemes by which training is refunded: special training contracts (CSF), and studies by an inter-professional group (GIAC). */
export type RefundScheme =
  | "planned"
  | "unplanned"
  | "grouped"
  | "sector"
  | "literacy"
  | "engineering"
  | "sector-engineering"
  | "giac";

/** What a scheme refunds, and by when its request is filed. */
interface SchemeTerms {
  /** Share of the eligible fees. */
  readonly rate: number;
  /** By 30 June of the action's year; a request that is later counts as one of an unplanned action. */
  readonly isOfPlan?: true;
  /** Most per firm, MAD, where it is the scheme's own and not the year's. */
  readonly ceiling?: number;
}

/**
 * Shares by scheme. Engineering is refunded by 70 to 80 %: the prudent end. Strategy studies and training engineering by an
 * inter-professional group have a ceiling per firm of their own.
 *
 * @source domain.md 3.1: S51, S52; GIAC: S59, S54
 */
export const REFUND_SCHEMES: Readonly<Record<RefundScheme, SchemeTerms>> = {
  planned: { rate: 0.7, isOfPlan: true },
  unplanned: { rate: 0.4 },
  grouped: { rate: 0.9, isOfPlan: true },
  sector: { rate: 0.9 },
  literacy: { rate: 0.8 },
  engineering: { rate: 0.7 },
  "sector-engineering": { rate: 1 },
  giac: { rate: 0.7, ceiling: 100_000 },
};

/** Trainings of so many days or more are refunded up to so much per person and action, MAD. @source domain.md 3.1: S49, S53 */
export const LONG_TRAINING = { days: 50, perPerson: 50_000 } as const;

/** Eligible fee of a day given by a trainer of one's own, MAD. @source domain.md 3.1: S54 */
export const OWN_TRAINER_DAY = 800;

/** What the lag of a refund is counted from: the end of the action, or the refund file of 30 April of the next year. */
export type RefundEvent = "end-of-action" | "refund-file";

/**
 * Year of an action: that of its first day. Of an action that spans two years this is the prudent reading, since the filing date is
 * held against the earlier one: an assumption.
 *
 * @param firstDay first day of class
 * @source model.md 4
 */
export function yearOfAction(firstDay: Day): number {
  return civil(firstDay).year;
}

/** Why a rate applies, or why nothing is refunded. */
export type RefundBasis = RefundScheme | "filed-after-the-year" | "not-filed" | "firm-not-eligible";

export interface RefundInputs {
  /** Fees of the action without VAT; trainees' wages are never refunded. */
  readonly eligibleFees: number;
  /** Whether the firm is liable to the training tax and up to date with its social security. */
  readonly eligibleFirm: boolean;
  /** Year of the action (yearOfAction). */
  readonly year: number;
  readonly scheme: RefundScheme;
  /** Day on which the request is filed; null where it is not. */
  readonly filedOn: Day | null;
  /** Training tax paid for the year, or the ceiling that the fund's own site gives in its place. */
  readonly trainingTaxPaid: number;
  /** Part of that ceiling which the year's earlier actions have used. */
  readonly alreadyUsed: number;
  /** Persons and most per person of a long training; null for a shorter one. */
  readonly longTraining: { readonly persons: number; readonly perPerson: number } | null;
  /** Whole months from the event to the money. */
  readonly lag: number;
  readonly lagFrom: RefundEvent;
  /** Month in which the action ends. */
  readonly actionEnd: Month;
}

/** A claim under a ceiling. */
export interface CappedRefund {
  readonly rate: number;
  /** Rate * eligible fees, before any ceiling. */
  readonly claim: number;
  readonly refund: number;
  /** What is left of the ceiling. */
  readonly ceiling: number;
  /** Whether a ceiling, the year's or that of a head, and not the claim sets the refund. */
  readonly binds: boolean;
  /** Claim less refund. */
  readonly unfunded: number;
}

export interface TrainingRefund extends CappedRefund {
  readonly basis: RefundBasis;
  /** Fees that the rate applies to. */
  readonly eligible: number;
  /** Month in which the money comes; null where none does. */
  readonly cashMonth: Month | null;
  /** Fees that the firm bears itself after the refund. */
  readonly net: number;
  /** Fees that the firm bears if no refund is ever paid: to be shown beside `net`. */
  readonly withoutRefund: number;
}

/**
 * Refund of an action. Several actions of a year share one ceiling: what one gets is `alreadyUsed` for the next.
 *
 *   rate   = that of the scheme; of the plan if filed by 30 June of the year, else unplanned; until 31 December, else 0
 *   claim  = rate * eligible fees
 *   refund = min(claim, persons * most per person of a long training, max(0, ceiling - already used))
 *   ceiling = the scheme's own per firm, else the training tax paid
 *   cash month = month of the event + lag
 *
 * @source model.md 4, 5; domain.md 3.1
 */
export function trainingRefund(inputs: RefundInputs): TrainingRefund {
  const { eligibleFees, longTraining } = inputs;
  const basis = basisOf(inputs);
  const terms: SchemeTerms | null = basis in REFUND_SCHEMES ? REFUND_SCHEMES[basis as RefundScheme] : null;
  const rate = terms?.rate ?? 0;
  const most = longTraining === null ? Infinity : longTraining.persons * longTraining.perPerson;
  const capped = underCeiling(rate, eligibleFees, most, (terms?.ceiling ?? inputs.trainingTaxPaid) - inputs.alreadyUsed);
  return {
    ...capped,
    basis,
    eligible: rate > 0 ? eligibleFees : 0,
    cashMonth: capped.refund > 0 ? eventMonth(inputs) + inputs.lag : null,
    net: eligibleFees - capped.refund,
    withoutRefund: eligibleFees,
  };
}

function basisOf({ eligibleFirm, filedOn, scheme, year }: RefundInputs): RefundBasis {
  if (!eligibleFirm) return "firm-not-eligible";
  if (filedOn === null) return "not-filed";
  if (filedOn > dayOf(year, 12, 31)) return "filed-after-the-year";
  return REFUND_SCHEMES[scheme].isOfPlan === true && filedOn > dayOf(year, 6, 30) ? "unplanned" : scheme;
}

function eventMonth({ lagFrom, actionEnd, year }: RefundInputs): Month {
  return lagFrom === "end-of-action" ? actionEnd : monthOf(year + 1, 4);
}

function underCeiling(rate: number, fees: number, most: number, left: number): CappedRefund {
  const claim = rate * fees;
  const ceiling = Math.max(0, left);
  const refund = Math.min(claim, most, ceiling);
  return { rate, claim, refund, ceiling, binds: Math.min(most, ceiling) < claim, unfunded: claim - refund };
}

/**
 * Fees that a refund counts: external ones as invoiced, own trainers at a flat amount per day.
 *
 * @param external without VAT, MAD
 */
export function eligibleFees(external: number, ownTrainerDays: number): number {
  return external + OWN_TRAINER_DAY * ownTrainerDays;
}

/**
 * Training tax of a payroll, by default the ceiling of its refunds.
 *
 *   tax = monthly wages * months * 1.6 %
 *
 * @param monthlyWages gross, of all heads, MAD a month
 */
export function trainingTaxPaid(monthlyWages: number, months: number): number {
  return monthlyWages * months * TRAINING_TAX;
}
