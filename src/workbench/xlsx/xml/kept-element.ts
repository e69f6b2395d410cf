import type { XlsxKeptElement } from "../model/model-kept";
import { markupOf } from "./markup";
import { elements, type XmlElement } from "./xml-element";

/** An element to write back as it was. What its part's root declares and it uses, it declares itself from now on. */
export function keptElement(element: XmlElement, root: XmlElement | undefined): XlsxKeptElement {
  const declarations: Record<string, string> = {};
  for (const prefix of usedPrefixes(element)) {
    const uri = root?.attributes[`xmlns:${prefix}`];
    // Every root written here declares r itself.
    if (uri !== undefined && prefix !== "r") declarations[`xmlns:${prefix}`] = uri;
  }
  const attributes = { ...declarations, ...element.attributes };
  return { name: element.name, xml: markupOf({ ...element, attributes }) };
}

function usedPrefixes(element: XmlElement): ReadonlySet<string> {
  const prefixes = new Set<string>();
  for (const name of [element.name, ...Object.keys(element.attributes)]) {
    const colon = name.indexOf(":");
    if (colon > 0) prefixes.add(name.slice(0, colon));
  }
  // An attribute may name prefixes too: mc:Choice Requires="x14 xr2".
  for (const prefix of (element.attributes["Requires"] ?? "").split(" ")) prefixes.add(prefix);
  for (const inner of elements(element)) for (const prefix of usedPrefixes(inner)) prefixes.add(prefix);
  return prefixes;
}
