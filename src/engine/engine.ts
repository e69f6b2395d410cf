import type { Plan, PlanInputs, PlanLevers } from "../model/scenario/plan";

/** Heavy work, by kind. */
export interface Jobs {
  /** The closed-form plan of a scenario, and of another to compare it with. */
  readonly plan: {
    readonly work: {
      readonly inputs: PlanInputs;
      readonly levers: PlanLevers;
      readonly base: { readonly inputs: PlanInputs; readonly levers: PlanLevers } | null;
    };
    /** `doNothing`: the same scenario if nobody is retrained and the surplus leaves; null where there is no staff to leave. */
    readonly result: { readonly plan: Plan; readonly base: Plan | null; readonly doNothing: Plan | null };
  };
}

export type JobKind = keyof Jobs;
export type Job<K extends JobKind = JobKind> = { readonly kind: K } & Jobs[K]["work"];
export type JobResult<K extends JobKind> = Jobs[K]["result"];

export interface RunOptions {
  /** Ends the job; its promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Share of the work done, 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

/** Runs jobs off the thread that draws. The same job gives the same result, wherever it runs. */
export interface Engine {
  run<K extends JobKind>(job: Job<K>, options?: RunOptions): Promise<JobResult<K>>;
  /** Ends what is running and frees the thread. */
  close(): void;
}
