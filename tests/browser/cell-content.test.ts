import { LOCALES, type Text } from "../../src/catalog/text";
import { ACCEPTANCE_RESULTS, acceptanceWorkbook } from "../support/acceptance-workbook";
import { describeInBrowser } from "../support/browser";
import { plain, ProblemList } from "./problem-list";
import { WorkbenchPage } from "./workbench-page";

/** What a person may put into a cell, and how the cell's error and the pane begin to tell it. */
interface Case {
  readonly at: string;
  /** As typed; an apostrophe makes a text of it, `{;}` and `{totals}` are the language's own. */
  readonly typed: string;
  readonly words: Text;
}

const asText = (found: string, fr: string, en: string): Text => ({ fr: `« ${found} » est un texte, pas ${fr}`, en: `"${found}" is text, not ${en}` });
const dateAsText = (found: string) => asText(found, "une date", "a date");
const numberAsText = (found: string) => asText(found, "un nombre", "a number");
const text = (fr: string, en: string): Text => ({ fr, en });

const REVENUE = "Lignes!E2";
const SHARE = "Lignes!G2";
const EXIT = "Clients!C3";

const CASES: Readonly<Record<string, readonly Case[]>> = {
  "dates and percentages": [
    ...["11/08/2026", "2026-08-11", "11 août 2026", "août 2026", "Aug-26", "11\u202faoût\u00a02026"].map((typed) => ({ at: EXIT, typed: `'${typed}`, words: dateAsText(plain(typed)) })),
    { at: "Lignes!F2", typed: "'juillet 2026", words: dateAsText("juillet 2026") },
    { at: "Scénarios!E2", typed: "'01/10/2026", words: dateAsText("01/10/2026") },
    ...["0,85", "85 %", "85"].map((typed) => ({ at: SHARE, typed: `'${typed}`, words: numberAsText(typed) })),
    { at: SHARE, typed: "'85 %", words: text("Donnez à la cellule le format Pourcentage", "Give the cell the Percentage format") },
    { at: "Lignes!H2", typed: "20", words: text("20 se lit 2 000 %", "20 reads 2,000%") },
    { at: "Clients!B3", typed: "'10 %", words: numberAsText("10 %") },
    { at: "Scénarios!E5", typed: "'8 %", words: numberAsText("8 %") },
  ],
  amounts: [
    ...["1 234,5", "1\u202f234,5", "1\u00a0234,5", "1'234", "(1 200)", "1 200 DH", "1 200 €", "€ 1,200.00", "600 k€"].map((typed) => ({ at: REVENUE, typed: `'${typed}`, words: numberAsText(plain(typed)) })),
    { at: REVENUE, typed: "TRUE", words: text("VRAI trouvé, un montant attendu", "found TRUE, expected an amount") },
    { at: REVENUE, typed: "-1200", words: text("-1 200 est hors des bornes", "-1,200 is out of bounds") },
    { at: REVENUE, typed: "", words: text("cellule vide ; une cellule vide n'est pas un zéro", "the cell is empty; an empty cell is not a zero") },
  ],
  "texts and errors": [
    { at: "Lignes!D2", typed: "FALSE", words: text("FAUX trouvé, un code", "found FALSE, expected a code") },
    { at: REVENUE, typed: `'${"très long ".repeat(300)}`, words: text("« très long très long très long très long…", '"très long très long très long très long…') },
    { at: REVENUE, typed: "'=1+1", words: text("« =1+1 » trouvé", 'found "=1+1"') },
    { at: REVENUE, typed: "'<img src=x onerror=\"document.title='owned'\">", words: text("« <img src=x onerror=", 'found "<img src=x onerror=') },
    { at: REVENUE, typed: "'📞📞", words: text("« 📞📞 » trouvé", 'found "📞📞"') },
    { at: REVENUE, typed: "=NA()", words: text("la cellule contient l'erreur #N/A", "the cell holds the error #N/A") },
    { at: REVENUE, typed: "=Lignes[[#{totals}]{;}[Agents]]", words: text("la cellule contient l'erreur #REF!", "the cell holds the error #REF!") },
    { at: "Lignes!B2", typed: "=1/0", words: text("la cellule contient l'erreur #DIV/0!", "the cell holds the error #DIV/0!") },
  ],
};

/** model.md 5, to half of the last digit that it shows. */
const AT_RISK = 1_799_867.23;
const SHOWN = 0.005;

describeInBrowser("what a careless user puts into cells", ({ open }) => {
  const both = Object.entries(CASES).flatMap(([kind, cases]) => LOCALES.map((locale) => ({ kind, cases, locale })));

  test.each(both)("as $kind is told with cell and cure in every formula that reads it and on the pane, and nothing else suffers, in $locale", async ({ cases, locale }) => {
    const workbench = await new WorkbenchPage(await open(`?lang=${locale}`)).ready();
    const problems = new ProblemList(workbench);
    await workbench.open(acceptanceWorkbook());
    await workbench.stripBecomes("at-risk", (value) => Math.abs(value - AT_RISK) <= SHOWN);
    const { sheet, atRisk, schedule } = ACCEPTANCE_RESULTS;
    const typed = (words: string) => words.replace("{;}", { fr: ";", en: "," }[locale]).replace("{totals}", { fr: "Totaux", en: "Totals" }[locale]);
    // Formulas that read none of these cells.
    await workbench.enter(sheet, "A20", '=RELAIS.EXPOSURE("O1")');
    await workbench.enter(sheet, "A24", "=SUM(Lignes!J2:J3)".replace("SUM", { fr: "SOMME", en: "SUM" }[locale]));
    const others = async () => [(await workbench.read(sheet, "A21")).value, (await workbench.read(sheet, "A24")).value];
    expect(await others()).toEqual([1, 70]);

    for (const { at, typed: entry, words } of cases) {
      const [inputs, cell] = at.split("!") as [string, string];
      const before = await workbench.read(inputs, cell);
      await workbench.enter(inputs, cell, typed(entry));
      // A lever is told where its active value stands.
      const told = at.replace("Scénarios!E", "Scénarios!F");
      const onPane = await problems.said(at);
      expect(onPane.toLowerCase()).toContain(plain(words[locale]).toLowerCase());
      for (const formula of [atRisk, schedule]) {
        const error = plain((await workbench.read(sheet, formula)).error);
        expect(error).toContain(plain(words[locale]));
        expect(error).toContain(`(${told})`);
      }
      expect(await others()).toEqual([1, 70]);
      expect(await workbench.pane.getByTestId("slider-clientLead").isEnabled()).toBe(true);
      await workbench.enter(inputs, cell, typeof before.value === "number" ? String(before.value).replace(".", { fr: ",", en: "." }[locale]) : `'${before.text}`);
      await problems.becomes(0);
    }
    await workbench.stripBecomes("at-risk", (value) => Math.abs(value - AT_RISK) <= SHOWN);
    expect(await workbench.page.title()).not.toContain("owned");
  });
});
