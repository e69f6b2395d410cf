import { readFileSync } from "node:fs";
import { MemoryDocument } from "../../src/workbench/document/memory";
import type { Answer, Call } from "../../src/workbench/functions/calls";
import type { MetadataFile } from "../../src/workbench/functions/metadata";
import { RuntimeCalls } from "../../src/workbench/functions/runtime-calls";
import type { Guesses } from "../../src/workbench/guesses";
import { LIKELY } from "../../src/workbench/guesses";
import { InProcessBridge } from "../../src/workbench/transport/in-process";
import { REQUIREMENTS } from "../../src/workbench/transport/requirements";

/**
 * Microsoft's own office.js, loaded once into the realm of the test file, in front of a document in memory:
 * `Excel.run`, `Office.context` and `CustomFunctions.associate` work as in a pane.
 *
 *   const document = new MemoryDocument();
 *   const office = openInProcess(document, { guesses: { sheetAddActivates: true } });
 *   await Excel.run(async (context) => { ... });
 *
 * Opening another document leaves the one before; nothing needs to be closed.
 */
export function openInProcess(document: MemoryDocument = new MemoryDocument(), options: InProcessOptions = {}): OfficeInProcess {
  loadOffice();
  open?.close();
  usesRuntime ||= options.functions !== undefined;
  const guesses = { ...LIKELY, ...options.guesses };
  const functions = new RuntimeCalls(options.functions ?? { functions: [] }, guesses);
  const bridge = new InProcessBridge({ document, guesses, functions });
  open = bridge;
  // Handlers are kept for the whole realm: those of the document before must not hear this one.
  library().GenericEventRegistration.s_genericEventRegistrations = {};
  library().HostBridge.init(bridge);
  realm.Office.context.displayLanguage = options.locale ?? "en-US";
  realm.Office.context.contentLanguage = options.locale ?? "en-US";
  functions.ready();
  return {
    document,
    functions,
    ask: (call) => new Promise((answered) => void functions.call({ arguments: [], address: "Sheet1!A1", argumentAddresses: [], ...call }, answered)),
    eventsDelivered: () => new Promise((resolve) => setTimeout(resolve, 0)),
  };
}

export interface InProcessOptions {
  /** Answers that differ from the likely ones. */
  readonly guesses?: Partial<Guesses>;
  /** Metadata of the functions that the test associates. */
  readonly functions?: MetadataFile;
  /** `Office.context.displayLanguage`; "en-US" unless told. */
  readonly locale?: string;
}

export interface OfficeInProcess {
  readonly document: MemoryDocument;
  /** Calls functions as cells would. */
  readonly functions: RuntimeCalls;
  /** One call and its answer, through Microsoft's runtime. */
  readonly ask: (call: Pick<Call, "id"> & Partial<Call>) => Promise<Answer>;
  /** Settles when handlers have heard of everything that has happened so far. */
  readonly eventsDelivered: () => Promise<void>;
}

let open: InProcessBridge | null = null;
let usesRuntime = false;

/** The runtime's last timer, which looks after the pace of its answers, must find its realm still there. */
const RUNTIME_PACE_MS = 250;

afterAll(() => new Promise((resolve) => setTimeout(resolve, usesRuntime ? RUNTIME_PACE_MS : 0)));

/** Flag of the host info by which the custom-functions runtime starts. */
const SHARED_RUNTIME_WITH_FUNCTIONS = 3;

/** The internal part of the library that tests need; everything public is in @types/office-js. */
interface InternalLibrary {
  readonly HostBridge: { init(bridge: object): void };
  readonly GenericEventRegistration: { s_genericEventRegistrations: object };
}

/** Names that office.js, or a browser, has made before the library for Excel loads. */
interface Realm {
  window?: unknown;
  document?: unknown;
  location?: unknown;
  navigator?: unknown;
  addEventListener?: unknown;
  OSF?: unknown;
  OfficeExt?: unknown;
  Microsoft?: unknown;
  CustomFunctions?: unknown;
  CustomFunctionMappings?: unknown;
  OfficeExtension?: InternalLibrary;
  _richApiNativeBridge?: object;
  Office: { context: { displayLanguage: string; contentLanguage: string } };
}

// The library lives on names of the global object that TypeScript either does not know or has other types for.
const realm = globalThis as unknown as Realm;

function library(): InternalLibrary {
  if (!realm.OfficeExtension) throw new Error("office.js did not load");
  return realm.OfficeExtension;
}

function loadOffice(): void {
  if (realm.OfficeExtension) return;
  standInForBrowser();
  standInForOfficeJs();
  // What the library says while it loads must find a host.
  realm._richApiNativeBridge = new InProcessBridge({ document: new MemoryDocument(), guesses: LIKELY });
  const source = readFileSync(require.resolve("@microsoft/office-js/dist/excel-web-16.00.js"), "utf8");
  // Indirect, so that it runs in the global scope of this realm and its objects are instances of this realm's classes.
  (0, eval)(source);
}

/** Jest's node environment has no window; its jsdom environment has one already. */
function standInForBrowser(): void {
  if (realm.window !== undefined) return;
  const nothing = () => undefined;
  const element = () => ({ setAttribute: nothing, appendChild: nothing, style: {} });
  realm.window = globalThis;
  realm.location = { href: "https://localhost/", search: "", hash: "", origin: "https://localhost" };
  realm.navigator ??= { userAgent: "node", platform: "node" };
  realm.addEventListener = nothing;
  realm.document = {
    readyState: "complete",
    domain: "localhost",
    addEventListener: nothing,
    createElement: element,
    getElementById: () => null,
    getElementsByTagName: () => [],
  };
}

/** office.js itself only chooses and starts the library; this does as much of it as the library looks at. */
function standInForOfficeJs(): void {
  const ready = Promise.resolve({ host: "Excel", platform: "OfficeOnline" });
  // The library asks anew each time: what a test sets must still be there.
  const context = {};
  realm.OSF = {
    ConstantNames: {},
    _OfficeAppFactory: {
      getContext: () => context,
      getHostInfo: () => ({ flags: SHARED_RUNTIME_WITH_FUNCTIONS, hostType: "excel", hostPlatform: "web" }),
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
    actions: { _association: { mappings: {}, onchange: () => undefined } },
    context: { displayLanguage: "en-US", contentLanguage: "en-US", requirements: { isSetSupported } },
    onReady: (callback?: (info: unknown) => unknown) => ready.then((info) => callback?.(info) ?? info),
    onReadyInternal: () => ready,
  };
  realm.OfficeExt = {};
  realm.Office = office;
  realm.Microsoft = { Office: { WebExtension: office } };
  realm.CustomFunctionMappings = {};
  realm.CustomFunctions = associations();
}

function isSetSupported(name: string, version = "1.1"): boolean {
  const claimed = REQUIREMENTS[name];
  if (claimed === undefined) return false;
  const [major = 0, minor = 0] = claimed.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = version.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** `CustomFunctions.associate` is office.js's own; the runtime reads what it has noted. */
function associations(): object {
  const mappings: Record<string, unknown> = {};
  const listeners: (() => void)[] = [];
  return {
    _association: { mappings, onchange: (listener: () => void) => listeners.push(listener) },
    associate: (id: string, compute: unknown) => {
      mappings[id.toUpperCase()] = compute;
      for (const listener of listeners) listener();
    },
  };
}
