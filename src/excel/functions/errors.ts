import { sentence } from "../../catalog/words/refusals/messages";
import type { ErrorCell } from "../../catalog/record/cells";
import type { Problem, ProblemCode, Refusal } from "../../catalog/record/problem";
import type { Locale } from "../../catalog/record/text";

type ExcelCode = keyof typeof CustomFunctions.ErrorCode;

/**
 * The error that a cell shows for each refusal: #N/A where there is no answer, #NUM! where the answer is no number,
 * #VALUE! for arguments that can't be used. Excel shows our words beside #VALUE! and #N/A only.
 */
const SHOWN: Readonly<Record<ProblemCode, ExcelCode>> = {
  empty: "invalidValue",
  "argument-missing": "invalidValue",
  "not-a-table": "invalidValue",
  "not-a-number": "invalidValue",
  "number-as-text": "invalidValue",
  "date-as-text": "invalidValue",
  "not-a-date": "invalidValue",
  "not-a-text": "invalidValue",
  "not-a-choice": "invalidValue",
  "out-of-bounds": "invalidValue",
  "percent-as-number": "invalidValue",
  "not-whole": "invalidValue",
  "unknown-code": "invalidValue",
  "mix-malformed": "invalidValue",
  "pool-shares-malformed": "invalidValue",
  "mix-sum": "invalidValue",
  "error-cell": "invalidValue",
  "header-missing": "invalidValue",
  "header-doubled": "invalidValue",
  "header-resembles": "invalidValue",
  "header-content": "invalidValue",
  "header-unit": "invalidValue",
  "sum-row": "invalidValue",
  "sum-skipped": "invalidValue",
  "sum-alike": "invalidValue",
  "nameless-row": "invalidValue",
  "row-doubled": "invalidValue",
  "row-repeated": "invalidValue",
  "key-doubled": "invalidValue",
  "empty-below": "invalidValue",
  "total-row": "invalidValue",
  "total-skipped": "invalidValue",
  "note-row": "invalidValue",
  "not-one-cell": "invalidValue",
  "no-rows": "invalidValue",
  "table-missing": "invalidValue",
  "calendar-1904": "invalidValue",
  "table-doubled": "invalidValue",
  "lever-missing": "invalidValue",
  "lever-unknown": "invalidValue",
  "lever-doubled": "invalidValue",
  "lever-nameless": "invalidValue",
  "invoice-small": "invalidValue",
  "invoice-ahead": "invalidValue",
  "per-fte": "invalidValue",
  unusual: "invalidValue",
  "ends-before-reference": "invalidValue",
  "header-row": "invalidValue",
  "work-elsewhere": "invalidValue",
  "skill-unknown": "invalidValue",
  "planned-outside": "invalidValue",
  "level-unread": "invalidValue",
  "scenario-missing": "invalidValue",
  "line-unknown": "invalidValue",
  "line-doubled": "invalidValue",
  "pool-unknown": "invalidValue",
  "pool-doubled": "invalidValue",
  "site-without-staff": "invalidValue",
  "agents-missing": "invalidValue",
  "avoidable-assumed": "invalidValue",
  "seniority-assumed": "invalidValue",
  "leave-assumed": "invalidValue",
  "move-overbooked": "invalidValue",
  "credit-note": "invalidValue",
  "invoice-large": "invalidValue",
  "pool-assumed": "invalidValue",
  "pool-overbooked": "invalidValue",
  "path-missing": "invalidValue",
  "path-doubled": "invalidValue",
  "work-ambiguous": "invalidValue",
  "work-unknown": "invalidValue",
  "work-unreachable": "invalidValue",
  "site-doubled": "invalidValue",
  "site-unlisted": "invalidValue",
  "ramp-missing": "invalidValue",
  "pool-stuck": "invalidValue",
  "move-stopped": "invalidValue",
  "no-candidate": "notAvailable",
  "move-outside-horizon": "invalidValue",
  "requests-missing": "invalidValue",
  "requests-unread": "invalidValue",
  "holidays-few": "invalidValue",
  "consent-after-as-of": "invalidValue",
  "withdrawn-beyond-collected": "invalidValue",
  "contacts-differ": "invalidValue",
  "consents-beyond-contacts": "invalidValue",
  "goods-in-part": "invalidValue",
  "goods-needed": "invalidValue",
  "consent-old": "invalidValue",
  "consents-unused": "invalidValue",
  "begins-after-end": "invalidValue",
  "one-row": "invalidValue",
  "formula-in-cell": "invalidValue",
  "reference-lost": "invalidValue",
  "table-absent": "invalidValue",
  "no-plan": "notAvailable",
  "plan-unbounded": "notAvailable",
  "law-misfit": "invalidValue",
  "levels-not-ascending": "invalidValue",
  "range-not-ascending": "invalidValue",
  "lognormal-ends": "invalidValue",
  "mode-unreachable": "invalidValue",
  "mode-not-scenario": "invalidValue",
  "sample-malformed": "invalidValue",
  "uncertain-line-unknown": "invalidValue",
  "line-not-allowed": "invalidValue",
  "correlation-not-square": "invalidValue",
  "correlation-diagonal": "invalidValue",
  "correlation-not-symmetric": "invalidValue",
  "correlation-repaired": "invalidValue",
  "not-power-of-two": "invalidValue",
  "result-untold": "invalidValue",
  "no-revenue": "notAvailable",
  "result-not-finite": "invalidNumber",
  "reference-month-missing": "invalidValue",
  "reference-month-banned": "invalidValue",
  "press-exempt": "invalidValue",
  "french-share-twice": "invalidValue",
  "client-unknown": "invalidValue",
  "client-doubled": "invalidValue",
  "client-without-line": "invalidValue",
  "exit-date-missing": "invalidValue",
};

/** Errors that Excel takes in a result; any other becomes #VALUE!. */
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
  return cellError(shownFor(problems[0]), sentence(problems, locale));
}

/** An error inside a result. */
export function resultError({ error, message }: ErrorCell): CellError {
  return cellError(RETURNABLE[error] ?? "invalidValue", message);
}

/** Like Excel's own functions, ours pass #N/A on. */
function shownFor({ complaint }: Problem): ExcelCode {
  return complaint.code === "error-cell" && complaint.found === "#N/A" ? "notAvailable" : SHOWN[complaint.code];
}

function cellError(code: ExcelCode, message?: string): CellError {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode[code], message) as CellError;
}
