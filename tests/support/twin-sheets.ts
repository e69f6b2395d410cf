import { LOCALES, type Locale } from "../../src/catalog/record/text";
import { lambdaCall, lambdaFormula, lambdaName } from "../../src/catalog/twins/lambda-printing";
import { plainFormula } from "../../src/catalog/twins/plain-printing";
import { cellText } from "../../src/workbench/xlsx/model/a1";
import type { XlsxCell, XlsxWorkbook } from "../../src/workbench/xlsx/model/model";
import type { TwinCase, TwinnedFunction } from "./twin-cases";

/** Columns of a function's sheet: the plain formula, the call by name, then the arguments. */
export const PLAIN_COLUMN = 0;
export const LAMBDA_COLUMN = 1;
const ARGUMENTS = 2;
/** A date within a formula would make its result one. */
const NUMBER = { numberFormat: "0.00" };

type Cells = Record<number, Record<number, XlsxCell>>;

/**
 * A workbook with a sheet for each function, a row for each case: its plain formula, its call by name, and its arguments.
 *
 * @param names language of the defined names; without them there are no calls by name
 */
export function twinWorkbook(functions: readonly TwinnedFunction[], names?: Locale): XlsxWorkbook {
  const sheets = functions.map(({ fn, twin, cases }) => {
    const cells: Cells = {};
    cases.forEach(({ cells: given }, row) => {
      const line: Record<number, XlsxCell> = {};
      const references = Object.keys(fn.params).map((key, at): [string, string | undefined] => [key, placed(given[key], line, row, ARGUMENTS + at)]);
      const locale = LOCALES[row % 2] ?? "fr";
      line[PLAIN_COLUMN] = { formula: plainFormula(twin, Object.fromEntries(references), locale), style: NUMBER };
      if (names) line[LAMBDA_COLUMN] = { formula: lambdaCall(twin, Object.fromEntries(references), locale), style: NUMBER };
      cells[row] = line;
    });
    return { name: fn.id, cells };
  });
  const definedNames = names && functions.map(({ twin }) => ({ name: lambdaName(twin), formula: lambdaFormula(twin, names) }));
  return { sheets, ...(definedNames && { definedNames }), calculation: { fullCalcOnLoad: true } };
}

/** @returns what the formula says for an argument; nothing for one that is left out */
function placed(given: TwinCase["cells"][string], line: Record<number, XlsxCell>, row: number, column: number): string | undefined {
  if (given === undefined) return undefined;
  if (given !== "") line[column] = { value: given };
  return cellText(row, column);
}

/** Relative, and absolute below a thousandth: a spreadsheet shows 15 digits, and a share loses some to the 1 beside it. */
const TOLERANCE = 1e-9;

/** What is wrong with a result, in words; null where it is the function's. A refusal is an error, whichever. */
export function disagreement({ fn }: TwinnedFunction, { cells, gives }: TwinCase, shown: unknown): string | null {
  const isError = typeof shown === "object" && shown !== null && "error" in shown;
  const agrees = gives === null ? isError : typeof shown === "number" && Math.abs(shown - gives) <= TOLERANCE * Math.max(1e-3, Math.abs(gives));
  return agrees ? null : `${fn.id} of ${JSON.stringify(cells)}: ${JSON.stringify(shown)} on the sheet, ${gives ?? "refused"} by the function`;
}
