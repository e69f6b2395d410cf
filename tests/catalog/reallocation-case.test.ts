import fc from "fast-check";
import type { CellValue } from "../../src/catalog/record/cells";
import { GATES } from "../../src/catalog/record/problem";
import { describe as inWords } from "../../src/catalog/words/refusals/messages";
import type { LeverOptions } from "../../src/catalog/tables/lever-values";
import { reallocationCase } from "../../src/catalog/cases/reallocation/reallocation-case";
import { readAssumptions } from "../../src/catalog/tables/scenarios";
import { parseTable } from "../../src/catalog/reading/parse-table";
import type { Column, TableSpec } from "../../src/catalog/record/table";
import { NO_LIMITS } from "../../src/model/reallocation/problem/inputs";
import { HOLIDAYS } from "../../src/catalog/tables/training/holidays";
import { LINES } from "../../src/catalog/tables/revenue/lines";
import { MOVES } from "../../src/catalog/tables/workforce/moves";
import { PATHS } from "../../src/catalog/tables/training/paths";
import { POOLS } from "../../src/catalog/tables/workforce/pools";
import { SITES } from "../../src/catalog/tables/training/sites";
import { WORK } from "../../src/catalog/tables/workforce/work";
import { LOCALES } from "../../src/catalog/record/text";
import { day, month } from "../support/dates";
import { SEEDED } from "../support/scenarios";
import { within } from "../support/within";
import { spaced } from "./asking";

type Rows = readonly (readonly CellValue[])[];

const LINE_ROWS: Rows = [["Client", "Site", "Vivier", "Code", "CA de référence", "Mois de référence", "Agents"], ["A", "Rabat", "P1", "O1", 600_000, "2026-07", 40]];
const POOL_HEADERS = ["Vivier", "Site", "Compétence", "Langues", "Effectif", "Salaire brut mensuel", "Ancienneté", "Congés non pris"];
const POOL_ROWS: Rows = [["P1", "Rabat", "", "français; anglais", 40, 5_000, 1.5, 9], ["P2", "Fès", "Gestion", "", 30, 8_000, 5.5, 9]];
const WORK_HEADERS = ["Activité", "Site", "Demande", "Prix par heure facturée", "Devise"];
const WORK_ROWS: Rows = [["Accueil", "Rabat", 20, 14, "EUR"], ["Chat", "télétravail", 10, 150, "MAD"]];
const PATH_HEADERS = ["Activité", "Compétence", "Langue requise", "Jours de cours", "Jours d'accompagnement", "Taux de réussite", "Coût externe par jour de groupe", "Productivité de départ", "Montée en compétence"];
const PATH_ROWS: Rows = [
  ["Accueil", "", "", 10, 5, 0.9, 5_000, 0.75, 1],
  ["Accueil", "Gestion", "", 4, 5, 0.95, 5_000, 0.9, 1],
  ["Chat", "", "Anglais", 15, 5, 0.8, 5_500, 0.6, 2],
];
const SITE_HEADERS = ["Site", "Salles", "Places par salle", "Séances par jour", "Formateurs"];
const SITE_ROWS: Rows = [["Rabat", 3, 16, 2, 2], ["FES", 1, 12, "", 1]];

interface Given {
  readonly pools?: Rows;
  readonly work?: Rows;
  readonly paths?: Rows;
  /** null: no such table. */
  readonly sites?: Rows | null;
  readonly moves?: Rows | null;
  readonly holidays?: Rows | null;
  readonly assumptions?: Readonly<Record<string, CellValue>>;
  readonly options?: LeverOptions;
}

/** What is read of an operator, each table on a sheet of its own from A1 on. */
function caseOf({ pools = POOL_ROWS, work = WORK_ROWS, paths = PATH_ROWS, sites = SITE_ROWS, moves = null, holidays = null, assumptions = {}, options = {} }: Given = {}) {
  const read = <C extends Readonly<Record<string, Column<unknown>>>>(spec: TableSpec<C>, values: Rows) => parseTable(spec, { values, origin: { sheet: spec.name.fr, row: 0, column: 0 } });
  return reallocationCase({
    lines: read(LINES, LINE_ROWS),
    pools: read(POOLS, [POOL_HEADERS, ...pools]),
    work: read(WORK, [WORK_HEADERS, ...work]),
    paths: read(PATHS, [PATH_HEADERS, ...paths]),
    sites: sites && read(SITES, [sites.some((row) => row.length > SITE_HEADERS.length) ? [...SITE_HEADERS, "Partenaire"] : SITE_HEADERS, ...sites]),
    moves: moves && read(MOVES, [["Vivier", "Activité", "Mois", "Personnes"], ...moves]),
    holidays: holidays && read(HOLIDAYS, [["Date", "Jour férié"], ...holidays]),
    cash: null,
    clients: null,
    actuals: null,
    consents: null,
    levers: null,
    assumptions: readAssumptions({ values: [["Hypothèse", "Valeur"], ...Object.entries(assumptions)], origin: null }),
    options: { asOf: day("2026-08-01"), months: 12, ...options },
  });
}

/** Ways as "pool > activity", by name. */
const ways = (given: Given = {}) => {
  const { inputs, names } = caseOf(given);
  return inputs.ways.map(({ pool, activity }) => `${names.pools[pool]} > ${names.activities[activity]}`);
};
const told = (given: Given) => caseOf(given).problems.map(({ severity, cause, place }) => `${severity} ${cause.code} ${place.address ?? ""}`.trim());
/** The row with one cell replaced. */
const withCell = (rows: Rows, row: number, headers: readonly string[], header: string, cell: CellValue): Rows =>
  rows.map((cells, at) => (at === row ? cells.map((old, column) => (headers[column] === header ? cell : old)) : cells));
/** Work anywhere, so that no site closes it. */
const ANYWHERE = WORK_ROWS.map(([activity, , ...rest]) => [activity ?? "", "", ...rest]);

describe("a way from a pool to an activity", () => {
  test("takes the path from the pool's skill, else the one from any, at the pool's wage", () => {
    const { ways } = caseOf({ work: ANYWHERE, paths: PATH_ROWS.slice(0, 2) }).inputs;
    // 44 hours a week, 26 days: 5,000 * 1.2109 / 26, and 8,000 with the capped charges on 6,000 alone.
    expect(ways).toEqual([
      { pool: 0, activity: 0, course: courseOf(10, 0.9, (5_000 * 1.2109) / 26), ramp: { shape: "exponential", start: 0.75, plateau: 1, tau: 1 } },
      { pool: 1, activity: 0, course: courseOf(4, 0.95, (8_000 * 1.1211 + 6_000 * 0.0898) / 26), ramp: { shape: "exponential", start: 0.9, plateau: 1, tau: 1 } },
    ]);
  });

  test("is refused where two paths are alike, and each takes its own where brackets tell them apart", () => {
    const again = (activity: string): Rows => [...PATH_ROWS, [activity, "", "", 30, 5, 0.5, 5_000, 0.75, 1]];
    expect(told({ paths: again("accueil") })).toContain("error path-doubled Parcours!A5");
    expect(told({ paths: again("accueil"), moves: [["P1", "Chat", "2026-09", 2]] }).filter((saying) => saying.includes("path-doubled"))).toHaveLength(1);
    const days = (given: Given) => caseOf(given).inputs.ways.map(({ course: { classDays } }) => classDays);
    // To Rabat its own, to Fès the one to anywhere.
    expect(days({ paths: again("Accueil (Rabat)"), work: [["Accueil", "Rabat", 20, 14, "EUR"], ["Accueil", "Fès", 20, 14, "EUR"]], pools: POOL_ROWS.map((row) => row.map((cell) => (cell === "Gestion" ? "" : cell))) })).toEqual([30, 10]);
    // Support N1 and N2 are two activities, and the path to one leads to no other.
    const levels = ["Accueil (N1)", "Accueil (N2)"];
    const paths = levels.map((activity, at) => [activity, "", "", 5 + at, 5, 1, 5_000, 1, 1]);
    expect(days({ paths, work: levels.map((activity) => [activity, "", 5, 100, "MAD"]), pools: POOL_ROWS.slice(0, 1) })).toEqual([5, 6]);
    expect(ways({ paths: paths.slice(0, 1), work: [["Accueil (N1)", "", 5, 100, "MAD"], ["Accueil", "", 5, 100, "MAD"]], pools: POOL_ROWS.slice(0, 1) })).toEqual(["P1 > Accueil (N1)", "P1 > Accueil"]);
  });

  const courseOf = (classDays: number, passRate: number, dailyWage: number) => ({
    classDays, nestingDays: 5, passRate, externalPerGroupDay: 5_000, groupSize: 20, roomPerSeatDay: 20, coachPerDay: 400, coachRatio: 4,
    // Four products and sums of doubles.
    dailyWage: within(dailyWage, 1e-9),
  });

  test("needs every language that the path requires, whatever its capitals; a pool that says none passes where none is required", () => {
    expect(ways({ work: ANYWHERE })).toEqual(["P1 > Accueil", "P1 > Chat", "P2 > Accueil"]);
    const both = withCell(PATH_ROWS, 2, PATH_HEADERS, "Langue requise", "anglais; français écrit");
    expect(ways({ work: ANYWHERE, paths: both })).toEqual(["P1 > Accueil", "P2 > Accueil"]);
    const none = withCell(PATH_ROWS, 2, PATH_HEADERS, "Langue requise", "");
    expect(ways({ work: ANYWHERE, paths: none })).toEqual(["P1 > Accueil", "P1 > Chat", "P2 > Accueil", "P2 > Chat"]);
  });

  test("stays on the pool's site, unless the work can be done from anywhere or people change sites", () => {
    expect(ways()).toEqual(["P1 > Accueil", "P1 > Chat"]);
    expect(ways({ work: withCell(WORK_ROWS, 0, WORK_HEADERS, "Site", " rabat ") })).toEqual(["P1 > Accueil", "P1 > Chat"]);
    expect(ways({ work: withCell(WORK_ROWS, 0, WORK_HEADERS, "Site", "Agadir") })).toEqual(["P1 > Chat"]);
    expect(ways({ assumptions: { "Mobilité entre sites": true } })).toEqual(["P1 > Accueil", "P1 > Chat", "P2 > Accueil"]);
    // Where a pool works is not known: not at the site of the work, then.
    expect(ways({ pools: withCell(POOL_ROWS, 0, POOL_HEADERS, "Site", "") })).toEqual(["P1 > Chat"]);
  });

  test("needs a path that says how productivity grows", () => {
    const paths = withCell(PATH_ROWS, 2, PATH_HEADERS, "Montée en compétence", "");
    expect(ways({ paths })).toEqual(["P1 > Accueil"]);
    expect(told({ paths })).toContain("warning ramp-missing Parcours!I4");
  });

  test("to work that two contracts ask for is named with its site", () => {
    const work = [...WORK_ROWS, ["accueil", "Fès", 15, 13, "EUR"]];
    expect(ways({ work })).toEqual(["P1 > Accueil (Rabat)", "P1 > Chat", "P2 > accueil (Fès)"]);
  });
});

describe("what is told", () => {
  test.each<{ readonly what: string; readonly given: Given; readonly says: readonly string[] }>([
    { what: "nothing where everybody has a way", given: { work: ANYWHERE }, says: [] },
    { what: "a pool that another site closes off, at its site", given: {}, says: ["warning pool-stuck Viviers!B3"] },
    { what: "a pool that lacks a language, at its languages", given: { work: ANYWHERE.slice(1), paths: PATH_ROWS.slice(2) }, says: ["warning pool-stuck Viviers!D3"] },
    { what: "a pool from whose skill no path starts", given: { work: ANYWHERE.slice(0, 1), paths: [withCell(PATH_ROWS, 0, PATH_HEADERS, "Compétence", "Vente")[0] ?? [], PATH_ROWS[2] ?? []], pools: withCell(POOL_ROWS, 0, POOL_HEADERS, "Compétence", "vente") }, says: ["warning pool-stuck Viviers!C3"] },
    { what: "nothing of a pool without people", given: { pools: withCell(POOL_ROWS, 1, POOL_HEADERS, "Effectif", 0) }, says: [] },
    { what: "work that no path leads to", given: { work: [...ANYWHERE, ["Modération", "", 5, 13, "EUR"]] }, says: ["warning work-unreachable Travail!A4"] },
    { what: "a site of Pools that Sites lacks", given: { work: ANYWHERE, sites: SITE_ROWS.slice(0, 1) }, says: ["warning site-unlisted Viviers!B3"] },
    { what: "a pool without a site, where Sites are there", given: { work: ANYWHERE, pools: withCell(POOL_ROWS, 0, POOL_HEADERS, "Site", "") }, says: ["warning site-unlisted Viviers!B2"] },
    { what: "two sites of one name", given: { work: ANYWHERE, sites: [...SITE_ROWS, ["rabat", 1, 10, 1, 1]] }, says: ["error site-doubled Sites!A4"] },
    { what: "a year of which the table has two days alone, at the first of them", given: { work: ANYWHERE, holidays: [[day("2026-12-24"), "Fermeture"], [day("2026-12-25"), "Fermeture"]] }, says: ["warning holidays-few 'Jours fériés'!A2"] },
    { what: "nothing of holidays outside the horizon, nor of half a year's", given: { work: ANYWHERE, holidays: ["2026-08-14", "2026-08-20", "2026-08-21", "2026-11-06", "2028-01-01"].map((iso) => [day(iso), "Fête"]) }, says: [] },
    { what: "that nobody can go anywhere, once", given: { work: [["Accueil", "Agadir", 20, 14, "EUR"]] }, says: ["error no-way"] },
    { what: "what the moves say first", given: { moves: [["P9", "Accueil", "2026-09", 12]] }, says: ["error pool-unknown Réaffectations!A2", "warning pool-stuck Viviers!B3"] },
  ])("is $what", ({ given, says }) => {
    expect(told(given)).toEqual(says);
  });

  const STUCK: Readonly<Record<(typeof GATES)[number], Given>> = {
    path: { pools: withCell(withCell(POOL_ROWS, 0, POOL_HEADERS, "Compétence", "Gestion"), 1, POOL_HEADERS, "Compétence", "Vente"), paths: PATH_ROWS.slice(1, 2) },
    language: { work: ANYWHERE.slice(1) },
    site: {},
    ramp: { work: ANYWHERE, paths: withCell(PATH_ROWS, 1, PATH_HEADERS, "Productivité de départ", "") },
  };
  const WORDS: Readonly<Record<(typeof GATES)[number], readonly [fr: string, en: string]>> = {
    path: [
      "le vivier « P2 » n'a aucune issue : aucun parcours ne part de la compétence « Vente ». Ajoutez à Parcours un parcours vers une activité de Travail, compétence vide pour tous.",
      'the pool "P2" has nowhere to go: no path starts from the skill "Vente". Add to Paths a path to an activity of Work, with a blank skill for everyone.',
    ],
    language: [
      "le vivier « P2 » n'a aucune issue : le parcours vers « Chat » demande « Anglais ». Si le vivier l'a, ajoutez-la à la colonne Langues de Viviers.",
      'the pool "P2" has nowhere to go: the path to "Chat" requires "Anglais". If the pool has it, add it to the column Languages of Pools.',
    ],
    site: [
      "le vivier « P2 » n'a aucune issue : le travail « Accueil » est sur le site « Rabat ». Écrivez « télétravail » dans Travail si on peut le faire ailleurs, ou mettez l'hypothèse Mobilité entre sites à VRAI.",
      'the pool "P2" has nowhere to go: the work "Accueil" is on the site "Rabat". Write "telework" in Work if it can be done elsewhere, or set the assumption Mobility between sites to TRUE.',
    ],
    ramp: [
      "le vivier « P2 » n'a aucune issue : le parcours vers « Accueil » n'a ni productivité de départ ni montée en compétence. Saisissez les deux dans Parcours.",
      'the pool "P2" has nowhere to go: the path to "Accueil" has no starting productivity or ramp time. Enter both in Paths.',
    ],
  };

  test.each(GATES)("names the pool and the gate that it comes nearest to: %s", (gate) => {
    const found = caseOf(STUCK[gate]).problems.find(({ cause }) => cause.code === "pool-stuck" && cause.pool === "P2" && cause.stop.gate === gate);
    if (!found) throw new Error("was not told");
    expect(LOCALES.map((locale) => spaced(`${inWords(found, locale).cause}. ${inWords(found, locale).cure}`))).toEqual(WORDS[gate]);
  });

  test.each(LOCALES)("has words in %s", (locale) => {
    const given: Given[] = [
      { work: [["Accueil", "Agadir", 20, 14, "EUR"]] },
      { work: [...ANYWHERE, ["Modération", "", 5, 13, "EUR"]], sites: [["rabat", 1, 10, 1, 1, ""], ["Rabat", 1, 10, 1, 1, ""], ["Rabbat", 1, 10, 1, 1, "École"]], pools: withCell(POOL_ROWS, 0, POOL_HEADERS, "Site", ""), paths: withCell(PATH_ROWS, 2, PATH_HEADERS, "Productivité de départ", "") },
    ];
    const problems = given.flatMap((one) => caseOf(one).problems);
    expect(new Set(problems.map(({ cause }) => cause.code))).toEqual(new Set(["no-way", "work-unreachable", "site-doubled", "site-unlisted", "site-without-pools", "ramp-missing"]));
    for (const problem of problems) {
      const { where, cause, cure } = inWords(problem, locale);
      expect([where, cause, cure].filter((text) => text.trim() === "")).toEqual([]);
    }
  });
});

describe("rooms and trainers", () => {
  /** August 2026 to July 2027, counted in a calendar by hand: six days a week, and five. Feasts of the moon: 10 and 11 March, 17 and 18 May, 6 June 2027. */
  const SIX = [22, 26, 26, 23, 27, 23, 24, 25, 26, 23, 26, 26];
  const FIVE = [17, 22, 22, 19, 23, 18, 20, 21, 22, 19, 22, 21];

  test("are those of Sites, by the pool's site whatever its capitals and accents", () => {
    const { sites, siteOf } = caseOf().inputs;
    expect(sites).toEqual([
      { site: "Rabat", rooms: 3, seatsPerRoom: 16, shifts: 2, trainers: 2, workingDays: SIX },
      { site: "FES", rooms: 1, seatsPerRoom: 12, shifts: 1, trainers: 1, workingDays: SIX },
    ]);
    expect(siteOf).toEqual([0, 1]);
    expect(caseOf().names.sites).toEqual(["Rabat", "FES"]);
  });

  test("follow the scenario's factors, and the working days of the week", () => {
    const { sites } = caseOf({ options: { seatFactor: 0.5, trainerFactor: 2 }, assumptions: { "Jours travaillés par semaine": 5 } }).inputs;
    expect(sites[0]).toEqual({ site: "Rabat", rooms: 1.5, seatsPerRoom: 16, shifts: 2, trainers: 4, workingDays: FIVE });
  });

  test("keep the holidays that the user's own table has of a year, and Relais's of the others", () => {
    const { sites } = caseOf({ holidays: [[day("2026-12-24"), "Fermeture"], [day("2026-12-25"), "Fermeture"]] }).inputs;
    expect(sites[0]?.workingDays).toEqual([26, 26, 27, 25, 25, ...SIX.slice(5)]);
  });

  test("are not limited without Sites, nor at a site that it lacks", () => {
    expect(caseOf({ sites: null }).inputs).toMatchObject({ sites: [], siteOf: [null, null] });
    expect(caseOf({ sites: SITE_ROWS.slice(1) }).inputs.siteOf).toEqual([null, 0]);
  });
});

describe("partners of a site", () => {
  const rabat = (...partners: Rows) => caseOf({ sites: [["Rabat", 3, 16, 2, 2, ""], ["Fès", 1, 12, "", 1, ""], ...partners] });

  test("add what they open to it, whatever the size and the shifts of their rooms", () => {
    const { inputs: { sites, siteOf }, problems } = rabat(["rabat", 2, 9, 1, 0.5, "École"], ["RABAT", 1, 30, 3, 1, "OFPPT"]);
    expect(problems.filter(({ cause: { code } }) => code === "site-doubled")).toEqual([]);
    expect(sites.map(({ site }) => site)).toEqual(["Rabat", "Fès"]);
    expect(siteOf).toEqual([0, 1]);
    // 3 x 2 + 2 + 1 x 3 classes a day, of 6 x 16 + 2 x 9 + 3 x 30 seats.
    const { rooms, shifts, seatsPerRoom, trainers } = sites[0] as (typeof sites)[number];
    expect([rooms * shifts, rooms * shifts * seatsPerRoom, trainers]).toEqual([11, within(204, 1e-9), 3.5]);
  });

  test("are seats without rooms of one's own, and none where nobody has any", () => {
    expect(caseOf({ sites: [["Rabat", 2, 10, 1, 1, "École"], ["Fès", 0, 12, "", 0, ""], ["Fès", 0, 8, "", 0, "École"]] }).inputs.sites).toMatchObject([
      { site: "Rabat", rooms: 2, seatsPerRoom: 10, trainers: 1 },
      { site: "Fès", rooms: 0, seatsPerRoom: 12, trainers: 0 },
    ]);
  });

  test("are told where no pool is at their site", () => {
    const { problems } = rabat(["Rabbat", 2, 9, 1, 1, "École"]);
    expect(problems.filter(({ cause: { code } }) => code === "site-without-pools").map(({ severity, place: { address } }) => `${severity} ${address}`)).toEqual(["warning Sites!A4"]);
  });

  test("are refused where one of them stands twice at a site", () => {
    const { problems } = rabat(["Rabat", 2, 9, 1, 1, "École"], ["Rabat", 1, 9, 1, 1, "ecole"]);
    expect(problems.map(({ cause: { code }, place: { address } }) => `${code} ${address}`)).toContain("site-doubled Sites!A5");
  });
});

describe("demand and price of new work", () => {
  test("follow the scenario, in the workforce that the cash plan reads too", () => {
    const { activities } = caseOf({ options: { newDemand: 0.8, priceChange: -0.1, eurRate: 11 } }).inputs.workforce;
    expect(activities.map(({ demand, price }) => [demand, price])).toEqual([
      [20 * 0.8, within(14 * 11 * 0.9, 1e-9)],
      [10 * 0.8, within(150 * 0.9, 1e-9)],
    ]);
  });

  test("whatever the factors, are the table's times them", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: -50, max: 50 }), (demand, price) => {
        const usual = caseOf().inputs.workforce.activities;
        const { activities } = caseOf({ options: { newDemand: demand / 100, priceChange: price / 100 } }).inputs.workforce;
        // Two products of doubles.
        expect(activities).toEqual(usual.map((one) => ({ ...one, demand: within((one.demand * demand) / 100, 1e-9), price: within(one.price * (1 + price / 100), 1e-9) })));
      }),
      { ...SEEDED, numRuns: 25 },
    );
  });
});

describe("terms", () => {
  test("are the catalogue's defaults where nobody says more: no limit, value alone", () => {
    expect(caseOf().inputs.terms).toEqual({
      ...NO_LIMITS, shortTime: 0, shortTimePaid: 0.5, wageStep: 0, discountRate: 0.1,
      refunds: { filedOn: null, cap: 1, used: 0, lag: 9 }, hiringCost: 3_000, terminalMonths: 6, idleMonths: 3,
    });
  });

  test("are those of the scenario and of the assumptions", () => {
    const options = { fewestExits: 1, budget: 900_000, monthlyBudget: 0, mostExits: 0, leastRedeployed: 0.5, shortTime: 1, wageStep: 0.02, discountRate: 0.08, refundCap: 2, refundLag: 12 };
    const assumptions = { "Salaire payé en horaire réduit": 0.6, "Coût d'une embauche": 4_000, "Mois comptés après l'horizon": 12, "Mois d'inactivité convenus": 2, "Dépôt du plan de formation": day("2026-06-15"), "Plafond déjà consommé": 10 };
    expect(caseOf({ options, assumptions }).inputs.terms).toEqual({
      ...NO_LIMITS, objective: "fewest-exits", budget: 900_000, monthlyBudget: 0, mostExits: 0, leastRedeployed: 0.5, shortTime: 1, shortTimePaid: 0.6, wageStep: 0.02, discountRate: 0.08,
      refunds: { filedOn: day("2026-06-15"), cap: 2, used: 10, lag: 12 }, hiringCost: 4_000, terminalMonths: 12, idleMonths: 2, setByHand: ["budget", "monthly-budget", "most-exits"],
    });
  });
});

test("moves that had begun stand in the workforce, none that are planned; and the horizon is the scenario's", () => {
  const moves = [["P1", "Accueil", "2026-09", 12], ["P1", "Accueil", "2026-10", 3]];
  const standing = (asOf: string) => caseOf({ moves, options: { asOf: day(asOf), start: month("2026-08") } }).inputs.workforce.redeployments.map(({ pool, activity, month: of }) => [pool, activity, of]);
  // On the day on which a month begins it can still be decided.
  expect(standing("2026-09-02")).toEqual([[0, 0, month("2026-09")]]);
  expect(standing("2026-10-01")).toEqual([[0, 0, month("2026-09")]]);
  expect(standing("2026-10-02")).toEqual([[0, 0, month("2026-09")], [0, 0, month("2026-10")]]);
  const { inputs, levers } = caseOf({ moves });
  expect(inputs.workforce.redeployments).toEqual([]);
  expect(inputs.window).toEqual({ start: month("2026-08"), months: 12 });
  expect(inputs.levers).toEqual(levers);
  expect(inputs.revenue.lines).toHaveLength(1);
});
