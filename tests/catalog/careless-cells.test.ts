import { dayOf } from "../../src/model/calendar";
import { CATALOG } from "../../src/catalog";
import type { CellValue } from "../../src/catalog/cells";
import { Refusal } from "../../src/catalog/problem";
import { readWorkbook } from "../../src/catalog/workbook-reading";

type Rows = readonly (readonly CellValue[])[];
type Tables = Readonly<Record<keyof typeof CLEAN, Rows>>;

/** Every table that a formula at once reads, each with every column filled. */
const CLEAN = {
  lines: [
    ["Ligne", "Client", "Site", "Vivier", "Code", "CA de référence", "Mois de référence", "Devise", "Part consommateurs France", "Opt-in atteint", "Vitesse d'opt-in", "Agents", "Part de coûts évitables", "Fin de contrat", "Probabilité de renouvellement", "Érosion digitale", "Anticipation du client"],
    ["L1", "A", "Rabat", "P1", "O1", 6_100, "2026-07", "EUR", 0.9, 0.12, 4, 40, 0.1, dayOf(2026, 12, 31), 0.5, 0.02, 1],
    ["L2", "B", "Fès", "P2", "O1 40%; I1 60%", 410_000, "2026-07", "MAD", 0.8, 0.05, 5, 29, 0.08, dayOf(2027, 3, 31), 0.6, 0.03, 0],
  ],
  clients: [
    ["Client", "Probabilité de départ", "Date de départ", "Encours client"],
    ["A", 0.1, dayOf(2026, 11, 15), 5_000],
    ["B", 0.2, dayOf(2027, 1, 1), 390_000],
  ],
  actuals: [["Ligne", "Mois", "Facturé"], ["L1", "2026-08", 4_000], ["L2", "2026-08", 350_000]],
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
  moves: [["Vivier", "Activité", "Mois", "Personnes"], ["P1", "Accueil", "2026-10", 12], ["P2", "Gestion", "2026-10", 7]],
  cash: [["Trésorerie d'ouverture", "Charges fixes par mois", "Délai de règlement", "Découvert autorisé", "Plancher de trésorerie"], [700_000, 150_000, 45, 300_000, 100_000]],
  scenarios: [
    ["Levier", "Base", "Actif"],
    ["Date d'arrêté", dayOf(2026, 10, 1), dayOf(2026, 10, 1)],
    ["Premier mois", dayOf(2026, 8, 1), dayOf(2026, 8, 1)],
    ["Horizon", 12, 12],
    ["Cours EUR/MAD", 10.6, 10.6],
  ],
} as const satisfies Record<string, Rows>;

const NAMES: Readonly<Record<keyof typeof CLEAN, string>> = { lines: "Lignes", clients: "Clients", actuals: "Réalisé", pools: "Viviers", work: "Travail", paths: "Parcours", moves: "Réaffectations", cash: "Trésorerie", scenarios: "Scénarios" };

/** What the formulas say of the tables: of revenue, surplus, courses, and cash with and without doing something. */
function answers(tables: Tables): string {
  const call = (id: string, more: Readonly<Record<string, CellValue>> = {}) => {
    const fn = CATALOG.find((one) => one.id === id);
    if (!fn) throw new Error(`there is no function ${id}`);
    const args = Object.keys(fn.params).map((key) => {
      const cells = key in more ? more[key] : key === "levers" ? tables.scenarios.map((row) => [row[0] ?? "", row.at(-1) ?? ""]) : tables[key as keyof Tables];
      return cells === undefined ? undefined : { cells, address: key in more ? null : `${key in NAMES ? NAMES[key as keyof Tables] : NAMES.scenarios}!A1:Z99` };
    });
    return fn.call(args);
  };
  return JSON.stringify([call("REVENUE.AT.RISK"), call("SURPLUS"), call("TRAINING.COST"), call("CASH.PLAN"), call("CASH.PLAN", { doNothing: true })]);
}

/** Places and codes of what the pane says of the tables. */
function told(tables: Tables): Set<string> {
  const found = Object.entries(tables).map(([key, values]) => ({ name: NAMES[key as keyof Tables], grid: { values, origin: { sheet: NAMES[key as keyof Tables], row: 0, column: 0 } } }));
  const { problems } = readWorkbook({ tables: found, activeScenario: null, calendar: 1900 });
  return new Set(problems.map(({ place, complaint }) => `${complaint.code} ${place.address ?? place.table.fr}`));
}

const ANSWERS = answers(CLEAN);
const TOLD = told(CLEAN);

type Outcome = "refused" | "told" | "same" | "changed";

function outcomeOf(tables: Tables): Outcome {
  try {
    if (answers(tables) === ANSWERS) return "same";
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    const [{ place, complaint }] = thrown.problems;
    if (place.address === undefined && complaint.code !== "reference-month-missing" && complaint.code !== "agents-missing") throw new Error(`${complaint.code} names no cell`, { cause: thrown });
    return "refused";
  }
  return [...told(tables)].some((problem) => !TOLD.has(problem)) ? "told" : "changed";
}

/** What a hand may do to a cell; undefined where it does not apply. */
const SLIPS: Readonly<Record<string, (cell: CellValue) => CellValue | undefined>> = {
  blank: () => "",
  "0": () => 0,
  negative: (cell) => (typeof cell === "number" ? -cell : undefined),
  "x 100": (cell) => (typeof cell === "number" ? cell * 100 : undefined),
  "number as text": (cell) => (typeof cell === "number" ? String(cell).replace(".", ",") : undefined),
  "date as text": () => "11/08/2026",
};

const TRIED = (Object.keys(CLEAN) as (keyof typeof CLEAN)[]).filter((table) => table !== "scenarios");
const headersOf = (table: keyof typeof CLEAN) => CLEAN[table][0] as readonly string[];
const withCell = (table: keyof typeof CLEAN, row: number, column: number, value: CellValue): Tables => ({ ...CLEAN, [table]: (CLEAN[table] as Rows).map((cells, at) => (at === row ? cells.map((cell, where) => (where === column ? value : cell)) : cells)) });

/** One letter left out in the middle, a word more, or a unit. */
const RENAMED: readonly ((header: string) => string)[] = [
  (header) => header.slice(0, header.length >> 1) + header.slice((header.length >> 1) + 1),
  (header) => `${header} prévu`,
  (header) => `${header} (MAD)`,
  (header) => header.toUpperCase(),
];

describe("every column of every table", () => {
  test("the clean tables are refused nowhere", () => {
    expect([...TOLD]).toEqual(["table-absent Hypothèses", "table-absent Sites"]);
  });

  test.each(Object.keys(SLIPS))("with %s in its cell is refused with its address, told, or the same, save what is reviewed", (slip) => {
    const changed = TRIED.flatMap((table) =>
      headersOf(table).flatMap((header, column) => {
        const value = SLIPS[slip]?.((CLEAN[table] as Rows)[1]?.[column] ?? null);
        return value !== undefined && outcomeOf(withCell(table, 1, column, value)) === "changed" ? [`${NAMES[table]}: ${header}`] : [];
      }),
    );
    expect(changed).toEqual(REVIEWED[slip] ?? []);
  });

  test("with its header slightly renamed is refused with its address, told, or the same", () => {
    const changed = TRIED.flatMap((table) =>
      headersOf(table).flatMap((header, column) => RENAMED.flatMap((rename) => (outcomeOf(withCell(table, 0, column, rename(header))) === "changed" ? [`${NAMES[table]}: ${rename(header)}`] : []))),
    );
    expect(changed).toEqual([]);
  });
});

test("every table with a row that stands twice is refused with its address, told, or the same", () => {
  const changed = TRIED.filter((table) => outcomeOf({ ...CLEAN, [table]: [...CLEAN[table], CLEAN[table][1] as readonly CellValue[]] }) === "changed");
  expect(changed).toEqual([]);
});

/** Answers that change without a word, reviewed: each says what was typed, and nothing in the workbook contradicts it. */
const REVIEWED: Readonly<Record<string, readonly string[]>> = {
  // A blank leaves the value to the scenario, or takes the default that the column's help states.
  blank: [
    ...["Devise", "Part consommateurs France", "Opt-in atteint", "Vitesse d'opt-in", "Fin de contrat", "Probabilité de renouvellement", "Érosion digitale", "Anticipation du client"].map((header) => `Lignes: ${header}`),
    ...["ETP par personne", "Catégorie", "Attrition annuelle"].map((header) => `Viviers: ${header}`),
    ...["Heures facturées par ETP", "Devise", "Part d'autres coûts variables", "Fin de contrat"].map((header) => `Travail: ${header}`),
    "Parcours: Agents par coach",
    "Trésorerie: Découvert autorisé",
    "Trésorerie: Plancher de trésorerie",
  ],
  // A 0 that can be meant counts as 0; among words and dates it is a blank.
  "0": [
    ...["CA de référence", "Devise", "Part consommateurs France", "Opt-in atteint", "Vitesse d'opt-in", "Agents", "Part de coûts évitables", "Fin de contrat", "Probabilité de renouvellement", "Érosion digitale", "Anticipation du client"].map((header) => `Lignes: ${header}`),
    "Clients: Probabilité de départ",
    "Réalisé: Facturé",
    ...["Ancienneté", "Catégorie", "Attrition annuelle", "Congés non pris"].map((header) => `Viviers: ${header}`),
    ...["Demande", "Prix par heure facturée", "Devise", "Part d'autres coûts variables", "Fin de contrat"].map((header) => `Travail: ${header}`),
    ...["Jours de cours", "Jours d'accompagnement", "Productivité de départ", "Montée en compétence", "Coût externe par jour de groupe"].map((header) => `Parcours: ${header}`),
    "Réaffectations: Personnes",
    ...["Trésorerie d'ouverture", "Charges fixes par mois", "Délai de règlement", "Découvert autorisé"].map((header) => `Trésorerie: ${header}`),
  ],
  // A bank balance may be overdrawn.
  negative: ["Trésorerie: Trésorerie d'ouverture"],
  // An amount or a head count by itself may be anything.
  "x 100": [
    "Lignes: CA de référence",
    "Viviers: Effectif",
    "Viviers: Salaire brut mensuel",
    "Travail: Prix par heure facturée",
    "Parcours: Coût externe par jour de groupe",
    ...["Trésorerie d'ouverture", "Charges fixes par mois", "Découvert autorisé", "Plancher de trésorerie"].map((header) => `Trésorerie: ${header}`),
  ],
};
