/**
 * Least whole number, 0 or more, from which on a condition holds. Looks in growing steps away from a guess, then halves: about
 * 2 * log2(distance) + 2 trials.
 *
 * @param guess whole, 0 or more
 * @param holds false up to some number, true from there on
 */
export function leastWhole(guess: number, holds: (n: number) => boolean): number {
  let fails = -1;
  let held = Infinity;
  let at = guess;
  for (let step = 1; held - fails > 1; step *= 2) {
    if (holds(at)) held = at;
    else fails = at;
    at = held === Infinity ? fails + step : Math.max(held - step, Math.floor((fails + held) / 2));
  }
  return held;
}
