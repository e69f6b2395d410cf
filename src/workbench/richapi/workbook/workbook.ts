import { asText } from "../wire/arguments";
import { ApplicationObject } from "./application";
import { FunctionsObject } from "./worksheet-functions";
import { NamesCollection } from "../names/names";
import { RangeObject } from "../ranges/range";
import { cellOf } from "../ranges/geometry";
import { SettingsCollection } from "./settings";
import { TablesCollection } from "../tables/tables";
import type { Links, Methods, Scalars } from "../wire/wire-object";
import { SessionObject } from "../session/session-object";
import { WorksheetsCollection } from "../sheets/worksheets";

/** The root of every request. */
export class WorkbookObject extends SessionObject {
  readonly type = "Workbook";

  override readonly scalars: Scalars = {
    Name: { get: () => this.session.document.name },
  };

  override readonly links: Links = {
    Application: () => new ApplicationObject(this.session),
    Functions: () => new FunctionsObject(this.session),
    Names: () => new NamesCollection(this.session, null),
    Settings: () => new SettingsCollection(this.session),
    Tables: () => new TablesCollection(this.session, null),
    Worksheets: () => new WorksheetsCollection(this.session),
  };

  override readonly methods: Methods = {
    GetSelectedRange: () => new RangeObject(this.session, this.session.document.selection()),
    GetActiveCell: () => new RangeObject(this.session, cellOf(this.session.document.selection(), 0, 0)),
    _RemoveReference: (id) => this.session.references.forget(asText(id, "reference")),
    _GetReferenceCount: () => this.session.references.count,
    _GetRangeForEventByReferenceId: (id) => this.#rangeOf(id),
    _GetRangeOrNullObjectForEventByReferenceId: (id) => this.#rangeOf(id),
  };

  #rangeOf(id: unknown): RangeObject {
    return new RangeObject(this.session, this.session.references.box(asText(id, "reference")));
  }
}
