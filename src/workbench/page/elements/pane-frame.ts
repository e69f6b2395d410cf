import type { RuntimeCalls } from "../../functions/runtime-calls";
import type { Guesses } from "../../guesses";
import type { SpreadsheetDocument } from "../../document/document";
import { windowName, type PaneIdentity } from "../../transport/app-context";
import { PaneConnection } from "../../transport/xdm";
import { button, element } from "./element";
import type { Language } from "../words/language";
import type { Words } from "../words/words";

export interface PaneFrameOptions {
  /** Where its page comes from. */
  readonly origin: string;
  readonly guesses: Guesses;
  readonly language: Language;
  readonly words: Words;
  /** A formula as its user writes it. */
  readonly localFormula: (formula: string) => string;
  /** Left out for a pane that does not answer function calls. */
  readonly functions?: RuntimeCalls;
  /** Where the user can close the pane, what then happens. */
  readonly closed?: () => void;
  /** A message has come from the pane or gone to it. */
  readonly heard: () => void;
}

const LOCALES: Readonly<Record<Language, string>> = { fr: "fr-FR", en: "en-US" };
const PANE_PAGE = "/taskpane.html";

let mounted = 0;

/**
 * Where panes come from: the origin that the page names, or its own where that one cannot be reached: a browser may ask for trust in each
 * port's certificate, and has no place to ask in a frame.
 */
export async function originOfPanes(): Promise<string> {
  const { origin } = window.location;
  const named = document.querySelector<HTMLMetaElement>('meta[name="pane-origin"]')?.content;
  if (!named) return origin;
  return fetch(named + PANE_PAGE, { method: "HEAD", mode: "no-cors" }).then(
    () => named,
    () => origin,
  );
}

/**
 * Keeps the process of the panes' origin: one that loses its last frame ends, and the next pane would start another and read all its
 * scripts anew. What it shows does not matter: nobody sees it.
 */
export function keepProcess(origin: string): void {
  if (origin === window.location.origin) return;
  document.body.append(element("iframe", { src: `${origin}/assets/icon-32.png`, hidden: "", title: "" }));
}

/** The add-in's task pane in a frame, and the host's side of its conversation, which begins with a workbook. */
export class PaneFrame {
  readonly root: HTMLElement;
  readonly ready: Promise<void>;
  private readonly frame: HTMLIFrameElement;
  private readonly identity: PaneIdentity;
  private connection: PaneConnection | undefined;
  /** What the pane said before it had a workbook. */
  private readonly early: unknown[] = [];
  private becomeReady: () => void = () => undefined;

  /** Starts the pane's page, which takes longer than to open a small workbook. */
  constructor(private readonly options: PaneFrameOptions) {
    const { origin, language, words, closed } = options;
    mounted += 1;
    this.identity = { locale: LOCALES[language], origin: window.location.origin, conversation: `pane_${mounted}_${Math.trunc(performance.timeOrigin)}` };
    this.ready = new Promise((resolve) => (this.becomeReady = resolve));
    // office.js reads its host from the frame's name, so the name comes before the page.
    this.frame = element("iframe", { name: windowName(this.identity), src: origin + PANE_PAGE, title: words.pane });
    const title = element("div", { class: "pane-title" }, element("span", {}, "Relais"), ...(closed ? [button(words.closePane, closed)] : []));
    this.root = element("section", { class: "pane", "aria-label": words.pane }, title, this.frame);
    window.addEventListener("message", this.receive);
  }

  /** Gives the pane its workbook: the one for good. */
  connect(workbook: SpreadsheetDocument): void {
    const { guesses, functions, localFormula } = this.options;
    const connection = new PaneConnection({
      ...this.identity,
      localFormula,
      document: workbook,
      guesses,
      post: (message) => this.post(message),
      ...(functions ? { functions } : {}),
    });
    this.connection = connection;
    void connection.contextGiven.then(this.becomeReady);
    for (const message of this.early.splice(0)) connection.receive(message);
  }

  close(): void {
    window.removeEventListener("message", this.receive);
    this.connection?.close();
    this.root.remove();
  }

  private post(message: string): void {
    this.options.heard();
    this.frame.contentWindow?.postMessage(message, this.options.origin);
  }

  private readonly receive = ({ source, origin, data }: MessageEvent<unknown>): void => {
    if (source !== this.frame.contentWindow || origin !== this.options.origin) return;
    this.options.heard();
    if (this.connection) this.connection.receive(data);
    else this.early.push(data);
  };
}
