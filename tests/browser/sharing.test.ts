import fs from "node:fs";
import { describeInWorkbench, type WorkbenchPage } from "./page/workbench-page";

/** All that the sheets hold: formulas as they are, what they show, errors. */
async function cellsOf(workbench: WorkbenchPage, sheets: readonly string[]) {
  const cells = new Map<string, { formula: string | null; value: unknown; error: unknown }>();
  for (const sheet of sheets) {
    const shown = await workbench.range(sheet, "A1:Z400");
    shown.forEach((row, down) => row.forEach((cell, right) => {
      if (cell && (cell.formula !== null || cell.value !== "")) cells.set(`${sheet}!${down},${right}`, cell as never);
    }));
  }
  return cells;
}

describeInWorkbench("sharing", ({ fresh }) => {
  test("probe", async () => {
    const workbench = await fresh((process.env.SUBJECT ?? "light") as never, "fr");
    const sheets = await workbench.page.evaluate(() => window.workbench.sheets());
    const live = await cellsOf(workbench, sheets);
    await workbench.show("check");
    await workbench.pane.getByTestId("look-at-sharing").click();
    await workbench.settled();
    await workbench.page.screenshot({ path: "/tmp/share-scratch/plan.png" });
    await workbench.pane.getByTestId("share").click();
    await workbench.settled();
    await workbench.page.screenshot({ path: "/tmp/share-scratch/shared.png" });
    const shared = await cellsOf(workbench, await workbench.page.evaluate(() => window.workbench.sheets()));
    fs.writeFileSync("/tmp/share-scratch/shared.xlsx", await workbench.save());
    const differ: unknown[] = [];
    for (const [key, cell] of live) {
      const now = shared.get(key);
      const [a, b] = [cell.value, now?.value];
      const same = typeof a === "number" && typeof b === "number" ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a)) : JSON.stringify(a) === JSON.stringify(b);
      if (!same) differ.push([key, a, b, now?.formula?.slice(0, 90)]);
    }
    const seal = [...shared].filter(([key]) => key.startsWith("Sceau")).slice(0, 60).map(([key, cell]) => [key, cell.value, cell.error, cell.formula?.slice(0, 120)]);
    fs.writeFileSync("/tmp/share-scratch/diff.json", JSON.stringify({ n: differ.length, of: live.size, differ: differ.slice(0, 60), seal }, null, 0).replaceAll("],[", "],\n["));
    await workbench.pane.getByTestId("back-to-live").click();
    await workbench.settled();
    const again = await cellsOf(workbench, await workbench.page.evaluate(() => window.workbench.sheets()));
    const formulas = [...live].filter(([key, cell]) => cell.formula !== (again.get(key)?.formula ?? null)).map(([key, cell]) => [key, cell.formula, again.get(key)?.formula]);
    fs.writeFileSync("/tmp/share-scratch/back.json", JSON.stringify({ formulas: formulas.slice(0, 20), n: formulas.length, live: live.size, again: again.size }));
  }, 300_000);
});
