import type { SheetInfo, SpreadsheetDocument } from "../../document/document";
import type { Guesses } from "../../guesses";
import type { RuntimeCalls } from "../../functions/runtime-calls";
import { Batch } from "../batch";
import { itemNotFound } from "../wire/errors";
import { PaneEvents } from "./pane-events";
import type { PaneChannel } from "./pane-events";
import { References } from "./references";
import type { RequestBody, ResponseBody } from "../wire/request";
import { WriteQueue } from "./write-queue";

export interface SessionOptions {
  readonly document: SpreadsheetDocument;
  readonly guesses: Guesses;
  readonly channel: PaneChannel;
  /** Left out where the pane owns no functions. */
  readonly functions?: RuntimeCalls | undefined;
}

/** One pane's office.js at the other end: what it has asked to hear of, what it keeps, and its batches. */
export class Session {
  readonly guesses: Guesses;
  readonly functions: RuntimeCalls | undefined;
  readonly references = new References();
  readonly events: PaneEvents;
  /** Of the batch that is being answered. */
  writes: WriteQueue;
  readonly #document: SpreadsheetDocument;

  constructor({ document, guesses, channel, functions }: SessionOptions) {
    this.#document = document;
    this.guesses = guesses;
    this.functions = functions;
    this.writes = new WriteQueue(document);
    this.events = new PaneEvents(document, guesses, channel, () => this.writes.flushing);
  }

  /** Answers one batch; whatever goes wrong is in the answer. */
  process(request: RequestBody): ResponseBody {
    this.writes = new WriteQueue(this.#document);
    return new Batch(this, request).run();
  }

  /** The document as the batch has left it: writes that were held back are made first. */
  get document(): SpreadsheetDocument {
    this.writes.flush();
    return this.#document;
  }

  /** @throws DocumentError ItemNotFound */
  sheet(id: string): SheetInfo {
    const sheet = this.#document.sheets().find((candidate) => candidate.id === id);
    if (!sheet) throw itemNotFound();
    return sheet;
  }

  close(): void {
    this.events.close();
  }
}
