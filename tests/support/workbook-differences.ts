import { parseAddress } from "../../src/workbench/document/address";
import type { XlsxCell, XlsxCells, XlsxWorkbook } from "../../src/workbench/xlsx/model/model";

/** Relative, and absolute below 1: a spreadsheet keeps some 15 digits of what it calculates. */
const TOLERANCE = 1e-9;

/** Where two workbooks differ, one line each ("/sheets/0/name: "a" is "b""); numbers may differ by rounding. */
export function differences(expected: unknown, found: unknown, path = ""): string[] {
  if (expected instanceof Uint8Array && found instanceof Uint8Array) return Buffer.compare(expected, found) === 0 ? [] : [`${path}: other bytes`];
  if (isObject(expected) && isObject(found)) {
    const keys = new Set([...Object.keys(expected), ...Object.keys(found)]);
    return [...keys].flatMap((key) => differences(expected[key], found[key], `${path}/${key}`));
  }
  const isSame = typeof expected === "number" && typeof found === "number" ? Math.abs(expected - found) <= TOLERANCE * Math.max(1, Math.abs(expected)) : expected === found;
  return isSame ? [] : [`${path}: ${JSON.stringify(expected)} is ${JSON.stringify(found)}`];
}

/** A workbook without what its formulas have given: the results, and how far they spill. */
export function withoutResults(workbook: XlsxWorkbook): XlsxWorkbook {
  return { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, cells: ownCells(sheet.cells) })) };
}

function ownCells(cells: XlsxCells): XlsxCells {
  const areas = Object.values(cells).flatMap((row) => Object.values(row).flatMap(({ spill, array }) => parseAddress(spill ?? array ?? "")?.area ?? []));
  const own: Record<number, Record<number, XlsxCell>> = {};
  for (const [row, line] of Object.entries(cells)) {
    for (const [column, { value, spill, ...cell }] of Object.entries(line)) {
      const [r, c] = [Number(row), Number(column)];
      const isResult = cell.formula !== undefined || areas.some((area) => r >= area.row && r < area.row + area.rows && c >= area.column && c < area.column + area.columns);
      const kept: XlsxCell = { ...cell, ...(isResult || value === undefined ? {} : { value }), ...(spill === undefined ? {} : { spill: "" }) };
      if (Object.keys(kept).length > 0) (own[r] ??= {})[c] = kept;
    }
  }
  return own;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
