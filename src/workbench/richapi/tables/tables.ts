import type { Box, TableInfo } from "../../document/document";
import { boxOf, sameName } from "../../document/reference";
import { asBoolean, asText } from "../wire/arguments";
import { invalidArgument } from "../wire/errors";
import { EventType, WORKBOOK_TARGET } from "../wire/event-type";
import { RangeObject } from "../ranges/range";
import { registrations } from "../session/registrations";
import type { Session } from "../session/session";
import { TableObject } from "./table";
import { WireCollection } from "../session/wire-collection";
import type { Methods, Scalars } from "../wire/wire-object";

const EVENTS = { DataChanged: EventType.tableChanged, Added: EventType.tableAdded, Deleted: EventType.tableDeleted };

/** The tables of the workbook or of one sheet. */
export class TablesCollection extends WireCollection {
  readonly type = "TableCollection";

  /** @param sheet null for the workbook's */
  constructor(
    session: Session,
    private readonly sheet: string | null,
  ) {
    super(session);
  }

  override readonly scalars: Scalars = {
    Count: { get: () => this.#tables().length },
  };

  override readonly methods: Methods = {
    ...this.lookups,
    ...registrations(this.session, EVENTS, () => this.sheet ?? WORKBOOK_TARGET),
    Add: (address, hasHeaders) => {
      const table = this.session.document.addTable(this.#box(address), asBoolean(hasHeaders, "hasHeaders"));
      return new TableObject(this.session, table.id);
    },
  };

  items(): readonly TableObject[] {
    return this.#tables().map((table) => new TableObject(this.session, table.id));
  }

  /** By name, whatever its case, or by id. */
  find(key: unknown): TableObject | null {
    const table = this.#tables().find(({ id, name }) => id === key || (typeof key === "string" && sameName(name, key)));
    return table ? new TableObject(this.session, table.id) : null;
  }

  #tables(): readonly TableInfo[] {
    return this.session.document.tables().filter((table) => this.sheet === null || table.box.sheet === this.sheet);
  }

  #box(address: unknown): Box {
    if (address instanceof RangeObject) return address.box;
    const { document } = this.session;
    const box = boxOf(document, asText(address, "address"), this.sheet ?? document.activeSheet());
    if (!box) throw invalidArgument(`${String(address)} is not a range`);
    return box;
  }
}
