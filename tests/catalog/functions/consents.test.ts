import { bodyOf, type DocumentedFunction, type Example } from "../../../src/catalog/functions/definition/define";
import { argumentsOf } from "../../../src/catalog/emit/help";
import { GOAL_SEEK } from "../../../src/catalog/functions/uncertainty/goal-seek";
import { REVENUE_AT_RISK } from "../../../src/catalog/functions/revenue/revenue-at-risk";
import { REVENUE_DISTRIBUTION } from "../../../src/catalog/functions/uncertainty/revenue-distribution";
import { REVENUE_SCHEDULE } from "../../../src/catalog/functions/revenue/revenue-schedule";
import { SURPLUS } from "../../../src/catalog/functions/workforce/surplus";
import { TORNADO } from "../../../src/catalog/functions/uncertainty/tornado";
import type { CellValue } from "../../../src/catalog/record/cells";
import { inProcessEngine } from "../../../src/engine/threads/in-process";
import { day } from "../../support/dates";
import { simpson } from "../../support/simpson";
import { within } from "../../support/within";

// Consents that lapse after twelve months (domain.md 10.1), through cells.

const engine = inProcessEngine();

async function rowsOf(fn: DocumentedFunction, cells: Example["cells"]): Promise<Record<string, CellValue>[]> {
  const rows = bodyOf(fn, await fn.start(argumentsOf(fn, { title: { fr: "", en: "" }, cells, gives: [] }, "fr"), engine.run));
  return rows.map((row) => Object.fromEntries(Object.keys(fn.columns).map((key, at) => [key, row[at] ?? null])));
}

/** A line of a million a month, wholly prohibited, with consent of `omega` in the end: what is left of it is the share that may be called. */
const cells = (tau: number, givenAgain: CellValue, omega = 0.2) => ({
  lines: [
    ["Ligne", "Client", "Code", "CA de référence", "Mois de référence", "Opt-in atteint", "Vitesse d'opt-in"],
    ["L1", "A", "O1", 1_000_000, "2026-07", omega, tau],
  ],
  levers: [["Consentements redonnés", givenAgain]],
  start: "2027-08",
  months: 24,
  asOf: day("2026-08-01"),
});

/** domain.md 10.1 as written, tau in months of 365/12 days; integrated by Simpson's rule between the days on which consents lapse. */
function meanCallable(tau: number, givenAgain: number, first: string, next: string): number {
  const grown = (days: number) => (days <= 0 ? 0 : 1 - Math.exp(-days / ((tau * 365) / 12)));
  const callable = (days: number) => Array.from({ length: 8 }, (_, k) => givenAgain ** k * (grown(days - 365 * k) - grown(days - 365 * (k + 1)))).reduce((sum, part) => sum + part, 0);
  const [from, to] = [day(first) - day("2026-08-11"), day(next) - day("2026-08-11")];
  const cuts = [from, ...[365, 730, 1095].filter((lapse) => lapse > from && lapse < to), to];
  return cuts.slice(1).reduce((sum, cut, at) => sum + simpson(callable, cuts[at] as number, cut), 0) / (to - from);
}

describe("what is left of a line", () => {
  test.each([
    [3, 0, 0.910374, 0.340616],
    [3, 0.5, 0.946523, 0.667131],
    [3, 1, 0.982673, 0.993645],
    [6, 0, 0.831003, 0.508752],
    [6, 0.5, 0.849764, 0.714562],
    [6, 1, 0.868525, 0.920371],
  ])("of tau %d and %d given again is the month means of the law's lapse", async (tau, givenAgain, august, november) => {
    const rows = await rowsOf(REVENUE_SCHEDULE, cells(tau, givenAgain));
    const shares = rows.map(({ retained }) => (retained as number) / 200_000);
    // Figures of six digits.
    expect([shares[0], shares[3]]).toEqual([within(august, 0.5e-6), within(november, 0.5e-6)]);
    const months = Array.from({ length: 25 }, (_, t) => `${2027 + Math.floor((7 + t) / 12)}-${String(((7 + t) % 12) + 1).padStart(2, "0")}-01`);
    // Simpson's error is below 1e-12.
    expect(shares).toEqual(months.slice(1).map((next, t) => within(meanCallable(tau, givenAgain, months[t] as string, next), 1e-10)));
  });

  test("is that of half given again where the scenario says nothing", async () => {
    const { levers: _, ...silent } = cells(3, 0);
    expect(await rowsOf(REVENUE_SCHEDULE, silent)).toEqual(await rowsOf(REVENUE_SCHEDULE, cells(3, 0.5)));
  });

  test("is found by the lever's English name and its synonyms too", async () => {
    const at = async (name: string) => (await rowsOf(REVENUE_AT_RISK, { ...cells(3, 0), levers: [[name, 0.25]] })).at(-1)?.["atRisk"];
    const risk = await at("Consentements redonnés");
    expect(await Promise.all(["Consents given again", "renouvellement des consentements"].map(at))).toEqual([risk, risk]);
  });

  test.each([1.2, -0.1, 50, "50 %"])("is refused with %p given again", async (given) => {
    await expect(rowsOf(REVENUE_SCHEDULE, cells(3, given))).rejects.toMatchObject({ problems: [{ severity: "error", place: { column: { fr: "Consentements redonnés" } } }] });
  });
});

describe("agents needed", () => {
  test("at month ends are those whom the share that may be called pays for", async () => {
    const staffed = {
      ...cells(3, 0.5),
      lines: cells(3, 0.5).lines.map((row, at) => [...row, ...(at === 0 ? ["Vivier", "Agents"] : ["P1", 40])]),
      pools: [["Vivier", "Effectif", "Salaire brut mensuel", "Ancienneté", "Attrition annuelle"], ["P1", 40, 5_000, 1.5, 0]],
    };
    const rows = await rowsOf(SURPLUS, staffed);
    const needs = rows.filter(({ pool }) => pool === "P1").map(({ need }) => need as number);
    const grown = (days: number) => (days <= 0 ? 0 : 1 - Math.exp((-days * 12) / 365 / 3));
    // The ends of August 2027 and of July 2028, both within the second year of collection.
    const callable = (days: number) => grown(days) - 0.5 * grown(days - 365);
    expect([needs[0], needs[11]]).toEqual([386, 721].map((days) => within(40 * 0.2 * callable(days), 1e-10)));
  });
});

describe("the bad case", () => {
  test("of half given again lies between none and all of it, in every month and every percentile", async () => {
    const monthly = async (givenAgain: number) => {
      const { lines, ...others } = cells(3, givenAgain);
      const rows = await rowsOf(REVENUE_DISTRIBUTION, { ...others, lines: lines.map((row) => row.filter((_, at) => at !== 5)), months: 18, trials: 256 });
      return rows.filter(({ measure }) => measure === "CA du mois").map((row) => ["value", "p5", "p25", "p50", "p75", "p95"].map((column) => row[column] as number));
    };
    const [none, half, all] = await Promise.all([0, 0.5, 1].map(monthly));
    expect(half).toHaveLength(18);
    half?.forEach((figures, t) =>
      figures.forEach((figure, at) => {
        expect(figure).toBeGreaterThan(none?.[t]?.[at] ?? NaN);
        expect(figure).toBeLessThan(all?.[t]?.[at] ?? NaN);
      }),
    );
  });

  test("moves with the opt-in as far as the share that may be called lets it", async () => {
    const { lines, ...others } = cells(3, 0);
    const [bar] = await rowsOf(TORNADO, {
      ...others,
      lines: lines.map((row) => row.filter((_, at) => at !== 5)),
      start: "2027-11",
      months: 1,
      uncertainty: [["Facteur", "Loi", "Bas", "Probable", "Haut", "Bornes"], ["Taux d'opt-in", "uniforme", 0.05, "", 0.11, "P10-P90"]],
    });
    expect(bar?.["swing"]).toEqual(within(1_000_000 * 0.06 * 0.340616, 0.06 * 0.5));
  });
});

describe("the break-even", () => {
  const after = { ...cells(0, 0.8), lines: cells(0, 0).lines.map((row) => row.filter((_, at) => at !== 5)), start: "2027-09", months: 6 };

  test("needs more contacts than it did before consents lapsed", async () => {
    // Collected at once, all of it lapsed in August 2027 and 80 % was given again: half of the revenue is kept at 0.5 / 0.8.
    const [lever] = await rowsOf(GOAL_SEEK, after);
    expect(lever?.["value"]).toEqual(within(0.625, 1e-5));
  });

  test("is out of reach where the curve's own maximum is below it, and not where the plateau is", async () => {
    const [lever, proof] = await rowsOf(GOAL_SEEK, { ...after, levers: [["Consentements redonnés", 0.4]] });
    expect(lever?.["reading"]).toBe("Hors d'atteinte ; le mieux est 100\u00a0%");
    // Six months of which 60 % are at risk whatever the yield.
    expect(proof?.["value"]).toEqual(within(3_600_000, 1e-6));
  });
});
