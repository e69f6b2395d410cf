import { curveOf, mean, variance, type ContinuousDistribution } from "../distribution";
import type { Empirical } from "../empirical";
import { inverseNormal } from "../../special-functions/normal";
import { pertScores } from "./pert-scores";

/** Scores beyond have a probability of 1e-15 together; there the value stays what it is here. */
const REACH = 8;
/** Entries in a unit of score: doubled from the fewest until the error is the wanted one, or they are the most. */
const [FEWEST, MOST] = [64, 1024];
/**
 * Wanted error, in standard deviations. The mean of 8,192 independent trials is uncertain by 1.1e-2 of them, that of as many scrambled
 * Sobol points by some 4e-4; this one shifts it by less than 3e-5.
 */
const WANTED_ERROR = 5e-5;
/** Entries in a unit of score for a sample: the lines between its values meet at angles, which a table rounds however fine it is. */
const OF_SAMPLE = 512;

/**
 * Values of a distribution at equidistant standard normal scores, to be read by straight lines in a loop over trials:
 *
 *   at = min(max((z - origin) / step, 0), values.length - 2),  k = floor(at),  x = values[k] + (at - k) * (values[k + 1] - values[k])
 */
export interface NormalScoresTable {
  /** At the scores origin, origin + step, ...; the last one is there twice, so that k + 1 exists. */
  readonly values: Float64Array;
  readonly origin: number;
  /** A power of 1/2, so that dividing by it is exact. */
  readonly step: number;
  /**
   * Largest distance from valueAtScore found between the entries: in standard deviations, or as a share of the distance from
   * the mean where that is more.
   */
  readonly error: number;
}

/**
 * The table of a distribution, and how far it is from the distribution at worst.
 *
 * A PERT, triangular or uniform distribution takes 64 entries in a unit of score, and errs by 3e-5 at most; so does a lognormal one up to a
 * coefficient of variation of 1, one of 3 takes 128. A sample takes 512, and errs by up to a few thousandths of a standard deviation
 * where its
 * lines meet at the sharpest angles; a wide gap after many close values is crossed within one entry, and the error is part of the gap.
 *
 * Engines differ in the last digit of exp, log and sqrt; entries computed by two of them differ by 1e-13 of the value, not by more.
 */
export function normalScoresTable(distribution: ContinuousDistribution): NormalScoresTable {
  const deviation = Math.sqrt(variance(distribution));
  if (deviation === 0) return { values: new Float64Array(2).fill(mean(distribution)), origin: 0, step: 1, error: 0 };
  if (distribution.kind === "empirical") return sampleTable(distribution, deviation);
  for (let perScore = FEWEST; ; perScore *= 2) {
    const table = tableOf(distribution, deviation, REACH, perScore);
    if (table.error <= WANTED_ERROR || perScore === MOST) return table;
  }
}

/** What a table says of a score. */
export function tableValue({ values, origin, step }: NormalScoresTable, score: number): number {
  const at = Math.min(Math.max((score - origin) / step, 0), values.length - 2);
  const whole = Math.floor(at);
  const below = values[whole] ?? NaN;
  return below + (at - whole) * ((values[whole + 1] ?? NaN) - below);
}

function tableOf(distribution: ContinuousDistribution, deviation: number, reach: number, perScore: number): NormalScoresTable {
  const centre = mean(distribution);
  // Twice as many as the entries: those between them measure the error.
  const exact = distribution.kind === "pert" ? pertScores(distribution, reach, 2 * perScore) : scores(distribution, reach, 2 * perScore);
  const values = new Float64Array((exact.length + 3) / 2);
  let error = 0;
  for (let at = 0; at < values.length; at++) {
    const value = exact[Math.min(2 * at, exact.length - 1)] as number;
    values[at] = value;
    const between = exact[2 * at - 1];
    if (between === undefined) continue;
    error = Math.max(error, Math.abs(((values[at - 1] as number) + value) / 2 - between) / Math.max(deviation, Math.abs(between - centre)));
  }
  return { values, origin: -reach, step: 1 / perScore, error };
}

function sampleTable(distribution: Empirical, deviation: number): NormalScoresTable {
  const { values } = distribution;
  const centre = mean(distribution);
  // Beyond the outermost values the curve is flat.
  const reach = Math.ceil(-inverseNormal(0.5 / values.length) * OF_SAMPLE) / OF_SAMPLE;
  const table = tableOf(distribution, deviation, reach, OF_SAMPLE);
  let { error } = table;
  for (let at = 0; at < values.length; at++) {
    const value = values[at] as number;
    const found = tableValue(table, inverseNormal((at + 0.5) / values.length));
    error = Math.max(error, Math.abs(found - value) / Math.max(deviation, Math.abs(value - centre)));
  }
  return { ...table, error };
}

function scores(distribution: ContinuousDistribution, reach: number, perScore: number): Float64Array {
  const curve = curveOf(distribution);
  const values = new Float64Array(2 * reach * perScore + 1);
  for (let at = 0; at < values.length; at++) values[at] = curve(at / perScore - reach);
  return values;
}
