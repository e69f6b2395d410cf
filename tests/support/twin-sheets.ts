import type { CellValue } from "../../src/catalog/record/cells";
import { LOCALES, type Locale } from "../../src/catalog/record/text";
import { calculationSheet } from "../../src/catalog/twins/calculation-sheet";
import { lambdaCall, lambdaFormula, lambdaName } from "../../src/catalog/twins/lambda-printing";
import { plainFormula } from "../../src/catalog/twins/plain-printing";
import { areaText, cellText } from "../../src/workbench/xlsx/model/a1";
import type { XlsxCell, XlsxWorkbook } from "../../src/workbench/xlsx/model/model";
import type { Twin } from "../../src/catalog/twins/twin";
import type { TwinCase, TwinnedFunction } from "./twin-cases";

/** Columns of a function's sheet: the plain formula or the calculation sheet, the call by name, then the arguments. */
const PLAIN = 0;
/** Behind the widest calculation sheet, and the widest spills. */
const NAMED: Readonly<Record<Locale, number>> = { fr: 50, en: 65 };
const ARGUMENTS = 80;
/** A date within a formula would make its result one. */
const NUMBER = { numberFormat: "0.00" };

/** Where a result stands on its function's sheet. */
export interface ResultArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet for each function, and where its cases have their results. */
export interface TwinWorkbook {
  readonly workbook: XlsxWorkbook;
  readonly plain: ReadonlyMap<string, readonly ResultArea[]>;
  /** By the language of the words of their LAMBDAs. */
  readonly named: Readonly<Record<Locale, ReadonlyMap<string, readonly ResultArea[]>>>;
}

/** The name of a twin's LAMBDA in the words of a language: both stand in one workbook. */
function namedIn(twin: Twin, locale: Locale): Twin {
  return { ...twin, id: `${twin.id}.${locale.toUpperCase()}` };
}

/**
 * A workbook with a sheet for each function and its cases one below the other: the plain formula or the calculation sheet, the calls by
 * name, and the arguments.
 *
 * @param languages of the words of LAMBDAs; without one there are no calls by name
 */
export function twinWorkbook(functions: readonly TwinnedFunction[], languages: readonly Locale[] = []): TwinWorkbook {
  const plain = new Map<string, ResultArea[]>();
  const named = { fr: new Map<string, ResultArea[]>(), en: new Map<string, ResultArea[]>() };
  const definedNames = languages.flatMap((words) => functions.map(({ twin }) => ({ name: lambdaName(namedIn(twin, words)), formula: lambdaFormula(twin, words) })));
  const sheets = functions.map(({ fn, twin, cases }) => {
    const cells: Record<number, Record<number, XlsxCell>> = {};
    const put = (row: number, column: number, cell: XlsxCell) => ((cells[row] ??= {})[column] = cell);
    const plainAreas: ResultArea[] = [];
    const namedAreas: Record<Locale, ResultArea[]> = { fr: [], en: [] };
    let row = 0;
    cases.forEach(({ cells: given, gives, spills, places }, index) => {
      const top = row;
      const height: number[] = [];
      const putBlock = (block: readonly (readonly CellValue[])[], left: number): string => {
        block.forEach((line, down) => line.forEach((value, right) => value !== "" && value !== null && put(top + down, left + right, { value })));
        height.push(block.length);
        return areaText({ top, left, bottom: top + block.length - 1, right: left + (block[0]?.length ?? 1) - 1 });
      };
      const references = Object.keys(fn.params).map((key, at): [string, string | undefined] => {
        const cell = given[key];
        if (cell === undefined) return [key, undefined];
        const block = Array.isArray(cell) ? (cell as readonly (readonly CellValue[])[]) : [[cell as CellValue]];
        const area = putBlock(block, ARGUMENTS + at);
        return [key, Array.isArray(cell) ? area : cellText(top, ARGUMENTS + at)];
      });
      const args = Object.fromEntries(references);
      const locale = LOCALES[index % 2] ?? "fr";
      // Of each that is one formula the sheet is tried too.
      if (!twin.isOneFormula || index % 8 === 7) {
        const { cells: found, result, rows } = calculationSheet(twin, args, locale, { row: top, column: PLAIN, places });
        const isResult = ({ row: at, column }: { row: number; column: number }) => at >= result.top && at < result.top + result.rows && column < PLAIN + result.columns;
        for (const cell of found) {
          const { formula, value } = cell;
          const isNumber = isResult(cell) && typeof gives?.[cell.row - result.top]?.[cell.column - PLAIN] === "number";
          put(cell.row, cell.column, { ...(formula === undefined ? { value: value as number } : { formula }), ...(isNumber ? { style: NUMBER } : {}) });
        }
        plainAreas.push({ top: result.top, left: PLAIN, bottom: result.top + result.rows - 1, right: PLAIN + result.columns - 1 });
        height.push(rows);
      } else {
        put(top, PLAIN, { formula: plainFormula(twin, args, locale), style: NUMBER });
        plainAreas.push({ top, left: PLAIN, bottom: top, right: PLAIN });
      }
      for (const words of languages) {
        const left = NAMED[words];
        const spread = { top, left, bottom: top + (spills?.length ?? 1) - 1, right: left + (spills?.[0]?.length ?? 1) - 1 };
        const isSpread = spread.bottom > spread.top || spread.right > spread.left;
        put(top, left, { formula: lambdaCall(namedIn(twin, words), args, locale), style: NUMBER, ...(isSpread ? { spill: areaText(spread) } : {}) });
        namedAreas[words].push(spread);
      }
      height.push(spills?.length ?? 1);
      row += Math.max(...height) + (twin.isOneFormula ? 0 : 1);
    });
    plain.set(fn.id, plainAreas);
    for (const words of languages) named[words].set(fn.id, namedAreas[words]);
    return { name: fn.id, cells };
  });
  return { workbook: { sheets, definedNames, calculation: { fullCalcOnLoad: true } }, plain, named };
}

/** Relative, and absolute below a thousandth: a spreadsheet shows 15 digits, and a share loses some to the 1 beside it. */
const TOLERANCE = 1e-9;

/**
 * What is wrong with a result, in words; null where it is the function's. A refusal is an error, whichever.
 *
 * @param expected rows of the function's result; null for a refusal
 * @param shown what the cell of a row and a column of the result shows
 */
export function disagreement({ fn }: TwinnedFunction, { cells }: TwinCase, expected: TwinCase["gives"], shown: (row: number, column: number) => unknown): string | null {
  const differs = (found: unknown, wanted: unknown, at: string) =>
    isAlike(found, wanted) ? null : `${fn.id} of ${JSON.stringify(cells)}${at}: ${JSON.stringify(found)} on the sheet, ${JSON.stringify(wanted)} by the function`;
  if (expected === null) return isError(shown(0, 0)) ? null : differs(shown(0, 0), "refused", "");
  for (const [row, line] of expected.entries()) {
    for (const [column, wanted] of line.entries()) {
      const wrong = differs(shown(row, column), wanted, line.length > 1 ? ` in row ${row}, column ${column}` : "");
      if (wrong) return wrong;
    }
  }
  return null;
}

const isError = (shown: unknown) => typeof shown === "object" && shown !== null && "error" in shown;

function isAlike(shown: unknown, wanted: unknown): boolean {
  if (isError(wanted)) return isError(shown);
  if (typeof wanted === "number") return typeof shown === "number" && Math.abs(shown - wanted) <= TOLERANCE * Math.max(1e-3, Math.abs(wanted));
  return wanted === "" ? shown === "" || shown === null || shown === undefined : shown === wanted;
}
