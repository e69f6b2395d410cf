import fs from "node:fs";
import path from "node:path";
import { CATALOG, NAMESPACE } from "../../src/catalog";
import type { CellValue } from "../../src/catalog/record/cells";
import type { SharePlan } from "../../src/catalog/sharing/share-plan";
import type { SheetPicture, WorkbookPicture } from "../../src/catalog/sharing/workbook-picture";
import { parseArea } from "../../src/workbench/xlsx/model/a1";
import type { XlsxWorkbook } from "../../src/workbench/xlsx/model/model";
import { readXlsx } from "../../src/workbench/xlsx/read";

const ASSETS = path.resolve(__dirname, "../../assets");

/** A sample of the repository as its file holds it. */
export function sampleWorkbook(file: string): XlsxWorkbook {
  return readXlsx(fs.readFileSync(path.join(ASSETS, file)), { functionNames: CATALOG.map(({ id }) => `${NAMESPACE}.${id}`) });
}

/** A workbook as Share sees it. */
export function pictureOf({ sheets, tables = [], definedNames = [] }: XlsxWorkbook): WorkbookPicture {
  return {
    sheets: sheets.map(({ name, cells, protection, state }): SheetPicture => {
      const values: CellValue[][] = [];
      const formulas: (string | null)[][] = [];
      const spills: SheetPicture["spills"][number][] = [];
      const rows = Object.keys(cells).map(Number);
      const width = Math.max(0, ...rows.flatMap((row) => Object.keys(cells[row] ?? {}).map(Number))) + 1;
      for (let row = 0; row <= Math.max(-1, ...rows); row += 1) {
        const line = Array.from({ length: width }, (_, column) => cells[row]?.[column]);
        values.push(line.map((cell) => cell?.value ?? ""));
        formulas.push(line.map((cell) => cell?.formula ?? null));
        line.forEach((cell, column) => {
          if (!cell?.spill) return;
          const { top, left, bottom, right } = parseArea(cell.spill);
          spills.push({ row, column, rows: bottom - top + 1, columns: right - left + 1 });
        });
      }
      return { name, isProtected: protection !== undefined, isHidden: state !== undefined && state !== "visible", row: 0, column: 0, values, formulas, spills };
    }),
    tables: tables.map(({ name, sheet, ref, headerRow = true, totalsRow = false }) => {
      const { top, left, bottom, right } = parseArea(ref);
      return { name, sheet, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1, hasHeaders: headerRow, hasTotals: totalsRow };
    }),
    names: definedNames.map(({ name, formula, scope, comment = "" }) => ({ name, formula, sheet: scope ?? null, isOurs: comment.startsWith("Relais") })),
  };
}

type Written = Pick<SharePlan, "cells" | "names"> & Partial<Pick<SharePlan, "added">>;

/** A workbook in which the formulas of a plan have been written. */
export function withPlan(workbook: WorkbookPicture, { cells, names, added = [] }: Written, deleted: readonly string[] = []): WorkbookPicture {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      const formulas = sheet.formulas.map((line) => [...line]);
      for (const { sheet: name, row, column, formula } of cells) {
        const line = formulas[row - sheet.row];
        if (name === sheet.name && line) line[column - sheet.column] = formula;
      }
      return { ...sheet, formulas };
    }),
    names: [
      ...workbook.names
        .filter(({ name }) => !deleted.includes(name))
        .map((one) => ({ ...one, formula: names.find(({ name, sheet }) => name === one.name && sheet === one.sheet)?.formula ?? one.formula })),
      ...added.map(({ name, formula }) => ({ name, formula, sheet: null, isOurs: true })),
    ],
  };
}
