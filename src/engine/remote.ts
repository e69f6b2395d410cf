import type { Engine, Job, JobKind, JobResult, RunOptions } from "./engine";
import { errorOf, type Request, type Response } from "./messages";
import { PORT_FAILURES, type Port } from "./port";

/** The caller's end, which can also put an end to the worker. */
export type WorkerPort = Port & (Closable | Terminable);
interface Closable {
  /** Of a MessagePort. */
  close(): void;
}
interface Terminable {
  /** Of a Worker. */
  terminate(): void;
}

/** A job on its way. */
interface Errand {
  readonly id: number;
  readonly job: Job;
  readonly onProgress: (done: number) => void;
  readonly resolve: (result: JobResult<JobKind>) => void;
  readonly reject: (reason: Error) => void;
}

/**
 * An engine whose jobs are done by a worker that serves the other end of a port.
 *
 * The worker is given one job at a time: those that are cancelled while they wait, as happens while a hand drags a
 * slider, then cost it nothing. When the worker breaks down every open job is rejected, and so is every later one.
 */
export function remoteEngine(port: WorkerPort): Engine {
  return new RemoteEngine(port);
}

class RemoteEngine implements Engine {
  readonly #port: WorkerPort;
  readonly #waiting = new Map<number, Errand>();
  /** Stays here after a cancel, until the worker is free again. */
  #current: Errand | null = null;
  #lastId = 0;
  /** Why there is no worker any more. */
  #end: Error | null = null;

  constructor(port: WorkerPort) {
    this.#port = port;
    port.addEventListener("message", ({ data }) => this.#hear(data as Response));
    for (const failure of PORT_FAILURES) {
      port.addEventListener(failure, ({ message }) => {
        const words = typeof message === "string" ? `: ${message}` : "";
        this.#finish(new Error(`The engine's worker broke down (${failure})${words}`));
      });
    }
    port.start?.();
  }

  async run<K extends JobKind>(job: Job<K>, { signal, onProgress = () => undefined }: RunOptions = {}): Promise<JobResult<K>> {
    if (this.#end) throw this.#end;
    signal?.throwIfAborted();
    const id = ++this.#lastId;
    // By the platform's convention a reason is an Error, though its type does not say so.
    const cancel = () => this.#cancel(id, signal?.reason as Error);
    signal?.addEventListener("abort", cancel);
    try {
      return await new Promise<JobResult<K>>((resolve, reject) => {
        this.#waiting.set(id, { id, job, onProgress, resolve, reject });
        this.#next();
      });
    } finally {
      signal?.removeEventListener("abort", cancel);
    }
  }

  close(): void {
    this.#finish(new Error("The engine is closed"));
    if ("terminate" in this.#port) this.#port.terminate();
    else this.#port.close();
  }

  #next(): void {
    const [errand] = this.#waiting.values();
    if (this.#current || !errand) return;
    this.#waiting.delete(errand.id);
    this.#current = errand;
    try {
      this.#say({ id: errand.id, job: errand.job });
    } catch (uncloneable) {
      this.#current = null;
      errand.reject(uncloneable as DOMException);
      this.#next();
    }
  }

  #hear(response: Response): void {
    const errand = this.#current;
    if (errand?.id !== response.id) return;
    if ("progress" in response) {
      errand.onProgress(response.progress);
      return;
    }
    this.#current = null;
    if ("result" in response) errand.resolve(response.result);
    else errand.reject(errorOf(response.failure));
    this.#next();
  }

  #cancel(id: number, reason: Error): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    waiting?.reject(reason);
    if (this.#current?.id !== id) return;
    this.#say({ id, cancel: true });
    this.#current.reject(reason);
    this.#current = { ...this.#current, onProgress: () => undefined };
  }

  #finish(end: Error): void {
    if (this.#end) return;
    this.#end = end;
    this.#current?.reject(end);
    for (const errand of this.#waiting.values()) errand.reject(end);
    this.#current = null;
    this.#waiting.clear();
  }

  #say(request: Request): void {
    this.#port.postMessage(request);
  }
}
