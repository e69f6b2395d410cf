import { readXlsx } from "../../src/workbench/xlsx/read";
import { dragSlider } from "./page/slider-hand";
import { agree, everythingWorks, results, FIGURES, figureRow } from "./page/still-works";
import { describeInWorkbench, type WorkbenchPage } from "./page/workbench-page";

describeInWorkbench("a workbook that calculates on demand", ({ fresh }) => {
  /** The sample, saved with manual calculation and opened again. */
  async function opened(): Promise<{ workbench: WorkbenchPage; atRisk: number }> {
    const workbench = await fresh("light");
    const { atRisk } = await results(workbench);
    await mode(workbench).selectOption("Manual");
    await workbench.open(await workbench.save());
    return { workbench, atRisk };
  }

  const mode = (workbench: WorkbenchPage) => workbench.page.getByLabel(/^Calcul/);
  const told = (workbench: WorkbenchPage) => workbench.pane.getByTestId("manual");

  test("opens so, with the results of its file; what is typed leaves cells stale, and the pane says so in both languages and previews on", async () => {
    const { workbench, atRisk } = await opened();
    expect((await results(workbench)).atRisk).toBe(atRisk);
    expect(await mode(workbench).inputValue()).toBe("Manual");
    await workbench.type("Lignes", "F6", "1000000");
    expect((await results(workbench)).atRisk).toBe(atRisk);
    expect(await workbench.number(FIGURES, `C${await figureRow(workbench, "CA menacé")}`)).toBe(atRisk);
    await workbench.stripBecomes("at-risk", (value) => value < atRisk);
    await told(workbench).filter({ hasText: /Calcul manuel.*les cellules calculées peuvent dater\. F9 les met à jour/ }).waitFor();
    await dragSlider(workbench, "optIn", 0.8, () => workbench.pane.getByTestId("preview-mark").first().waitFor());
    await workbench.pane.getByTestId("preview-mark").first().waitFor({ state: "detached" });
    expect(await workbench.number("Scénarios", "C9")).toBeGreaterThan(0.1);
    expect((await results(workbench)).atRisk).toBe(atRisk);
    await workbench.speak("en", "fr");
    await told(workbench).filter({ hasText: "Manual calculation: calculated cells may be stale. F9 brings them up to date" }).waitFor();
  });

  test("calculates when F9 is pressed, when the page's button is, and when an add-in asks for it", async () => {
    const { workbench, atRisk } = await opened();
    await workbench.type("Lignes", "F6", "1000000");
    await workbench.page.keyboard.press("F9");
    await workbench.settled();
    const first = (await results(workbench)).atRisk;
    expect(first).toBeLessThan(atRisk);
    await agree(workbench);

    await workbench.type("Lignes", "F7", "1");
    await workbench.page.getByRole("button", { name: "Calculer (F9)" }).click();
    await workbench.settled();
    const second = (await results(workbench)).atRisk;
    expect(second).toBeLessThan(first);
    await workbench.page.getByRole("button", { name: "Calculer (F9)" }).waitFor({ state: "detached" });

    await workbench.type("Lignes", "F8", "1");
    const states = await workbench.pane.locator("body").evaluate(() =>
      Excel.run(async (context) => {
        const { application } = context.workbook;
        application.load("calculationMode,calculationState");
        await context.sync();
        const before = [application.calculationMode, application.calculationState];
        application.calculate(Excel.CalculationType.recalculate);
        application.load("calculationState");
        await context.sync();
        return [...before, application.calculationState];
      }),
    );
    expect(states).toEqual(["Manual", "Pending", "Done"]);
    await workbench.settled();
    expect((await results(workbench)).atRisk).toBeLessThan(second);
    await agree(workbench);
  });

  test("calculates what is entered once, as Excel does, and nothing else", async () => {
    const { workbench, atRisk } = await opened();
    await workbench.type("Lignes", "F6", "1000000");
    await workbench.type("Sources", "N1", "=Lignes!F6*2");
    await workbench.type("Sources", "N2", '=RELAIS.EXPOSURE("O1")');
    expect(await workbench.number("Sources", "N1")).toBe(2000000);
    await workbench.changesTo("Sources!N3", 1);
    await workbench.type("Lignes", "F6", "1100000");
    expect(await workbench.number("Sources", "N1")).toBe(2000000);
    expect((await results(workbench)).atRisk).toBe(atRisk);
  });

  test("shows the answers of what is entered, also where a change that has to wait comes between", async () => {
    const workbench = await fresh("light");
    await mode(workbench).selectOption("Manual");
    const entered = ["N2", "N6", "N10"];
    await workbench.pane.locator("body").evaluate((_, cells) =>
      Excel.run(async (context) => {
        for (const cell of cells) {
          context.workbook.worksheets.getItem("Sources").getRange(cell).formulas = [['=RELAIS.EXPOSURE("O1")']];
          // Until the answer is there, some change is always about to be held back.
          for (let revenue = 1; revenue <= 60; revenue++) {
            context.workbook.worksheets.getItem("Lignes").getRange("F6").values = [[revenue]];
            await context.sync();
          }
        }
      }), entered);
    for (const filled of ["N3", "N7", "N11"]) await workbench.changesTo(`Sources!${filled}`, 1);
  });

  test("keeps its mode when it is saved, and calculates what is stale when it is switched to automatic, by the page or by an add-in", async () => {
    const { workbench, atRisk } = await opened();
    await workbench.type("Lignes", "F6", "1000000");
    expect(readXlsx(await workbench.save(), { functionNames: [] }).calculation?.settings).toMatchObject({ calcMode: "manual", calcCompleted: "0" });
    await mode(workbench).selectOption("Automatic");
    await workbench.settled();
    expect((await results(workbench)).atRisk).toBeLessThan(atRisk);
    await agree(workbench);
    await told(workbench).waitFor({ state: "detached" });
    expect(readXlsx(await workbench.save(), { functionNames: [] }).calculation?.settings ?? {}).not.toHaveProperty("calcMode");

    await workbench.pane.locator("body").evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.application.calculationMode = Excel.CalculationMode.manual;
        await context.sync();
      }),
    );
    await workbench.type("Lignes", "F6", "1985000");
    await told(workbench).waitFor();
    expect((await results(workbench)).atRisk).toBeLessThan(atRisk);
    await mode(workbench).selectOption("Automatic");
    await workbench.settled();
    await everythingWorks(workbench);
  });
});
