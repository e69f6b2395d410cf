import { sameJob } from "../../catalog/jobs/same-job";
import type { Job, JobKind, JobResult } from "../../engine/engine";

/** The result found last of one kind of job, and which job it is of. */
export interface LastFound<K extends JobKind> {
  /** Null where another job was done last, or none. */
  of(job: Job<K>): JobResult<K> | null;
  /** Keeps it, and hands it on. */
  keep(found: JobResult<K>, job: Job<K>): JobResult<K>;
  /** Of whichever job. */
  latest(): JobResult<K> | null;
}

/** Keeps one finding, so that it is not asked for again while what was asked stays the same. */
export function lastFound<K extends JobKind>(): LastFound<K> {
  let last: { readonly job: Job<K>; readonly found: JobResult<K> } | null = null;
  return {
    of: (job) => (last !== null && sameJob(last.job, job) ? last.found : null),
    keep(found, job) {
      last = { job, found };
      return found;
    },
    latest: () => last?.found ?? null,
  };
}
