import type { Day } from "../../calendar/calendar";
import { inverse } from "../distributions/distribution";
import type { Client } from "../../revenue/inputs";
import { revenueSchedule } from "../../revenue/schedule";
import { plan, type Plan, type PlanInputs, type PlanLevers } from "../../scenario/plan";
import { ebitdaChange } from "./measures/ebitda-change";
import type { SimulationCase } from "./inputs/simulation-case";

/** What may go wrong, one thing at a time and all at once. */
export const STRESSES = ["largest-client-lost", "opt-in-at-p5", "refund-refused", "authorisation-refused", "all"] as const;
export type Stress = (typeof STRESSES)[number];

/** The client that is lost under a stress, and its first day without it; null where none is, or none has revenue left to lose. */
export interface LostClient {
  readonly client: string;
  readonly from: Day;
}

/** A scenario under stress. */
export interface StressedCase {
  readonly inputs: PlanInputs;
  readonly levers: PlanLevers;
  /** Whether anybody may be dismissed: a plan made anew must keep to it. */
  readonly exitsAllowed: boolean;
  readonly lost: LostClient | null;
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
  readonly lost: LostClient | null;
  readonly figures: StressFigures;
  /** Figures less those of the scenario without stress. */
  readonly difference: StressFigures;
}

/** Probability below which a stressed opt-in lies. */
const BAD_OPT_IN = 0.05;

/**
 * Inputs and levers of a scenario under stress: the client whose loss costs most revenue of the window is gone, from the as-of date or
 * from its exit date where that comes before; every uncertain opt-in stands at its P5; nothing is refunded; nobody may be dismissed.
 */
export function stressedCase(stress: Stress, { inputs, levers, base, uncertainty }: SimulationCase): StressedCase {
  const meets = (one: Stress) => stress === one || stress === "all";
  const lost = meets("largest-client-lost") ? worstLoss(inputs, levers, base) : null;
  const { optIn } = uncertainty.drivers;
  const isLow = meets("opt-in-at-p5");
  const own = new Map(isLow ? uncertainty.lineOptIn.map(({ line, distribution }) => [line, inverse(distribution, BAD_OPT_IN)]) : []);
  const { workforce, cash } = inputs;
  const stressed: PlanInputs = {
    ...inputs,
    lines: inputs.lines.map((line, row) => ({ ...line, optIn: own.get(row) ?? line.optIn })),
    clients: lost === null ? inputs.clients : [...inputs.clients.filter(({ client }) => client !== lost.client), lost],
    ...(cash && meets("refund-refused") ? { cash: { ...cash, refunds: { ...cash.refunds, filedOn: null } } } : {}),
    ...(workforce && meets("authorisation-refused") ? { workforce: { ...workforce, exits: [] } } : {}),
  };
  return {
    inputs: stressed,
    levers: isLow && optIn ? { ...levers, optIn: Math.max(0, inverse(optIn, BAD_OPT_IN)) } : levers,
    exitsAllowed: !meets("authorisation-refused"),
    lost: lost && { client: lost.client, from: lost.exitDate },
  };
}

/** A client that has left for good. */
interface GoneClient extends Client {
  readonly exitDate: Day;
}

/** The client that takes most of the revenue retained with it; the first of equals, null where none takes any. */
function worstLoss(inputs: PlanInputs, levers: PlanLevers, base: Plan): GoneClient | null {
  const names = [...new Set(inputs.lines.map(({ client }) => client))];
  // Clients leave independently of each other: what goes with one is what its lines lose where all leave.
  const clients = names.map((name) => gone(inputs.clients, name, levers));
  const left = revenueSchedule({ ...inputs, clients }, levers, levers.window).sums.retained.byLine;
  const losses = names.map((name) =>
    inputs.lines.reduce(
      (sum, { client }, row) => (client === name ? sum + (base.risk.byLine.retained[row] as number) - (left[row] as number) : sum),
      0,
    ),
  );
  const most = Math.max(0, ...losses);
  return most > 0 ? (clients[losses.indexOf(most)] ?? null) : null;
}

function gone(clients: readonly Client[], lost: string, { asOf }: PlanLevers): GoneClient {
  const known = clients.find(({ client }) => client === lost);
  return { client: lost, exitProbability: 1, exitDate: Math.min(asOf, known?.exitDate ?? asOf) };
}

/**
 * What each stress does to a scenario.
 *
 * @param planOf plan of a stressed scenario: as it stands (default), or decided anew
 */
export function stressTest(
  given: SimulationCase,
  planOf: (stressed: StressedCase) => Plan = ({ inputs, levers }) => plan(inputs, levers),
): StressResult[] {
  const before = figuresOf(given.inputs, given.base);
  return STRESSES.map((stress) => {
    const stressed = stressedCase(stress, given);
    const figures = figuresOf(stressed.inputs, planOf(stressed));
    const moved = (of: (figures: StressFigures) => number | null) => {
      const [now, then] = [of(figures), of(before)];
      return now === null || then === null ? null : now - then;
    };
    const difference = {
      retained: figures.retained - before.retained,
      atRisk: figures.atRisk - before.atRisk,
      ebitda: moved(({ ebitda }) => ebitda),
      trough: moved(({ trough }) => trough),
    };
    return { stress, lost: stressed.lost, figures, difference };
  });
}

function figuresOf(inputs: PlanInputs, of: Plan): StressFigures {
  const bridge = ebitdaChange(inputs, of);
  return {
    retained: of.risk.totals.retained,
    atRisk: of.risk.atRisk,
    ebitda: bridge && bridge.closing - bridge.opening,
    trough: of.money?.cash.trough?.amount ?? null,
  };
}
