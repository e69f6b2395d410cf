import { AsyncLocalStorage } from "node:async_hooks";
import { readFileSync } from "node:fs";
import type { MemoryDocument } from "../../src/workbench/document/memory";
import { LIKELY, type Guesses } from "../../src/workbench/guesses";
import { InProcessBridge } from "../../src/workbench/transport/in-process";

/** One pane's office.js, over its own session with a document that it shares with others. */
export interface PaneInProcess {
  /** Does something as this pane's page does it: `Excel` and `Office` are its own there, and in all that comes of it. */
  inside<T>(work: () => T): T;
  /** How many batches it has asked the host to answer. */
  readonly batches: () => number;
  close(): void;
}

/** What office.js leaves in the global scope of a page. */
interface OfficeGlobals {
  readonly Excel: unknown;
  readonly Office: unknown;
  readonly OfficeExtension: { readonly HostBridge: { init(bridge: object): void } };
}

/** Whose page the code runs in that is running. */
const here = new AsyncLocalStorage<OfficeGlobals>();
for (const name of ["Excel", "Office", "OfficeExtension"] as const) {
  Object.defineProperty(globalThis, name, { configurable: true, get: () => here.getStore()?.[name] });
}

/** Microsoft's library, to be loaded into a page of its own: what it reads and leaves in the global scope is the page's `window`. */
const LIBRARY = (() => {
  const source = readFileSync(require.resolve("@microsoft/office-js/dist/excel-web-16.00.js"), "utf8");
  // Indirect, so that it runs in the global scope of this realm and its objects are instances of this realm's classes.
  return (0, eval)(`(function (window) { with (window) { ${source}\nreturn { Excel, OfficeExtension, Office }; } })`) as (window: object) => OfficeGlobals;
})();

/**
 * A pane of its own on a document: Microsoft's library loaded once more, as each user's page loads it. Panes are told apart by where
 * code runs, so that the add-in's own modules serve several of them in one process.
 */
export function paneInProcess(document: MemoryDocument, guesses: Partial<Guesses> = {}): PaneInProcess {
  const globals = libraryOf(new InProcessBridge({ document, guesses: { ...LIKELY, ...guesses } }));
  const bridge = new PaneBridge(document, { ...LIKELY, ...guesses }, globals);
  here.run(globals, () => globals.OfficeExtension.HostBridge.init(bridge));
  return { inside: (work) => here.run(globals, work), batches: () => bridge.asked, close: () => bridge.close() };
}

/** Whatever comes from the host comes to its own pane. */
class PaneBridge extends InProcessBridge {
  asked = 0;
  #sent: Promise<void> = Promise.resolve();

  constructor(document: MemoryDocument, guesses: Guesses, globals: OfficeGlobals) {
    super({ document, guesses });
    let listener: (json: string) => void = () => undefined;
    Object.defineProperty(this, "onMessageFromHost", {
      get: () => (json: string) => here.run(globals, () => listener(json)),
      set: (own: (json: string) => void) => { listener = own; },
    });
  }

  override sendMessageToHost(json: string): void {
    this.asked += 1;
    // As over a wire: others are answered meanwhile, each pane's questions in their order.
    this.#sent = this.#sent.then(() => new Promise((resolve) => setImmediate(resolve))).then(() => super.sendMessageToHost(json));
  }
}

function libraryOf(loading: InProcessBridge): OfficeGlobals {
  const nothing = () => undefined;
  const element = () => ({ setAttribute: nothing, appendChild: nothing, style: {} });
  const ready = Promise.resolve({ host: "Excel", platform: "OfficeOnline" });
  const context = { displayLanguage: "fr-FR", contentLanguage: "fr-FR", requirements: { isSetSupported: () => true } };
  const OSF = {
    ConstantNames: {},
    _OfficeAppFactory: {
      getContext: () => context,
      getHostInfo: () => ({ flags: 0, hostType: "excel", hostPlatform: "web" }),
      getId: () => "",
      getInitializationHelper: () => ({}),
      getLoadScriptHelper: () => ({ getOfficeJsBasePath: () => "", getUseAssociatedActionsOnlyDefined: () => false }),
      getLoggingAllowed: () => false,
      getWindowLocationHash: () => "",
      getWindowLocationSearch: () => "",
      getWindowName: () => "",
    },
  };
  const office = {
    Promise,
    HostType: { Excel: "Excel" },
    actions: { _association: { mappings: {}, onchange: nothing } },
    context,
    onReady: () => ready,
    onReadyInternal: () => ready,
  };
  const location = { href: "https://localhost/", search: "", hash: "", origin: "https://localhost" };
  const document = { readyState: "complete", domain: "localhost", addEventListener: nothing, createElement: element, getElementById: () => null, getElementsByTagName: () => [] };
  const window: Record<string, unknown> = {
    OSF,
    OfficeExt: {},
    Office: office,
    Microsoft: { Office: { WebExtension: office } },
    CustomFunctions: { _association: { mappings: {}, onchange: nothing }, associate: nothing },
    CustomFunctionMappings: {},
    location,
    document,
    navigator: { userAgent: "node", platform: "node" },
    addEventListener: nothing,
    _richApiNativeBridge: loading,
    OfficeExtension: undefined,
    Excel: undefined,
  };
  window["window"] = window;
  // A name that this realm does not know is the page's.
  return LIBRARY(new Proxy(window, { has: (own, name) => name in own || !(name in globalThis) }));
}
