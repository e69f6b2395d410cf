import { GridHands } from "./page/grid-hands";
import { dragSlider } from "./page/slider-hand";
import { agree, everythingWorks, jumpLeadsTo, otherFormulasWork, problemInBothLanguages, FIGURES, figureRow } from "./page/still-works";
import { describeInWorkbench, type WorkbenchPage } from "./page/workbench-page";

describeInWorkbench("sheets that a careless user", ({ fresh }) => {
  const start = async () => {
    const workbench = await fresh("light");
    return { workbench, hands: new GridHands(workbench) };
  };

  /** A click on the cell of the opt-in, behind what else is told of the lever. */
  async function clickCell({ pane }: WorkbenchPage): Promise<void> {
    await pane.getByTestId("more-optIn").click();
    await pane.getByRole("button", { name: "Scénarios!C9" }).click();
  }

  test("renames go on counting, under the new names", async () => {
    const { workbench, hands } = await start();
    await hands.renameSheet("Lignes", "Contrats d'été");
    await hands.renameSheet("Scénarios", "Leviers 2026");
    expect(await workbench.pane.getByTestId("slider-optIn").getAttribute("data-address")).toBe("'Leviers 2026'!C9");
    await workbench.enter("Contrats d'été", "F6", "à voir");
    await problemInBothLanguages(workbench, [/'Contrats d''été'!F6/, /un montant attendu/], [/'Contrats d''été'!F6/, /expected an amount/]);
    await jumpLeadsTo(workbench, "Contrats d'été", "F6");
    await workbench.enter("Contrats d'été", "F6", "1985000");
    await everythingWorks(workbench, { lines: "Contrats d'été", scenarios: "Leviers 2026" });
  });

  test("moves or hides go on counting; a cell of a hidden one can't be shown, and the pane says why", async () => {
    const { workbench, hands } = await start();
    await hands.moveSheet("CA menacé", "CA par mois");
    expect((await workbench.sheets()).indexOf("CA menacé")).toBe(1);
    await hands.hideSheet("Scénarios");
    await clickCell(workbench);
    const trouble = workbench.pane.getByTestId("trouble");
    await trouble.filter({ hasText: "La cellule Scénarios!C9 n'a pas pu être montrée. Sa feuille est masquée" }).waitFor();
    await trouble.getByRole("button").click();
    await everythingWorks(workbench);
    await workbench.speak("en", "fr");
    await clickCell(workbench);
    await trouble.filter({ hasText: "Cell Scénarios!C9 could not be shown. Its sheet is hidden: show it (right-click a tab > Unhide)" }).waitFor();
  });

  test.each([
    ["Lignes", /Client, Code, CA de référence/, "Lines", /Client, Code, Reference revenue/],
    ["Scénarios", /Levier, Actif/, "Scenarios", /Lever, Active/],
  ])("deletes (%s) withhold the numbers: the pane says which table is missing, its headers and the way back", async (sheet, headers, name, inEnglish) => {
    const { workbench, hands } = await start();
    await hands.deleteSheet(sheet);
    await problemInBothLanguages(
      workbench,
      [new RegExp(`${sheet}\\s*Tableau introuvable dans ce classeur`), /annulez \(Ctrl\+Z\)/, headers],
      [new RegExp(`${name}\\s*Table not found in this workbook`), /undo \(Ctrl\+Z\)/, inEnglish],
    );
    expect(await workbench.pane.getByTestId("strip-at-risk").count()).toBe(0);
    const cell = await workbench.read("CA menacé", "A4");
    expect(cell.value).toEqual({ error: "#VALUE!" });
    expect(cell.error).toMatch(/la formule ne trouve plus ce tableau \(#REF!\).*Annulez la suppression \(Ctrl\+Z\)/);
    for (let step = 0; step < 5 && !(await workbench.sheets()).includes(sheet); step += 1) await hands.undo("Synthèse");
    await everythingWorks(workbench);
    for (const each of await workbench.sheets()) {
      expect((await workbench.range(each, "A1:T60")).flat().filter(({ value }) => typeof value === "object")).toEqual([]);
    }
  });

  test("deletes (Clients) change what is counted: the pane says what counts now, where its number comes from", async () => {
    const { workbench, hands } = await start();
    await hands.deleteSheet("Clients");
    await problemInBothLanguages(workbench, [/Clients/, /aucun départ de client n'est supposé/, /annulez \(Ctrl\+Z\)/], [/Clients/, /no client exit is assumed/, /undo \(Ctrl\+Z\)/]);
    expect((await workbench.read("CA menacé", "A4")).error).toMatch(/^tableaux\s: la formule ne trouve plus ce tableau \(#REF!\)/);
    await hands.undo("Synthèse");
    await everythingWorks(workbench);
    await workbench.show("check");
    // The revenue that has been doubled makes one of its invoices small, which is told.
    expect((await workbench.pane.getByTestId(/^problem-\d+$/).allTextContents()).filter((words) => !/^.{0,12}(Réalisé|Actuals)/.test(words))).toEqual([]);
  });

  test("deletes (results) leave #REF! in what read them, and no stale number", async () => {
    const { workbench, hands } = await start();
    const strip = await workbench.strip("at-risk");
    await hands.deleteSheet("CA menacé");
    const [reference, atRisk, share, retained] = await Promise.all(
      ["CA sans la loi", "CA menacé", "CA menacé, en part du CA sans la loi", "CA conservé"].map((label) => figureRow(workbench, label)),
    );
    for (const address of [`C${reference}`, `C${atRisk}`, `C${share}`, `E${atRisk}`, `C${retained}`]) {
      expect((await workbench.read(FIGURES, address)).value).toEqual({ error: "#REF!" });
    }
    expect(typeof (await workbench.read(FIGURES, `D${atRisk}`)).value).toBe("number");
    expect(await workbench.strip("at-risk")).toBe(strip);
    await otherFormulasWork(workbench);
    await dragSlider(workbench, "optIn", 0.8);
    await workbench.stripBecomes("at-risk", (value) => value < strip);
  });

  test("protects refuse the slider and the keyboard: nothing is written, the slider springs back, and trying again works once the protection is lifted", async () => {
    const { workbench, hands } = await start();
    const before = await workbench.strip("at-risk");
    await hands.toggleProtection("Scénarios");
    await dragSlider(workbench, "optIn", 0.8);
    const refused = workbench.pane.getByTestId("refused-optIn");
    await refused.filter({ hasText: /n'est pas écrit dans Scénarios!C9\. La feuille est protégée.*ôtez la protection/ }).waitFor();
    expect(Number(await workbench.pane.getByTestId("slider-optIn").inputValue())).toBe(0.02);
    expect(await workbench.number("Scénarios", "C9")).toBe(0.02);
    await workbench.stripBecomes("at-risk", (value) => value === before);
    expect(await workbench.pane.getByTestId("preview-mark").count()).toBe(0);

    await workbench.type("Scénarios", "C9", "5%");
    expect(await workbench.page.getByTestId("notice").textContent()).toBe("La feuille est protégée : rien n'y a été modifié.");
    expect(await workbench.number("Scénarios", "C9")).toBe(0.02);
    await otherFormulasWork(workbench);

    await hands.toggleProtection("Scénarios");
    await refused.getByRole("button", { name: "Réessayer" }).click();
    await refused.waitFor({ state: "detached" });
    expect(await workbench.number("Scénarios", "C9")).toBeGreaterThan(0.1);
    await agree(workbench);
  });

  test("protects say so in English, too", async () => {
    const workbench = await fresh("light", "en");
    await workbench.page.evaluate(() => window.workbench.protect("Scenarios"));
    await dragSlider(workbench, "optIn", 0.8);
    await workbench.pane.getByTestId("refused-optIn").filter({ hasText: /was not written to Scenarios!C9\. The sheet is protected: remove the protection/ }).waitFor();
    await workbench.type("Scenarios", "C9", "5%");
    expect(await workbench.page.getByTestId("notice").textContent()).toBe("The sheet is protected: nothing in it was changed.");
  });
});
