import type { Job, JobKind, JobResult } from "../../catalog/jobs/jobs";
import { watchLifeline } from "./lifeline";
import { errorOf, type Request, type Response } from "./messages";
import { SentArrays } from "./long-arrays";
import type { JobHandle } from "../queue/perform";
import { PORT_FAILURES, type WorkerPort } from "./port";

/**
 * A worker at work hears a cancel between two slices, which take up to a second on a slow machine: what it keeps for the next job is worth
 * waiting for. One that has not heard by then never will.
 */
const CANCEL_PATIENCE_MS = 3_000;
/** Far longer than a worker's code takes to come and to start. One that has said nothing by then never will. */
const START_PATIENCE_MS = 45_000;

/** A job that the worker has been given. */
interface GivenJob {
  readonly id: number;
  readonly onProgress: (done: number) => void;
  readonly resolve: (result: JobResult<JobKind>) => void;
  readonly reject: (reason: Error) => void;
}

/** The way to one worker, which does one job at a time. */
export class WorkerLink {
  readonly #port: WorkerPort;
  readonly #sent = new SentArrays();
  #current: GivenJob | null = null;
  #lastId = 0;
  #isAlive = true;
  readonly #starting: ReturnType<typeof setTimeout>;

  constructor(port: WorkerPort) {
    this.#port = port;
    this.#starting = setTimeout(() => this.#fail(new Error("The engine's worker did not start")), START_PATIENCE_MS);
    port.addEventListener("message", ({ data }) => this.#hear(data as Response));
    for (const failure of PORT_FAILURES) {
      port.addEventListener(failure, ({ message }) => {
        const words = typeof message === "string" ? `: ${message}` : "";
        this.#fail(new Error(`The engine's worker broke down (${failure})${words}`));
      });
    }
    port.start?.();
  }

  /** Whether the worker can be given another job. */
  get isAlive(): boolean {
    return this.#isAlive;
  }

  /** @throws the signal's reason, what the task throws, and that the worker broke down */
  async perform<K extends JobKind>(job: Job<K>, { signal, onProgress }: JobHandle): Promise<JobResult<K>> {
    const id = ++this.#lastId;
    let patience: ReturnType<typeof setTimeout> | undefined;
    const cancel = () => {
      this.#say({ id, cancel: true });
      patience = setTimeout(() => this.#fail(signal.reason as Error), CANCEL_PATIENCE_MS);
    };
    signal.addEventListener("abort", cancel);
    try {
      return await new Promise<JobResult<K>>((resolve, reject) => {
        this.#current = { id, onProgress, resolve, reject };
        this.#sent.send(job, (parcel) => this.#say({ id, job: parcel }));
      });
    } finally {
      signal.removeEventListener("abort", cancel);
      clearTimeout(patience);
      this.#current = null;
    }
  }

  /** Puts an end to the worker; the job that it does ends with the reason. */
  end(reason: Error): void {
    this.#isAlive = false;
    clearTimeout(this.#starting);
    if ("terminate" in this.#port) this.#port.terminate();
    else this.#port.close();
    this.#current?.reject(reason);
  }

  #hear(response: Response): void {
    clearTimeout(this.#starting);
    if ("lifeline" in response) return watchLifeline(response, () => this.#fail(new Error("The engine's worker was ended")));
    const errand = this.#current;
    if (errand?.id !== response.id) return;
    if ("progress" in response) errand.onProgress(response.progress);
    else if ("result" in response) errand.resolve(response.result);
    else if (response.failure.isFatal) this.#fail(errorOf(response.failure));
    else errand.reject(errorOf(response.failure));
  }

  #fail(reason: Error): void {
    if (this.#isAlive) this.end(reason);
  }

  #say(request: Request): void {
    this.#port.postMessage(request);
  }
}
