import { LOCALES, type Locale } from "../../src/catalog/record/text";
import { FINANCE_SHEET, financeWorkbook } from "../support/finance-workbook";
import { plain } from "../support/plain-spaces";
import { ProblemList } from "./page/problem-list";
import { describeInWorkbench, type WorkbenchPage } from "./page/workbench-page";

/** What is wrong in the file, by cell: words in each language, and what the words say to enter there. */
const MESSES: readonly { readonly cell: string; readonly fr: RegExp; readonly en: RegExp; readonly cures: Readonly<Record<string, string | Readonly<Record<Locale, string>>>> }[] = [
  {
    cell: "A7",
    fr: /ligne 2, colonne « Donneur d'ordre ».*vide sous « Orange » ; de cellules fusionnées, seule la première a une valeur.*Annulez la fusion \(Accueil > Fusionner et centrer\), puis répétez la valeur sur chaque ligne\./,
    en: /row 2, column "Donneur d'ordre".*empty below "Orange"; of merged cells only the first holds a value.*Unmerge the cells \(Home > Merge & Center\), then repeat the value on every row\./,
    cures: { A7: "Orange" },
  },
  { cell: "A8", fr: /ligne 3.*vide sous « Orange »/, en: /row 3.*empty below "Orange"/, cures: { A8: "Orange" } },
  { cell: "A12", fr: /ligne 7.*vide sous « SFR »/, en: /row 7.*empty below "SFR"/, cures: { A12: "SFR" } },
  {
    cell: "F7",
    fr: /colonne « CA mensuel \(MAD\) ».*« 1 234,5 » est un texte, pas un nombre.*Donnez à la cellule le format Nombre, puis ressaisissez le nombre sans espace ni unité/,
    en: /column "CA mensuel \(MAD\)".*"1 234,5" is text, not a number.*Give the cell the Number format, then type the number again without spaces or unit/,
    cures: { F7: { fr: "1234,5", en: "1234.5" } },
  },
  {
    cell: "I7",
    fr: /colonne « Échéance ».*« 31 décembre 2027 » est un texte, pas une date.*Donnez à la cellule le format Date, puis ressaisissez la date/,
    en: /column "Échéance".*"31 décembre 2027" is text, not a date.*Give the cell the Date format, then type the date again/,
    cures: { I7: { fr: "31/12/2027", en: "12/31/2027" } },
  },
  { cell: "H11", fr: /85 se lit 8 500 %.*Saisissez 85 % \(ou 0,85\)\./, en: /85 reads 8,500%.*Enter 85% \(or 0\.85\)\./, cures: { H11: { fr: "85 %", en: "85%" } } },
  {
    cell: "F12",
    fr: /[Ll]a cellule contient l'erreur #N\/A.*Corrigez la formule de cette cellule ou remplacez-la par une valeur\./,
    en: /[Tt]he cell holds the error #N\/A.*Mend the formula of that cell or put a value in its place\./,
    cures: { F12: "100000" },
  },
  {
    cell: "A17",
    fr: /« Source : ERP, hors TVA » est seul sur sa ligne.*Sortez la note de la plage \(une colonne à droite du tableau suffit\)/,
    en: /"Source : ERP, hors TVA" stands alone in its row.*Move the note out of the range \(a column to the right of the table will do\)/,
    cures: { A17: "", M17: "Source : ERP, hors TVA" },
  },
];
const TOTALS = ["A9", "A13", "A15"];
/** Tables that the file does without; what is then assumed is told, and no cell can be named. */
const ABSENT = ["Clients", "Hypothèses"];

/** Three months in which nothing but the law acts: monthly revenue x French share x share of O1, which is wholly banned. */
const LOST = 3 * (400_000 * 0.9 + 1_234.5 * 1 + 200_000 * 0.85 * 0.6 + 100_000 * 0.5);
/** Relative; sums of some hundred products in another order. */
const EXACT = 1e-9 * LOST;

describeInWorkbench("a finance department's own workbook", ({ fresh }) => {
  describe.each(LOCALES)("in %s", (locale) => {
    const listSeparator = { fr: ";", en: "," }[locale];
    const atRisk = (lines: string) => `=RELAIS.REVENUE.AT.RISK('${FINANCE_SHEET}'!${lines}${listSeparator.repeat(3)}Leviers!A:F)`;
    const at = (cell: string) => `'${FINANCE_SHEET}'!${cell}`;
    /** Where the formulas stand on Synthèse, and the lines that they are given. */
    const formulas = { A1: "A5:N40", A21: "A:N" };

    /** The total's revenue at risk, of the result that begins in a cell of column A. */
    async function total(workbench: WorkbenchPage, from: string): Promise<number> {
      const row = Number(from.slice(1));
      const cells = await workbench.range("Synthèse", `A${row}:R${row + 12}`);
      const column = cells[0]?.findIndex(({ value }) => value === "CA menacé") ?? -1;
      const found = cells.find(([first, second]) => first?.value === "Total" || second?.value === "Total")?.[column]?.value;
      return typeof found === "number" ? found : NaN;
    }

    test("opens, tells every mess with its cell and cure, and is right once each is mended as the words say", async () => {
      const workbench = await fresh(await financeWorkbook(), locale);
      const problems = new ProblemList(workbench);
      await workbench.enterAll(Object.entries(formulas).map(([cell, lines]) => ["Synthèse", cell, atRisk(lines)]));
      await problems.becomes(MESSES.length);
      await problems.showMore();
      const addresses = await problems.addresses();
      const warnings = [...TOTALS.map((cell) => `warning ${at(cell)}`), ...ABSENT.map(() => "warning null")];
      expect([...addresses].sort()).toEqual([...MESSES.map(({ cell }) => `error ${at(cell)}`), ...warnings].sort());
      for (const cell of TOTALS) expect(await problems.said(at(cell))).toMatch({ fr: /ligne de total, non comptée/, en: /a total row, not counted/ }[locale]);

      let left = MESSES.length;
      for (const { cell, cures, ...words } of MESSES) {
        expect(await problems.said(at(cell))).toMatch(words[locale]);
        expect(plain(await problems.jump(at(cell)))).toBe(at(cell));
        // Excel passes an error on before it tells of anything else.
        if (cell === "F12") for (const formula of Object.keys(formulas)) expect((await workbench.read("Synthèse", formula)).value).toEqual({ error: "#N/A" });
        await workbench.enterAll(Object.entries(cures).map(([target, typed]) => [FINANCE_SHEET, target, typeof typed === "string" ? typed : typed[locale]]));
        left -= 1;
        await problems.becomes(left);
      }

      for (const formula of Object.keys(formulas)) expect(Math.abs((await total(workbench, formula)) - LOST)).toBeLessThanOrEqual(EXACT);
      await workbench.stripBecomes("at-risk", (value) => Math.abs(value - LOST) <= EXACT);
      expect((await problems.addresses()).sort()).toEqual(warnings.sort());
    });

    test("tells each mess in the cells that are given it, with the same words", async () => {
      const workbench = await fresh(await financeWorkbook(), locale);
      await workbench.enterAll(Object.entries(formulas).map(([cell, lines]) => ["Synthèse", cell, atRisk(lines)]));
      const told = async (cell: string) => plain((await workbench.read("Synthèse", cell)).error);
      // The first to be told is mended first: what is left is told next.
      const inOrder = ["F12", "A7", "F7", "I7", "A8", "H11", "A12", "A17"];
      for (const [index, cell] of inOrder.entries()) {
        const mess = MESSES.find((one) => one.cell === cell);
        const others = inOrder.length - index - 1;
        for (const formula of Object.keys(formulas)) {
          expect(await told(formula)).toMatch(mess?.[locale] ?? /^$/);
          expect(await told(formula)).toContain(`(${at(cell)})`);
          // What else is wrong is named with its cells, so that a table is mended in few rounds.
          if (others > 0) expect(await told(formula)).toMatch({ fr: / (?:De même|Aussi) : /, en: / (?:The same|Also): / }[locale]);
        }
        await workbench.enterAll(Object.entries(mess?.cures ?? {}).map(([target, typed]) => [FINANCE_SHEET, target, typeof typed === "string" ? typed : typed[locale]]));
      }
      for (const formula of Object.keys(formulas)) expect(await total(workbench, formula)).toBeGreaterThan(0);
    });
  });
});
