import { REVENUE_COLUMNS } from "../../src/catalog/functions/revenue/revenue-columns";
import { MIXED_OPERATOR } from "../../src/catalog/templates/operators/mixed-operator";
import { SECTOR } from "../../src/catalog/templates/operators/sector/sector";
import { SHEET_NAMES } from "../../src/catalog/templates/layout/sheet-names";
import { LOCALES, type Locale } from "../../src/catalog/record/text";
import { differences } from "./page/laid-out-differences";
import { describeInWorkbench, type WorkbenchPage } from "./page/workbench-page";

/** Sheet and cells of the sector's sizing: the French share that is typed, and the jobs exposed, low and high. */
const SIZING = { sheet: "Chiffrage du secteur", french: "B20", exposed: ["B31", "C31"] } as const;

describeInWorkbench("the sample workbooks, recalculated by the spreadsheet and the add-in", ({ fresh, started }) => {
  /** Opens the sector's sample by keys alone: the first of the two entries after the operator's is in French, the next in English. */
  async function openSector(workbench: WorkbenchPage, locale: Locale): Promise<void> {
    const { page } = workbench;
    await page.locator("summary").focus();
    await page.keyboard.press("Enter");
    const entry = locale === "fr" ? 3 : 4;
    for (let pressed = 0; pressed < entry; pressed++) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const tab = SHEET_NAMES.article[locale];
    await page.waitForFunction((name) => window.workbench.sheets().includes(name), tab);
    await workbench.settled();
  }

  test.each(LOCALES)("the operator's in %s shows in every formula's cells what its file holds, and the page starts with it; no cell is still busy or in error, and the pane has the same total", async (locale) => {
    const workbench = await started(`?lang=${locale}`);
    expect(await differences(workbench, MIXED_OPERATOR, locale)).toEqual([]);
    await workbench.calculate();
    expect(await differences(workbench, MIXED_OPERATOR, locale)).toEqual([]);
    for (const sheet of await workbench.sheets()) {
      expect((await workbench.range(sheet, "A1:T80")).flat().filter(({ value }) => typeof value === "object")).toEqual([]);
    }
    const [headers = [], ...rows] = await workbench.range(SHEET_NAMES.atRisk[locale], "A4:R40");
    const column = headers.findIndex(({ value }) => value === REVENUE_COLUMNS.atRisk.header[locale]);
    const total = rows.find(([first, second]) => first?.value === "Total" || second?.value === "Total")?.[column]?.value;
    // The same digits by another order of summing.
    expect(Math.abs((await workbench.strip("at-risk")) - Number(total))).toBeLessThan(1e-6);
  });

  test.each(LOCALES)("the sector's in %s, picked from the samples by keys, shows in every formula's cells what its file holds", async (locale) => {
    const workbench = await fresh("light");
    await openSector(workbench, locale);
    await workbench.calculate();
    expect(await differences(workbench, SECTOR, locale)).toEqual([]);
  });

  test("the sector's jobs exposed follow the French share that is typed", async () => {
    const workbench = await fresh("sector");
    await workbench.enter(SIZING.sheet, SIZING.french, "40%");
    const shown = await Promise.all(SIZING.exposed.map((cell) => workbench.number(SIZING.sheet, cell)));
    // 90,000 x 40% x 15% and 130,000 x 40% x 20%; a product of three rounded factors keeps 15 digits.
    [5_400, 10_400].forEach((wanted, index) => expect(Math.abs((shown[index] ?? NaN) - wanted)).toBeLessThan(1e-9));
  });

  const others = MIXED_OPERATOR.scenarios.map(({ name }) => name).filter(({ fr }) => fr !== MIXED_OPERATOR.active.fr);
  test.each(others)("the operator's follows the scenario $fr in every cell", async (name) => {
    const workbench = await fresh("operator");
    await workbench.enter("Synthèse", "C4", name.fr);
    expect(await differences(workbench, { ...MIXED_OPERATOR, active: name }, "fr")).toEqual([]);
  });
});
