import { intervalCut } from "./interval-cut";

/** What is wanted of a result, and of which input. */
export interface Goal {
  readonly target: number;
  /** How far from the target still counts as reached; 0 or more. */
  readonly tolerance: number;
  /** Bounds of the input; low below high. */
  readonly low: number;
  readonly high: number;
  /** Where the input stands: where several inputs reach the target, one near to it is looked for. */
  readonly from: number;
  /** Where the input moves in steps from `low`, as on a slider; null where it takes any value. */
  readonly step: number | null;
  /**
   * Inputs between the bounds to look at where bounds and `from` lie on one side of the target; 0 where the result only rises
   * or only falls.
   */
  readonly scan: number;
  /** Most evaluations of the result; 1 or more. */
  readonly evaluations: number;
}

/** An input and the result with it. */
export interface GoalPoint {
  readonly input: number;
  readonly value: number;
}

/**
 * `reached`; or else: all values met lie on one side of the target (`beyond-range`), the target lies between the values at two neighbouring
 * steps (`between-steps`) or at two inputs that nothing separates (`jumps-over`), or the evaluations ended first (`evaluations-spent`).
 */
export type GoalOutcome = "reached" | "beyond-range" | "between-steps" | "jumps-over" | "evaluations-spent";

export interface GoalSeek extends GoalPoint {
  readonly outcome: GoalOutcome;
  /** Neighbours met with the target between their values, the lower input first; null where there are none, or the target is reached. */
  readonly around: readonly [GoalPoint, GoalPoint] | null;
  readonly evaluations: number;
}

/** Share of the range, and relative to the bounds, that is no distance any more. */
const RESOLUTION = 1e-13;
/** Share of the range down to which a turning point is followed. */
const TURN_RESOLUTION = 1e-6;
/** Digits of an input that moves in steps: 3 * 0.1 has digits behind that nobody typed. */
const STEP_DIGITS = 12;

/** Places are what the search moves over: inputs, or whole numbers of steps. */
interface Places {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  /** Distance that can't be divided. */
  readonly smallest: number;
  readonly nearest: (place: number) => number;
  readonly inputAt: (place: number) => number;
}

/** A point as the search sees it. */
interface Seen extends GoalPoint {
  readonly place: number;
  /** Value less target. */
  readonly excess: number;
}

type Gap = readonly [Seen, Seen];

/**
 * The input at which a result reaches a target, within bounds; the result need be neither smooth nor monotone. The answer holds the value
 * that the result has at that input, as its proof. Where nothing reaches the target: the input that comes closest.
 *
 * Looks at `from`, the bounds and the inputs to scan, the nearest first, until two values lie on both sides of the target, and closes in
 * between them; where none do, follows the closest value to its turning point.
 *
 * @param resultAt the result of an input between the bounds; finite
 */
export function goalSeek(goal: Goal, resultAt: (input: number) => number): GoalSeek {
  const places = placesOf(goal);
  /** In the order of their places. */
  const seen: Seen[] = [];
  let evaluations = 0;
  const search = strategy(goal, places, seen);
  for (let step = search.next(); !step.done; step = search.next()) {
    const at = placeAmong(seen, step.value);
    if (seen[at]?.place === step.value) continue;
    if (evaluations >= goal.evaluations) return answer("evaluations-spent", seen, places, evaluations);
    const input = places.inputAt(step.value);
    const value = resultAt(input);
    evaluations += 1;
    const point: Seen = { place: step.value, input, value, excess: value - goal.target };
    seen.splice(at, 0, point);
    if (Math.abs(point.excess) <= goal.tolerance) return { outcome: "reached", input, value, around: null, evaluations };
  }
  const unreached = goal.step === null ? "jumps-over" : "between-steps";
  return answer(crossings(seen).length > 0 ? unreached : "beyond-range", seen, places, evaluations);
}

function placesOf({ low, high, from, step }: Goal): Places {
  if (step === null) {
    const nearest = (place: number) => Math.min(high, Math.max(low, place));
    const smallest = RESOLUTION * Math.max(high - low, Math.abs(low), Math.abs(high));
    return { first: low, last: high, start: nearest(from), smallest, nearest, inputAt: (place) => place };
  }
  // A last step that rounding puts just beyond the bound is the bound.
  const last = Math.floor((high - low) / step + 1e-9);
  const nearest = (place: number) => Math.min(last, Math.max(0, Math.round(place)));
  const inputAt = (place: number) => Math.min(high, Number((low + place * step).toPrecision(STEP_DIGITS)));
  return { first: 0, last, start: nearest((from - low) / step), smallest: 1, nearest, inputAt };
}

/** Places to look at, one after the other; each is among those seen when the next is asked for. */
function* strategy({ scan }: Goal, places: Places, seen: readonly Seen[]): Generator<number, void> {
  const { first, last, start } = places;
  yield start;
  yield first;
  yield last;
  yield* closeInOnAll(places, seen);
  const between = Array.from({ length: scan }, (_, k) => places.nearest(first + ((last - first) * (k + 1)) / (scan + 1)));
  for (const place of between.sort((one, other) => Math.abs(one - start) - Math.abs(other - start))) {
    yield place;
    yield* closeInOnAll(places, seen);
  }
  yield* followClosest(places, seen);
  yield* closeInOnAll(places, seen);
}

/** Closes in on every crossing of the target, that nearest to the start first. */
function* closeInOnAll(places: Places, seen: readonly Seen[]): Generator<number, void> {
  for (;;) {
    const open = crossings(seen).filter(([low, high]) => high.place - low.place > places.smallest);
    const gap = nearestGap(open, places.start);
    if (gap === undefined) return;
    yield* closeIn(gap, places, seen);
  }
}

function* closeIn([from, to]: Gap, { smallest, nearest }: Places, seen: readonly Seen[]): Generator<number, void> {
  let [low, high] = [from, to];
  const cut = intervalCut(high.place - low.place, smallest);
  while (high.place - low.place > smallest) {
    const place = nearest(cut(low.place, low.excess, high.place, high.excess));
    const inside = place > low.place && place < high.place ? place : nearest((low.place + high.place) / 2);
    yield inside;
    const point = seen[placeAmong(seen, inside)];
    if (point === undefined) return;
    if (point.excess < 0 === low.excess < 0) low = point;
    else high = point;
  }
}

/** Halves the gaps beside the value that comes closest, until one lies beyond the target or the gaps are small. */
function* followClosest({ first, last, start, smallest, nearest }: Places, seen: readonly Seen[]): Generator<number, void> {
  const enough = Math.max(smallest, TURN_RESOLUTION * (last - first));
  while (crossings(seen).length === 0) {
    const closest = closestOf(seen, start);
    const at = seen.indexOf(closest);
    const [below, above] = [seen[at - 1], seen[at + 1]];
    // At a bound, and where the result is level, there is no turning point to follow.
    if (below === undefined || above === undefined) return;
    if (below.value === closest.value && above.value === closest.value) return;
    const [low, high] = above.place - closest.place > closest.place - below.place ? [closest, above] : [below, closest];
    if (high.place - low.place <= enough) return;
    yield nearest((low.place + high.place) / 2);
  }
}

function answer(outcome: GoalOutcome, seen: readonly Seen[], { start }: Places, evaluations: number): GoalSeek {
  const { input, value } = closestOf(seen, start);
  // The narrowest: where the search has closed in.
  const narrow = crossings(seen).sort(([a, b], [c, d]) => b.place - a.place - (d.place - c.place));
  const width = narrow[0] === undefined ? 0 : narrow[0][1].place - narrow[0][0].place;
  const gap = nearestGap(
    narrow.filter(([low, high]) => high.place - low.place === width),
    start,
  );
  return { outcome, input, value, around: gap ? [pointOf(gap[0]), pointOf(gap[1])] : null, evaluations };
}

function pointOf({ input, value }: Seen): GoalPoint {
  return { input, value };
}

/** Neighbours with the target between their values. */
function crossings(seen: readonly Seen[]): Gap[] {
  return seen.slice(1).flatMap((high, at) => {
    const low = seen[at];
    return low !== undefined && low.excess < 0 !== high.excess < 0 ? [[low, high] as const] : [];
  });
}

function nearestGap(gaps: readonly Gap[], start: number): Gap | undefined {
  const distance = ([low, high]: Gap) => Math.max(0, low.place - start, start - high.place);
  return [...gaps].sort((one, other) => distance(one) - distance(other))[0];
}

/** The point whose value is closest to the target; of equal ones that nearest to the start. */
function closestOf(seen: readonly Seen[], start: number): Seen {
  return seen.reduce((closest, point) => {
    const closer = Math.abs(closest.excess) - Math.abs(point.excess);
    return closer > 0 || (closer === 0 && Math.abs(point.place - start) < Math.abs(closest.place - start)) ? point : closest;
  });
}

/** Where a place stands, or would stand, among those seen. */
function placeAmong(seen: readonly Seen[], place: number): number {
  const at = seen.findIndex((point) => point.place >= place);
  return at < 0 ? seen.length : at;
}
