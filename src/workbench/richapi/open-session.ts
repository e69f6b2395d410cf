import { Batch } from "./batch";
import { Session, type SessionOptions } from "./session/session";
import { WorksheetObject } from "./sheets/worksheet";

/** A session that answers as Excel does. */
export function openSession(options: SessionOptions): Session {
  return new Session(options, {
    batch: (session, request) => new Batch(session, request).run(),
    worksheet: (session, id) => new WorksheetObject(session, id),
  });
}
