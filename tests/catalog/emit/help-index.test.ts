import { CATALOG } from "../../../src/catalog";
import { indexPage } from "../../../src/catalog/emit/help-index";
import { helpFile } from "../../../src/catalog/emit/metadata";
import { LOCALES } from "../../../src/catalog/record/text";
import { QUESTIONS } from "../../../src/catalog/words/questions";

const IDS = CATALOG.map(({ id }) => id);

test("the fifteen questions and those that were added are each answered by functions that there are", () => {
  expect(QUESTIONS.length).toBeGreaterThanOrEqual(15);
  expect(QUESTIONS.flatMap(({ answeredBy }) => answeredBy).filter((id) => !IDS.includes(id))).toEqual([]);
});

/** Parts of an answer, which no question is about by itself. */
const PARTS = ["ATTRITION.MONTHLY", "EMPLOYER.CHARGES", "JOB.LOSS.BENEFIT", "RAMP", "SENIORITY"];

test("every function answers some question, but for what others are made of", () => {
  const asked = new Set(QUESTIONS.flatMap(({ answeredBy }) => answeredBy));
  expect(IDS.filter((id) => !asked.has(id)).sort()).toEqual(PARTS);
});

test.each(LOCALES)("the index in %s leads to every help page and asks every question, without a script", (locale) => {
  const page = indexPage(locale);
  expect(IDS.filter((id) => !page.includes(`href="${helpFile(id)}"`))).toEqual([]);
  expect(QUESTIONS.filter(({ asked }) => !page.includes(asked[locale].replaceAll('"', "&quot;")))).toEqual([]);
  expect(page).not.toMatch(/<script|javascript:/i);
});
