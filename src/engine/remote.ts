import type { Engine } from "./engine";
import { JobQueue } from "./job-queue";
import type { Perform } from "./perform";
import type { WorkerPort } from "./port";
import { WorkerLink } from "./worker-link";

/**
 * An engine whose jobs are done by a worker that serves the other end of a port. The worker is given one job at a time.
 *
 * It starts with the first job. One that breaks down, or that works on after a cancel, is ended: the next job has a new one, as
 * have those that wait.
 *
 * @param open starts a worker
 */
export function remoteEngine(open: () => WorkerPort): Engine {
  let link: WorkerLink | null = null;
  const perform: Perform = (job, performance) => {
    if (!link?.isAlive) link = new WorkerLink(open());
    return link.perform(job, performance);
  };
  const queue = new JobQueue(async (job, performance) => perform(job, performance));
  return {
    run: (job, options) => queue.run(job, options),
    close: () => {
      queue.close(new Error("The engine is closed"));
      link?.end();
    },
  };
}
