import { CASH_PLAN } from "../../../src/catalog/functions/finance/cash-plan";
import { REALLOCATE_SUMMARY } from "../../../src/catalog/functions/reallocation/reallocate-summary";
import { REVENUE_DISTRIBUTION } from "../../../src/catalog/functions/uncertainty/revenue-distribution";
import { SURPLUS } from "../../../src/catalog/functions/workforce/surplus";
import { day } from "../../support/dates";
import { columnOf, rowsOf } from "../../support/function-rows";
import { asPrinted, within } from "../../support/within";

// A workbook that is opened after the ban: who has no work on the window's first morning is idle from it on (model.md 2).

const AFTER = {
  lines: [["Ligne", "Client", "Code", "CA de référence", "Mois de référence", "Part consommateurs France", "Vivier", "Agents", "Part de coûts évitables"], ["L1", "A", "O1", 600_000, "2026-07", 0.9, "P1", 40, 0]],
  clients: [["Client", "Probabilité de départ", "Date de départ"], ["A", 0.1, day("2026-10-01")]],
  pools: [["Vivier", "Effectif", "Salaire brut mensuel", "Ancienneté", "Catégorie", "Attrition annuelle", "Congés non pris"], ["P1", 40, 5_000, 1.5, "agent", 0.45, 9]],
  cash: [["Trésorerie d'ouverture", "Charges fixes par mois", "Délai de règlement"], [2_000_000, 150_000, 30]],
  assumptions: [["Hypothèse", "Valeur", "Remplacement"], ["Jours travaillés par semaine", 6, 5], ["Salle, par place et par jour", 20, ""], ["Coach, par jour", 400, ""]],
  work: [["Activité", "Demande", "Prix par heure facturée", "Heures facturées par ETP"], ["Accueil", 15, 140, 130]],
  paths: [
    ["Activité", "Jours de cours", "Jours d'accompagnement", "Productivité de départ", "Montée en compétence", "Taux de réussite", "Coût externe par jour de groupe", "Taille de groupe", "Agents par coach"],
    ["Accueil", 10, 5, 0.75, 1, 0.92, 5_000, 20, 4],
  ],
  optIn: 0.08,
  optInSpeed: 6,
  asOf: day("2026-12-01"),
  start: "2026-12",
  months: 6,
};
const MOVES = ["Vivier", "Activité", "Mois", "Personnes"];
const moved = (month: string, people: number) => ({ ...AFTER, moves: [MOVES, ["P1", "Accueil", month, people]] });

/** Need of the first morning, to the day by hand: 112 days of consent since the ban, and one client in ten gone. */
const consent = 0.08 * (1 - Math.exp(-112 / (6 * (365 / 12))));
const needed = 40 * 0.9 * (1 - 0.9 * (1 - consent));

test("the need of the first morning is that of the day before", async () => {
  expect(needed).toEqual(asPrinted("4.788834"));
  const rows = await rowsOf(SURPLUS, AFTER);
  expect(rows[0]?.["surplus"]).toEqual(asPrinted("33.05"));
});

test("a course can begin on the first morning, and is paid for", async () => {
  const training = columnOf(await rowsOf(CASH_PLAN, moved("2026-12", 12)), "training");
  // Ten days at 5,000, 12 x 10 seats at 20, and for five days a coach to four at 400.
  expect(training).toEqual([50_000 + 2_400 + 6_000, 0, 0, 0, 0, 0]);
});

test("idle wages of the first month count in what doing nothing is worth", async () => {
  const rows = await rowsOf(REALLOCATE_SUMMARY, { ...AFTER, months: 1, discountRate: 0, assumptions: [...AFTER.assumptions, ["Mois sans travail convenus", 3, 0]] });
  const stay = 0.55 ** (1 / 12);
  const idle = 40 - needed;
  // Nobody may leave before the procedure has ended, and what is idle at the end costs nothing more here.
  expect(rows.find(({ measure }) => measure === "Valeur de ne rien faire")?.["value"]).toEqual(within((-6_054.5 * idle * (1 + stay)) / 2, 1e-6));
});

describe("a move that can't begin, wholly or in part", () => {
  test("is told in the cash plan, in its month and in words", async () => {
    const rows = await rowsOf(CASH_PLAN, moved("2026-12", 38));
    expect(rows[0]?.["note"]).toBe("P1 vers Accueil : 2,8 personnes sur 38 ne commencent pas, faute de personnes sans travail");
    expect(columnOf(rows, "note").slice(1)).toEqual(["", "", "", "", ""]);
    const english = await rowsOf(CASH_PLAN, moved("2026-12", 38), "en");
    expect(english[0]?.["note"]).toBe("P1 to Accueil: 2.8 of 38 people do not begin, for want of idle people");
  });

  test("is told where its month is outside the horizon, in the first row", async () => {
    for (const month of ["2026-11", "2027-06"]) {
      const rows = await rowsOf(CASH_PLAN, moved(month, 12));
      expect(rows[0]?.["note"]).toMatch(/^Réaffectations.* cette formation commence hors de l'horizon/);
    }
  });

  test("is nothing to tell where all of them begin", async () => {
    expect(columnOf(await rowsOf(CASH_PLAN, moved("2026-12", 35)), "note")).toEqual(["", "", "", "", "", ""]);
  });

  test("is told in the summary of a plan that it stands in, and by the simulation", async () => {
    const late = { ...moved("2026-12", 38), asOf: day("2026-12-15") };
    const rows = await rowsOf(REALLOCATE_SUMMARY, late);
    expect(rows.filter(({ measure }) => measure === "À savoir").map(({ reading }) => reading)).toEqual(["déc. 2026, P1 vers Accueil : 2,8 personnes sur 38 ne commencent pas, faute de personnes sans travail"]);
    const simulated = await rowsOf(REVENUE_DISTRIBUTION, { ...late, trials: 256 });
    expect(simulated.filter(({ measure }) => measure === "À savoir").map(({ reading }) => reading)).toContain("déc. 2026, P1 vers Accueil : 2,8 personnes sur 38 ne commencent pas, faute de personnes sans travail");
  });
});
