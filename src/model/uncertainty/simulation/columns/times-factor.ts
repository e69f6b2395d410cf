/**
 * Values times the factor of their trial.
 *
 * @param trials trial of each value; not given where there is one for each trial
 */
export function timesFactor(values: Float64Array, factors: Float64Array, trials?: Int32Array): Float64Array {
  const out = new Float64Array(values.length);
  if (trials) for (let k = 0; k < out.length; k++) out[k] = (values[k] as number) * (factors[trials[k] as number] as number);
  else for (let n = 0; n < out.length; n++) out[n] = (values[n] as number) * (factors[n] as number);
  return out;
}
