import type { Engine } from "./engine";
import { perform, TASKS, type Tasks } from "./tasks";

/** An engine in the caller's own thread, for Node and for tests: it blocks while it works. */
export function inProcessEngine(tasks: Tasks = TASKS): Engine {
  const closing = new AbortController();
  return {
    async run(job, { signal, onProgress } = {}) {
      const signals = signal ? [signal, closing.signal] : [closing.signal];
      return perform(tasks, job, { signal: AbortSignal.any(signals), progress: (done) => onProgress?.(done) });
    },
    close: () => closing.abort(new Error("The engine is closed")),
  };
}
