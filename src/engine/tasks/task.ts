import type { JobKind, JobResult, Jobs } from "../../catalog/jobs/jobs";
import type { Pause } from "../../model/pause";

/** What a task may ask and tell while it works. */
export interface TaskRun {
  readonly signal: AbortSignal;
  /** Long tasks call it now and then: a cancel is heard there and nowhere else. */
  readonly pause: Pause;
  /** Share of the work done, 0 to 1. */
  readonly progress: (done: number) => void;
}

/** The work behind a kind of job. */
export interface Task<K extends JobKind> {
  /** How many of its last results are kept for whoever asks the same again. */
  readonly remembered: number;
  readonly perform: (work: Jobs[K]["work"], run: TaskRun) => JobResult<K> | Promise<JobResult<K>>;
}

/** What a thread can do: the calls of functions have one of their own, which can do nothing else. */
export type Tasks = { readonly [K in JobKind]?: Task<K> };
