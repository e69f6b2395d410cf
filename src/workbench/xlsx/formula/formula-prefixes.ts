import { formulaFromFile } from "./formula-from-file";
import { formulaToFile, type FormulaPlace, type StoredNames } from "./formula-to-file";

/** How formulas are spelled in a file and at a keyboard. */
export interface FormulaSpelling {
  /** From the file's text to English text with "=". */
  read(stored: string): string;
  /** From English text, with or without "=", to the file's text. */
  write(formula: string, place?: FormulaPlace): string;
}

const CUSTOM_PREFIX = "_xldudf_";

/**
 * The prefixes that the file format puts on names: `_xlfn.` and `_xlws.` on functions newer than 2007, `_xlpm.`
 * and `_xlop.` on what LET and LAMBDA bind, `_xldudf_` on custom functions (their dots become underscores),
 * calls in the place of `#`, `@` and trimmed ranges, and brackets behind a table that stands for its rows: `Lines[]`. Strings and quoted
 * sheet names are left alone.
 *
 * @param functionNames custom functions by their full dotted names ("RELAIS.EXPOSURE"); others keep their spelling
 * @param tableNames of the workbook that is written
 */
export function formulaSpelling(functionNames: readonly string[] = [], tableNames: readonly string[] = []): FormulaSpelling {
  const dotted = new Map<string, string>();
  const stored = new Map<string, string>();
  for (const name of functionNames) {
    const spelling = CUSTOM_PREFIX + name.replaceAll(".", "_");
    dotted.set(spelling.toUpperCase(), name);
    stored.set(name.toUpperCase(), spelling);
  }
  const tables = new Set(tableNames.map((name) => name.toUpperCase()));
  const names: StoredNames = { custom: (name) => stored.get(name.toUpperCase()), isTable: (name) => tables.has(name.toUpperCase()) };
  return {
    read: (text) => formulaFromFile(text, (name) => dotted.get(name.toUpperCase()) ?? name),
    write: (formula, place) => formulaToFile(formula, names, place),
  };
}
