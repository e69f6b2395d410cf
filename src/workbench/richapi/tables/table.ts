import type { TableInfo } from "../../document/document";
import { DocumentError } from "../../document/document";
import { bodyBox, boxOf, headerBox } from "../../document/reference";
import { asBoolean, asText } from "../wire/arguments";
import { invalidArgument, itemNotFound } from "../wire/errors";
import { EventType } from "../wire/event-type";
import { RangeObject } from "../ranges/range";
import { registrations } from "../session/registrations";
import type { Session } from "../session/session";
import { TableColumnsCollection } from "./table-columns";
import { TableRowsCollection } from "./table-rows";
import type { Identity, Links, Methods, Scalars } from "../wire/wire-object";
import { SessionObject } from "../session/session-object";

const EVENTS = {
  DataChanged: EventType.tableChanged,
  SelectionChanged: EventType.tableSelectionChanged,
};

export class TableObject extends SessionObject {
  readonly type = "Table";

  constructor(
    session: Session,
    private readonly id: string,
  ) {
    super(session);
  }

  override identity(): Identity {
    return { Id: this.id };
  }

  override readonly scalars: Scalars = {
    Id: { get: () => this.id },
    Name: {
      get: () => this.#table().name,
      set: (name) => this.session.document.renameTable(this.id, asText(name, "name")),
    },
    // The grid draws no styles of tables: accepted, without effect.
    ShowBandedRows: { set: (on) => void asBoolean(on, "showBandedRows") },
    ShowHeaders: { get: () => this.#table().showHeaders },
    ShowTotals: { get: () => this.#table().showTotals },
    Style: { set: (style) => void asText(style, "style") },
  };

  override readonly links: Links = {
    Columns: () => new TableColumnsCollection(this.session, this.#table()),
    Rows: () => new TableRowsCollection(this.session, this.#table()),
    Worksheet: () => this.session.worksheet(this.#table().box.sheet),
  };

  override readonly methods: Methods = {
    ...registrations(this.session, EVENTS, () => this.id),
    GetDataBodyRange: () => new RangeObject(this.session, bodyBox(this.#table())),
    GetHeaderRowRange: () => new RangeObject(this.session, headerBox(this.#withHeaders())),
    GetRange: () => new RangeObject(this.session, this.#table().box),
    Resize: (range) => this.#resize(range),
  };

  #table(): TableInfo {
    const table = this.session.document.tables().find((candidate) => candidate.id === this.id);
    if (!table) throw itemNotFound();
    return table;
  }

  /** The headers stay in their row, and no table is without a row under them. */
  #resize(range: unknown): void {
    const { box } = this.#table();
    const wanted = range instanceof RangeObject ? range.box : boxOf(this.session.document, asText(range, "newRange"), box.sheet);
    const isFitting = wanted?.sheet === box.sheet && wanted.row === box.row && wanted.rows > 1;
    const hasOwnColumns = wanted !== null && wanted.column < box.column + box.columns && box.column < wanted.column + wanted.columns;
    if (!wanted || !isFitting || !hasOwnColumns) throw invalidArgument("The table's headers must stay in their row, and its range must overlap the former one.");
    this.session.document.resizeTable(this.id, wanted);
  }

  #withHeaders(): TableInfo {
    const table = this.#table();
    if (!table.showHeaders) throw new DocumentError("InvalidOperation", `${table.name} shows no header row.`);
    return table;
  }
}
