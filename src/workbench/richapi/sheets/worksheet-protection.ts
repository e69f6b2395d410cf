import type { Session } from "../session/session";
import type { Methods, Scalars } from "../wire/wire-object";
import { SessionObject } from "../session/session-object";

/** `worksheet.protection`, as far as the workbench protects: the whole sheet or nothing, without a password. */
export class WorksheetProtectionObject extends SessionObject {
  readonly type = "WorksheetProtection";

  constructor(
    session: Session,
    private readonly sheet: string,
  ) {
    super(session);
  }

  override readonly scalars: Scalars = {
    Protected: { get: () => this.session.sheet(this.sheet).protected },
  };

  override readonly methods: Methods = {
    Protect: () => this.session.document.protect(this.sheet, true),
    Unprotect: () => this.session.document.protect(this.sheet, false),
  };
}
