import type { XlsxFont } from "../model/model-style";
import { orAbsent, present } from "../model/present";
import { markup } from "../xml/markup";
import { child, flag, numberOf, type XmlElement } from "../xml/xml-element";
import { colorMarkup, readColor } from "./colors";

/** What Excel's own new workbooks had until 2023, and what a file without fonts means. */
export const FALLBACK_FONT: XlsxFont = { name: "Calibri", size: 11 };

/** A `font` element in full. */
export function readFont(element: XmlElement | undefined, theme: readonly string[]): XlsxFont {
  const value = (name: string): string | undefined => child(element, name)?.attributes["val"];
  const switched = (name: string): boolean | undefined => {
    const found = child(element, name);
    return found === undefined ? undefined : flag(found, "val", true);
  };
  return present<XlsxFont>({
    name: value("name"),
    size: numberOf(child(element, "sz"), "val"),
    bold: switched("b"),
    italic: switched("i"),
    strike: switched("strike"),
    underline: readUnderline(child(element, "u")),
    color: readColor(child(element, "color"), theme),
    raised: readRaised(value("vertAlign")),
    scheme: readScheme(value("scheme")),
  });
}

/** A font by what sets it apart from the workbook's default; undefined when nothing does. */
export function fontDifference(font: XlsxFont, base: XlsxFont): XlsxFont | undefined {
  const { name, size, color, scheme, ...rest } = font;
  const sameFace = name === base.name && scheme === base.scheme;
  return orAbsent(
    present<XlsxFont>({
      ...rest,
      name: sameFace ? undefined : name,
      scheme: sameFace ? undefined : scheme,
      size: size === base.size ? undefined : size,
      color: JSON.stringify(color) === JSON.stringify(base.color) ? undefined : color,
    }),
  );
}

/** A font in full, from what sets it apart. */
export function fullFont(difference: XlsxFont | undefined, base: XlsxFont): XlsxFont {
  // A font named outright follows the theme only when it says so.
  const scheme = difference?.name === undefined ? base.scheme : difference.scheme;
  return present<XlsxFont>({ ...base, ...difference, scheme });
}

/** A `font` element. */
export function fontMarkup(font: XlsxFont): string {
  const { name, size, bold, italic, strike, underline, color, raised, scheme } = font;
  return markup(
    "font",
    {},
    switchMarkup("b", bold),
    switchMarkup("i", italic),
    switchMarkup("strike", strike),
    underline === undefined ? "" : markup("u", underline === "single" ? {} : { val: underline }),
    raised === undefined ? "" : markup("vertAlign", { val: raised }),
    size === undefined ? "" : markup("sz", { val: size }),
    colorMarkup("color", color),
    name === undefined ? "" : markup("name", { val: name }),
    scheme === undefined ? "" : markup("scheme", { val: scheme }),
  );
}

function switchMarkup(name: string, on: boolean | undefined): string {
  return on === undefined ? "" : markup(name, on ? {} : { val: false });
}

function readUnderline(element: XmlElement | undefined): XlsxFont["underline"] {
  if (element === undefined) return undefined;
  const style = element.attributes["val"] ?? "single";
  return style === "double" || style === "singleAccounting" || style === "doubleAccounting"
    ? style
    : style === "none"
      ? undefined
      : "single";
}

function readRaised(value: string | undefined): XlsxFont["raised"] {
  return value === "superscript" || value === "subscript" ? value : undefined;
}

function readScheme(value: string | undefined): XlsxFont["scheme"] {
  return value === "major" || value === "minor" ? value : undefined;
}
