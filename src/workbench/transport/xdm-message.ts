/** Messages between office.js in a frame and its parent, both ways, each a JSON text. */
export interface XdmMessage {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _origin: string;
  readonly _data: unknown;
  readonly _serializerVersion: number;
}

export interface XdmRequest extends XdmMessage {
  readonly _actionType: number;
}

export interface XdmResponse extends XdmMessage {
  readonly _errorCode: number;
  readonly _responseType: number;
}

export const MessageType = { request: 0, response: 1 } as const;
export const ActionKind = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
/** An event is a response that nobody asked for, under the correlation of its registration. */
export const ResponseType = { call: 0, event: 1 } as const;

/** @returns null for what is no request of office.js: other messages also arrive at a window */
export function parseRequest(data: unknown): XdmRequest | null {
  if (typeof data !== "string" || !data.startsWith("{")) return null;
  const message = parsed(data) as Partial<XdmRequest> | null;
  const isRequest = message?._messageType === MessageType.request && typeof message._actionName === "string";
  return isRequest ? (message as XdmRequest) : null;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
