import { inverse } from "../distribution";
import type { Client } from "../../revenue/inputs";
import { plan, type Plan, type PlanInputs, type PlanLevers } from "../../scenario/plan";
import { ebitdaChange } from "./ebitda-change";
import type { SimulationCase } from "./simulation-case";

/** What may go wrong, one thing at a time and all at once. */
export const STRESSES = ["largest-client-lost", "opt-in-at-p5", "refund-refused", "authorisation-refused", "all"] as const;
export type Stress = (typeof STRESSES)[number];

/** A scenario under stress. */
export interface StressedCase {
  readonly inputs: PlanInputs;
  readonly levers: PlanLevers;
  /** Whether anybody may be dismissed: a plan made anew must keep to it. */
  readonly exitsAllowed: boolean;
}

/** What a plan comes to; money in the workbook's currency over the window. Null where it does not tell. */
export interface StressFigures {
  readonly retained: number;
  readonly atRisk: number;
  readonly ebitda: number | null;
  readonly trough: number | null;
}

export interface StressResult {
  readonly stress: Stress;
  readonly figures: StressFigures;
  /** Figures less those of the scenario without stress. */
  readonly difference: StressFigures;
}

/** Probability below which a stressed opt-in lies. */
const BAD_OPT_IN = 0.05;

/**
 * Inputs and levers of a scenario under stress: the client with most revenue left is gone from its exit date, or from the as-of date;
 * every uncertain opt-in stands at its P5; nothing is refunded; nobody may be dismissed.
 */
export function stressedCase(stress: Stress, { inputs, levers, base, uncertainty }: SimulationCase): StressedCase {
  const meets = (one: Stress) => stress === one || stress === "all";
  const lost = meets("largest-client-lost") ? (base.concentration.after?.topClient ?? null) : null;
  const { optIn } = uncertainty.drivers;
  const isLow = meets("opt-in-at-p5");
  const own = new Map(isLow ? uncertainty.lineOptIn.map(({ line, distribution }) => [line, inverse(distribution, BAD_OPT_IN)]) : []);
  const { workforce, cash } = inputs;
  const stressed: PlanInputs = {
    ...inputs,
    lines: inputs.lines.map((line, row) => ({ ...line, optIn: own.get(row) ?? line.optIn })),
    clients: lost === null ? inputs.clients : withoutClient(inputs.clients, lost, levers),
    ...(cash && meets("refund-refused") ? { cash: { ...cash, refunds: { ...cash.refunds, filedOn: null } } } : {}),
    ...(workforce && meets("authorisation-refused") ? { workforce: { ...workforce, exits: [] } } : {}),
  };
  return {
    inputs: stressed,
    levers: isLow && optIn ? { ...levers, optIn: Math.max(0, inverse(optIn, BAD_OPT_IN)) } : levers,
    exitsAllowed: !meets("authorisation-refused"),
  };
}

function withoutClient(clients: readonly Client[], lost: string, { asOf }: PlanLevers): Client[] {
  const known = clients.some(({ client }) => client === lost);
  const gone = (client: Client): Client => ({ ...client, exitProbability: 1, exitDate: client.exitDate ?? asOf });
  const rows = known ? clients : [...clients, { client: lost, exitProbability: 1, exitDate: null }];
  return rows.map((client) => (client.client === lost ? gone(client) : client));
}

/**
 * What each stress does to a scenario.
 *
 * @param planOf plan of a stressed scenario: as it stands (default), or decided anew
 */
export function stressTest(given: SimulationCase, planOf: (stressed: StressedCase) => Plan = ({ inputs, levers }) => plan(inputs, levers)): StressResult[] {
  const before = figuresOf(given.inputs, given.base);
  return STRESSES.map((stress) => {
    const stressed = stressedCase(stress, given);
    const figures = figuresOf(stressed.inputs, planOf(stressed));
    const moved = (of: (figures: StressFigures) => number | null) => {
      const [now, then] = [of(figures), of(before)];
      return now === null || then === null ? null : now - then;
    };
    const difference = { retained: figures.retained - before.retained, atRisk: figures.atRisk - before.atRisk, ebitda: moved(({ ebitda }) => ebitda), trough: moved(({ trough }) => trough) };
    return { stress, figures, difference };
  });
}

function figuresOf(inputs: PlanInputs, of: Plan): StressFigures {
  const bridge = ebitdaChange(inputs, of);
  return { retained: of.risk.totals.retained, atRisk: of.risk.atRisk, ebitda: bridge && bridge.closing - bridge.opening, trough: of.money?.cash.trough?.amount ?? null };
}
