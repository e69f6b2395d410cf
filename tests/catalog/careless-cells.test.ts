import type { CellValue } from "../../src/catalog/record/cells";
import { answers, AT_ONCE, CLEAN, NAMES, outcomeOf, RENAMED, ROW_TABLES, SLIPS, told, withCell, type Rows, type TableKey, type Tables } from "../support/careless-tables";

const TRIED = ROW_TABLES;
const headersOf = (table: TableKey) => CLEAN[table][0] as readonly string[];

let clean: { readonly answers: string; readonly told: ReadonlySet<string> };
beforeAll(async () => {
  clean = { answers: await answers(AT_ONCE, CLEAN), told: told(CLEAN) };
});

/** Those of some changed tables whose answer changes without a word. */
async function unsaid(tried: readonly { readonly name: string; readonly tables: Tables }[]): Promise<string[]> {
  const found: string[] = [];
  for (const { name, tables } of tried) if ((await outcomeOf(AT_ONCE, tables, clean)) === "changed") found.push(name);
  return found;
}

describe("every column of every table", () => {
  test("the clean tables are refused nowhere", () => {
    expect([...clean.told]).toEqual([]);
  });

  test.each(Object.keys(SLIPS))("with %s in its cell is refused with its address, told, or the same, save what is reviewed", async (slip) => {
    const tried = TRIED.flatMap((table) =>
      headersOf(table).flatMap((header, column) => {
        const value = SLIPS[slip]?.((CLEAN[table] as Rows)[1]?.[column] ?? null);
        return value === undefined ? [] : [{ name: `${NAMES[table]}: ${header}`, tables: withCell(table, 1, column, value) }];
      }),
    );
    expect(await unsaid(tried)).toEqual(REVIEWED[slip] ?? []);
  });

  test("with its header slightly renamed is refused with its address, told, or the same", async () => {
    const tried = TRIED.flatMap((table) => headersOf(table).flatMap((header, column) => RENAMED.map((rename) => ({ name: `${NAMES[table]}: ${rename(header)}`, tables: withCell(table, 0, column, rename(header)) }))));
    // Revenue at risk says the site again beside each line, and says none where it reads none; no number moves.
    expect(await unsaid(tried)).toEqual(["Lignes: Sie"]);
  });
});

test("every table with a row that stands twice is refused with its address, told, or the same", async () => {
  expect(await unsaid(TRIED.map((table) => ({ name: NAMES[table], tables: { ...CLEAN, [table]: [...CLEAN[table], CLEAN[table][1] as readonly CellValue[]] } })))).toEqual([]);
});

/** Answers that change without a word, reviewed: each says what was typed, and nothing in the workbook contradicts it. */
const REVIEWED: Readonly<Record<string, readonly string[]>> = {
  // A blank leaves the value to the scenario, or takes the default that the column's help states. The site is said again beside its line.
  blank: [
    ...["Site", "Part consommateurs France", "Opt-in atteint", "Vitesse d'opt-in", "Fin de contrat", "Probabilité de renouvellement", "Érosion digitale", "Anticipation du client"].map((header) => `Lignes: ${header}`),
    // The goods of a client who has but one kind are told without their code: the numbers are the same.
    ...["Biens ou services", "Consentements retirés"].map((header) => `Consentements: ${header}`),
    ...["ETP par personne", "Catégorie", "Attrition annuelle"].map((header) => `Viviers: ${header}`),
    ...["Heures facturées par ETP", "Part d'autres coûts variables", "Fin de contrat"].map((header) => `Travail: ${header}`),
    "Parcours: Agents par coach",
    "Trésorerie: Découvert autorisé",
    "Trésorerie: Plancher de trésorerie",
  ],
  // A 0 that can be meant counts as 0; among words and dates it is a blank.
  "0": [
    ...["Site", "CA de référence", "Part consommateurs France", "Opt-in atteint", "Vitesse d'opt-in", "Agents", "Part de coûts évitables", "Fin de contrat", "Probabilité de renouvellement", "Érosion digitale", "Anticipation du client", "Demandes reçues par mois"].map((header) => `Lignes: ${header}`),
    "Clients: Probabilité de départ",
    ...["Biens ou services", "Consentements retirés"].map((header) => `Consentements: ${header}`),
    "Réalisé: Facturé",
    ...["Ancienneté", "Catégorie", "Attrition annuelle", "Congés non pris"].map((header) => `Viviers: ${header}`),
    ...["Demande", "Prix par heure facturée", "Part d'autres coûts variables", "Fin de contrat"].map((header) => `Travail: ${header}`),
    ...["Jours de cours", "Jours d'accompagnement", "Productivité de départ", "Montée en compétence", "Coût externe par jour de groupe"].map((header) => `Parcours: ${header}`),
    "Réaffectations: Personnes",
    ...["Trésorerie d'ouverture", "Charges fixes par mois", "Délai de règlement", "Découvert autorisé", "Plancher de trésorerie"].map((header) => `Trésorerie: ${header}`),
  ],
  "date as text": ["Lignes: Site"],
  // A bank balance may be overdrawn, and so may what the bank puts up with.
  negative: ["Trésorerie: Trésorerie d'ouverture", "Trésorerie: Plancher de trésorerie"],
  // An amount or a head count by itself may be anything.
  "x 100": [
    ...["Demandes reçues par mois", "CA par appel"].map((header) => `Lignes: ${header}`),
    "Consentements: Contacts en base",
    "Viviers: Effectif",
    "Parcours: Coût externe par jour de groupe",
    ...["Trésorerie d'ouverture", "Charges fixes par mois", "Découvert autorisé", "Plancher de trésorerie"].map((header) => `Trésorerie: ${header}`),
  ],
};
