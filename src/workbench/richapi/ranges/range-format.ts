import type { Box, CellLook } from "../../document/document";
import { asBoolean, asInteger, asText } from "../wire/arguments";
import { invalidArgument } from "../wire/errors";
import type { Session } from "../session/session";
import type { Links, Methods, Scalar, Scalars } from "../wire/wire-object";
import { SessionObject } from "../session/session-object";
import { RangeBordersCollection } from "./range-borders";

const HORIZONTAL = { left: "left", center: "center", right: "right" } as const;
const VERTICAL = { top: "top", center: "center", bottom: "bottom" } as const;

/** An object whose members dress the cells of a box. Looks can be written and not be read. */
abstract class DressingObject extends SessionObject {
  constructor(
    session: Session,
    protected readonly box: Box,
  ) {
    super(session);
  }

  protected dress(look: CellLook): void {
    this.session.writes.add({ kind: "look", box: this.box, look });
  }

  protected written(lookOf: (value: unknown) => CellLook): Scalar {
    return { set: (value) => this.dress(lookOf(value)) };
  }
}

/** `range.format` */
export class RangeFormatObject extends DressingObject {
  readonly type = "RangeFormat";

  override readonly scalars: Scalars = {
    ColumnWidth: { set: (width) => this.session.document.setColumnWidth(this.box, asLength(width, "columnWidth")) },
    HorizontalAlignment: this.written((value) => ({ horizontal: asWord(value, HORIZONTAL, "horizontalAlignment") })),
    // The grid has no indents: accepted, without effect.
    IndentLevel: { set: (level) => void asInteger(level, "indentLevel") },
    RowHeight: { set: (height) => this.session.document.setRowHeight(this.box, asLength(height, "rowHeight")) },
    VerticalAlignment: this.written((value) => ({ vertical: asWord(value, VERTICAL, "verticalAlignment") })),
    WrapText: this.written((value) => ({ wrap: asBoolean(value, "wrapText") })),
  };

  override readonly links: Links = {
    Borders: () => new RangeBordersCollection(this.session, this.box),
    Fill: () => new RangeFillObject(this.session, this.box),
    Font: () => new RangeFontObject(this.session, this.box),
  };

  /** The grid measures no text: accepted, without effect. */
  override readonly methods: Methods = {
    AutofitColumns: () => undefined,
    AutofitRows: () => undefined,
  };
}

class RangeFillObject extends DressingObject {
  readonly type = "RangeFill";
  override readonly scalars: Scalars = { Color: this.written((color) => ({ fill: asText(color, "color") })) };
  override readonly methods: Methods = { Clear: () => this.dress({ fill: null }) };
}

class RangeFontObject extends DressingObject {
  readonly type = "RangeFont";
  override readonly scalars: Scalars = {
    Bold: this.written((on) => ({ bold: asBoolean(on, "bold") })),
    Color: this.written((color) => ({ color: asText(color, "color") })),
    Italic: this.written((on) => ({ italic: asBoolean(on, "italic") })),
    Name: this.written((name) => ({ font: asText(name, "name") })),
    Size: this.written((size) => ({ size: asLength(size, "size") })),
    Underline: this.written((kind) => ({ underline: asText(kind, "underline") !== "None" })),
  };
}

function asLength(value: unknown, name: string): number {
  if (typeof value !== "number" || !(value >= 0)) throw invalidArgument(`${name} must be a number from 0`);
  return value;
}

function asWord<Word extends string>(value: unknown, words: Readonly<Record<string, Word>>, name: string): Word {
  const word = words[asText(value, name).toLowerCase()];
  if (word === undefined) throw invalidArgument(`${name} is one of ${Object.keys(words).join(", ")} here`);
  return word;
}
