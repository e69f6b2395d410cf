import type { Engine } from "../engine";
import { JobQueue } from "../queue/job-queue";
import { performer } from "../queue/perform";
import type { Tasks } from "../tasks/task";
import { allTasks } from "../tasks/tasks";

/** An engine in the caller's own thread, for Node and for tests: it blocks while it works, but for its pauses. */
export function inProcessEngine(tasks: Tasks = allTasks()): Engine {
  const queue = new JobQueue(performer(tasks));
  return {
    run: (job, options) => queue.run(job, options),
    close: () => queue.close(new Error("The engine is closed")),
  };
}
