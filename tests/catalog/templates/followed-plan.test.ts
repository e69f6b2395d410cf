import { PLAN_CHOICES, type PlanChoice } from "../../../src/catalog/tables/plan-choice";
import { bookOf } from "../../../src/catalog/templates/book/book";
import type { Template } from "../../../src/catalog/templates/contents/template";
import { columnValues, type SpilledResult } from "../../../src/catalog/templates/calls/spilled-result";
import { MIXED_OPERATOR } from "../../../src/catalog/templates/operators/mixed-operator";
import { LOCALES, type Locale } from "../../../src/catalog/record/text";
import type { Job, JobKind } from "../../../src/catalog/jobs/jobs";
import { asWhenLaidOut } from "../../support/laid-out";
import { within } from "../../support/within";

const MINUTE = 60_000;
const SOLVES: ReadonlySet<JobKind> = new Set<JobKind>(["reallocate", "prices", "frontier"]);

/** The sample's results on staff while its cell says one plan or the other. */
async function resultsOf(follows: PlanChoice, locale: Locale) {
  const { workforce, risk: _, ...others } = MIXED_OPERATOR;
  if (!workforce) throw new Error("no workforce");
  const template: Template = { ...others, workforce: { ...workforce, follows } };
  const known = await asWhenLaidOut(MIXED_OPERATOR);
  const solved: Job[] = [];
  const { staff } = await bookOf(template, locale, (job) => {
    if (SOLVES.has(job.kind)) solved.push(job as Job);
    return known(job);
  });
  if (!staff) throw new Error("no staff");
  return { staff, results: staff.results, solved };
}

const sum = (result: SpilledResult, key: string) => columnValues(result, key).reduce((total: number, value) => total + (typeof value === "number" ? value : 0), 0);
const measure = ({ grid }: SpilledResult, words: string) => Number(grid.find(([first]) => first === words)?.[1] ?? NaN);

describe.each(LOCALES)("the sample in %s", (locale) => {
  const [jobsCut, byNothing, train] = locale === "fr" ? ["Emplois supprimés", "Emplois supprimés sans rien faire", "Former"] : ["Jobs cut", "Jobs cut by doing nothing", "Retrain"];

  test("tells one story of the optimal plan on all its sheets, and another of the user's own", async () => {
    const { results, staff } = await resultsOf("optimal", locale);
    const own = await resultsOf("mine", locale);
    const best = measure(results.planSummary, jobsCut);
    expect(best).toBeGreaterThan(0);
    expect(sum(results.cashPlan, "dismissed")).toEqual(within(best, 1e-6));
    expect(sum(results.doNothing, "dismissed")).toEqual(within(measure(results.planSummary, byNothing), 1e-6));
    const people = results.plan.grid.filter(([decision]) => decision === train).reduce((total, row) => total + Number(row[4]), 0);
    expect(columnValues(results.training, "people").at(-1)).toBe(people);
    expect(sum(results.bridge, "amount")).not.toBe(sum(own.results.bridge, "amount"));
    expect(staff.followed.formula).toContain(`="${PLAN_CHOICES.optimal[locale]}"`);

    expect(sum(own.results.cashPlan, "dismissed")).toBe(0);
    expect(columnValues(own.results.training, "people").at(-1)).toBe(220);
    expect(own.results.plan.grid).toEqual(results.plan.grid);
    expect(own.results.cashPlan.formula).toBe(results.cashPlan.formula);
  }, MINUTE);

  test("asks the solver the same whichever plan it follows", async () => {
    const [best, own] = [await resultsOf("optimal", locale), await resultsOf("mine", locale)];
    expect(best.solved).toEqual(own.solved);
    expect(new Set(best.solved.map(({ kind }) => kind))).toEqual(SOLVES);
  }, MINUTE);
});
