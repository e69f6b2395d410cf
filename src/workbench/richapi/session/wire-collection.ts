import { asIndex } from "../wire/arguments";
import { itemNotFound } from "../wire/errors";
import type { Methods } from "../wire/wire-object";
import { SessionObject } from "./session-object";
import type { WireObject } from "../wire/wire-object";

/** A collection of Excel's API: it can be counted, listed and asked for one item. */
export abstract class WireCollection extends SessionObject {
  /** What every collection can do; a subclass adds its own. */
  protected readonly lookups: Methods = {
    GetCount: () => this.items().length,
    GetItem: (key) => this.item(key),
    GetItemAt: (index) => this.items()[asIndex(index, "index")] ?? fail(),
    GetItemOrNullObject: (key) => this.find(key),
  };
  override readonly methods: Methods = this.lookups;

  abstract items(): readonly WireObject[];

  /** @returns null when there is none */
  abstract find(key: unknown): WireObject | null;

  /** @throws ItemNotFound */
  item(key: unknown): WireObject {
    return this.find(key) ?? fail();
  }
}

function fail(): never {
  throw itemNotFound();
}
