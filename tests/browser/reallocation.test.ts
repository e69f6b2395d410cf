import { SHEET_NAMES } from "../../src/catalog/templates/layout/sheet-names";
import { within } from "../support/within";
import { changedCells, inputCells } from "./page/input-cells";
import { takeSlider } from "./page/slider-hand";
import { describeInWorkbench, type WorkbenchPage } from "./page/workbench-page";

const PLAN = SHEET_NAMES.plan.fr;
/** Sheets whose cells a hand or the pane can change. */
const INPUTS = ["Lignes", "Clients", "Scénarios", "Viviers", "Sites"];

describeInWorkbench("the best plan, with mouse and cells", ({ fresh }) => {
  /** Jobs cut under the best plan and the price of a dirham that are shown, which must answer what is shown beside them. */
  async function plan({ pane }: WorkbenchPage): Promise<{ readonly jobs: number; readonly price: number }> {
    expect(await pane.getByTestId("plan-status").getAttribute("data-current")).toBe("true");
    const told = async (testId: string) => Number((await pane.getByTestId(testId).getAttribute("data-value")) ?? NaN);
    return { jobs: await told("strip-jobs-cut"), price: await told("strip-budget-price") };
  }

  /** A value of the plan's summary on its sheet, by what it is called there. */
  async function summed(workbench: WorkbenchPage, measure: string): Promise<number> {
    const rows = await workbench.range(PLAN, "A1:T60");
    for (const row of rows) {
      const at = row.findIndex(({ value }) => value === measure);
      if (at >= 0) return Number(row[at + 1]?.value ?? NaN);
    }
    throw new Error(`no ${measure} on ${PLAN}`);
  }

  test("dragging the budget moves jobs cut and the price of a dirham before the release and writes nothing; released, one cell has changed and the cells say the same", async () => {
    const workbench = await fresh("operator");
    await workbench.enter(SHEET_NAMES.summary.fr, "C5", "optimal");
    const cells = async () => ({ jobs: within(await summed(workbench, "Emplois supprimés"), 1e-6), price: await summed(workbench, "Un dirham de budget de plus") });
    await workbench.show("teams");
    const first = await plan(workbench);
    expect(first).toEqual(await cells());
    const before = await inputCells(workbench, INPUTS);
    const hand = await takeSlider(workbench, "budget");
    await hand.to(0.1);
    const poor = await plan(workbench);
    await hand.to(0.9);
    const rich = await plan(workbench);
    // Whole groups are paid whole: a little more can buy nothing, much more does.
    expect(rich.jobs).toBeLessThan(poor.jobs);
    expect(rich.price).toBeLessThanOrEqual(poor.price);
    expect(changedCells(before, await inputCells(workbench, INPUTS))).toEqual([]);
    await workbench.pane.getByTestId("preview-mark").first().waitFor();

    await hand.letGo();
    await workbench.pane.getByTestId("preview-mark").first().waitFor({ state: "detached" });
    expect(changedCells(before, await inputCells(workbench, INPUTS))).toEqual([hand.address]);
    expect(await plan(workbench)).toEqual(rich);
    expect(rich).toEqual(await cells());
  });
});
