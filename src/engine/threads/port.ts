/** Either end of the way between an engine's caller and its worker: a Worker, a MessagePort, or the inside of a worker. */
export interface Port {
  postMessage(message: unknown): void;
  addEventListener(type: "message" | PortFailure, listener: (event: PortEvent) => void): void;
  /** A MessagePort holds messages back until it is started. */
  start?(): void;
}

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

/** Ways in which the other end can be lost; which of them exist depends on the kind of port. */
export const PORT_FAILURES = ["error", "messageerror", "close"] as const;
export type PortFailure = (typeof PORT_FAILURES)[number];

export interface PortEvent {
  readonly type: string;
  readonly data?: unknown;
  /** Of an error that nobody caught in the worker. */
  readonly message?: unknown;
}
