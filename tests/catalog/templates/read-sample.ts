import { bookTables } from "../../../src/catalog/templates/book/book";
import type { LaidTable } from "../../../src/catalog/templates/layout/laid-table";
import { workforceTables } from "../../../src/catalog/templates/book/operator-tables";
import { riskTables } from "../../../src/catalog/templates/book/risk-tables";
import { SHEET_NAMES } from "../../../src/catalog/templates/layout/sheet-names";
import type { Template } from "../../../src/catalog/templates/contents/template";
import type { Locale } from "../../../src/catalog/record/text";
import { readWorkbook, type WorkbookReading } from "../../../src/catalog/cases/workbook-reading";

/** A template's tables as the pane reads them; what the workbook's formulas give does not matter to it. */
export function readSample(template: Template, locale: Locale): WorkbookReading {
  const { workforce, risk } = template;
  const laid: Partial<Record<keyof typeof SHEET_NAMES, LaidTable | null>> = { ...bookTables(template, locale), ...(workforce ? workforceTables(workforce, locale) : {}), ...(risk ? riskTables(risk, locale) : {}) };
  const tables = Object.entries(laid).flatMap(([id, table]) => {
    if (!table) return [];
    const { layout: { name, row, column }, grid } = table;
    return [{ name, grid: { values: grid, origin: { sheet: SHEET_NAMES[id as keyof typeof SHEET_NAMES][locale], row, column } } }];
  });
  return readWorkbook({ tables, activeScenario: { name: template.active[locale], address: `${SHEET_NAMES.summary[locale]}!C4` }, calendar: 1900 });
}
