import { percentiles } from "../../../model/uncertainty/estimates/percentiles";
import type { Sampling } from "../../../model/uncertainty/simulation/inputs/sampling";
import type { SimulationCase } from "../../../model/uncertainty/simulation/inputs/simulation-case";
import { simulator } from "../../../model/uncertainty/simulation/simulator";
import { against, type Figure } from "../figure";
import { sampleCase } from "./simulation-sample";

const [POINTS, SEEDS] = [4_096, 256];
/** The truth: the mean of as many scrambles of far more points, whose own error is a twentieth of what is measured or less. */
const REFERENCE = { points: 131_072, scrambles: 16 } as const;
const LEVELS = [0.05, 0.95] as const;

/**
 * Error of the P5 and P95 of the sample's revenue at 4,096 points, root mean square over many seeds, as a share of the percentile:
 * scrambled Sobol points against pseudo-random numbers. The budget is half of the rival's.
 */
export function sobolFigures(): Figure[] {
  const given = sampleCase();
  const runs = (kind: Sampling["kind"], trials: number, count: number, first: number) => Array.from({ length: count }, (_, at) => percentilesOf(given, { kind, trials, seed: first + at }));
  const reference = runs("sobol", REFERENCE.points, REFERENCE.scrambles, 1_000_001);
  const truth = LEVELS.map((_, at) => reference.reduce((sum, found) => sum + (found[at] as number), 0) / reference.length);
  const [sobol, random] = [runs("sobol", POINTS, SEEDS, 1), runs("random", POINTS, SEEDS, 1)];
  return LEVELS.map((level, at): Figure => {
    const error = (found: readonly (readonly number[])[]) =>
      rootMeanSquare(found.map((one) => (one[at] as number) / (truth[at] as number) - 1)) * 100;
    const rival = error(random);
    return against({ name: `sobol-error-P${level * 100} sample-${POINTS}-points`, value: error(sobol), unit: "%", budget: rival / 2 }, "pseudo-random", rival);
  });
}

function percentilesOf(given: SimulationCase, sampling: Sampling): number[] {
  return percentiles(simulator()(given, sampling, "total").revenue.total, LEVELS);
}

function rootMeanSquare(errors: readonly number[]): number {
  return Math.sqrt(errors.reduce((sum, error) => sum + error ** 2, 0) / errors.length);
}
