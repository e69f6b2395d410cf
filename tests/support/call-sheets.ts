import { NoTwin } from "../../src/catalog/twins/printing";
import fc from "fast-check";
import { callTwinOf } from "../../src/catalog/functions/definition/call-twin-of";
import type { DocumentedFunction } from "../../src/catalog/functions/definition/define";
import { columnLetters, type CellValue } from "../../src/catalog/record/cells";
import { LOCALES, type Locale } from "../../src/catalog/record/text";
import { callLambda, type NamedFormula } from "../../src/catalog/twins/calls/call-lambda";
import { callSheet } from "../../src/catalog/twins/calls/call-sheet";
import type { CallTwin } from "../../src/catalog/twins/calls/call-twin";
import { areaText } from "../../src/workbench/xlsx/model/a1";
import type { XlsxCell, XlsxWorkbook } from "../../src/workbench/xlsx/model/model";
import { ANY_TRAINING } from "./any-courses";
import { ANY_BRIDGE, ANY_CONSENTS, ANY_REGIONS, ANY_REVENUE, ANY_SURPLUS } from "./any-calls";
import { laidCall, resultOf, type CallCells, type LaidCall } from "./call-cases";

type Rows = readonly (readonly CellValue[])[];

/** A call laid out on its function's sheet with its calculation sheet, and what the function gives for what stands there. */
export interface PrintedCall {
  readonly given: CallCells;
  readonly twin: CallTwin;
  readonly top: number;
  readonly bottom: number;
  /** With its headers; null for a refusal. */
  readonly gives: Rows | null;
  /** The cell that was changed behind the printing's back, and to what. */
  readonly changed?: string;
}

/** A function's sheet of printed calls. */
export interface PrintedCalls {
  readonly workbook: XlsxWorkbook;
  readonly calls: readonly PrintedCall[];
}

/** Of LAMBDAs fewer are changed: they have the conditions of the sheets, which LibreOffice judges. */
const [VALID_CALLS, CHANGED_CALLS, SEED] = [200, { plain: 100, lambda: 20 }, 20_261_130] as const;

/** Of so many calls one is tried; every one where CALLS=every asks for them all, as a change to native formulas should. */
export const CALLS_TAKEN = process.env.CALLS === "every" ? 1 : 3;

/** Right of the widest calculation sheet stand the tables. */
const TABLES = 70;

const ANY: Readonly<Record<string, fc.Arbitrary<CallCells>>> = { "OPT.IN.SCHEDULE": ANY_CONSENTS, SURPLUS: ANY_SURPLUS, "REGION.IMPACT": ANY_REGIONS, BRIDGE: ANY_BRIDGE, ...ANY_TRAINING };

/** What a hand may put in the place of a cell. */
const CHANGES: readonly CellValue[] = ["", 0, 0.35, 3, 40, 250_000, 46_300, -5, "x", "O1", "2026-09"];

/** How calls are printed on a function's sheet: as calculation sheets, or as LAMBDAs, which need a single formula each. */
export type Printing = "plain" | "lambda";

/**
 * A sheet for a function with its examples, calls of any valid cells, and calls of which a cell was changed after their formulas were
 * made, one below the other.
 *
 * @param every of how many calls one is taken
 */
export function printedCalls(fn: DocumentedFunction, printing: Printing, every = CALLS_TAKEN): PrintedCalls {
  const definedNames: NamedFormula[] = [];
  const cells: Record<number, Record<number, XlsxCell>> = {};
  const put = (row: number, column: number, cell: XlsxCell) => ((cells[row] ??= {})[column] = cell);
  const calls: PrintedCall[] = [];
  let row = 0;
  const print = (given: CallCells, index: number, change: number | null) => {
    const locale = LOCALES[index % 2] as Locale;
    const laid = laidCall(fn, given, locale, { sheet: fn.id, row, column: TABLES }, change === null && index % 3 === 0);
    const before = resultOf(fn, laid.args);
    const twin = before && callTwinOf(fn, laid.args);
    if (!twin) return false;
    const now = change === null ? { laid } : changed(laid, change);
    // A LAMBDA needs it only to know whether the cell that was changed is read.
    const sheet = printing === "plain" || "cell" in now ? callSheet(twin, locale, { row }) : null;
    const isRead = "cell" in now && sheet?.cells.some(({ formula = "" }) => formula.includes(now.address)) === true;
    // What the function refuses though nothing hangs on it, a lever of another one, leaves the result as it was.
    const gives = now.laid === laid ? before : (resultOf(fn, now.laid.args) ?? (isRead ? null : before));
    for (const range of now.laid.ranges)
      range.cells.forEach((line, down) => line.forEach((value, right) => value !== "" && value !== null && put(range.row + down, range.column + right, { value })));
    const top = row + (twin.headers.length > 0 ? 1 : 0);
    const bottom = row + before.length - 1;
    if (printing === "plain" && sheet) {
      const result = before.slice(top - row);
      for (const { row: line, column, formula, value = "" } of sheet.cells) {
        const isTruth = typeof result[line - top]?.[column] === "boolean";
        put(line, column, formula === undefined ? { value } : { formula, ...(!isTruth && { style: NUMBER }) });
      }
    } else {
      const { names, formula } = callLambda(twin, locale, `NATIF.${fn.id}.CALL${calls.length + 1}`);
      definedNames.push(...names);
      put(row, 0, { formula, style: NUMBER, spill: areaText({ top: row, left: 0, bottom, right: (before[0]?.length ?? 1) - 1 }) });
    }
    calls.push({ given, twin, top, bottom, gives, ...("cell" in now && { changed: now.cell }) });
    row += Math.max(printing === "plain" && sheet ? sheet.rows : 0, laid.height, before.length) + 2;
    return true;
  };
  fn.examples.forEach(({ cells: given }, index) => isPrintable(() => print(given, index, null)));
  const wanted = Math.ceil((VALID_CALLS + CHANGED_CALLS[printing]) / every);
  const isChanged = (index: number) => index % Math.round(1 + VALID_CALLS / CHANGED_CALLS[printing]) === 0;
  let kept = 0;
  for (const [index, given] of fc.sample(ANY[fn.id] ?? ANY_REVENUE, { numRuns: 8 * wanted, seed: SEED }).entries()) {
    if (kept >= wanted) break;
    if (isPrintable(() => print(given, index, isChanged(kept) ? index : null))) kept += 1;
  }
  return { workbook: { sheets: [{ name: fn.id, cells }], definedNames, calculation: { fullCalcOnLoad: true } }, calls };
}

/** Whether any cells gave a call that can be written as native formulas: some have nothing to be written, as lines without agents. */
export function isPrintable(print: () => boolean): boolean {
  try {
    return print();
  } catch (thrown) {
    if (thrown instanceof NoTwin) return false;
    throw thrown;
  }
}

/** A date within a formula would make its result one. */
const NUMBER = { numberFormat: "0.00" };

/** A call with one of its cells changed, each time another one. */
function changed(laid: LaidCall, at: number): { readonly laid: LaidCall; readonly cell: string; readonly address: string } {
  const which = at % laid.ranges.length;
  const { row, column, cells } = laid.ranges[which] as LaidCall["ranges"][number];
  const [line, place] = [Math.floor(at / 3) % cells.length, Math.floor(at / 7) % (cells[0]?.length ?? 1)];
  const value = CHANGES[Math.floor(at / 2) % CHANGES.length] ?? "";
  const become = (block: Rows): CellValue[][] => block.map((each, down) => each.map((cell, right) => (down === line && right === place ? value : cell)));
  const ranges = laid.ranges.map((range, index) => (index === which ? { row, column, cells: become(cells) } : range));
  const laidArgs = laid.args.filter(({ address }) => address !== null);
  const args = laid.args.map((arg) => (arg === laidArgs[which] ? { ...arg, cells: become(arg.cells as Rows) } : arg));
  const address = `$${columnLetters(column + place)}$${row + line + 1}`;
  return { laid: { ...laid, ranges, args }, address, cell: `${JSON.stringify(cells[line]?.[place])} in row ${line}, column ${place} of range ${which} is ${JSON.stringify(value)}` };
}

/** Relative to the largest amount of the result: a loss is the difference of two revenues, of which a spreadsheet keeps 15 digits. */
const TOLERANCE = 1e-9;

/** What the cells of a printed call show. */
type Shown = (row: number, column: number) => unknown;

/** What is wrong with a printed call, in words; null where nothing is. Of a changed one #N/A is right, a number that is not the function's never. */
export function callDisagreement({ given, top, gives, changed: change, twin }: PrintedCall, shown: Shown, where = ""): string | null {
  const name = `${twin.id}${where} of ${JSON.stringify(given)}${change === undefined ? "" : `, where ${change}`}`;
  // A LAMBDA is an error where its headers would stand.
  const above = twin.headers.length > 0 ? shown(top - 1, 0) : null;
  const first = isError(above) ? above : shown(top, 0);
  if (gives === null) return isError(first) ? null : `${name}: ${JSON.stringify(first)} on the sheet, refused by the function`;
  if (change !== undefined && isError(first)) return null;
  const rows = gives.slice(twin.headers.length > 0 ? 1 : 0);
  const scale = Math.max(...rows.flat().map((cell) => (typeof cell === "number" ? Math.abs(cell) : 0)));
  for (const [down, line] of rows.entries())
    for (const [column, wanted] of line.entries()) {
      const found = shown(top + down, column);
      if (!isAlike(found, wanted, scale)) return `${name}, row ${down}, column ${column}: ${JSON.stringify(found)} on the sheet, ${JSON.stringify(wanted)} by the function`;
    }
  return null;
}

export const isError = (shown: unknown) => typeof shown === "object" && shown !== null && "error" in shown;

function isAlike(shown: unknown, wanted: CellValue | undefined, scale: number): boolean {
  if (typeof wanted === "number") return typeof shown === "number" && Math.abs(shown - wanted) <= TOLERANCE * Math.max(1e-3, scale);
  if (isError(wanted)) return isError(shown);
  return wanted === "" || wanted === null ? shown === "" || shown === null || shown === undefined : shown === wanted;
}
