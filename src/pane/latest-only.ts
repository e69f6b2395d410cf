/** Takes tasks one at a time; of those that wait, only the last is kept. A task handles its own failure. */
export interface Lane {
  take(task: () => Promise<void>): void;
  busy(): boolean;
}

/** A lane of its own: at most one task under way and one waiting. */
export function latestOnly(): Lane {
  let underWay = false;
  let waiting: (() => Promise<void>) | null = null;
  async function run(task: () => Promise<void>): Promise<void> {
    underWay = true;
    try {
      await task();
    } finally {
      underWay = false;
      const next = waiting;
      waiting = null;
      if (next) void run(next);
    }
  }
  return {
    take(task) {
      if (underWay) waiting = task;
      else void run(task);
    },
    busy: () => underWay,
  };
}
