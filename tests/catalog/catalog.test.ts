import { CATALOG } from "../../src/catalog";
import type { CellValue } from "../../src/catalog/record/cells";
import { bodyOf, type DocumentedFunction, type Example } from "../../src/catalog/functions/definition/define";
import { ENGINE_FUNCTIONS } from "../../src/catalog/functions/engine-functions";
import { argumentsOf, helpPage, signature } from "../../src/catalog/emit/help";
import { ASSUMPTIONS } from "../../src/catalog/levers/assumptions";
import { LEVERS } from "../../src/catalog/levers/levers";
import { sentence } from "../../src/catalog/words/refusals/messages";
import { Refusal } from "../../src/catalog/record/problem";
import { LOCALES, type Text } from "../../src/catalog/record/text";
import { inProcessEngine } from "../../src/engine/threads/in-process";

const examples = CATALOG.flatMap((fn) => fn.examples.map((example) => [`${fn.id}: ${example.title.en}`, fn, example] as const));

const engine = inProcessEngine();

function call(fn: DocumentedFunction, example: Example): Promise<CellValue[][]> {
  return fn.start(argumentsOf(fn, example, "fr"), engine.run);
}

test.each(examples)("%s gives what it says", async (_title, fn, example) => {
  if (typeof example.gives === "string") {
    const refusal: unknown = await call(fn, example).catch((thrown: unknown) => thrown);
    expect(refusal).toBeInstanceOf(Refusal);
    expect((refusal as Refusal).problems[0].cause.code).toBe(example.gives);
    return;
  }
  const rows = bodyOf(fn, await call(fn, example));
  const columns = Object.keys(fn.columns);
  for (const [row, column, wanted] of example.gives) {
    const found = rows[row]?.[columns.indexOf(column)];
    if (typeof wanted !== "number") expect(found).toBe(wanted);
    else expect(Math.abs((found as number) - wanted)).toBeLessThanOrEqual(example.tolerance ?? 0);
  }
});

test("Excel is told of every function that asks the engine before it is fetched, and of no other", () => {
  expect(CATALOG.filter(({ asksEngine }) => asksEngine)).toEqual(ENGINE_FUNCTIONS);
});

describe.each(CATALOG.map((fn) => [fn.id, fn] as const))("%s", (_id, fn) => {
  test("has an example with values and one that is refused", () => {
    expect(fn.examples.some(({ gives }) => typeof gives !== "string")).toBe(true);
    expect(fn.examples.some(({ gives }) => typeof gives === "string")).toBe(true);
  });

  test("gives the same answer to the same cells", async () => {
    const example = fn.examples.find(({ gives }) => typeof gives !== "string") as Example;
    expect(await call(fn, example)).toEqual(await call(fn, example));
  });

  if (fn.shape === "spill") test("can leave the header row out", async () => {
    const example = fn.examples.find(({ gives }) => typeof gives !== "string") as Example;
    const bare = await call(fn, { ...example, cells: { ...example.cells, headers: false } });
    expect(bare).toEqual((await call(fn, example)).slice(1));
  });

  test("has an id that Excel accepts and that no dot or underscore can confuse", () => {
    expect(fn.id).toMatch(/^[A-Z][A-Z0-9.]{2,127}$/);
    expect(fn.id).not.toMatch(/^[A-Z]{1,3}\d+$/);
    expect(CATALOG.filter((other) => other.id.replaceAll(".", "_") === fn.id.replaceAll(".", "_"))).toHaveLength(1);
  });

  test("puts required arguments first and optional ones last", () => {
    const flags = Object.values(fn.params).map(({ optional }) => optional);
    expect(flags).toEqual([...flags].sort((a, b) => Number(a) - Number(b)));
  });

  test("names every argument once in each language", () => {
    for (const locale of LOCALES) {
      const names = Object.values(fn.params).map(({ name }) => name[locale]);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test.each(LOCALES)("keeps the limits of Excel's formula help in %s", (locale) => {
    for (const text of texts(fn)) expect(text[locale].trim()).not.toBe("");
    expect(fn.summary[locale].length).toBeLessThanOrEqual(250);
  });

  test("is written in both languages, and not twice in one", () => {
    const copies = texts(fn).filter(({ fr, en }) => fr === en && fr.length > 12);
    expect(copies).toEqual([]);
  });
});

/** All texts of a declaration, wherever they stand in it. */
function texts(value: unknown): Text[] {
  if (typeof value !== "object" || value === null) return [];
  if ("fr" in value && "en" in value && typeof value.fr === "string") return [value as Text];
  return Object.entries(value).flatMap(([key, part]) => (key === "table" || key === "synonyms" ? [] : texts(part)));
}

test("every lever and assumption has a standing, a source and words in both languages", () => {
  for (const lever of [...Object.values(LEVERS), ...Object.values(ASSUMPTIONS)]) {
    expect(["law", "source", "assumption"]).toContain(lever.standing);
    for (const text of [lever.name, lever.help, lever.source]) expect(text.fr !== "" && text.en !== "").toBe(true);
  }
});

test.each(LOCALES)("a help page in %s tells syntax, headers, example and refusal, and has no script", async (locale) => {
  const page = await helpPage(CATALOG[1] as DocumentedFunction, locale, engine.run);
  expect(page).toContain(signature(CATALOG[1] as DocumentedFunction, locale).slice(0, 40));
  expect(page).toContain(locale === "fr" ? "CA de référence" : "Reference revenue");
  expect(page).toContain(locale === "fr" ? "une cellule vide n&#39;est pas un zéro".replace("&#39;", "'") : "an empty cell is not a zero");
  expect(page).toContain(locale === "fr" ? "1\u202f799\u202f867,23" : "1,799,867.23");
  expect(page).not.toMatch(/<script|javascript:/i);
});

test("a sentence counts the errors that it does not tell", () => {
  const place = { table: { fr: "Lignes", en: "Lines" } };
  const problem = { severity: "error", place, cause: { code: "no-rows" } } as const;
  expect(sentence([problem, problem, problem], "fr")).toMatch(/\(et 2 autres\)$/);
  expect(sentence([problem, problem], "en")).toMatch(/\(and 1 more\)$/);
});
