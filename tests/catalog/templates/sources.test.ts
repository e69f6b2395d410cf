import { ASSUMPTIONS, LEVERS, STANDING, type Lever } from "../../../src/catalog/levers";
import { SOURCES } from "../../../src/catalog/templates/bibliography";
import { layout } from "../../../src/catalog/templates/layout";
import { MIXED_OPERATOR } from "../../../src/catalog/templates/mixed-operator";
import { OPEN_QUESTIONS, TO_BE_VALIDATED } from "../../../src/catalog/templates/open-questions";
import { LOCALES } from "../../../src/catalog/text";
import { SheetValues } from "./sheet-values";

describe.each(LOCALES)("the sheet of sources in %s", (locale) => {
  const book = layout(MIXED_OPERATOR, locale);
  const shown = new SheetValues(book);
  const sheet = book.sheets.find(({ purpose }) => purpose === "sources");
  const rows = Array.from({ length: 100 }, (_, row) => shown.block(sheet?.name ?? "", row, 0, 1, 6)[0] ?? []);

  test("tells status and source of every default", () => {
    const levers = [...Object.values(LEVERS), ...Object.values(ASSUMPTIONS)] as readonly Lever[];
    for (const { name, standing, source } of levers) {
      const row = rows.find(([first]) => first === name[locale]);
      expect(row?.slice(3, 5)).toEqual([STANDING[standing][locale], source[locale]]);
    }
  });

  test("lists the open questions, those of law for counsel to validate", () => {
    for (const { question, legal } of OPEN_QUESTIONS) {
      const row = rows.find((cells) => cells[4] === question[locale]);
      expect(row?.[3] === TO_BE_VALIDATED[locale]).toBe(legal);
    }
  });

  test("resolves every source and every disputed fact that the workbook names", () => {
    const texts = shown.everything().filter((cell) => typeof cell === "string");
    const cited = (mark: RegExp) => new Set(texts.flatMap((text) => [...text.matchAll(mark)].map(([found]) => found)));
    expect([...cited(/\bS\d{2,3}b?\b/g)].filter((key) => !(key in SOURCES))).toEqual([]);
    const facts = OPEN_QUESTIONS.map(({ mark }) => mark);
    expect([...cited(/\bL\d{1,2}\b/g)].filter((fact) => !facts.includes(fact))).toEqual([]);
  });

  test("lists no source that the workbook does not name", () => {
    const named = rows.flatMap((cells) => cells.slice(1).filter((cell) => typeof cell === "string")).join(" ");
    expect(Object.keys(SOURCES).filter((key) => !new RegExp(`\\b${key}\\b`).test(named))).toEqual([]);
  });
});
