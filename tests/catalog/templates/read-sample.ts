import { layout } from "../../../src/catalog/templates/layout";
import type { Template } from "../../../src/catalog/templates/template";
import type { Locale } from "../../../src/catalog/text";
import { NAMES, readWorkbook, type WorkbookReading } from "../../../src/catalog/workbook-reading";
import { SheetValues } from "./sheet-values";

/** A template's workbook as the pane reads it. */
export function readSample(template: Template, locale: Locale): WorkbookReading {
  const book = layout(template, locale);
  const shown = new SheetValues(book);
  const { formula = "" } = book.names.find(({ name }) => name === NAMES.activeScenario[locale]) ?? {};
  const [, sheet = "", row] = /^=(\S+)!\$C\$(\d+)$/.exec(formula) ?? [];
  const name = shown.at(sheet, Number(row) - 1, 2);
  if (typeof name !== "string") throw new Error("the active scenario's cell holds no name");
  return readWorkbook({ tables: shown.tables(), activeScenario: { name, address: `${sheet}!C${row}` }, calendar: 1900 });
}
