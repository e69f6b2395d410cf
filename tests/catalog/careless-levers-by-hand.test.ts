import { dayOf } from "../../src/model/calendar/calendar";
import type { CellValue } from "../../src/catalog/record/cells";
import { edited, judge, withRows, type ByHand } from "../support/careless-hand";
import type { Rows, Tables } from "../support/careless-tables";

/** Scenarios with a lever more, or another value in the place of one. */
const lever = (name: string, value: CellValue): Partial<Tables> => withRows("scenarios", (rows) => [...rows.filter(([old]) => old !== name), [name, value, value]]);
const asOf = (name: string): Rows => [[name, "Actif"], ["Date d'arrêté", dayOf(2026, 10, 1)]];
const uncertain = (row: number, cells: readonly CellValue[]): Partial<Tables> => withRows("uncertainty", (rows) => rows.map((old, at) => (at === row ? cells : old)));

/** What executives do to scenarios, assumptions and what is uncertain. */
const LEVERS: readonly ByHand[] = [
  { what: "a scenario that there is none of", ask: "REVENUE.AT.RISK", scenario: "Pessimiste", is: { told: "Pilotage!B2", fr: "aucun scénario ne se nomme « Pessimiste »", en: 'no scenario is named "Pessimiste"' } },
  { what: "an active column that found no such scenario", ask: "REVENUE.AT.RISK", tables: lever("Horizon", { error: "#N/A" }), is: { refused: "Scénarios!B5", fr: "l'erreur #N/A", en: "the error #N/A" } },
  {
    what: "levers with English names among French lines",
    ask: "REVENUE.AT.RISK",
    tables: { scenarios: [["Lever", "Base", "Active"], ["As-of date", dayOf(2026, 10, 1), dayOf(2026, 10, 1)], ["First month", dayOf(2026, 8, 1), dayOf(2026, 8, 1)], ["Horizon", 12, 12], ["EUR/MAD rate", 10.6, 10.6]] },
    is: { gives: {} },
  },
  { what: "a lever with a note in brackets", ask: "REVENUE.AT.RISK", tables: withRows("scenarios", (rows) => rows.map(([name = "", ...cells]) => [name === "Cours EUR/MAD" ? "Cours EUR/MAD (moyenne 2026)" : name, ...cells])), is: { gives: {} } },
  { what: "a lever twice, with two values", ask: "REVENUE.AT.RISK", tables: withRows("scenarios", (rows) => [...rows, ["Cours EUR/MAD", 10.9, 10.9]]), is: { refused: "Scénarios!A6", fr: "figure deux fois", en: "stands twice" } },
  { what: "a rate of exchange per hundred euros", ask: "REVENUE.AT.RISK", tables: lever("Cours EUR/MAD", 1_060), is: { refused: "Scénarios!B5", fr: "hors des bornes", en: "out of bounds" } },
  { what: "a budget in words", ask: "REALLOCATE.SUMMARY", tables: lever("Budget de formation", "1,2 million"), is: { refused: "Scénarios!B6", fr: "« 1,2 million » trouvé", en: 'found "1,2 million"' } },
  { what: "a budget in thousands", ask: "REALLOCATE.SUMMARY", tables: lever("Budget de formation", 500), is: { told: "Scénarios!B6", fr: "des milliers", en: "thousands" } },
  { what: "an as-of date as 202610", ask: "REVENUE.AT.RISK", tables: lever("Date d'arrêté", 202_610), is: { refused: "Scénarios!B5", fr: "202 610 n'est pas une date", en: "202,610 is not a date" } },
  { what: "0,08 in a cell that shows percents, which keeps 0.08 %", ask: "REVENUE.AT.RISK", tables: lever("Taux d'opt-in à terme", 0.0008), is: { told: "Scénarios!B6", fr: "8 %", en: "8%" } },
  { what: "half a percent, as the slider writes it", ask: "REVENUE.AT.RISK", tables: lever("Taux d'opt-in à terme", 0.005), is: { unsaid: true } },
  { what: "yes for a switch", ask: "REALLOCATE.SUMMARY", tables: lever("Le moins de départs d'abord", "oui"), is: { refused: "Scénarios!B6", fr: "« oui » n'est pas un choix", en: '"oui" is not one of the choices' } },
  { what: "a demand of 120 for 120 %", ask: "REALLOCATE.SUMMARY", tables: lever("Demande de travail nouveau", 120), is: { refused: "Scénarios!B6", fr: "Saisissez 120 %", en: "Enter 120%" } },
  { what: "two columns that begin with another name for levers", ask: "REVENUE.AT.RISK", more: { levers: asOf("Paramètre du modèle") }, is: { refused: "Scénarios", fr: "en-tête « Levier » introuvable parmi : Paramètre du modèle, Actif", en: 'header "Lever" not found among: Paramètre du modèle, Actif' } },
  { what: "seven days a week", ask: "CASH.PLAN", tables: { assumptions: [["Hypothèse", "Valeur", "Remplacement"], ["Jours travaillés par semaine", 6, 7]] }, is: { refused: "Hypothèses!C2", fr: "hors des bornes", en: "out of bounds" } },
  { what: "an assumption among the levers", ask: "CASH.PLAN", tables: lever("Jours travaillés par semaine", 5), is: { refused: "Scénarios!A6", fr: "n'est pas un nom connu", en: "is not a known name" } },
  { what: "rates of attrition where a factor is wanted", ask: "REVENUE.DISTRIBUTION", tables: uncertain(6, ["Attrition", "PERT", 0.3, "", 0.6, "min-max", "", ""]), is: { told: "Incertitudes!E7", fr: "100 %", en: "100%" } },
  { what: "rates of attrition where a factor is wanted, even over their range", ask: "REVENUE.DISTRIBUTION", tables: uncertain(6, ["Attrition", "Uniforme", 0.3, "", 0.6, "min-max", "", ""]), is: { told: "Incertitudes!E7", fr: "100 %", en: "100%" } },
  { what: "changes where a factor is wanted", ask: "REVENUE.DISTRIBUTION", tables: uncertain(2, ["Volumes", "PERT", -0.1, 0, 0.05, "min-max", "", ""]), is: { refused: "Incertitudes!C3", fr: "hors des bornes", en: "out of bounds" } },
  { what: "a factor where a rate of exchange is wanted", ask: "REVENUE.DISTRIBUTION", tables: uncertain(3, ["Cours EUR/MAD", "Uniforme", 0.95, "", 1.05, "min-max", "", ""]), is: { refused: "Incertitudes!C4", fr: "hors des bornes", en: "out of bounds" } },
  { what: "the pessimistic value of attrition where the low one is wanted", ask: "REVENUE.DISTRIBUTION", tables: uncertain(6, ["Attrition", "PERT", 1.4, 1, 0.8, "min-max", "", ""]), is: { refused: "Incertitudes!E7", fr: "ne montent pas", en: "do not ascend" } },
  { what: "a least and a greatest value of a law that has neither", ask: "REVENUE.DISTRIBUTION", tables: uncertain(3, ["Cours EUR/MAD", "Lognormale", 10.2, "", 11.4, "min-max", "", ""]), is: { refused: "Incertitudes!F4", fr: "une loi lognormale n'a ni minimum ni maximum", en: "a lognormal" } },
  { what: "a low value left blank where nothing can be 0", ask: "REVENUE.DISTRIBUTION", tables: uncertain(7, ["Aléa propre des lignes", "Lognormale", "", "", 1.25, "P10-P90", "", ""]), is: { refused: "Incertitudes!C8", fr: "cellule vide. Saisissez", en: "the cell is empty. Enter" } },
  { what: "a likeliest value for a law that has none", ask: "REVENUE.DISTRIBUTION", tables: uncertain(4, ["Prix du travail nouveau", "Uniforme", 0.9, 0.95, 1.1, "min-max", "", ""]), is: { told: "Incertitudes!D5", fr: "n'est pas lue", en: "is not read" } },
  { what: "a client where the line of an uncertainty should stand", ask: "REVENUE.DISTRIBUTION", tables: edited("uncertainty", 1, { Ligne: "B" }), is: { refused: "Incertitudes!H2", fr: "ne se nomme « B »", en: '"B"' } },
  { what: "a correlation in percent", ask: "REVENUE.DISTRIBUTION", tables: { correlations: [["Corrélation", "Volumes", "Cours EUR/MAD"], ["Volumes", 1, -30], ["Cours EUR/MAD", -30, 1]] }, is: { refused: "Corrélations!C2", fr: "Saisissez une valeur de -1 à 1", en: "Enter a value from -1 to 1" } },
  { what: "half a room", ask: "REALLOCATE.SUMMARY", tables: edited("sites", 1, { Salles: 1.5 }), is: { refused: "Sites!E2", fr: "1,5 n'est pas un nombre entier", en: "1.5 is not a whole number" } },
  { what: "all seats of the site for those of a room", ask: "REALLOCATE.SUMMARY", tables: edited("sites", 1, { "Places par salle": 30 }), is: { counts: "A room may well hold thirty: nothing in the workbook says how large one is." } },
  { what: "a horizon as a last month", ask: "REVENUE.AT.RISK", tables: lever("Horizon", dayOf(2027, 7, 1)), is: { refused: "Scénarios!B5", fr: "hors des bornes", en: "out of bounds" } },
  { what: "a sheet of scenarios whose clean table is empty but for its headers", ask: "REVENUE.AT.RISK", more: { levers: [["Levier", "Actif"]] }, is: { refused: "Leviers", fr: "« Date d'arrêté » absent", en: '"As-of date" not given' } },
];

test.each(LEVERS)("$what", (input) => judge(input));

