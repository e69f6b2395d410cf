import type { CellValue } from "../../src/catalog/record/cells";
import { LOCALES } from "../../src/catalog/record/text";
import { lambdaCall, lambdaFormula, lambdaName } from "../../src/catalog/twins/lambda-printing";
import { plainFormula } from "../../src/catalog/twins/plain-printing";
import { areaText, cellText } from "../../src/workbench/xlsx/model/a1";
import type { XlsxCell, XlsxWorkbook } from "../../src/workbench/xlsx/model/model";
import type { TwinCase, TwinnedFunction } from "./twin-cases";

/** Where ranges stand that a call is given. */
const RANGES = "Ranges";
/** Columns of a function's sheet: the plain formula, the call by name, then the arguments. */
export const PLAIN_COLUMN = 0;
export const LAMBDA_COLUMN = 1;
const ARGUMENTS = 2;
/** A date within a formula would make its result one. */
const NUMBER = { numberFormat: "0.00" };

type Cells = Record<number, Record<number, XlsxCell>>;

/** A workbook with a sheet for each function, a row for each case: its plain formula, its call by name, and its arguments. */
export function twinWorkbook(functions: readonly TwinnedFunction[], { withNames }: { readonly withNames: boolean }): XlsxWorkbook {
  const ranges = new Ranges();
  const sheets = functions.map(({ fn, twin, cases }) => {
    const cells: Cells = {};
    cases.forEach(({ cells: given }, row) => {
      const line: Record<number, XlsxCell> = {};
      const references = Object.keys(fn.params).map((key, at): [string, string | undefined] => [key, placed(given[key], line, row, ARGUMENTS + at, ranges)]);
      const locale = LOCALES[row % 2] ?? "fr";
      line[PLAIN_COLUMN] = { formula: plainFormula(twin, Object.fromEntries(references), locale), style: NUMBER };
      if (withNames) line[LAMBDA_COLUMN] = { formula: lambdaCall(twin, Object.fromEntries(references), locale), style: NUMBER };
      cells[row] = line;
    });
    return { name: fn.id, cells };
  });
  const definedNames = functions.map(({ twin }) => ({ name: lambdaName(twin), formula: lambdaFormula(twin, "fr") }));
  return { sheets: [...sheets, { name: RANGES, cells: ranges.cells }], ...(withNames && { definedNames }), calculation: { fullCalcOnLoad: true } };
}

/** @returns what the formula says for an argument; nothing for one that is left out */
function placed(given: TwinCase["cells"][string], line: Record<number, XlsxCell>, row: number, column: number, ranges: Ranges): string | undefined {
  if (given === undefined) return undefined;
  if (Array.isArray(given)) return ranges.add(given as readonly (readonly CellValue[])[]);
  if (given !== "" && given !== null) line[column] = { value: given as string | number | boolean };
  return cellText(row, column);
}

/** Blocks of cells, side by side. */
class Ranges {
  readonly cells: Cells = {};
  private next = 0;

  add(block: readonly (readonly CellValue[])[]): string {
    const left = this.next;
    const width = Math.max(...block.map(({ length }) => length));
    this.next += width + 1;
    block.forEach((values, row) => {
      values.forEach((value, column) => {
        if (value !== "" && value !== null) (this.cells[row] ??= {})[left + column] = { value: value };
      });
    });
    return `${RANGES}!${areaText({ top: 0, left, bottom: block.length - 1, right: left + width - 1 })}`;
  }
}

/** Relative, and absolute below a thousandth: a spreadsheet shows 15 digits, and a share loses some to the 1 beside it. */
const TOLERANCE = 1e-9;

/** What is wrong with a result, in words; null where it is the function's. A refusal is an error, whichever. */
export function disagreement({ fn }: TwinnedFunction, { cells, gives }: TwinCase, shown: unknown): string | null {
  const isError = typeof shown === "object" && shown !== null && "error" in shown;
  const agrees = gives === null ? isError : typeof shown === "number" && Math.abs(shown - gives) <= TOLERANCE * Math.max(1e-3, Math.abs(gives));
  return agrees ? null : `${fn.id} of ${JSON.stringify(cells)}: ${JSON.stringify(shown)} on the sheet, ${gives ?? "refused"} by the function`;
}
