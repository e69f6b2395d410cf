/** The idle of a pool by month if nobody exits by decision, in FTE or in heads. */
export interface IdlePath {
  /** On each month's first day, once courses have ended and begun. */
  readonly idle: ArrayLike<number>;
  /** Share of those present on that day who are still there at the month's end. */
  readonly stay: ArrayLike<number>;
  /** Who falls idle at the month's end, net; negative where the idle fill vacancies. */
  readonly released: ArrayLike<number>;
}

/** Fewer than this are rounding. */
const NOBODY = 1e-9;

/**
 * Idle on each month's first day, and on the one after the window, whom vacancies at its end or later will take: those that nobody who
 * comes back from a course in the meantime can take. There are never fewer idle if nobody exits or begins a course by decision.
 *
 *   needed(t) = max(0, kept(t) - released(t)) / stay(t),   needed(months) = 0
 *   kept(t)   = max(0, needed(t+1) - back(t+1))
 *   back(t)   = idle(t) - stay(t-1) * idle(t-1) - released(t-1)
 *
 * What the lines need once the window has ended is not looked at.
 *
 * @source model.md 2 ("billed vacancies are refilled from the idle")
 */
export function neededFor(path: IdlePath): Float64Array {
  const { idle, stay, released } = path;
  const months = stay.length;
  const needed = new Float64Array(months + 1);
  for (let t = months - 1; t >= 0; t--) {
    const least = Math.max(0, keptOn(path, needed, t) - (released[t] as number)) / (stay[t] as number);
    // More than there are is a rounding.
    needed[t] = Math.min(least, Math.max(0, idle[t] as number));
  }
  return needed;
}

/** Idle at a month's end whom a later vacancy will take. */
function keptOn(path: IdlePath, needed: Float64Array, t: number): number {
  return Math.max(0, (needed[t + 1] as number) - backOn(path, t + 1));
}

/**
 * Exits at month ends if all surplus leaves at the first lawful date and after: everybody idle but whom the lines will need again
 * for a vacancy. To let those go would cost a billed agent, under a hiring freeze, or the hire that replaces him.
 *
 *   exits(t) = max(0, idle left at the end of t - kept(t)),   0 before the first lawful exit
 *
 * @param firstExit first month at whose end an exit is lawful; the number of months where none is
 * @source model.md 2 (do nothing; "billed vacancies are refilled from the idle")
 */
export function exitsAboveNeed(path: IdlePath, firstExit: number): Float64Array {
  const { idle, stay, released } = path;
  const needed = neededFor(path);
  const exits = new Float64Array(stay.length);
  let gone = 0;
  for (let t = 0; t < exits.length; t++) {
    const stays = stay[t] as number;
    const atEnd = ((idle[t] as number) - gone) * stays + (released[t] as number);
    const kept = keptOn(path, needed, t);
    if (t >= firstExit && atEnd - kept > NOBODY) exits[t] = atEnd - kept;
    gone = gone * stays + (exits[t] as number);
  }
  return exits;
}

/** Who comes back from a course on a month's first day, less who begins one. */
function backOn({ idle, stay, released }: IdlePath, t: number): number {
  if (t >= stay.length) return 0;
  return (idle[t] as number) - (stay[t - 1] as number) * (idle[t - 1] as number) - (released[t - 1] as number);
}
