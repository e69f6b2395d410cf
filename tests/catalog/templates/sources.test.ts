import { ASSUMPTIONS } from "../../../src/catalog/levers/assumptions";
import type { CellValue } from "../../../src/catalog/record/cells";
import { STANDING, type Lever } from "../../../src/catalog/record/lever";
import { LEVERS } from "../../../src/catalog/levers/levers";
import { SOURCES } from "../../../src/catalog/words/sources/bibliography";
import { OPEN_QUESTIONS, TO_BE_VALIDATED } from "../../../src/catalog/words/sources/open-questions";
import type { SheetLayout, WorkbookLayout } from "../../../src/catalog/templates/layout/workbook-layout";
import { MODELS } from "../../../src/scripts/sample/models";
import { laidOut } from "../../support/laid-out";
import { SheetValues } from "./sheet-values";

/** A workbook solves some reallocations. */
const MINUTE = 60_000;

const WORKBOOKS = MODELS.map(({ template, locale }) => ({ id: template.id, template, locale }));

describe.each(WORKBOOKS)("the sheet of sources of $id in $locale", ({ template, locale }) => {
  let book: WorkbookLayout;
  let shown: SheetValues;
  let sheet: SheetLayout | undefined;
  let rows: (readonly CellValue[])[];
  beforeAll(async () => {
    book = await laidOut(template, locale);
    shown = new SheetValues(book);
    sheet = book.sheets.at(-1);
    const last = Math.max(...(sheet?.cells ?? []).map(({ row }) => row));
    rows = Array.from({ length: last + 1 }, (_, row) => shown.block(sheet?.name ?? "", row, 0, 1, 6)[0] ?? []);
  }, MINUTE);

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

  test("lists every source and resolves every disputed fact that the workbook names", () => {
    const texts = shown.everything().filter((cell) => typeof cell === "string");
    const listed = rows.map(([first]) => first);
    const cited = (mark: RegExp) => new Set(texts.flatMap((text) => [...text.matchAll(mark)].map(([found]) => found)));
    expect([...cited(/\bS\d{2,3}b?\b/g)].filter((key) => !listed.includes(key))).toEqual([]);
    const facts = OPEN_QUESTIONS.map(({ mark }) => mark);
    expect([...cited(/\bL\d{1,2}\b/g)].filter((fact) => !facts.includes(fact))).toEqual([]);
  });

  test("lists no source that the workbook does not name", () => {
    const others = book.sheets.filter((one) => one !== sheet).flatMap(({ cells }) => cells.map(({ value }) => value));
    const named = [...others, ...rows.flatMap((cells) => cells.slice(1))].filter((cell) => typeof cell === "string").join(" ");
    const listed = rows.flatMap(([first]) => (typeof first === "string" && first in SOURCES ? [first] : []));
    expect(listed.length).toBeGreaterThan(10);
    expect(listed.filter((key) => !new RegExp(`\\b${key}\\b`).test(named))).toEqual([]);
  });
});

test("the bibliography holds no source that no workbook lists", async () => {
  const books = await Promise.all(WORKBOOKS.map(({ template, locale }) => laidOut(template, locale)));
  const cells = books.flatMap(({ sheets }) => sheets.at(-1)?.cells ?? []);
  const listed = new Set(cells.map(({ value }) => value));
  expect(Object.keys(SOURCES).filter((key) => !listed.has(key))).toEqual([]);
}, MINUTE);
