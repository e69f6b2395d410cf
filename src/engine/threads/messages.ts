import type { JobKind, JobResult } from "../../catalog/jobs/jobs";
import type { Lifeline } from "./lifeline";
import type { Parcel } from "./long-arrays";

/** What the caller says to the worker. Each job has a number of its own. */
export type Request = { readonly id: number; readonly job: Parcel } | { readonly id: number; readonly cancel: true };

/**
 * What the worker says to the caller: first by what it is seen to live; exactly one result or failure per job, at last, a cancelled one
 * included.
 */
export type Response =
  | Lifeline
  | { readonly id: number; readonly progress: number }
  | { readonly id: number; readonly result: JobResult<JobKind> }
  | { readonly id: number; readonly failure: Failure };

/** An Error as it travels: not every browser clones its name and stack. */
export interface Failure {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  /** WebAssembly has broken off in its midst, out of memory for example: nothing that it holds can be trusted any more. */
  readonly isFatal: boolean;
}

export function failureOf(thrown: unknown): Failure {
  const { name, message, stack } = thrown instanceof Error ? thrown : new Error(String(thrown));
  return { name, message, stack, isFatal: thrown instanceof WebAssembly.RuntimeError };
}

export function errorOf({ name, message, stack }: Failure): Error {
  return Object.assign(new Error(message), { name, stack });
}
