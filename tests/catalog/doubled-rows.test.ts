import type { CellValue } from "../../src/catalog/record/cells";
import { describe as inWords } from "../../src/catalog/words/refusals/messages";
import { parseTable } from "../../src/catalog/reading/parse-table";
import type { TableSpec } from "../../src/catalog/record/table";
import { CONSENTS } from "../../src/catalog/tables/revenue/consents";
import { ACTUALS } from "../../src/catalog/tables/revenue/actuals";
import { LINES } from "../../src/catalog/tables/revenue/lines";
import { MOVES } from "../../src/catalog/tables/workforce/moves";
import { PATHS } from "../../src/catalog/tables/training/paths";
import { POOLS } from "../../src/catalog/tables/workforce/pools";
import { WORK } from "../../src/catalog/tables/workforce/work";
import { atRisk, GOOD, HEADERS, spaced, words } from "./asking";

type Block = readonly (readonly CellValue[])[];
const ORIGIN = { sheet: "Données", row: 0, column: 0 };

/** Severity, code and address of every problem of a table. */
const told = (spec: TableSpec, values: Block) => parseTable(spec, { values, origin: ORIGIN }).problems.map(({ severity, cause, place }) => `${severity} ${cause.code} ${place.address}`);

const TABLES: readonly (readonly [name: string, spec: TableSpec, values: Block])[] = [
  ["Lignes", LINES, [["Ligne", "Client", "Code", "CA de référence", "Agents"], ["L1", "A", "O1", 600_000, 40], ["L2", "B", "I1", 410_000, 30]]],
  ["Travail", WORK, [["Activité", "Demande", "Prix par heure facturée"], ["Accueil", 15, 140], ["Gestion", 10, 150]]],
  ["Consentements", CONSENTS, [["Client", "Date de recueil", "Contacts en base", "Consentements recueillis"], ["A", "2026-09", 1_000, 80], ["B", "2026-09", 2_000, 100]]],
  ["Réaffectations", MOVES, [["Vivier", "Activité", "Mois", "Personnes"], ["P1", "Accueil", "2026-09", 12], ["P2", "Gestion", "2026-09", 8]]],
];

describe("the same row twice", () => {
  test.each(TABLES)("in %s is refused with its address and that of the first", (_name, spec, [headers = [], first = [], second = []]) => {
    expect(told(spec, [headers, first, second, first])).toEqual(["error row-doubled Données!A4"]);
    const [problem] = parseTable(spec, { values: [headers, first, second, first], origin: ORIGIN }).problems;
    expect(problem && spaced(inWords(problem, "fr").cause)).toBe("même ligne que Données!A2 : elle serait comptée deux fois");
  });

  test.each(TABLES)("in %s is known whatever its case, accents and spaces", (_name, spec, [headers = [], first = [], second = []]) => {
    const shouted = first.map((cell) => (typeof cell === "string" && !/^\d/.test(cell) ? ` ${cell.toUpperCase()} ` : cell));
    expect(told(spec, [headers, first, second, shouted])).toEqual(["error row-doubled Données!A4"]);
  });

  test.each(TABLES)("in %s counts where its owner says so in a column of his own", (_name, spec, [headers = [], first = [], second = []]) => {
    const noted = (note: string) => [[...headers, "Note"], [...first, ""], [...second, ""], [...first, note]];
    expect(told(spec, noted("voulu"))).toEqual([]);
    expect(told(spec, noted("meant"))).toEqual([]);
    expect(told(spec, noted("avenant 2"))).toEqual(["warning row-repeated Données!A4"]);
  });

  test("counts nowhere twice without a word: the cell is refused, and so are the sums behind it", () => {
    expect(spaced(words([HEADERS, ...GOOD, ...GOOD], "fr"))).toBe(
      "Lignes, ligne 3 ('Mes lignes'!B7) : même ligne que 'Mes lignes'!B5 : elle serait comptée deux fois. Supprimez-en une ; si les deux comptent, distinguez-les (un nom à chacune), ou écrivez « voulu » sur la seconde, dans une colonne à vous. De même : B8.",
    );
  });

  test("a pool, or a path from one skill to one activity, can't stand twice: only one would count", () => {
    const pools = [["Vivier", "Effectif", "Salaire brut mensuel"], ["P1", 40, 5_000], ["p1", 30, 8_000]];
    expect(told(POOLS, pools)).toEqual(["error key-doubled Données!A3"]);
    const paths = ["Activité", "Compétence", "Jours de cours", "Jours d'accompagnement", "Taux de réussite", "Coût externe par jour de groupe"];
    const path = (skill: string, days: number) => ["Accueil", skill, days, 5, 0.9, 5_000];
    expect(told(PATHS, [paths, path("Vente", 10), path("", 10), path("vente", 15)])).toEqual(["error key-doubled Données!A4"]);
    expect(told(PATHS, [paths, path("Vente", 10), path("", 10), path("Support", 10)])).toEqual([]);
  });

  test("among invoices is told and counted: several of one month add up", () => {
    const invoices = [["Ligne", "Mois", "Facturé"], ["L1", "2026-08", 5_000], ["L1", "2026-08", 5_000], ["L1", "2026-08", 2_000]];
    expect(told(ACTUALS, invoices)).toEqual(["warning row-repeated Données!A3"]);
    expect(parseTable(ACTUALS, { values: invoices, origin: ORIGIN }).rows).toHaveLength(3);
  });
});

describe("a row that is the sum of those above", () => {
  const [, LINE_SPEC, [headers = [], ...lines]] = TABLES[0] as (typeof TABLES)[number];
  const lines3 = [...lines, ["L3", "A", "I1", 90_000, 5]];

  test.each(["Cumul", "Cumulé", "Récapitulatif", "Tous les clients", "TOTAL", "Sum"])("is refused where it is called %s, whatever its amounts", (word) => {
    expect(told(LINE_SPEC, [headers, ...lines, [word, "Tous", "O1", 1_010_000, 70]])).toEqual(["error total-row Données!A4"]);
    expect(told(LINE_SPEC, [headers, ...lines, [word, "", "", 999, ""]])).toEqual(["warning total-skipped Données!A4"]);
  });

  test("is refused without a word where every column is filled", () => {
    expect(told(LINE_SPEC, [headers, ...lines, ["Portefeuille", "Tous", "O1", 1_010_000, 70]])).toEqual(["error sum-row Données!D4"]);
    expect(told(LINE_SPEC, [headers, ...lines3, ["Portefeuille", "Tous", "O1", 1_100_000, ""]])).toEqual(["error sum-row Données!D5"]);
    expect(told(POOLS, [["Vivier", "Effectif", "Salaire brut mensuel"], ["P1", 37, 5_000], ["P2", 28, 8_000], ["P3", 40, 6_000], ["Maroc", 105, 6_000]])).toEqual(["error sum-row Données!B5"]);
    expect(told(WORK, [["Activité", "Demande", "Prix par heure facturée"], ["A", 15, 140], ["B", 10, 150], ["C", 7, 150], ["Monde", 32, 145]])).toEqual(["error sum-row Données!B5"]);
  });

  test("is known as the sum of the rows since the last sum, too", () => {
    const group = [["L4", "C", "O1", 70_000, 4], ["L5", "C", "O1", 65_000, 3]];
    expect(told(LINE_SPEC, [headers, ...lines, ["Total A", "", "", 1_010_000, 70], ...group, ["C", "C", "O1", 135_000, 7]])).toEqual(["warning total-skipped Données!A4", "error sum-row Données!D7"]);
  });

  test("counts where its owner says so, and two round amounts may come to a third", () => {
    expect(told(LINE_SPEC, [[...headers, "Note"], ...lines.map((row) => [...row, ""]), ["Portefeuille", "Tous", "O1", 1_010_000, 70, "voulu"]])).toEqual([]);
    expect(told(LINE_SPEC, [headers, ["L1", "A", "O1", 200_000, ""], ["L2", "B", "O1", 400_000, ""], ["L3", "C", "O1", 600_000, ""]])).toEqual(["warning sum-alike Données!D4"]);
  });

  test("without any name is passed over and told as a sum, not as merged cells", () => {
    expect(told(LINE_SPEC, [headers, ...lines, ["", "", "", 1_010_000, 70]])).toEqual(["warning sum-skipped Données!D4"]);
    expect(atRisk([HEADERS, ...GOOD, ["", "", "", 1_000_000, "", "", ""]])).toEqual(atRisk([HEADERS, ...GOOD]));
  });

  test("without any name, and no sum, is told as a row without a name", () => {
    expect(told(LINE_SPEC, [headers, ...lines, ["", "", "", 1_234_567, ""]])).toEqual(["error nameless-row Données!D4"]);
    expect(spaced(words([HEADERS, ...GOOD, ["", "", "", 1_234_567, "", "", ""]], "fr"))).toContain("1 234 567 sans rien qui nomme la ligne : un total, ou une ligne incomplète.");
  });

  test("merged names of a month's rows are still told as merged", () => {
    expect(told(ACTUALS, [["Ligne", "Mois", "Facturé"], ["L1", "2026-08", 5], ["", "2026-09", 6]])).toEqual(["error empty-below Données!A3"]);
  });
});
