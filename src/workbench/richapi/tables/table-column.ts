import type { TableInfo } from "../../document/document";
import { bodyBox, headerBox } from "../../document/reference";
import { columnOf } from "../ranges/geometry";
import { RangeObject } from "../ranges/range";
import type { Session } from "../session/session";
import type { Identity, Methods, Scalars } from "../wire/wire-object";
import { SessionObject } from "../session/session-object";

export class TableColumnObject extends SessionObject {
  readonly type = "TableColumn";

  constructor(
    session: Session,
    private readonly table: TableInfo,
    private readonly index: number,
    private readonly header: string,
    private readonly id: number,
  ) {
    super(session);
  }

  override identity(): Identity {
    return { Id: this.id };
  }

  override readonly scalars: Scalars = {
    Id: { get: () => this.id },
    Index: { get: () => this.index },
    Name: { get: () => this.header },
    Values: { get: () => this.#whole().scalar("Values")?.[1] },
  };

  override readonly methods: Methods = {
    Delete: () => this.session.document.deleteTableColumn(this.table.id, this.index),
    GetDataBodyRange: () => new RangeObject(this.session, columnOf(bodyBox(this.table), this.index)),
    GetHeaderRowRange: () => new RangeObject(this.session, columnOf(headerBox(this.table), this.index)),
    GetRange: () => this.#whole(),
  };

  #whole(): RangeObject {
    return new RangeObject(this.session, columnOf(this.table.box, this.index));
  }
}
