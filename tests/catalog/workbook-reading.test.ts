import type { CellValue } from "../../src/catalog/record/cells";
import { describe as inWords } from "../../src/catalog/words/refusals/messages";
import { LOCALES } from "../../src/catalog/record/text";
import { isSought, readWorkbook } from "../../src/catalog/cases/workbook-reading";
import { plan } from "../../src/model/scenario/plan";
import { day } from "../support/dates";

type Rows = readonly (readonly CellValue[])[];

const LINES: Rows = [["Client", "Site", "Vivier", "Code", "CA de référence", "Mois de référence", "Agents"], ["A", "Rabat", "P1", "O1", 600_000, "2026-07", 40]];
const CLIENTS: Rows = [["Client", "Probabilité de départ"], ["A", 0]];
const POOLS: Rows = [["Vivier", "Site", "Langues", "Effectif", "Salaire brut mensuel", "Ancienneté", "Congés non pris"], ["P1", "Rabat", "français", 40, 5_000, 1.5, 9]];
const WORK: Rows = [["Activité", "Site", "Demande", "Prix par heure facturée"], ["Accueil", "Rabat", 20, 140]];
const PATHS: Rows = [["Activité", "Langue requise", "Jours de cours", "Jours d'accompagnement", "Taux de réussite", "Coût externe par jour de groupe", "Productivité de départ", "Montée en compétence"], ["Accueil", "français", 10, 5, 0.9, 5_000, 0.75, 1]];
const SITES: Rows = [["Site", "Salles", "Places par salle", "Formateurs"], ["Rabat", 3, 16, 2]];
const ASSUMPTIONS: Rows = [["Hypothèse", "Valeur"], ["Coût d'une embauche", 3_000]];
const SCENARIOS: Rows = [
  ["Levier", "Min", "Max", "Pas", "Base", "Prudent", "Actif"],
  ["Date d'arrêté", "", "", "", day("2026-08-01"), day("2026-08-01"), day("2026-08-01")],
  ["Budget de formation", 0, 2_000_000, 10_000, "", 900_000, 900_000],
  ["Places de formation", 0, 2, 0.05, 1, 0.5, 0.5],
];

const OPERATOR = { Lignes: LINES, Clients: CLIENTS, Viviers: POOLS, Travail: WORK, Parcours: PATHS, Sites: SITES, Hypothèses: ASSUMPTIONS, Scénarios: SCENARIOS };

/** A workbook of tables by name, each on a sheet of its own. */
function reading(tables: Readonly<Record<string, Rows>>, active = "Prudent") {
  const given = Object.entries(tables).map(([name, values]) => ({ name, grid: { values, origin: { sheet: name, row: 0, column: 0 } } }));
  return readWorkbook({ tables: given, activeScenario: { name: active, address: "Synthèse!C4" }, calendar: 1900 });
}

const without = (...names: (keyof typeof OPERATOR)[]) => Object.fromEntries(Object.entries(OPERATOR).filter(([name]) => !names.includes(name as keyof typeof OPERATOR)));
const told = (found: ReturnType<typeof reading>) => found.problems.map(({ severity, cause, place }) => `${severity} ${cause.code} ${place.table.fr} ${place.address ?? ""}`.trim());

test("reference months under the ban are refused, each at its cell", () => {
  const late = (code: string, month: string) => ["A", "Rabat", "P1", code, 600_000, month, 10];
  const found = reading({ ...OPERATOR, Lignes: [LINES[0] as readonly CellValue[], late("O1", "2026-09"), late("O7", "2026-09"), late("O2", "2026-12"), late("O1", "2026-07")] });
  expect(told(found).filter((one) => one.includes("reference-month"))).toEqual(["error reference-month-banned Lignes Lignes!F2", "error reference-month-banned Lignes Lignes!F4"]);
  expect(found.activeCase()).toBeNull();
});

test("the pane's plan has the exposure to fines that the function has: 5,400 calls in September, at the ceiling", () => {
  const header = [...(LINES[0] as readonly CellValue[]), "Ligne", "Opt-in atteint", "CA par appel"];
  const line = (name: string, perCall: CellValue) => ["A", "Rabat", "P1", "O1", 600_000, "2026-07", 10, name, 0, perCall];
  const actuals = [["Ligne", "Mois", "Facturé"], ["L1", "2026-09", 540_000], ["L2", "2026-09", 30_000]];
  const levers = SCENARIOS.map((row) => (row[0] === "Date d'arrêté" ? row.map((cell, at) => (at >= 4 ? day("2026-10-01") : cell)) : row));
  const more = [["Premier mois", "", "", "", ...Array.from({ length: 3 }, () => day("2026-09-01"))], ["Horizon", 1, 60, 1, 1, 1, 1], ["Cours EUR/MAD", 8, 14, 0.05, 10, 10, 10]];
  const fines = (perCall: CellValue) => {
    const found = reading({ ...OPERATOR, Lignes: [header, line("L1", perCall), line("L2", "")], Réalisé: actuals, Scénarios: [...levers, ...more] }).activeCase();
    return found && plan(found.inputs, found.levers).risk.fines;
  };
  expect(fines(100)).toEqual({ exposure: 3_750_000, uncounted: 30_000 });
  expect(fines("")).toBeNull();
});

describe("an operator whose people can be moved", () => {
  test("has a reallocation in the active case and in Base, each with its own limits", () => {
    const found = reading(OPERATOR);
    expect(told(found)).toEqual([]);
    const [active, base] = [found.activeCase()?.reallocation, found.baseCase()?.reallocation];
    expect(active?.inputs.ways.map(({ pool, activity }) => [active.names.pools[pool], active.names.activities[activity]])).toEqual([["P1", "Accueil"]]);
    expect([active?.inputs.terms.budget, base?.inputs.terms.budget]).toEqual([900_000, null]);
    expect([active?.inputs.sites[0]?.rooms, base?.inputs.sites[0]?.rooms]).toEqual([1.5, 3]);
  });

  test("is the same whatever its tables are called and in whatever order they stand", () => {
    const nameless = Object.fromEntries(Object.values(OPERATOR).reverse().map((rows, at) => [`Tableau${at + 1}`, rows]));
    const found = reading(nameless);
    expect(told(found)).toEqual([]);
    expect(found.activeCase()?.reallocation).toEqual(reading(OPERATOR).activeCase()?.reallocation);
  });

  test("follows a hand on a lever, also one that clears it", () => {
    const found = reading(OPERATOR);
    const budget = (moved: Parameters<typeof found.activeCase>[0]) => found.activeCase(moved)?.reallocation?.inputs.terms.budget;
    expect([budget({}), budget({ budget: 500_000 }), budget({ budget: 0 }), budget({ budget: null })]).toEqual([900_000, 500_000, 0, null]);
    expect(found.activeCase({ seatFactor: 2 })?.reallocation?.inputs.sites[0]?.rooms).toBe(6);
    expect(found.activeCase({ newDemand: 0.5 })?.inputs.workforce?.activities[0]?.demand).toBe(10);
  });

  test("has sliders for it, the budget's with the table's bounds; a blank budget stands at its end", () => {
    const [prudent, base] = [reading(OPERATOR), reading(OPERATOR, "Base")].map(({ sliders }) => sliders.find(({ id }) => id === "budget"));
    expect(prudent).toMatchObject({ value: 900_000, base: null, min: 0, max: 2_000_000, step: 10_000, whenBlank: 2_000_000, address: "Scénarios!F3", locked: null });
    expect(base).toMatchObject({ value: null, whenBlank: 2_000_000, address: "Scénarios!E3" });
    expect(reading(OPERATOR).sliders.map(({ id, whenBlank }) => [id, whenBlank])).toEqual([["asOf", null], ["budget", 2_000_000], ["seatFactor", null]]);
  });
});

describe("without Sites", () => {
  test("nothing limits the courses, and that is said", () => {
    const found = reading(without("Sites"));
    expect(told(found)).toEqual(["warning table-absent Sites"]);
    expect(found.activeCase()?.reallocation?.inputs).toMatchObject({ sites: [], siteOf: [null] });
    expect(LOCALES.map((locale) => found.problems.map((problem) => inWords(problem, locale).cause))).toEqual([
      [expect.stringContaining("ni salles ni formateurs ne limitent les formations")],
      [expect.stringContaining("neither rooms nor trainers limit the courses")],
    ]);
  });

  test.each([["Travail"], ["Parcours"], ["Viviers"]] as const)("and without %s there is nothing to limit, and nothing to say or to slide", (table) => {
    const found = reading(without("Sites", table));
    expect(told(found)).toEqual([]);
    expect(found.activeCase()?.reallocation).toBeNull();
    expect(found.sliders.map(({ id }) => id)).toEqual(["asOf"]);
  });
});

test("a list of sites of the user's own is none of ours where nobody can be moved, and is told to lack headers where somebody can", () => {
  const own: Rows = [["Site", "Adresse"], ["Rabat", "Agdal"]];
  expect(told(reading({ ...without("Travail"), Sites: own }))).toEqual([]);
  expect(told(reading({ ...OPERATOR, Sites: own }))).toEqual(["error header-missing Sites Sites!A1:B1", "error header-missing Sites Sites!A1:B1", "error header-missing Sites Sites!A1:B1"]);
});

test("Pools, which have sites too, are not taken for Sites, nor Sites for another table", () => {
  expect(isSought("Tableau1", SITES[0] as string[])).toBe(true);
  expect(isSought("Tableau1", ["Site", "Salles", "Formateurs"])).toBe(false);
  const wide = [POOLS[0]?.concat("Salles", "Formateurs") ?? [], POOLS[1]?.concat(1, 1) ?? []];
  expect(told(reading({ ...without("Sites"), Viviers: wide }))).toEqual(["warning table-absent Sites"]);
});

describe("what stands in the way of the reallocation alone", () => {
  const closed = { ...OPERATOR, Travail: [WORK[0] ?? [], ["Accueil", "Agadir", 20, 140]] };
  const doubled = { ...OPERATOR, Sites: [...SITES, ["rabat", 1, 10, 1]] };

  test.each([
    { what: "nobody can go anywhere", tables: closed, says: ["warning no-way Parcours"] },
    { what: "two sites bear one name", tables: doubled, says: ["warning site-doubled Sites Sites!A3"] },
  ])("withholds it and nothing else: $what", ({ tables, says }) => {
    const found = reading(tables);
    expect(told(found)).toEqual(says);
    expect(found.activeCase()?.reallocation).toBeNull();
    expect(found.activeCase()?.inputs.workforce?.pools).toHaveLength(1);
  });

  test("as an error in its table does not: that one stops everything", () => {
    const found = reading({ ...OPERATOR, Sites: [SITES[0] ?? [], ["Rabat", "trois", 16, 2]] });
    expect(told(found)).toEqual(["error not-a-number Sites Sites!B2"]);
    expect(found.activeCase()).toBeNull();
  });
});

describe("what is uncertain of it", () => {
  const UNCERTAIN: Rows = [["Facteur", "Loi", "Bas", "Probable", "Haut"], ["Taux d'opt-in", "PERT", 0.01, "", 0.3], ["Volumes", "Uniforme", 0.9, "", 1.1]];
  const CORRELATED: Rows = [["Corrélation", "Taux d'opt-in", "Volumes"], ["Taux d'opt-in", 1, ""], ["Volumes", 0.4, 1]];
  const optIn = (found: ReturnType<typeof reading>, moved: Parameters<typeof found.activeCase>[0] = {}) => found.activeCase(moved)?.uncertainty?.uncertainty.drivers.optIn;

  test("is the opt-in alone where no table says more, and that is marked as assumed", () => {
    expect(reading(OPERATOR).activeCase()?.uncertainty).toMatchObject({ assumed: true, uncertainty: { drivers: { optIn: { kind: "pert", min: 0.02, mode: 0.08, max: 0.2 } } } });
  });

  test("is read in the active case and in Base, and moves with the slider", () => {
    const found = reading({ ...OPERATOR, Incertitudes: UNCERTAIN, Corrélations: CORRELATED });
    expect(told(found)).toEqual([]);
    expect([found.activeCase(), found.baseCase()].map((one) => [one?.uncertainty?.assumed, Object.keys(one?.uncertainty?.uncertainty.drivers ?? {})])).toEqual([[false, ["optIn", "volume"]], [false, ["optIn", "volume"]]]);
    expect([optIn(found), optIn(found, { optIn: 0.12 }), optIn(found, { optIn: 0.4 })]).toEqual([
      { kind: "pert", min: 0.01, mode: 0.08, max: 0.3 },
      { kind: "pert", min: 0.01, mode: 0.12, max: 0.3 },
      { kind: "pert", min: 0.01, mode: 0.4, max: 0.4 },
    ]);
    expect(found.activeCase()?.uncertainty?.uncertainty.rankCorrelation?.[1]).toBe(0.4);
  });

  test("with a fault in its tables is withheld alone: the plan goes on", () => {
    const found = reading({ ...OPERATOR, Incertitudes: [...UNCERTAIN, ["Attrition", "PERT", 2, "", 0.5]], Corrélations: CORRELATED });
    expect(told(found)).toEqual(["warning levels-not-ascending Incertitudes Incertitudes!E4"]);
    const active = found.activeCase();
    expect([active?.uncertainty, active?.reallocation === null]).toEqual([null, false]);
  });

  test("is looked for under any name, by its headers", () => {
    expect([isSought("Tableau7", ["Driver", "Law", "Low"]), isSought("Tableau8", ["Corrélation", "Volumes"]), isSought("Tableau9", ["Facteur", "Note"])]).toEqual([true, true, false]);
  });
});

describe("what withholds a part of the numbers", () => {
  const CASH: Rows = [["Trésorerie d'ouverture", "Charges fixes par mois", "Délai de règlement"], [1_000_000, 100_000, 30]];
  const linesWith = (header: string, value: CellValue): Rows => LINES.map((row, at) => [...row.filter((_, column) => LINES[0]?.[column] !== header), at === 0 ? header : value]);

  test("agents left blank withhold the staff, with the address, and leave revenue", () => {
    const found = reading({ ...OPERATOR, Lignes: linesWith("Agents", "") });
    expect(told(found)).toEqual(["warning agents-missing Lignes Lignes!G2"]);
    expect([found.activeCase()?.inputs.workforce, found.activeCase()?.reallocation]).toEqual([undefined, null]);
  });

  test("agents above the pool withhold the staff, with the address, and leave revenue", () => {
    const found = reading({ ...OPERATOR, Lignes: linesWith("Agents", 41) });
    expect(told(found)).toEqual(["warning pool-overbooked Viviers Viviers!D2"]);
    expect(found.activeCase()?.inputs.workforce).toBeUndefined();
  });

  test("avoidable costs left blank are taken for none, and told", () => {
    const found = reading({ ...OPERATOR, Trésorerie: CASH });
    expect(told(found)).toEqual(["warning avoidable-assumed Lignes"]);
    const typed = reading({ ...OPERATOR, Trésorerie: CASH, Lignes: linesWith("Part de coûts évitables", 0) });
    expect(told(typed)).toEqual([]);
    expect(found.activeCase()?.inputs.cash).toEqual(typed.activeCase()?.inputs.cash);
  });
});

test("invoices that are odd are told with their cells, and count", () => {
  const actuals: Rows = [["Ligne", "Mois", "Facturé"], ["L1", "2026-07", 500_000], ["L1", "2026-07", 500_000], ["L1", "2026-07", -20_000], ["L1", "2026-06", 6_000_000]];
  const lines = LINES.map((row, at) => [...row, at === 0 ? "Ligne" : "L1"]);
  const found = reading({ ...OPERATOR, Lignes: lines, Réalisé: actuals });
  expect(told(found)).toEqual(["warning row-repeated Réalisé Réalisé!A3", "warning credit-note Réalisé Réalisé!C4", "warning invoice-large Réalisé Réalisé!C5"]);
  expect(found.activeCase()?.inputs.actuals.reduce((sum, { invoiced }) => sum + invoiced, 0)).toBe(6_980_000);
});

test("tables that are looked for are listed with the place of each, found by its name or by its headers, and those that are not there", () => {
  const { Lignes, ...others } = OPERATOR;
  const { tables } = reading({ ...others, Contrats: Lignes });
  const places = Object.fromEntries(tables.map(({ name, found }) => [name.fr, found]));
  expect(places.Lignes).toEqual({ name: "Contrats", address: "Contrats!A1" });
  expect(places.Viviers).toEqual({ name: "Viviers", address: "Viviers!A1" });
  expect([places.Trésorerie, places.Consentements]).toEqual([null, null]);
  expect(tables.filter(({ name }) => name.fr === "Lignes")).toHaveLength(1);
});
