import type { XlsxHyperlink } from "../model/model";
import type { XlsxRelationship } from "../model/model-kept";
import { present } from "../model/present";
import { markup } from "../xml/markup";
import { child, elements, type XmlElement } from "../xml/xml-element";
import type { RelationshipsWriter } from "../package/relationships-writer";

/** The links of a sheet. */
export function readHyperlinks(root: XmlElement, relationships: readonly XlsxRelationship[]): readonly XlsxHyperlink[] {
  return elements(child(root, "hyperlinks"), "hyperlink").map(({ attributes }) => {
    const outside = relationships.find(({ id }) => id === attributes["r:id"]);
    return present<XlsxHyperlink>({
      ref: attributes["ref"] ?? "",
      location: attributes["location"],
      target: outside?.target,
      tooltip: attributes["tooltip"],
    });
  });
}

/** The `hyperlinks` element; addresses outside go among the sheet's relationships. */
export function hyperlinksMarkup(links: readonly XlsxHyperlink[] = [], relationships: RelationshipsWriter): string {
  const items = links.map(({ ref, location, target, tooltip }) => {
    const id = target === undefined ? undefined : relationships.add("hyperlink", target, "outside");
    return markup("hyperlink", { ref, "r:id": id, location, tooltip });
  });
  return items.length === 0 ? "" : markup("hyperlinks", {}, ...items);
}
