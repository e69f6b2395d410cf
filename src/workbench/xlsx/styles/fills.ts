import type { XlsxColor, XlsxFill } from "../model/model-style";
import { present } from "../model/present";
import { markup, markupOf } from "../xml/markup";
import { child, elements, type XmlElement } from "../xml/xml-element";
import { colorMarkup, readColor } from "./colors";
import { SYSTEM_TEXT } from "./palette";

const AUTOMATIC: XlsxColor = { rgb: "000000", indexed: SYSTEM_TEXT };

/** The two fills every style sheet begins with; Excel takes them for granted. */
export const RESERVED_FILLS = [
  markup("fill", {}, markup("patternFill", { patternType: "none" })),
  markup("fill", {}, markup("patternFill", { patternType: "gray125" })),
];

/** The fill of a cell, or of a differential format, where a solid fill is named the other way round. */
export function readFill(
  element: XmlElement | undefined,
  theme: readonly string[],
  use: "cell" | "differential",
): XlsxFill | undefined {
  const gradient = child(element, "gradientFill");
  if (gradient !== undefined) return readGradient(gradient, theme);
  const hatching = child(element, "patternFill");
  const pattern = hatching?.attributes["patternType"] ?? (use === "differential" ? "solid" : "none");
  if (hatching === undefined || pattern === "none") return undefined;
  const front = readColor(child(hatching, "fgColor"), theme);
  const back = readColor(child(hatching, "bgColor"), theme);
  if (pattern === "solid") {
    const color = use === "differential" ? (back ?? front) : front;
    return { color: color ?? AUTOMATIC };
  }
  return present<XlsxFill>({ pattern, color: front ?? AUTOMATIC, background: back });
}

/** A `fill` element. */
export function fillMarkup(fill: XlsxFill | undefined, use: "cell" | "differential"): string {
  if (fill === undefined) return RESERVED_FILLS[0] ?? "";
  const { pattern = "solid", color, background, gradient } = fill;
  if (gradient !== undefined) return markup("fill", {}, gradient);
  const front = colorMarkup("fgColor", color);
  const back = colorMarkup("bgColor", background);
  if (pattern !== "solid") return markup("fill", {}, markup("patternFill", { patternType: pattern }, front, back));
  return use === "differential"
    ? markup("fill", {}, markup("patternFill", {}, colorMarkup("bgColor", color)))
    : markup("fill", {}, markup("patternFill", { patternType: "solid" }, front));
}

function readGradient(gradient: XmlElement, theme: readonly string[]): XlsxFill {
  const [stop] = elements(gradient, "stop");
  return { color: readColor(child(stop, "color"), theme) ?? AUTOMATIC, gradient: markupOf(gradient) };
}
