import { SHARE_NAMES } from "../../src/catalog/sharing/share-names";
import type { ReadCell } from "../../src/workbench/page/automation";
import { describeInWorkbench, type WorkbenchPage } from "./page/workbench-page";

type Cells = ReadonlyMap<string, ReadCell>;

/** Every cell that holds or shows something, by sheet, row and column. */
async function cellsOf(workbench: WorkbenchPage): Promise<Cells> {
  const cells = new Map<string, ReadCell>();
  for (const sheet of await workbench.sheets()) {
    const shown = await workbench.range(sheet, "A1:Z400");
    shown.forEach((row, down) => row.forEach((cell, right) => {
      if (cell.formula !== null || cell.value !== "") cells.set(`${sheet}!${down},${right}`, cell);
    }));
  }
  return cells;
}

/** A hundred-millionth of a figure is no figure: 1e-9 of it, and of 1 where it is smaller, is what two ways of summing differ by. */
const TOLERANCE = 1e-9;

function differences(live: Cells, shared: Cells): string[] {
  return [...live].flatMap(([place, { value }]) => {
    const now = shared.get(place)?.value;
    const isNear = typeof value === "number" && typeof now === "number" && Math.abs(value - now) <= TOLERANCE * Math.max(1, Math.abs(value));
    return isNear || JSON.stringify(now) === JSON.stringify(value) ? [] : [`${place}: ${JSON.stringify(value)} became ${JSON.stringify(now)}`];
  });
}

const formulasIn = (cells: Cells) => [...cells].flatMap(([place, { formula }]) => (formula === null ? [] : [`${place} ${formula}`]));
const withoutTexts = (formula: string) => formula.replaceAll(/"(?:[^"]|"")*"/g, "");

describeInWorkbench("sharing", ({ fresh }) => {
  test("the light sample goes on calculating without our functions, says that its sealed exposure is current, and is live again as it was", async () => {
    const workbench = await fresh("light", "fr");
    const [revenue, former] = await workbench.firstUnder("Lignes", "CA de référence");
    if (typeof former !== "number") throw new Error("the first revenue is no number");
    const other = String(former + 12_345);
    const [live, withOther] = [await cellsOf(workbench), await afterEntering(other)];
    await afterEntering(String(former));

    await workbench.show("check");
    await workbench.pane.getByTestId("look-at-sharing").click();
    await workbench.settled();
    expect(await workbench.pane.getByTestId("share-native").textContent()).toMatch(/^5\s?formules continuent de calculer/);
    expect(await workbench.pane.getByTestId("share-sealed").textContent()).toMatch(/^1\s?formule garde sa valeur.*Exposition!D9/);
    await workbench.pane.getByTestId("share").click();
    await workbench.settled();
    const shared = await cellsOf(workbench);
    expect(formulasIn(shared).filter((formula) => withoutTexts(formula).includes("RELAIS."))).toEqual([]);
    expect(differences(live, shared)).toEqual([]);
    const sharedWithOther = await afterEntering(other);
    expect(differences(withOther, sharedWithOther)).toEqual([]);
    expect(differences(live, withOther).length).toBeGreaterThan(20);
    expect((await workbench.read("Sceau Relais", "C9")).value).toBe("à jour");
    await workbench.enter("Exposition", "A10", "O2");
    await workbench.settled();
    expect((await workbench.read("Sceau Relais", "C9")).value).toBe("périmé");

    await workbench.pane.getByTestId("back-to-live").click();
    await workbench.settled();
    expect(formulasIn(await cellsOf(workbench))).toEqual(formulasIn(live));

    async function afterEntering(text: string): Promise<Cells> {
      await workbench.enter("Lignes", revenue, text);
      await workbench.settled();
      return cellsOf(workbench);
    }
  }, 400_000);

  test("formulas that were left half replaced are told in the first view, and are put back by a click", async () => {
    const workbench = await fresh("light", "fr");
    await workbench.pane.locator("body").evaluate((_, [name, comment]) => Excel.run(async (context) => {
      context.workbook.names.add(name, '=""', comment);
      await context.sync();
    }), [SHARE_NAMES.journal, SHARE_NAMES.comment] as const);
    await workbench.open(await workbench.save());
    const told = workbench.pane.getByTestId("half-shared");
    await told.filter({ hasText: "interrompu" }).waitFor();
    await told.getByRole("button").click();
    await told.waitFor({ state: "detached" });
    await workbench.settled();
    const left = await workbench.pane.locator("body").evaluate(() => Excel.run(async (context) => {
      const names = context.workbook.names.load("items/name");
      await context.sync();
      return names.items.map(({ name }) => name);
    }));
    expect(left).not.toContain(SHARE_NAMES.journal);
  });
});
