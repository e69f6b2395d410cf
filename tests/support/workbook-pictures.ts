import fs from "node:fs";
import path from "node:path";
import { CATALOG, NAMESPACE } from "../../src/catalog";
import type { CellValue } from "../../src/catalog/record/cells";
import type { LivePlan } from "../../src/catalog/sharing/live-plan";
import type { Fill } from "../../src/catalog/sharing/changes";
import type { SharePlan } from "../../src/catalog/sharing/share-plan";
import type { AddedCell } from "../../src/catalog/sharing/sheets/added-sheet";
import type { SheetPicture, WorkbookPicture } from "../../src/catalog/sharing/reading/workbook-picture";
import { parseArea } from "../../src/workbench/xlsx/model/a1";
import type { XlsxCell, XlsxWorkbook } from "../../src/workbench/xlsx/model/model";
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
      return { name, isProtected: protection !== undefined, visibility: state === "veryHidden" ? "very-hidden" : (state ?? "visible"), row: 0, column: 0, values, formulas, spills };
    }),
    tables: tables.map(({ name, sheet, ref, headerRow = true, totalsRow = false }) => {
      const { top, left, bottom, right } = parseArea(ref);
      return { name, sheet, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1, hasHeaders: headerRow, hasTotals: totalsRow };
    }),
    names: definedNames.map(({ name, formula, scope, comment = "" }) => ({ name, formula, sheet: scope ?? null, isOurs: comment.startsWith("Relais") })),
  };
}

type Written = Pick<SharePlan, "cells" | "names" | "fills"> & Partial<Pick<SharePlan, "added" | "sheets"> & Pick<LivePlan, "cleared">>;

interface Removed {
  readonly deleted?: readonly string[];
  readonly sheets?: readonly { readonly name: string }[];
}

/** A workbook in which what a plan writes has been written; cells that show what they showed before keep their values. */
export function withPlan(workbook: WorkbookPicture, { cells, names, fills, added = [], sheets = [], cleared = [] }: Written, removed: Removed = {}): WorkbookPicture {
  const { deleted = [], sheets: gone = [] } = removed;
  const cleaned = cleared.map((area) => ({ area, contents: Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => ({}))) }));
  return {
    ...workbook,
    sheets: [
      ...workbook.sheets
        .filter(({ name }) => !gone.some((one) => one.name === name))
        .map((sheet) => {
          const formulas = sheet.formulas.map((line) => [...line]);
          const put = (row: number, column: number, formula: string | null) => {
            const line = formulas[row - sheet.row];
            if (line) line[column - sheet.column] = formula;
          };
          for (const { area, contents } of [...cleaned, ...fills] as Fill[])
            if (area.sheet === sheet.name) contents.forEach((line, down) => line.forEach(({ formula = null }, right) => put(area.row + down, area.column + right, formula)));
          for (const { sheet: name, row, column, formula } of cells) if (name === sheet.name) put(row, column, formula);
          return { ...sheet, formulas };
        }),
      ...sheets.map(({ name, cells: own }) => addedSheet(name, own)),
    ],
    names: [
      ...workbook.names
        .filter(({ name }) => !deleted.includes(name))
        .map((one) => ({ ...one, formula: names.find(({ name, sheet }) => name === one.name && sheet === one.sheet)?.formula ?? one.formula })),
      ...added.map(({ name, formula }) => ({ name, formula, sheet: null, isOurs: true })),
    ],
  };
}

function addedSheet(name: string, cells: readonly AddedCell[]): SheetPicture {
  const [height, width] = [Math.max(...cells.map(({ row }) => row)) + 1, Math.max(...cells.map(({ column }) => column)) + 1];
  const values: CellValue[][] = Array.from({ length: height }, () => Array.from({ length: width }, () => ""));
  const formulas: (string | null)[][] = Array.from({ length: height }, () => Array.from({ length: width }, () => null));
  for (const { row, column, value = "", formula = null } of cells) {
    (values[row] as CellValue[])[column] = value;
    (formulas[row] as (string | null)[])[column] = formula;
  }
  return { name, isProtected: false, visibility: "visible", row: 0, column: 0, values, formulas, spills: [] };
}

/** A sample in which a plan has been written, as a file for a spreadsheet that calculates it. */
export function writtenInto(workbook: XlsxWorkbook, plan: SharePlan): XlsxWorkbook {
  const sheets = workbook.sheets.map((sheet) => {
    const cells: Record<number, Record<number, XlsxCell>> = {};
    for (const [row, line] of Object.entries(sheet.cells)) cells[Number(row)] = { ...(line as Record<number, XlsxCell>) };
    const put = (row: number, column: number, content: { formula?: string; value?: number | string | boolean }) => {
      const line = (cells[row] ??= {});
      const { style } = (line[column] ?? {});
      line[column] = { ...content, ...(style && { style }) };
    };
    for (const { sheet: name, row, column, formula } of plan.cells) if (name === sheet.name) put(row, column, { formula });
    for (const { area, contents } of plan.fills)
      if (area.sheet === sheet.name) contents.forEach((line, down) => line.forEach((content, right) => put(area.row + down, area.column + right, content)));
    return { ...sheet, cells };
  });
  const added = plan.sheets.map(({ name, cells: own }) => {
    const cells: Record<number, Record<number, XlsxCell>> = {};
    for (const { row, column, value, formula } of own) (cells[row] ??= {})[column] = formula === undefined ? { value: value as number } : { formula };
    return { name, cells };
  });
  return { ...workbook, sheets: [...sheets, ...added], calculation: { fullCalcOnLoad: true } };
}
