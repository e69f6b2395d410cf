import { LOCALES } from "../../src/catalog/record/text";
import type { ReadCell } from "../../src/workbench/page/automation";
import { ACCEPTANCE_RESULTS, acceptanceWorkbook } from "../support/acceptance-workbook";
import { CARELESS_ENTRIES, toldAt, typedIn } from "../support/careless-entries";
import { plain } from "../support/plain-spaces";
import { ProblemList } from "./page/problem-list";
import { describeInWorkbench, type Entry } from "./page/workbench-page";

/** model.md 5, to half of the last digit that it shows. */
const AT_RISK = 1_799_867.23;
const SHOWN = 0.005;

/** Every entry is told in Node (tests/excel/cell-content*.test.ts); here some of each kind are typed into the page. */
describeInWorkbench("what a careless user puts into cells", ({ fresh }) => {
  const both = Object.entries(CARELESS_ENTRIES).flatMap(([kind, entries]) => LOCALES.map((locale) => ({ kind, entries: entries.filter(({ onPage }) => onPage), locale })));

  test.each(both)("as $kind is told with cell and cure in every formula that reads it and on the pane, and nothing else suffers, in $locale", async ({ entries, locale }) => {
    const workbench = await fresh(acceptanceWorkbook(), locale);
    const problems = new ProblemList(workbench);
    await workbench.stripBecomes("at-risk", (value) => Math.abs(value - AT_RISK) <= SHOWN);
    const { sheet, atRisk, schedule } = ACCEPTANCE_RESULTS;
    // Formulas that read none of these cells.
    await workbench.enterAll([[sheet, "A20", '=RELAIS.EXPOSURE("O1")'], [sheet, "A24", "=SUM(Lignes!J2:J3)".replace("SUM", { fr: "SOMME", en: "SUM" }[locale])]]);
    const others = async () => [(await workbench.read(sheet, "A21")).value, (await workbench.read(sheet, "A24")).value];
    expect(await others()).toEqual([1, 70]);
    const asTyped = ({ value, text }: ReadCell) => (typeof value === "number" ? String(value).replace(".", { fr: ",", en: "." }[locale]) : `'${text}`);

    // What an entry has spoilt is mended with the next one: that alone is told then.
    let mended: Entry[] = [];
    for (const entry of entries) {
      const { at, words } = entry;
      const [inputs, cell] = at.split("!") as [string, string];
      const before = await workbench.read(inputs, cell);
      const was = mended.some(([sheetOf, address]) => `${sheetOf}!${address}` === at) ? mended : [[inputs, cell, asTyped(before)] as const];
      await workbench.enterAll([...mended, [inputs, cell, typedIn(locale, entry)]]);
      await problems.becomes(1);
      const onPane = await problems.said(at);
      expect(onPane.toLowerCase()).toContain(plain(words[locale]).toLowerCase());
      for (const formula of [atRisk, schedule]) {
        const error = plain((await workbench.read(sheet, formula)).error);
        expect(error).toContain(plain(words[locale]));
        expect(error).toContain(`(${toldAt(entry)})`);
      }
      expect(await others()).toEqual([1, 70]);
      expect(await (await workbench.slider("clientLead")).isEnabled()).toBe(true);
      mended = [...was];
    }
    await workbench.enterAll(mended);
    await problems.becomes(0);
    await workbench.stripBecomes("at-risk", (value) => Math.abs(value - AT_RISK) <= SHOWN);
    expect(await workbench.page.title()).not.toContain("owned");
  });

  test.each(LOCALES)("literals in a formula reach the function as Excel hands them over, in %s", async (locale) => {
    const workbench = await fresh(acceptanceWorkbook(), locale);
    const { sheet } = ACCEPTANCE_RESULTS;
    const call = (...args: readonly string[]) => `=RELAIS.EXPOSURE(${args.join({ fr: ";", en: "," }[locale])})`;
    const share = { fr: "0,80", en: "0.80" }[locale];
    const texts = ['"09/08/2026"', '"12:00"'];
    await workbench.enterAll([
      ...texts.map((text, at): Entry => [sheet, `A${20 + 4 * at}`, call('"O1"', text)]),
      [sheet, "A28", call('"O1"', "046245", share)],
      [sheet, "A32", call('"O1"', "46245", '"50%"')],
    ]);
    // A text is no date and no share, whatever it looks like; the ninth of August would be free, September is not.
    expect(plain((await workbench.read(sheet, "A20")).error)).toContain({ fr: "« 09/08/2026 » est un texte, pas une date", en: '"09/08/2026" is text, not a date' }[locale]);
    expect(plain((await workbench.read(sheet, "A24")).error)).toContain({ fr: "« 12:00 »", en: '"12:00"' }[locale]);
    expect(plain((await workbench.read(sheet, "A32")).error)).toContain({ fr: "« 50% » est un texte, pas un nombre", en: '"50%" is text, not a number' }[locale]);
    expect((await workbench.read(sheet, "A29")).value).toBe(0.8);
  });
});
