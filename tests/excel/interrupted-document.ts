import { DocumentError } from "../../src/workbench/document/document";
import { MemoryDocument } from "../../src/workbench/document/memory";

/** Methods by which an add-in changes a document. */
const CHANGES = ["addSheet", "write", "setNumberFormat", "setLooks", "copyLooks", "setColumnWidth", "setRowHeight", "setView", "addTable", "renameTable", "insertTableColumn", "deleteTableColumn", "addName", "changeName", "setChart", "activate"] as const;
const REMOVALS = ["deleteSheet", "deleteName"] as const;

/** What happens at one of the changes that an add-in asks for. */
export interface Interruption {
  /** The first change is 1. */
  readonly at: number;
  readonly happens: () => void;
}

/** A document in memory in which something happens at the n-th change that is asked of it. */
export class InterruptedDocument extends MemoryDocument {
  /** Changes asked for so far. */
  asked = 0;
  /** Which they were. */
  readonly kinds: string[] = [];
  /** Whether nothing can be taken away any more, either. */
  keepsAll = false;
  interruption: Interruption | null = null;
  #hasEnded = false;

  constructor(firstSheet?: string) {
    super(firstSheet);
    for (const name of CHANGES) this.#before(name, () => this.#count(name));
    for (const name of REMOVALS) this.#before(name, () => (this.keepsAll || this.#hasEnded) && refused("AccessDenied"));
  }

  /** Refuses the n-th change, and none after it. */
  refuseAt(at: number, code = "GeneralException"): void {
    this.asked = 0;
    this.interruption = { at, happens: () => refused(code) };
  }

  /** Refuses the n-th change and all that is asked for afterwards, as where the pane is closed, until it is opened again. */
  endAt(at: number): void {
    this.asked = 0;
    this.interruption = { at, happens: () => this.#end() };
  }

  reopen(): void {
    this.#hasEnded = false;
    this.interruption = null;
  }

  #end(): void {
    this.#hasEnded = true;
    refused("GeneralException");
  }

  #count(kind: string): void {
    if (this.interruption === null) return;
    this.kinds.push(kind);
    this.asked += 1;
    if (this.asked === this.interruption.at || this.#hasEnded) this.interruption.happens();
  }

  #before(name: (typeof CHANGES)[number] | (typeof REMOVALS)[number], look: () => void): void {
    const original = this[name].bind(this) as (...args: unknown[]) => unknown;
    Object.defineProperty(this, name, {
      writable: true,
      value: (...args: unknown[]) => {
        look();
        return original(...args);
      },
    });
  }
}

export function refused(code: string): never {
  throw new DocumentError(code, "refused by the test");
}

/** All of a document that a user could miss or find: sheets with their cells, tables, names, and what is in front. */
export function stateOf(document: MemoryDocument): object {
  return {
    sheets: document.sheets().map(({ id, name, visibility }) => {
      const used = document.usedBox(id);
      return { name, visibility, used, cells: used && document.read(used).map((row) => row.map(({ value, formula, numberFormat }) => [value, formula, numberFormat])) };
    }),
    tables: document.tables().map(({ name, box }) => [name, { ...box }]),
    charts: document.charts().map(({ name, sheet, series }) => [name, sheet, series]),
    names: document.names().map(({ name, formula }) => [name, formula]),
    front: document.activeSheet(),
  };
}
