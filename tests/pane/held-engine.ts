import { inProcessEngine } from "../../src/engine/threads/in-process";
import type { Engine, Job, JobKind, JobResult, RunOptions } from "../../src/engine/engine";

/** A best plan that was asked for and not answered yet. */
export interface HeldPlan {
  readonly job: Job<"reallocate">;
  readonly signal: AbortSignal;
  readonly progress: (done: number) => void;
  readonly answer: (result: JobResult<"reallocate">) => Promise<void>;
  readonly fail: (reason: Error) => Promise<void>;
}

/** An engine whose plain numbers come at once, and whose best plans come when the test says so; simulations, of which these tests say nothing, never do. */
export interface HeldEngine {
  readonly engine: Engine;
  /** What was asked for, in order; those that were cancelled are among them. */
  readonly asked: readonly HeldPlan[];
  /** Every job by its kind, in order. */
  readonly kinds: readonly JobKind[];
}

/** Lets what is already under way come to its end: the numbers, and in a turn after theirs what is asked about them. */
export const settled = () => new Promise<void>((done) => setTimeout(() => setTimeout(done)));

function unanswered({ signal }: RunOptions): Promise<never> {
  return new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason as Error)));
}

export function heldEngine(): HeldEngine {
  const real = inProcessEngine();
  const asked: HeldPlan[] = [];
  const kinds: JobKind[] = [];
  const hold = (job: Job<"reallocate">, { signal = new AbortController().signal, onProgress }: RunOptions) =>
    new Promise<JobResult<"reallocate">>((resolve, reject) => {
      const then = <T>(settle: (value: T) => void) => async (value: T) => {
        settle(value);
        await settled();
      };
      asked.push({ job, signal, progress: (done) => onProgress?.(done), answer: then(resolve), fail: then(reject) });
      signal.addEventListener("abort", () => reject(signal.reason as Error));
    });
  return {
    asked,
    kinds,
    engine: {
      run<K extends JobKind>(job: Job<K>, options: RunOptions = {}) {
        kinds.push(job.kind);
        if (job.kind === "reallocate") return hold(job as Job<"reallocate">, options);
        return job.kind === "plan" ? real.run(job, options) : unanswered(options);
      },
      close: () => real.close(),
    },
  };
}
