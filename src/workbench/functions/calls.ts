import type { CellError } from "../document/document";

/** One value on the way to or from the add-in. null is an omitted argument, "" a blank cell. */
export type ArgumentValue = number | string | boolean | null | CellError;
export type Argument = ArgumentValue | readonly (readonly ArgumentValue[])[];

/** A function call that a cell makes. */
export interface Call {
  /** Id in the metadata, as the add-in associated it. */
  readonly id: string;
  readonly arguments: readonly Argument[];
  /** `Sheet!A1` of the calling cell. */
  readonly address: string;
  /** Address of each argument that is a range (`Sheet!A1:B9`), else null. */
  readonly argumentAddresses: readonly (string | null)[];
}

export type Answer = { readonly value: Argument } | { readonly error: CellError };

/** The add-in's functions, wherever they run: behind a pane's frame, or in process. */
export interface FunctionCalls {
  /** Answers once, or never after a cancel. Calls of one microtask travel together. */
  call(call: Call, answered: (answer: Answer) => void): CallHandle;
}

export interface CallHandle {
  cancel(): void;
}
