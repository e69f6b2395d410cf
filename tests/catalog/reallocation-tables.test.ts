import type { CellValue } from "../../src/catalog/record/cells";
import { describe as inWords } from "../../src/catalog/words/refusals/messages";
import { parseTable } from "../../src/catalog/reading/parse-table";
import type { Column, TableSpec } from "../../src/catalog/record/table";
import { PATHS } from "../../src/catalog/tables/training/paths";
import { POOLS } from "../../src/catalog/tables/workforce/pools";
import { SITES } from "../../src/catalog/tables/training/sites";
import { WORK } from "../../src/catalog/tables/workforce/work";
import { spaced } from "./asking";

type Rows = readonly (readonly CellValue[])[];

/** A table on a sheet of its own name from A1 on. */
const read = <C extends Readonly<Record<string, Column<unknown>>>>(spec: TableSpec<C>, values: Rows) => parseTable(spec, { values, origin: { sheet: spec.name.fr, row: 0, column: 0 } });

const HEADERS = ["Site", "Région", "Indice de salaire", "Salles", "Places par salle", "Séances par jour", "Formateurs"];
const FES: readonly CellValue[] = ["Fès", "Fès-Meknès", 0.9, 2, 14, 2, 1.5];

/** The table of one site with some of its cells replaced. */
const sites = (changes: Readonly<Record<string, CellValue>> = {}) => read(SITES, [HEADERS, FES.map((cell, at) => changes[HEADERS[at] ?? ""] ?? cell)]);

describe("Sites", () => {
  const FOUND = { site: "Fès", region: "Fès-Meknès", wageIndex: 0.9, rooms: 2, seatsPerRoom: 14, shifts: 2, trainers: 1.5 };

  test.each([
    { what: "in French", headers: HEADERS },
    { what: "in English", headers: ["Site", "Region", "Wage index", "Rooms", "Seats per room", "Shifts", "Trainers"] },
    { what: "in other words", headers: ["VILLE", "Province", "Indice salarial", "Nombre de salles", "Capacité par salle (places)", "Vacations", "Instructors"] },
  ])("are read $what", ({ headers }) => {
    expect(read(SITES, [headers, FES])).toMatchObject({ problems: [], rows: [FOUND] });
  });

  test("need no region, no index and no shifts: one class a day then", () => {
    const { rows, problems } = read(SITES, [["Trainers", "Site", "Rooms", "Seats"], [3, "Rabat", 4, 20]]);
    expect({ rows, problems }).toEqual({ rows: [{ site: "Rabat", partner: null, region: null, wageIndex: 1, rooms: 4, seatsPerRoom: 20, shifts: 1, trainers: 3 }], problems: [] });
  });

  test("may have no rooms and no trainers, which is not the same as nothing said", () => {
    expect(sites({ Salles: 0, Formateurs: 0 }).rows[0]).toMatchObject({ rooms: 0, trainers: 0 });
    expect(spaced(told(sites({ Salles: " " })))).toBe("Sites!D2 cellule vide ; une cellule vide n'est pas un zéro. Saisissez un nombre de salles, 0 s'il n'y a rien.");
  });

  test.each([
    { header: "Site", cell: " ", says: "Sites!A2 cellule vide. Saisissez un texte." },
    { header: "Salles", cell: "3 salles", says: "Sites!D2 « 3 salles » trouvé, un nombre de salles attendu. Saisissez un nombre de salles." },
    { header: "Salles", cell: "3", says: "Sites!D2 « 3 » est un texte, pas un nombre. Donnez à la cellule le format Nombre" },
    { header: "Salles", cell: 2.5, says: "Sites!D2 2,5 n'est pas un nombre entier. Saisissez un nombre entier." },
    { header: "Salles", cell: -1, says: "Sites!D2 -1 est hors des bornes. Saisissez une valeur de 0 à 1 000." },
    { header: "Places par salle", cell: 0, says: "Sites!E2 0 est hors des bornes. Saisissez une valeur de 1 à 500." },
    { header: "Places par salle", cell: 1_200, says: "Sites!E2 1 200 est hors des bornes. Saisissez une valeur de 1 à 500." },
    { header: "Séances par jour", cell: 5, says: "Sites!F2 5 est hors des bornes. Saisissez une valeur de 1 à 4." },
    { header: "Formateurs", cell: { error: "#N/A" }, says: "Sites!G2 la cellule contient l'erreur #N/A." },
    { header: "Formateurs", cell: true, says: "Sites!G2 VRAI trouvé, un nombre de personnes attendu." },
    { header: "Indice de salaire", cell: 90, says: "Sites!C2 90 est hors des bornes. Saisissez une valeur de 0,1 à 5." },
  ])("refuse $cell under $header", ({ header, cell, says }) => {
    expect(spaced(told(sites({ [header]: cell })))).toContain(says);
  });

  test("pass over a row of sums", () => {
    const { rows, problems } = read(SITES, [HEADERS, FES, ["Total", "", "", 2, "", "", 1.5]]);
    expect([rows.length, problems.map(({ severity, cause }) => [severity, cause.code])]).toEqual([1, [["warning", "total-skipped"]]]);
  });
});

/** Address, cause and cure of the first problem. */
function told({ problems: [problem] }: Pick<ReturnType<typeof sites>, "problems">): string {
  if (!problem) throw new Error("was not refused");
  const { cause, cure } = inWords(problem, "fr");
  return `${problem.place.address} ${cause}. ${cure}`;
}

describe("the site of work", () => {
  const siteOf = (cell: CellValue, header = "Site") => read(WORK, [["Activité", "Demande", "Prix horaire", header], ["Accueil", 20, 14, cell]]).rows[0]?.site;

  test.each(["", null, "télétravail", "Télétravail ", "TELETRAVAIL", "À distance", "telework", "Remote", "anywhere"])("is none where %j is written: from anywhere", (cell) => {
    expect(siteOf(cell)).toBeNull();
  });

  test.each(["Site", "Ville", "City", "Lieu", "Site ou télétravail", "Site or telework"])("is read under %j", (header) => {
    expect(siteOf("  El\u00a0Jadida ", header)).toBe("El Jadida");
  });

  test("is no truth value", () => {
    const table = read(WORK, [["Activité", "Demande", "Prix horaire", "Site"], ["Accueil", 20, 14, true]]);
    expect(spaced(told(table))).toBe("Travail!D2 VRAI trouvé, un texte attendu. Saisissez un texte.");
  });
});

describe("languages and aptitudes", () => {
  const spoken = (cell: CellValue, header = "Langues") => read(POOLS, [["Vivier", "Effectif", "Salaire", header], ["P1", 20, 5_000, cell]]).rows[0]?.languages;

  test.each<[CellValue, readonly string[]]>([
    ["", []],
    [null, []],
    ["français", ["français"]],
    ["français; anglais", ["français", "anglais"]],
    [" français écrit ;anglais ; ", ["français écrit", "anglais"]],
    ["français, anglais", ["français", "anglais"]],
    ["français\nanglais", ["français", "anglais"]],
    [";", []],
  ])("%j are %j", (cell, names) => {
    expect(spoken(cell)).toEqual(names);
  });

  test.each(["Langues", "Languages", "Langue", "Aptitudes", "Langues et aptitudes"])("are read under %j", (header) => {
    expect(spoken("anglais", header)).toEqual(["anglais"]);
  });

  test("of a path are what it requires", () => {
    const headers = ["Activité", "Jours de cours", "Nesting", "Réussite", "External cost", "Langue ou aptitude"];
    expect(read(PATHS, [headers, ["Chat", 10, 5, 0.9, 5_000, "français écrit"]]).rows[0]?.language).toEqual(["français écrit"]);
    expect(read(PATHS, [headers.slice(0, 5), ["Chat", 10, 5, 0.9, 5_000]]).rows[0]?.language).toEqual([]);
  });

  test("are no truth value", () => {
    const table = read(POOLS, [["Vivier", "Effectif", "Salaire", "Langues"], ["P1", 20, 5_000, false]]);
    expect(spaced(told(table))).toBe("Viviers!D2 FAUX trouvé, un ou plusieurs noms, « français; anglais » attendu. Saisissez un ou plusieurs noms, « français; anglais ».");
  });
});
