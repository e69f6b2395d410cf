import { CATALOG } from "../../src/catalog";
import type { CellValue } from "../../src/catalog/record/cells";
import { readAssumptions } from "../../src/catalog/tables/scenarios";
import { LOCALES, type Text } from "../../src/catalog/record/text";
import { atRisk, GOOD, HEADERS, spaced, withCell, words } from "./asking";

test("the good table is not refused", () => {
  expect(atRisk([HEADERS, ...GOOD])).toHaveLength(4);
});

const CASES: readonly (readonly [what: string, lines: readonly (readonly CellValue[])[], words: Text])[] = [
  [
    "an empty cell",
    withCell(3, ""),
    {
      fr: "Lignes, ligne 1, colonne « CA de référence » ('Mes lignes'!E5) : cellule vide ; une cellule vide n'est pas un zéro. Saisissez un montant, 0 s'il n'y a rien.",
      en: "Lines, row 1, column \"CA de référence\" ('Mes lignes'!E5): the cell is empty; an empty cell is not a zero. Enter an amount, 0 if there is nothing.",
    },
  ],
  [
    "text in a number column",
    withCell(3, "à voir"),
    {
      fr: "Lignes, ligne 1, colonne « CA de référence » ('Mes lignes'!E5) : « à voir » trouvé, un montant attendu. Saisissez un montant.",
      en: "Lines, row 1, column \"CA de référence\" ('Mes lignes'!E5): found \"à voir\", expected an amount. Enter an amount.",
    },
  ],
  [
    "1 234,5 as text",
    withCell(3, "1\u202f234,5"),
    {
      fr: "Lignes, ligne 1, colonne « CA de référence » ('Mes lignes'!E5) : « 1 234,5 » est un texte, pas un nombre. Donnez à la cellule le format Nombre, puis ressaisissez le nombre sans espace ni unité ; pour toute une colonne, Données > Convertir.",
      en: "Lines, row 1, column \"CA de référence\" ('Mes lignes'!E5): \"1 234,5\" is text, not a number. Give the cell the Number format, then type the number again without spaces or unit; for a whole column, Data > Text to Columns.",
    },
  ],
  [
    "85 for 85 %",
    withCell(5, 85),
    {
      fr: "Lignes, ligne 1, colonne « Part consommateurs France » ('Mes lignes'!G5) : 85 se lit 8 500 %. Saisissez 85 % (ou 0,85).",
      en: "Lines, row 1, column \"Part consommateurs France\" ('Mes lignes'!G5): 85 reads 8,500%. Enter 85% (or 0.85).",
    },
  ],
  [
    "#N/A in the range",
    withCell(3, { error: "#N/A" }),
    {
      fr: "Lignes, ligne 1, colonne « CA de référence » ('Mes lignes'!E5) : la cellule contient l'erreur #N/A. Corrigez la formule de cette cellule ou remplacez-la par une valeur.",
      en: "Lines, row 1, column \"CA de référence\" ('Mes lignes'!E5): the cell holds the error #N/A. Mend the formula of that cell or put a value in its place.",
    },
  ],
  [
    "a missing header",
    [HEADERS.map((header) => (header === "Code" ? "Type" : header)), ...GOOD],
    {
      fr: "Lignes, colonne « Code » ('Mes lignes'!B4:H4) : en-tête « Code » introuvable parmi : Ligne, Client, Type, CA de référence, Mois de référence, Part consommateurs France, Devise. Nommez la colonne « Code » et incluez la ligne d'en-têtes (Tableau[#Tout]).",
      en: "Lines, column \"Code\" ('Mes lignes'!B4:H4): header \"Code\" not found among: Ligne, Client, Type, CA de référence, Mois de référence, Part consommateurs France, Devise. Name the column \"Code\" and include the header row (Table[#All]).",
    },
  ],
  [
    "a doubled header",
    [[...HEADERS, "CA mensuel (MAD)"], ...GOOD.map((row) => [...row, 1])],
    {
      fr: "Lignes, colonne « CA de référence » ('Mes lignes'!I4) : deux colonnes se nomment « CA mensuel (MAD) » ('Mes lignes'!E4 et 'Mes lignes'!I4). Renommez celle qui ne sert pas.",
      en: "Lines, column \"CA de référence\" ('Mes lignes'!I4): two columns are named \"CA mensuel (MAD)\" ('Mes lignes'!E4 and 'Mes lignes'!I4). Rename the one that is not meant.",
    },
  ],
  [
    "an unknown code",
    withCell(2, "O99"),
    {
      fr: "Lignes, ligne 1, colonne « Code » ('Mes lignes'!D5) : code d'activité « O99 » inconnu. Codes possibles : O1, O2, O3, O3R, O4, O5, O6, O7, O8, O9, O10, O11, O12, O13, I1, I2, B1, D1, D2, D3.",
      en: "Lines, row 1, column \"Code\" ('Mes lignes'!D5): unknown activity code \"O99\". Possible codes: O1, O2, O3, O3R, O4, O5, O6, O7, O8, O9, O10, O11, O12, O13, I1, I2, B1, D1, D2, D3.",
    },
  ],
  [
    "a total row that has all that a line needs",
    [HEADERS, ...GOOD, ["Total général", "Tous", "O1", 1_000_000, "", "", ""]],
    {
      fr: "Lignes, ligne 3 ('Mes lignes'!B7) : « Total général » : une ligne de total serait comptée deux fois. Si c'est un total, videz ses autres colonnes ou sortez la ligne de la plage ; sinon, faites commencer son nom par un autre mot.",
      en: "Lines, row 3 ('Mes lignes'!B7): \"Total général\": a total row would be counted twice. If it is a total, clear its other columns or move the row out of the range; if not, let its name begin with another word.",
    },
  ],
  [
    "a mix that does not sum to 100 %",
    withCell(2, "O1 60 %; I1 30 %"),
    {
      fr: "Lignes, ligne 1, colonne « Code » ('Mes lignes'!D5) : le mélange « O1 60 %; I1 30 % » fait 90 %. Corrigez les parts : leur somme doit être 100 %.",
      en: "Lines, row 1, column \"Code\" ('Mes lignes'!D5): the mix \"O1 60 %; I1 30 %\" sums to 90%. Correct the shares: they must sum to 100%.",
    },
  ],
  [
    "a reference month missing after the ban",
    withCell(4, ""),
    {
      fr: "Lignes, ligne 1, colonne « Mois de référence » ('Mes lignes'!F5) : mois de référence absent alors que la date d'arrêté suit l'interdiction du 11/08/2026. Indiquez le mois du CA de référence, pris avant la loi (par exemple 2026-07).",
      en: "Lines, row 1, column \"Mois de référence\" ('Mes lignes'!F5): no reference month although the as-of date is after the ban of 11 August 2026. Give the month of the reference revenue, taken before the law (for example 2026-07).",
    },
  ],
];

describe.each(LOCALES)("in %s, the words name cell and cure for", (locale) => {
  test.each(CASES)("%s", (_what, lines, expected) => {
    expect(spaced(words(lines, locale))).toBe(spaced(expected[locale]));
  });
});

test("blank rows inside and under the table are passed over", () => {
  const blank = HEADERS.map(() => "");
  const spread = [HEADERS, GOOD[0] ?? [], blank, GOOD[1] ?? [], ...Array.from({ length: 1000 }, () => blank)];
  expect(atRisk(spread)).toEqual(atRisk([HEADERS, ...GOOD]));
});

test("columns in another order, synonyms, English headers and units in brackets give the same", () => {
  const headers = ["Monthly revenue (MAD/month)", "ACTIVITY CODE", "Customer", "extra", "reference month", "Share France", "campaign"];
  const rows = GOOD.map(([line, client, code, revenue, month, share]) => [revenue, code, client, "x", month, share, line] as CellValue[]);
  const numbers = (cells: CellValue[][]) => cells.map((row) => row.filter((cell) => typeof cell === "number"));
  expect(numbers(atRisk([headers, ...rows]))).toEqual(numbers(atRisk([HEADERS, ...GOOD])));
});

test("a 0 in a column of dates or names is a blank cell, refused where one is, but a 0 for a flag is FALSE", () => {
  const zeros = [HEADERS, ["Énergie", "Volta", "O1", 600_000, "2026-07", 0.85, 0]];
  expect(atRisk(zeros)).toEqual(atRisk([HEADERS, ["Énergie", "Volta", "O1", 600_000, "2026-07", 0.85, ""]]));
  expect(words([HEADERS, ["Énergie", 0, "O1", 600_000, "2026-07", 0.85, ""]], "fr")).toContain("0 trouvé, un texte attendu");
  const exposure = CATALOG.find(({ id }) => id === "EXPOSURE");
  const bare = exposure?.call([{ cells: "O1", address: null }, undefined, undefined, undefined, undefined, { cells: 0, address: null }]);
  expect(bare).toHaveLength(1);
});

test("an override handed over as 0, where 0 means nothing, leaves the assumption's value", () => {
  const settings = (override: CellValue) =>
    readAssumptions({ values: [["Hypothèse", "Valeur", "Remplacement"], ["Rendement d'un contact consentant", 1.2, override]], origin: null }).settings.get("conversionUplift")?.value;
  expect([settings(""), settings(0), settings(1.5)]).toEqual([1.2, 1.2, 1.5]);
});
