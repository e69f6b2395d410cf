import { CATALOG } from "../../src/catalog";
import { defineFunction, type CatalogFunction } from "../../src/catalog/functions/definition/define";
import { metadata } from "../../src/catalog/emit/metadata";
import type { CellValue } from "../../src/catalog/record/cells";
import { cellsInOrder } from "../../src/catalog/functions/definition/by-name";
import { scalar } from "../../src/catalog/functions/definition/parameter";
import { factor } from "../../src/catalog/record/quantity";
import type { Locale } from "../../src/catalog/record/text";
import { inProcessEngine } from "../../src/engine/threads/in-process";
import type { Answer, Argument } from "../../src/workbench/functions/calls";
import type { MetadataFile } from "../../src/workbench/functions/metadata";
import { LIKELY, UNLIKELY, type Guesses } from "../../src/workbench/guesses";
import { openInProcess } from "../support/office";
import { officeSays } from "./office-context";

/** Both answers to every guess about Excel, but for blank cells that come as 0: those can't be told from a zero. */
export const SUPPOSITIONS: readonly (readonly [string, Guesses])[] = [
  ["as is likely", LIKELY],
  ["as is unlikely", { ...UNLIKELY, blankCellArgument: null }],
];

const header = { header: { fr: "En-tête", en: "Header" }, unit: "count", help: { fr: "h", en: "h" } } as const;
const example = { title: { fr: "t", en: "t" }, cells: { one: 1 }, gives: [] } as const;
const declared = {
  summary: { fr: "s", en: "s" },
  explanation: { fr: "e", en: "e" },
  source: { fr: "s", en: "s" },
  params: { one: scalar(factor({}), { name: { fr: "un", en: "one" }, help: { fr: "Un nombre", en: "A number" } }) },
} as const;

/** Its program is wrong. */
export const BROKEN = defineFunction({
  ...declared,
  id: "TEST.BROKEN",
  columns: { only: header },
  examples: [example, example],
  compute() {
    throw new TypeError("a line of the program is wrong");
  },
});
/** Gives every kind of value that a cell can show. */
export const EVERY_KIND = defineFunction({
  ...declared,
  id: "TEST.EVERY.KIND",
  columns: { number: header, text: header, truth: header, nothing: header, missing: header, other: header },
  examples: [example, example],
  compute: () => ({
    rows: [{ number: 1.5, text: "a", truth: true, nothing: null, missing: { error: "#N/A", message: "nobody knows" }, other: { error: "#REF!" } }],
    headers: false,
    locale: "fr",
  }),
});
/** Gives what is no number. */
export const INFINITE = defineFunction({
  ...declared,
  id: "TEST.INFINITE",
  columns: { only: header },
  examples: [example, example],
  compute: () => ({ rows: [{ only: Infinity }], headers: false, locale: "fr" }),
});
const MADE_FOR_TESTS = [BROKEN, EVERY_KIND, INFINITE];

/** What BROKEN has thrown so far, as the page is told. */
export const faults: unknown[] = [];

/** The workbook that the functions made for tests are called in. */
export const workbook: { calendar: 1900 | 1904 } = { calendar: 1900 };

beforeAll(async () => {
  openInProcess();
  // As the page does; what these need of Office has just been loaded.
  await import("../../src/entry/functions");
  const { associate } = await import("../../src/excel/functions/functions");
  const { displayLocale } = await import("../../src/excel/locale");
  // Here there is no worker: what asks the engine is given one in this thread.
  const engine = inProcessEngine();
  const onFault = (fault: unknown) => void faults.push(fault);
  const later = CATALOG.filter(({ asksEngine }) => asksEngine);
  associate([...later, ...MADE_FOR_TESTS], { engine, locale: displayLocale, onFault, calendar: () => workbook.calendar });
});

/** A formula: arguments by name, and the addresses of those that are ranges or cells. */
export interface Formula {
  readonly fn: CatalogFunction;
  readonly given: Readonly<Record<string, Argument>>;
  readonly at?: Readonly<Record<string, string>>;
}

/** What cells show whose formulas call functions through Microsoft's runtime. It reports in bursts: all are asked at once. */
export function shown(formulas: readonly Formula[], { guesses = {}, locale = "fr" }: { guesses?: Partial<Guesses>; locale?: Locale }): Promise<Answer[]> {
  const functions = JSON.parse(JSON.stringify(metadata([...CATALOG, ...MADE_FOR_TESTS], locale, "https://localhost"))) as MetadataFile;
  const office = openInProcess(undefined, { guesses, functions });
  officeSays({ displayLanguage: locale === "fr" ? "fr-FR" : "en-US" });
  const answers = formulas.map(({ fn, given, at = {} }) => {
    const located = Object.fromEntries(Object.entries(given).map(([key, cells]) => [key, { cells: cells as CellValue, address: at[key] ?? null }]));
    const written = cellsInOrder(fn, located, locale);
    return office.ask({ id: fn.id, arguments: written.map(({ cells }) => cells as Argument), argumentAddresses: written.map(({ address }) => address) });
  });
  return Promise.all(answers);
}
