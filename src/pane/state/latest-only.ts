import type { Activity } from "./activity";

/** A task hears from the signal that it is not wanted any more, and handles its own failure. */
export type LaneTask = (signal: AbortSignal) => Promise<void>;

/** Takes tasks one at a time; of those that wait, only the last is kept. */
export interface Lane {
  take(task: LaneTask): void;
  busy(): boolean;
  /** Gives up what is under way and what waits. */
  clear(): void;
}

/**
 * A lane of its own: at most one task under way and one waiting.
 *
 * @param activity counts the lane's task while it is under way
 * @param patience milliseconds for which a task may still go on once another waits; then it is aborted
 */
export function latestOnly(activity: Activity, patience = Infinity): Lane {
  let underWay: AbortController | null = null;
  let waiting: LaneTask | null = null;
  let losingPatience: ReturnType<typeof setTimeout> | null = null;

  function stopWaiting(): void {
    if (losingPatience !== null) clearTimeout(losingPatience);
    losingPatience = null;
  }

  async function run(task: LaneTask): Promise<void> {
    const own = new AbortController();
    underWay = own;
    activity.begin();
    try {
      await task(own.signal);
    } finally {
      stopWaiting();
      underWay = null;
      const next = waiting;
      waiting = null;
      if (next) void run(next);
      activity.end();
    }
  }

  return {
    take(task) {
      if (underWay === null) return void run(task);
      waiting = task;
      const overtaken = underWay;
      if (patience < Infinity) losingPatience ??= setTimeout(() => overtaken.abort(), patience);
    },
    busy: () => underWay !== null,
    clear() {
      waiting = null;
      stopWaiting();
      underWay?.abort();
    },
  };
}
