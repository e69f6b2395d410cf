/** An element of an XML part, its text decoded. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

/** What an element contains. */
export type XmlNode = XmlElement | string;

/** Child elements, in order; of one name when given. */
export function elements(parent: XmlElement | undefined, name?: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  for (const node of parent?.children ?? []) {
    if (typeof node !== "string" && (name === undefined || node.name === name)) found.push(node);
  }
  return found;
}

/** The first child element of that name. */
export function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const node of parent?.children ?? []) if (typeof node !== "string" && node.name === name) return node;
  return undefined;
}

/** All text inside, elements within included. */
export function textOf(element: XmlElement | undefined): string {
  let text = "";
  for (const node of element?.children ?? []) text += typeof node === "string" ? node : textOf(node);
  return text;
}

/** An on/off attribute; `absent` when it is not there. */
export function flag(element: XmlElement | undefined, attribute: string, absent = false): boolean {
  const value = element?.attributes[attribute];
  return value === undefined ? absent : value === "1" || value === "true";
}

/** A number attribute; undefined when it is not there or not a number. */
export function numberOf(element: XmlElement | undefined, attribute: string): number | undefined {
  const value = element?.attributes[attribute];
  const number = Number(value);
  return value === undefined || value === "" || Number.isNaN(number) ? undefined : number;
}

/**
 * The attributes besides those named; undefined when none is left. Of those with a prefix only references to
 * relationships (`r:`) count: the others are notes that programs leave for themselves.
 */
export function otherAttributes(
  element: XmlElement | undefined,
  named: readonly string[],
): Readonly<Record<string, string>> | undefined {
  const rest = Object.entries(element?.attributes ?? {}).filter(
    ([name]) => !named.includes(name) && name !== "xmlns" && (!name.includes(":") || name.startsWith("r:")),
  );
  return rest.length === 0 ? undefined : Object.fromEntries(rest);
}
