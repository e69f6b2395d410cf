import { inverseNormal } from "../normal";
import { fillRandomUniforms, randomStream } from "../random";
import { SOBOL_DIMENSIONS } from "../sobol";
import { fillSobolUniforms } from "../sobol-uniforms";
import { MOST_DRAWN } from "./own-lines";
import type { Sampling } from "./sampling";
import { DRIVERS } from "./uncertainty";

/** Chance itself, before it means anything: one value per trial in each column. */
export interface Draws {
  readonly trials: number;
  /** Normal scores of the drivers in the order of DRIVERS, independent of one another. */
  readonly drivers: readonly Float64Array[];
  /** Normal scores of the own risk of all small lines together. */
  readonly smallLines: Float64Array;
  /** Normal scores of the lines whose own risk is drawn. */
  readonly lines: readonly Float64Array[];
  /** Uniforms of the clients that leave by chance. */
  readonly clients: readonly Float64Array[];
}

/** Columns beyond the drivers and the small lines, from which each has its dimensions: lines first, then clients. */
const [FIRST_LINE, FIRST_EVENT] = [DRIVERS.length + 1, DRIVERS.length + 1 + MOST_DRAWN];

/**
 * Draws of a simulation: drivers first, as Sobol's first dimensions are its best, then lines, then clients by their row, so that
 * another client in doubt changes no draw. Dimensions beyond Sobol's are pseudo-random.
 *
 * @param lines   lines whose own risk is drawn, at least 0
 * @param clients rows of the clients that leave by chance
 */
export function drawsOf(sampling: Sampling, lines: number, clients: readonly number[]): Draws {
  const { trials } = sampling;
  const whole = new Uint32Array(trials);
  const uniforms = (dimension: number) => {
    const column = new Float64Array(trials);
    if (sampling.kind === "sobol" && dimension < SOBOL_DIMENSIONS) fillSobolUniforms(column, whole, dimension, sampling.seed);
    else fillRandomUniforms(column, randomStream(sampling.seed, dimension));
    return column;
  };
  const scores = (dimension: number) => {
    const column = uniforms(dimension);
    for (let n = 0; n < trials; n++) column[n] = inverseNormal(column[n] as number);
    return column;
  };
  const firstEvent = Math.max(FIRST_EVENT, FIRST_LINE + lines);
  return {
    trials,
    drivers: DRIVERS.map((_, at) => scores(at)),
    smallLines: scores(DRIVERS.length),
    lines: Array.from({ length: lines }, (_, at) => scores(FIRST_LINE + at)),
    clients: clients.map((row) => uniforms(firstEvent + row)),
  };
}
