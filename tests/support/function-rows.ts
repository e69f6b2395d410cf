import type { CellValue } from "../../src/catalog/record/cells";
import { bodyOf, type DocumentedFunction, type Example } from "../../src/catalog/functions/definition/define";
import { everyArgument } from "../../src/catalog/functions/definition/by-name";
import { argumentsOf } from "../../src/catalog/emit/help";
import type { Locale } from "../../src/catalog/record/text";
import { inProcessEngine } from "../../src/engine/threads/in-process";

const engine = inProcessEngine();

/** Of some cells those that a function takes. */
export function takenBy(fn: DocumentedFunction, cells: Example["cells"]): Example["cells"] {
  const known = everyArgument(fn);
  return Object.fromEntries(Object.entries(cells).filter(([key]) => key in known));
}

/** Rows of a function's result, each by column. */
export async function rowsOf(fn: DocumentedFunction, cells: Example["cells"], locale: Locale = "fr"): Promise<Record<string, CellValue>[]> {
  const rows = bodyOf(fn, await fn.start(argumentsOf(fn, { title: { fr: "", en: "" }, cells: takenBy(fn, cells), gives: [] }, locale), engine.run));
  return rows.map((row) => Object.fromEntries(Object.keys(fn.columns).map((key, at) => [key, row[at] ?? null])));
}

/** One column of them. */
export function columnOf(rows: readonly Record<string, CellValue>[], column: string): (CellValue | undefined)[] {
  return rows.map((row) => row[column]);
}
