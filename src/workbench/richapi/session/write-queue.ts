import { intersection } from "../../document/reference";
import type { Box, CellInput, Dressing, SpreadsheetDocument } from "../../document/document";
import { DocumentError } from "../../document/document";

/** What a batch wants to write: inputs into cells, their number formats, or their looks. */
export type Write =
  | { readonly kind: "cells"; readonly box: Box; readonly grid: readonly (readonly CellInput[])[] }
  | { readonly kind: "formats"; readonly box: Box; readonly grid: readonly (readonly (string | null)[])[] }
  | ({ readonly kind: "look" } & Dressing);

interface QueuedWrite {
  write: Write;
  readonly action: number;
}

/** A write that the document refused when its turn came, with the action of the batch that had asked for it. */
export class RefusedWrite extends Error {
  constructor(
    readonly reason: DocumentError,
    readonly action: number,
  ) {
    super(reason.message);
  }
}

/**
 * The writes of a batch, held back until something needs them made. office.js cuts a write of more than
 * 1,500 cells into strips of rows; here they become one write again, and so one change and one undo step.
 */
export class WriteQueue {
  /** Index in the batch of the action that is being performed. */
  action = 0;
  #queued: QueuedWrite[] = [];
  #announced: Box | null = null;
  #flushing = false;

  constructor(private readonly document: SpreadsheetDocument) {}

  /** True while the document is being written, and tells its listeners. */
  get flushing(): boolean {
    return this.#flushing;
  }

  /** office.js is about to write this box in strips. */
  announce(box: Box): void {
    this.#announced = box;
  }

  add(write: Write): void {
    const last = this.#queued.at(-1);
    if (write.kind === "look" && last?.write.kind === "look" && isSame(last.write.box, write.box)) {
      const { look } = last.write;
      const lines = { ...look.lines, ...write.look.lines };
      last.write = { ...write, look: { ...look, ...write.look, ...(Object.keys(lines).length > 0 ? { lines } : {}) } };
      return;
    }
    const joined = last && this.#announced && isWithin(write.box, this.#announced) && join(last.write, write);
    if (joined) this.#queued[this.#queued.length - 1] = { write: joined, action: last.action };
    else this.#queued.push({ write, action: this.action });
  }

  /** @throws RefusedWrite for the first write that the document refuses; those behind it are dropped */
  flush(): void {
    const queued = this.#queued;
    this.#queued = [];
    this.#flushing = true;
    try {
      let looks: Dressing[] = [];
      for (const [index, { write, action }] of queued.entries()) {
        if (write.kind === "look") looks.push(write);
        if (looks.length > 0 && queued[index + 1]?.write.kind !== "look") {
          const dressings = looks;
          looks = [];
          this.#attempt(() => this.document.setLooks(dressings), action);
        }
        if (write.kind !== "look") this.#make(write, action);
      }
    } finally {
      this.#flushing = false;
    }
  }

  #make(write: Exclude<Write, { kind: "look" }>, action: number): void {
    this.#attempt(() => {
      if (write.kind === "cells") this.document.write(write.box, write.grid, "addin");
      else this.document.setNumberFormat(write.box, write.grid);
    }, action);
  }

  #attempt(make: () => void, action: number): void {
    try {
      make();
    } catch (error) {
      if (error instanceof DocumentError) throw new RefusedWrite(error, action);
      throw error;
    }
  }
}

/** The two strips as one write, when the second lies right under the first. */
function join(above: Write, below: Write): Write | null {
  if (above.kind === "look" || below.kind === "look") return null;
  const touches =
    above.box.sheet === below.box.sheet &&
    above.box.column === below.box.column &&
    above.box.columns === below.box.columns &&
    above.box.row + above.box.rows === below.box.row;
  if (!touches) return null;
  const box = { ...above.box, rows: above.box.rows + below.box.rows };
  if (above.kind === "cells" && below.kind === "cells") return { kind: "cells", box, grid: stack(above.grid, below.grid) };
  if (above.kind === "formats" && below.kind === "formats") return { kind: "formats", box, grid: stack(above.grid, below.grid) };
  return null;
}

/** Strips come by the hundred, so the upper one grows in place; both were made for this batch alone. */
function stack<T>(above: readonly T[], below: readonly T[]): readonly T[] {
  const rows = above as T[];
  for (const row of below) rows.push(row);
  return rows;
}

function isWithin(box: Box, outer: Box): boolean {
  const shared = box.sheet === outer.sheet ? intersection(box, outer) : null;
  return shared !== null && shared.rows === box.rows && shared.columns === box.columns;
}

function isSame(one: Box, other: Box): boolean {
  return isWithin(one, other) && isWithin(other, one);
}
