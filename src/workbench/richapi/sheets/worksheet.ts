import { WHOLE_SHEET } from "../../document/address";
import { DocumentError, type Box, type Visibility } from "../../document/document";
import { boxOf, sameName } from "../../document/reference";
import { asBoolean, asIndex, asOptionalText, asText } from "../wire/arguments";
import { EventType } from "../wire/event-type";
import { invalidArgument } from "../wire/errors";
import { cellOf, resized } from "../ranges/geometry";
import { NamesCollection } from "../names/names";
import { RangeObject } from "../ranges/range";
import { registrations } from "../session/registrations";
import type { Session } from "../session/session";
import { TablesCollection } from "../tables/tables";
import type { Identity, Links, Methods, Scalars } from "../wire/wire-object";
import { SessionObject } from "../session/session-object";
import { ChartsCollection } from "../charts/charts";
import { FreezePanesObject } from "./freeze-panes";
import { WorksheetProtectionObject } from "./worksheet-protection";

const VISIBILITIES: readonly Visibility[] = ["Visible", "Hidden", "VeryHidden"];

const EVENTS = {
  Activated: EventType.activated,
  Calculated: EventType.calculated,
  DataChanged: EventType.changed,
  Deactivated: EventType.deactivated,
  NameChanged: EventType.nameChanged,
  SelectionChanged: EventType.selectionChanged,
};

export class WorksheetObject extends SessionObject {
  readonly type = "Worksheet";

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
      get: () => this.session.sheet(this.id).name,
      set: (name) => this.session.document.renameSheet(this.id, asText(name, "name")),
    },
    Position: { get: () => this.session.document.sheets().findIndex((sheet) => sheet.id === this.id) },
    // office.js reads it under one name and writes it under another.
    ShowGridlines: { get: () => this.session.document.view(this.id).gridLines },
    Gridlines: { set: (on) => this.session.document.setView(this.id, { gridLines: asBoolean(on, "showGridlines") }) },
    TabColor: {
      get: () => this.session.document.view(this.id).tabColor,
      set: (color) => this.session.document.setView(this.id, { tabColor: asText(color, "tabColor") }),
    },
    Visibility: {
      get: () => this.session.sheet(this.id).visibility,
      set: (visibility) => this.session.document.setView(this.id, { visibility: this.#visibility(visibility) }),
    },
  };

  override readonly links: Links = {
    Charts: () => new ChartsCollection(this.session, this.id),
    FreezePanes: () => new FreezePanesObject(this.session, this.id),
    Names: () => new NamesCollection(this.session, this.id),
    Protection: () => new WorksheetProtectionObject(this.session, this.id),
    Tables: () => new TablesCollection(this.session, this.id),
  };

  override readonly methods: Methods = {
    ...registrations(this.session, EVENTS, () => this.id),
    Activate: () => this.session.document.activate(this.id),
    Calculate: (markAllDirty) => this.#calculate(markAllDirty === true),
    Delete: () => this.session.document.deleteSheet(this.id),
    GetCell: (row, column) => this.#range(cellOf(this.#whole(), asIndex(row, "row"), asIndex(column, "column"))),
    GetRange: (address) => this.#range(this.#box(asOptionalText(address, "address"))),
    GetRangeByIndexes: (row, column, rows, columns) => {
      const corner = cellOf(this.#whole(), asIndex(row, "startRow"), asIndex(column, "startColumn"));
      return this.#range(resized(corner, asIndex(rows, "rowCount"), asIndex(columns, "columnCount")));
    },
    GetUsedRange: () => this.#range(this.session.document.usedBox(this.id) ?? cellOf(this.#whole(), 0, 0)),
    GetUsedRangeOrNullObject: () => {
      const used = this.session.document.usedBox(this.id);
      return used && this.#range(used);
    },
  };

  /** The workbench calculates all sheets or none. */
  #calculate(markAllDirty: boolean): void {
    const { document } = this.session;
    if (markAllDirty) document.recalculate();
    else if (document.isStale()) document.calculate();
  }

  /** A workbook keeps one visible sheet. */
  #visibility(value: unknown): Visibility {
    const visibility = VISIBILITIES.find((known) => known === value);
    if (!visibility) throw invalidArgument(`visibility is one of ${VISIBILITIES.join(", ")}`);
    const isLast = this.session.document.sheets().every(({ id, visibility: shown }) => id === this.id || shown !== "Visible");
    if (visibility !== "Visible" && isLast) throw new DocumentError("InvalidOperation", "A workbook must keep one visible sheet.");
    return visibility;
  }

  #whole(): Box {
    return { sheet: this.session.sheet(this.id).id, ...WHOLE_SHEET };
  }

  #range(box: Box): RangeObject {
    return new RangeObject(this.session, box);
  }

  /** An address on this sheet, a table reference or a name; nothing for the whole sheet. */
  #box(reference: string | undefined): Box {
    if (reference === undefined) return this.#whole();
    const { document } = this.session;
    const box = boxOf(document, reference, this.id);
    if (box?.sheet === this.id) return box;
    const name = document.names().find((candidate) => sameName(candidate.name, reference));
    const named = name && boxOf(document, name.formula.replace(/^=/, ""), this.id);
    if (!named) throw invalidArgument(`${reference} is not a range of this sheet`);
    return named;
  }
}
