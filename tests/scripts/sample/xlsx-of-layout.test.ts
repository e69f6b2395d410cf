import { isError, type CellValue } from "../../../src/catalog/record/cells";
import { CATALOG, NAMESPACE } from "../../../src/catalog/index";
import { NAMES } from "../../../src/catalog/cases/workbook-reading";
import { PLAN_CHOICES } from "../../../src/catalog/tables/plan-choice";
import { LOOKS } from "../../../src/catalog/templates/layout/looks";
import type { WorkbookLayout } from "../../../src/catalog/templates/layout/workbook-layout";
import { SAMPLES } from "../../../src/scripts/sample/samples";
import { differenceOf, styleOf } from "../../../src/scripts/sample/styles";
import { xlsxOf } from "../../../src/scripts/sample/xlsx-of-layout";
import type { XlsxValue, XlsxWorkbook } from "../../../src/workbench/xlsx/model/model";
import { readXlsx } from "../../../src/workbench/xlsx/read";
import { writeXlsx } from "../../../src/workbench/xlsx/write";
import { laidOut } from "../../support/laid-out";

/** A workbook solves some reallocations. */
const MINUTE = 60_000;
const functionNames = CATALOG.map(({ id }) => `${NAMESPACE}.${id}`);

describe.each(SAMPLES)("$file, written and read again", ({ template, locale }) => {
  let laid: WorkbookLayout;
  let found: XlsxWorkbook;
  beforeAll(async () => {
    laid = await laidOut(template, locale);
    found = readXlsx(writeXlsx(xlsxOf(laid), { functionNames }), { functionNames });
  }, MINUTE);
  const cellAt = (sheet: string, row: number, column: number) => found.sheets.find(({ name }) => name === sheet)?.cells[row]?.[column];

  test("has every cell's value and formula", () => {
    // Some ten thousand cells: an `expect` for each would take longer than all the rest.
    const astray: unknown[] = [];
    for (const { name, cells } of laid.sheets) {
      for (const { row, column, value, formula, spill } of cells) {
        const cell = cellAt(name, row, column);
        if (cell?.formula !== formula) astray.push({ name, row, column, formula, found: cell?.formula });
        if (value !== null && !isError(value) && !Object.is(cell?.value, value)) astray.push({ name, row, column, value, found: cell?.value });
        spill?.forEach((values, down) =>
          values.forEach((one, right) => {
            const found = cellAt(name, row + down, column + right)?.value ?? null;
            if (!isInFile(one, found)) astray.push({ name, row: row + down, column: column + right, one, found });
          }),
        );
      }
    }
    expect(astray).toEqual([]);
  });

  test("has its tables, names, list of scenarios, frozen headers and page set-up", () => {
    expect(found.tables?.map(({ name }) => name)).toEqual(laid.sheets.flatMap(({ tables }) => tables.map(({ name }) => name)));
    const [titles, names] = [true, false].map((isTitles) => found.definedNames?.filter(({ name }) => (name === "_xlnm.Print_Titles") === isTitles) ?? []);
    expect(names?.map(({ name, formula }) => ({ name, formula }))).toEqual(laid.names.map(({ name, formula }) => ({ name, formula })));
    // What stays in view on the screen stands on every page.
    expect(titles?.map(({ scope, formula }) => [scope, formula.slice(formula.lastIndexOf("!"))])).toEqual(
      laid.sheets.filter(({ freeze }) => freeze.rows > 0).map(({ name, freeze }) => [name, `!$1:$${freeze.rows}`]),
    );
    for (const sheet of found.sheets) {
      const [words] = sheet.kept?.elements.filter(({ name }) => name === "headerFooter") ?? [];
      expect(words?.xml).toContain(`<oddHeader>&amp;L${laid.page?.header}`);
      expect(words?.xml).toMatch(/&amp;R&amp;A<\/oddHeader><oddFooter>&amp;L&amp;F&amp;C&amp;D&amp;RPage &amp;P (sur|of) &amp;N<\/oddFooter>/);
    }
    const [summary] = found.sheets;
    expect(summary?.validations?.map(({ type, formula1 }) => [type, formula1])).toEqual([
      ["list", `=${laid.names.find(({ name }) => name.startsWith(locale === "fr" ? "Liste" : "Scenario"))?.name}`],
      ...(laid.names.some(({ name }) => name === NAMES.planFollowed[locale]) ? [["list", `="${Object.values(PLAN_CHOICES).map((choice) => choice[locale]).join(",")}"`]] : []),
    ]);
    expect(summary?.showGridLines).toBe(false);
    // The summary is one page, the others as long as they are.
    expect(found.sheets.map(({ print }) => print)).toEqual(found.sheets.map((_, at) => ({ landscape: true, fitToWidth: 1, fitToHeight: at === 0 ? 1 : 0, paperSize: 9 })));
    expect(found.sheets.filter(({ freeze }) => freeze === undefined)).toEqual([]);
  });

  test("marks formulas outside tables that may give an area as entered to spill, so that no @ is put before them", () => {
    const inTables = new Set(laid.sheets.filter(({ tables }) => tables.length > 0).map(({ name }) => name));
    for (const { name, cells } of laid.sheets.filter((sheet) => !inTables.has(sheet.name))) {
      for (const { row, column } of cells.filter(({ formula }) => /^=(?:IFNA\()?INDEX\(/.test(formula ?? ""))) expect(cellAt(name, row, column)?.spill).toBeDefined();
    }
  });
});

/** Whether a file's value is one of a spill. It does not tell how it writes an empty text, and knows no zero with a sign. */
function isInFile(one: CellValue, found: CellValue | XlsxValue): boolean {
  if (one === "") return found !== null;
  if (isError(one)) return isError(found) && found.error === one.error;
  return Object.is(found, one === 0 ? 0 : one);
}

test("a look becomes font, fill, border and alignment, and a condition changes only what it can", () => {
  expect(styleOf("choice", "@")).toEqual({
    numberFormat: "@",
    font: { bold: true, size: 12, color: { rgb: LOOKS.choice.color } },
    fill: { color: { rgb: LOOKS.choice.fill } },
    border: { top: { style: "thin", color: { rgb: LOOKS.choice.above } }, bottom: { style: "thin", color: { rgb: LOOKS.choice.below } } },
    alignment: { horizontal: "center" },
  });
  expect(styleOf("detail").alignment).toEqual({ horizontal: "left", vertical: "center", indent: LOOKS.detail.indent });
  expect(differenceOf("choice").font).toEqual({ bold: true, color: { rgb: LOOKS.choice.color } });
  expect(differenceOf("choice").alignment).toBeUndefined();
});
