import { CATALOG } from "../../../src/catalog";
import { checklistPage, typedChecks } from "../../../src/catalog/emit/excel-checklist";
import { LOCALES } from "../../../src/catalog/record/text";
import { EXCEL_CHECKS } from "../../../src/catalog/words/excel-checks";

test("there are fewer than fifteen things to look at", () => {
  expect(EXCEL_CHECKS.length).toBeLessThan(15);
});

test("a formula is written as its language types it, and with what its example states", () => {
  const severance = CATALOG.find(({ id }) => id === "SEVERANCE");
  if (!severance) throw new Error("there is no severance");
  expect(typedChecks(severance, "fr")[0]).toEqual({ formula: "=RELAIS.SEVERANCE(5000;1,5)", wanted: 5_026.18, tolerance: 0.005 });
  expect(typedChecks(severance, "en")[2]).toMatchObject({ formula: '=RELAIS.SEVERANCE(5000,5.5,"prorata")', wanted: 14_450.26 });
});

test.each(LOCALES)("every function without tables has a formula in %s, but for those that take a range", (locale) => {
  const none = CATALOG.filter((fn) => Object.keys(fn.tables).length === 0 && typedChecks(fn, locale).length === 0);
  expect(none.map(({ id }) => id)).toEqual(["PAYBACK"]);
});

test.each(LOCALES)("the checklist in %s has every formula, and no script", (locale) => {
  const page = checklistPage(locale);
  const formulas = CATALOG.flatMap((fn) => typedChecks(fn, locale));
  expect(formulas.length).toBeGreaterThan(40);
  expect(formulas.filter(({ formula }) => !page.includes(formula.replaceAll('"', "&quot;").replaceAll("<", "&lt;")))).toEqual([]);
  expect(page).not.toMatch(/<script|javascript:/i);
});
