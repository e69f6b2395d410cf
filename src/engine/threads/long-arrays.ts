import { sameContent } from "../../model/same-content";

/** From this length on an array of a job stays with the worker: thousands of lines take longer to travel than many a job takes. */
const LONG = 100;
/** Long arrays that both ends keep; those of a scenario and of the base. */
const MOST = 12;

/** Stands in a job's message for a long array: with what is in it where the worker has not got it. */
interface Stand {
  readonly longArray: number;
  readonly items?: readonly unknown[];
}

/** A job as it travels, and what the worker keeps of it and of earlier ones. */
export interface Parcel {
  readonly content: unknown;
  /** The long arrays that the worker keeps from then on, the latest first. */
  readonly kept: readonly number[];
}

/** The caller's end: knows which long arrays a worker has. One of the same content counts as the same. */
export class SentArrays {
  #sent: readonly { readonly id: number; readonly items: readonly unknown[] }[] = [];
  /** By arrays that have been found to be the same as one that was sent. */
  readonly #ids = new WeakMap<readonly unknown[], number>();
  #lastId = 0;

  /** @param post is handed the parcel; where it throws, nothing has been sent */
  send(job: unknown, post: (parcel: Parcel) => void): void {
    let sent = this.#sent;
    const stand = (items: readonly unknown[]): Stand => {
      const known = sent.find(({ id }) => id === this.#ids.get(items)) ?? sent.find((one) => sameContent(one.items, items));
      const one = known ?? { id: ++this.#lastId, items };
      this.#ids.set(items, one.id);
      sent = [one, ...sent.filter((other) => other !== one)];
      return known ? { longArray: one.id } : { longArray: one.id, items };
    };
    const content = withoutLongArrays(job, stand);
    sent = sent.slice(0, MOST);
    post({ content, kept: sent.map(({ id }) => id) });
    this.#sent = sent;
  }
}

/** The worker's end. */
export class KeptArrays {
  readonly #kept = new Map<number, readonly unknown[]>();

  /** The job that was sent. Jobs share what is kept: nobody writes to it. */
  receive({ content, kept }: Parcel): unknown {
    const job = withLongArrays(content, ({ longArray, items }) => {
      if (items) this.#kept.set(longArray, items);
      const known = this.#kept.get(longArray);
      if (!known) throw new Error(`The engine's worker has no long array ${longArray}`);
      return known;
    });
    for (const id of [...this.#kept.keys()]) if (!kept.includes(id)) this.#kept.delete(id);
    return job;
  }
}

function withoutLongArrays(part: unknown, stand: (items: readonly unknown[]) => Stand): unknown {
  if (Array.isArray(part)) {
    const items = part as readonly unknown[];
    return items.length >= LONG ? stand(items) : items.map((item) => withoutLongArrays(item, stand));
  }
  return isPlain(part) ? mapped(part, (member) => withoutLongArrays(member, stand)) : part;
}

function withLongArrays(part: unknown, found: (stand: Stand) => unknown): unknown {
  if (Array.isArray(part)) return part.map((item) => withLongArrays(item, found));
  if (!isPlain(part)) return part;
  return typeof part["longArray"] === "number" ? found(part as unknown as Stand) : mapped(part, (member) => withLongArrays(member, found));
}

function mapped(part: Readonly<Record<string, unknown>>, of: (member: unknown) => unknown): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(part).map(([name, member]) => [name, of(member)]));
}

/** An object of members, and no array, typed array or the like. */
function isPlain(part: unknown): part is Readonly<Record<string, unknown>> {
  return Object.prototype.toString.call(part) === "[object Object]";
}
