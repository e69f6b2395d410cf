import { WireObject } from "../wire/wire-object";
import type { Session } from "./session";

/** An object of Excel's API that a pane's session is asked through. */
export abstract class SessionObject extends WireObject {
  constructor(protected readonly session: Session) {
    super();
  }
}
