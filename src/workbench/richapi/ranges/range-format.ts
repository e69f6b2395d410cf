import type { Box } from "../../document/document";
import type { Session } from "../session/session";
import type { Links, Methods, Scalar, Scalars } from "../wire/wire-object";
import { SessionObject } from "../session/session-object";

/** The workbench takes looks and does not show them, so they can be written but not read. */
const WRITTEN_ONLY: Scalar = { set: () => undefined };

/** `range.format`: accepted, without effect. */
export class RangeFormatObject extends SessionObject {
  readonly type = "RangeFormat";

  constructor(
    session: Session,
    readonly box: Box,
  ) {
    super(session);
  }

  override readonly scalars: Scalars = {
    ColumnWidth: WRITTEN_ONLY,
    HorizontalAlignment: WRITTEN_ONLY,
    RowHeight: WRITTEN_ONLY,
    VerticalAlignment: WRITTEN_ONLY,
    WrapText: WRITTEN_ONLY,
  };

  override readonly links: Links = {
    Fill: () => new RangeFillObject(this.session),
    Font: () => new RangeFontObject(this.session),
  };

  override readonly methods: Methods = {
    AutofitColumns: () => undefined,
    AutofitRows: () => undefined,
  };
}

class RangeFillObject extends SessionObject {
  readonly type = "RangeFill";
  override readonly scalars: Scalars = { Color: WRITTEN_ONLY };
  override readonly methods: Methods = { Clear: () => undefined };
}

class RangeFontObject extends SessionObject {
  readonly type = "RangeFont";
  override readonly scalars: Scalars = {
    Bold: WRITTEN_ONLY,
    Color: WRITTEN_ONLY,
    Italic: WRITTEN_ONLY,
    Name: WRITTEN_ONLY,
    Size: WRITTEN_ONLY,
    Underline: WRITTEN_ONLY,
  };
}
