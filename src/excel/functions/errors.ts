import { sentence } from "../../catalog/words/refusals/messages";
import type { ErrorCell } from "../../catalog/record/cells";
import { PROBLEMS, type Problem, type Refusal } from "../../catalog/record/problem";
import type { Locale } from "../../catalog/record/text";

type ExcelCode = keyof typeof CustomFunctions.ErrorCode;

/** Errors that Excel takes; any other becomes #VALUE!. */
const RETURNABLE: Readonly<Record<string, ExcelCode>> = {
  "#N/A": "notAvailable",
  "#NUM!": "invalidNumber",
  "#DIV/0!": "divisionByZero",
  "#NULL!": "nullReference",
};

/** A class of Excel's runtime that its type declarations do not call an Error, though it is one. */
type CellError = CustomFunctions.Error & Error;

/** A refusal as its cell shows it, with words in a language. */
export function refusalError({ problems }: Refusal, locale: Locale): CellError {
  return resultError({ error: shownFor(problems[0]), message: sentence(problems, locale) });
}

/** An error inside a result. */
export function resultError({ error, message }: ErrorCell): CellError {
  const code = RETURNABLE[error] ?? "invalidValue";
  return new CustomFunctions.Error(CustomFunctions.ErrorCode[code], message) as CellError;
}

/** Like Excel's own functions, ours pass #N/A on. */
function shownFor({ cause }: Problem): string {
  return cause.code === "error-cell" && cause.found === "#N/A" ? cause.found : (PROBLEMS[cause.code].shows ?? "#VALUE!");
}
