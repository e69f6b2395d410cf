import { boxOf } from "../../document/reference";
import { asIndex, asText } from "../wire/arguments";
import { invalidArgument } from "../wire/errors";
import { RangeObject } from "../ranges/range";
import type { Session } from "../session/session";
import type { Methods } from "../wire/wire-object";
import { SessionObject } from "../session/session-object";

/** `worksheet.freezePanes` */
export class FreezePanesObject extends SessionObject {
  readonly type = "WorksheetFreezePanes";

  constructor(
    session: Session,
    private readonly sheet: string,
  ) {
    super(session);
  }

  override readonly methods: Methods = {
    FreezeAt: (range) => {
      const box = range instanceof RangeObject ? range.box : boxOf(this.session.document, asText(range, "frozenRange"), this.sheet);
      if (!box) throw invalidArgument("frozenRange is a range");
      this.#freeze(box.row + box.rows, box.column + box.columns);
    },
    FreezeColumns: (count) => this.#freeze(0, asIndex(count, "count")),
    FreezeRows: (count) => this.#freeze(asIndex(count, "count"), 0),
    Unfreeze: () => this.#freeze(0, 0),
  };

  #freeze(rows: number, columns: number): void {
    this.session.document.setView(this.sheet, { freeze: { rows, columns } });
  }
}
