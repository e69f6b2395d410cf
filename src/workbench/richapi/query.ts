import type { QueryInfo } from "./wire/request";
import { WireCollection } from "./session/wire-collection";
import type { WireObject } from "./wire/wire-object";

/**
 * What a load answers: the identity and the selected properties, nested where a path steps into an object.
 * No selection means every property of the object itself (of the items, for a collection).
 *
 * @throws ApiNotFound for a property that the workbench does not have
 */
export function query(object: WireObject | null, info: QueryInfo = {}): unknown {
  const expanded = (info.Expand ?? []).map((path) => `${path}/*`);
  return answer(object, [...(info.Select ?? []), ...expanded], { skip: info.Skip ?? 0, top: info.Top ?? Infinity });
}

interface Page {
  readonly skip: number;
  readonly top: number;
}

const EVERYTHING: Page = { skip: 0, top: Infinity };

function answer(object: WireObject | null, paths: readonly string[], page: Page = EVERYTHING): unknown {
  if (object === null) return null;
  return object instanceof WireCollection ? collectionAnswer(object, paths, page) : objectAnswer(object, paths);
}

function objectAnswer(object: WireObject, paths: readonly string[]): Record<string, unknown> {
  const properties: Record<string, unknown> = { ...object.identity() };
  const nested = new Map<string, string[]>();
  for (const path of paths.length === 0 ? ["*"] : paths) {
    const [head, rest] = splitPath(path);
    if (head === "*") {
      Object.assign(properties, object.all());
      continue;
    }
    const scalar = rest === "" ? object.scalar(head) : null;
    if (scalar) properties[scalar[0]] = scalar[1];
    else nested.set(head, [...(nested.get(head) ?? []), ...(rest === "" ? [] : [rest])]);
  }
  for (const [head, inner] of nested) {
    const [name, linked] = object.link(head);
    properties[name] = answer(linked, inner);
  }
  return properties;
}

/** `count` is the collection's own; `name` and `items/name` are its items'. */
function collectionAnswer(collection: WireCollection, paths: readonly string[], page: Page): Record<string, unknown> {
  const own = paths.map((path) => collection.scalar(path)).filter((scalar) => scalar !== null);
  const ofItems = paths.filter((path) => collection.scalar(path) === null);
  const properties: Record<string, unknown> = { ...collection.identity(), ...Object.fromEntries(own) };
  if (ofItems.length === 0 && own.length > 0) return properties;
  const itemPaths = ofItems.map(withoutItems).filter((path) => path !== "");
  const items = collection.items().slice(page.skip, page.skip + page.top);
  const answers = items.map((item, index) => ({ ...objectAnswer(item, itemPaths), _Index: page.skip + index }));
  return { ...properties, _Items: answers };
}

function withoutItems(path: string): string {
  const [head, rest] = splitPath(path);
  return head.toLowerCase() === "items" ? rest : path;
}

function splitPath(path: string): readonly [head: string, rest: string] {
  const [head = "", ...rest] = path.split(/[/.]/);
  return [head, rest.join("/")];
}
