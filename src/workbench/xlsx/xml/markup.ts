import type { XmlElement } from "./xml-element";

/** Attributes to write; those undefined are left out, true and false become 1 and 0. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** What every part begins with. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** An element as XML; `content` is XML already. */
export function markup(name: string, attributes: Attributes = {}, ...content: readonly string[]): string {
  let opening = `<${name}`;
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined) opening += ` ${attribute}="${escapedAttribute(attributeText(value))}"`;
  }
  const inner = content.join("");
  return inner === "" ? `${opening}/>` : `${opening}>${inner}</${name}>`;
}

/** An element that holds text; spaces at its ends and line breaks are kept by the programs that read it. */
export function textMarkup(name: string, text: string, attributes: Attributes = {}): string {
  const space = /^\s|\s$|[\n\t]/.test(text) ? { "xml:space": "preserve" } : {};
  return markup(name, { ...attributes, ...space }, escapedText(text));
}

/** An element read from a file, as XML again. */
export function markupOf(element: XmlElement): string {
  const content = element.children.map((node) => (typeof node === "string" ? escapedText(node) : markupOf(node)));
  return markup(element.name, element.attributes, ...content);
}

/** A list with its `count`; nothing at all when it has no items. */
export function listMarkup(name: string, items: readonly string[], attributes: Attributes = {}): string {
  return items.length === 0 ? "" : markup(name, { ...attributes, count: items.length }, ...items);
}

/** Text to stand between tags. */
export function escapedText(text: string): string {
  // A bare carriage return would be read back as a line feed.
  return text.replace(/[&<>\r]/g, (character) => ENTITIES[character] ?? character);
}

function escapedAttribute(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (character) => ENTITIES[character] ?? character);
}

function attributeText(value: string | number | boolean): string {
  return typeof value === "boolean" ? (value ? "1" : "0") : String(value);
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};
