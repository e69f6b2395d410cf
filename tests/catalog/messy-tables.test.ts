import type { CellValue } from "../../src/catalog/record/cells";
import { describe as inWords, sentence } from "../../src/catalog/words/refusals/messages";
import { parseTable } from "../../src/catalog/reading/parse-table";
import { ACTUALS } from "../../src/catalog/tables/revenue/actuals";
import { CLIENTS } from "../../src/catalog/tables/revenue/clients";
import { LINES } from "../../src/catalog/tables/revenue/lines";
import { readAssumptions, readScenario, scenarioTable } from "../../src/catalog/tables/scenarios";
import { LOCALES } from "../../src/catalog/record/text";
import { mappedName } from "../../src/catalog/record/table";
import { readWorkbook } from "../../src/catalog/cases/workbook-reading";
import { atRisk, GOOD, HEADERS, spaced, words } from "./asking";

type Block = readonly (readonly CellValue[])[];
const ORIGIN = { sheet: "Mes lignes", row: 3, column: 1 };
const wide = (...cells: CellValue[]): CellValue[] => [...cells, ...Array.from({ length: HEADERS.length - cells.length }, () => "")];
const TITLES: Block = [wide("Chiffre d'affaires par client", "", "Édition de novembre"), wide(), wide("Client : tous"), wide()];

/** The warnings about a block of lines, as "address: words". */
const warnings = (lines: Block) =>
  parseTable(LINES, { values: lines, origin: ORIGIN }).problems.map((problem) => `${problem.severity} ${problem.place.address}: ${spaced(inWords(problem, "fr").cause)}`);

describe("titles above the header row", () => {
  test("change no number", () => {
    expect(atRisk([...TITLES, HEADERS, ...GOOD])).toEqual(atRisk([HEADERS, ...GOOD]));
  });

  test("leave addresses and rows right", () => {
    const [good = [], other = []] = GOOD;
    const wrong = [...TITLES, HEADERS, good, other.map((cell, at) => (at === 3 ? "à voir" : cell))];
    expect(spaced(words(wrong, "fr"))).toContain("Lignes, ligne 2, colonne « CA de référence » ('Mes lignes'!E10)");
  });

  test("are looked through to the twentieth row, and no further", () => {
    const blank = (rows: number) => Array.from({ length: rows }, () => wide());
    expect(atRisk([...blank(19), HEADERS, ...GOOD])).toEqual(atRisk([HEADERS, ...GOOD]));
    expect(spaced(words([...blank(20), HEADERS, ...GOOD], "fr"))).toContain("cette plage n'a pas de ligne d'en-têtes");
  });

  test("do not hide which row lacks a header", () => {
    const lacking = HEADERS.map((header) => (header === "Code" ? "Type" : header));
    expect(spaced(words([...TITLES, lacking, ...GOOD], "fr"))).toContain("('Mes lignes'!B8:H8) : en-tête « Code » introuvable parmi : Ligne, Client, Type");
  });

  test("may stand above Scenarios and Assumptions too", () => {
    const scenarios = [["Leviers 2026", "", ""], ["", "", ""], ["Levier", "Base", "Actif"], ["Horizon", 12, 12], ["Inconnu", 1, 1]];
    const table = scenarioTable({ values: scenarios, origin: ORIGIN });
    const { settings, problems } = readScenario(table, table.active);
    expect(settings.get("months")).toMatchObject({ value: 12, place: { row: 1, address: "'Mes lignes'!D7" } });
    expect(problems.map(({ place }) => place.address)).toEqual(["'Mes lignes'!B8"]);
    const assumptions = readAssumptions({ values: [["Nos hypothèses", ""], ["Hypothèse", "Valeur"], ["Rendement d'un contact consentant", 1.2]], origin: ORIGIN });
    expect(assumptions.settings.get("conversionUplift")).toMatchObject({ value: 1.2, place: { row: 1, address: "'Mes lignes'!C6" } });
  });
});

describe("a row of sums", () => {
  const totals: readonly (readonly [string, CellValue[]])[] = [
    ["of a client, in the first column", wide("Sous-total Volta", "", "", 600_000)],
    ["of a client, in the second column", wide("", "Sous-total Volta", "", 600_000)],
    ["of all", wide("TOTAL GÉNÉRAL", "", "", 1_000_000)],
    ["as Excel writes it in English", wide("", "Volta Total", "", 600_000)],
    ["with a broken sum", wide("Total", "", "", { error: "#N/A" })],
    ["with a mean share and a currency", wide("Ensemble", "", "", 1_000_000, "", 0.9, "MAD")],
  ];

  test.each(totals)("%s is not counted, and the pane says so", (_what, total) => {
    expect(atRisk([HEADERS, ...GOOD, total])).toEqual(atRisk([HEADERS, ...GOOD]));
    expect(warnings([HEADERS, ...GOOD, total])).toEqual([expect.stringMatching(/^warning 'Mes lignes'![BC]7: « .*(?:total|TOTAL|Total|Ensemble).* » : ligne de total, non comptée$/)]);
  });

  test("that has all that a line needs is refused, since it can be read two ways", () => {
    expect(spaced(words([HEADERS, ...GOOD, ["Total Énergies", "Volta", "O1", 1, "", "", ""]], "fr"))).toMatch(/ligne 3 \('Mes lignes'!B7\) : « Total Énergies » : .*compt.* deux fois\. Si c'est un total, .* ; sinon, faites commencer son nom par un autre mot\./);
  });

  test("is known behind a mark in a column of the user's own", () => {
    const marked = (mark: string, row: readonly CellValue[]) => [mark, ...row];
    const lines = [marked("Vu", HEADERS), ...GOOD.map((row) => marked("x", row)), marked("x", wide("Sous-total Volta", "", "", 600_000))];
    expect(atRisk(lines)).toEqual(atRisk([HEADERS, ...GOOD]));
    expect(warnings(lines)).toEqual(["warning 'Mes lignes'!C7: « Sous-total Volta » : ligne de total, non comptée"]);
  });

  test("is none where the words only end so, and the row is whole", () => {
    expect(atRisk([HEADERS, ["Offre Total", "Volta", "O1", 600_000, "2026-07", 0.85, "MAD"]])).toHaveLength(3);
  });

  test("in Clients and Actuals follows the same rule", () => {
    const clients = parseTable(CLIENTS, { values: [["Client", "Probabilité de départ", "Encours client"], ["A", 0.1, 5], ["Total", "", 5]], origin: ORIGIN });
    expect([clients.rows.length, clients.problems.map(({ severity, cause }) => [severity, cause.code])]).toEqual([1, [["warning", "total-skipped"]]]);
    const actuals = parseTable(ACTUALS, { values: [["Ligne", "Mois", "Facturé"], ["L1", "2026-08", 5], ["Total août", "2026-08", 5]], origin: ORIGIN });
    expect(actuals.problems.map(({ severity, cause }) => [severity, cause.code])).toEqual([["error", "total-row"]]);
  });
});

describe("a blank name under another", () => {
  const merged = [HEADERS, ...GOOD, ["Renfort", "", "I1", 1, "2026-07", 1, "MAD"], ["Débord", "", "I1", 1, "2026-07", 1, "MAD"]];

  test("is refused with the cure for merged cells", () => {
    expect(spaced(words(merged, "fr"))).toBe(
      "Lignes, ligne 3, colonne « Client » ('Mes lignes'!C7) : cellule vide sous « Banque du Sud » ; de cellules fusionnées, seule la première a une valeur. Annulez la fusion (Accueil > Fusionner et centrer), puis répétez la valeur sur chaque ligne. De même : C8.",
    );
    expect(spaced(words(merged, "en"))).toContain("('Mes lignes'!C7): the cell is empty below \"Banque du Sud\"; of merged cells only the first holds a value. Unmerge the cells (Home > Merge & Center), then repeat the value on every row.");
  });

  test("under a row of sums or under the headers is only blank", () => {
    const under = (above: CellValue[]) => [HEADERS, above, ["Renfort", "", "I1", 1, "2026-07", 1, "MAD"]];
    expect(spaced(words(under(wide("", "Sous-total Volta", "", 1)), "fr"))).toContain("('Mes lignes'!C6) : cellule vide. Saisissez un texte.");
    expect(spaced(words([HEADERS, ["Renfort", "", "I1", 1, "2026-07", 1, "MAD"]], "fr"))).toContain("('Mes lignes'!C5) : cellule vide. Saisissez un texte.");
  });
});

describe("what stands around a table", () => {
  test("a note under it is refused once, with its cell and cure", () => {
    const noted = [HEADERS, ...GOOD, wide(), wide("Source : ERP, édition du 3 novembre")];
    expect(spaced(words(noted, "fr"))).toBe(
      "Lignes, ligne 4 ('Mes lignes'!B8) : « Source : ERP, édition du 3 novembre » est seul sur sa ligne, comme une note ou une ligne incomplète. Sortez la note de la plage (une colonne à droite du tableau suffit), ou complétez la ligne.",
    );
    expect(spaced(words(noted, "en"))).toContain("(a column to the right of the table will do), or complete the row.");
  });

  test("a second block to the right, and a note in a column that is not read, change nothing", () => {
    const beside = (row: readonly CellValue[], ...block: CellValue[]) => [...wide(...row), "", ...block];
    const lines = [beside(HEADERS, "Cible", "Écart"), ...GOOD.map((row) => beside(row, "Total", 0.2)), beside([], "Total", 0.4), beside([], "Source : ERP", "")];
    expect(atRisk(lines)).toEqual(atRisk([HEADERS, ...GOOD]));
    expect(warnings(lines)).toEqual([]);
  });

  test("rows that an older Excel hands over as zeros are blank", () => {
    expect(atRisk([HEADERS, ...GOOD, HEADERS.map(() => 0)])).toEqual(atRisk([HEADERS, ...GOOD]));
  });
});

describe.each(LOCALES)("a table that is not there is told in %s", (locale) => {
  const missing = readWorkbook({ tables: [], activeScenario: null, calendar: 1900 }).problems;

  test("with the name that a range can be given in its stead", () => {
    const told = missing.filter(({ severity }) => severity === "error").map((problem) => inWords(problem, locale).cure);
    const [lines, scenarios] = { fr: ["Relais_Lignes", "Relais_Scénarios"], en: ["Relais_Lines", "Relais_Scenarios"] }[locale];
    expect(told).toEqual([expect.stringContaining(String(lines)), expect.stringContaining(String(scenarios))]);
  });

  test("a name of Excel: letters, digits and underscores", () => {
    for (const { place } of missing) expect(mappedName(place.table)[locale]).toMatch(/^\p{L}[\p{L}\p{N}_]*$/u);
  });
});

describe("a workbook that counts its days from 1904", () => {
  const reading = readWorkbook({ tables: [], activeScenario: null, calendar: 1904 });

  test("is refused whole: nothing is read, nothing can be moved", () => {
    expect(reading).toMatchObject({ sliders: [], scenarios: [], active: null, problems: [{ severity: "error", cause: { code: "calendar-1904" } }] });
    expect([reading.activeCase(), reading.baseCase()]).toEqual([null, null]);
  });

  test("is told with the way out", () => {
    const [problem] = reading.problems;
    if (!problem) throw new Error("no problem told");
    expect(spaced(sentence([problem], "fr"))).toBe(
      "Classeur : ce classeur compte ses jours depuis 1904 : chaque date serait lue quatre ans trop tôt. Décochez « Utiliser le calendrier depuis 1904 » (Fichier > Options > Options avancées) ; les dates reculent alors de quatre ans : copiez une cellule qui contient 1462 et ajoutez-la aux cellules de dates (Collage spécial > Valeurs, Addition).",
    );
    expect(sentence([problem], "en")).toBe(
      'Workbook: this workbook counts its days from 1904: every date would be read four years too early. Untick "Use 1904 date system" (File > Options > Advanced); dates then fall back four years: copy a cell that holds 1462 and add it to the date cells (Paste Special > Values, Add).',
    );
  });
});
