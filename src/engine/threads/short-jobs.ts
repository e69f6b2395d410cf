import type { Job, JobKind } from "../../catalog/jobs/jobs";
import type { RunOptions, StartingEngine } from "../engine";
import { performPlan } from "../tasks/plan";

/**
 * Lines times months up to which a plan is made in the caller's own thread, in a few milliseconds. A message to a worker and back takes as
 * long, and many times that where all cores are busy with solves.
 */
const SHORT_PLAN = 5_000;

/** An engine that does at once, and in the caller's own thread, what takes so little time; all other jobs are the given engine's. */
export function withShortJobsHere(engine: StartingEngine): StartingEngine {
  let isClosed = false;
  return {
    run: async <K extends JobKind>(job: Job<K>, options?: RunOptions) => {
      const asked = job as Job;
      if (isClosed || !isShort(asked)) return engine.run(job, options);
      options?.signal?.throwIfAborted();
      // What is done of a kind of job is a result of that kind.
      return performPlan(asked);
    },
    // How long a plan takes is not known before it is asked for.
    prepare: (kind) => {
      if (kind !== "plan") engine.prepare(kind);
    },
    close: () => {
      isClosed = true;
      engine.close();
    },
  };
}

function isShort(job: Job): job is Job<"plan"> {
  return job.kind === "plan" && job.inputs.lines.length * job.levers.window.months <= SHORT_PLAN;
}
