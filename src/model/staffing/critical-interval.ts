/** A piece of work with its window. Times are on one scale, such as working days; work is in one unit, such as hours. */
export interface DatedWork {
  readonly released: number;
  /** After `released`. */
  readonly due: number;
  readonly work: number;
}

/** The stretch of time that sets the capacity. */
export interface CriticalInterval {
  readonly from: number;
  readonly to: number;
  /** Work per unit of time that must get done between the two. */
  readonly capacity: number;
}

/**
 * Least constant capacity with which everything is done by its deadline, and the interval that asks for it. Earliest deadline first
 * then meets every deadline.
 *
 *   capacity = max over from < to of work released at or after `from` and due at or before `to` / (to - from)
 *
 * @returns null where there is no work
 * @source Yao, Demers and Shenker (1995); demand bound of Baruah (1990); domain.md 5.5
 */
export function criticalInterval(pieces: readonly DatedWork[]): CriticalInterval | null {
  const byDue = pieces.filter(({ work }) => work > 0).sort((one, other) => one.due - other.due);
  let critical: CriticalInterval | null = null;
  for (const from of new Set(byDue.map(({ released }) => released))) {
    let demand = 0;
    for (const { released, due, work } of byDue) {
      if (released < from) continue;
      demand += work;
      const capacity = demand / (due - from);
      if (critical === null || capacity > critical.capacity) critical = { from, to: due, capacity };
    }
  }
  return critical;
}
