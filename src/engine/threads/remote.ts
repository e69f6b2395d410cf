import type { Job, JobKind, JobResult } from "../../catalog/jobs/jobs";
import type { RunOptions, StartingEngine } from "../engine";
import { JobQueue } from "../queue/job-queue";
import type { Perform } from "../queue/perform";
import type { WorkerPort } from "./port";
import { WorkerLink } from "./worker-link";

/**
 * Jobs that share a worker, by what it keeps for the next one: nothing, the draws of a simulation, the tables that functions are called
 * with; all others the program in the solver. What a hand at a slider waits for never stands behind what takes seconds.
 */
const DESKS: Readonly<Partial<Record<JobKind, Desk>>> = { plan: "plan", call: "calls", simulate: "draws", breakEven: "draws" };
export type Desk = "plan" | "calls" | "draws" | "solver";

/**
 * An engine whose jobs are done by workers that serve the other end of a port: one for each desk, given one job at a time.
 *
 * A worker starts with the first job for it, or when it is told to prepare for one. One that breaks down, or that works on after a cancel,
 * is ended: the next job has a new one, as have those that wait.
 *
 * @param open starts a worker for a desk
 */
export function remoteEngine(open: (desk: Desk) => WorkerPort): StartingEngine {
  const workers = new Map<string, RemoteWorker>();
  const workerFor = (kind: JobKind) => {
    const desk = DESKS[kind] ?? "solver";
    const worker = workers.get(desk) ?? new RemoteWorker(() => open(desk));
    workers.set(desk, worker);
    return worker;
  };
  let isClosed = false;
  return {
    run: (job, options) => (isClosed ? Promise.reject(closed()) : workerFor(job.kind).run(job, options)),
    prepare: (kind) => {
      if (!isClosed) workerFor(kind).start();
    },
    close: () => {
      isClosed = true;
      for (const worker of workers.values()) worker.close();
    },
  };
}

/** The worker of one desk, and those that wait for it. */
class RemoteWorker {
  #link: WorkerLink | null = null;
  readonly #queue: JobQueue;

  constructor(private readonly open: () => WorkerPort) {
    const perform: Perform = (job, performance) => this.start().perform(job, performance);
    this.#queue = new JobQueue(async (job, performance) => perform(job, performance));
  }

  /** Starts the worker where there is none that works. */
  start(): WorkerLink {
    if (!this.#link?.isAlive) this.#link = new WorkerLink(this.open());
    return this.#link;
  }

  run<K extends JobKind>(job: Job<K>, options?: RunOptions): Promise<JobResult<K>> {
    return this.#queue.run(job, options);
  }

  close(): void {
    this.#queue.close(closed());
    this.#link?.end(closed());
  }
}

const closed = () => new Error("The engine is closed");
