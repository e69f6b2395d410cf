import type { TableInfo } from "../../document/document";
import { headersOf, sameName } from "../../document/reference";
import type { Session } from "../session/session";
import { asInteger } from "../wire/arguments";
import { invalidArgument } from "../wire/errors";
import { columnIds } from "./column-ids";
import { TableColumnObject } from "./table-column";
import { WireCollection } from "../session/wire-collection";
import type { Methods, Scalars } from "../wire/wire-object";

/** `table.columns` */
export class TableColumnsCollection extends WireCollection {
  readonly type = "TableColumnCollection";

  constructor(
    session: Session,
    private readonly table: TableInfo,
  ) {
    super(session);
  }

  override readonly scalars: Scalars = {
    Count: { get: () => this.table.box.columns },
  };

  override readonly methods: Methods = {
    ...this.lookups,
    Add: (index, values, name) => this.#add(index, values, name),
  };

  items(): readonly TableColumnObject[] {
    const headers = this.#headers();
    const ids = columnIds(this.session.document, this.table.id, headers);
    return headers.map((header, index) => new TableColumnObject(this.session, this.table, index, header, ids[index] ?? 0));
  }

  /** By header, whatever its case, or by id. */
  find(key: unknown): TableColumnObject | null {
    const headers = this.#headers();
    const ids = columnIds(this.session.document, this.table.id, headers);
    const index = typeof key === "string" ? headers.findIndex((header) => sameName(header, key)) : ids.indexOf(Number(key));
    const header = headers[index];
    return header === undefined ? null : new TableColumnObject(this.session, this.table, index, header, ids[index] ?? 0);
  }

  #add(index: unknown, values: unknown, name: unknown): TableColumnObject {
    if ((values ?? null) !== null || (name ?? null) !== null) throw invalidArgument("values and name are written after the column is added here");
    const { columns } = this.table.box;
    const at = index === undefined || index === null || index === -1 ? columns : asInteger(index, "index");
    if (at < 0 || at > columns) throw invalidArgument("index is a position in the table");
    const { document } = this.session;
    document.insertTableColumn(this.table.id, at);
    const table = document.tables().find(({ id }) => id === this.table.id) ?? this.table;
    const headers = headersOf(document, table);
    return new TableColumnObject(this.session, table, at, headers[at] ?? "", columnIds(document, table.id, headers)[at] ?? 0);
  }

  #headers(): readonly string[] {
    return headersOf(this.session.document, this.table);
  }
}
