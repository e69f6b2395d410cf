import type { Pause } from "../../pause";
import { LEAST_REPLICATES, type Precision } from "../estimates/precision";
import { ebitdaChange } from "./measures/ebitda-change";
import { fan } from "./measures/fan";
import { outcomeMeasures, type OutcomeMeasures } from "./measures/outcome-measures";
import type { Outcomes } from "./measures/outcomes";
import { preciseFigures } from "./precise-figures";
import type { Sampling } from "./inputs/sampling";
import type { SimulationCase } from "./inputs/simulation-case";
import { simulator, type Detail, type Simulate } from "./simulator";
import { stressTest, type StressResult } from "./stress";

/** Percentiles that a summary tells of each result. */
export const SUMMARY_LEVELS = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

/** What chance may have done to a figure of the one run that is shown: half the width of its 95 % interval. */
export interface SummaryPrecision {
  readonly mean: number;
  /** In the order of SUMMARY_LEVELS. */
  readonly percentiles: readonly number[];
  readonly shortfall: number;
  readonly tailMean: number;
}

/**
 * The bad case of a scenario, and its fan by month; money in the workbook's currency over the window. What the detail asked for leaves out
 * is empty, or null where it can be null.
 */
export interface SimulationSummary {
  readonly start: number;
  readonly months: number;
  readonly trials: number;
  /** The scenario with everything at its point value; `revenue` by month. */
  readonly point: {
    readonly retained: number;
    readonly atRisk: number;
    readonly ebitda: number | null;
    readonly trough: number | null;
    readonly revenue: Float64Array;
  };
  readonly measures: OutcomeMeasures;
  /** A row of months for each of FAN_LEVELS: of the revenue retained, and of cash at month ends where the inputs tell of cash. */
  readonly fan: { readonly revenue: readonly Float64Array[]; readonly cash: readonly Float64Array[] | null };
  /** Means by month. */
  readonly means: { readonly revenue: Float64Array; readonly cash: Float64Array | null };
  readonly stresses: readonly StressResult[];
  /** Of the revenue retained, and from how many trials in all it was measured; null where nobody asked. */
  readonly precision: (SummaryPrecision & { readonly scrambles: number; readonly allTrials: number }) | null;
}

/** What is asked of a simulation. */
export interface SummaryAsked {
  readonly sampling: Sampling;
  readonly alpha: number;
  readonly precise: boolean;
  /** Revenue over the window alone, with its fan by month, or everything (default): EBITDA, cash and the stresses too. */
  readonly detail?: Detail;
}

/**
 * The bad case by a simulator that may have met the scenario before. The figures are of one run, so that a cell and a slider show the
 * same; their precision comes from as many independent scrambles as a precision takes.
 */
export async function simulationSummary(
  simulate: Simulate,
  given: SimulationCase,
  { sampling, alpha, precise, detail = "everything" }: SummaryAsked,
  pause?: Pause,
  onProgress?: (done: number) => void,
): Promise<SimulationSummary> {
  await pause?.();
  const asked = { levels: SUMMARY_LEVELS, alpha };
  const outcomes = simulate(given, sampling, detail);
  await pause?.();
  const { window, trials, revenue, cash } = outcomes;
  const bridge = ebitdaChange(given.inputs, given.base);
  const figures = {
    start: window.start,
    months: window.months,
    trials,
    point: {
      retained: given.base.risk.totals.retained,
      atRisk: given.base.risk.atRisk,
      ebitda: bridge && bridge.closing - bridge.opening,
      trough: given.base.money?.cash.trough?.amount ?? null,
      revenue: given.base.risk.byMonth.retained,
    },
    measures: outcomeMeasures(outcomes, asked),
    fan: { revenue: fan(revenue.byMonth, trials), cash: cash && fan(cash.byMonth, trials) },
    means: { revenue: meansOf(revenue.byMonth, trials), cash: cash && meansOf(cash.byMonth, trials) },
    stresses: detail === "everything" ? stressTest(given) : [],
  };
  if (!precise) return { ...figures, precision: null };
  // Another simulator: the scrambles would push out the draws that the next step of a slider needs.
  const told = (of: Outcomes) => {
    const { percentiles, bad } = outcomeMeasures({ ...of, ebitda: null, cash: null }, asked).revenue;
    return [bad.mean, bad.shortfall, bad.tailMean, ...percentiles];
  };
  const { figures: found, scrambles } = await preciseFigures(simulator(), given, { sampling, detail: "total" }, told, pause, onProgress);
  const [mean, shortfall, tailMean, ...percentiles] = found.map(halfWidthOfOneRun) as [number, number, number, ...number[]];
  return { ...figures, precision: { mean, shortfall, tailMean, percentiles, scrambles, allTrials: scrambles * sampling.trials } };
}

/** The precision told is that of the mean of the scrambles; one run is less precise by the root of their number. */
function halfWidthOfOneRun({ halfWidth }: Precision): number {
  return halfWidth * Math.sqrt(LEAST_REPLICATES);
}

function meansOf(byMonth: Float64Array, trials: number): Float64Array {
  const means = new Float64Array(byMonth.length / trials);
  for (let t = 0; t < means.length; t++) {
    let sum = 0;
    for (let at = t * trials; at < (t + 1) * trials; at++) sum += byMonth[at] as number;
    means[t] = sum / trials;
  }
  return means;
}
