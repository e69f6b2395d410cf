/** How likely cash is to end a month below a limit; shares of the trials. */
export interface Breach {
  /** At the end of each month. */
  readonly inMonth: Float64Array;
  /** At the end of that month or of any before it. */
  readonly soFar: Float64Array;
  /** At the end of any month: the last of `soFar`, 0 without months. */
  readonly ever: number;
}

/**
 * Probability that cash ends a month below a limit, as the cash plan counts it.
 *
 * @param byMonth months row-major, one value per trial
 * @param limit   covenant floor, or the overdraft granted as a negative amount
 */
export function breach(byMonth: Float64Array, trials: number, limit: number): Breach {
  const months = byMonth.length / trials;
  const [inMonth, soFar] = [new Float64Array(months), new Float64Array(months)];
  const broken = new Uint8Array(trials);
  let everBroken = 0;
  for (let t = 0; t < months; t++) {
    let below = 0;
    for (let n = 0; n < trials; n++) {
      if ((byMonth[t * trials + n] as number) >= limit) continue;
      below++;
      if (broken[n] === 1) continue;
      broken[n] = 1;
      everBroken++;
    }
    inMonth[t] = below / trials;
    soFar[t] = everBroken / trials;
  }
  return { inMonth, soFar, ever: everBroken / trials };
}
