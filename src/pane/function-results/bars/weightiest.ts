/** Which way an amount is better. */
export type Better = "lower" | "higher";

/** What moves an amount most, and by how much, with its sign. */
export interface Weightiest {
  readonly name: string;
  readonly by: number;
}

interface Range {
  readonly name: string;
  readonly low: number;
  readonly at: number;
  readonly high: number;
}

interface Step {
  readonly name: string;
  readonly amount: number;
}

/** The range of which one end is furthest from where the amount stands; the worse end of two as far. Null where none leads anywhere. */
export function furthest(ranges: readonly Range[], better: Better): Weightiest | null {
  const ends = ranges.flatMap(({ name, low, at, high }) => [low, high].map((end) => ({ name, by: end - at })));
  return most(ends, better);
}

/** The step that is longest; null where none leads anywhere. */
export function longest(steps: readonly Step[], better: Better): Weightiest | null {
  return most(steps.map(({ name, amount }) => ({ name, by: amount })), better);
}

/** Whether a change is for the better. */
export function isForBetter(change: number, better: Better): boolean {
  return change > 0 === (better === "higher");
}

function most(found: readonly Weightiest[], better: Better): Weightiest | null {
  const rank = ({ by }: Weightiest) => Math.abs(by);
  const good = ({ by }: Weightiest) => Number(isForBetter(by, better));
  const [first = null] = found.filter(({ by }) => by !== 0).toSorted((a, b) => rank(b) - rank(a) || good(a) - good(b));
  return first;
}
