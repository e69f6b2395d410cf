import type { Job, JobKind, JobResult, Jobs } from "../catalog/jobs";
import { plan } from "../model/scenario/plan";

/** What a task may ask and tell while it works. */
export interface TaskRun {
  /** Long tasks look at it now and then, and stop. */
  readonly signal: AbortSignal;
  /** Share of the work done, 0 to 1. */
  progress(done: number): void;
}

type Task<K extends JobKind> = (work: Jobs[K]["work"], run: TaskRun) => JobResult<K> | Promise<JobResult<K>>;

/** The work behind each kind of job. */
export type Tasks = { readonly [K in JobKind]: Task<K> };

export const TASKS: Tasks = {
  plan: ({ inputs, levers, base }) => ({
    plan: plan(inputs, levers),
    base: base && plan(base.inputs, base.levers),
    doNothing: inputs.workforce ? plan(inputs, levers, "do-nothing") : null,
  }),
};

/** @throws the signal's reason once it is aborted, and whatever the task throws */
export async function perform<K extends JobKind>(tasks: Tasks, job: Job<K>, run: TaskRun): Promise<JobResult<K>> {
  run.signal.throwIfAborted();
  const task: Task<K> = tasks[job.kind];
  const result = await task(job, run);
  run.signal.throwIfAborted();
  return result;
}
