import type { XlsxAlignment, XlsxStyle } from "../model/model-style";
import { orAbsent, present } from "../model/present";
import { markup } from "../xml/markup";
import { child, flag, numberOf, type XmlElement } from "../xml/xml-element";

const HORIZONTAL = ["left", "center", "right", "fill", "justify", "centerContinuous", "distributed"] as const;
const VERTICAL = ["top", "center", "bottom", "justify", "distributed"] as const;

/** The `alignment` element of a format; undefined when it is the default. */
export function readAlignment(element: XmlElement | undefined): XlsxAlignment | undefined {
  const { horizontal, vertical } = element?.attributes ?? {};
  return orAbsent(
    present<XlsxAlignment>({
      horizontal: HORIZONTAL.find((word) => word === horizontal),
      vertical: VERTICAL.find((word) => word === vertical),
      wrap: flag(element, "wrapText") || undefined,
      indent: numberOf(element, "indent") || undefined,
      rotation: numberOf(element, "textRotation") || undefined,
      shrinkToFit: flag(element, "shrinkToFit") || undefined,
    }),
  );
}

/** The `alignment` element, or nothing. */
export function alignmentMarkup(alignment: XlsxAlignment | undefined): string {
  if (alignment === undefined) return "";
  const { horizontal, vertical, wrap, indent, rotation, shrinkToFit } = alignment;
  return markup("alignment", { horizontal, vertical, textRotation: rotation, wrapText: wrap, indent, shrinkToFit });
}

/** The `protection` element of a format: locked unless it says otherwise. */
export function readProtection(format: XmlElement | undefined): Pick<XlsxStyle, "locked" | "formulaHidden"> {
  const element = child(format, "protection");
  return present<Pick<XlsxStyle, "locked" | "formulaHidden">>({
    locked: flag(element, "locked", true) ? undefined : false,
    formulaHidden: flag(element, "hidden") || undefined,
  });
}

/** The `protection` element, or nothing. */
export function protectionMarkup({ locked, formulaHidden }: XlsxStyle): string {
  if (locked !== false && formulaHidden !== true) return "";
  return markup("protection", { locked: locked === false ? false : undefined, hidden: formulaHidden });
}
