import { inverseNormal } from "../../special-functions/normal";
import { fillRandomUniforms, randomStream } from "../../sampling/random";
import { SOBOL_DIMENSIONS } from "../../sampling/sobol";
import { fillSobolUniforms } from "../../sampling/sobol-uniforms";
import type { Sampling } from "../inputs/sampling";
import { DRIVERS } from "../inputs/uncertainty";

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

/** Clients by whose rows the dimensions behind the drivers are taken: an exit is a jump, and weighs more than what moves a line. */
const EVENTS = 64;
/** Dimensions of the first client, of the small lines together, and of the first line. */
const [FIRST_EVENT, SMALL_LINES, FIRST_LINE] = [DRIVERS.length, DRIVERS.length + EVENTS, DRIVERS.length + EVENTS + 1];

/**
 * Draws of a simulation: drivers first, as Sobol's first dimensions are its best, then clients by their row, so that another client
 * in doubt changes no draw, then lines. Dimensions beyond Sobol's are pseudo-random.
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
  return {
    trials,
    drivers: DRIVERS.map((_, at) => scores(at)),
    smallLines: scores(SMALL_LINES),
    lines: Array.from({ length: lines }, (_, at) => scores(FIRST_LINE + at)),
    clients: clients.map((row) => uniforms(row < EVENTS ? FIRST_EVENT + row : SOBOL_DIMENSIONS + row)),
  };
}
