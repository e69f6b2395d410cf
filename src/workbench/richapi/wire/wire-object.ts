import { DocumentError } from "../../document/document";
import { apiNotFound, camelCase, LocatedError } from "./errors";

/** What lets office.js find the object again in a later batch; empty for an object that is found by its path. */
export type Identity = Readonly<Record<string, string | number>>;

/** A plain property. Without `set` it is read-only, without `get` it can only be written. */
export interface Scalar {
  readonly get?: () => unknown;
  readonly set?: (value: unknown) => void;
}

export type Scalars = Readonly<Record<string, Scalar>>;
export type Links = Readonly<Record<string, () => WireObject | null>>;
export type Methods = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;

/**
 * One object of Excel's API as it exists for the length of one batch. A subclass says in three tables,
 * under the names of the wire, what it has; whatever is not in them answers ApiNotFound.
 */
export abstract class WireObject {
  /** Name of the class in Excel's API. */
  abstract readonly type: string;
  readonly scalars: Scalars = {};
  /** Properties that are objects themselves. */
  readonly links: Links = {};
  /** Methods that answer a value, an object, or nothing; null is a null object. */
  readonly methods: Methods = {};

  identity(): Identity {
    return {};
  }

  /** Values of every property that can be read, by wire name. */
  all(): Record<string, unknown> {
    const readable = Object.entries(this.scalars).filter(([, scalar]) => scalar.get);
    return Object.fromEntries(readable.map(([name, { get }]) => [name, this.#at(name, () => get?.())]));
  }

  /** @returns wire name and value; null when the property is an object, or none */
  scalar(name: string): readonly [name: string, value: unknown] | null {
    const found = member(this.scalars, name);
    const get = found?.[1].get;
    return found && get ? [found[0], this.#at(name, get)] : null;
  }

  /** @throws ApiNotFound */
  link(name: string): readonly [name: string, object: WireObject | null] {
    const found = member(this.links, name);
    if (!found) throw apiNotFound(this.type, name);
    return [found[0], this.#at(name, found[1])];
  }

  /** @throws ApiNotFound; InvalidArgument and whatever the document refuses */
  assign(name: string, value: unknown): void {
    const set = member(this.scalars, name)?.[1].set;
    if (!set) throw apiNotFound(this.type, name);
    this.#at(name, () => set(value));
  }

  /** @throws ApiNotFound; InvalidArgument and whatever the document refuses */
  call(name: string, args: readonly unknown[]): unknown {
    const method = member(this.methods, name);
    if (!method) throw apiNotFound(this.type, name);
    return this.#at(name, () => method[1](...args));
  }

  #at<T>(name: string, action: () => T): T {
    try {
      return action();
    } catch (error) {
      if (error instanceof LocatedError || !(error instanceof DocumentError)) throw error;
      throw new LocatedError(error.code, error.message, `${this.type}.${camelCase(name)}`);
    }
  }
}

/** office.js loads under the developer's casing and calls under Pascal case. */
function member<T>(table: Readonly<Record<string, T>>, name: string): readonly [name: string, member: T] | undefined {
  const wanted = name.toLowerCase();
  return Object.entries(table).find(([candidate]) => candidate.toLowerCase() === wanted);
}
