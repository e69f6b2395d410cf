import { SHEET_NAMES } from "../../src/catalog/templates/sheet-names";
import { describeInBrowser } from "../support/browser";
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

  async function constants(workbench: WorkbenchPage): Promise<Map<string, unknown>> {
    const found = new Map<string, unknown>();
    for (const sheet of INPUTS) {
      const rows = await workbench.range(sheet, "A1:T60");
      rows.forEach((row, r) => row.forEach(({ value, formula }, c) => formula === null && value !== "" && found.set(`${sheet}!${String.fromCharCode(65 + c)}${r + 1}`, value)));
    }
    return found;
  }
  const changed = (before: Map<string, unknown>, after: Map<string, unknown>) => [...new Set([...before.keys(), ...after.keys()])].filter((address) => before.get(address) !== after.get(address));

  /** Where a slider is once nothing that is still being calculated moves it any more. */
  async function stillBox({ page, pane }: WorkbenchPage, testId: string) {
    const slider = pane.getByTestId(testId);
    let [before, still] = ["", 0];
    for (let tries = 0; tries < 100; tries++) {
      await slider.scrollIntoViewIfNeeded();
      const box = await slider.boundingBox();
      still = box !== null && JSON.stringify(box) === before ? still + 1 : 0;
      if (box && still === QUIET) return box;
      before = JSON.stringify(box);
      await page.waitForTimeout(100);
    }
    throw new Error(`${testId} does not come to rest`);
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
    const before = await constants(workbench);
    const slider = workbench.pane.getByTestId("slider-budget");
    const address = await slider.getAttribute("data-address");
    const box = await stillBox(workbench, "slider-budget");
    const { mouse } = workbench.page;
    const y = box.y + box.height / 2;
    await mouse.move(box.x + box.width * 0.25, y);
    await mouse.down();
    await mouse.move(box.x + box.width * 0.1, y, { steps: 6 });
    const poor = await plan(workbench);
    await mouse.move(box.x + box.width * 0.9, y, { steps: 6 });
    const rich = await plan(workbench);
    // Whole groups are paid whole: a little more can buy nothing, much more does.
    expect(rich.jobsKept).toBeGreaterThan(poor.jobsKept);
    expect(rich.price).toBeLessThanOrEqual(poor.price);
    expect(changed(before, await constants(workbench))).toEqual([]);
    await workbench.pane.getByTestId("preview-mark").first().waitFor();

    await mouse.up();
    await workbench.pane.getByTestId("preview-mark").first().waitFor({ state: "detached" });
    await workbench.settled();
    expect(changed(before, await constants(workbench))).toEqual([address]);
    expect(await plan(workbench)).toEqual(rich);
    expect(rich).toEqual({ jobsKept: await summed(workbench, "Emplois préservés"), price: await summed(workbench, "Un dirham de budget de plus") });
  });
});
