import type { CellError, ErrorText } from "../document/document";
import type { Guesses } from "../guesses";
import type { Answer, ArgumentValue } from "./calls";

/** A row of the runtime's report: `[id, true, value, ...]` or `[id, false, message, code, ...]`. */
export interface ResultRow {
  readonly id: number;
  readonly answer: Answer;
}

/** What a cell shows for the runtime's codes; all others (a number that is none, a fault in a function...) are a bare #VALUE!. */
const ERRORS_BY_CODE: Readonly<Record<number, ErrorText>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#N/A",
  10: "#NAME?",
};

/** Errors that a function may return; #NAME? and #REF! are not among them. */
const RETURNABLE: readonly string[] = ["#NULL!", "#DIV/0!", "#VALUE!", "#NUM!", "#N/A"] satisfies ErrorText[];

/** @returns null for what is no row */
export function resultRow(row: unknown, guesses: Guesses): ResultRow | null {
  if (!Array.isArray(row)) return null;
  const [id, succeeded, value, code] = row as readonly unknown[];
  if (typeof id !== "number") return null;
  if (succeeded === true) return { id, answer: answerOf(value, guesses) };
  const error = ERRORS_BY_CODE[Number(code)];
  return { id, answer: { error: error ? withWords(error, value) : { error: "#VALUE!" } } };
}

function answerOf(value: unknown, guesses: Guesses): Answer {
  if (!Array.isArray(value)) {
    const single = cellValue(value, guesses);
    return typeof single === "object" && single !== null ? { error: single } : { value: single };
  }
  const rows: readonly unknown[] = value;
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  const matrix = rows.map((row) =>
    Array.isArray(row) && row.length === width ? row.map((item: unknown) => cellValue(item, guesses)) : null,
  );
  if (width === 0 || matrix.includes(null)) {
    return { error: { error: "#VALUE!", message: "The function answered an array that is not a rectangle of cells." } };
  }
  return { value: matrix.filter((row) => row !== null) };
}

/** A plain value, an error, or the plain value that a formatted number or an entity stands for. */
function cellValue(value: unknown, guesses: Guesses): ArgumentValue {
  if (value === null || value === undefined) return guesses.nullResult;
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  const { basicType, basicValue, message } = value as { basicType?: unknown; basicValue?: unknown; message?: unknown };
  const isPlain = typeof basicValue === "number" || typeof basicValue === "string" || typeof basicValue === "boolean";
  if (basicType !== "Error" && isPlain) return basicValue;
  const error = RETURNABLE.find((candidate) => candidate === basicValue) as ErrorText | undefined;
  return withWords(error ?? "#VALUE!", message);
}

/** Excel shows a function's words beside #VALUE! and #N/A only. */
function withWords(error: ErrorText, message: unknown): CellError {
  const shown = (error === "#VALUE!" || error === "#N/A") && typeof message === "string" && message !== "";
  return shown ? { error, message } : { error };
}
