import { scaleLinear, type ScaleLinear } from "d3-scale";

/** Numbers from one end to the other of an axis, and those that are written along it. */
export interface NumberAxis {
  readonly scale: ScaleLinear<number, number>;
  readonly ticks: readonly number[];
}

/** Where an axis begins and ends, as far as that is told. */
export interface AxisEnds {
  /** Whether nothing is always on it. */
  readonly fromNothing: boolean;
  readonly least: number | null;
  readonly most: number | null;
}

/** An axis of lines begins at nothing unless its numbers are this close together, as a share of the largest: so has Excel it. */
const CLOSE = 1 / 6;

/**
 * The axis that holds some numbers.
 *
 * @param range pixels of its two ends
 * @param every pixels that a number wants for itself
 */
export function numberAxis(
  values: readonly number[],
  range: readonly [number, number],
  every: number,
  { fromNothing, least, most }: AxisEnds,
): NumberAxis {
  const [low, high] = spanOf(values, fromNothing);
  const room = Math.max(1, Math.floor(Math.abs(range[1] - range[0]) / every));
  for (let count = room; ; count -= 1) {
    const scale = scaleLinear([low, high], range).nice(count);
    const [start = low, end = high] = scale.domain();
    const [first, last] = [least ?? start, most ?? end];
    // Ends that are set and cross leave nothing between them.
    if (first < last) scale.domain([first, last]);
    const ticks = scale.ticks(count);
    // Round steps may be more than were asked for.
    if (ticks.length <= room + 1 || count <= 1) return { scale, ticks: apart(ticks, scale, every) };
  }
}

/** Numbers that stand far enough from the one before: a tiny span has no fewer that are round. */
function apart(ticks: readonly number[], scale: ScaleLinear<number, number>, every: number): readonly number[] {
  let last = -Infinity;
  return ticks.filter((tick) => {
    const place = scale(tick);
    if (Math.abs(place - last) < every) return false;
    last = place;
    return true;
  });
}

function spanOf(values: readonly number[], fromNothing: boolean): readonly [number, number] {
  const [low, high] = values.reduce(([least, most], value) => [Math.min(least, value), Math.max(most, value)], [Infinity, -Infinity]);
  if (low > high) return [0, 1];
  const largest = Math.max(Math.abs(low), Math.abs(high));
  const isClose = low * high > 0 && high - low < largest * CLOSE;
  const [from, to] = fromNothing || !isClose ? [Math.min(0, low), Math.max(0, high)] : [low, high];
  return from === to ? [from - (from === 0 ? 0 : largest), to + (to === 0 ? 1 : largest)] : [from, to];
}
