import type { Pause } from "../../pause";
import { plan } from "../../scenario/plan";
import { inverse } from "../distributions/distribution";
import { rankCorrelations } from "../dependence/rank-correlation";
import { consentOf, contactsOf, pointCircumstances, type Circumstances } from "../simulation/draws/circumstances";
import { drawnCircumstances } from "../simulation/draws/drawn-circumstances";
import { drawsOf } from "../simulation/draws/draws";
import { ebitdaChange } from "../simulation/measures/ebitda-change";
import { drawnLines } from "../simulation/inputs/drawn-lines";
import type { Outcomes } from "../simulation/measures/outcomes";
import type { Sampling } from "../simulation/inputs/sampling";
import type { SimulationCase } from "../simulation/inputs/simulation-case";
import type { Simulate } from "../simulation/simulator";
import { trialCase, type TrialCase } from "../simulation/trial-case";
import { uncertainClients } from "../simulation/inputs/uncertain-clients";
import { DRIVERS, type Driver } from "../simulation/inputs/uncertainty";
import { tornado, type TornadoBar, type TornadoInput } from "./tornado";

/** What the bars can be of. `plan-value` is the value of the best plan, solved anew for each bar. */
export const TORNADO_RESULTS = ["at-risk", "retained", "ebitda", "trough", "plan-value"] as const;
export type TornadoResult = (typeof TORNADO_RESULTS)[number];

/** What a bar moves: a driver, or whether a client stays (0) or leaves (1). */
export type TornadoSubject = { readonly kind: "driver"; readonly driver: Driver } | { readonly kind: "client"; readonly client: string };

export interface PlanTornadoBar extends Omit<TornadoBar, "input">, TornadoInput {
  readonly subject: TornadoSubject;
  /** Spearman's, of the input with the result over all trials, everything else varying too; for `plan-value` with EBITDA, or revenue. */
  readonly rankCorrelation: number;
}

export interface PlanTornado {
  /** The result with everything at its point value; NaN where there is none. */
  readonly base: number;
  /** The widest first. */
  readonly bars: readonly PlanTornadoBar[];
}

/** Where circumstances hold a driver's values. */
const COLUMN_OF = {
  optIn: "contacts",
  volume: "volume",
  price: "price",
  passRate: "passRate",
  attrition: "attrition",
  eurRate: "eurRate",
  authorisation: "authorised",
} as const satisfies Record<Driver, keyof Circumstances>;

/** Percentiles between which each driver is moved: the same for all, so that bars compare. */
const [LOW, HIGH] = [0.1, 0.9];

/** What a result needs to be asked. */
export interface TornadoTerms {
  readonly result: TornadoResult;
  /** Value of the best plan of a case; asked for `plan-value` alone. */
  readonly solve: (trial: TrialCase, circumstances: Circumstances) => Promise<number>;
  readonly simulate: Simulate;
  readonly sampling: Sampling;
}

/** An input as the tornado moves it. */
interface Moved extends TornadoInput {
  readonly subject: TornadoSubject;
  readonly apply: (circumstances: Circumstances, value: number) => Circumstances;
}

/**
 * Tornado over the whole plan: each uncertain driver to its P10 and its P90, an event and a client's exit to what does and what does not
 * happen, all others at their point value. Inputs without any effect on the case keep a bar of width 0.
 *
 * @source domain.md 5.12
 */
export async function planTornado(
  given: SimulationCase,
  terms: TornadoTerms,
  pause?: Pause,
  onProgress?: (done: number) => void,
): Promise<PlanTornado> {
  const { inputs, levers, uncertainty } = given;
  const drawn = drawnLines(inputs, levers, uncertainty);
  const point = pointCircumstances(inputs, levers, uncertainty, drawn.length);
  const moved = movedInputs(given);
  const before = beforeTheLaw(given);
  // A first pass tells which cases the tornado asks for, so that each may take its time.
  const asked: Float64Array[] = [];
  tornado(moved, (values) => asked.push(values.slice()));
  const results: number[] = [];
  for (const values of asked) {
    const circumstances = moved.reduce((all, { base, apply }, at) => (values[at] === base ? all : apply(all, values[at] as number)), point);
    const trial = trialCase(inputs, levers, uncertainty, drawn, circumstances, 0);
    results.push(terms.result === "plan-value" ? await terms.solve(trial, circumstances) : resultOf(trial, terms.result, before));
    onProgress?.(results.length / asked.length);
    await pause?.();
  }
  let next = 0;
  const { base, bars } = tornado(moved, () => results[next++] as number);
  const correlations = rankCorrelationsOf(given, moved, terms, drawn);
  return {
    base,
    bars: bars.map(({ input, ...bar }) => {
      const { subject, base: at, low, high } = moved[input] as Moved;
      return { ...bar, subject, base: at, low, high, rankCorrelation: correlations[input] as number };
    }),
  };
}

function movedInputs({ inputs, levers, uncertainty }: SimulationCase): Moved[] {
  const bases: Readonly<Record<Driver, number>> = {
    optIn: levers.optIn,
    volume: 1,
    price: 1,
    passRate: 1,
    attrition: 1,
    eurRate: levers.eurRate,
    authorisation: 1,
  };
  const drivers = DRIVERS.flatMap((driver): Moved[] => {
    const distribution = uncertainty.drivers[driver];
    if (!distribution) return [];
    const isEvent = distribution.kind === "bernoulli";
    const [low, high] = isEvent ? [0, 1] : [Math.max(0, inverse(distribution, LOW)), Math.max(0, inverse(distribution, HIGH))];
    return [{ subject: { kind: "driver", driver }, base: bases[driver], low, high, apply: driverTo(driver, levers.conversionUplift) }];
  });
  const clients = uncertainClients(inputs, uncertainty).map(({ client, exitProbability }, at): Moved => ({
    subject: { kind: "client", client },
    base: exitProbability,
    low: 0,
    high: 1,
    apply: (all, value) => ({ ...all, exits: all.exits.map((exit, index) => (index === at ? { ...exit, weight: value } : exit)) }),
  }));
  return [...drivers, ...clients];
}

/** Lines that state their own uncertain opt-in stand where they are: the bar is that of the scenario's yield. */
function driverTo(driver: Driver, uplift: number): Moved["apply"] {
  if (driver === "optIn")
    return (all, value) => ({
      ...all,
      contacts: Float64Array.of(contactsOf(value)),
      consent: Float64Array.of(consentOf(contactsOf(value), uplift)),
    });
  return (all, value) => ({ ...all, [COLUMN_OF[driver]]: Float64Array.of(value) });
}

/**
 * What every trial is measured against, as in the simulation: revenue and EBITDA before the law as they were, not as the trial
 * would have had them.
 */
interface BeforeTheLaw {
  readonly revenue: number;
  readonly ebitda: number;
}

function beforeTheLaw({ inputs, base }: SimulationCase): BeforeTheLaw {
  return { revenue: base.risk.totals.retained + base.risk.atRisk, ebitda: ebitdaChange(inputs, base)?.opening ?? NaN };
}

function resultOf({ inputs, levers }: TrialCase, result: Exclude<TornadoResult, "plan-value">, before: BeforeTheLaw): number {
  const found = plan(inputs, levers);
  switch (result) {
    case "at-risk":
      return before.revenue - found.risk.totals.retained;
    case "retained":
      return found.risk.totals.retained;
    case "ebitda":
      return (ebitdaChange(inputs, found)?.closing ?? NaN) - before.ebitda;
    case "trough":
      return found.money?.cash.trough?.amount ?? NaN;
  }
}

/** Of the plan as it stands: what is solved anew is not solved in every trial. */
function rankCorrelationsOf(
  { inputs, levers, uncertainty, base }: SimulationCase,
  moved: readonly Moved[],
  { simulate, sampling, result }: TornadoTerms,
  drawn: readonly number[],
): number[] {
  const clients = uncertainClients(inputs, uncertainty);
  const draws = drawsOf(
    sampling,
    drawn.length,
    clients.map(({ row }) => row),
  );
  const circumstances = drawnCircumstances()(
    draws,
    inputs,
    levers,
    uncertainty,
    drawn.map((line) => uncertainty.ownRisk?.[line] ?? 0),
  );
  const columns = moved.map(({ subject }): Float64Array => {
    if (subject.kind === "driver") return circumstances[COLUMN_OF[subject.driver]];
    const leaves = new Float64Array(circumstances.trials);
    for (const trial of circumstances.exits[clients.findIndex(({ client }) => client === subject.client)]?.trials ?? []) leaves[trial] = 1;
    return leaves;
  });
  return rankCorrelations(columns, byTrial(simulate({ inputs, levers, uncertainty, base }, sampling), result));
}

function byTrial({ revenue, loss, ebitda, cash }: Outcomes, result: TornadoResult): Float64Array {
  switch (result) {
    case "at-risk":
      return loss;
    case "retained":
      return revenue.total;
    case "ebitda":
    case "plan-value":
      return ebitda ?? revenue.total;
    case "trough":
      return cash?.trough ?? revenue.total;
  }
}
