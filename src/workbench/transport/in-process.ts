import type { SpreadsheetDocument } from "../document/document";
import type { RuntimeCalls } from "../functions/runtime-calls";
import type { Guesses } from "../guesses";
import type { Entry } from "../host-entry";
import { EVENT_CATEGORY, EventType } from "../richapi/wire/event-type";
import type { RequestBody } from "../richapi/wire/request";
import { openSession } from "../richapi/open-session";
import type { Session } from "../richapi/session/session";

export interface InProcessOptions {
  readonly document: SpreadsheetDocument;
  readonly guesses: Guesses;
  readonly functions?: RuntimeCalls;
  readonly localFormula?: ((formula: string) => string) | undefined;
}

const BridgeMessage = { response: 2, events: 3 } as const;

/** What office.js sends through its native bridge. */
interface BridgeRequest {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: string | RequestBody };
}

/**
 * A native bridge for `OfficeExtension.HostBridge.init`: office.js in this very process talks to the host
 * without a browser. It speaks and listens in JSON, one turn later, as through a real bridge.
 */
export class InProcessBridge {
  /** office.js puts its listener here. */
  onMessageFromHost: (json: string) => void = () => undefined;
  readonly #session: Session;
  readonly #functions: RuntimeCalls | undefined;

  constructor({ document, guesses, functions, localFormula }: InProcessOptions) {
    const channel = {
      send: (entries: readonly Entry[]) => this.#push(entries),
      selectionChanged: () => this.#push([[EVENT_CATEGORY, EventType.documentSelectionChanged, "", "{}", 0]]),
    };
    this.#session = openSession({ document, guesses, channel, functions, localFormula });
    this.#functions = functions;
    functions?.connect(channel.send);
  }

  sendMessageToHost(json: string): void {
    const { id, flags, message } = JSON.parse(json) as BridgeRequest;
    queueMicrotask(() => {
      const request = typeof message.body === "string" ? (JSON.parse(message.body) as RequestBody) : message.body;
      const body = JSON.stringify(this.#session.process(request));
      this.onMessageFromHost(JSON.stringify({ id, type: BridgeMessage.response, flags, message: { statusCode: 200, headers: {}, body } }));
    });
  }

  close(): void {
    this.#functions?.disconnect();
    this.#session.close();
  }

  #push(entries: readonly Entry[]): void {
    queueMicrotask(() => this.onMessageFromHost(JSON.stringify({ type: BridgeMessage.events, message: { entries } })));
  }
}
