import type { CellValue } from "../../src/catalog/record/cells";
import { describe as inWords } from "../../src/catalog/words/refusals/messages";
import { operatorCase } from "../../src/catalog/cases/operator/operator-case";
import { parseTable } from "../../src/catalog/reading/parse-table";
import type { Column, TableSpec } from "../../src/catalog/record/table";
import { CASH } from "../../src/catalog/tables/cash";
import { LINES } from "../../src/catalog/tables/revenue/lines";
import { MOVES } from "../../src/catalog/tables/workforce/moves";
import { PATHS } from "../../src/catalog/tables/training/paths";
import { POOLS } from "../../src/catalog/tables/workforce/pools";
import { WORK } from "../../src/catalog/tables/workforce/work";
import { LOCALES } from "../../src/catalog/record/text";
import { poolNeed } from "../../src/model/workforce/pools/line-staff";
import { day } from "../support/dates";

type Rows = readonly (readonly CellValue[])[];

const LINE_HEADERS = ["Client", "Site", "Vivier", "Code", "CA de référence", "Mois de référence", "Agents", "Part de coûts évitables"];
const LINE = ["A", "Rabat", "P1", "O1", 600_000, "2026-07", 40, 0.1];
const POOL_ROWS: Rows = [["Vivier", "Site", "Compétence", "Effectif", "Salaire brut mensuel", "Ancienneté", "Congés non pris"], ["P1", "Rabat", "", 40, 5_000, 1.5, 9], ["P2", "Fès", "Gestion", 30, 8_000, 5.5, 9]];
const PATH_ROWS: Rows = [
  ["Activité", "Compétence", "Jours de cours", "Jours d'accompagnement", "Taux de réussite", "Coût externe par jour de groupe", "Productivité de départ", "Montée en compétence"],
  ["Accueil", "", 10, 5, 0.9, 5_000, 0.75, 1],
  ["Accueil", "Gestion", 4, 5, 0.95, 5_000, 0.9, 1],
];
const MOVE_HEADERS = ["Vivier", "Activité", "Mois", "Personnes"];

interface Given {
  readonly lines?: Rows;
  readonly pools?: Rows;
  readonly moves?: Rows | null;
  readonly paths?: Rows | null;
  readonly cash?: Rows | null;
}

/** What is read of an operator, each table on a sheet of its own from A1 on. */
function caseOf({ lines = [LINE], pools = POOL_ROWS, moves = null, paths = PATH_ROWS, cash = null }: Given) {
  const read = <C extends Readonly<Record<string, Column<unknown>>>>(spec: TableSpec<C>, values: Rows) =>
    parseTable(spec, { values, origin: { sheet: spec.name.fr, row: 0, column: 0 } });
  return operatorCase({
    lines: read(LINES, [LINE_HEADERS, ...lines]),
    pools: read(POOLS, pools),
    work: read(WORK, [["Activité", "Demande", "Prix par heure facturée", "Devise"], ["Accueil", 20, 14, "EUR"]]),
    paths: paths && read(PATHS, paths),
    moves: moves && read(MOVES, [MOVE_HEADERS, ...moves]),
    cash: cash && read(CASH, cash),
    clients: null,
    actuals: null,
    consents: null,
    levers: null,
    assumptions: null,
    options: { asOf: day("2026-08-01"), months: 12 },
  });
}

const told = (given: Given) => caseOf(given).problems.map(({ severity, cause, place }) => `${severity} ${cause.code} ${place.address ?? ""}`.trim());
const withLine = (changes: Readonly<Record<string, CellValue>>) => [LINE.map((cell, at) => changes[LINE_HEADERS[at] ?? ""] ?? cell)];

describe("lines and their pools", () => {
  test("fit together without a word", () => {
    expect(told({})).toEqual([]);
    expect(caseOf({}).inputs.workforce.lines).toEqual([{ site: "Rabat", fte: 40, pools: [{ pool: "P1", share: 1 }] }]);
  });

  test("may be shared out: a line's agents come from several pools", () => {
    const { inputs } = caseOf({ lines: withLine({ Vivier: "p1 60 % ; P2 40%" }) });
    // A name is a pool's whatever its capitals; it is told as Pools spells it.
    expect(inputs.workforce.lines[0]?.pools).toEqual([{ pool: "P1", share: 0.6 }, { pool: "P2", share: 0.4 }]);
  });

  test.each([
    { what: "a pool that does not exist", changes: { Vivier: "P9" }, says: ["error pool-unknown Lignes!C2"] },
    { what: "shares that do not sum to 100 %", changes: { Vivier: "P1 60%; P2 30%" }, says: ["error mix-sum Lignes!C2"] },
    { what: "shares that can't be read", changes: { Vivier: "P1; P2" }, says: ["error pool-shares-malformed Lignes!C2"] },
    { what: "no pool, at a site with one", changes: { Vivier: "" }, says: ["warning pool-assumed Lignes!C2"] },
    { what: "no pool, and none at its site", changes: { Vivier: "", Site: "Agadir" }, says: ["error site-without-staff Lignes!C2"] },
    { what: "more agents than its pool has", changes: { Agents: 41 }, says: ["error pool-overbooked Viviers!D2"] },
    { what: "no pool and no site", changes: { Vivier: "", Site: "" }, says: ["error site-without-staff Lignes!C2"] },
    { what: "no agents and no pool", changes: { Agents: "", Vivier: "", Site: "" }, says: ["error agents-missing Lignes!G2"] },
  ])("tell of $what, with the address", ({ changes, says }) => {
    expect(told({ lines: withLine(changes as unknown as Record<string, CellValue>) })).toEqual(says);
  });
});

describe("a line without a pool and without a site", () => {
  const lines = withLine({ Vivier: "", Site: "", Agents: 7 });
  const [headers = [], first = [], second = []] = POOL_ROWS;
  const without = (row: readonly CellValue[]) => row.map((cell, at) => (headers[at] === "Site" ? "" : cell));

  test("is refused where pools are on sites, also where one of them is on none", () => {
    expect(told({ lines, pools: [headers, without(first), second] })).toEqual(["error site-without-staff Lignes!C2"]);
  });

  test("is on all pools where the workbook names no site at all, which is told", () => {
    const { inputs, problems } = caseOf({ lines, pools: [headers, without(first), without(second)] });
    expect(problems.map((problem) => [problem.severity, inWords(problem, "fr").cause])).toEqual([["warning", "ligne sans vivier, et aucun site n'est nommé : ses agents sont répartis entre tous les viviers selon leur effectif"]]);
    expect([...poolNeed(inputs.workforce.lines, inputs.workforce.pools, [0], 1)]).toEqual([4, 3]);
  });
});

describe("moves", () => {
  test("take the path from the pool's skill, else the one from any", () => {
    const { inputs } = caseOf({ moves: [["P1", "Accueil", "2026-09", 12], ["P2", "accueil", "2026-10", 8]] });
    expect(inputs.workforce.redeployments.map(({ pool, activity, course: { classDays } }) => [pool, activity, classDays])).toEqual([[0, 0, 10], [1, 0, 4]]);
  });

  test("bill in the workbook's currency", () => {
    expect(caseOf({}).inputs.workforce.activities[0]?.price).toBe(14 * 10.75);
  });

  test.each([
    { what: "a pool that does not exist", moves: [["P9", "Accueil", "2026-09", 12]], says: ["error pool-unknown Réaffectations!A2"] },
    { what: "an activity without a path", moves: [["P1", "Modération", "2026-09", 12]], says: ["error path-missing Réaffectations!B2"] },
    { what: "a course outside the horizon", moves: [["P1", "Accueil", "2027-08", 12]], says: ["warning move-outside-horizon Réaffectations!C2"] },
  ])("tell of $what, with the address", ({ moves, says }) => {
    expect(told({ moves })).toEqual(says);
  });

  test("towards work need a ramp; towards none they earn nothing, and say so", () => {
    const [headers = [], ...rows] = PATH_ROWS;
    const without = [headers, ...rows.map((row) => row.map((cell, at) => (at >= 6 ? "" : cell)))];
    expect(told({ moves: [["P1", "Accueil", "2026-09", 12]], paths: without })).toEqual(["error empty Parcours!G2", "error empty Parcours!H2"]);
    const chat = [headers, ["Chat", "", 10, 5, 0.9, 5_000, "", ""]];
    expect(told({ moves: [["P1", "Chat", "2026-09", 12]], paths: chat })).toEqual(["error work-unknown Réaffectations!B2"]);
  });

  test("need the paths that they take", () => {
    expect(told({ moves: [["P1", "Accueil", "2026-09", 12]], paths: null })).toEqual(["error table-missing"]);
  });
});

test("cash is one row", () => {
  const cash = [["Trésorerie d'ouverture", "Charges fixes par mois", "Délai de règlement"], [1, 1, 30], [2, 2, 30]];
  expect(told({ cash })).toEqual(["error one-row Trésorerie!A3"]);
  expect(caseOf({ cash: cash.slice(0, 2) }).inputs.cash?.terms).toMatchObject({ opening: 1, overdraft: 0, covenantFloor: null });
});

test.each(LOCALES)("every word on staff is there in %s", (locale) => {
  const given: Given = { lines: withLine({ Vivier: "", Agents: 41 }), moves: [["P9", "Accueil", "2026-09", 12], ["P1", "Modération", "2027-09", 1]] };
  const words = caseOf(given).problems.map((problem) => inWords(problem, locale));
  expect(words.length).toBeGreaterThan(2);
  for (const { where, cause, cure } of words) expect([where, cause, cure].filter((text) => text.trim() === "")).toEqual([]);
});
