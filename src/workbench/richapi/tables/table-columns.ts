import type { TableInfo } from "../../document/document";
import { headersOf, sameName } from "../../document/reference";
import type { Session } from "../session/session";
import { TableColumnObject } from "./table-column";
import { WireCollection } from "../session/wire-collection";
import type { Scalars } from "../wire/wire-object";

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

  items(): readonly TableColumnObject[] {
    return this.#headers().map((header, index) => new TableColumnObject(this.session, this.table, index, header));
  }

  /** By header, whatever its case, or by id, which counts from 1. */
  find(key: unknown): TableColumnObject | null {
    const headers = this.#headers();
    const index = typeof key === "string" ? headers.findIndex((header) => sameName(header, key)) : Number(key) - 1;
    const header = headers[index];
    return header === undefined ? null : new TableColumnObject(this.session, this.table, index, header);
  }

  #headers(): readonly string[] {
    return headersOf(this.session.document, this.table);
  }
}
