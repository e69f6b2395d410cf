import type { Job, JobKind, JobResult } from "../../catalog/jobs/jobs";
import { pauseOf } from "./pause";
import { sameContent } from "../../model/same-content";
import type { Task, Tasks } from "../tasks/task";

/** How a job that is being done is told of, and given up. */
export interface JobHandle {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number) => void;
}

/**
 * Does a job.
 *
 * @throws the signal's reason once it is aborted, and whatever the task throws
 */
export type Perform = <K extends JobKind>(job: Job<K>, performance: JobHandle) => Promise<JobResult<K>>;

/** Does jobs in this thread, and remembers the last results of those kinds that ask for it. */
export function performer(tasks: Tasks): Perform {
  const finished = new Map<JobKind, Finished[]>();

  return async <K extends JobKind>(job: Job<K>, { signal, onProgress }: JobHandle): Promise<JobResult<K>> => {
    signal.throwIfAborted();
    const task: Task<K> | undefined = tasks[job.kind];
    if (!task) throw new Error(`This thread does no job of the kind ${job.kind}`);
    const { remembered, perform } = task;
    const before = finished.get(job.kind) ?? [];
    const known = before.find((other) => sameContent(other.job, job));
    // What was kept under a kind of job is a result of that kind.
    const result = known ? (known.result as JobResult<K>) : await perform(job, { signal, pause: pauseOf(signal), progress: onProgress });
    signal.throwIfAborted();
    const latest: Finished = { job: job as Job, result };
    finished.set(job.kind, [latest, ...before.filter((other) => other !== known)].slice(0, remembered));
    return result;
  };
}

interface Finished {
  readonly job: Job;
  readonly result: JobResult<JobKind>;
}
