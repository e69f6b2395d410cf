import type { Scalars } from "../wire/wire-object";
import { SessionObject } from "../session/session-object";

/** `range.dataValidation`: the grid checks nothing that is typed, and no rule that an add-in adds is kept. The workbench says so. */
export class DataValidationObject extends SessionObject {
  readonly type = "DataValidation";

  override readonly scalars: Scalars = {
    ErrorAlert: { set: () => undefined },
    IgnoreBlanks: { set: () => undefined },
    Rule: { set: () => void this.session.document.notKept.add("validation") },
  };
}
