import fs from "node:fs";
import path from "node:path";
import { CATALOG } from "../../../../src/catalog";
import { ADMINISTRATOR_GUIDE } from "../../../../src/catalog/emit/documents/administrator-guide";
import { ASSISTANT_PAGE } from "../../../../src/catalog/emit/documents/assistant-page";
import { documentPage, typeset } from "../../../../src/catalog/emit/documents/document";
import { KEYWORDS, LISTING, SUMMARY, TRIED } from "../../../../src/catalog/emit/documents/listing";
import { THREAT_NOTES } from "../../../../src/catalog/emit/documents/threat-notes";
import { LOCALES } from "../../../../src/catalog/record/text";
import { elementAt, elementsNamed } from "../../../support/manifest";
import { plainText } from "../../../support/plain-text";

const TESTS = path.resolve(__dirname, "../../..");
const DOCUMENTS = { ADMINISTRATOR_GUIDE, ASSISTANT_PAGE, LISTING, THREAT_NOTES };
/** What a marketplace takes: characters of a summary, keywords. */
const [LONGEST_SUMMARY, MOST_KEYWORDS] = [100, 3];

describe.each(LOCALES)("in %s", (locale) => {
  test.each(Object.entries(DOCUMENTS))("%s is a page without scripts, each section of which its contents lead to", (_name, document) => {
    const html = documentPage(document, locale);
    expect(html).not.toMatch(/<script|javascript:/);
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    expect([...html.matchAll(/href="#([^"]+)"/g)].filter(([, id]) => !ids.has(id))).toEqual([]);
    // A backtick alone makes code of all that follows it.
    const texts = JSON.stringify(document).match(/"(?:[^"\\]|\\.)*"/g) ?? [];
    expect(texts.filter((text) => text.split("`").length % 2 === 0)).toEqual([]);
    expect(document.sections.every(({ blocks }) => blocks.length > 0)).toBe(true);
  });

  test("the guide names each permission and requirement of the manifest, and the scripts that there are", () => {
    const text = plainText(documentPage(ADMINISTRATOR_GUIDE, locale));
    const sets = elementsNamed("Set").map(({ attributes: { Name, MinVersion } }) => `${Name} ${MinVersion}`);
    expect([elementAt("Permissions").text, ...sets].filter((asked) => !text.includes(asked))).toEqual([]);
    const { scripts } = JSON.parse(fs.readFileSync(path.join(TESTS, "../package.json"), "utf8")) as { scripts: Record<string, string> };
    expect([...text.matchAll(/npm run (\w+)/g)].filter(([, name = ""]) => !(name in scripts))).toEqual([]);
  });
});

test("every suite that the threat notes name is there", () => {
  const named = THREAT_NOTES.sections.flatMap(({ blocks }) => blocks.flatMap((block) => ("rows" in block ? block.rows.map((row) => row.at(-1)) : [])));
  const suites = named.flatMap((cell) => (typeof cell === "string" ? cell.split(", ") : []));
  expect(suites.length).toBeGreaterThan(10);
  expect(suites.filter((name) => !fs.existsSync(path.join(TESTS, name)) && !fs.existsSync(path.join(TESTS, `${name}.test.ts`)))).toEqual([]);
});

test("the listing fits a marketplace, and what its testers are told to type gives what it says", () => {
  expect(LOCALES.filter((locale) => SUMMARY[locale].length > LONGEST_SUMMARY)).toEqual([]);
  expect(KEYWORDS.length).toBeLessThanOrEqual(MOST_KEYWORDS);
  const [tried] = CATALOG.filter(({ id }) => id === TRIED.id);
  expect(tried?.call([{ cells: TRIED.codes, address: null }])[1]?.[0]).toBeCloseTo(TRIED.share, 9);
  for (const locale of LOCALES) expect(plainText(documentPage(LISTING, locale))).toMatch(new RegExp(`${Math.round(TRIED.share * 100)}\\s?%`));
});

test("French signs of two parts stay with their word", () => {
  expect(typeset("oui : « non » ; 1 234 %", "fr")).toBe("oui\u00a0: «\u00a0non\u00a0»\u00a0; 1\u00a0234\u00a0%");
  expect(typeset("yes : 1 234", "en")).toBe("yes : 1 234");
});
