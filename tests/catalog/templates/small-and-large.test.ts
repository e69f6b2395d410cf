import { layout } from "../../../src/catalog/templates/layout";
import { isError } from "../../../src/catalog/record/cells";
import { LOCALES } from "../../../src/catalog/record/text";
import { besideWords, columnValues, lastOf } from "../../../src/catalog/templates/calls/spilled-result";
import { bookOf, type Book } from "../../../src/catalog/templates/book/book";
import { JOBS_CUT, JOBS_CUT_BY_NOTHING } from "../../../src/catalog/functions/reallocation/reallocate-summary";
import type { Template } from "../../../src/catalog/templates/contents/template";
import { LARGE_OPERATOR } from "../../../src/catalog/templates/operators/large/large-operator";
import { SMALL_SHOP } from "../../../src/catalog/templates/operators/small/small-shop";
import { plan } from "../../../src/model/scenario/plan";
import { asWhenLaidOut } from "../../support/laid-out";
import { revenueByLine } from "../../support/revenue-by-line";
import { readSample } from "./read-sample";

/** A workbook solves some reallocations. */
const MINUTE = 60_000;

const OPERATORS = [SMALL_SHOP, LARGE_OPERATOR].map((template) => [template.id, template] as const);
const EUR = 10.75;

const inMad = ({ revenue, currency }: Template["lines"][number]) => Number(revenue) * (currency === "EUR" ? EUR : 1);
const agentsOf = (lines: Template["lines"]) => lines.reduce((sum, { agents }) => sum + Number(agents), 0);

describe.each(OPERATORS)("%s", (_id, template) => {
  test.each(LOCALES.flatMap((locale) => template.scenarios.map(({ name }) => [name[locale], locale, name] as const)))("in scenario %s, %s, has nothing to complain of", (_name, locale, active) => {
    const reading = readSample({ ...template, active }, locale);
    expect(reading.problems).toEqual([]);
    const found = reading.activeCase();
    const staff = found && plan(found.inputs, found.levers).staff;
    expect(staff?.notBegun).toBe(0);
  });

  test("employs in each pool the agents of its lines and a few more", () => {
    for (const { pool, headcount } of template.workforce?.pools ?? []) {
      const agents = agentsOf(template.lines.filter((line) => line.pool === pool));
      expect(Number(headcount)).toBeGreaterThanOrEqual(agents);
      expect(Number(headcount)).toBeLessThan(agents * 1.05);
    }
  });

  test("sells an agent's month for what 130 hours at 9 to 15 EUR bring, or somewhat more for rare skills", () => {
    for (const line of template.lines) {
      const perAgent = inMad(line) / Number(line.agents);
      expect(perAgent).toBeGreaterThan(9 * 130 * EUR);
      expect(perAgent).toBeLessThan(15 * 130 * EUR);
    }
  });

  test("makes a margin before the ban that the trade knows: 3 to 10 % of revenue", () => {
    const { pools = [], cash } = template.workforce ?? {};
    const revenue = template.lines.reduce((sum, line) => sum + inMad(line), 0);
    const variable = template.lines.reduce((sum, line) => sum + inMad(line) * Number(line.avoidableCost), 0);
    const wages = pools.reduce((sum, { headcount, wage }) => sum + Number(headcount) * Number(wage), 0) * 1.2109;
    const margin = (revenue - variable - wages - Number(cash?.[0].fixedCosts)) / revenue;
    expect(margin).toBeGreaterThan(0.03);
    expect(margin).toBeLessThan(0.1);
  });

  test("has invoices near the model of Base but not equal to it", () => {
    const found = readSample(template, "fr").baseCase();
    if (!found) throw new Error("Base is refused");
    const modelled = revenueByLine({ ...found.inputs, actuals: [] }, found.levers, found.levers.window);
    for (const { line, month, invoiced } of found.inputs.actuals) {
      const at = line * found.levers.window.months + (month - found.levers.window.start);
      const rate = found.inputs.lines[line]?.currency === "EUR" ? found.levers.eurRate : 1;
      const gap = Math.abs(invoiced * rate - Number(modelled.retained[at])) / Number(modelled.runRate[at]);
      expect(gap).toBeGreaterThan(0);
      expect(gap).toBeLessThan(0.03);
    }
  });

  test("puts more at risk when prudent than in Base, less when favourable", () => {
    const [base = 0, prudent = 0, favourable = 0] = template.scenarios.map(({ name }) => {
      const found = readSample({ ...template, active: name }, "fr").activeCase();
      if (!found) throw new Error(`${name.fr} is refused`);
      const { runRate, law, lead, exit, other } = plan(found.inputs, found.levers).risk.totals;
      return (law + lead + exit + other) / runRate;
    });
    expect(prudent).toBeGreaterThan(base);
    expect(favourable).toBeLessThan(base);
  });

  test("shows no error in any scenario, on any sheet", async () => {
    const run = await asWhenLaidOut(template);
    for (const { name } of template.scenarios) {
      const { sheets } = await layout({ ...template, active: name }, "en", run);
      const wrong = sheets.flatMap((sheet) => sheet.cells.flatMap(({ value, spill = [[value]], row, column }) => (spill.flat().some(isError) ? [[sheet.name, row, column]] : [])));
      expect([name.en, wrong]).toEqual([name.en, []]);
    }
  }, 2 * MINUTE);
});

/** What a template's workbook says first. */
async function headline(template: Template) {
  const book: Book = await bookOf(template, "en", await asWhenLaidOut(template));
  const { results: { atRisk }, staff } = book;
  if (!staff) throw new Error("no staff");
  const { planSummary, cashPlan } = staff.results;
  const closing = columnValues(cashPlan, "closing").map(Number);
  return {
    atRisk: Number(lastOf(atRisk, "atRisk", "en").value),
    share: Number(lastOf(atRisk, "atRisk", "en").value) / Number(lastOf(atRisk, "runRate", "en").value),
    jobsCut: Number(besideWords(planSummary, JOBS_CUT.en, "value", "en").value),
    byNothing: Number(besideWords(planSummary, JOBS_CUT_BY_NOTHING.en, "value", "en").value),
    closing,
    lowest: Math.min(...closing),
  };
}

test("the small shop, of one client and 45 seats, loses nearly all, and its cash ends before the year does", async () => {
  expect(new Set(SMALL_SHOP.lines.map(({ client }) => client)).size).toBe(1);
  expect(SMALL_SHOP.workforce?.pools.reduce((sum, { headcount }) => sum + Number(headcount), 0)).toBe(45);
  const { share, jobsCut, byNothing, closing, lowest } = await headline(SMALL_SHOP);
  expect(share).toBeGreaterThan(0.9);
  // From August on, November is the fourth month.
  expect(closing.findIndex((balance) => balance < 0)).toBe(3);
  expect(lowest).toBeGreaterThan(-3_000_000);
  expect(lowest).toBeLessThan(-2_000_000);
  expect([jobsCut, Math.round(byNothing)]).toEqual([21, 30]);
}, MINUTE);

test("the large operator, of five sites, 16 clients and three languages, loses a tenth and keeps its cash above the floor", async () => {
  expect(new Set(LARGE_OPERATOR.lines.map(({ site }) => site)).size).toBe(5);
  expect(LARGE_OPERATOR.clients).toHaveLength(16);
  expect(agentsOf(LARGE_OPERATOR.lines)).toBe(3_533);
  const cold = LARGE_OPERATOR.lines.filter(({ mix }) => (["O1", "O8", "O11"] as unknown[]).includes(mix));
  expect(agentsOf(cold) / agentsOf(LARGE_OPERATOR.lines)).toBeCloseTo(0.1, 2);
  const { share, jobsCut, byNothing, lowest } = await headline(LARGE_OPERATOR);
  expect(share).toBeGreaterThan(0.08);
  expect(share).toBeLessThan(0.12);
  expect(jobsCut).toBeLessThan(byNothing / 2);
  expect(lowest).toBeGreaterThan(10_000_000);
}, MINUTE);
