import { presentValue } from "./net-present-value";
import { payback } from "./payback";

/** What can be done with an agent whose work is lost, in the order in which equals are preferred. */
export const OPTIONS = ["retrain", "idle", "short-time", "dismiss"] as const;
export type Option = (typeof OPTIONS)[number];

/** Agents of like seniority. */
export interface AgentsBySeniority {
  readonly name: string;
  readonly heads: number;
  /** Years that stand for the band. */
  readonly seniority: number;
}

/** Flows of one head of a band at month ends; what is paid is negative. */
export type FlowsOfHead = (band: AgentsBySeniority) => ArrayLike<number>;

export interface OptionResult {
  /** Sum of the flows of all heads of the band. */
  readonly total: number;
  /** Present value of the same at the as-of date. */
  readonly value: number;
  /** Present value less that of the option compared with. */
  readonly difference: number;
  /** Months until the difference in flows has paid back; 0 where it never costs, null where it never pays. */
  readonly payback: number | null;
}

export interface BandOptions {
  readonly band: AgentsBySeniority;
  readonly options: Readonly<Record<Option, OptionResult>>;
  /** The option of the highest present value, the first of equals. */
  readonly best: Option;
}

/**
 * Options of each seniority band: what each is worth, and what it is worth more than the one compared with.
 *
 * @param annualRate discount rate
 * @param against    option that differences and paybacks are told against; doing nothing dismisses
 * @source domain.md 6, question 10; model.md 2 (do nothing)
 */
export function optionsByBand(
  bands: readonly AgentsBySeniority[],
  flows: Readonly<Record<Option, FlowsOfHead>>,
  annualRate: number,
  against: Option = "dismiss",
): BandOptions[] {
  return bands.map((band) => {
    const reference = flowsOf(flows[against], band);
    const options = Object.fromEntries(
      OPTIONS.map((option) => [option, resultOf(flowsOf(flows[option], band), reference, annualRate)]),
    ) as Record<Option, OptionResult>;
    const best = OPTIONS.reduce((found, option) => (options[option].value > options[found].value ? option : found));
    return { band, options, best };
  });
}

function flowsOf(flows: FlowsOfHead, band: AgentsBySeniority): number[] {
  return Array.from(flows(band), (flow) => flow * band.heads);
}

function resultOf(flows: readonly number[], reference: readonly number[], annualRate: number): OptionResult {
  const value = presentValue(annualRate, flows);
  const months = Math.max(flows.length, reference.length);
  const more = Array.from({ length: months }, (_, t) => (flows[t] ?? 0) - (reference[t] ?? 0));
  return {
    total: flows.reduce((sum, flow) => sum + flow, 0),
    value,
    difference: value - presentValue(annualRate, reference),
    // The first flow comes a month after the as-of date.
    payback: payback([0, ...more]),
  };
}
