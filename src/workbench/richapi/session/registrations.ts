import type { Session } from "./session";
import type { Methods } from "../wire/wire-object";

/**
 * The pair of methods by which office.js asks for an event and takes the wish back.
 *
 * @param names by event name on the wire (`DataChanged` for `_RegisterDataChangedEvent`), the event's number
 * @param target id of the object, or WORKBOOK_TARGET for the handlers of a collection
 */
export function registrations(session: Session, names: Readonly<Record<string, number>>, target: () => string): Methods {
  const pairs = Object.entries(names).flatMap(([name, event]) => [
    [registerName("_Register", name), () => session.events.subscribe(event, target())] as const,
    [registerName("_Unregister", name), () => session.events.unsubscribe(event, target())] as const,
  ]);
  return Object.fromEntries(pairs);
}

/** Younger events say their name last: `_RegisterEventNameChanged`. */
function registerName(verb: string, name: string): string {
  return name === "NameChanged" ? `${verb}Event${name}` : `${verb}${name}Event`;
}
