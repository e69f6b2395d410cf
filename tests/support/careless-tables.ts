import { dayOf } from "../../src/model/calendar/calendar";
import { CATALOG } from "../../src/catalog";
import type { CellValue } from "../../src/catalog/record/cells";
import { cellsInOrder } from "../../src/catalog/functions/definition/by-name";
import type { Argument } from "../../src/catalog/functions/definition/parameter";
import type { RunJob } from "../../src/catalog/jobs/jobs";
import { Refusal, type Problem } from "../../src/catalog/record/problem";
import { readWorkbook } from "../../src/catalog/cases/workbook-reading";

export type Rows = readonly (readonly CellValue[])[];
export type TableKey = keyof typeof CLEAN;
export type Tables = Readonly<Record<TableKey, Rows>>;

/** Every table that a formula reads, each with every column filled, and nothing wrong with any. */
export const CLEAN = {
  lines: [
    ["Ligne", "Client", "Site", "Vivier", "Code", "CA de référence", "Mois de référence", "Devise", "Part consommateurs France", "Opt-in atteint", "Vitesse d'opt-in", "Agents", "Part de coûts évitables", "Fin de contrat", "Probabilité de renouvellement", "Érosion digitale", "Anticipation du client", "Demandes reçues par mois", "CA par appel"],
    ["L1", "A", "Rabat", "P1", "O1 90%; O3R 10%", 61_000, "2026-07", "EUR", 0.9, 0.12, 4, 40, 0.1, dayOf(2026, 12, 31), 0.5, 0.02, 1, 400, 10],
    ["L2", "B", "Fès", "P2", "O1 40%; I1 60%", 410_000, "2026-07", "MAD", 0.8, 0.05, 5, 29, 0.08, dayOf(2027, 3, 31), 0.6, 0.03, 0, 0, 60],
  ],
  clients: [
    ["Client", "Probabilité de départ", "Date de départ", "Encours client"],
    ["A", 0.1, dayOf(2026, 11, 15), 5_000],
    ["B", 0.2, dayOf(2027, 1, 1), 390_000],
  ],
  consents: [
    ["Client", "Biens ou services", "Date de recueil", "Contacts en base", "Consentements recueillis", "Consentements retirés"],
    ["A", "O1", dayOf(2026, 9, 10), 5_000, 300, 40],
    ["B", "O1", dayOf(2026, 8, 20), 8_000, 240, 30],
  ],
  actuals: [["Ligne", "Mois", "Facturé"], ["L1", "2026-08", 40_000], ["L2", "2026-08", 350_000]],
  pools: [
    ["Vivier", "Site", "Compétence", "Langues", "Effectif", "ETP par personne", "Salaire brut mensuel", "Ancienneté", "Catégorie", "Attrition annuelle", "Congés non pris"],
    ["P1", "Rabat", "Vente", "français", 45, 0.9, 5_000, 1.5, "cadre", 0.45, 7],
    ["P2", "Fès", "Support", "anglais", 30, 1, 8_000, 5.5, "agent", 0.2, 11],
  ],
  work: [
    ["Activité", "Site", "Demande", "Prix par heure facturée", "Heures facturées par ETP", "Devise", "Mois de démarrage", "Part d'autres coûts variables", "Fin de contrat"],
    ["Accueil", "Rabat", 15, 14, 120, "EUR", "2026-11", 0.05, dayOf(2027, 5, 15)],
    ["Gestion", "Fès", 10, 150, 125, "MAD", "2026-11", 0.04, dayOf(2027, 6, 15)],
  ],
  paths: [
    ["Activité", "Compétence", "Langue requise", "Jours de cours", "Jours d'accompagnement", "Productivité de départ", "Montée en compétence", "Taux de réussite", "Coût externe par jour de groupe", "Taille de groupe", "Agents par coach"],
    ["Accueil", "Vente", "français", 10, 5, 0.75, 1, 0.92, 5_000, 12, 3],
    ["Gestion", "Support", "anglais", 12, 10, 0.6, 1.5, 0.88, 5_200, 10, 5],
  ],
  sites: [
    ["Site", "Partenaire", "Région", "Indice de salaire", "Salles", "Places par salle", "Séances par jour", "Formateurs"],
    ["Rabat", "", "Rabat-Salé-Kénitra", 0.95, 2, 15, 2, 3],
    ["Fès", "", "Fès-Meknès", 0.9, 1, 12, 1, 2],
    ["Fès", "École", "Fès-Meknès", 0.9, 1, 10, 1, 1],
  ],
  holidays: [
    ["Date", "Jour férié"],
    [dayOf(2026, 8, 20), "Révolution du Roi et du Peuple"], [dayOf(2026, 8, 21), "Fête de la Jeunesse"], [dayOf(2026, 11, 6), "Marche verte"], [dayOf(2026, 11, 18), "Fête de l'indépendance"],
  ],
  moves: [["Vivier", "Activité", "Mois", "Personnes", "Décision"], ["P1", "Accueil", "2026-10", 12, "Former"], ["P2", "Gestion", "2026-10", 7, ""]],
  cash: [["Trésorerie d'ouverture", "Charges fixes par mois", "Délai de règlement", "Découvert autorisé", "Plancher de trésorerie"], [700_000, 150_000, 45, 300_000, 100_000]],
  uncertainty: [
    ["Facteur", "Loi", "Bas", "Probable", "Haut", "Bornes", "Observations", "Ligne"],
    ["Taux d'opt-in", "PERT", 0.02, 0.05, 0.2, "min-max", "", "L2"],
    ["Volumes", "Triangulaire", 0.9, 1, 1.05, "P10-P90", "", ""],
    ["Cours EUR/MAD", "Lognormale", 10.2, "", 11.4, "P10-P90", "", ""],
    ["Prix du travail nouveau", "Uniforme", 0.9, "", 1.1, "min-max", "", ""],
    ["Autorisation de licenciement", "Bernoulli", "", 0.85, "", "", "", ""],
    ["Attrition", "Empirique", "", "", "", "", "90 %; 110 %; 130 %", ""],
    ["Aléa propre des lignes", "Lognormale", 0.8, "", 1.25, "P10-P90", "", ""],
  ],
  correlations: [["Corrélation", "Volumes", "Cours EUR/MAD"], ["Volumes", 1, -0.3], ["Cours EUR/MAD", -0.3, 1]],
  scenarios: [
    ["Levier", "Base", "Actif"],
    ["Date d'arrêté", dayOf(2026, 10, 1), dayOf(2026, 10, 1)],
    ["Premier mois", dayOf(2026, 8, 1), dayOf(2026, 8, 1)],
    ["Horizon", 12, 12],
    ["Cours EUR/MAD", 10.6, 10.6],
  ],
  assumptions: [["Hypothèse", "Valeur", "Remplacement"], ["Rendement d'un contact consentant", 1, 1.2], ["Jours travaillés par semaine", 6, ""]],
} as const satisfies Record<string, Rows>;

/** What the sheets and tables are called. */
export const NAMES: Readonly<Record<TableKey, string>> = {
  lines: "Lignes", clients: "Clients", consents: "Consentements", actuals: "Réalisé", pools: "Viviers", work: "Travail", paths: "Parcours", sites: "Sites", holidays: "Jours fériés",
  moves: "Réaffectations", cash: "Trésorerie", uncertainty: "Incertitudes", correlations: "Corrélations", scenarios: "Scénarios", assumptions: "Hypothèses",
};

/** A question: a function, and what is given beside the tables. */
export interface Question {
  readonly id: string;
  readonly more?: Readonly<Record<string, CellValue | Rows>>;
}

/** Questions of revenue, consents, surplus, courses, rooms, regions, and cash with and without doing something: answered at once. */
export const AT_ONCE: readonly Question[] = [{ id: "REVENUE.AT.RISK" }, { id: "OPT.IN.SCHEDULE" }, { id: "SURPLUS" }, { id: "TRAINING.COST" }, { id: "TRAINING.BUDGET" }, { id: "TRAINING.CAPACITY" }, { id: "REGION.IMPACT" }, { id: "CASH.PLAN" }, { id: "CASH.PLAN", more: { doNothing: true } }];
/** Questions that the engine is asked: what it is asked is the answer here, so that not even what happens not to bind goes unseen. */
export const OF_THE_ENGINE: readonly Question[] = [{ id: "REALLOCATE.SUMMARY" }, { id: "REVENUE.DISTRIBUTION" }];

/** A job that the engine would be asked for. */
class Asked extends Error {
  constructor(readonly job: unknown) {
    super("asked");
  }
}
const ask: RunJob = (job) => Promise.reject(new Asked(job));

const sheetOf = (key: TableKey) => (/^\p{L}+$/u.test(NAMES[key]) ? NAMES[key] : `'${NAMES[key]}'`);

/**
 * What a formula gives, or asks the engine, of the tables.
 *
 * @throws Refusal
 */
export async function answerOf({ id, more = {} }: Question, tables: Tables): Promise<unknown> {
  const fn = CATALOG.find((one) => one.id === id);
  if (!fn) throw new Error(`there is no function ${id}`);
  const given = Object.keys(fn.tables).map((key) => {
    const from = key === "levers" ? "scenarios" : (key as TableKey);
    // Of Scenarios a formula is given the lever's name and its active value.
    const cells = from === "scenarios" ? tables.scenarios.map((row) => [row[0] ?? "", row.at(-1) ?? ""]) : tables[from];
    return [key, { cells, address: `${sheetOf(from)}!A1:Z99` }] as const;
  });
  const others = Object.entries(more).map(([key, cells]) => [key, { cells, address: null }] as const);
  const args = cellsInOrder(fn, Object.fromEntries<Argument>([...given, ...others]), "fr");
  if (!fn.asksEngine) return fn.call(args);
  return fn.start(args, ask).catch((thrown: unknown) => {
    if (thrown instanceof Asked) return thrown.job;
    throw thrown;
  });
}

/** What all questions give, as one text. */
export async function answers(questions: readonly Question[], tables: Tables): Promise<string> {
  const found: unknown[] = [];
  for (const question of questions) found.push(await answerOf(question, tables));
  return JSON.stringify(found);
}

/** What the pane says of the tables. */
export function problemsOf(tables: Tables, activeScenario: { readonly name: string; readonly address: string } | null = null): readonly Problem[] {
  const found = Object.entries(tables).map(([key, values]) => ({ name: NAMES[key as TableKey], grid: { values, origin: { sheet: NAMES[key as TableKey], row: 0, column: 0 } } }));
  return readWorkbook({ tables: found, activeScenario, calendar: 1900 }).problems;
}

/** Places and codes of what the pane says of the tables. */
export function told(tables: Tables): Set<string> {
  return new Set(problemsOf(tables).map(({ place, cause }) => `${cause.code} ${place.address ?? place.table.fr}`));
}

export type Outcome = "refused" | "told" | "same" | "changed";

/** What becomes of changed tables: refused, told, or as the clean ones; else their answer has changed without a word. */
export async function outcomeOf(questions: readonly Question[], tables: Tables, clean: { readonly answers: string; readonly told: ReadonlySet<string> }): Promise<Outcome> {
  try {
    if ((await answers(questions, tables)) === clean.answers) return "same";
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    const [{ place, cause }] = thrown.problems;
    // Of a column that is not there no cell can be named: its header and the row are.
    if (place.address === undefined && (place.row === undefined || place.column === undefined)) throw new Error(`${cause.code} names no cell`, { cause: thrown });
    return "refused";
  }
  return [...told(tables)].some((problem) => !clean.told.has(problem)) ? "told" : "changed";
}

/** The clean tables with one cell changed. */
export function withCell(table: TableKey, row: number, column: number, value: CellValue): Tables {
  return { ...CLEAN, [table]: (CLEAN[table] as Rows).map((cells, at) => (at === row ? cells.map((cell, where) => (where === column ? value : cell)) : cells)) };
}

/** Tables of rows that formulas which answer at once read, of which a row's cells are tried; of the others every cell is. */
export const ROW_TABLES = ["lines", "clients", "consents", "actuals", "pools", "work", "paths", "moves", "cash"] as const satisfies readonly TableKey[];
export const OTHER_TABLES = ["sites", "holidays", "uncertainty", "correlations", "scenarios", "assumptions"] as const satisfies readonly TableKey[];

/** What a hand may do to a cell; undefined where it does not apply. */
export const SLIPS: Readonly<Record<string, (cell: CellValue) => CellValue | undefined>> = {
  blank: () => "",
  "0": () => 0,
  negative: (cell) => (typeof cell === "number" ? -cell : undefined),
  "x 100": (cell) => (typeof cell === "number" ? cell * 100 : undefined),
  "number as text": (cell) => (typeof cell === "number" ? String(cell).replace(".", ",") : undefined),
  "date as text": () => "11/08/2026",
};

/** One letter left out in the middle, a word more, a unit, or capitals. */
export const RENAMED: readonly ((header: string) => string)[] = [
  (header) => header.slice(0, header.length >> 1) + header.slice((header.length >> 1) + 1),
  (header) => `${header} prévu`,
  (header) => `${header} (MAD)`,
  (header) => header.toUpperCase(),
];
