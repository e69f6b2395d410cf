import type { SheetInfo, SpreadsheetDocument } from "../../document/document";
import type { Guesses } from "../../guesses";
import type { RuntimeCalls } from "../../functions/runtime-calls";
import { itemNotFound } from "../wire/errors";
import { PaneEvents } from "./pane-events";
import type { PaneChannel } from "./pane-events";
import { References } from "./references";
import type { RequestBody, ResponseBody } from "../wire/request";
import type { WireObject } from "../wire/wire-object";
import { WriteQueue } from "./write-queue";

export interface SessionOptions {
  readonly document: SpreadsheetDocument;
  readonly guesses: Guesses;
  readonly channel: PaneChannel;
  /** A formula as the user's own notation has it; left out where that is English. */
  readonly localFormula?: ((formula: string) => string) | undefined;
  /** Left out where the pane owns no functions. */
  readonly functions?: RuntimeCalls | undefined;
}

/** What a session answers with, which knows the session in its turn. */
export interface Answering {
  batch(session: Session, request: RequestBody): ResponseBody;
  worksheet(session: Session, id: string): WireObject;
}

/** One pane's office.js at the other end: what it has asked to hear of, what it keeps, and its batches. */
export class Session {
  readonly guesses: Guesses;
  readonly functions: RuntimeCalls | undefined;
  readonly localFormula: (formula: string) => string;
  readonly references = new References();
  readonly events: PaneEvents;
  /** Of the batch that is being answered. */
  writes: WriteQueue;
  readonly #document: SpreadsheetDocument;
  readonly #answering: Answering;

  constructor({ document, guesses, channel, functions, localFormula = (formula) => formula }: SessionOptions, answering: Answering) {
    this.#document = document;
    this.#answering = answering;
    this.guesses = guesses;
    this.functions = functions;
    this.localFormula = localFormula;
    this.writes = new WriteQueue(document);
    this.events = new PaneEvents(document, guesses, channel, () => this.writes.flushing);
  }

  /** Answers one batch; whatever goes wrong is in the answer. */
  process(request: RequestBody): ResponseBody {
    this.writes = new WriteQueue(this.#document);
    return this.#answering.batch(this, request);
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

  /** The object of a sheet, to which ranges, names and tables lead back. */
  worksheet(id: string): WireObject {
    return this.#answering.worksheet(this, id);
  }

  close(): void {
    this.events.close();
  }
}
