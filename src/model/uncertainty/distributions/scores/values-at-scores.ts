import { valueAtScore, type Distribution } from "../distribution";
import { normalScoresTable } from "./normal-scores-table";

/** Fewer trials than this are not worth a table. */
const WORTH_A_TABLE = 512;

/**
 * Values of a distribution at normal scores. Those that are a formula of the score, and few scores, are exact; else they are
 * read from a table whose error is far below that of sampling (normalScoresTable).
 */
export function valuesAtScores(distribution: Distribution, scores: Float64Array): Float64Array {
  const { kind } = distribution;
  const out = new Float64Array(scores.length);
  if (kind === "bernoulli" || kind === "point" || kind === "normal" || kind === "lognormal" || scores.length < WORTH_A_TABLE) {
    for (let n = 0; n < out.length; n++) out[n] = valueAtScore(distribution, scores[n] as number);
    return out;
  }
  const { values, origin, step } = normalScoresTable(distribution);
  const last = values.length - 2;
  for (let n = 0; n < out.length; n++) {
    const place = ((scores[n] as number) - origin) / step;
    const at = place < 0 ? 0 : place > last ? last : place;
    const whole = Math.floor(at);
    const below = values[whole] as number;
    out[n] = below + (at - whole) * ((values[whole + 1] as number) - below);
  }
  return out;
}
