import type { XlsxColor } from "../model/model-style";
import { markup } from "../xml/markup";
import { child, elements, flag, numberOf, type XmlElement } from "../xml/xml-element";
import { OFFICE_THEME, PALETTE, SYSTEM_TEXT, SYSTEM_WINDOW } from "./palette";

/** Where the theme's colours stand in its part; styles count light before dark. */
const THEME_ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

/** A workbook's colours by position in its theme, as six hexadecimal digits. */
export function readThemeColors(theme: XmlElement | undefined): readonly string[] {
  const scheme = child(child(theme, "a:themeElements"), "a:clrScheme");
  return THEME_ORDER.map((name, position) => {
    const [color] = elements(child(scheme, `a:${name}`));
    const rgb = color?.attributes["lastClr"] ?? color?.attributes["val"];
    return rgb !== undefined && /^[0-9A-Fa-f]{6}$/.test(rgb) ? rgb.toUpperCase() : (OFFICE_THEME[position] ?? "000000");
  });
}

/** @returns undefined for no colour and for "automatic" */
export function readColor(element: XmlElement | undefined, theme: readonly string[]): XlsxColor | undefined {
  if (element === undefined || flag(element, "auto")) return undefined;
  const [rgb] = /[0-9A-Fa-f]{6}$/.exec(element.attributes["rgb"] ?? "") ?? [];
  const position = numberOf(element, "theme");
  const tint = numberOf(element, "tint") ?? 0;
  const shade = tint === 0 ? {} : { tint };
  if (position !== undefined) {
    return { rgb: tinted(theme[position] ?? "000000", tint), theme: position, ...shade };
  }
  const indexed = numberOf(element, "indexed");
  if (rgb === undefined && indexed !== undefined) {
    return { rgb: tinted(indexedRgb(indexed), tint), indexed, ...shade };
  }
  // The last six digits: the two before are an opacity that Excel ignores.
  return rgb === undefined ? undefined : { rgb: tinted(rgb.toUpperCase(), tint) };
}

/** A colour as an element of that name, or nothing. */
export function colorMarkup(name: string, color: XlsxColor | undefined): string {
  if (color === undefined) return "";
  const { rgb, theme, indexed, tint } = color;
  if (theme !== undefined) return markup(name, { theme, tint });
  if (indexed !== undefined) return markup(name, { indexed, tint });
  return markup(name, { rgb: `FF${rgb.toUpperCase()}` });
}

function indexedRgb(indexed: number): string {
  if (indexed === SYSTEM_TEXT) return "000000";
  if (indexed === SYSTEM_WINDOW) return "FFFFFF";
  return PALETTE[indexed] ?? "000000";
}

/** Lighter (tint above 0) or darker, by moving the lightness of hue, lightness and saturation. */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const lightest = Math.max(red, green, blue);
  const darkest = Math.min(red, green, blue);
  const lightness = (lightest + darkest) / 2;
  const wanted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  // With hue and saturation fixed, a channel's distance from the lightness scales with the room around it.
  const room = (at: number): number => 1 - Math.abs(2 * at - 1);
  const scale = room(lightness) === 0 ? 0 : room(wanted) / room(lightness);
  return [red, green, blue].map((channel) => twoDigits(wanted + (channel - lightness) * scale)).join("");
}

function twoDigits(channel: number): string {
  return Math.round(Math.min(1, Math.max(0, channel)) * 255)
    .toString(16)
    .toUpperCase()
    .padStart(2, "0");
}
