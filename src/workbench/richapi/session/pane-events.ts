import { formatArea } from "../../document/address";
import type { Box, CellValue, DocumentEvent, SpreadsheetDocument } from "../../document/document";
import { intersection } from "../../document/reference";
import type { Guesses } from "../../guesses";
import { valueType, wireValue } from "./cell-values";
import type { Entry, SendEntries } from "../../host-entry";
import { EVENT_CATEGORY, EventType, WORKBOOK_TARGET } from "../wire/event-type";
import { eventReference } from "./references";

/** The way to one pane. */
export interface PaneChannel {
  readonly send: SendEntries;
  /** Tells `workbook.onSelectionChanged`, which office.js hears by another road than all other events. */
  readonly selectionChanged: () => void;
}

type Changed = Extract<DocumentEvent, { kind: "changed" }>;

/**
 * Tells one pane what happens in the document, as far as it has asked. Events of one turn travel together, after the answer to the batch
 * that caused them.
 */
export class PaneEvents {
  readonly #handlers = new Map<string, number>();
  readonly #names: Map<string, string>;
  /** Names of the tables: one that is deleted is told by its own. */
  readonly #tables: Map<string, string>;
  readonly #calculated = new Set<string>();
  readonly #unsubscribe: () => void;
  #waiting: Entry[] = [];
  #sent = 0;

  /** @param isOwnWrite whether the change that is being reported comes from this pane's own batch */
  constructor(
    private readonly document: SpreadsheetDocument,
    private readonly guesses: Guesses,
    private readonly channel: PaneChannel,
    private readonly isOwnWrite: () => boolean,
  ) {
    this.#names = new Map(document.sheets().map((sheet) => [sheet.id, sheet.name]));
    this.#tables = new Map(document.tables().map((table) => [table.id, table.name]));
    this.#unsubscribe = document.subscribe((event) => this.#tell(event));
  }

  subscribe(event: number, target: string): void {
    const key = `${event} ${target}`;
    this.#handlers.set(key, (this.#handlers.get(key) ?? 0) + 1);
  }

  unsubscribe(event: number, target: string): void {
    const key = `${event} ${target}`;
    this.#handlers.set(key, Math.max(0, (this.#handlers.get(key) ?? 0) - 1));
  }

  close(): void {
    this.#unsubscribe();
    this.#waiting = [];
  }

  #tell(event: DocumentEvent): void {
    switch (event.kind) {
      case "changed":
        this.#calculated.clear();
        this.#tellChanged(event);
        break;
      case "calculated":
        this.#tellCalculated(event.sheet);
        break;
      case "selected":
        this.#tellSelected(event.box);
        break;
      case "activated":
        this.#raise(EventType.deactivated, event.previous, { worksheetId: event.previous });
        this.#raise(EventType.activated, event.sheet, { worksheetId: event.sheet });
        break;
      case "sheet-added":
        this.#names.set(event.sheet, this.#nameOf(event.sheet));
        this.#raise(EventType.added, event.sheet, { source: "Local", worksheetId: event.sheet });
        break;
      case "sheet-deleted":
        this.#raise(EventType.deleted, event.sheet, { source: "Local", worksheetId: event.sheet });
        break;
      case "table-added":
        this.#tellTable(EventType.tableAdded, event.sheet, event.table);
        break;
      case "table-deleted":
        this.#tellTable(EventType.tableDeleted, event.sheet, event.table);
        break;
      case "sheet-renamed":
        this.#tellRenamed(event.sheet);
        break;
    }
  }

  #tellChanged({ box, by, before, after }: Changed): void {
    const change = {
      changeType: "RangeEdited",
      source: by === "colleague" ? "Remote" : "Local",
      worksheetId: box.sheet,
      address: formatArea(box),
      referenceId: eventReference(box),
      shiftDirection: "None",
      triggerSource: by === "addin" && this.isOwnWrite() ? "ThisLocalAddin" : "Unknown",
      ...(before !== undefined && after !== undefined && this.#details(before, after)),
    };
    this.#raise(EventType.changed, box.sheet, change);
    for (const table of this.#tablesIn(box)) this.#raise(EventType.tableChanged, table, { ...change, tableId: table }, box.sheet);
  }

  #details(before: CellValue, after: CellValue): Record<string, unknown> {
    return {
      valueBefore: wireValue(before, this.guesses),
      valueAfter: wireValue(after, this.guesses),
      valueTypeBefore: valueType(before),
      valueTypeAfter: valueType(after),
    };
  }

  /** Functions that answer late make the document calculate again without anything having changed. */
  #tellCalculated(sheet: string): void {
    const isAgain = this.#calculated.has(sheet);
    this.#calculated.add(sheet);
    if (isAgain && !this.guesses.calculatedEventAgainAfterBusy) return;
    const used = this.document.usedBox(sheet);
    const address = used ? formatArea(used) : "A1";
    this.#raise(EventType.calculated, sheet, { worksheetId: sheet, address });
    if (this.guesses.changedEventForFormulaResults && used) this.#tellChanged({ kind: "changed", box: used, by: "user" });
  }

  #tellSelected(box: Box): void {
    this.channel.selectionChanged();
    this.#raise(EventType.selectionChanged, box.sheet, { worksheetId: box.sheet, address: formatArea(box) });
    for (const table of this.#tablesIn(box)) {
      this.#raise(EventType.tableSelectionChanged, table, { worksheetId: box.sheet, tableId: table, address: formatArea(box) });
    }
  }

  #tellTable(event: number, sheet: string, table: string): void {
    for (const { id, name } of this.document.tables()) this.#tables.set(id, name);
    this.#raise(event, sheet, { source: "Local", worksheetId: sheet, tableId: table, tableName: this.#tables.get(table) ?? "" });
  }

  #tellRenamed(sheet: string): void {
    const [nameBefore, nameAfter] = [this.#names.get(sheet) ?? "", this.#nameOf(sheet)];
    this.#names.set(sheet, nameAfter);
    this.#raise(EventType.nameChanged, sheet, { source: "Local", worksheetId: sheet, nameBefore, nameAfter });
  }

  /** To the handlers of the object and to those of the collections that it is in. */
  #raise(event: number, target: string, payload: Readonly<Record<string, unknown>>, ...collections: readonly string[]): void {
    for (const listener of [target, ...collections, WORKBOOK_TARGET]) {
      if ((this.#handlers.get(`${event} ${listener}`) ?? 0) === 0) continue;
      if (this.#waiting.length === 0) queueMicrotask(() => this.#send());
      this.#waiting.push([EVENT_CATEGORY, event, listener, JSON.stringify(payload), ++this.#sent]);
    }
  }

  #send(): void {
    const entries = this.#waiting;
    this.#waiting = [];
    if (entries.length > 0) this.channel.send(entries);
  }

  #nameOf(sheet: string): string {
    return this.document.sheets().find((candidate) => candidate.id === sheet)?.name ?? "";
  }

  #tablesIn(box: Box): readonly string[] {
    const touched = this.document.tables().filter((table) => table.box.sheet === box.sheet && intersection(table.box, box));
    return touched.map((table) => table.id);
  }
}
