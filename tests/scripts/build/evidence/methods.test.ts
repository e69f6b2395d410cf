import path from "node:path";
import { CATALOG } from "../../../../src/catalog";
import { methodsPage } from "../../../../src/catalog/emit/documents/methods-page";
import { ASSUMPTIONS } from "../../../../src/catalog/levers/assumptions";
import { UNCERTAIN } from "../../../../src/catalog/levers/drivers";
import { LEVERS } from "../../../../src/catalog/levers/levers";
import type { Lever } from "../../../../src/catalog/record/lever";
import { STANDING } from "../../../../src/catalog/record/lever";
import { LOCALES } from "../../../../src/catalog/record/text";
import { VERSION } from "../../../../src/catalog/version";
import { CODES } from "../../../../src/catalog/tables/revenue/codes";
import { EXCEL_CHECKS } from "../../../../src/catalog/words/excel-checks";
import { SOURCES } from "../../../../src/catalog/words/sources/bibliography";
import { FURTHER_QUESTIONS } from "../../../../src/catalog/words/sources/further-questions";
import { OPEN_QUESTIONS } from "../../../../src/catalog/words/sources/open-questions";
import { notesOf } from "../../../../src/scripts/build/evidence/model-notes";
import { evidenceOf } from "../../../../src/scripts/build/evidence/test-evidence";
import { plainText } from "../../../support/plain-text";

const evidence = evidenceOf(path.resolve(__dirname, "../../../.."));
const QUESTIONS = [...OPEN_QUESTIONS, ...FURTHER_QUESTIONS];

describe.each(LOCALES)("the methods document in %s", (locale) => {
  const html = methodsPage(evidence, VERSION, locale);
  const text = plainText(html);
  const missing = (wanted: readonly string[]) => wanted.filter((one) => !text.includes(plainText(one)));

  test("names the version of the model", () => {
    expect(missing([VERSION])).toEqual([]);
  });

  test("has every function with its formula and convention, each column of its result, and its source", () => {
    expect(missing(CATALOG.flatMap(({ id, summary, explanation, source }) => [`RELAIS.${id}`, summary[locale], explanation[locale], source[locale]]))).toEqual([]);
    expect(missing(CATALOG.flatMap(({ columns }) => Object.values(columns).flatMap(({ header, help }) => [header[locale], help[locale]])))).toEqual([]);
  });

  test("has every lever and every assumption in a row with its status, its source and its meaning", () => {
    const rows = [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = ""]) => [...row.matchAll(/<td>(.*?)<\/td>/gs)].map(([, cell = ""]) => plainText(cell)));
    const levers = [...Object.values(LEVERS), ...Object.values(ASSUMPTIONS)] as readonly Lever[];
    const without = levers.filter(({ name, standing, source, help }) => {
      const wanted = [STANDING[standing][locale], source[locale], help[locale]].map(plainText);
      return !rows.some(([first, value, ...others]) => first === plainText(name[locale]) && value !== "" && wanted.every((one, at) => others[at] === one));
    });
    expect(without.map(({ name }) => name[locale])).toEqual([]);
  });

  test("has every uncertain driver, activity code, open question and check that only a real Excel can show", () => {
    expect(missing(Object.values(UNCERTAIN).map(({ name }) => name[locale]))).toEqual([]);
    expect(missing(Object.values(CODES).map(({ reason }) => reason[locale]))).toEqual([]);
    expect(missing(QUESTIONS.flatMap(({ question, treatment }) => [question[locale], treatment[locale]]))).toEqual([]);
    expect(missing(EXCEL_CHECKS.flatMap(({ what, how }) => [what[locale], how[locale]]))).toEqual([]);
  });

  test("lists every source, and every source that it names", () => {
    const listed = new Set([...html.matchAll(/<a id="(S\d+b?)">/g)].map(([, key]) => key));
    expect(Object.keys(SOURCES).filter((key) => !listed.has(key))).toEqual([]);
    const named = new Set([...text.matchAll(/\bS\d{2,3}b?\b/g)].map(([key]) => key));
    expect([...named].filter((key) => !listed.has(key))).toEqual([]);
  });

  test("every place that it links to within itself is there", () => {
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    expect([...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id).filter((id) => !ids.has(id))).toEqual([]);
  });

  test("names no file that only the project's own memory has, and runs no script", () => {
    expect(text.match(/\b[a-z-]+\.md\b/g)).toBeNull();
    expect(html).not.toMatch(/<script|\son\w+=|javascript:/);
  });
});

test("every function rests on something of the model, and is tested by known values and by a suite", () => {
  const bare = CATALOG.filter(({ id, examples }) => {
    const { notes, tests } = evidence.grounds[id] ?? { notes: [], tests: [] };
    return notes.length === 0 || tests.length === 0 || examples.every(({ gives }) => typeof gives === "string");
  });
  expect(bare.map(({ id }) => id)).toEqual([]);
});

test("a comment is read with its formula, its number and its source", () => {
  const [note] = notesOf("pay/some", "/**\n * Hours of a month.\n *\n *   H = 2288 / 12\n *\n * @source labour code art. 184 (S30); domain.md 2.1\n */\nexport const HOURS = 1_91;\n");
  expect(note).toEqual({
    file: "pay/some",
    name: "HOURS",
    text: [{ kind: "words", text: "Hours of a month." }, { kind: "formula", text: "H = 2288 / 12" }],
    value: "191",
    source: "labour code art. 184 (S30)",
  });
});

test.each([
  { written: "domain.md 5.7", read: undefined },
  { written: "model.md 2 (cash), 4 (cash trough: receipts lag)", read: undefined },
  { written: "model.md 3: who fails comes back", read: undefined },
  { written: "domain.md 10.1 (R. 223-1: one year from collection)", read: "R. 223-1: one year from collection" },
  { written: "art. L. 242-16, domain.md 1.3 (S17, S18)", read: "art. L. 242-16 (S17, S18)" },
  { written: "Rockafellar and Uryasev (2000; 2002); domain.md 5.7; model.md 2", read: "Rockafellar and Uryasev (2000; 2002)" },
])("of the source $written a reader outside is told what can be looked up", ({ written, read }) => {
  const [note] = notesOf("pay/some", `/**\n * Hours.\n *\n * @source ${written}\n */\nexport const HOURS = 1;\n`);
  expect(note?.source).toBe(read);
});

test("the methods show no sign of the comments' own notation", () => {
  expect(LOCALES.flatMap((locale) => plainText(methodsPage(evidence, VERSION, locale)).match(/.{30}`.{30}/g) ?? [])).toEqual([]);
});
