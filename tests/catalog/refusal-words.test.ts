import { CATALOG } from "../../src/catalog";
import type { CellValue } from "../../src/catalog/record/cells";
import { sentence } from "../../src/catalog/words/refusals/messages";
import { cellsInOrder } from "../../src/catalog/functions/definition/by-name";
import type { Argument } from "../../src/catalog/functions/definition/parameter";
import { Refusal } from "../../src/catalog/record/problem";
import type { Locale } from "../../src/catalog/record/text";
import { ACCEPTANCE_TRAINING } from "../../src/catalog/functions/definition/acceptance-cells";
import { GOOD, HEADERS, spaced, withCell, words } from "./asking";

type Given = CellValue | readonly (readonly CellValue[])[];

/** What a call is refused with, its arguments given by name, those that are tables with an address. */
function refused(id: string, given: Readonly<Record<string, Given | undefined>>, locale: Locale = "fr"): string {
  const fn = CATALOG.find((one) => one.id === id);
  if (!fn) throw new Error(`there is no function ${id}`);
  const located = Object.entries(given).flatMap(([key, cells]): [string, Argument][] => (cells === undefined ? [] : [[key, { cells, address: Array.isArray(cells) ? `Feuille!A1:Z99` : null }]]));
  try {
    fn.call(cellsInOrder(fn, Object.fromEntries(located), "fr"));
  } catch (thrown) {
    if (thrown instanceof Refusal) return spaced(sentence(thrown.problems, locale));
    throw thrown;
  }
  throw new Error("was not refused");
}

const MOVED = { moves: ACCEPTANCE_TRAINING.moves, pools: ACCEPTANCE_TRAINING.pools };
const sized = (size: CellValue) => ACCEPTANCE_TRAINING.paths.map((row, at) => row.map((cell, column) => (at > 0 && column === 5 ? size : cell)));

describe("a typed 0 where no value can be 0", () => {
  test("is not told as an empty cell that may be 0", () => {
    const wage = ACCEPTANCE_TRAINING.pools.map((row, at) => row.map((cell, column) => (at === 1 && column === 2 ? 0 : cell)));
    expect(refused("TRAINING.COST", { ...MOVED, pools: wage, paths: ACCEPTANCE_TRAINING.paths })).toBe("Viviers, ligne 1, colonne « Salaire brut mensuel » (Feuille!C2) : 0 est hors des bornes. Saisissez une valeur de 1 au moins.");
    expect(spaced(words(withCell(2, 0), "fr"))).toContain("0 trouvé, un code (O1 à O13, O3R, I1, I2, B1, D1 à D3) ou un mélange « O1 60%; I1 40% » attendu");
  });

  test("never becomes the assumption that a blank would be: a group of 0 is no group of 20", () => {
    expect(refused("TRAINING.COST", { ...MOVED, paths: sized(0) })).toBe("Parcours, ligne 1, colonne « Taille de groupe » (Feuille!F2) : 0 est hors des bornes. Saisissez une valeur de 1 à 100. De même : F3.");
    expect(() => refused("TRAINING.COST", { ...MOVED, paths: sized("") })).toThrow("was not refused");
  });

  test("a blank that must be more than 0 is not told that 0 will do", () => {
    const wage = ACCEPTANCE_TRAINING.pools.map((row, at) => row.map((cell, column) => (at === 1 && column === 2 ? "" : cell)));
    expect(refused("TRAINING.COST", { ...MOVED, pools: wage, paths: ACCEPTANCE_TRAINING.paths })).toBe("Viviers, ligne 1, colonne « Salaire brut mensuel » (Feuille!C2) : cellule vide. Saisissez un montant.");
  });
});

describe("an argument that is left out", () => {
  test("is told as such, not as an empty cell", () => {
    expect(refused("SEVERANCE", { wage: 5_000 })).toBe("anciennete : argument omis ou vide. Donnez un nombre d'années.");
    expect(refused("SEVERANCE", { wage: 5_000 }, "en")).toBe("seniority: the argument is left out or empty. Give a number of years.");
  });

  test("is told of a table too", () => {
    expect(refused("SURPLUS", { lines: [HEADERS, ...GOOD], asOf: 46_300 })).toContain("Viviers : argument omis ou vide. Donnez un tableau avec sa ligne d'en-têtes : Vivier, Effectif, Salaire brut mensuel.");
  });
});

describe("shares", () => {
  test.each([
    [1.2, "120 % est hors des bornes. Saisissez une valeur de 0 % à 100 %."],
    [3.23, "323 % est hors des bornes. Saisissez une valeur de 0 % à 100 %."],
    [85, "85 se lit 8 500 %. Saisissez 85 % (ou 0,85)."],
    [5, "5 se lit 500 %. Saisissez 5 % (ou 0,05) si c'est ce que vous voulez dire ; sinon, une valeur de 0 % à 100 %."],
    [12.5, "12,5 se lit 1 250 %. Saisissez 12,5 % (ou 0,125)."],
    ["8,5 %", "« 8,5 % » est un texte, pas un nombre. Donnez à la cellule le format Pourcentage, puis ressaisissez 8,5 %."],
    ["0,85", "« 0,85 » est un texte, pas un nombre. Donnez à la cellule le format Pourcentage, puis ressaisissez 85 %."],
    ["85", "« 85 » est un texte, pas un nombre. Donnez à la cellule le format Pourcentage, puis ressaisissez 85 %."],
  ] as const)("%p is answered with what it is", (cell, said) => {
    expect(spaced(words(withCell(5, cell), "fr"))).toBe(`Lignes, ligne 1, colonne « Part consommateurs France » ('Mes lignes'!G5) : ${said}`);
  });
});

describe("reference months under the ban", () => {
  const months = (...found: CellValue[]) => [HEADERS, ...found.map((month, at) => [`L${at + 1}`, "Volta", at === 2 ? "O6" : "O1", 600_000 + at, month, 1, "MAD"])];
  const AUTUMN = 46_350;

  test("are told at once, with what is to be typed instead", () => {
    const lines = months("2026-10", "2026-07", "2026-10", "2026-08");
    expect(refused("REVENUE.AT.RISK", { lines, asOf: AUTUMN })).toBe(
      "Lignes, ligne 1, colonne « Mois de référence » (Feuille!E2) : oct. 2026 est sous l'interdiction du 11/08/2026 : le CA de ce mois est déjà amputé, la loi serait comptée deux fois. " +
        "Indiquez un mois d'avant l'interdiction (2026-07 au plus tard) et son CA mensuel ; des appels sur consentement prouvé sont du code O6, dont le mois est libre. De même : E5.",
    );
    expect(refused("REVENUE.AT.RISK", { lines, asOf: AUTUMN }, "en")).toBe(
      'Lines, row 1, column "Mois de référence" (Feuille!E2): Oct 2026 is under the ban of 11 August 2026: revenue of that month is cut already, the law would count twice. ' +
        "Give a month before the ban (2026-07 at the latest) and its monthly revenue; calls on proven consent are code O6, which takes any month. The same: E5.",
    );
  });

  test("are those of the scenario's reading: press is refused where it is read as caught", () => {
    const lines = [HEADERS, ["L1", "Cahiers", "O11", 600_000, "2026-10", 1, "MAD"]];
    expect(() => refused("REVENUE.AT.RISK", { lines, asOf: AUTUMN })).toThrow("was not refused");
    expect(refused("REVENUE.AT.RISK", { lines, asOf: AUTUMN, press: 1 })).toContain("oct. 2026 est sous l'interdiction");
  });
});

describe("headers", () => {
  test("that are missing are told at once, at the row of the headers", () => {
    const bare = [["Ligne", "Client", "Type"], ...GOOD.map((row) => row.slice(0, 3))];
    expect(spaced(words(bare, "fr"))).toBe(
      "Lignes, colonne « Code » ('Mes lignes'!B4:D4) : en-tête « Code » introuvable parmi : Ligne, Client, Type. Nommez la colonne « Code » et incluez la ligne d'en-têtes (Tableau[#Tout]). De même : « CA de référence ».",
    );
  });

  test("are told in the words of the table, whatever the language of the page", () => {
    const blank = withCell(4, "");
    const lacking = blank.map((row) => row.filter((_, at) => at !== 4));
    expect(spaced(words(lacking, "en"))).toContain('Lines, row 1, column "Mois de référence": no reference month');
    expect(spaced(words(HEADERS.map((_, at) => at).length ? [HEADERS.filter((header) => header !== "CA de référence"), ...GOOD.map((row) => row.filter((_, at) => at !== 3))] : [], "en"))).toContain('header "CA de référence" not found');
  });
});

describe("one refusal names every cell of its kind", () => {
  const percents = (rows: number) => [HEADERS, ...Array.from({ length: rows }, (_, at): CellValue[] => [`L${at}`, "Volta", "O1", 600_000 + at, "2026-07", 85, "MAD"])];

  test("up to eight, then the number", () => {
    expect(spaced(words(percents(3), "fr"))).toMatch(/ De même : G6, G7\.$/);
    expect(spaced(words(percents(9), "fr"))).toMatch(/ De même : G6, G7, G8, G9, G10, G11, G12, G13\.$/);
    expect(spaced(words(percents(12), "fr"))).toMatch(/ De même : G6, G7, G8, G9, G10, G11, G12, G13 et 3 autres\.$/);
    expect(spaced(words(percents(12), "en"))).toMatch(/ The same: G6, G7, G8, G9, G10, G11, G12, G13 and 3 more\.$/);
  });

  test("and the other kinds with their cells, so that a messy table is mended in two or three rounds", () => {
    const messy: CellValue[][] = [
      HEADERS,
      ["Énergie", "Volta", "O1", "600 000", "2026-07", 85, "MAD"],
      ["Fibre", "Volta", "O99", 410_000, "juillet 2026", 85, "MAD"],
      ["Accueil", "Banque", "I1", "400 000", "2026-07", 1, "DH"],
    ];
    expect(spaced(words(messy, "fr"))).toBe(
      "Lignes, ligne 1, colonne « CA de référence » ('Mes lignes'!E5) : « 600 000 » est un texte, pas un nombre. Donnez à la cellule le format Nombre, puis ressaisissez le nombre sans espace ni unité ; pour toute une colonne, Données > Convertir. De même : E7. " +
        "Aussi : G5, G6 : 85 se lit 8 500 % ; D6 : code d'activité « O99 » inconnu ; F6 : « juillet 2026 » est un texte, pas une date. (et 1 autre)",
    );
  });
});
