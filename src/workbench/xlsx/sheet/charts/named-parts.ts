import { elements, type XmlElement } from "../../xml/xml-element";

/** Elements of drawings go by their names without prefix: each program has prefixes of its own. */
function isNamed({ name: written }: XmlElement, name: string): boolean {
  return written.slice(written.indexOf(":") + 1) === name;
}

/** The children of a name. */
export function insideAll(parent: XmlElement | undefined, name: string): readonly XmlElement[] {
  return elements(parent).filter((child) => isNamed(child, name));
}

/** The first child at the end of a way of names. */
export function inside(parent: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>((at, name) => insideAll(at, name)[0], parent);
}

/** The first element of a name, however deep. */
export function within(parent: XmlElement, name: string): XmlElement | undefined {
  for (const child of elements(parent)) {
    const found = isNamed(child, name) ? child : within(child, name);
    if (found) return found;
  }
  return undefined;
}
