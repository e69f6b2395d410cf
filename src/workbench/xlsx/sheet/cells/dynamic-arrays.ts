import { markup } from "../../xml/markup";
import { child, elements, flag, numberOf, type XmlElement } from "../../xml/xml-element";

/** Excel's name for the property of cells whose formula spills. */
const DYNAMIC_ARRAY = "XLDAPR";
const DYNAMIC_ARRAY_NAMESPACE = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";

/** The `cm` number of every spilling cell in a file written here: its metadata holds one entry. */
export const DYNAMIC_ARRAY_METADATA = 1;

/** The `cm` numbers that mean "this formula spills". */
export function readDynamicArrayNumbers(root: XmlElement | undefined): ReadonlySet<number> {
  const types = elements(child(root, "metadataTypes"), "metadataType").map(({ attributes }) => attributes["name"]);
  const futures = elements(root, "futureMetadata").find(({ attributes }) => attributes["name"] === DYNAMIC_ARRAY);
  const dynamic = elements(futures, "bk").map(saysDynamic);
  const numbers = new Set<number>();
  elements(child(root, "cellMetadata"), "bk").forEach((block, position) => {
    const spills = elements(block, "rc").some(
      (record) => types[(numberOf(record, "t") ?? 0) - 1] === DYNAMIC_ARRAY && dynamic[numberOf(record, "v") ?? 0],
    );
    if (spills) numbers.add(position + 1);
  });
  return numbers;
}

function saysDynamic(block: XmlElement): boolean {
  return elements(child(block, "extLst"), "ext")
    .flatMap((extension) => elements(extension))
    .some((property) => property.name.endsWith("dynamicArrayProperties") && flag(property, "fDynamic"));
}

/** The metadata part that goes with `DYNAMIC_ARRAY_METADATA`. */
export function dynamicArrayMetadata(): string {
  const type = markup("metadataType", {
    name: DYNAMIC_ARRAY,
    minSupportedVersion: 120000,
    copy: true,
    pasteAll: true,
    pasteValues: true,
    merge: true,
    splitFirst: true,
    rowColShift: true,
    clearFormats: true,
    clearComments: true,
    assign: true,
    coerce: true,
    cellMeta: true,
  });
  const property = markup("xda:dynamicArrayProperties", { fDynamic: true, fCollapsed: false });
  const extension = markup("ext", { uri: "{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}" }, property);
  return markup(
    "metadata",
    {
      xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      "xmlns:xda": DYNAMIC_ARRAY_NAMESPACE,
    },
    markup("metadataTypes", { count: 1 }, type),
    markup("futureMetadata", { name: DYNAMIC_ARRAY, count: 1 }, markup("bk", {}, markup("extLst", {}, extension))),
    markup("cellMetadata", { count: 1 }, markup("bk", {}, markup("rc", { t: 1, v: 0 }))),
  );
}
