import { cellText } from "../model/a1";
import type { XlsxColumns, XlsxFreeze, XlsxSheet } from "../model/model";
import type { XlsxStyle } from "../model/model-style";
import { listOrAbsent, present } from "../model/present";
import { colorMarkup, readColor } from "../styles/colors";
import type { StyleSheetWriter } from "../styles/style-sheet-writer";
import { markup } from "../xml/markup";
import { child, elements, flag, numberOf, type XmlElement } from "../xml/xml-element";

type Layout = Pick<
  XlsxSheet,
  "columns" | "freeze" | "showGridLines" | "zoom" | "tabColor" | "defaultColumnWidth" | "defaultRowHeight"
>;

/** Attributes that `readLayout` understands, by element. */
export const LAYOUT_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  sheetPr: [],
  outlinePr: [],
  sheetView: ["showGridLines", "zoomScale", "zoomScaleNormal", "workbookViewId", "tabSelected", "topLeftCell"],
  sheetFormatPr: ["defaultColWidth", "defaultRowHeight", "customHeight"],
};

/** What Excel takes where the file says nothing, but the file must say it. */
const STANDARD_HEIGHT = 15;
const STANDARD_WIDTH = 9.140625;

/** How a sheet is laid out and seen. */
export function readLayout(
  root: XmlElement,
  styles: readonly (XlsxStyle | undefined)[],
  theme: readonly string[],
): Layout {
  const view = child(child(root, "sheetViews"), "sheetView");
  const format = child(root, "sheetFormatPr");
  return present<Layout>({
    columns: listOrAbsent(elements(child(root, "cols"), "col").map((column) => readColumns(column, styles))),
    freeze: readFreeze(child(view, "pane")),
    showGridLines: flag(view, "showGridLines", true) ? undefined : false,
    zoom: unless(numberOf(view, "zoomScale"), 100),
    tabColor: readColor(child(child(root, "sheetPr"), "tabColor"), theme),
    defaultColumnWidth: numberOf(format, "defaultColWidth"),
    defaultRowHeight: unless(numberOf(format, "defaultRowHeight"), STANDARD_HEIGHT),
  });
}

function readColumns(element: XmlElement, styles: readonly (XlsxStyle | undefined)[]): XlsxColumns {
  const width = numberOf(element, "width");
  return present<XlsxColumns>({
    first: (numberOf(element, "min") ?? 1) - 1,
    last: (numberOf(element, "max") ?? 1) - 1,
    width: flag(element, "customWidth") ? width : unless(width, STANDARD_WIDTH),
    hidden: flag(element, "hidden") || undefined,
    style: styles[numberOf(element, "style") ?? 0],
    outlineLevel: numberOf(element, "outlineLevel") || undefined,
    collapsed: flag(element, "collapsed") || undefined,
  });
}

function readFreeze(pane: XmlElement | undefined): XlsxFreeze | undefined {
  const state = pane?.attributes["state"] ?? "split";
  if (pane === undefined || state === "split") return undefined;
  return { rows: numberOf(pane, "ySplit") ?? 0, columns: numberOf(pane, "xSplit") ?? 0 };
}

function unless(number: number | undefined, standard: number): number | undefined {
  return number === standard ? undefined : number;
}

/** The `sheetViews` element. */
export function sheetViews(sheet: XlsxSheet, isActive: boolean): string {
  const { freeze, showGridLines, zoom, kept } = sheet;
  const attributes = {
    ...kept?.settings["sheetView"],
    showGridLines: showGridLines === false ? false : undefined,
    tabSelected: isActive || undefined,
    zoomScale: zoom,
    zoomScaleNormal: zoom,
    workbookViewId: 0,
  };
  return markup("sheetViews", {}, markup("sheetView", attributes, freeze === undefined ? "" : pane(freeze)));
}

function pane({ rows, columns }: XlsxFreeze): string {
  const name = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const attributes = {
    xSplit: columns || undefined,
    ySplit: rows || undefined,
    topLeftCell: cellText(rows, columns),
    activePane: name,
    state: "frozen",
  };
  return rows === 0 && columns === 0 ? "" : markup("pane", attributes) + markup("selection", { pane: name });
}

/** The `sheetFormatPr` element. */
export function sheetFormat({ defaultColumnWidth, defaultRowHeight, kept }: XlsxSheet): string {
  return markup("sheetFormatPr", {
    ...kept?.settings["sheetFormatPr"],
    defaultColWidth: defaultColumnWidth,
    defaultRowHeight: defaultRowHeight ?? STANDARD_HEIGHT,
    customHeight: defaultRowHeight === undefined ? undefined : true,
  });
}

/** The `cols` element. */
export function columnsMarkup(columns: readonly XlsxColumns[] = [], styles: StyleSheetWriter): string {
  const spans = [...columns]
    .sort((a, b) => a.first - b.first)
    .map((span) => {
      const { first, last, width, hidden, style, outlineLevel, collapsed } = span;
      return markup("col", {
        min: first + 1,
        max: last + 1,
        width: width ?? STANDARD_WIDTH,
        style: styles.cellStyle(style) || undefined,
        hidden,
        customWidth: width === undefined ? undefined : true,
        outlineLevel,
        collapsed,
      });
    });
  return spans.length === 0 ? "" : markup("cols", {}, ...spans);
}

/** The `sheetPr` element. */
export function sheetProperties(sheet: XlsxSheet): string {
  const { settings = {} } = sheet.kept ?? {};
  const outline = settings["outlinePr"];
  const fits = sheet.print?.fitToWidth !== undefined || sheet.print?.fitToHeight !== undefined;
  const page = { ...settings["pageSetUpPr"], fitToPage: fits || undefined };
  const content = [
    colorMarkup("tabColor", sheet.tabColor),
    outline === undefined ? "" : markup("outlinePr", outline),
    Object.values(page).some((value) => value !== undefined) ? markup("pageSetUpPr", page) : "",
  ];
  const attributes = settings["sheetPr"] ?? {};
  return Object.keys(attributes).length === 0 && content.join("") === ""
    ? ""
    : markup("sheetPr", attributes, ...content);
}
