import { LOCALES, type Locale } from "../../src/catalog/record/text";
import type { READERS } from "../../src/catalog/sharing/check/readers";
import { plain } from "../support/plain-spaces";
import { describeInWorkbench, type WorkbenchPage } from "./page/workbench-page";

/** Headers of a table of two pools, one of them small, and the sheet of the light sample that is hidden. */
const PLANTED = {
  fr: { headers: ["Vivier", "Effectif", "Salaire brut mensuel"], hidden: "Concentration", wage: "Sources!P3" },
  en: { headers: ["Pool", "Headcount", "Gross monthly wage"], hidden: "Concentration", wage: "Sources!P3" },
} as const satisfies Record<Locale, object>;

describeInWorkbench("the check before a workbook is sent", ({ fresh }) => {
  /** A table with the wage of three people, a formula whose LAMBDA is lacking, and a sheet out of sight. */
  const plant = (workbench: WorkbenchPage, { headers, hidden }: (typeof PLANTED)[Locale]) =>
    workbench.pane.locator("body").evaluate((_, planted) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sources");
        sheet.getRange("N2:P4").values = [[...planted.headers], ["Chefs", 3, 15_000], ["Nord", 40, 6_000]];
        sheet.tables.add("N2:P4", true);
        sheet.getRange("R2").formulas = [["=NATIF.NOTICE(1)"]];
        context.workbook.worksheets.getItem(planted.hidden).visibility = "Hidden";
        await context.sync();
      }), { headers, hidden });

  test.each(LOCALES)("tells who will see what, and what goes with it; a click goes there (%s)", async (locale) => {
    const workbench = await fresh("light", locale);
    const { pane } = workbench;
    const card = pane.getByTestId("share-check");
    const planted = PLANTED[locale];
    await plant(workbench, planted);
    await workbench.settled();
    await workbench.show("check");
    await card.getByTestId("look-before-sending").click();
    await workbench.settled();
    const fates = (id: keyof typeof READERS) => card.locator(`[data-reader="${id}"] td`).allTextContents();
    const kinds = () => card.getByTestId("share-finding").evaluateAll((all) => all.map((item) => item.getAttribute("data-kind")));
    // The formula with the lacking name is an error to everybody.
    expect((await fates("with-relais"))[2]).toBe("1");
    expect(Number((await fates("excel-365"))[2])).toBeGreaterThan(100);
    expect(await kinds()).toEqual(["sound-name", "relais", "dynamic", "whole-table", "following", "missing-name", "hidden-sheet", "wage-of-few", "opening-prompt"]);
    expect(plain(await card.textContent())).toContain(planted.hidden);
    if (process.env.LOOK) await card.screenshot({ path: `${process.env.LOOK}/share-check-${locale}.png` });

    await card.getByTestId("ask-nobody").click();
    await workbench.settled();
    expect(await kinds()).not.toContain("opening-prompt");

    await card.getByRole("button", { name: planted.wage, exact: true }).click();
    await workbench.settled();
    const selected = await pane.locator("body").evaluate(() => Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return range.address;
    }));
    expect(selected).toBe(planted.wage);

    await card.getByTestId("share-check-way").selectOption("any-spreadsheet");
    await workbench.settled();
    expect((await fates("libreoffice"))[2]).toBe("1");
    expect(await fates("libreoffice")).toEqual(await fates("with-relais"));
    expect(await kinds()).toEqual(["sound-name", "keeping", "missing-name", "hidden-sheet", "wage-of-few"]);
    if (process.env.LOOK) await card.screenshot({ path: `${process.env.LOOK}/share-check-any-${locale}.png` });
  });
});
