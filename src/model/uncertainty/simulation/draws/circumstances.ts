import type { RevenueInputs, RevenueLevers } from "../../../revenue/inputs";
import { beyondLedger, ledgerYields } from "../inputs/consent-parts";
import { uncertainClients } from "../inputs/uncertain-clients";
import type { Uncertainty } from "../inputs/uncertainty";

/** A client that leaves in some of the trials. */
export interface ClientExit {
  /** Trials in which it leaves, ascending. */
  readonly trials: Int32Array;
  /** 1 where leaving is an event; its probability where it counts as expected. */
  readonly weight: number;
}

/** What happens in each trial: a column for each thing that can differ. */
export interface Circumstances {
  readonly trials: number;
  /** Share of contacts with consent in the end, 0 to 1: of the lines that follow the scenario. Agents are needed for these. */
  readonly contacts: Float64Array;
  /**
   * The same of the lines that state their own, in the order of `lineOptIn`; then, in the order of `ledgerYields`, how far a yield comes
   * beyond a ledger, of the most that can still be collected.
   */
  readonly lineContacts: readonly Float64Array[];
  /** Both times the conversion uplift, at most 1: what revenue comes to. */
  readonly consent: Float64Array;
  readonly lineConsent: readonly Float64Array[];
  /** Factors, 0 or more. */
  readonly volume: Float64Array;
  readonly price: Float64Array;
  readonly passRate: Float64Array;
  readonly attrition: Float64Array;
  /** MAD for one EUR. */
  readonly eurRate: Float64Array;
  /** 1 or 0. */
  readonly authorised: Float64Array;
  /** In the order of `uncertainClients`. */
  readonly exits: readonly ClientExit[];
  /** Factors on the revenue of the lines whose own risk is drawn, in their order; mean 1. */
  readonly ownFactors: readonly Float64Array[];
  /** Normal score of the own risk of all other lines together. */
  readonly smallLines: Float64Array;
}

/** A share of contacts with consent: an opt-in yield that a distribution without ends may take beyond what there can be. */
export function contactsOf(optIn: number): number {
  return Math.min(1, Math.max(0, optIn));
}

/** Consent as revenue counts it, of a share of contacts. */
export function consentOf(contacts: number, conversionUplift: number): number {
  return Math.min(1, contacts * conversionUplift);
}

/**
 * One trial in which every driver stands at its point value, every client counts with its probability and every dismissal is
 * authorised: the plan itself.
 *
 * @param ownLines lines whose own risk is drawn
 */
export function pointCircumstances(
  inputs: RevenueInputs,
  levers: RevenueLevers,
  uncertainty: Uncertainty,
  ownLines: number,
): Circumstances {
  const of = (value: number) => Float64Array.of(value);
  const contacts = contactsOf(levers.optIn);
  const lineContacts = uncertainty.lineOptIn.map(({ line }) => contactsOf(inputs.lines[line]?.optIn ?? levers.optIn));
  const consent = (share: number) => of(consentOf(share, levers.conversionUplift));
  const beyond = (uplift: number) =>
    ledgerYields(inputs, uncertainty).map(({ of: own, collected }) =>
      of(beyondLedger(own === null ? contacts : (lineContacts[own] as number), collected, uplift)),
    );
  return {
    trials: 1,
    contacts: of(contacts),
    lineContacts: [...lineContacts.map(of), ...beyond(1)],
    consent: consent(contacts),
    lineConsent: [...lineContacts.map(consent), ...beyond(levers.conversionUplift)],
    volume: of(1),
    price: of(1),
    passRate: of(1),
    attrition: of(1),
    eurRate: of(levers.eurRate),
    authorised: of(1),
    exits: uncertainClients(inputs, uncertainty).map(({ exitProbability }) => ({ trials: Int32Array.of(0), weight: exitProbability })),
    ownFactors: Array.from({ length: ownLines }, () => of(1)),
    smallLines: of(0),
  };
}
