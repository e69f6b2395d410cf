import { formatArea, parseAddress } from "../../document/address";
import type { Box } from "../../document/document";
import { DocumentError } from "../../document/document";

/** Ranges that an add-in keeps beyond a batch (`track`, or simply a range used across two syncs). */
export class References {
  readonly #boxes = new Map<string, Box>();
  #next = 1;

  keep(box: Box): string {
    const id = `range-${this.#next++}`;
    this.#boxes.set(id, box);
    return id;
  }

  forget(id: string): void {
    this.#boxes.delete(id);
  }

  get count(): number {
    return this.#boxes.size;
  }

  /** @throws DocumentError InvalidReference */
  box(id: string): Box {
    const box = this.#boxes.get(id) ?? eventBox(id);
    if (!box) throw new DocumentError("InvalidReference", "This reference is not valid for the current operation.");
    return box;
  }
}

/** Id of the range that an event tells of. It says all by itself: nobody ever takes back what an event has given. */
export function eventReference(box: Box): string {
  return `event:${box.sheet}!${formatArea(box)}`;
}

function eventBox(id: string): Box | null {
  const match = /^event:(.*)!([^!]+)$/.exec(id);
  const area = match && parseAddress(match[2] ?? "")?.area;
  return match && area ? { sheet: match[1] ?? "", ...area } : null;
}
