import type { XlsxPrint, XlsxSheet } from "../model/model";
import { orAbsent, present } from "../model/present";
import { escapedText, markup } from "../xml/markup";
import { child, flag, numberOf, type XmlElement } from "../xml/xml-element";

/** Attributes that `readPrint` understands, by element. */
export const PRINT_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  pageSetup: ["orientation", "fitToWidth", "fitToHeight", "paperSize"],
  pageSetUpPr: ["fitToPage"],
};

/** How a sheet is printed; undefined when it does not say. */
export function readPrint(root: XmlElement): XlsxPrint | undefined {
  const setup = child(root, "pageSetup");
  const fits = flag(child(child(root, "sheetPr"), "pageSetUpPr"), "fitToPage");
  return orAbsent(
    present<XlsxPrint>({
      landscape: setup?.attributes["orientation"] === "landscape" || undefined,
      fitToWidth: fits ? (numberOf(setup, "fitToWidth") ?? 1) : undefined,
      fitToHeight: fits ? (numberOf(setup, "fitToHeight") ?? 1) : undefined,
      paperSize: numberOf(setup, "paperSize"),
    }),
  );
}

/** The `headerFooter` element of a sheet that has words of its own there. */
export function headerFooter({ print: { header, footer } = {} }: XlsxSheet): string {
  const line = (name: string, words: string | undefined): string => (words === undefined ? "" : markup(name, {}, escapedText(words)));
  return header === undefined && footer === undefined ? "" : markup("headerFooter", {}, line("oddHeader", header), line("oddFooter", footer));
}

/** The `pageSetup` element. */
export function pageSetup({ print = {}, kept }: XlsxSheet): string {
  const settings = kept?.settings["pageSetup"] ?? {};
  const { landscape, fitToWidth, fitToHeight, paperSize } = print;
  if (Object.keys(print).length === 0 && Object.keys(settings).length === 0) return "";
  return markup("pageSetup", {
    paperSize,
    ...settings,
    fitToWidth,
    fitToHeight,
    orientation: landscape ? "landscape" : undefined,
  });
}
