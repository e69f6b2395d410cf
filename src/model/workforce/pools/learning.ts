/**
 * Exponent of a learning curve: b = log2(rate).
 *
 * @param rate what is left of the effort with each doubling, above 0 up to 1: 0.8 for an "80 % curve"
 */
export function learningExponent(rate: number): number {
  return Math.log2(rate);
}

/**
 * Wright's cumulative-average curve: the average effort of the first n units.
 *
 *   average(n) = first * n^b
 *
 * @param n units done, 1 or more
 * @source domain.md 5.6 (Wright 1936)
 */
export function wrightAverage(first: number, rate: number, n: number): number {
  return first * n ** learningExponent(rate);
}

/** Effort of the first n units together on Wright's curve: n * average(n); 0 of no unit. */
export function wrightTotal(first: number, rate: number, n: number): number {
  return n === 0 ? 0 : n * wrightAverage(first, rate, n);
}

/** Effort of the n-th unit alone on Wright's curve. */
export function wrightUnit(first: number, rate: number, n: number): number {
  return wrightTotal(first, rate, n) - wrightTotal(first, rate, n - 1);
}

/**
 * Crawford's unit curve: the effort of the n-th unit alone. Same form as Wright's average, another thing.
 *
 *   unit(n) = first * n^b
 *
 * @param n 1 or more
 * @source domain.md 5.6 (S125, S126)
 */
export function crawfordUnit(first: number, rate: number, n: number): number {
  return first * n ** learningExponent(rate);
}

/** Effort of the first n units together on Crawford's curve, unit by unit. */
export function crawfordTotal(first: number, rate: number, n: number): number {
  let total = 0;
  for (let unit = 1; unit <= n; unit++) total += crawfordUnit(first, rate, unit);
  return total;
}
