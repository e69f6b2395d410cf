import type { SpreadsheetDocument } from "../document/document";
import type { RuntimeCalls } from "../functions/runtime-calls";
import type { Guesses } from "../guesses";
import type { Entry } from "../host-entry";
import type { RequestBody } from "../richapi/wire/request";
import { openSession } from "../richapi/open-session";
import type { Session } from "../richapi/session/session";
import { appContext, windowName } from "./app-context";
import { ActionKind, MessageType, parseRequest, ResponseType } from "./xdm-message";
import type { XdmRequest, XdmResponse } from "./xdm-message";

export interface PaneOptions {
  readonly document: SpreadsheetDocument;
  readonly guesses: Guesses;
  /** A formula as the user's own notation has it. */
  readonly localFormula?: (formula: string) => string;
  /** Language of the user interface and of the data, as Office writes it: "fr-FR". */
  readonly locale: string;
  /** Origin of the host page; https, with the pane's host name, or office.js never answers. */
  readonly origin: string;
  /** A new one for every mount: office.js keeps settings in sessionStorage under it. Letters, digits and _ only. */
  readonly conversation: string;
  /** Posts to the pane's window, at the pane's origin. */
  readonly post: (message: string) => void;
  /** The function calls that this pane's runtime answers; left out for a pane that owns no functions. */
  readonly functions?: RuntimeCalls;
}

/** Numbers of the calls that office.js makes under the name executeMethod. */
const Dispatch = { loadSettings: 75, saveSettings: 76, richApi: 93, commandCompleted: 94 } as const;
/** office.js's code for a call that its host does not have. */
const NOT_SUPPORTED = 5000;
const COMMAND_EVENT = "appCommandInvoked";
const MESSAGE_EVENT = "richApiMessage";
const SELECTION_EVENT = "documentSelectionChanged";

interface ExecuteMethod {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties: readonly (readonly [key: string, json: string])[] };
  /** Of a completed command: its id. */
  readonly 0?: string;
}

/**
 * The parent's side of the conversation between Excel on the web and the office.js of one pane.
 *
 *   const pane = new PaneConnection({ ..., post: (text) => frame.contentWindow?.postMessage(text, paneOrigin) });
 *   frame.name = pane.windowName;          // before the frame is inserted
 *   window.addEventListener("message", (event) => event.source === frame.contentWindow && pane.receive(event.data));
 */
export class PaneConnection {
  /** What the frame's name must be when office.js loads in it. */
  readonly windowName: string;
  /** Settles when office.js has got its context: Office.onReady follows at once. */
  readonly contextGiven: Promise<void>;
  #session: Session | null = null;
  readonly #registered = new Map<string, number>();
  readonly #pressed = new Map<string, () => void>();
  #presses = 0;
  #giveContext: () => void = () => undefined;

  constructor(private readonly options: PaneOptions) {
    this.windowName = windowName(options);
    this.contextGiven = new Promise((resolve) => (this.#giveContext = resolve));
  }

  /** The data of a message event that came from the pane's window and origin; anything else is ignored. */
  receive(data: unknown): void {
    const request = parseRequest(data);
    if (request) this.#reply(request, this.#answer(request));
  }

  /**
   * Presses a ribbon button that runs `Office.actions.associate(functionName, ...)`; settles when its event is completed.
   *
   * @throws Error when office.js has not asked for buttons (yet)
   */
  pressButton(controlId: string, functionName: string): Promise<void> {
    if (!this.#registered.has(COMMAND_EVENT)) return Promise.reject(new Error("the pane does not listen to ribbon buttons yet"));
    const press = `press-${++this.#presses}`;
    const completed = new Promise<void>((resolve) => void this.#pressed.set(press, resolve));
    this.#raise(COMMAND_EVENT, { 0: press, 1: functionName, 2: JSON.stringify({ source: { id: controlId } }) });
    return completed;
  }

  /** Stops listening to the document; function calls wait for another pane. */
  close(): void {
    this.options.functions?.disconnect();
    this.#session?.close();
    this.#session = null;
  }

  #answer(request: XdmRequest): unknown {
    if (request._actionType === ActionKind.registerEvent) return this.#register(request, true);
    if (request._actionType === ActionKind.unregisterEvent) return this.#register(request, false);
    switch (request._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        this.#start();
        return appContext(this.options, this.options.document.name, this.options.document.settings);
      case "executeMethod":
        return this.#execute(request._data as ExecuteMethod);
      default:
        // Notices such as focus and shortcut keys, to which the workbench has nothing to say.
        return null;
    }
  }

  /** A pane that asks for its context has just loaded, perhaps not for the first time: nothing of before counts. */
  #start(): void {
    const { document, guesses, functions, localFormula } = this.options;
    const channel = {
      send: (entries: readonly Entry[]) => this.#raise(MESSAGE_EVENT, { ArrayData: entries }),
      selectionChanged: () => this.#raise(SELECTION_EVENT, {}),
    };
    this.#session?.close();
    this.#registered.clear();
    this.#session = openSession({ document, guesses, channel, functions, localFormula });
    functions?.connect(channel.send);
    this.#giveContext();
  }

  #register({ _actionName, _correlationId }: XdmRequest, on: boolean): unknown {
    if (on) this.#registered.set(_actionName, _correlationId);
    else this.#registered.delete(_actionName);
    return { Error: 0 };
  }

  #execute(call: ExecuteMethod): unknown {
    if (!this.#session) return { Version: 1, Error: NOT_SUPPORTED };
    const { settings } = this.options.document;
    switch (call.DdaMethod.DispatchId) {
      case Dispatch.richApi: {
        const answer = this.#session.process(JSON.parse(String(call.ArrayData?.[4])) as RequestBody);
        return succeeded({ Data: [200, ["CONTENT-TYPE", "application/json"], JSON.stringify(answer)] });
      }
      case Dispatch.commandCompleted:
        this.#pressed.get(call[0] ?? "")?.();
        this.#pressed.delete(call[0] ?? "");
        return succeeded({});
      case Dispatch.loadSettings:
        return succeeded({ Properties: { Settings: [...settings].map(([Name, Value]) => ({ Name, Value })) } });
      case Dispatch.saveSettings:
        settings.clear();
        for (const [key, json] of call.DdaSettingsMethod?.Properties ?? []) settings.set(key, json);
        return succeeded({});
      default:
        return { Version: 1, Error: NOT_SUPPORTED };
    }
  }

  #reply(request: XdmRequest, data: unknown): void {
    this.#post(request._actionName, request._correlationId, request._conversationId, ResponseType.call, data);
  }

  /** Events that the pane has not registered for are not sent. */
  #raise(name: string, data: unknown): void {
    const correlation = this.#registered.get(name);
    if (correlation !== undefined) this.#post(name, correlation, this.options.conversation, ResponseType.event, data);
  }

  #post(name: string, correlation: number, conversation: string, responseType: number, data: unknown): void {
    const response: XdmResponse = {
      _messageType: MessageType.response,
      _actionName: name,
      _conversationId: conversation,
      _correlationId: correlation,
      _origin: this.options.origin,
      _data: data,
      _errorCode: 0,
      _responseType: responseType,
      _serializerVersion: 1,
    };
    this.options.post(JSON.stringify(response));
  }
}

function succeeded(data: Readonly<Record<string, unknown>>): unknown {
  return { Version: 1, Error: 0, ...data };
}
