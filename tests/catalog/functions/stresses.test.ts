import type { CellValue } from "../../../src/catalog/record/cells";
import { ACCEPTANCE, ACCEPTANCE_REALLOCATION, ACCEPTANCE_STAFF } from "../../../src/catalog/functions/definition/acceptance-cells";
import { REVENUE_DISTRIBUTION } from "../../../src/catalog/functions/uncertainty/revenue-distribution";
import { TORNADO } from "../../../src/catalog/functions/uncertainty/tornado";
import { day } from "../../support/dates";
import { rowsOf } from "../../support/function-rows";
import { spaced } from "../asking";

const CELLS = {
  ...ACCEPTANCE,
  lines: ACCEPTANCE_STAFF.lines,
  pools: ACCEPTANCE_STAFF.pools,
  cash: ACCEPTANCE_STAFF.cash,
  // B's exit lies beyond the horizon.
  clients: [["Client", "Probabilité de départ", "Date de départ"], ["B", 0.1, day("2030-01-01")]],
  asOf: ACCEPTANCE_REALLOCATION.asOf,
  months: 6,
};

const text = (cell: CellValue | undefined) => (typeof cell === "string" ? spaced(cell) : "");

async function stressesOf(locale: "fr" | "en") {
  const rows = await rowsOf(REVENUE_DISTRIBUTION, { ...CELLS, trials: 256 }, locale);
  return new Map(rows.map(({ measure, reading }) => [text(measure), text(reading)] as const).filter(([measure]) => measure.startsWith("Stress")));
}

test("the client whose loss costs most is lost from the as-of date, and named, wherever its exit lies", async () => {
  expect((await stressesOf("fr")).get("Stress : premier client perdu")).toMatch(/^Client perdu : B, dès le 01\/08\/2026 ; contre le scénario, MAD : CA -[1-9]/);
  expect((await stressesOf("en")).get("Stress: largest client lost")).toMatch(/^Client lost: B, from 1 Aug 2026; against the scenario, MAD: revenue -[1-9]/);
});

test("a stress that can't change anything says why", async () => {
  expect((await stressesOf("fr")).get("Stress : autorisation refusée")).toBe("Sans objet : aucun départ n'est prévu");
  expect((await stressesOf("fr")).get("Stress : remboursement refusé")).toBe("Sans objet : aucun remboursement attendu sur l'horizon");
  expect((await stressesOf("en")).get("Stress: authorisation refused")).toBe("Not applicable: no exit is planned");
});

test("a driver without effect is a bar of exactly nothing, and says so", async () => {
  const uncertainty = [["Facteur", "Loi", "Bas", "Probable", "Haut", "Bornes"], ["Volumes", "uniforme", 0.9, "", 1.1, "P10-P90"], ["Taux de réussite", "uniforme", 0.8, "", 1.2, "P10-P90"], ["Autorisation de licenciement", "Bernoulli", "", 0.85, "", ""]];
  const bars = await rowsOf(TORNADO, { ...CELLS, uncertainty, result: "Variation d'EBITDA", trials: 256 });
  const [volume, passRate] = ["Volumes", "Taux de réussite"].map((name) => bars.find(({ driver }) => driver === name) ?? {});
  expect(volume?.["swing"]).toBeGreaterThan(1000);
  expect(text(volume?.["reading"])).not.toContain("sans effet");
  expect(passRate?.["swing"]).toBe(0);
  expect(passRate?.["atLow"]).toBe(passRate?.["atBase"]);
  expect(text(passRate?.["reading"])).toMatch(/ ; sans effet ici$/);
  // Nobody is dismissed in this plan, whatever the governor says.
  const authorisation = bars.find(({ driver }) => driver === "Autorisation de licenciement");
  expect([authorisation?.["swing"] ?? 0, text(authorisation?.["reading"] ?? " ; sans effet ici")]).toEqual([0, expect.stringMatching(/ ; sans effet ici$/)]);
  // B's exit beyond the horizon, too.
  expect(bars.find(({ driver }) => driver === "Départ du client B")).toMatchObject({ swing: 0 });
});
