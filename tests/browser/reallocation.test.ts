import { SHEET_NAMES } from "../../src/catalog/templates/sheet-names";
import { describeInBrowser } from "../support/browser";
import { changedCells, inputCells } from "./input-cells";
import { takeSlider } from "./slider-hand";
import { WorkbenchPage } from "./workbench-page";

const PLAN = SHEET_NAMES.plan.fr;
/** Sheets whose cells a hand or the pane can change. */
const INPUTS = ["Lignes", "Clients", "Scénarios", "Viviers", "Sites"];
/** Looks in a row, a tenth of a second apart, at which the plan is the same: then a drag has been followed. */
const QUIET = 5;

describeInBrowser("the best plan, with mouse and cells", ({ open }) => {
  /** Jobs kept and the price of a dirham once they answer what is shown, and nothing moves them any more. */
  async function plan({ page, pane }: WorkbenchPage): Promise<{ readonly jobsKept: number; readonly price: number }> {
    const told = (testId: string) => pane.getByTestId(testId).getAttribute("data-value");
    let [before, still] = ["", 0];
    for (let tries = 0; tries < 400; tries++) {
      const [jobsKept, price, isCurrent] = [await told("strip-jobs-kept"), await told("strip-budget-price"), (await pane.getByTestId("plan-echo").getAttribute("data-current")) === "true"];
      const now = `${jobsKept} ${price}`;
      still = jobsKept !== null && isCurrent && now === before ? still + 1 : 0;
      if (still === QUIET) return { jobsKept: Number(jobsKept), price: Number(price) };
      before = now;
      await page.waitForTimeout(100);
    }
    throw new Error("waited in vain for the plan");
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

  test("dragging the budget moves jobs kept and the price of a dirham before the release and writes nothing; released, one cell has changed and the cells say the same", async () => {
    const workbench = await new WorkbenchPage(await open()).ready();
    const first = await plan(workbench);
    expect(first).toEqual({ jobsKept: await summed(workbench, "Emplois préservés"), price: await summed(workbench, "Un dirham de budget de plus") });
    const before = await inputCells(workbench, INPUTS);
    const hand = await takeSlider(workbench, "budget");
    await hand.to(0.1);
    const poor = await plan(workbench);
    await hand.to(0.9);
    const rich = await plan(workbench);
    // Whole groups are paid whole: a little more can buy nothing, much more does.
    expect(rich.jobsKept).toBeGreaterThan(poor.jobsKept);
    expect(rich.price).toBeLessThanOrEqual(poor.price);
    expect(changedCells(before, await inputCells(workbench, INPUTS))).toEqual([]);
    await workbench.pane.getByTestId("preview-mark").first().waitFor();

    await hand.letGo();
    await workbench.pane.getByTestId("preview-mark").first().waitFor({ state: "detached" });
    await workbench.settled();
    expect(changedCells(before, await inputCells(workbench, INPUTS))).toEqual([hand.address]);
    expect(await plan(workbench)).toEqual(rich);
    expect(rich).toEqual({ jobsKept: await summed(workbench, "Emplois préservés"), price: await summed(workbench, "Un dirham de budget de plus") });
  });
});
