import { changedCells, inputCells } from "./page/input-cells";
import { takeSlider } from "./page/slider-hand";
import { describeInWorkbench, type WorkbenchPage } from "./page/workbench-page";

const AT_RISK = "CA menacé";
/** Sheets whose cells a person fills in. */
const INPUTS = ["Lignes", "Clients", "Réalisé", "Scénarios", "Hypothèses", "Synthèse"];

describeInWorkbench("the sample workbook, with mouse and keys", ({ fresh }) => {
  /** Total of the sheet "CA menacé", where REVENUE.AT.RISK spills: its row named Total. */
  async function total(workbench: WorkbenchPage): Promise<number> {
    const rows = await workbench.range(AT_RISK, "A1:R40");
    const headerRow = rows.findIndex((row) => row.some(({ value }) => value === AT_RISK) && row.some(({ value }) => value === "dont réalisé"));
    const column = rows[headerRow]?.findIndex(({ value }) => value === AT_RISK) ?? -1;
    const last = rows.slice(headerRow).find((row) => row[0]?.value === "Total" || row[1]?.value === "Total");
    const value = last?.[column]?.value;
    if (typeof value !== "number") throw new Error("the total was not found");
    return value;
  }

  test("typing a revenue changes the function cells and the pane", async () => {
    const workbench = await fresh("light");
    const before = await total(workbench);
    const [address, revenue] = await workbench.firstUnder("Lignes", "CA de référence");
    await workbench.type("Lignes", address, String(Number(revenue) * 2));
    const after = await total(workbench);
    expect(after).toBeGreaterThan(before);
    await workbench.stripBecomes("at-risk", (value) => Math.abs(value - after) < 1e-6);
  });

  test("dragging a slider previews and writes nothing; releasing writes exactly one cell", async () => {
    const workbench = await fresh("light");
    const before = await inputCells(workbench, INPUTS);
    const totalBefore = await total(workbench);
    const hand = await takeSlider(workbench, "optIn");
    await hand.to(0.6);
    await hand.to(0.9);
    await workbench.pane.getByTestId("preview-mark").first().waitFor();
    const previewed = await workbench.stripBecomes("at-risk", (value) => Math.abs(value - totalBefore) > 1);
    expect(previewed).toBeLessThan(totalBefore);
    expect(changedCells(before, await inputCells(workbench, INPUTS))).toEqual([]);
    expect(await total(workbench)).toBe(totalBefore);

    await hand.letGo();
    await workbench.pane.getByTestId("preview-mark").first().waitFor({ state: "detached" });
    const after = await inputCells(workbench, INPUTS);
    expect(changedCells(before, after)).toEqual([hand.address]);
    const totalAfter = await total(workbench);
    expect(totalAfter).toBeLessThan(totalBefore);
    await workbench.stripBecomes("at-risk", (value) => Math.abs(value - totalAfter) < 1e-6);
  });

  test("two hundred fast moves of a slider end with one written cell, the value where it was let go", async () => {
    const workbench = await fresh("light");
    const before = await inputCells(workbench, INPUTS);
    const hand = await takeSlider(workbench, "optIn");
    const box = await (await workbench.slider("optIn")).boundingBox();
    if (!box) throw new Error("the slider is not in sight");
    // To and fro without waiting for anything.
    for (let move = 0; move < 200; move++) await workbench.page.mouse.move(box.x + box.width * (0.2 + 0.6 * ((move * 7) % 20) / 20), box.y + box.height / 2);
    await hand.to(0.6);
    await hand.letGo();
    const after = await inputCells(workbench, INPUTS);
    expect(changedCells(before, after)).toEqual([hand.address]);
    const slider = await workbench.slider("optIn");
    expect(await slider.inputValue()).toBe(String(after.get(String(hand.address))));
    // One undo takes all of it back: there was one write.
    await workbench.select("Scénarios", "A1");
    await workbench.undo();
    expect(changedCells(before, await inputCells(workbench, INPUTS))).toEqual([]);
  });

  test("Escape takes a drag back: its preview goes at once, and letting go after it writes nothing", async () => {
    const workbench = await fresh("light");
    const before = await inputCells(workbench, INPUTS);
    const totalBefore = await total(workbench);
    const hand = await takeSlider(workbench, "optIn");
    await hand.to(0.9);
    await workbench.pane.getByTestId("preview-mark").first().waitFor();
    await workbench.page.keyboard.press("Escape");
    await workbench.settled();
    expect(await workbench.pane.getByTestId("preview-mark").count()).toBe(0);
    expect(Number(await workbench.pane.getByTestId("slider-optIn").inputValue())).toBe(0.02);
    expect(Math.abs((await workbench.strip("at-risk")) - totalBefore)).toBeLessThan(1e-6);

    await hand.letGo();
    expect(await workbench.pane.getByTestId("preview-mark").count()).toBe(0);
    expect(changedCells(before, await inputCells(workbench, INPUTS))).toEqual([]);
  });

  test("arrow keys on a slider write the same way", async () => {
    const workbench = await fresh("light");
    const before = await inputCells(workbench, INPUTS);
    const slider = await workbench.slider("clientLead");
    const address = await slider.getAttribute("data-address");
    const lead = Number(await slider.inputValue());
    await slider.focus();
    await workbench.page.keyboard.press("ArrowRight");
    await workbench.changesTo(String(address), lead + 1);
    expect(changedCells(before, await inputCells(workbench, INPUTS))).toEqual([address]);
    const shown = await total(workbench);
    await workbench.stripBecomes("at-risk", (value) => Math.abs(value - shown) < 1e-6);
  });

  test("a schedule typed into an empty area spills", async () => {
    const workbench = await fresh("light");
    await workbench.type("Sources", "N3", "=RELAIS.REVENUE.SCHEDULE(Lignes[#Tout];Clients[#Tout];Réalisé[#Tout];Scénarios[#Tout];Hypothèses[#Tout])");
    const rows = await workbench.range("Sources", "N3:AA15");
    expect(rows[0]?.[0]?.value).toBe("Mois");
    expect(rows.slice(1).every((row) => row.every(({ value }) => typeof value === "number"))).toBe(true);
    const column = rows[0]?.findIndex(({ value }) => value === AT_RISK) ?? -1;
    const sum = rows.slice(1).reduce((all, row) => all + Number(row[column]?.value), 0);
    expect(Math.abs(sum - (await total(workbench)))).toBeLessThan(1e-6);
  });

  test("a colleague's edit reaches the cells and the pane", async () => {
    const workbench = await fresh("light");
    const before = await total(workbench);
    const [address, revenue] = await workbench.firstUnder("Lignes", "CA de référence");
    await workbench.enter("Lignes", address, String(Number(revenue) / 2), { as: "colleague" });
    const after = await total(workbench);
    expect(after).toBeLessThan(before);
    await workbench.stripBecomes("at-risk", (value) => Math.abs(value - after) < 1e-6);
  });

  test("an edit of a lever's cell moves its slider", async () => {
    const workbench = await fresh("light");
    const slider = await workbench.slider("clientLead");
    const [sheet, cell] = String(await slider.getAttribute("data-address")).split("!") as [string, string];
    await workbench.enter(sheet, cell, "3");
    await workbench.sliderBecomes("clientLead", 3);
  });

  test("a revenue typed as text is told with its cell and cure, in the cell and on the pane; a click goes there; mended, all is well again", async () => {
    const workbench = await fresh("light");
    const before = await total(workbench);
    const [address, revenue] = await workbench.firstUnder("Lignes", "CA de référence");
    await workbench.enter("Lignes", address, "à voir");
    await workbench.show("check");
    const problem = workbench.pane.getByTestId("problem-0");
    await problem.getByText("à voir").first().waitFor();
    await problem.getByText(`Lignes!${address}`).first().click();
    await workbench.settled();
    await workbench.enter("Lignes", address, String(Number(revenue)));
    await problem.waitFor({ state: "detached" });
    expect(await total(workbench)).toBe(before);
  });
});
