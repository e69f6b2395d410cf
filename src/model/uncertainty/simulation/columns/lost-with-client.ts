import type { ClientExit } from "../draws/circumstances";

/**
 * What a client takes along that leaves: the values of the trials in which it does, with the sign turned.
 *
 * @param values by trial
 * @returns one for each of the exit's trials
 */
export function lostWithClient(values: Float64Array, { trials, weight }: ClientExit): Float64Array {
  const out = new Float64Array(trials.length);
  for (let k = 0; k < out.length; k++) out[k] = -weight * (values[trials[k] as number] as number);
  return out;
}
