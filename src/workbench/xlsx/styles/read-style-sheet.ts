import type { XlsxKeptElement } from "../model/model-kept";
import type { XlsxFont, XlsxStyle } from "../model/model-style";
import { orAbsent, present } from "../model/present";
import { keptElement } from "../xml/kept-element";
import { child, elements, flag, numberOf, type XmlElement } from "../xml/xml-element";
import { readAlignment, readProtection } from "./alignment";
import { readBorder } from "./borders";
import { readFill } from "./fills";
import { FALLBACK_FONT, fontDifference, readFont } from "./fonts";
import { builtInFormat, GENERAL } from "./number-formats";

/** What a style sheet says. */
export interface StyleSheet {
  /** By a cell's style number; undefined is the default look. Cells of one number share one object. */
  readonly cellStyles: readonly (XlsxStyle | undefined)[];
  readonly differentialFormats: readonly XlsxStyle[];
  readonly defaultFont: XlsxFont;
  readonly kept: readonly XlsxKeptElement[];
}

const KEPT = ["tableStyles", "colors", "extLst"];

/** @param theme colours by position in the workbook's theme */
export function readStyleSheet(root: XmlElement | undefined, theme: readonly string[]): StyleSheet {
  const fonts = elements(child(root, "fonts")).map((font) => readFont(font, theme));
  const defaultFont = { ...FALLBACK_FONT, ...fonts[0] };
  const fontChoices = fonts.map((font) => fontDifference(font, defaultFont));
  const fills = elements(child(root, "fills")).map((fill) => readFill(fill, theme, "cell"));
  const borders = elements(child(root, "borders")).map((border) => readBorder(border, theme));
  const numberFormats = readNumberFormats(child(root, "numFmts"));

  const cellStyle = (format: XmlElement): XlsxStyle | undefined => {
    const number = numberOf(format, "numFmtId") ?? 0;
    const code = numberFormats.get(number) ?? builtInFormat(number) ?? GENERAL;
    return orAbsent(
      present<XlsxStyle>({
        numberFormat: code === GENERAL ? undefined : code,
        font: fontChoices[numberOf(format, "fontId") ?? 0],
        fill: fills[numberOf(format, "fillId") ?? 0],
        border: borders[numberOf(format, "borderId") ?? 0],
        alignment: readAlignment(child(format, "alignment")),
        quotePrefix: flag(format, "quotePrefix") || undefined,
        ...readProtection(format),
      }),
    );
  };

  return {
    cellStyles: elements(child(root, "cellXfs")).map(cellStyle),
    differentialFormats: elements(child(root, "dxfs")).map((format) => readDifferential(format, theme)),
    defaultFont,
    kept: elements(root)
      .filter(({ name }) => KEPT.includes(name))
      .map((element) => keptElement(element, root)),
  };
}

function readNumberFormats(list: XmlElement | undefined): ReadonlyMap<number, string> {
  return new Map(
    elements(list).map((format) => [numberOf(format, "numFmtId") ?? 0, format.attributes["formatCode"] ?? GENERAL]),
  );
}

function readDifferential(format: XmlElement, theme: readonly string[]): XlsxStyle {
  return present<XlsxStyle>({
    numberFormat: child(format, "numFmt")?.attributes["formatCode"],
    font: orAbsent(readFont(child(format, "font"), theme)),
    fill: readFill(child(format, "fill"), theme, "differential"),
    border: readBorder(child(format, "border"), theme),
    alignment: readAlignment(child(format, "alignment")),
    ...readProtection(format),
  });
}
