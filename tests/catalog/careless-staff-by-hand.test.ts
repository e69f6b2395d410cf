import { dayOf } from "../../src/model/calendar/calendar";
import { edited, judge, withRows, type ByHand } from "../support/careless-hand";
import { answerOf, CLEAN, type Rows, type Tables } from "../support/careless-tables";

/** Cells of several tables changed at once. */
const together = (...changes: readonly Partial<Tables>[]): Partial<Tables> => Object.assign({}, ...changes) as Partial<Tables>;
/** Another way is open to the pool, so that nothing else tells of the one that a slip closes; nobody is moved by it. */
const ANOTHER_WAY: Partial<Tables> = {
  moves: [["Vivier", "Activité", "Mois", "Personnes"], ["P2", "Gestion", "2026-10", 7]],
  work: [...(CLEAN.work as Rows), ["Chat", "télétravail", 5, 150, 120, "MAD", "", 0.05, ""]],
  paths: [...(CLEAN.paths as Rows), ["Chat", "Vente", "", 10, 5, 0.75, 1, 0.9, 5_000, 12, 3]],
};
/** That way, with the first row of one table changed. */
const slip = (table: "work" | "paths", at: number, name: string): Partial<Tables> => ({ ...ANOTHER_WAY, [table]: (ANOTHER_WAY[table] ?? []).map((cells, row) => (row === 1 ? cells.map((cell, column) => (column === at ? name : cell)) : cells)) });

/** What HR and planners do to pools, work, courses and cash. */
const STAFF: readonly ByHand[] = [
  { what: "a client where the pool should stand", ask: "SURPLUS", tables: edited("lines", 1, { Vivier: "A" }), is: { refused: "Lignes!D2", fr: "le vivier « A » n'existe pas", en: 'the pool "A" does not exist' } },
  { what: "two pools without their shares", ask: "SURPLUS", tables: edited("lines", 1, { Vivier: "P1; P2" }), is: { refused: "Lignes!D2", fr: "Télévente 60%; Accueil 40%", en: "Sales 60%; Care 40%" } },
  { what: "two pools with a stroke between", ask: "SURPLUS", tables: edited("lines", 1, { Vivier: "P1/P2" }), is: { refused: "Lignes!D2", fr: "« P1/P2 » n'existe pas", en: '"P1/P2" does not exist' } },
  { what: "people where FTE are wanted", ask: "SURPLUS", tables: edited("lines", 1, { Agents: 45 }), is: { refused: "Viviers!E2", fr: "45 ETP, le vivier n'en a que 40,5", en: "45 FTE, the pool has only 40.5" } },
  { what: "hours a week where FTE a head are wanted", ask: "SURPLUS", tables: edited("pools", 1, { "ETP par personne": 35 }), is: { refused: "Viviers!F2", fr: "35 est hors des bornes", en: "35 is out of bounds" } },
  { what: "a pool twice, with another wage", ask: "SURPLUS", tables: withRows("pools", (rows) => [...rows, ["p1 ", "Rabat", "Vente", "français", 5, 1, 6_500, 2, "agent", 0.3, 5]]), is: { refused: "Viviers!A4", fr: "figure déjà en Viviers!A2", en: "stands in Viviers!A2 already" } },
  {
    what: "two pools that only their site in brackets tells apart",
    ask: "SURPLUS",
    tables: together(
      { pools: (CLEAN.pools as Rows).map((cells, row) => (row === 0 ? cells : [row === 1 ? "Vente (Rabat)" : "Vente (Fès)", ...cells.slice(1)])) },
      { lines: (CLEAN.lines as Rows).map((cells, row) => (row === 0 ? cells : cells.map((cell, at) => (at !== 3 ? cell : row === 1 ? "vente (rabat)" : "Vente (Fes)")))) },
    ),
    is: { gives: {} },
  },
  { what: "a year's wage", ask: "CASH.PLAN", tables: edited("pools", 1, { "Salaire brut mensuel": 60_000 }), is: { told: "Viviers!G2", fr: "un salaire annuel", en: "a year's wage" } },
  { what: "a wage in euros", ask: "CASH.PLAN", tables: edited("pools", 1, { "Salaire brut mensuel": 470 }), is: { told: "Viviers!G2", fr: "moins que le salaire minimum", en: "less than the minimum wage" } },
  { what: "seniority in months beyond any life", ask: "CASH.PLAN", tables: edited("pools", 2, { Ancienneté: 66 }), is: { refused: "Viviers!H3", fr: "66 est hors des bornes", en: "66 is out of bounds" } },
  { what: "seniority in months within a life", ask: "CASH.PLAN", tables: edited("pools", 1, { Ancienneté: 18 }), is: { told: "Viviers!H2", fr: "des mois", en: "months" } },
  { what: "a hiring date for seniority", ask: "CASH.PLAN", tables: edited("pools", 1, { Ancienneté: dayOf(2025, 2, 1) }), is: { refused: "Viviers!H2", fr: "hors des bornes", en: "out of bounds" } },
  { what: "leave in hours", ask: "CASH.PLAN", tables: edited("pools", 1, { "Congés non pris": 56 }), is: { told: "Viviers!K2", fr: "des heures", en: "hours" } },
  { what: "a category that is no one's", ask: "CASH.PLAN", tables: edited("pools", 1, { Catégorie: "Employé" }), is: { refused: "Viviers!I2", fr: "Choisissez : agent, cadre", en: "Choose one of: agent, manager" } },
  { what: "attrition of 120 %, as HR counts leavers", ask: "SURPLUS", tables: edited("pools", 1, { "Attrition annuelle": 1.2 }), is: { refused: "Viviers!J2", fr: "120 % est hors des bornes", en: "120% is out of bounds" } },
  { what: "a month's attrition for a year's", ask: "SURPLUS", tables: edited("pools", 1, { "Attrition annuelle": 0.049 }), is: { counts: "A stable staff loses 5 % a year: whether a month is meant can't be known." } },
  { what: "a share of the pool for people to be moved", ask: "TRAINING.COST", tables: edited("moves", 1, { Personnes: 0.5 }), is: { told: "Réaffectations!D2", fr: "une part du vivier", en: "a share of the pool" } },
  { what: "a move before the horizon", ask: "CASH.PLAN", tables: edited("moves", 1, { Mois: "2026-07" }), is: { told: "Réaffectations!C2", fr: "n'est pas comptée", en: "is not counted" } },
  { what: "an activity in other capitals and accents", ask: "CASH.PLAN", tables: edited("moves", 1, { Activité: "ACCUEÍL " }), is: { gives: {} } },
  { what: "a language without its accent", ask: "CASH.PLAN", tables: edited("pools", 1, { Langues: "Francais, arabe" }), is: { gives: {} } },
  { what: "a site without its accent", ask: "CASH.PLAN", tables: edited("work", 2, { Site: "FES" }), is: { gives: {} } },
  { what: "a site misspelt, where people are moved to it", ask: "CASH.PLAN", tables: edited("work", 1, { Site: "Rabatt" }), is: { refused: "Réaffectations!B2", fr: "Rabatt", en: "Rabatt" } },
  { what: "a site misspelt, where a plan is looked for", ask: "REALLOCATE.SUMMARY", tables: slip("work", 1, "Rabatt"), is: { told: "Travail!B2", fr: "aucun vivier", en: "no pool" } },
  { what: "a skill in the plural, where people are moved", ask: "CASH.PLAN", tables: edited("paths", 1, { Compétence: "Ventes" }), is: { refused: "Réaffectations!B2", fr: "aucun parcours vers « Accueil » depuis « Vente »", en: 'no path to "Accueil" from "Vente"' } },
  { what: "a skill in the plural, where a plan is looked for", ask: "REALLOCATE.SUMMARY", tables: slip("paths", 1, "Ventes"), is: { told: "Parcours!B2", fr: "aucun vivier n'a la compétence « Ventes »", en: 'no pool has the skill "Ventes"' } },
  { what: "work that begins after it has ended", ask: "CASH.PLAN", tables: edited("work", 1, { "Mois de démarrage": "2027-11" }), is: { refused: "Travail!G2", fr: "tombe après la fin", en: "comes after the end" } },
  { what: "a price with its unit", ask: "CASH.PLAN", tables: edited("work", 1, { "Prix par heure facturée": "14,50 €/h" }), is: { refused: "Travail!D2", fr: "« 14,50 €/h »", en: '"14,50 €/h"' } },
  { what: "a price in euros whose currency was left out", ask: "CASH.PLAN", tables: edited("work", 1, { Devise: "" }), is: { told: "Travail!D2", fr: "1 680 MAD par ETP et par mois", en: "1,680 MAD per FTE and month" } },
  { what: "a month's price for an hour's", ask: "CASH.PLAN", tables: edited("work", 2, { "Prix par heure facturée": 18_750 }), is: { told: "Travail!D3", fr: "MAD par ETP et par mois", en: "MAD per FTE and month" } },
  { what: "hours a day for hours a month", ask: "CASH.PLAN", tables: edited("work", 1, { "Heures facturées par ETP": 7 }), is: { told: "Travail!D2", fr: "1 039 MAD par ETP et par mois", en: "1,039 MAD per FTE and month" } },
  { what: "a group of half a person", ask: "TRAINING.COST", tables: edited("paths", 1, { "Taille de groupe": 0.5 }), is: { refused: "Parcours!J2", fr: "hors des bornes", en: "out of bounds" } },
  { what: "coaches per agent for agents per coach", ask: "TRAINING.COST", tables: edited("paths", 1, { "Agents par coach": 0.33 }), is: { refused: "Parcours!K2", fr: "hors des bornes", en: "out of bounds" } },
  { what: "days of a ramp in months", ask: "CASH.PLAN", tables: edited("paths", 1, { "Montée en compétence": 30 }), is: { told: "Parcours!G2", fr: "des jours", en: "days" } },
  { what: "cash in thousands", ask: "CASH.PLAN", tables: edited("cash", 1, { "Trésorerie d'ouverture": 700 }), is: { told: "Trésorerie!A2", fr: "des milliers", en: "thousands" } },
  { what: "terms of payment in months", ask: "CASH.PLAN", tables: edited("cash", 1, { "Délai de règlement": 1.5 }), is: { told: "Trésorerie!C2", fr: "des mois", en: "months" } },
  { what: "cash of two banks", ask: "CASH.PLAN", tables: withRows("cash", (rows) => [...rows, [200_000, 0, 45, 0, 0]]), is: { refused: "Trésorerie!A3", fr: "plusieurs lignes", en: "several rows" } },
];

test.each(STAFF)("$what", (input) => judge(input));

test("a course of 45 days in one group at 5,000 a day is 225,000 of fees: courses may cross months", async () => {
  const [headers = [], first = []] = (await answerOf({ id: "TRAINING.COST" }, { ...CLEAN, ...edited("paths", 1, { "Jours de cours": 45 }) })) as Rows;
  expect(first[headers.indexOf("Coût externe")]).toBe(225_000);
});
