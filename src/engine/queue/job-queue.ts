import type { Job, JobKind, JobResult } from "../../catalog/jobs/jobs";
import type { RunOptions } from "../engine";
import type { Perform } from "./perform";
import { sameContent } from "../../model/same-content";

/** Someone who waits for a result. */
interface Asker {
  readonly onProgress: (done: number) => void;
  readonly resolve: (result: JobResult<JobKind>) => void;
  readonly reject: (reason: Error) => void;
}

/** A job and all who wait for it. */
interface AwaitedJob {
  readonly job: Job;
  readonly askers: Set<Asker>;
  readonly cancelling: AbortController;
}

/**
 * Has jobs done one after the other. Those that are cancelled while they wait, as happens while a hand drags a slider, cost
 * nothing; those that ask the same, as several cells do, are done once, and are given up when nobody waits for them any more.
 */
export class JobQueue {
  readonly #perform: Perform;
  readonly #waiting = new Set<AwaitedJob>();
  /** Stays here after a cancel, until whoever does it is free again. */
  #current: AwaitedJob | null = null;
  #end: Error | null = null;

  constructor(perform: Perform) {
    this.#perform = perform;
  }

  async run<K extends JobKind>(job: Job<K>, { signal, onProgress = () => undefined }: RunOptions = {}): Promise<JobResult<K>> {
    if (this.#end) throw this.#end;
    signal?.throwIfAborted();
    let cancel: (() => void) | undefined;
    try {
      return await new Promise<JobResult<K>>((resolve, reject) => {
        const errand = this.#errandOf(job as Job);
        const asker: Asker = { onProgress, resolve, reject };
        errand.askers.add(asker);
        // By the platform's convention a reason is an Error, though its type does not say so.
        cancel = () => this.#leave(errand, asker, signal?.reason as Error);
        signal?.addEventListener("abort", cancel);
        this.#next();
      });
    } finally {
      if (cancel) signal?.removeEventListener("abort", cancel);
    }
  }

  /** Ends all that is under way, and takes nothing more. */
  close(end: Error): void {
    if (this.#end) return;
    this.#end = end;
    const errands = this.#current ? [this.#current, ...this.#waiting] : [...this.#waiting];
    this.#waiting.clear();
    for (const { askers, cancelling } of errands) {
      for (const { reject } of askers) reject(end);
      askers.clear();
      cancelling.abort(end);
    }
  }

  #errandOf(job: Job): AwaitedJob {
    const open = this.#current && !this.#current.cancelling.signal.aborted ? [this.#current, ...this.#waiting] : [...this.#waiting];
    const same = open.find((errand) => sameContent(errand.job, job));
    if (same) return same;
    const errand: AwaitedJob = { job, askers: new Set(), cancelling: new AbortController() };
    this.#waiting.add(errand);
    return errand;
  }

  #leave(errand: AwaitedJob, asker: Asker, reason: Error): void {
    asker.reject(reason);
    errand.askers.delete(asker);
    if (errand.askers.size > 0) return;
    this.#waiting.delete(errand);
    errand.cancelling.abort(reason);
  }

  #next(): void {
    const [errand] = this.#waiting;
    if (this.#current || !errand) return;
    this.#waiting.delete(errand);
    this.#current = errand;
    void this.#do(errand);
  }

  async #do({ job, askers, cancelling: { signal } }: AwaitedJob): Promise<void> {
    try {
      const result = await this.#perform(job, { signal, onProgress: (done) => askers.forEach(({ onProgress }) => onProgress(done)) });
      for (const { resolve } of askers) resolve(result);
    } catch (thrown) {
      for (const { reject } of askers) reject(thrown as Error);
    } finally {
      this.#current = null;
      this.#next();
    }
  }
}
