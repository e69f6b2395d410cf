import type { CellError } from "../document/document";
import type { Guesses } from "../guesses";
import type { Entry, SendEntries } from "../host-entry";
import type { Answer, Call, CallHandle, FunctionCalls } from "./calls";
import type { FunctionMetadata, MetadataFile } from "./metadata";
import { wireArguments } from "./wire-arguments";
import { resultRow } from "./wire-result";

const FUNCTIONS_CATEGORY = 1;
const MessageType = { invoke: 1000, cancel: 1001 } as const;
const Flag = { cancelable: 1, stream: 2, takesErrors: 4, richData: 8 } as const;

/** Length of the calls that travel together, in characters: the runtime works through a message in one go, and a hand in the pane waits. */
const MESSAGE_LENGTH = 30_000;

/** Of one argument; of a repeated one, those of all, where they come as a list. */
type ArgumentAddress = string | null | readonly (string | null)[];

interface Invocation {
  readonly id: number;
  /** `[id, function, arguments, address, flags, argument addresses]`, as JSON. */
  readonly message: string;
  readonly answered: (answer: Answer) => void;
  readonly streams: boolean;
}

/**
 * Calls the add-in's functions through Microsoft's custom-functions runtime, wherever office.js runs.
 * The runtime holds its answers for 50 ms and then reports them at most every 200 to 500 ms, all together:
 * make calls, then wait; never one after the other.
 */
export class RuntimeCalls implements FunctionCalls {
  /** Shared by all: a runtime that outlives its workbook, as in tests, may still report an old call. */
  static #lastId = 0;

  readonly #functions: ReadonlyMap<string, FunctionMetadata>;
  readonly #waiting = new Map<number, Invocation>();
  readonly #sent = new Map<number, Invocation>();
  #send: SendEntries | null = null;
  #isReady = false;
  #isScheduled = false;

  constructor(
    private readonly metadata: MetadataFile,
    private readonly guesses: Guesses,
  ) {
    this.#functions = new Map(metadata.functions.map((declared) => [declared.id.toUpperCase(), declared]));
  }

  /** Calls that are made and not answered. */
  get pending(): number {
    return this.#waiting.size + this.#sent.size;
  }

  /** A function that streams answers again and again until it is cancelled; all others answer once. */
  call(call: Call, answered: (answer: Answer) => void): CallHandle {
    const declared = this.#functions.get(call.id.toUpperCase());
    if (!declared) return answerLater({ error: "#NAME?" }, answered);
    const laidOut = wireArguments(call, declared, this.metadata.allowErrorForDataTypeAny === true, this.guesses);
    if ("refused" in laidOut) return answerLater(laidOut.refused, answered);

    const id = ++RuntimeCalls.#lastId;
    const [address, flags, addresses] = this.#circumstances(call, declared).map((one) => JSON.stringify(one));
    const message = `[${id},${JSON.stringify(declared.id)},${laidOut.json},${address},${flags},${addresses}]`;
    this.#waiting.set(id, { id, message, answered, streams: declared.options?.stream === true });
    this.#schedule();
    return { cancel: () => this.#cancel(id) };
  }

  /** The pane whose runtime answers from now on; calls wait until it is ready. */
  connect(send: SendEntries): void {
    this.disconnect();
    this.#send = send;
  }

  /** The pane is gone: calls that it has left open wait for the next one. */
  disconnect(): void {
    this.#send = null;
    this.#isReady = false;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const invocation of [...this.#sent.values(), ...waiting]) this.#waiting.set(invocation.id, invocation);
    this.#sent.clear();
  }

  /** The runtime of the connected pane takes calls from now on. */
  ready(): void {
    this.#isReady = true;
    this.#schedule();
  }

  /** Rows of the runtime's SetInvocationArrayResults. Answers are given once the runtime's request is over. */
  receive(rows: readonly unknown[]): void {
    for (const row of rows) {
      const result = resultRow(row, this.guesses);
      const invocation = result && this.#sent.get(result.id);
      if (!invocation) continue;
      if (!invocation.streams) this.#sent.delete(invocation.id);
      queueMicrotask(() => invocation.answered(result.answer));
    }
  }

  #circumstances(
    call: Call,
    { options = {}, parameters }: FunctionMetadata,
  ): readonly [string | null, number, readonly ArgumentAddress[] | null] {
    const tellsAddress = options.requiresAddress === true || options.requiresParameterAddresses === true;
    const count = Math.max(parameters.length, call.argumentAddresses.length);
    const inARow = Array.from({ length: count }, (_, index) => call.argumentAddresses[index] ?? null);
    const repeated = this.guesses.repeatedAddresses === "as a list" ? parameters.findIndex(({ repeating }) => repeating === true) : -1;
    const addresses: readonly ArgumentAddress[] = repeated < 0 ? inARow : [...inARow.slice(0, repeated), inARow.slice(repeated)];
    const takesErrors = this.metadata.allowErrorForDataTypeAny === true && parameters.some(({ type }) => type === "any");
    const flags =
      (options.cancelable === true ? Flag.cancelable : 0) |
      (options.stream === true ? Flag.stream : 0) |
      (takesErrors ? Flag.takesErrors : 0) |
      (takesErrors && this.guesses.errorArgument === "entity" ? Flag.richData : 0);
    return [tellsAddress ? call.address : null, flags, options.requiresParameterAddresses === true ? addresses : null];
  }

  /** Calls of one microtask travel together, unless they are long. */
  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    queueMicrotask(() => {
      this.#isScheduled = false;
      this.#sendWaiting();
    });
  }

  #sendWaiting(): void {
    if (!this.#send || !this.#isReady || this.#waiting.size === 0) return;
    const invocations = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const invocation of invocations) this.#sent.set(invocation.id, invocation);
    for (const together of messagesOf(invocations)) {
      this.#send(together.map(({ id, message }): Entry => [FUNCTIONS_CATEGORY, MessageType.invoke, "", message, id]));
    }
  }

  /** The runtime passes a cancel on to functions that are declared cancelable and drops the others. */
  #cancel(id: number): void {
    this.#waiting.delete(id);
    if (!this.#sent.delete(id)) return;
    this.#send?.([[FUNCTIONS_CATEGORY, MessageType.cancel, "", JSON.stringify({ invocationId: id }), id]]);
  }
}

/** Calls in their order, as many together as a message holds; a longer one goes alone. */
function messagesOf(invocations: readonly Invocation[]): Invocation[][] {
  const messages: Invocation[][] = [];
  let length = Infinity;
  for (const invocation of invocations) {
    if (length + invocation.message.length > MESSAGE_LENGTH) {
      messages.push([]);
      length = 0;
    }
    messages.at(-1)?.push(invocation);
    length += invocation.message.length;
  }
  return messages;
}

function answerLater(error: CellError, answered: (answer: Answer) => void): CallHandle {
  let isCancelled = false;
  queueMicrotask(() => {
    if (!isCancelled) answered({ error });
  });
  return {
    cancel: () => {
      isCancelled = true;
    },
  };
}
