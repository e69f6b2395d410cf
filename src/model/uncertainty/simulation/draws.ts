import { inverseNormal } from "../normal";
import { fillRandomUniforms, randomStream } from "../random";
import { SOBOL_DIMENSIONS } from "../sobol";
import { fillSobolUniforms } from "../sobol-uniforms";
import type { Sampling } from "./sampling";
import { DRIVERS } from "./uncertainty";

/** Chance itself, before it means anything: one value per trial in each column. */
export interface Draws {
  readonly trials: number;
  /** Normal scores of the drivers in the order of DRIVERS, independent of one another. */
  readonly drivers: readonly Float64Array[];
  /** Normal scores of the own risk of all small lines together. */
  readonly smallLines: Float64Array;
  /** Uniforms, one column per event. */
  readonly events: readonly Float64Array[];
  /** Normal scores of the lines whose own risk is drawn. */
  readonly lines: readonly Float64Array[];
}

/**
 * Draws of a simulation: drivers first, as Sobol's first dimensions are its best, then events, then lines. Dimensions beyond
 * Sobol's are pseudo-random. The same seed, trials and numbers of columns give the same draws, whatever is made of them.
 *
 * @param events  columns of events
 * @param lines   columns of lines
 */
export function drawsOf(sampling: Sampling, events: number, lines: number): Draws {
  const { trials } = sampling;
  const whole = new Uint32Array(trials);
  let dimension = 0;
  const uniforms = () => {
    const column = new Float64Array(trials);
    if (sampling.kind === "sobol" && dimension < SOBOL_DIMENSIONS) fillSobolUniforms(column, whole, dimension, sampling.seed);
    else fillRandomUniforms(column, randomStream(sampling.seed, dimension));
    dimension++;
    return column;
  };
  const scores = () => {
    const column = uniforms();
    for (let n = 0; n < trials; n++) column[n] = inverseNormal(column[n] as number);
    return column;
  };
  return {
    trials,
    drivers: DRIVERS.map(scores),
    smallLines: scores(),
    events: Array.from({ length: events }, uniforms),
    lines: Array.from({ length: lines }, scores),
  };
}
