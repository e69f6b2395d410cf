import type { CellValue } from "../../src/catalog/record/cells";
import { operatorCase } from "../../src/catalog/cases/operator/operator-case";
import { readAssumptions } from "../../src/catalog/tables/scenarios";
import { parseTable } from "../../src/catalog/reading/parse-table";
import type { Column, TableSpec } from "../../src/catalog/record/table";
import { LINES } from "../../src/catalog/tables/revenue/lines";
import { MOVES } from "../../src/catalog/tables/workforce/moves";
import { PATHS } from "../../src/catalog/tables/training/paths";
import { POOLS } from "../../src/catalog/tables/workforce/pools";
import { WORK } from "../../src/catalog/tables/workforce/work";
import { CASH_PLAN } from "../../src/catalog/functions/finance/cash-plan";
import { plan } from "../../src/model/scenario/plan";
import { day } from "../support/dates";
import { columnOf, rowsOf } from "../support/function-rows";
import { within } from "../support/within";

// A move to an activity that stands on two sites goes where its people may go, and not to the first row of that name.

type Rows = readonly (readonly CellValue[])[];

interface Given {
  readonly site?: CellValue;
  readonly languages?: string;
  readonly activity?: string;
  readonly work?: Rows;
  readonly required?: string;
  readonly mobile?: boolean;
}

/** Thirty people of a line that is prohibited, of whom twenty begin a course of a month in September. */
function caseOf({ site = "Rabat", languages = "français", activity = "Accueil", work = BOTH, required = "", mobile = false }: Given = {}) {
  const read = <C extends Readonly<Record<string, Column<unknown>>>>(spec: TableSpec<C>, values: Rows) => parseTable(spec, { values, origin: { sheet: spec.name.fr, row: 0, column: 0 } });
  return operatorCase({
    lines: read(LINES, [["Client", "Vivier", "Code", "CA de référence", "Mois de référence", "Opt-in atteint", "Agents"], ["A", "P1", "O1", 600_000, "2026-07", 0, 30]]),
    pools: read(POOLS, [["Vivier", "Site", "Langues", "Effectif", "Salaire brut mensuel", "Ancienneté", "Attrition annuelle", "Congés non pris"], ["P1", site, languages, 30, 5_000, 2, 0, 9]]),
    work: read(WORK, [["Activité", "Site", "Demande", "Prix par heure facturée", "Heures facturées par ETP"], ...work]),
    paths: read(PATHS, [
      ["Activité", "Langue requise", "Jours de cours", "Jours d'accompagnement", "Taux de réussite", "Coût externe par jour de groupe", "Productivité de départ", "Montée en compétence"],
      ["Accueil", required, 10, 5, 1, 5_000, 1, 0],
    ]),
    moves: read(MOVES, [["Vivier", "Activité", "Mois", "Personnes"], ["P1", activity, "2026-09", 20]]),
    cash: null,
    clients: null,
    actuals: null,
    consents: null,
    levers: null,
    assumptions: readAssumptions({ values: [["Hypothèse", "Valeur"], ["Mobilité entre sites", mobile]], origin: null }),
    options: { asOf: day("2026-08-01"), months: 6 },
  });
}

const BOTH: Rows = [["Accueil", "Casablanca", 5, 100, 100], ["Accueil", "Rabat", 20, 200, 100]];
const FROM_ANYWHERE: Rows = [...BOTH, ["Accueil", "télétravail", 7, 150, 100]];

/** What the moved bring in from October on, a month. */
function monthly(given: Given): number | undefined {
  const { inputs, levers } = caseOf(given);
  const cash = { terms: { opening: 0, fixedCosts: 0, daysOutstanding: 0, overdraft: 0, covenantFloor: null, avoidableShares: [0], wageStep: 0 }, refunds: { filedOn: null, cap: 1, used: 0, lag: 9 } };
  return plan({ ...inputs, cash }, levers).money?.newWork.revenue[3];
}
const told = (given: Given) => caseOf(given).problems.map(({ severity, cause, place }) => `${severity} ${cause.code} ${place.address ?? ""}`.trim()).filter((saying) => !saying.includes("agents"));

test("people of Rabat go to the work in Rabat: 20 at 200 for 100 hours, and not five in Casablanca at 100", () => {
  expect(monthly({})).toEqual(within(400_000, 1e-6));
  expect(told({})).toEqual([]);
  expect(monthly({ site: " casablanca" })).toEqual(within(50_000, 1e-6));
});

test("a site in brackets decides, as the plan's own results write it", () => {
  expect(monthly({ activity: "Accueil (Casablanca)", mobile: true })).toEqual(within(50_000, 1e-6));
  expect(monthly({ activity: "Accueil [rabat]", site: "Casablanca", mobile: true })).toEqual(within(400_000, 1e-6));
});

test("work that can be done from anywhere comes after that of their own site and before that of another", () => {
  expect(monthly({ work: FROM_ANYWHERE })).toEqual(within(400_000, 1e-6));
  expect(monthly({ work: FROM_ANYWHERE, site: "Fès" })).toEqual(within(7 * 150 * 100, 1e-6));
  expect(told({ work: FROM_ANYWHERE, site: "Fès" })).toEqual([]);
});

test.each<[string, Given]>([
  ["work on another site where nobody changes sites", { site: "Rabat", work: BOTH.slice(0, 1) }],
  ["a site in brackets that is not theirs", { activity: "Accueil (Casablanca)" }],
  ["a language that the path requires", { required: "néerlandais" }],
])("a gate holds for moves too: %s", (_says, given) => {
  expect(told(given)).toEqual(["error move-stopped Réaffectations!B2"]);
  expect(told({ ...given, mobile: true })).toEqual(given.required ? ["error move-stopped Réaffectations!B2"] : []);
});

test("which of several is meant is asked and never guessed", () => {
  expect(told({ site: "Fès", mobile: true })).toEqual(["error work-ambiguous Réaffectations!B2"]);
  expect(told({ work: [...BOTH, ["Accueil", "Rabat", 3, 90, 100]] })).toEqual(["error work-ambiguous Réaffectations!B2"]);
  const { problems } = caseOf({ site: "Fès", mobile: true });
  expect(problems.find(({ cause: { code } }) => code === "work-ambiguous")?.cause).toMatchObject({ choices: ["Accueil (Casablanca)", "Accueil (Rabat)"] });
});

test("the cash plan receives what the work on their site pays", async () => {
  const receipts = async (work: Rows, site = "Rabat") => {
    const rows = await rowsOf(CASH_PLAN, {
      lines: [["Client", "Vivier", "Code", "CA de référence", "Mois de référence", "Opt-in atteint", "Agents", "Part de coûts évitables"], ["A", "P1", "O1", 600_000, "2026-07", 0, 30, 0]],
      pools: [["Vivier", "Site", "Effectif", "Salaire brut mensuel", "Ancienneté", "Attrition annuelle", "Congés non pris"], ["P1", site, 30, 5_000, 2, 0, 9]],
      cash: [["Trésorerie d'ouverture", "Charges fixes par mois", "Délai de règlement"], [1, 0, 0]],
      work: [["Activité", "Site", "Demande", "Prix par heure facturée", "Heures facturées par ETP"], ...work],
      paths: [["Activité", "Jours de cours", "Jours d'accompagnement", "Taux de réussite", "Coût externe par jour de groupe", "Productivité de départ", "Montée en compétence"], ["Accueil", 10, 5, 1, 5_000, 1, 0]],
      moves: [["Vivier", "Activité", "Mois", "Personnes"], ["P1", "Accueil", "2026-09", 20]],
      asOf: day("2026-08-01"),
      months: 4,
    });
    return columnOf(rows, "receipts").slice(2);
  };
  expect(await receipts(BOTH)).toEqual([within(400_000, 1e-6), within(400_000, 1e-6)]);
  expect(await receipts(BOTH, "Casablanca")).toEqual([within(50_000, 1e-6), within(50_000, 1e-6)]);
});
