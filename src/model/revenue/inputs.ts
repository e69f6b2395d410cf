import type { Day, Month } from "../calendar/calendar";
import type { Mix } from "./law/exposure";
import type { ConsentLedger } from "./consents/ledger";

/** A client's campaign or contract line. Levers that a line states itself override the scenario's; null leaves them to it. */
export interface RevenueLine {
  readonly client: string;
  readonly mix: Mix;
  /** Monthly run rate before any effect of the law, in the line's currency. */
  readonly referenceRevenue: number;
  /** Month of that run rate; null counts as the month of the as-of date. */
  readonly referenceMonth: Month | null;
  readonly currency: Currency;
  /** Share of the revenue from calls to consumers in France, 0 to 1. */
  readonly frenchShare: number;
  /** Last day of the contract; null for none known. */
  readonly contractEnd: Day | null;
  /** Probability that the contract goes on after its end, 0 to 1. */
  readonly renewal: number;
  /** Ledgers of consents of the line's client, at most one for an activity; what none stands for follows the curve. */
  readonly consents?: readonly ConsentLedger[];
  readonly optIn: number | null;
  readonly optInSpeed: number | null;
  readonly clientLead: number | null;
  readonly erosion: number | null;
  /** Revenue of a call, in the line's currency: it counts unlawful calls; null where nobody says. */
  readonly revenuePerCall: number | null;
}

export const CURRENCIES = ["MAD", "EUR"] as const;
/** The workbook's currency is MAD; other currencies are converted at the scenario's rate. */
export type Currency = (typeof CURRENCIES)[number];

/** A client that may leave altogether: one probability and one date for all its lines. An observed exit has probability 1. */
export interface Client {
  readonly client: string;
  readonly exitProbability: number;
  /** First day without the client; null where the probability is 0. */
  readonly exitDate: Day | null;
}

/** What was invoiced on a line in a month, in the line's currency; several of one month add up. */
export interface Actual {
  /** Index of the line. */
  readonly line: number;
  readonly month: Month;
  readonly invoiced: number;
}

/** What a scenario sets for the revenue model. */
export interface RevenueLevers {
  /** Days before it are realised, from it on forecast. */
  readonly asOf: Day;
  /** Opt-in yield reached in the end: share of contacts with provable consent, 0 to 1. */
  readonly optIn: number;
  /** Time constant of the opt-in yield in months. */
  readonly optInSpeed: number;
  /** Months before the ban in which clients already stop the prohibited share; whole months. */
  readonly clientLead: number;
  /** Digital erosion: share of the run rate lost each year for reasons other than the law, 0 to 1. */
  readonly erosion: number;
  /** MAD for one EUR. */
  readonly eurRate: number;
  /** Share of press subscription calls (O11) that is prohibited; null where nobody has chosen: exempt. */
  readonly press: number | null;
  /** Share of B2B calls (O10) that reaches consumers, 0 to 1. */
  readonly b2b: number;
  /** Day from which lines that were unlawful before the ban are stopped; null leaves them running. */
  readonly stopUnlawfulFrom: Day | null;
  /** Revenue per consented contact relative to a contact before the law; 1 is the same. Agents are needed by the contact. */
  readonly conversionUplift: number;
  /** First day of consent collection. */
  readonly collectionStart: Day;
  /** Share of the consents that lapse after twelve months which is given again, 0 to 1. */
  readonly givenAgain: number;
}

export interface RevenueInputs {
  readonly lines: readonly RevenueLine[];
  readonly clients: readonly Client[];
  readonly actuals: readonly Actual[];
}
