import { bodyOf, type DocumentedFunction, type Example } from "../../../src/catalog/functions/definition/define";
import { argumentsOf } from "../../../src/catalog/emit/help";
import { ACCEPTANCE, ACCEPTANCE_REALLOCATION, ACCEPTANCE_STAFF } from "../../../src/catalog/functions/definition/acceptance-cells";
import { BUDGET_FRONTIER } from "../../../src/catalog/functions/reallocation/budget-frontier";
import { GOAL_SEEK } from "../../../src/catalog/functions/uncertainty/goal-seek";
import { REVENUE_DISTRIBUTION } from "../../../src/catalog/functions/uncertainty/revenue-distribution";
import { TORNADO } from "../../../src/catalog/functions/uncertainty/tornado";
import type { CellValue } from "../../../src/catalog/record/cells";
import { inProcessEngine } from "../../../src/engine/threads/in-process";
import { levers, line } from "../../support/builders";
import { month } from "../../support/dates";
import { jstatInverse } from "../../support/distribution-oracles";
import { recomputeMonth } from "../../support/recompute";
import { within } from "../../support/within";

const engine = inProcessEngine();
const title = { fr: "", en: "" };
/** Some dozen solves, on a slow machine. */
const MINUTE = 60_000;
/** Amounts are told in centimes or finer. */
const CENTIME = 0.01;

/** Rows of a function, by column. */
async function rowsOf(fn: DocumentedFunction, cells: Example["cells"]): Promise<Record<string, CellValue>[]> {
  const rows = bodyOf(fn, await fn.start(argumentsOf(fn, { title, cells, gives: [] }, "fr"), engine.run));
  return rows.map((row) => Object.fromEntries(Object.keys(fn.columns).map((key, at) => [key, row[at] ?? null])));
}
const named = (rows: readonly Record<string, CellValue>[], column: string, name: string) => rows.find((row) => row[column] === name) ?? {};
const numbers = (row: Record<string, CellValue> | undefined, columns: readonly string[]) => columns.map((column) => row?.[column] as number);

describe("an operator with staff and cash", () => {
  const CELLS = {
    ...ACCEPTANCE,
    lines: ACCEPTANCE_STAFF.lines.map((row) => row.map((cell) => (cell === 0.2 ? "" : cell))),
    pools: ACCEPTANCE_STAFF.pools,
    cash: [["Trésorerie d'ouverture", "Charges fixes par mois", "Délai de règlement", "Plancher de trésorerie"], [2_000_000, 150_000, 30, 1_500_000]],
    asOf: ACCEPTANCE_REALLOCATION.asOf,
    months: 6,
  };
  const MONTHS = Array.from({ length: CELLS.months }, (_, at) => month("2026-08") + at);
  const OCTOBER = MONTHS.indexOf(month("2026-10"));
  const LINES = [
    line({ client: "A", referenceRevenue: 600_000, frenchShare: 0.9, optInSpeed: 3 }),
    line({ client: "B", referenceRevenue: 400_000, optIn: 0, mix: [{ code: "O1", share: 0.4 }, { code: "I1", share: 0.6 }] }),
  ] as const;

  /** Revenue by month, day by day and without the model: with an opt-in, and B there to the end or gone on 1 October. */
  function revenue(optIn: number, b: "stays" | "leaves"): number[] {
    const [first, second] = LINES.map((of) => MONTHS.map((at) => recomputeMonth(of, undefined, levers({ optIn }), at).retained));
    return MONTHS.map((_, at) => (first?.[at] ?? NaN) + (b === "leaves" && at >= OCTOBER ? 0 : (second?.[at] ?? NaN)));
  }
  const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

  const quantile = (level: number) => jstatInverse({ kind: "pert", min: 0.02, mode: 0.08, max: 0.2 }, level);
  const MEAN = (0.02 + 4 * 0.08 + 0.2) / 6;
  const LEVELS = ["p5", "p25", "p50", "p75", "p95"];
  /**
   * Without B, 960,000 are lost, with the least opt-in some 270,000: whatever the opt-in, the tenth of the trials in which B leaves
   * is the worst tenth. P5 is its median; the other levels are of the nine tenths in which B stays.
   */
  const CASES = [quantile(0.05 / 0.1), ...[0.25, 0.5, 0.75, 0.95].map((level) => quantile((level - 0.1) / 0.9))].map((optIn, at) => revenue(optIn, at === 0 ? "leaves" : "stays"));
  /** What 4,096 trials can't tell of some two million: three times the precision that eight scrambles show for the P5. */
  const GRAIN = 2_000;

  test("has EBITDA, cash and probabilities too, and a fan of cash by month", async () => {
    const rows = await rowsOf(REVENUE_DISTRIBUTION, CELLS);
    const told = (measure: string) => named(rows, "measure", measure);
    const levels = (measure: string) => numbers(told(measure), LEVELS);
    const value = (measure: string) => told(measure)["value"] as number;

    expect(levels("CA conservé")).toEqual(CASES.map((months) => within(sum(months), GRAIN)));
    const mean = sum(revenue(MEAN, "stays")) - 0.1 * 4 * 240_000;
    expect(value("CA conservé")).toEqual(within(mean, GRAIN));
    expect(value("CA conservé, scénario")).toEqual(within(sum(revenue(0.08, "stays")) - 0.1 * 4 * 240_000, CENTIME));
    expect(value("Manque à 95\u00a0%")).toEqual(within(mean - sum(CASES[0] ?? []), GRAIN));
    // The worst twentieth: B gone, and the lower half of the opt-in, by the middles of a thousand slices.
    const worst = Array.from({ length: 1_000 }, (_, slice) => quantile((0.5 * (slice + 0.5)) / 1_000));
    expect(value("CA moyen des pires 5\u00a0%")).toEqual(within(sum(revenue(sum(worst) / worst.length, "leaves")), GRAIN));

    // Agents are paid whatever is sold: EBITDA falls with revenue, dirham by dirham.
    const paid = value("CA conservé") - value("Variation d'EBITDA");
    expect(levels("Variation d'EBITDA")).toEqual(levels("CA conservé").map((amount) => within(amount - paid, CENTIME)));
    expect(value("Variation d'EBITDA, moyenne des pires 5\u00a0%")).toEqual(within(value("CA moyen des pires 5\u00a0%") - paid, CENTIME));

    // Customers pay a month later: at the end of January all has been received but January's.
    const received = CASES.map((months) => sum(months.slice(0, -1)));
    const others = (levels("Creux de trésorerie")[2] as number) - (received[2] as number);
    expect(levels("Creux de trésorerie")).toEqual(received.map((amount) => within(amount + others, GRAIN)));
    const cash = rows.filter(({ measure }) => measure === "Trésorerie fin de mois");
    expect(cash).toHaveLength(6);
    // July's invoices of a million come in August, before any of the ban shows.
    expect(new Set(numbers(cash[0], LEVELS).map(Math.round)).size).toBe(1);
    // It falls from month to month, so that the trough is its last.
    expect(cash.map((row) => row["value"] as number)).toEqual(cash.map((row) => row["value"] as number).sort((a, b) => b - a));
    expect(numbers(cash.at(-1), LEVELS)).toEqual(levels("Creux de trésorerie").map((amount) => within(amount, CENTIME)));

    // Below 1.5 million at the end of November where B has left, from December on in any case; never below nothing.
    const soFar = (measure: string) => rows.filter((row) => row["measure"] === measure).map((row) => row["value"]);
    expect(soFar("Plancher rompu jusqu'ici, probabilité")).toEqual([0, 0, 0, within(0.1, 1 / 4_096), 1, 1]);
    expect(soFar("Trésorerie épuisée jusqu'ici, probabilité")).toEqual([0, 0, 0, 0, 0, 0]);
    expect([value("Probabilité de rompre le plancher"), value("Probabilité de manquer de trésorerie")]).toEqual([1, 0]);
    expect(told("À savoir")["reading"]).toContain("Hypothèse");
  });

  test("whose client B may leave has fewer in the months after: one in ten leaves on 1 October", async () => {
    const rows = await rowsOf(REVENUE_DISTRIBUTION, CELLS);
    const months = rows.filter(({ measure }) => measure === "CA du mois");
    expect(months).toHaveLength(6);
    // Before October nobody has left, and the levels are those of the opt-in.
    months.forEach((row, at) => {
      const optIns = [0.05, 0.25, 0.5, 0.75, 0.95].map((level) => (at < OCTOBER ? quantile(level) : level < 0.1 ? quantile(level / 0.1) : quantile((level - 0.1) / 0.9)));
      const wanted = optIns.map((optIn, level) => revenue(optIn, level === 0 ? "leaves" : "stays")[at] as number);
      expect(numbers(row, LEVELS)).toEqual(wanted.map((amount) => within(amount, GRAIN / 4)));
      expect(row["value"]).toEqual(within((revenue(MEAN, "stays")[at] as number) - (at < OCTOBER ? 0 : 0.1 * 240_000), GRAIN / 4));
    });
  });

  test("can't make up by opt-in for what the law takes of its EBITDA: the best is all of it, and worth the revenue that comes back", async () => {
    const [lever, proof, target, distance, scenario, stands] = await rowsOf(GOAL_SEEK, CELLS);
    expect([lever?.["value"], lever?.["reading"]]).toEqual([1, "Hors d'atteinte ; le mieux est 100\u00a0%"]);
    expect([target?.["value"], scenario?.["value"]]).toEqual([0, 0.08]);
    expect(distance?.["value"]).toEqual(within(proof?.["value"] as number, CENTIME / 2));
    const back = sum(revenue(1, "stays")) - sum(revenue(0.08, "stays"));
    expect((proof?.["value"] as number) - (stands?.["value"] as number)).toEqual(within(back, CENTIME));
    expect(proof?.["value"]).toBeLessThan(-1_000_000);
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

  /** A table with the numbers of a column changed. */
  const changed = (table: readonly (readonly CellValue[])[], header: string, change: (cell: number) => CellValue) => {
    const column = table[0]?.indexOf(header);
    return table.map((row, at) => row.map((cell, on) => (at > 0 && on === column ? change(cell as number) : cell)));
  };
  const atPrices = (factor: number): Example["cells"] => ({ ...ACCEPTANCE_REALLOCATION, work: changed(ACCEPTANCE_REALLOCATION.work, "Prix par heure facturée", (price) => price * factor) });
  /** What the table of a bar's end would be if it were typed. */
  const TYPED: Readonly<Record<string, (end: number) => Example["cells"]>> = {
    "Prix du travail nouveau": atPrices,
    "Taux de réussite": (factor) => ({ ...ACCEPTANCE_REALLOCATION, paths: changed(ACCEPTANCE_REALLOCATION.paths, "Taux de réussite", (rate) => Math.min(1, rate * factor)) }),
    "Départ du client B": (leaves) => ({ ...ACCEPTANCE_REALLOCATION, clients: changed(ACCEPTANCE_REALLOCATION.clients, "Probabilité de départ", (chance) => (chance > 0 ? leaves : chance)) }),
  };

  /** Value of the plan as if people could be divided, by the function that tells it for budgets: at one that nothing can use up. */
  async function linearValue(cells: Example["cells"]): Promise<number> {
    const rows = await rowsOf(BUDGET_FRONTIER, { ...cells, from: 5_000_000, to: 10_000_000, points: 2 });
    return rows[1]?.["value"] as number;
  }

  test("solves the reallocation anew for each bar: each end is worth what the plan is where that end is typed", async () => {
    const rows = await rowsOf(TORNADO, CELLS);
    expect(rows.map(({ driver }) => driver)).toEqual(["Départ du client B", "Prix du travail nouveau", "Taux de réussite"]);
    const base = await linearValue(ACCEPTANCE_REALLOCATION);
    for (const { driver, low, high, atLow, atBase, atHigh, swing } of rows) {
      const typed = TYPED[driver as string];
      if (!typed) throw new Error(`nobody can type ${JSON.stringify(driver)}`);
      const [worthLow, worthHigh] = [await linearValue(typed(low as number)), await linearValue(typed(high as number))];
      expect([atLow, atBase, atHigh]).toEqual([within(worthLow, CENTIME), within(base, CENTIME), within(worthHigh, CENTIME)]);
      expect(swing).toEqual(within(Math.abs(worthHigh - worthLow), 2 * CENTIME));
    }
    const ends = (driver: string) => numbers(named(rows, "driver", driver), ["low", "high"]);
    const decile = (law: Parameters<typeof jstatInverse>[0]) => [0.1, 0.9].map((level) => within(jstatInverse(law, level), 1e-9));
    expect(ends("Prix du travail nouveau")).toEqual(decile({ kind: "pert", min: 0.8, mode: 1, max: 1.2 }));
    expect(ends("Taux de réussite")).toEqual(decile({ kind: "pert", min: 0.7, mode: 1, max: 1.1 }));
    expect(ends("Départ du client B")).toEqual([0, 1]);
  }, MINUTE);

  test("is worth what the plan with these prices is: at those that the goal seek finds for a value of nothing, none", async () => {
    const [lever, proof, , , , stands] = await rowsOf(GOAL_SEEK, { ...ACCEPTANCE_REALLOCATION, lever: "Variation de prix du travail nouveau", result: "Valeur du plan", target: 0, low: -0.44, high: -0.43 });
    const change = lever?.["value"] as number;
    expect([change > -0.44, change < -0.43]).toEqual([true, true]);
    // Sought to half a dirham.
    expect(proof?.["value"]).toEqual(within(0, 0.5));
    expect(await linearValue(atPrices(1 + change))).toEqual(within(proof?.["value"] as number, CENTIME));
    expect(stands?.["value"]).toEqual(within(await linearValue(ACCEPTANCE_REALLOCATION), CENTIME));
  }, MINUTE);
});
