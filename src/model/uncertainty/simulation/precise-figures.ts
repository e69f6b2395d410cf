import type { Pause } from "../../pause";
import { LEAST_REPLICATES, precision, replicateSeed, type Precision } from "../estimates/precision";
import type { Outcomes } from "./measures/outcomes";
import type { Sampling } from "./inputs/sampling";
import type { SimulationCase } from "./inputs/simulation-case";
import type { Detail, Simulate } from "./simulator";

/** Trials of a scramble to begin with. */
const FEWEST_TRIALS = 256;

/** How precise figures are wanted. */
export interface Wanted {
  /** `trials` are the most of each scramble. */
  readonly sampling: Sampling;
  readonly detail?: Detail;
  /** Independent scrambles, at least LEAST_REPLICATES. */
  readonly scrambles?: number;
  /** Whether the figures are precise enough to stop; where not given, all trials are drawn. */
  readonly enough?: (figures: readonly Precision[]) => boolean;
}

/** Figures with what chance may have done to them. */
export interface PreciseFigures {
  readonly figures: readonly Precision[];
  /** Trials of each scramble. */
  readonly trials: number;
  readonly scrambles: number;
}

/**
 * Figures of a simulation from independent scrambles, each the mean over them, with the precision of that mean. Begins with few trials and
 * doubles them until the precision is reached or the most are drawn.
 *
 * @param figuresOf  figures of the outcomes of one scramble, always as many
 * @param onProgress share of the most work, 0 to 1
 * @source domain.md 5.10: "Report error from >= 8 independent shifts, not sqrt(n)"
 */
export async function preciseFigures(
  simulate: Simulate,
  given: SimulationCase,
  { sampling, detail = "everything", scrambles = LEAST_REPLICATES, enough }: Wanted,
  figuresOf: (outcomes: Outcomes) => readonly number[],
  pause?: Pause,
  onProgress?: (done: number) => void,
): Promise<PreciseFigures> {
  const first = enough ? Math.min(FEWEST_TRIALS, sampling.trials) : sampling.trials;
  // All the rounds of doubled trials together.
  const most = scrambles * (2 * sampling.trials - first);
  let drawn = 0;
  for (let trials = first; ; trials *= 2) {
    const replicates: (readonly number[])[] = [];
    for (let replicate = 0; replicate < scrambles; replicate++) {
      replicates.push(figuresOf(simulate(given, { ...sampling, trials, seed: replicateSeed(sampling.seed, replicate) }, detail)));
      drawn += trials;
      onProgress?.(drawn / most);
      await pause?.();
    }
    const figures = (replicates[0] ?? []).map((_, at) => precision(replicates.map((replicate) => replicate[at] ?? NaN)));
    if (trials >= sampling.trials || enough?.(figures)) return { figures, trials, scrambles };
  }
}
