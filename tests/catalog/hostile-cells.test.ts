import { CATALOG } from "../../src/catalog";
import type { CellValue } from "../../src/catalog/record/cells";
import { certainCure } from "../../src/catalog/cures/certain-cures";
import { helpPage } from "../../src/catalog/emit/help";
import type { DocumentedFunction } from "../../src/catalog/functions/definition/define";
import { proposedMapping } from "../../src/catalog/mapping/proposal";
import { Refusal } from "../../src/catalog/record/problem";
import { LOCALES, type Locale } from "../../src/catalog/record/text";
import { LINES } from "../../src/catalog/tables/revenue/lines";
import { sentence } from "../../src/catalog/words/refusals/messages";
import { hostileTexts } from "../support/hostile-texts";
import { atRisk, GOOD, HEADERS } from "./asking";

const TEXTS = hostileTexts(1_000);
/** Each takes some milliseconds; one that grows with the square of its text took a minute. */
const MOST_MS = 20_000;

/** What the function or the refusal says; anything else that is thrown is a fault. */
function answered(act: () => CellValue[][]): string {
  try {
    return JSON.stringify(act());
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    for (const problem of thrown.problems) certainCure(problem);
    return LOCALES.map((locale) => sentence(thrown.problems, locale)).join(" ");
  }
}

function slowest(acts: readonly (() => unknown)[]): number {
  return Math.max(...acts.map((act) => {
    const from = performance.now();
    act();
    return performance.now() - from;
  }));
}

const gridOf = (...values: readonly string[][]) => ({ values, origin: { sheet: "S", row: 0, column: 0 } });

const bare = () => Object.getOwnPropertyNames(Object.prototype).toSorted().join();

test("a thousand hostile texts, each in a cell of every column, are read or refused in words, and at once", () => {
  const before = bare();
  const blocks = TEXTS.map((text, index) => [HEADERS, GOOD[0]?.map((old, at) => (at === index % HEADERS.length ? text : old)) ?? [], ...GOOD.slice(1)]);
  expect(slowest(blocks.map((block) => () => answered(() => atRisk(block))))).toBeLessThan(MOST_MS);
  expect(bare()).toBe(before);
});

test("as headers and as the activity of EXPOSURE too", () => {
  const before = bare();
  const ofHeaders = TEXTS.slice(0, 300).map((text, index) => () => answered(() => atRisk([HEADERS.map((old, at) => (at === index % HEADERS.length ? text : old)), ...GOOD])));
  const exposure = CATALOG.find(({ id }) => id === "EXPOSURE") as DocumentedFunction;
  const ofCodes = TEXTS.map((text) => () => answered(() => exposure.call([{ cells: text, address: null }])));
  expect(slowest([...ofHeaders, ...ofCodes])).toBeLessThan(MOST_MS);
  expect(bare()).toBe(before);
});

test.each(LOCALES)("a person's own table of them is proposed without a stop, in %s", (locale: Locale) => {
  const rows = Array.from({ length: 20 }, (_, row) => TEXTS.slice(row * 8, row * 8 + 8));
  const grids = rows.slice(1).map((cells) => gridOf(rows[0] ?? [], cells));
  expect(slowest(grids.map((grid) => () => proposedMapping(LINES, grid, 0, locale)))).toBeLessThan(MOST_MS);
});

test("headers as long as a cell can be are compared by their beginning", () => {
  const long = Array.from({ length: 8 }, (_, at) => `Chiffre d'affaires ${at} ${"montant de la campagne, ".repeat(1_300)}`);
  expect(slowest([() => proposedMapping(LINES, gridOf(long, long), 0, "fr")])).toBeLessThan(MOST_MS);
});

test("what a table is told of itself stands in a refusal as text: the help escapes it, wherever an example has it", async () => {
  const [fn] = CATALOG.filter(({ id }) => id === "RAMP");
  if (!fn) throw new Error("no such function");
  const hostile = "<img src=x onerror=alert(1)>\"'&";
  const title = { fr: hostile, en: hostile };
  const page = await helpPage({ ...fn, summary: title, explanation: title, examples: [{ title, cells: { months: hostile }, gives: [] }] }, "fr", () => Promise.reject(new Error("no job")));
  expect(page).not.toContain("<img");
  expect(page).toContain("&lt;img src=x onerror=alert(1)&gt;&quot;");
});
