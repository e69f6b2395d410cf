import type { Locale, Text } from "../../src/catalog/record/text";
import type { CellError } from "../../src/workbench/document/document";
import { plain } from "./plain-spaces";

/** What a person may put into a cell, and how the cell's error and the pane begin to tell it. */
export interface CarelessEntry {
  readonly at: string;
  /** As typed; an apostrophe makes a text of it, `{;}` and `{totals}` are the language's own. */
  readonly typed: string;
  readonly words: Text;
  /** What the formula that is typed shows. */
  readonly shows?: CellError;
  /** One of those that are also typed into the page. */
  readonly onPage?: true;
}

const asText = (found: string, fr: string, en: string): Text => ({ fr: `« ${found} » est un texte, pas ${fr}`, en: `"${found}" is text, not ${en}` });
const dateAsText = (found: string) => asText(found, "une date", "a date");
const numberAsText = (found: string) => asText(found, "un nombre", "a number");
const text = (fr: string, en: string): Text => ({ fr, en });

const ON_PAGE = { onPage: true } as const;
const REVENUE = "Lignes!E2";
const SHARE = "Lignes!G2";
const EXIT = "Clients!C3";

/** Careless entries into the acceptance workbook, by kind. */
export const CARELESS_ENTRIES: Readonly<Record<string, readonly CarelessEntry[]>> = {
  "dates and percentages": [
    ...["11/08/2026", "2026-08-11", "11 août 2026", "août 2026", "Aug-26", "11\u202faoût\u00a02026"].map((typed) => ({ at: EXIT, typed: `'${typed}`, words: dateAsText(plain(typed)), ...(typed === "11 août 2026" && ON_PAGE) })),
    { at: "Lignes!F2", typed: "'juillet 2026", words: dateAsText("juillet 2026") },
    { at: "Scénarios!E2", typed: "'01/10/2026", words: dateAsText("01/10/2026") },
    ...["0,85", "85 %", "85"].map((typed) => ({ at: SHARE, typed: `'${typed}`, words: numberAsText(typed) })),
    { at: SHARE, typed: "'85 %", words: text("Donnez à la cellule le format Pourcentage", "Give the cell the Percentage format") },
    { at: "Lignes!H2", typed: "20", words: text("20 se lit 2 000 %", "20 reads 2,000%"), onPage: true },
    { at: "Clients!B3", typed: "'10 %", words: numberAsText("10 %") },
    { at: "Scénarios!E5", typed: "'8 %", words: numberAsText("8 %"), onPage: true },
  ],
  amounts: [
    ...["1 234,5", "1\u202f234,5", "1\u00a0234,5", "1'234", "(1 200)", "1 200 DH", "1 200 €", "€ 1,200.00", "600 k€"].map((typed) => ({ at: REVENUE, typed: `'${typed}`, words: numberAsText(plain(typed)), ...(typed === "1 234,5" && ON_PAGE) })),
    { at: REVENUE, typed: "TRUE", words: text("VRAI trouvé, un montant attendu", "found TRUE, expected an amount"), onPage: true },
    { at: REVENUE, typed: "-1200", words: text("-1 200 est hors des bornes", "-1,200 is out of bounds") },
    { at: REVENUE, typed: "", words: text("cellule vide ; une cellule vide n'est pas un zéro", "the cell is empty; an empty cell is not a zero"), onPage: true },
  ],
  "texts and errors": [
    { at: "Lignes!D2", typed: "FALSE", words: text("FAUX trouvé, un code", "found FALSE, expected a code") },
    { at: REVENUE, typed: `'${"très long ".repeat(300)}`, words: text("« très long très long très long très long…", '"très long très long très long très long…') },
    { at: REVENUE, typed: "'=1+1", words: text("« =1+1 » trouvé", 'found "=1+1"') },
    { onPage: true, at: REVENUE, typed: "'<img src=x onerror=\"document.title='owned'\">", words: text("« <img src=x onerror=", 'found "<img src=x onerror=') },
    { at: REVENUE, typed: "'📞📞", words: text("« 📞📞 » trouvé", 'found "📞📞"') },
    { onPage: true, shows: { error: "#N/A" }, at: REVENUE, typed: "=NA()", words: text("la cellule contient l'erreur #N/A", "the cell holds the error #N/A") },
    { onPage: true, shows: { error: "#REF!" }, at: REVENUE, typed: "=Lignes[[#{totals}]{;}[Agents]]", words: text("la cellule contient l'erreur #REF!", "the cell holds the error #REF!") },
    { onPage: true, shows: { error: "#DIV/0!" }, at: "Lignes!B2", typed: "=1/0", words: text("la cellule contient l'erreur #DIV/0!", "the cell holds the error #DIV/0!") },
  ],
};

/** An entry's text as it is typed in a language. */
export function typedIn(locale: Locale, { typed }: CarelessEntry): string {
  return typed.replace("{;}", { fr: ";", en: "," }[locale]).replace("{totals}", { fr: "Totaux", en: "Totals" }[locale]);
}

/** Where an entry is told: a lever is, where its active value stands. */
export function toldAt({ at }: CarelessEntry): string {
  return at.replace("Scénarios!E", "Scénarios!F");
}
