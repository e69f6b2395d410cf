import type { CellValue } from "../../src/catalog/record/cells";
import { LOCALES, type Text } from "../../src/catalog/record/text";
import { atRisk, GOOD, HEADERS, spaced, withCell, words } from "./asking";

/** The date column of clients has the same quantity as the lines' end of contract. */
const DATED = [...HEADERS, "Fin de contrat"];
const dated = (cell: CellValue) => [DATED, ...GOOD.map((row, index) => [...row, index === 0 ? cell : ""])];

const [CLIENT, CODE, REVENUE, MONTH, SHARE] = [1, 2, 3, 4, 5] as const;

describe.each(LOCALES)("in %s", (locale) => {
  const told = (lines: readonly (readonly CellValue[])[]) => spaced(words(lines, locale));
  const at = (header: string, address: string): string =>
    ({ fr: `Lignes, ligne 1, colonne « ${header} » ('Mes lignes'!${address}) : `, en: `Lines, row 1, column "${header}" ('Mes lignes'!${address}): ` })[locale];
  const quoted = (found: string) => ({ fr: `« ${found} »`, en: `"${found}"` })[locale];

  test.each([
    "11/08/2026", "11-08-26", "11.08.2026", "2026-08-11", "2026/8/11", "2026-08-11T00:00:00", "11 août 2026", "11 aout 2026", "1er septembre 2026",
    "mardi 11 août 2026", "août 2026", "Aug-26", "Aug 11, 2026", "August 11, 2026", "11 Aug 2026", "11-févr.-2026", "08/2026", " 11\u202faoût\u00a02026 ",
  ])("the date %j typed as text is told as such, with its cell and cure", (text) => {
    const cause: Text = { fr: `${quoted(text)} est un texte, pas une date. Donnez à la cellule le format Date`, en: `${quoted(text)} is text, not a date. Give the cell the Date format` };
    expect(told(dated(text))).toContain(at("Fin de contrat", "I5") + spaced(cause[locale]));
  });

  test.each(["à définir", "fin 2026", "Mayence 2026 bis", "n/a", "2026"])("the words %j in a date's place are no date", (text) => {
    expect(told(dated(text))).toContain({ fr: `${quoted(text)} n'est pas une date`, en: `${quoted(text)} is not a date` }[locale]);
  });

  test.each(["août 2026", "08/2026", "Aug-26", "2026-8"])("the month %j typed as text is told as such", (text) => {
    expect(told(withCell(MONTH, text))).toContain({ fr: `${quoted(text)} est un texte, pas une date`, en: `${quoted(text)} is text, not a date` }[locale]);
  });

  test.each([
    "1 234,5", "1\u202f234,5", "1\u00a0234,5", "1'234.50", "1’234,50", "(1 200)", "( 1 200,00 )", "-1 200", "−1 200", "1 200-", "1 200 DH", "1 200 dhs", "600000 MAD",
    "1 200 €", "€ 1,200.00", "EUR 1200", "$1,200", "600 k€", "600k", "1,2 M", "85 %",
  ])("the amount %j typed as text is told as such, with its cell and cure", (text) => {
    const cause: Text = { fr: `${quoted(text)} est un texte, pas un nombre. Donnez à la cellule le format Nombre`, en: `${quoted(text)} is text, not a number. Give the cell the Number format` };
    expect(told(withCell(REVENUE, text))).toContain(at("CA de référence", "E5") + spaced(cause[locale]));
  });

  test.each(["à voir", "O1", "k€", "-", "()", "12 rue Foch"])("the words %j in an amount's place are no number", (text) => {
    expect(told(withCell(REVENUE, text))).toContain({ fr: `${quoted(text)} trouvé, un montant attendu`, en: `found ${quoted(text)}, expected an amount` }[locale]);
  });

  test.each(["85", "0,85", "85 %", "85\u202f%", "85%"])("the percentage %j typed as text is told with a percentage's cure", (text) => {
    const cure: Text = { fr: "Donnez à la cellule le format Pourcentage, puis ressaisissez 85 %.", en: "Give the cell the Percentage format, then type 85% again." };
    expect(told(withCell(SHARE, text))).toContain(cure[locale]);
  });

  test("a negative amount is out of bounds", () => {
    expect(told(withCell(REVENUE, -1200))).toContain({ fr: "-1 200 est hors des bornes", en: "-1,200 is out of bounds" }[locale]);
  });

  test.each([true, false])("the truth value %s is no number, no date and no code, and is called as Excel calls it", (truth) => {
    const name = { fr: truth ? "VRAI" : "FAUX", en: truth ? "TRUE" : "FALSE" }[locale];
    expect(told(withCell(REVENUE, truth))).toContain({ fr: `${name} trouvé, un montant attendu`, en: `found ${name}, expected an amount` }[locale]);
    expect(told(dated(truth))).toContain({ fr: `${name} n'est pas une date`, en: `${name} is not a date` }[locale]);
    expect(told(withCell(CODE, truth))).toContain({ fr: `${name} trouvé, un code`, en: `found ${name}, expected a code` }[locale]);
  });

  test.each(["#N/A", "#REF!", "#DIV/0!", "#NAME?"])("the error %s is told in any column", (error) => {
    for (const column of [CLIENT, CODE, REVENUE, MONTH, SHARE]) {
      expect(told(withCell(column, { error }))).toContain({ fr: `la cellule contient l'erreur ${error}. Corrigez`, en: `the cell holds the error ${error}. Mend` }[locale]);
    }
  });

  test("a page of text is quoted by its beginning, and an emoji is never cut in half", () => {
    expect(told(withCell(REVENUE, "x".repeat(32_000))).length).toBeLessThan(300);
    const words = told(withCell(REVENUE, "📞".repeat(50)));
    expect(words).toContain(`${"📞".repeat(39)}…`);
    expect(words).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
  });

  test("lines inside a cell are quoted as one", () => {
    expect(told(withCell(REVENUE, "voir\r\nfacture"))).toContain(quoted("voir facture"));
  });

  test.each(["<img src=x onerror=alert(1)>", '=HYPERLINK("http://x")', "+33 6 12 34"])("the text %j is quoted as it is", (text) => {
    expect(told(withCell(MONTH, text))).toContain(quoted(text));
  });
});

describe("names and codes meet whatever spaces and hidden characters they were pasted with:", () => {
  const CLIENTS = [["Client", "Probabilité de départ", "Date de départ"], ["Volta Énergie", 1, 46_266]];
  const numbers = (client: string, code: string) => {
    const lines = [HEADERS, ["Énergie", client, code, 600_000, "2026-07", 0.85, "MAD"], ["Accueil", "Volta Énergie", "I1", 1, "2026-07", 1, "MAD"]];
    return atRisk(lines, CLIENTS).flat().filter((cell) => typeof cell === "number");
  };

  test.each([
    ["no-break spaces", "Volta\u00a0Énergie", "\u00a0O1"],
    ["narrow no-break spaces around", "\u202fVolta Énergie\u202f", "O1\u202f"],
    ["two spaces and a line break", " Volta \n Énergie ", " o1\n"],
    ["accents in two characters", "Volta E\u0301nergie", "O1"],
    ["a zero-width space and a soft hyphen", "Vol\u00adta\u200b Énergie", "\u200bO1"],
  ])("%s", (_what, client, code) => {
    expect(numbers(client, code)).toEqual(numbers("Volta Énergie", "O1"));
    expect(numbers(client, code)).not.toEqual(numbers("Autre client", "O1"));
  });

  test("in headers", () => {
    const headers = ["\u00a0Ligne ", "Client\u202f", "Code\nd'activité", "CA de\u00a0référence\r\n(MAD)", "Mois de  référence", "PART CONSOMMATEURS FRANCE\u200b", "Devise"];
    expect(atRisk([headers, ...GOOD])).toEqual(atRisk([HEADERS, ...GOOD]));
  });
});

test("a text that is a number is a name as good as any, and an emoji too", () => {
  const names = atRisk([HEADERS, [401, "☎️ Volta", "O1", 600_000, "2026-07", 0.85, "MAD"], ["=1+1", "<b>Sud</b>", "I1", 400_000, "2026-07", 1, "MAD"]]).flat();
  expect(names).toEqual(expect.arrayContaining(["401", "=1+1"]));
});
