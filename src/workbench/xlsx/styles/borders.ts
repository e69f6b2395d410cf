import type { XlsxBorder, XlsxEdge } from "../model/model-style";
import { orAbsent, present } from "../model/present";
import { markup } from "../xml/markup";
import { child, flag, type XmlElement } from "../xml/xml-element";
import { colorMarkup, readColor } from "./colors";

/** A `border` element; undefined when no side has a line. */
export function readBorder(element: XmlElement | undefined, theme: readonly string[]): XlsxBorder | undefined {
  // The strict edition of the format says start and end.
  const edge = (...names: readonly string[]): XlsxEdge | undefined =>
    names.map((name) => readEdge(child(element, name), theme)).find((found) => found !== undefined);
  return orAbsent(
    present<XlsxBorder>({
      left: edge("left", "start"),
      right: edge("right", "end"),
      top: edge("top"),
      bottom: edge("bottom"),
      diagonal: edge("diagonal"),
      diagonalUp: flag(element, "diagonalUp") || undefined,
      diagonalDown: flag(element, "diagonalDown") || undefined,
    }),
  );
}

/** A `border` element, with all its sides as Excel wants them. */
export function borderMarkup(border: XlsxBorder | undefined): string {
  const { left, right, top, bottom, diagonal, diagonalUp, diagonalDown } = border ?? {};
  return markup(
    "border",
    { diagonalUp, diagonalDown },
    edgeMarkup("left", left),
    edgeMarkup("right", right),
    edgeMarkup("top", top),
    edgeMarkup("bottom", bottom),
    edgeMarkup("diagonal", diagonal),
  );
}

function readEdge(element: XmlElement | undefined, theme: readonly string[]): XlsxEdge | undefined {
  const style = element?.attributes["style"] ?? "none";
  if (style === "none") return undefined;
  return present<XlsxEdge>({ style, color: readColor(child(element, "color"), theme) });
}

function edgeMarkup(name: string, edge: XlsxEdge | undefined): string {
  if (edge === undefined) return markup(name);
  const color = edge.color === undefined ? markup("color", { auto: true }) : colorMarkup("color", edge.color);
  return markup(name, { style: edge.style }, color);
}
