import { GridHands } from "./page/grid-hands";
import { agree, everythingWorks, jumpLeadsTo, otherFormulasWork, problemInBothLanguages, FIGURES, figureRow, told } from "./page/still-works";
import { describeInWorkbench } from "./page/workbench-page";

describeInWorkbench("a table of which a careless user", ({ fresh }) => {
  const start = async () => {
    const workbench = await fresh("light");
    return { workbench, hands: new GridHands(workbench), atRisk: await workbench.strip("at-risk") };
  };
  type Started = Awaited<ReturnType<typeof start>>;

  /** After a slip that made the pane complain: the step is taken back, and all is as it was. */
  async function undone({ workbench, hands, atRisk }: Started): Promise<void> {
    await hands.undo("Lignes");
    await workbench.stripBecomes("at-risk", (value) => value === atRisk);
    await workbench.show("check");
    expect(await workbench.pane.getByTestId("problem-0").count()).toBe(0);
    await everythingWorks(workbench);
  }

  test("inserts rows above goes on counting, and its problems have their new addresses", async () => {
    const { workbench, hands, atRisk } = await start();
    await hands.insertRowAbove("Lignes", 3);
    expect((await workbench.read("Lignes", "A6")).value).toBe("Ligne");
    expect(await workbench.strip("at-risk")).toBe(atRisk);
    await workbench.enter("Lignes", "F7", "à voir");
    await problemInBothLanguages(workbench, [/Lignes!F7/, /un montant attendu/], [/Lignes!F7/, /expected an amount/]);
    await workbench.enter("Lignes", "F7", "1985000");
    await everythingWorks(workbench);
  });

  test("inserts a row inside asks for what the row lacks, and counts it once it is filled in", async () => {
    const { workbench, hands, atRisk } = await start();
    await hands.insertRowAbove("Lignes", 8);
    expect(await workbench.strip("at-risk")).toBe(atRisk);
    await workbench.enter("Lignes", "A8", "Nouvelle");
    await told(workbench, [/Lignes!A8/, /seul sur sa ligne/, /complétez la ligne/]);
    await workbench.enter("Lignes", "E8", "O1");
    await problemInBothLanguages(workbench, [/Lignes!B8/, /vide sous «/, /répétez la valeur/], [/Lignes!B8/, /empty below/, /repeat the value/]);
    await jumpLeadsTo(workbench, "Lignes", "B8");
    await workbench.enterAll([["Lignes", "B8", "Télécom Cévennes"], ["Lignes", "F8", "100000"], ["Lignes", "G8", "01/07/2026"], ["Lignes", "L8", "0"], ["Lignes", "M8", "0%"]]);
    await workbench.stripBecomes("at-risk", (value) => value > atRisk);
    await agree(workbench);
  });

  test("types a row right under grows, with its formulas, and counts the row", async () => {
    const { workbench, atRisk } = await start();
    await workbench.type("Lignes", "A20", "Nouvelle");
    expect((await workbench.read("Lignes", "T20")).formula).toContain("Lignes[@[CA de référence]]");
    await workbench.pane.getByTestId("problem-0").filter({ hasText: "Lignes!A20" }).waitFor();
    await workbench.enterAll([["Lignes", "B20", "Télécom Cévennes"], ["Lignes", "E20", "O1"], ["Lignes", "F20", "100000"], ["Lignes", "G20", "01/07/2026"], ["Lignes", "L20", "0"], ["Lignes", "M20", "0%"]]);
    await workbench.stripBecomes("at-risk", (value) => value > atRisk);
    await everythingWorks(workbench);
  });

  test("deletes a row that invoices still name is refused by the invoices' addresses", async () => {
    const started = await start();
    await started.hands.deleteRow("Lignes", 8);
    await problemInBothLanguages(started.workbench, [/Réalisé!A12/, /« Service client box » n'existe pas dans Lignes/], [/Réalisé!A12/, /does not exist in Lines/]);
    await otherFormulasWork(started.workbench);
    await started.workbench.enterAll([12, 13, 14].flatMap((row) => ["A", "B", "C"].map((column) => ["Réalisé", `${column}${row}`, ""] as const)));
    await started.workbench.stripBecomes("at-risk", (value) => value < started.atRisk);
    await everythingWorks(started.workbench);
  });

  test("inserts a column goes on counting; deletes one that is needed is told which", async () => {
    const started = await start();
    const { workbench, hands, atRisk } = started;
    await hands.insertColumnBefore("Lignes", "C");
    expect((await workbench.read("Lignes", "D5")).value).toBe("Site");
    expect(await workbench.strip("at-risk")).toBe(atRisk);
    await hands.deleteColumn("Lignes", "B");
    await problemInBothLanguages(workbench, [/Lignes!A5/, /En-tête « Client » introuvable/, /Nommez la colonne « Client »/], [/Lignes!A5/, /header "Client" not found/i, /Name the column "Client"/]);
    expect((await workbench.read("CA menacé", "A4")).error).toMatch(/en-tête «\sClient\s» introuvable/);
    await undone(started);
  });

  test("renames a header keeps its formulas in step, and is told which header is missing", async () => {
    const started = await start();
    const { workbench } = started;
    await workbench.type("Lignes", "F5", "Montant prévu");
    expect((await workbench.read("Lignes", "T6")).formula).toContain("Lignes[@[Montant prévu]]");
    await problemInBothLanguages(workbench, [/En-tête « CA de référence » introuvable/], [/header "CA de référence" not found/i]);
    await workbench.enter("Lignes", "F5", "Chiffre d'affaires");
    await workbench.stripBecomes("at-risk", (value) => value === started.atRisk);
  });

  test("cuts a cell, a block to another sheet, or the header, is told by address, and is whole again when it is taken back", async () => {
    const started = await start();
    const { workbench, hands, atRisk } = started;
    await hands.cut("Lignes", "F6");
    await hands.paste("Lignes", "V6");
    expect((await workbench.read("Lignes", "V6")).value).toBe(1985000);
    await problemInBothLanguages(workbench, [/Lignes!F6/, /une cellule vide n'est pas un zéro/], [/Lignes!F6/, /an empty cell is not a zero/]);
    await hands.undo("Lignes");
    await hands.cut("Lignes", "A8:R9");
    await hands.paste("Sources", "N10");
    await workbench.pane.getByTestId("problem-0").filter({ hasText: "Réalisé!A12" }).waitFor();
    await hands.undo("Lignes");
    await workbench.stripBecomes("at-risk", (value) => value === atRisk);
    await hands.copy("Lignes", "A6:F6");
    await hands.paste("Lignes", "A5");
    await workbench.pane.getByTestId("problem-0").filter({ hasText: "Lignes!A5" }).waitFor();
    await undone(started);
  });

  test("cuts the cell of a result elsewhere takes along what reads it", async () => {
    const { workbench, hands, atRisk } = await start();
    await hands.cut("CA menacé", "A4");
    await hands.paste("CA menacé", "A40");
    const total = `C${await figureRow(workbench, "CA menacé")}`;
    expect((await workbench.read(FIGURES, total)).formula).toContain("'CA menacé'!$A$40#");
    expect(Math.abs((await workbench.number(FIGURES, total)) - atRisk)).toBeLessThan(1e-6);
    await hands.undo("CA menacé");
    await everythingWorks(workbench);
  });

  test("clears all rows is told that none is left", async () => {
    const started = await start();
    await started.hands.clear("Lignes", "A6:S19");
    await problemInBothLanguages(started.workbench, [/Lignes!A5/, /Aucune ligne sous les en-têtes/], [/Lignes!A5/, /no rows under the headers/i]);
    await undone(started);
  });
});

describeInWorkbench("a lever's cell with a formula", ({ fresh }) => {
  test("has no slider, in words and with a cure, and is never replaced; a value brings the slider back", async () => {
    const workbench = await fresh("light");
    await workbench.type("Scénarios", "C9", "=B9/2");
    const withheld = workbench.pane.getByTestId("slider-optIn-withheld");
    await withheld.filter({ hasText: "la cellule contient une formule, qu'un curseur effacerait. Changez les cellules dont elle dépend" }).waitFor();
    expect(await workbench.pane.getByTestId("value-optIn").getAttribute("readonly")).not.toBeNull();
    await workbench.speak("en", "fr");
    await withheld.filter({ hasText: "the cell holds a formula, which a slider would replace. Change the cells that it reads" }).waitFor();
    await agree(workbench);
    await workbench.enter("Scénarios", "C9", "2%");
    await everythingWorks(workbench);
  });

  test("is not replaced where the cell is the active scenario's, either", async () => {
    const workbench = await fresh("light");
    await workbench.type("Synthèse", "C4", '="Prudent"');
    await workbench.pane.getByTestId("scenario").selectOption("Favorable");
    await workbench.pane.getByTestId("refused-scenario").filter({ hasText: "La cellule contient une formule" }).waitFor();
    expect((await workbench.read("Synthèse", "C4")).formula).toBe('="Prudent"');
    expect(await workbench.pane.getByTestId("scenario").inputValue()).toBe("Prudent");
    await agree(workbench);
  });
});
