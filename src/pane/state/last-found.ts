/** What was found last, and what for. */
export interface LastFound<T> {
  /** Null where something else was found last, or nothing. */
  of(...asked: readonly unknown[]): T | null;
  /** Keeps it, and hands it on. */
  keep(found: T, ...asked: readonly unknown[]): T;
  /** Whatever it was found for. */
  latest(): T | null;
}

/** Keeps one finding, so that it is not asked for again while what was asked stays the same. */
export function lastFound<T>(): LastFound<T> {
  let last: { readonly asked: readonly unknown[]; readonly found: T } | null = null;
  return {
    of: (...asked) => (last !== null && last.asked.every((part, at) => part === asked[at]) ? last.found : null),
    keep(found, ...asked) {
      last = { asked, found };
      return found;
    },
    latest: () => last?.found ?? null,
  };
}
