import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy, type IBorderData, type IBorderStyleData, type IStyleData, type Nullable } from "@univerjs/core";
import { orAbsent, present } from "../../xlsx/model/present";
import type { XlsxAlignment, XlsxBorder, XlsxColor, XlsxEdge, XlsxFont, XlsxStyle } from "../../xlsx/model/model-style";

const LINES: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  thick: BorderStyleTypes.THICK,
};

const HORIZONTAL = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT } as const;
const VERTICAL = { top: VerticalAlign.TOP, center: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM } as const;

/** A style of the grid that came from a file. The grid carries along what it does not know, also where it changes the style. */
interface FiledStyle extends IStyleData {
  readonly file?: XlsxStyle;
}

/** A file's style for the grid, with all that the grid cannot draw (hatching, indents, theme colours, locks). */
export function gridStyle(style: XlsxStyle): IStyleData {
  const filed: FiledStyle = { ...drawnStyle(style), file: style };
  return filed;
}

/** A style of the grid as a file holds it: what was not changed since it was read is what it was. */
export function fileStyle(style: IStyleData): XlsxStyle {
  const { file, ...drawn }: FiledStyle = style;
  const now = shownStyle(drawn);
  return file ? withChanges(file, shownStyle(drawnStyle(file)), now) : now;
}

/** Properties of a style that are changed one by one. */
const COMPOUND = ["font", "border", "alignment"] as const;

function withChanges(file: XlsxStyle, before: XlsxStyle, now: XlsxStyle): XlsxStyle {
  const compound = COMPOUND.map((key) => [key, orAbsent(withChangedKeys(file[key] ?? {}, before[key] ?? {}, now[key] ?? {}))] as const);
  const style = withChangedKeys<XlsxStyle>(file, before, now);
  return present<XlsxStyle>({ ...style, ...Object.fromEntries(compound) });
}

/** The first of three with what the third has otherwise than the second. */
function withChangedKeys<Part extends object>(file: Part, before: Part, now: Part): Part {
  const keys = new Set([...Object.keys(before), ...Object.keys(now)]) as Set<keyof Part>;
  const changed = [...keys].filter((key) => JSON.stringify(before[key]) !== JSON.stringify(now[key]));
  return present<Part>({ ...file, ...Object.fromEntries(changed.map((key) => [key, now[key]])) });
}

function drawnStyle({ numberFormat, font, fill, border, alignment }: XlsxStyle): IStyleData {
  return {
    ...(numberFormat && numberFormat !== "General" ? { n: { pattern: numberFormat } } : {}),
    ...(font ? gridFont(font) : {}),
    ...(fill ? { bg: gridColor(fill.color) } : {}),
    ...(border ? { bd: gridBorder(border) } : {}),
    ...(alignment ? gridAlignment(alignment) : {}),
  };
}

function shownStyle(style: IStyleData): XlsxStyle {
  const { n, bg, bd, ht, vt, tb } = style;
  const font = fileFont(style);
  const alignment: XlsxAlignment = {
    ...keyOf("horizontal", HORIZONTAL, ht),
    ...keyOf("vertical", VERTICAL, vt),
    ...(tb === WrapStrategy.WRAP ? { wrap: true } : {}),
  };
  return {
    ...(n?.pattern && n.pattern !== "General" ? { numberFormat: n.pattern } : {}),
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(bg?.rgb ? { fill: { color: fileColor(bg.rgb) } } : {}),
    ...(bd ? { border: fileBorder(bd) } : {}),
    ...(Object.keys(alignment).length > 0 ? { alignment } : {}),
  };
}

function gridFont({ name, size, bold, italic, strike, underline, color }: XlsxFont): IStyleData {
  return {
    ...(name ? { ff: name } : {}),
    ...(size ? { fs: size } : {}),
    ...(bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(italic ? { it: BooleanNumber.TRUE } : {}),
    ...(strike ? { st: { s: BooleanNumber.TRUE } } : {}),
    ...(underline ? { ul: { s: BooleanNumber.TRUE } } : {}),
    ...(color ? { cl: gridColor(color) } : {}),
  };
}

function fileFont({ ff, fs, bl, it, st, ul, cl }: IStyleData): XlsxFont {
  return {
    ...(ff ? { name: ff } : {}),
    ...(fs ? { size: fs } : {}),
    ...(bl ? { bold: true } : {}),
    ...(it ? { italic: true } : {}),
    ...(st?.s ? { strike: true } : {}),
    ...(ul?.s ? { underline: "single" as const } : {}),
    ...(cl?.rgb ? { color: fileColor(cl.rgb) } : {}),
  };
}

function gridBorder({ left, right, top, bottom }: XlsxBorder): IBorderData {
  return { ...edge("l", left), ...edge("r", right), ...edge("t", top), ...edge("b", bottom) };
}

function edge(side: "l" | "r" | "t" | "b", drawn: XlsxEdge | undefined): Record<string, IBorderStyleData> {
  return drawn ? { [side]: { s: LINES[drawn.style] ?? BorderStyleTypes.THIN, cl: drawn.color ? gridColor(drawn.color) : { rgb: "#000000" } } } : {};
}

function fileBorder({ l, r, t, b }: IBorderData): XlsxBorder {
  return { ...fileEdge("left", l), ...fileEdge("right", r), ...fileEdge("top", t), ...fileEdge("bottom", b) };
}

function fileEdge(side: keyof XlsxBorder, drawn: Nullable<IBorderStyleData>): XlsxBorder {
  const style = drawn && Object.entries(LINES).find(([, line]) => line === drawn.s)?.[0];
  if (!style) return {};
  return { [side]: { style, ...(drawn.cl.rgb ? { color: fileColor(drawn.cl.rgb) } : {}) } };
}

function gridAlignment({ horizontal, vertical, wrap }: XlsxAlignment): IStyleData {
  const across = horizontal !== undefined && horizontal in HORIZONTAL ? HORIZONTAL[horizontal as keyof typeof HORIZONTAL] : undefined;
  const down = vertical !== undefined && vertical in VERTICAL ? VERTICAL[vertical as keyof typeof VERTICAL] : undefined;
  return {
    ...(across === undefined ? {} : { ht: across }),
    ...(down === undefined ? {} : { vt: down }),
    ...(wrap ? { tb: WrapStrategy.WRAP } : {}),
  };
}

function keyOf<Key extends string, Word extends string>(
  key: Key,
  table: Readonly<Record<Word, number>>,
  value: unknown,
): Partial<Record<Key, Word>> {
  const word = (Object.keys(table) as Word[]).find((candidate) => table[candidate] === value);
  return word === undefined ? {} : ({ [key]: word } as Record<Key, Word>);
}

function gridColor({ rgb }: XlsxColor): { rgb: string } {
  return { rgb: `#${rgb}` };
}

/** The grid writes colours as #RRGGBB, or as rgb(r, g, b) where its own dialogs set them. */
function fileColor(color: string): XlsxColor {
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color)?.slice(1, 4);
  const hex = parts ? parts.map((part) => Number(part).toString(16).padStart(2, "0")).join("") : color.replace("#", "").slice(0, 6);
  return { rgb: hex.toUpperCase() };
}
