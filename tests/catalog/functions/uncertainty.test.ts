import { bodyOf, type DocumentedFunction, type Example } from "../../../src/catalog/define";
import { argumentsOf } from "../../../src/catalog/emit/help";
import { ACCEPTANCE, ACCEPTANCE_REALLOCATION, ACCEPTANCE_STAFF } from "../../../src/catalog/functions/acceptance-cells";
import { GOAL_SEEK } from "../../../src/catalog/functions/goal-seek";
import { REVENUE_DISTRIBUTION } from "../../../src/catalog/functions/revenue-distribution";
import { REALLOCATE_SUMMARY } from "../../../src/catalog/functions/reallocate-summary";
import { TORNADO } from "../../../src/catalog/functions/tornado";
import type { CellValue } from "../../../src/catalog/cells";
import { inProcessEngine } from "../../../src/engine/in-process";
import { within } from "../../support/within";

const engine = inProcessEngine();
const title = { fr: "", en: "" };

/** Rows of a function, by column. */
async function rowsOf(fn: DocumentedFunction, cells: Example["cells"]): Promise<Record<string, CellValue>[]> {
  const rows = bodyOf(fn, await fn.start(argumentsOf(fn, { title, cells, gives: [] }, "fr"), engine.run));
  return rows.map((row) => Object.fromEntries(Object.keys(fn.columns).map((key, at) => [key, row[at] ?? null])));
}
const named = (rows: readonly Record<string, CellValue>[], column: string, name: string) => rows.find((row) => row[column] === name) ?? {};

describe("an operator with staff and cash", () => {
  const CELLS = {
    ...ACCEPTANCE,
    lines: ACCEPTANCE_STAFF.lines.map((row) => row.map((cell) => (cell === 0.2 ? "" : cell))),
    pools: ACCEPTANCE_STAFF.pools,
    cash: [["Trésorerie d'ouverture", "Charges fixes par mois", "Délai de règlement", "Plancher de trésorerie"], [2_000_000, 150_000, 30, 1_500_000]],
    asOf: ACCEPTANCE_REALLOCATION.asOf,
    months: 6,
  };

  test("has EBITDA, cash and probabilities too, and a fan of cash by month", async () => {
    const rows = await rowsOf(REVENUE_DISTRIBUTION, CELLS);
    const value = (name: string) => named(rows, "measure", name)["value"] as number;
    for (const measure of ["CA conservé", "Variation d'EBITDA", "Creux de trésorerie"]) {
      const found = named(rows, "measure", measure);
      const order = ["p5", "p25", "p50", "p75", "p95"].map((level) => found[level] as number);
      expect(order).toEqual([...order].sort((a, b) => a - b));
      expect(order[0]).toBeLessThan(value(measure));
      expect(order[4]).toBeGreaterThan(value(measure));
    }
    expect([value("Probabilité de rompre le plancher"), value("Probabilité de manquer de trésorerie")].every((share) => share >= 0 && share <= 1)).toBe(true);
    expect(rows.filter(({ measure }) => measure === "Trésorerie fin de mois")).toHaveLength(6);
    expect(named(rows, "measure", "À savoir")["reading"]).toContain("Hypothèse");
  });

  test("whose client B may leave has fewer in the months after: one in ten leaves on 1 October", async () => {
    const rows = await rowsOf(REVENUE_DISTRIBUTION, CELLS);
    const months = rows.filter(({ measure }) => measure === "CA du mois");
    // B's inbound share, 240,000 a month, is the least that is left of October in the trials in which it stays.
    expect((months[2]?.["p5"] as number) < (months[2]?.["p50"] as number) - 200_000).toBe(true);
  });

  test("has a breakeven of its EBITDA, or the best of it", async () => {
    const [lever, proof, target, distance] = await rowsOf(GOAL_SEEK, CELLS);
    expect(target?.["value"]).toBe(0);
    // The distance is told in whole centimes.
    expect(distance?.["value"]).toEqual(within(proof?.["value"] as number, 0.005));
    expect(lever?.["reading"]).toMatch(/^(Atteint la cible|Hors d'atteinte)/);
  });
});

describe("a goal that every value of the lever surpasses", () => {
  // Whatever the opt-in, between nothing and 12 M is kept, and the rest of it is at risk.
  const CELLS = {
    lines: [["Ligne", "Client", "Code", "CA de référence", "Mois de référence", "Vitesse d'opt-in"], ["L1", "A", "O1", 1_000_000, "2026-07", 0]],
    start: "2027-01",
    months: 12,
    asOf: ACCEPTANCE_REALLOCATION.asOf,
  };

  test.each([
    ["CA conservé", -1_000_000, /^Toujours mieux que la cible ; le plus près est 0/],
    ["CA conservé", 13_000_000, /^Hors d'atteinte ; le mieux est 100/],
    ["CA menacé", 13_000_000, /^Toujours mieux que la cible ; le plus près est 0/],
    ["CA menacé", -1_000_000, /^Hors d'atteinte ; le mieux est 100/],
  ])("is told as such, not as out of reach: %s of %d", async (result, target, words) => {
    const [lever] = await rowsOf(GOAL_SEEK, { ...CELLS, result, target });
    expect(lever?.["reading"]).toMatch(words);
  });
});

describe("a tornado of the value of the plan", () => {
  const CELLS = { ...ACCEPTANCE_REALLOCATION, uncertainty: [["Facteur", "Loi", "Bas", "Probable", "Haut"], ["Prix du travail nouveau", "PERT", 0.8, "", 1.2], ["Taux de réussite", "PERT", 0.7, "", 1.1]], result: "Valeur du plan" };

  test("solves the reallocation anew for each bar: its base is the linear optimum, and dearer work is worth more", async () => {
    const [rows, summary] = [await rowsOf(TORNADO, CELLS), await rowsOf(REALLOCATE_SUMMARY, ACCEPTANCE_REALLOCATION)];
    const [value, loss] = [named(summary, "measure", "Valeur du plan")["value"] as number, named(summary, "measure", "Écart à l'optimum")["value"] as number];
    const price = named(rows, "driver", "Prix du travail nouveau");
    expect(price["atBase"]).toBeCloseTo(value + loss, 2);
    expect((price["atLow"] as number) < (price["atBase"] as number) && (price["atBase"] as number) < (price["atHigh"] as number)).toBe(true);
    const pass = named(rows, "driver", "Taux de réussite");
    expect((pass["atLow"] as number) <= (pass["atBase"] as number)).toBe(true);
  });

  test("is worth what the plan with these prices is", async () => {
    const [rows, summary] = [await rowsOf(TORNADO, CELLS), await rowsOf(GOAL_SEEK, { ...ACCEPTANCE_REALLOCATION, lever: "Variation de prix du travail nouveau", result: "Valeur du plan", target: 0 })];
    expect(summary[5]?.["value"]).toBeCloseTo(named(rows, "driver", "Prix du travail nouveau")["atBase"] as number, 2);
  });
});
