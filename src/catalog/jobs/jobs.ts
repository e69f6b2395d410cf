import type { CallJobs } from "./call";
import type { PlanJobs } from "./plan";
import type { ReallocationJobs } from "./reallocation";
import type { SimulationJobs } from "./simulation";

/** Heavy work, by kind: what is asked and what comes of it. Both travel between threads, so they are plain data. */
export interface Jobs extends CallJobs, PlanJobs, ReallocationJobs, SimulationJobs {}

export type JobKind = keyof Jobs;
export type Job<K extends JobKind = JobKind> = { readonly [Kind in K]: { readonly kind: Kind } & Jobs[Kind]["work"] }[K];
export type JobResult<K extends JobKind> = Jobs[K]["result"];

/**
 * Has a job done, wherever the caller's engine does it.
 *
 * @throws the reason of a call that is cancelled, and what the work throws
 */
export type RunJob = <K extends JobKind>(job: Job<K>) => Promise<JobResult<K>>;
