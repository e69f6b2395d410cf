import type { XlsxKeptElement } from "../model/model-kept";
import type { XlsxFont, XlsxStyle } from "../model/model-style";
import { listMarkup, markup } from "../xml/markup";
import { alignmentMarkup, protectionMarkup } from "./alignment";
import { borderMarkup } from "./borders";
import { fillMarkup, RESERVED_FILLS } from "./fills";
import { FALLBACK_FONT, fontMarkup, fullFont } from "./fonts";
import { GENERAL, NumberFormats } from "./number-formats";

/** Different pieces of XML in order of arrival, each once. */
class Pool {
  readonly #positions = new Map<string, number>();

  constructor(first: readonly string[] = []) {
    for (const item of first) this.positionOf(item);
  }

  positionOf(item: string): number {
    const known = this.#positions.get(item);
    if (known !== undefined) return known;
    this.#positions.set(item, this.#positions.size);
    return this.#positions.size - 1;
  }

  get items(): readonly string[] {
    return [...this.#positions.keys()];
  }
}

/** Gathers the styles of a workbook to write and gives each its number. */
export class StyleSheetWriter {
  readonly #defaultFont: XlsxFont;
  readonly #numberFormats = new NumberFormats();
  readonly #fonts: Pool;
  readonly #fills = new Pool(RESERVED_FILLS);
  readonly #borders = new Pool([borderMarkup(undefined)]);
  readonly #formats = new Pool();
  readonly #differentials: string[] = [];
  readonly #known = new Map<XlsxStyle, number>();
  readonly #kept: readonly XlsxKeptElement[];

  /**
   * @param differentials formats that kept parts of the workbook refer to by position
   * @param kept elements of the style sheet that was read
   */
  constructor(
    defaultFont: XlsxFont = FALLBACK_FONT,
    differentials: readonly XlsxStyle[] = [],
    kept: readonly XlsxKeptElement[] = [],
  ) {
    this.#defaultFont = { ...FALLBACK_FONT, ...defaultFont };
    this.#fonts = new Pool([fontMarkup(this.#defaultFont)]);
    this.#formats.positionOf(this.#cellFormat({}));
    for (const style of differentials) this.#differentials.push(this.#differential(style));
    this.#kept = kept;
  }

  /** Number of a cell's style; 0 is the default look. */
  cellStyle(style: XlsxStyle | undefined): number {
    if (style === undefined) return 0;
    const known = this.#known.get(style);
    if (known !== undefined) return known;
    const number = this.#formats.positionOf(this.#cellFormat(style));
    this.#known.set(style, number);
    return number;
  }

  /** Number of a format that changes another, as conditional formats do. */
  differentialFormat(style: XlsxStyle): number {
    const xml = this.#differential(style);
    const known = this.#differentials.indexOf(xml);
    return known >= 0 ? known : this.#differentials.push(xml) - 1;
  }

  markup(): string {
    const numberFormats = [...this.#numberFormats.custom].map(([formatCode, numFmtId]) =>
      markup("numFmt", { numFmtId, formatCode }),
    );
    const normal = markup("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 });
    const kept = (name: string): string => this.#kept.find((element) => element.name === name)?.xml ?? "";
    return markup(
      "styleSheet",
      { xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main" },
      listMarkup("numFmts", numberFormats),
      listMarkup("fonts", this.#fonts.items),
      listMarkup("fills", this.#fills.items),
      listMarkup("borders", this.#borders.items),
      listMarkup("cellStyleXfs", [markup("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
      listMarkup("cellXfs", this.#formats.items),
      listMarkup("cellStyles", [normal]),
      listMarkup("dxfs", this.#differentials),
      kept("tableStyles"),
      kept("colors"),
      kept("extLst"),
    );
  }

  #cellFormat(style: XlsxStyle): string {
    const numFmtId = this.#numberFormats.numberOf(style.numberFormat ?? GENERAL);
    const fontId = this.#fonts.positionOf(fontMarkup(fullFont(style.font, this.#defaultFont)));
    const fillId = this.#fills.positionOf(fillMarkup(style.fill, "cell"));
    const borderId = this.#borders.positionOf(borderMarkup(style.border));
    const alignment = alignmentMarkup(style.alignment);
    const protection = protectionMarkup(style);
    const attributes = {
      numFmtId,
      fontId,
      fillId,
      borderId,
      xfId: 0,
      quotePrefix: style.quotePrefix,
      applyNumberFormat: numFmtId !== 0 || undefined,
      applyFont: fontId !== 0 || undefined,
      applyFill: fillId !== 0 || undefined,
      applyBorder: borderId !== 0 || undefined,
      applyAlignment: alignment !== "" || undefined,
      applyProtection: protection !== "" || undefined,
    };
    return markup("xf", attributes, alignment, protection);
  }

  #differential(style: XlsxStyle): string {
    const { numberFormat, font, fill, border, alignment } = style;
    const number = numberFormat === undefined ? undefined : this.#numberFormats.numberOf(numberFormat);
    return markup(
      "dxf",
      {},
      font === undefined ? "" : fontMarkup(font),
      number === undefined ? "" : markup("numFmt", { numFmtId: number, formatCode: numberFormat }),
      fill === undefined ? "" : fillMarkup(fill, "differential"),
      alignmentMarkup(alignment),
      border === undefined ? "" : borderMarkup(border),
      protectionMarkup(style),
    );
  }
}
