import type { RevenueInputs, RevenueLevers } from "../../revenue/inputs";
import { uncertainClients } from "./uncertain-clients";
import type { Uncertainty } from "./uncertainty";

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
  /** Share of contacts with consent in the end, times the conversion uplift, 0 to 1: of the lines that follow the scenario. */
  readonly consent: Float64Array;
  /** The same of the lines that state their own, in the order of `lineOptIn`. */
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

/** Share of contacts with consent, as the plan counts it. */
export function consentOf(optIn: number, conversionUplift: number): number {
  return Math.min(1, Math.max(0, optIn) * conversionUplift);
}

/**
 * One trial in which every driver stands at its point value, every client counts with its probability and every dismissal is
 * authorised: the plan itself.
 *
 * @param ownLines lines whose own risk is drawn
 */
export function pointCircumstances(inputs: RevenueInputs, levers: RevenueLevers, uncertainty: Uncertainty, ownLines: number): Circumstances {
  const of = (value: number) => Float64Array.of(value);
  const consent = (optIn: number | null | undefined) => of(consentOf(optIn ?? levers.optIn, levers.conversionUplift));
  return {
    trials: 1,
    consent: consent(null),
    lineConsent: uncertainty.lineOptIn.map(({ line }) => consent(inputs.lines[line]?.optIn)),
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
