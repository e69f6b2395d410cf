import { REVENUE_SCHEDULE } from "../../../src/catalog/functions/revenue/revenue-schedule";
import { SURPLUS } from "../../../src/catalog/functions/workforce/surplus";
import { day } from "../../support/dates";
import { rowsOf } from "../../support/function-rows";
import { within } from "../../support/within";

// A consented contact that earns more is still one call: the uplift is for revenue alone.
const LINES = [["Ligne", "Client", "Code", "CA de référence", "Mois de référence", "Part consommateurs France", "Vivier", "Agents"], ["L1", "A", "O1", 600_000, "2026-07", 1, "P1", 40]];
const CASE = {
  lines: LINES,
  pools: [["Vivier", "Effectif", "Salaire brut mensuel", "Ancienneté", "Catégorie", "Attrition annuelle"], ["P1", 40, 5_000, 1.5, "agent", 0]],
  optIn: 0.2,
  optInSpeed: 0,
  asOf: day("2026-09-01"),
  start: "2026-09",
  months: 3,
};
const uplift = (factor: number) => ({ assumptions: [["Hypothèse", "Valeur", "Remplacement"], ["Rendement d'un contact consentant", 1, factor]] });

test.each([0.5, 1, 2, 5])("at an uplift of %d forty agents' line needs eight of them, and 32 cost idle wages", async (factor) => {
  const rows = (await rowsOf(SURPLUS, { ...CASE, ...uplift(factor) })).filter(({ pool }) => pool === "P1");
  expect(rows.map(({ need, idleWage }) => [need, idleWage])).toEqual(rows.map(() => [within(8, 1e-9), within(32 * 6_054.5, 1e-6)]));
  expect(rows).toHaveLength(3);
});

test("revenue has the uplift, as far as all contacts earned before", async () => {
  const { pools: _, ...revenue } = CASE;
  for (const [factor, share] of [[1, 0.2], [2, 0.4], [5, 1]] as const) {
    const [first] = await rowsOf(REVENUE_SCHEDULE, { ...revenue, lines: LINES.map((row) => row.slice(0, 6)), ...uplift(factor) });
    expect(first?.["retained"]).toEqual(within(600_000 * share, 1e-6));
  }
});
