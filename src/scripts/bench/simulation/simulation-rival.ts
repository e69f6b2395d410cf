// @ts-expect-error: it comes without types
import { jStat as untyped } from "jstat";
import type { UncertainScenario } from "../../../catalog/jobs/simulation";
import { firstDay } from "../../../model/calendar/calendar";
import type { Window } from "../../../model/calendar/window";
import type { RevenueInputs, RevenueLevers } from "../../../model/revenue/inputs";
import { meanConsent } from "../../../model/revenue/line-consent";
import { leftByErosion, regimeOf, sharesOn } from "../../../model/revenue/regime";
import type { Distribution } from "../../../model/uncertainty/distributions/distribution";
import { logParameters } from "../../../model/uncertainty/distributions/lognormal";
import { pertShape } from "../../../model/uncertainty/distributions/pert";
import { stream } from "../stream";

/** What of jstat 1.9.6 is asked here; it comes without types. */
interface JStat {
  setRandom(random: () => number): void;
  readonly beta: { sample(alpha: number, beta: number): number };
  readonly lognormal: { sample(mu: number, sigma: number): number };
  readonly triangular: { sample(min: number, max: number, mode: number): number };
}
const jStat = untyped as JStat;

/** What happens in one trial. */
export interface NaiveTrial {
  readonly optIn: number;
  readonly volume: number;
  readonly eurRate: number;
  /** Names of the clients that leave. */
  readonly left: ReadonlySet<string>;
  /** Own factor of each line. */
  readonly factors: readonly number[];
}

/** Percentiles of the revenue retained, of each month and over the window, in the order of the levels. */
export interface NaiveSimulation {
  readonly mean: number;
  readonly total: readonly number[];
  readonly byMonth: readonly (readonly number[])[];
}

const LEVELS = [0.05, 0.25, 0.5, 0.75, 0.95];

/**
 * The revenue of a simulation as one writes it first: trial by trial an object of draws by jstat, then line by line and month by month
 * the closed form of the revenue retained, then percentiles by sorting. Nothing is drawn that revenue does not depend on.
 */
export function naiveSimulation({ inputs, levers, uncertainty }: UncertainScenario, trials: number, seed = 1): NaiveSimulation {
  const random = stream(seed);
  jStat.setRandom(random);
  const { optIn, volume, eurRate } = uncertainty.drivers;
  const own = Array.from(uncertainty.ownRisk ?? [], (cv) => logParameters({ kind: "lognormal", mean: 1, cv }));
  const months: number[][] = Array.from({ length: levers.window.months }, () => []);
  const totals: number[] = [];
  for (let n = 0; n < trials; n++) {
    const revenue = naiveRevenue(inputs, levers, levers.window, {
      optIn: drawn(optIn, levers.optIn),
      volume: drawn(volume, 1),
      eurRate: drawn(eurRate, levers.eurRate),
      left: new Set(inputs.clients.filter(({ exitProbability }) => random() < exitProbability).map(({ client }) => client)),
      factors: inputs.lines.map((_, line) => (own[line] ? jStat.lognormal.sample(own[line].mu, own[line].sigma) : 1)),
    });
    revenue.forEach((amount, t) => months[t]?.push(amount));
    totals.push(revenue.reduce((sum, amount) => sum + amount, 0));
  }
  return {
    mean: totals.reduce((sum, total) => sum + total, 0) / trials,
    total: sortedPercentiles(totals),
    byMonth: months.map(sortedPercentiles),
  };
}

/** Revenue retained in one trial by month: each line's run rate after erosion, contract end, law and exit, to the day. */
export function naiveRevenue(inputs: RevenueInputs, levers: RevenueLevers, { start, months }: Window, trial: NaiveTrial): number[] {
  const revenue = new Array<number>(months).fill(0);
  const clients = new Map(
    inputs.clients.map((client) => [client.client, { ...client, exitProbability: trial.left.has(client.client) ? 1 : 0 }]),
  );
  const inTrial = { ...levers, optIn: trial.optIn, eurRate: trial.eurRate };
  inputs.lines.forEach((line, row) => {
    const regime = regimeOf(line, inTrial, clients.get(line.client));
    const monthly = regime.monthly * trial.volume * (trial.factors[row] ?? 1);
    for (let t = 0; t < months; t++) {
      const [first, next] = [firstDay(start + t), firstDay(start + t + 1)];
      const runRate = (monthly * leftByErosion(regime, start + t)) / (next - first);
      let from = first;
      for (const to of [...regime.cuts.filter((cut) => cut > first && cut < next), next]) {
        if (to <= from) continue;
        const { renewal, prohibited, stop, leave } = sharesOn(regime, from);
        const lost = prohibited > 0 ? prohibited * (1 - meanConsent(regime.optIn, from, to)) : 0;
        revenue[t] = (revenue[t] ?? 0) + runRate * (to - from) * renewal * (1 - leave) * (1 - lost - stop);
        from = to;
      }
    }
  });
  return revenue;
}

function drawn(distribution: Distribution | undefined, point: number): number {
  if (distribution === undefined) return point;
  if (distribution.kind === "triangular") return jStat.triangular.sample(distribution.min, distribution.max, distribution.mode);
  if (distribution.kind !== "pert") throw new Error(`The naive simulation draws no ${distribution.kind}`);
  const { alpha, beta } = pertShape(distribution);
  return distribution.min + (distribution.max - distribution.min) * jStat.beta.sample(alpha, beta);
}

function sortedPercentiles(values: readonly number[]): number[] {
  const sorted = [...values].sort((one, other) => one - other);
  return LEVELS.map((level) => sorted[Math.ceil(level * sorted.length) - 1] ?? NaN);
}
