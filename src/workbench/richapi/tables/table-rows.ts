import type { TableInfo } from "../../document/document";
import { bodyBox } from "../../document/reference";
import { rowOf } from "../ranges/geometry";
import { RangeObject } from "../ranges/range";
import type { Session } from "../session/session";
import { WireCollection } from "../session/wire-collection";
import type { Methods, Scalars } from "../wire/wire-object";
import { SessionObject } from "../session/session-object";

/** `table.rows`, to read. Rows are added by writing under the table. */
export class TableRowsCollection extends WireCollection {
  readonly type = "TableRowCollection";

  constructor(
    session: Session,
    private readonly table: TableInfo,
  ) {
    super(session);
  }

  override readonly scalars: Scalars = {
    Count: { get: () => bodyBox(this.table).rows },
  };

  items(): readonly TableRowObject[] {
    return Array.from({ length: bodyBox(this.table).rows }, (_, index) => new TableRowObject(this.session, this.table, index));
  }

  find(key: unknown): TableRowObject | null {
    return this.items()[Number(key)] ?? null;
  }
}

class TableRowObject extends SessionObject {
  readonly type = "TableRow";

  constructor(
    session: Session,
    private readonly table: TableInfo,
    private readonly index: number,
  ) {
    super(session);
  }

  override readonly scalars: Scalars = {
    Index: { get: () => this.index },
    Values: { get: () => this.#range().scalar("Values")?.[1] },
  };

  override readonly methods: Methods = {
    GetRange: () => this.#range(),
  };

  #range(): RangeObject {
    return new RangeObject(this.session, rowOf(bodyBox(this.table), this.index));
  }
}
