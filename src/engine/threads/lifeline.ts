import type { Port } from "./port";

/** A lock of the browser's that a worker holds as long as it lives: one that is ended can say nothing, but its lock comes free. */
export interface Lifeline {
  /** Its name; null where the browser has no locks, or gives the page none. */
  readonly lifeline: string | null;
}

/** The locks of the page's origin; undefined where the browser has none. */
function locksOf(): LockManager | undefined {
  return typeof navigator === "undefined" ? undefined : (navigator as Partial<Navigator>).locks;
}

/** The worker's side: takes hold, and says of what: the first that its caller hears. */
export function holdLifeline(port: Port): void {
  const say = (lifeline: string | null) => port.postMessage({ lifeline } satisfies Lifeline);
  const locks = locksOf();
  if (!locks) return say(null);
  const name = `relais-engine-${crypto.randomUUID()}`;
  const hold = () => {
    say(name);
    return new Promise<never>(() => undefined);
  };
  locks.request(name, hold).catch(() => say(null));
}

/** The caller's side. @param onEnd is told when the worker is no more, whoever has ended it */
export function watchLifeline({ lifeline }: Lifeline, onEnd: () => void): void {
  if (lifeline !== null) locksOf()?.request(lifeline, onEnd).catch(() => undefined);
}
