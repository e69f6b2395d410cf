import { DocumentError } from "../../document/document";
import type { SheetInfo } from "../../document/document";
import { sameName } from "../../document/reference";
import { asOptionalText } from "../wire/arguments";
import { EventType, WORKBOOK_TARGET } from "../wire/event-type";
import { itemNotFound } from "../wire/errors";
import { registrations } from "../session/registrations";
import { WireCollection } from "../session/wire-collection";
import type { Methods } from "../wire/wire-object";
import { WorksheetObject } from "./worksheet";

const EVENTS = {
  Activated: EventType.activated,
  Added: EventType.added,
  Calculated: EventType.calculated,
  DataChanged: EventType.changed,
  Deactivated: EventType.deactivated,
  Deleted: EventType.deleted,
  NameChanged: EventType.nameChanged,
  SelectionChanged: EventType.selectionChanged,
};

/** `workbook.worksheets` */
export class WorksheetsCollection extends WireCollection {
  readonly type = "WorksheetCollection";

  override readonly methods: Methods = {
    ...this.lookups,
    ...registrations(this.session, EVENTS, () => WORKBOOK_TARGET),
    Add: (name) => this.#add(asOptionalText(name, "name")),
    GetActiveWorksheet: () => new WorksheetObject(this.session, this.session.document.activeSheet()),
    GetCount: (visibleOnly) => this.#sheets(visibleOnly).length,
    GetFirst: (visibleOnly) => this.#wire(this.#sheets(visibleOnly)[0]),
    GetLast: (visibleOnly) => this.#wire(this.#sheets(visibleOnly).at(-1)),
  };

  items(): readonly WorksheetObject[] {
    return this.#sheets(false).map((sheet) => new WorksheetObject(this.session, sheet.id));
  }

  /** By name, whatever its case, or by id. */
  find(key: unknown): WorksheetObject | null {
    const sheet = this.#sheets(false).find(({ id, name }) => id === key || (typeof key === "string" && sameName(name, key)));
    return sheet ? new WorksheetObject(this.session, sheet.id) : null;
  }

  #add(name: string | undefined): WorksheetObject {
    const { document, guesses } = this.session;
    if (name === "") throw new DocumentError("InvalidArgument", "A sheet's name must not be empty.");
    const previous = document.activeSheet();
    const { id } = document.addSheet(name);
    document.activate(guesses.sheetAddActivates ? id : previous);
    return new WorksheetObject(this.session, id);
  }

  #sheets(visibleOnly: unknown): readonly SheetInfo[] {
    return this.session.document.sheets().filter((sheet) => visibleOnly !== true || sheet.visibility === "Visible");
  }

  #wire(sheet: SheetInfo | undefined): WorksheetObject {
    if (!sheet) throw itemNotFound();
    return new WorksheetObject(this.session, sheet.id);
  }
}
