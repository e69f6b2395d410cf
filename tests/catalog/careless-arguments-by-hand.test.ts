import { CATALOG } from "../../src/catalog";
import type { CellValue } from "../../src/catalog/record/cells";
import { cellsInOrder } from "../../src/catalog/functions/definition/by-name";
import { sentence } from "../../src/catalog/words/refusals/messages";
import { Refusal } from "../../src/catalog/record/problem";
import { LOCALES } from "../../src/catalog/record/text";
import { inProcessEngine } from "../../src/engine/threads/in-process";
import { dayOf } from "../../src/model/calendar/calendar";
import { CLEAN, type Rows, type TableKey } from "../support/careless-tables";
import { plain } from "../support/plain-spaces";

const engine = inProcessEngine();
const OPTION = { seniorities: 3, wage: 5_000, training: 6_000, margin: 18_000 };
const REFUND = { fees: 100_000, actionEnd: "2026-09", trainingTax: 200_000 };
const BACKLOG = { backlog: 500, days: 5, inflow: 10, handling: 20, productiveHours: 6 };
const SEEK = { lever: "Budget de formation", target: 100_000 };

type Given = Readonly<Record<string, CellValue | Rows>>;
type Slip = readonly [what: string, id: string, given: Given, fr: string, en: string];

/** Arguments as a careless hand gives them to functions of one value each. */
const SCALARS: readonly Slip[] = [
  ["a word among seniorities", "OPTIONS", { ...OPTION, seniorities: [[3], ["x"], [5]] }, "anciennetes, ligne 2 : « x » trouvé, un nombre d'années attendu", 'seniorities, row 2: found "x", expected a number of years'],
  ["names beside seniorities", "OPTIONS", { ...OPTION, seniorities: [[3, 5], [1, 2]] }, "une plage de 2 colonnes", "a range of 2 columns"],
  ["a hire date for a seniority", "OPTIONS", { ...OPTION, seniorities: dayOf(2020, 1, 1) }, "une valeur de 0 à 60", "a value from 0 to 60"],
  ["seniorities not yet typed", "OPTIONS", { ...OPTION, seniorities: [[""], [""]] }, "anciennetes", "seniorities"],
  ["a cost as a flow", "OPTIONS", { ...OPTION, training: -6_000 }, "cout_formation : -6 000 est hors des bornes", "training_cost: -6,000 is out of bounds"],
  ["an amount as text", "OPTIONS", { ...OPTION, margin: "18 000" }, "« 18 000 » est un texte, pas un nombre", '"18 000" is text, not a number'],
  ["90 for 90 %", "OPTIONS", { ...OPTION, passRate: 90 }, "Saisissez 90 % (ou 0,9)", "Enter 90% (or 0.9)"],
  ["a month and a half of course", "OPTIONS", { ...OPTION, trainingMonths: 1.5 }, "1,5 n'est pas un nombre entier", "1.5 is not a whole number"],
  ["years for months of horizon", "OPTIONS", { ...OPTION, horizon: 2 }, "une valeur de 6 à 60", "a value from 6 to 60"],
  ["a horizon that ends with the course", "OPTIONS", { ...OPTION, trainingMonths: 12, horizon: 12 }, "une valeur de 18 à 60", "a value from 18 to 60"],
  ["8 for 8 % of discount", "OPTIONS", { ...OPTION, rate: 8 }, "8 se lit 800 %", "8 reads 800%"],
  ["a category of another firm", "OPTIONS", { ...OPTION, category: "directeur" }, "Choisissez : agent, cadre.", "Choose one of: agent, manager."],
  ["two wages", "OPTIONS", { ...OPTION, wage: [[5_000, 5_000]] }, "salaire : plusieurs cellules données là où il en faut une", "wage: several cells given where one is wanted"],
  ["the rate for the scheme", "TRAINING.REFUND", { ...REFUND, scheme: 0.9 }, "dispositif : 0,9 n'est pas un choix possible. Choisissez : planifiée, non planifiée", "scheme: 0.9 is not one of the choices. Choose one of: planned, unplanned"],
  ["a month in words", "TRAINING.REFUND", { ...REFUND, actionEnd: "sept 2026" }, "« sept 2026 » est un texte, pas une date", '"sept 2026" is text, not a date'],
  ["a month's number", "TRAINING.REFUND", { ...REFUND, actionEnd: 9 }, "9 n'est pas une date", "9 is not a date"],
  ["a filing date as text", "TRAINING.REFUND", { ...REFUND, filedOn: "15/06/2026" }, "depose_le : « 15/06/2026 » est un texte", 'filed_on: "15/06/2026" is text'],
  ["no day to work the backlog off", "BACKOFFICE.AGENTS", { ...BACKLOG, days: 0 }, "jours : 0 est hors des bornes", "days: 0 is out of bounds"],
  ["seconds for minutes", "BACKOFFICE.AGENTS", { ...BACKLOG, handling: 600 }, "duree : 600 est hors des bornes", "handling: 600 is out of bounds"],
  ["sixty hours a day", "BACKOFFICE.AGENTS", { ...BACKLOG, productiveHours: 60 }, "heures_productives : 60 est hors des bornes", "productive_hours: 60 is out of bounds"],
  ["a month for a number of months", "RAMP", { months: "2026-09", start: 0.6, duration: 2 }, "« 2026-09 » trouvé, un nombre de mois attendu", 'found "2026-09", expected a number of months'],
  ["a hire date as text", "SENIORITY", { hired: "11/08/2021", lastDay: dayOf(2026, 8, 10) }, "embauche : « 11/08/2021 » est un texte, pas une date", 'hired: "11/08/2021" is text, not a date'],
  ["the two dates the other way round", "SENIORITY", { hired: dayOf(2026, 8, 10), lastDay: dayOf(2021, 8, 11) }, "dernier_jour : 11/08/2021 est hors des bornes", "last_day: 11 Aug 2021 is out of bounds"],
  ["a last day as text", "DISMISSAL.CALENDAR", { lastDay: "31/12/2026", years: 3 }, "dernier_jour : « 31/12/2026 » est un texte", 'last_day: "31/12/2026" is text'],
  ["yes for TRUE", "EMPLOYER.CHARGES", { wage: 3_000, employee: "oui" }, "Choisissez : VRAI, FAUX", "Choose one of: TRUE, FALSE"],
  ["a year for a date", "JOB.LOSS.BENEFIT", { wage: 5_000, lossDay: 2026 }, "date_perte", "loss_date"],
  ["50 for 50 %", "SHORT.TIME", { wage: 5_000, days: 30, paidShare: 50 }, "Saisissez 50 % (ou 0,5)", "Enter 50% (or 0.5)"],
  ["an amount with its currency", "BREAKEVEN.PRICE", { hours: 1_000, wages: "5000 MAD" }, "« 5000 MAD » est un texte, pas un nombre", '"5000 MAD" is text, not a number'],
  ["a gap among flows", "PAYBACK", { flows: [[-100], [""], [60], [60]] }, "flux, ligne 2 : cellule vide", "flows, row 2: the cell is empty"],
  ["a yearly attrition of 30", "ATTRITION.MONTHLY", { annual: 30, definition: "effectif moyen" }, "30 se lit 3 000 %", "30 reads 3,000%"],
];

/** Arguments that stand before the tables, tables of another shape, and named values, of functions that ask for much of the workbook. */
const OF_TABLES: readonly (readonly [what: string, id: string, tables: readonly TableKey[], given: Given, fr: string, en: string])[] = [
  ["a scenario's number", "SCENARIO.BRIDGE", ["lines", "clients", "scenarios"], { scenario: 2 }, "aucun scénario ne se nomme « 2 »", 'no scenario is named "2"'],
  ["a scenario that isn't there", "SCENARIO.BRIDGE", ["lines", "clients", "scenarios"], { scenario: "prudent " }, "« prudent ». Scénarios : Base", '"prudent". Scenarios: Base'],
  ["a result in one's own words", "SCENARIO.BRIDGE", ["lines", "clients", "scenarios"], { scenario: "Base", result: "profit" }, "resultat : « profit » n'est pas un choix possible", 'result: "profit" is not one of the choices. Choose one of: Revenue at risk'],
  ["levers with no scenario among them", "SCENARIO.COMPARE", ["lines", "clients"], { scenarios: [["Levier", "Actif"], ["Horizon", 12]] }, "« Base » introuvable", '"Base" not found'],
  ["delays in words", "COST.OF.DELAY", ["lines", "pools", "work", "paths", "scenarios"], { delays: "deux" }, "« deux » trouvé, un nombre de mois attendu", 'found "deux", expected a number of months'],
  ["several delays", "COST.OF.DELAY", ["lines", "pools", "work", "paths", "scenarios"], { delays: [[1], [2.5]] }, "une plage, là où il faut une seule valeur", "a range where a single value is wanted"],
  ["an earlier start for a delay", "COST.OF.DELAY", ["lines", "pools", "work", "paths", "scenarios"], { delays: -1 }, "-1 est hors des bornes", "-1 is out of bounds"],
  ["no table of cash", "BRIDGE", ["lines", "pools"], {}, "Trésorerie : argument omis ou vide", "Cash: the argument is left out or empty"],
  ["moves from and to", "BRIDGE", ["lines", "pools", "cash", "scenarios"], { moves: [["De", "Vers"], ["A", "B"]] }, "aucun tableau attendu n'a ces en-têtes : De, Vers", "no table that is wanted has these headers: De, Vers"],
  ["headers without a line", "RESILIENCE", ["clients", "scenarios"], { lines: [["Client", "Code", "CA de référence", "Mois de référence"]] }, "aucune ligne sous les en-têtes", "no rows under the headers"],
  ["regions without rooms", "REGION.IMPACT", ["lines", "pools", "scenarios"], { sites: [["Site", "Région"], ["Rabat", "RSK"]] }, "« Salles » introuvable", '"Salles" not found'],
  ["a month and a year as text", "TRAINING.BUDGET", ["moves", "paths", "pools"], { start: "09/2026" }, "« 09/2026 » est un texte, pas une date", '"09/2026" is text, not a date'],
  ["a horizon of nothing", "TRAINING.BUDGET", ["moves", "paths", "pools"], { months: 0 }, "« Horizon » : 0 est hors des bornes", '"Horizon": 0 is out of bounds'],
  ["no table of sites", "TRAINING.CAPACITY", ["moves", "paths", "pools"], {}, "Sites : argument omis ou vide", "Sites: the argument is left out or empty"],
  ["holidays as text", "TRAINING.CAPACITY", ["moves", "paths", "pools", "sites"], { holidays: [["Date"], ["14/08/2026"]] }, "« 14/08/2026 » est un texte, pas une date", '"14/08/2026" is text, not a date'],
  ["a lever's short name", "GOAL.SEEK", ["lines", "scenarios"], { ...SEEK, lever: "prix" }, "levier : « prix » n'est pas un choix possible", 'lever: "prix" is not one of the choices. Choose one of: Opt-in yield'],
  ["a target in words", "GOAL.SEEK", ["lines", "scenarios"], { ...SEEK, target: "zéro" }, "« zéro » trouvé, un nombre attendu", 'target: found "zéro", expected a number'],
  ["8 for 8 % among two columns of levers", "CASH.PLAN", ["lines", "pools", "cash"], { levers: [["Levier", "Valeur"], ["Opt-in", 8]] }, "8 se lit 800 %", "8 reads 800%"],
];

const ALL: readonly Slip[] = [...SCALARS, ...OF_TABLES.map(([what, id, tables, given, fr, en]): Slip => [what, id, { ...tablesOf(id, tables), ...given }, fr, en])];

test.each(ALL)("%s is refused in words: %s", async (_, id, given, fr, en) => {
  const said = await refusal(id, given);
  expect(plain(said.fr)).toContain(fr);
  expect(plain(said.en)).toContain(en);
});

test("a choice is known without its accents", async () => {
  const planned = dayOf(2026, 6, 15);
  expect(await answer("TRAINING.REFUND", { ...REFUND, filedOn: planned, scheme: "groupee" })).toEqual(await answer("TRAINING.REFUND", { ...REFUND, filedOn: planned, scheme: "groupée" }));
  expect(await answer("TRAINING.REFUND", { ...REFUND, filedOn: planned, scheme: "GROUPÉE " })).toEqual(await answer("TRAINING.REFUND", { ...REFUND, filedOn: planned, scheme: "grouped" }));
});

/** Clean tables by the key that the function has for them: levers stand in Scenarios. */
function tablesOf(id: string, keys: readonly TableKey[]): Given {
  const { tables } = functionOf(id);
  return Object.fromEntries(keys.map((key) => [key === "scenarios" && !(key in tables) ? "levers" : key, CLEAN[key]]));
}

function functionOf(id: string) {
  const fn = CATALOG.find((one) => one.id === id);
  if (!fn) throw new Error(`there is no function ${id}`);
  return fn;
}

function answer(id: string, given: Given): Promise<unknown> {
  const fn = functionOf(id);
  const located = Object.fromEntries(Object.entries(given).map(([key, cells]) => [key, { cells: cells as CellValue, address: null }]));
  return fn.start(cellsInOrder(fn, located, "fr"), engine.run);
}

async function refusal(id: string, given: Given): Promise<Record<"fr" | "en", string>> {
  const thrown: unknown = await answer(id, given).catch((reason: unknown) => reason);
  if (!(thrown instanceof Refusal)) throw new Error(`${id} gives ${JSON.stringify(thrown)}`);
  return Object.fromEntries(LOCALES.map((locale) => [locale, sentence(thrown.problems, locale)])) as Record<"fr" | "en", string>;
}
