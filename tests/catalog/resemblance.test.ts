import { dayOf } from "../../src/model/calendar/calendar";
import { CATALOG } from "../../src/catalog";
import type { CellValue } from "../../src/catalog/record/cells";
import { describe as inWords } from "../../src/catalog/words/refusals/messages";
import { parseTable } from "../../src/catalog/reading/parse-table";
import { cellsInOrder } from "../../src/catalog/functions/definition/by-name";
import type { Argument } from "../../src/catalog/functions/definition/parameter";
import { Refusal, type Problem } from "../../src/catalog/record/problem";
import { readAssumptions } from "../../src/catalog/tables/scenarios";
import { headersOf, requiredColumns, type Column, type TableSpec } from "../../src/catalog/record/table";
import { ACTUALS } from "../../src/catalog/tables/revenue/actuals";
import { CASH } from "../../src/catalog/tables/cash";
import { CLIENTS } from "../../src/catalog/tables/revenue/clients";
import { CONSENTS } from "../../src/catalog/tables/revenue/consents";
import { LINES } from "../../src/catalog/tables/revenue/lines";
import { MOVES } from "../../src/catalog/tables/workforce/moves";
import { PATHS } from "../../src/catalog/tables/training/paths";
import { POOLS } from "../../src/catalog/tables/workforce/pools";
import { SITES } from "../../src/catalog/tables/training/sites";
import { UNCERTAINTY } from "../../src/catalog/tables/uncertainty/uncertainty";
import { WORK } from "../../src/catalog/tables/workforce/work";
import { LOCALES } from "../../src/catalog/record/text";
import { spaced } from "./asking";
import { ORDINARY_HEADERS } from "../support/ordinary-headers";

const TABLES = { lines: LINES, clients: CLIENTS, consents: CONSENTS, actuals: ACTUALS, pools: POOLS, work: WORK, paths: PATHS, sites: SITES, moves: MOVES, cash: CASH, uncertainty: UNCERTAINTY } as const satisfies Record<string, TableSpec>;
type TableId = keyof typeof TABLES;

const ORIGIN = { sheet: "Données", row: 0, column: 0 };

function problemsOf(table: TableId, headers: readonly string[], rows: readonly (readonly CellValue[])[] = []): readonly Problem[] {
  return parseTable(TABLES[table] as TableSpec, { values: [headers, ...rows], origin: ORIGIN }).problems;
}

const asked = (problems: readonly Problem[]) => problems.filter(({ cause: { code } }) => code === "header-resembles" || code === "header-content" || code === "header-unit");

/** The headers that a table can't do without, as they are laid out. */
const needed = (table: TableId, locale: "fr" | "en" = "fr") => requiredColumns(TABLES[table] as TableSpec).map((key) => ((TABLES[table] as TableSpec).columns[key] as Column<unknown>).header[locale]);

describe("ordinary headers of a finance, HR or operations department", () => {
  test("there are forty lists of them", () => {
    expect(ORDINARY_HEADERS.length).toBeGreaterThanOrEqual(40);
  });

  test.each(ORDINARY_HEADERS.map(([read, headers], at) => [`${at + 1}, ${read}`, read, headers] as const))("%s: nothing is asked about them", (_what, read, headers) => {
    expect(problemsOf(read, headers).filter(({ cause: { code } }) => code !== "no-rows")).toEqual([]);
  });
});

/** Headers that are nearly right, by the column that they mean. */
const NEARLY: readonly (readonly [table: TableId, header: string, meant: string])[] = [
  ["lines", "Part clients FR", "Part consommateurs France"],
  ["lines", "Part de clients français", "Part consommateurs France"],
  ["lines", "% clients France", "Part consommateurs France"],
  ["lines", "Consommateurs France", "Part consommateurs France"],
  ["lines", "Taux opt-in 2026", "Opt-in atteint"],
  ["lines", "Optin", "Opt-in atteint"],
  ["lines", "Consentement obtenu", "Opt-in atteint"],
  ["lines", "Vitesse optin (mois)", "Vitesse d'opt-in"],
  ["lines", "Échéance du marché", "Fin de contrat"],
  ["lines", "Fin du contrat cadre", "Fin de contrat"],
  ["lines", "Fin de contract", "Fin de contrat"],
  ["lines", "Mois de la référence", "Mois de référence"],
  ["lines", "Mois de réference CA", "Mois de référence"],
  ["lines", "ETP affectés", "Agents"],
  ["lines", "Nb d'agents dédiés", "Agents"],
  ["lines", "Coûts évitables (hors agents)", "Part de coûts évitables"],
  ["lines", "Devise contrat", "Devise"],
  ["lines", "Proba. renouv.", "Probabilité de renouvellement"],
  ["lines", "Renouvellement (proba)", "Probabilité de renouvellement"],
  ["lines", "Érosion prévue", "Érosion digitale"],
  ["lines", "Viviers", "Vivier"],
  ["lines", "Équipe affectée", "Vivier"],
  ["lines", "Site d'affectation", "Site"],
  ["lines", "Anticipation attendue", "Anticipation du client"],
  ["clients", "Date de départ prévue", "Date de départ"],
  ["clients", "Sortie prévue", "Date de départ"],
  ["clients", "Encours au 31/10", "Encours client"],
  ["pools", "Turnover 2025", "Attrition annuelle"],
  ["pools", "Taux d'attrition constaté", "Attrition annuelle"],
  ["pools", "Anc. moy. (ans)", "Ancienneté"],
  ["pools", "Ancienneté du personnel", "Ancienneté"],
  ["pools", "Congés payés à solder", "Congés non pris"],
  ["pools", "ETP", "ETP par personne"],
  ["pools", "Catégorie socioprofessionnelle", "Catégorie"],
  ["pools", "Langue de travail", "Langues"],
  ["pools", "Compétence clé", "Compétence"],
  ["work", "Heures facturables par mois et par ETP", "Heures facturées par ETP"],
  ["work", "Début prévu", "Mois de démarrage"],
  ["work", "Part de coûts variables hors salaires", "Part d'autres coûts variables"],
  ["work", "Échéance du marché", "Fin de contrat"],
  ["paths", "Productivité à l'arrivée", "Productivité de départ"],
  ["paths", "Montée en charge (mois)", "Montée en compétence"],
  ["paths", "Taille maximale", "Taille de groupe"],
  ["paths", "Stagiaires par groupe au plus", "Taille de groupe"],
  ["paths", "Langue demandée", "Langue requise"],
  ["sites", "Séances quotidiennes", "Séances par jour"],
  ["cash", "Découvert maximum", "Découvert autorisé"],
  ["cash", "Plancher bancaire", "Plancher de trésorerie"],
  ["uncertainty", "Valeur la plus vraisemblable", "Probable"],
  ["uncertainty", "Campagne concernée", "Ligne"],
];

describe("a column whose header is nearly right", () => {
  test.each(NEARLY.filter(([table, header]) => !isRead(table, header)))("%s: %s is refused where it stands, and asked about", (table, header, meant) => {
    const headers = [...needed(table), header];
    const [problem, ...others] = asked(problemsOf(table, headers));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ severity: "error", cause: { code: "header-resembles", header, wanted: { fr: meant } } });
    expect(problem?.place.address).toBe(`Données!${String.fromCharCode(64 + headers.length)}1`);
  });

  test.each(NEARLY.filter(([table, header]) => isRead(table, header)))("%s: %s is read as %s", (table, header, meant) => {
    const { columns } = TABLES[table] as TableSpec;
    const column = Object.values(columns).find((spec) => headersOf(spec).has([...headersOf({ header: { fr: header, en: header }, synonyms: [] })][0] as string));
    expect(column?.header.fr).toBe(meant);
  });

  test.each(NEARLY)("%s: %s in brackets is not meant, and nothing is asked", (table, header) => {
    expect(asked(problemsOf(table, [...needed(table), `(${header})`]))).toEqual([]);
  });

  test("is told with both ways out, in both languages", () => {
    const [problem] = asked(problemsOf("lines", [...needed("lines"), "Part clients FR"]));
    if (!problem) throw new Error("nothing was asked");
    const [fr, en] = LOCALES.map((locale) => inWords(problem, locale));
    expect(spaced(`${fr?.where} : ${fr?.cause}. ${fr?.cure}`)).toBe(
      "Lignes, colonne « Part consommateurs France » (Données!D1) : la colonne « Part clients FR » n'est pas lue et « Part consommateurs France » manque. Est-ce « Part consommateurs France » ? Renommez-la ainsi ; sinon, mettez son en-tête entre parenthèses : « (Part clients FR) ».",
    );
    expect(`${en?.cause}. ${en?.cure}`).toBe(
      'the column "Part clients FR" is not read, and "Part consommateurs France" is missing. Is it "Part consommateurs France"? Rename it so; if not, put its header in brackets: "(Part clients FR)".',
    );
  });

  test("is not asked about where the column that it resembles is there", () => {
    expect(asked(problemsOf("lines", [...needed("lines"), "Part consommateurs France", "Part clients FR", "Fin de contrat", "Échéance du marché"]))).toEqual([]);
  });

  test("is not asked about in another block, behind a column without a header", () => {
    expect(asked(problemsOf("lines", [...needed("lines"), "", "Part clients FR"]))).toEqual([]);
  });

  test("is offered for a column that is needed", () => {
    const [problem] = problemsOf("lines", ["Client", "Code de l'activité principale", "CA de référence"]);
    expect(problem).toMatchObject({ place: { address: "Données!B1" }, cause: { code: "header-missing", wanted: { fr: "Code" }, near: "Code de l'activité principale" } });
  });
});

function isRead(table: TableId, header: string): boolean {
  const [key] = [...headersOf({ header: { fr: header, en: header }, synonyms: [] })];
  return Object.values((TABLES[table] as TableSpec).columns).some((spec) => headersOf(spec).has(key as string));
}

describe("headers as people write them", () => {
  test.each([
    ["lines", "Échéance contrat", "contractEnd"],
    ["lines", "Taux opt-in", "optIn"],
    ["lines", "Fin contrat", "contractEnd"],
    ["lines", "Mois réf.", "referenceMonth"],
    ["lines", "Nb agents", "agents"],
    ["lines", "Contract end date", "contractEnd"],
    ["lines", "Renewal rate", "renewal"],
    ["pools", "Turnover annuel", "attrition"],
    ["pools", "Ancienneté moy. (ans)", "seniority"],
    ["pools", "Solde de CP", "leaveDays"],
    ["pools", "Average tenure", "seniority"],
    ["pools", "Unused leave days", "leaveDays"],
    ["work", "Date de début", "startMonth"],
    ["cash", "Minimum cash", "covenant"],
  ] as const)("%s: %s is %s", (table, header, key) => {
    const spec = (TABLES[table] as TableSpec).columns[key] as Column<unknown>;
    expect([...headersOf({ header: { fr: header, en: header }, synonyms: [] })].every((name) => headersOf(spec).has(name))).toBe(true);
  });

  test("no name stands for two columns of a table", () => {
    for (const { id, columns } of Object.values(TABLES) as TableSpec[]) {
      const names = Object.values(columns).flatMap((spec) => [...headersOf(spec)]);
      expect([id, names.filter((name, at) => names.indexOf(name) !== at)]).toEqual([id, []]);
    }
  });

  test("every column of every table is known by its own header and is not taken for another one's slip", () => {
    for (const [table, spec] of Object.entries(TABLES) as [TableId, TableSpec][]) {
      for (const locale of LOCALES) expect(problemsOf(table, Object.values(spec.columns).map(({ header }) => header[locale])).filter(({ cause: { code } }) => code !== "no-rows")).toEqual([]);
    }
  });
});

describe("a header that names another unit", () => {
  test.each([
    ["lines", "CA mensuel (k€)", "k€"],
    ["lines", "CA de référence (en milliers de MAD)", "en milliers de MAD"],
    ["lines", "CA (annuel)", "annuel"],
    ["lines", "CA mensuel (€)", "€"],
    ["lines", "Revenue (USD)", "USD"],
    ["pools", "Salaire brut mensuel (kMAD)", "kMAD"],
    ["pools", "Salaire brut (par an)", "par an"],
    ["pools", "Ancienneté (mois)", "mois"],
    ["pools", "Attrition (mensuelle)", "mensuelle"],
    ["cash", "Délai de règlement (mois)", "mois"],
    ["paths", "Jours de cours (heures)", "heures"],
  ] as const)("%s: %s is refused", (table, header, unit) => {
    const spec = TABLES[table] as TableSpec;
    const key = Object.keys(spec.columns).find((id) => headersOf(spec.columns[id] as Column<unknown>).has([...headersOf({ header: { fr: header, en: header }, synonyms: [] })][0] as string)) as string;
    const headers = [...needed(table).filter((text) => text !== (spec.columns[key] as Column<unknown>).header.fr), header];
    expect(asked(problemsOf(table, headers))).toMatchObject([{ severity: "error", cause: { code: "header-unit", header, unit } }]);
  });

  test.each([
    ["lines", ["Client", "Code", "CA mensuel (€)", "Devise"]],
    ["lines", ["Client", "Code", "CA de référence (MAD/mois)", "Vitesse d'opt-in (mois)", "Agents (ETP)", "Part France (%)"]],
    ["pools", ["Vivier", "Effectif (têtes)", "Salaire brut mensuel (DH)", "Ancienneté (années)", "Congés (jours)", "Attrition (annuelle)"]],
    ["cash", ["Trésorerie d'ouverture (MAD)", "Charges fixes (par mois)", "DSO (jours)"]],
    ["work", ["Activité", "Demande (ETP)", "Prix horaire (€)", "Devise", "Heures facturées (par mois)"]],
  ] as const)("%s: %j are in the units that are read", (table, headers) => {
    expect(problemsOf(table, headers).filter(({ cause: { code } }) => code !== "no-rows")).toEqual([]);
  });
});

test("a column whose content alone gives it away is asked about in the pane, not refused", () => {
  const lines = (header: string, currency: string) => asked(problemsOf("lines", [...needed("lines"), header], [["A", "O1", 1, currency], ["B", "O1", 1, "MAD"]]));
  expect(lines("Facturé en", "EUR")).toMatchObject([{ severity: "warning", cause: { code: "header-content", header: "Facturé en", wanted: { fr: "Devise" } } }]);
  expect(lines("Facturé en", "MAD")).toEqual([]);
  expect(lines("(Facturé en)", "EUR")).toEqual([]);
});

test("a column of overrides in other words is refused in Hypothèses too", () => {
  const read = (header: string) => readAssumptions({ values: [["Hypothèse", "Valeur", header], ["Rendement d'un contact consentant", 1, 1.5]], origin: ORIGIN });
  expect(read("Valeur de remplacement").settings.get("conversionUplift")?.value).toBe(1.5);
  expect(read("Remplacement proposé").problems).toMatchObject([{ severity: "error", place: { address: "Données!C1" }, cause: { code: "header-resembles", header: "Remplacement proposé" } }]);
  expect(read("Commentaire").problems).toEqual([]);
});

describe("the two lines of which three columns were dropped without a word", () => {
  const HEADERS = (end: string, optIn: string, share: string): CellValue[] => ["Ligne", "Client", "Code", "CA de référence", "Mois de référence", share, optIn, end];
  const ROWS: CellValue[][] = [
    ["L1", "A", "O1", 600_000, "2026-07", 0.9, 0.2, dayOf(2026, 12, 31)],
    ["L2", "B", "I1", 400_000, "2026-07", 1, 0, ""],
  ];
  const CLIENT: CellValue[][] = [["Client", "Probabilité de départ", "Date de départ"], ["A", 0.1, dayOf(2026, 10, 1)]];

  function risk(headers: CellValue[]): number {
    const fn = CATALOG.find(({ id }) => id === "REVENUE.AT.RISK");
    const given: Record<string, CellValue | CellValue[][]> = { lines: [headers, ...ROWS], clients: CLIENT, start: "2026-08", months: 6, asOf: dayOf(2026, 8, 1), optIn: 0.08, optInSpeed: 6 };
    if (!fn) throw new Error("no such function");
    const located = Object.entries(given).map(([key, cells]) => [key, { cells, address: key === "lines" ? "Lignes!A1:H3" : null }] as const);
    const cells = fn.call(cellsInOrder(fn, Object.fromEntries<Argument>(located), "fr"));
    const total = Object.keys(fn.columns).indexOf("atRisk");
    return (cells.at(-1) as CellValue[])[total] as number;
  }

  test("are worth what they are when the columns are read", () => {
    expect(Math.round(risk(HEADERS("Fin de contrat", "Opt-in atteint", "Part consommateurs France")))).toBe(2_402_101);
    expect(Math.round(risk(HEADERS("Échéance contrat", "Taux opt-in", "Part consommateurs France")))).toBe(2_402_101);
  });

  test("are refused when one of them is not sure to be meant", () => {
    const refusal = (() => {
      try {
        return risk(HEADERS("Échéance contrat", "Taux opt-in", "Part clients FR"));
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(refusal).toBeInstanceOf(Refusal);
    expect((refusal as Refusal).problems[0]).toMatchObject({ place: { address: "Lignes!F1" }, cause: { code: "header-resembles", header: "Part clients FR" } });
  });
});
