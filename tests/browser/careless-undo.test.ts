import { GridHands } from "./page/grid-hands";
import { dragSlider } from "./page/slider-hand";
import { agree, everythingWorks } from "./page/still-works";
import { describeInWorkbench } from "./page/workbench-page";

/** A new sheet's name cannot be taken back in Excel, nor a deleted sheet: there, and in large sheets here, undo does not reach them. */
describeInWorkbench("undo and redo reach", ({ fresh }) => {
  const start = async () => {
    const workbench = await fresh("light");
    return { workbench, hands: new GridHands(workbench), atRisk: await workbench.strip("at-risk") };
  };

  test("what was typed, and the pane follows both ways", async () => {
    const { workbench, hands, atRisk } = await start();
    await workbench.type("Lignes", "F6", "1000000");
    const typed = await workbench.stripBecomes("at-risk", (value) => value < atRisk);
    await hands.undo("Lignes");
    await workbench.stripBecomes("at-risk", (value) => value === atRisk);
    await hands.redo("Lignes");
    await workbench.stripBecomes("at-risk", (value) => value === typed);
    await everythingWorks(workbench);
  });

  test("the release of a slider, as one step: cell, thumb and numbers go back and forth together", async () => {
    const { workbench, hands, atRisk } = await start();
    await dragSlider(workbench, "optIn", 0.8);
    await workbench.stripBecomes("at-risk", (value) => value < atRisk);
    // A preview on the way may be lower, too: what counts is what the cells say.
    await agree(workbench);
    const released = await workbench.strip("at-risk");
    const value = await workbench.number("Scénarios", "C9");
    await hands.undo("Scénarios");
    await workbench.changesTo("Scénarios!C9", 0.02);
    await workbench.sliderBecomes("optIn", 0.02);
    await workbench.stripBecomes("at-risk", (shown) => shown === atRisk);
    await hands.redo("Scénarios");
    await workbench.sliderBecomes("optIn", value);
    await workbench.stripBecomes("at-risk", (shown) => shown === released);
    await agree(workbench);
  });

  test("an inserted row, and a row typed under a table", async () => {
    const { workbench, hands, atRisk } = await start();
    await hands.insertRowAbove("Lignes", 8);
    await hands.undo("Lignes");
    expect((await workbench.read("Lignes", "A8")).value).toBe("Service client box");
    await hands.redo("Lignes");
    expect((await workbench.read("Lignes", "A8")).value).toBe("");
    expect((await workbench.read("Lignes", "A9")).value).toBe("Service client box");
    await hands.undo("Lignes");
    await workbench.type("Lignes", "A20", "Nouvelle");
    await workbench.pane.getByTestId("problem-0").filter({ hasText: "Lignes!A20" }).waitFor();
    for (let step = 0; step < 2; step += 1) await hands.undo("Lignes");
    expect((await workbench.read("Lignes", "A20")).value).toBe("");
    await workbench.stripBecomes("at-risk", (value) => value === atRisk);
    await everythingWorks(workbench);
  });

  test("the name of a sheet: the pane's addresses follow", async () => {
    const { workbench, hands } = await start();
    const address = async () => (await workbench.slider("optIn")).getAttribute("data-address");
    await hands.renameSheet("Scénarios", "Leviers");
    await expect(address()).resolves.toBe("Leviers!C9");
    await hands.undo("Synthèse");
    expect(await workbench.sheets()).toContain("Scénarios");
    await expect(address()).resolves.toBe("Scénarios!C9");
    await hands.redo("Synthèse");
    expect(await workbench.sheets()).toContain("Leviers");
    await everythingWorks(workbench, { lines: "Lignes", scenarios: "Leviers" });
  });

  test("what the user typed, not a colleague's edit that came after it", async () => {
    const { workbench, hands, atRisk } = await start();
    await workbench.type("Lignes", "F6", "1000000");
    await workbench.enter("Lignes", "F7", "500000", { as: "colleague" });
    await hands.undo("Lignes");
    expect(await workbench.number("Lignes", "F6")).toBe(1985000);
    expect(await workbench.number("Lignes", "F7")).toBe(500000);
    await hands.redo("Lignes");
    expect(await workbench.number("Lignes", "F6")).toBe(1000000);
    expect(await workbench.number("Lignes", "F7")).toBe(500000);
    await workbench.stripBecomes("at-risk", (value) => value < atRisk);
    await everythingWorks(workbench);
  });
});
