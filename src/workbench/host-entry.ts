/**
 * One message of the host to a pane, in the order that office.js reads it:
 * category, type within the category, id of the object it concerns, the message as JSON, a running number.
 */
export type Entry = readonly [category: number, type: number, target: string, json: string, id: number];

/** Sends entries to a pane; office.js hands each to the runtime or to the event handlers that it concerns. */
export type SendEntries = (entries: readonly Entry[]) => void;
