import type { Job, JobKind, JobResult } from "../catalog/jobs/jobs";

export type { Job, JobKind, JobResult };

export interface RunOptions {
  /** Ends the job; its promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Share of the work done, 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

/** Runs jobs off the thread that draws. The same job gives the same result, wherever it runs. */
export interface Engine {
  readonly run: <K extends JobKind>(job: Job<K>, options?: RunOptions) => Promise<JobResult<K>>;
  /** Ends what is running and frees the thread. */
  readonly close: () => void;
}

/** An engine that takes a while to start. */
export interface StartingEngine extends Engine {
  /** Starts what jobs of a kind need, before there is one; what fails by then is told by the first job. */
  readonly prepare: (kind: JobKind) => void;
}
