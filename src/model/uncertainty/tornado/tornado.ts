/** An input of a tornado: where it stands, and how far it is moved. Low is at most high; the base may lie outside them. */
export interface TornadoInput {
  readonly base: number;
  readonly low: number;
  readonly high: number;
}

/** A value of the input and the result with it. */
export interface TornadoPoint {
  readonly input: number;
  readonly result: number;
}

export interface TornadoBar {
  /** Place of the input among those given, from 0. */
  readonly input: number;
  readonly atLow: number;
  readonly atHigh: number;
  /** |atHigh - atLow|: what the bars are sorted by; 0 where the input has no effect beyond rounding. */
  readonly swing: number;
  /** Least and greatest result met, the base and the points between included: farther apart than the swing where the result turns. */
  readonly least: TornadoPoint;
  readonly greatest: TornadoPoint;
  /** Whether the result first rises and then falls with the input, or the reverse: the bar's ends then do not tell the whole story. */
  readonly turns: boolean;
}

export interface Tornado {
  /** Result with every input at its base. */
  readonly base: number;
  /** The widest swing first; equal ones as declared. */
  readonly bars: readonly TornadoBar[];
}

/** Relative to the results' size: a smaller difference is rounding, a smaller step back no turn. */
const ROUNDING = 1e-9;

/**
 * Tornado: each input alone at its low and at its high value, all others at their base.
 *
 *   bar = f(base with the input high) - f(base with the input low)
 *
 * Take the same percentiles (such as P10 and P90) for all inputs, or their bars do not compare.
 *
 * @param evaluate      the result of values of all inputs, in their order; the array is used again, not to be kept
 * @param pointsBetween points between low and high, equally spaced, that are looked at too: each costs an evaluation per input
 * @source Howard (1988); Eschenbach (1992); domain.md 5.12
 */
export function tornado(inputs: readonly TornadoInput[], evaluate: (values: Float64Array) => number, pointsBetween = 1): Tornado {
  const values = Float64Array.from(inputs, (input) => input.base);
  const base = evaluate(values);
  const bars = inputs.map((input, at) => {
    const resultAt = (value: number) => {
      if (value === input.base) return base;
      values[at] = value;
      const result = evaluate(values);
      values[at] = input.base;
      return result;
    };
    return barOf(at, input, base, pointsBetween, resultAt);
  });
  return { base, bars: bars.sort((one, other) => other.swing - one.swing) };
}

function barOf(at: number, input: TornadoInput, base: number, pointsBetween: number, resultAt: (value: number) => number): TornadoBar {
  const { low, high } = input;
  const points = Array.from({ length: pointsBetween + 2 }, (_, k): TornadoPoint => {
    const value = k > pointsBetween ? high : low + ((high - low) * k) / (pointsBetween + 1);
    return { input: value, result: resultAt(value) };
  });
  const atLow = points[0]?.result ?? NaN;
  const atHigh = points.at(-1)?.result ?? NaN;
  points.push({ input: input.base, result: base });
  points.sort((one, other) => one.input - other.input);
  const first = points[0] ?? { input: low, result: atLow };
  const least = points.reduce((found, point) => (point.result < found.result ? point : found), first);
  const greatest = points.reduce((found, point) => (point.result > found.result ? point : found), first);
  // Money summed in another order is another number in its last digits: no effect.
  if (greatest.result - least.result <= ROUNDING * sizeOf(points))
    return { input: at, atLow: base, atHigh: base, swing: 0, least, greatest, turns: false };
  return { input: at, atLow, atHigh, swing: Math.abs(atHigh - atLow), least, greatest, turns: turns(points) };
}

function sizeOf(points: readonly TornadoPoint[]): number {
  return Math.max(...points.map(({ result }) => Math.abs(result)));
}

function turns(points: readonly TornadoPoint[]): boolean {
  const size = sizeOf(points);
  let rises = false;
  let falls = false;
  let before = points[0]?.result ?? NaN;
  for (const { result } of points) {
    if (result > before + ROUNDING * size) rises = true;
    if (result < before - ROUNDING * size) falls = true;
    before = result;
  }
  return rises && falls;
}
