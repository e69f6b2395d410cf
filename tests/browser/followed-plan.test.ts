import { SHEET_NAMES } from "../../src/catalog/templates/layout/sheet-names";
import { within } from "../support/within";
import { changedCells, inputCells } from "./page/input-cells";
import { describeInWorkbench, type WorkbenchPage } from "./page/workbench-page";

const SUMMARY = SHEET_NAMES.summary.fr;
const INPUTS = ["Lignes", "Scénarios", "Viviers", "Réaffectations", SUMMARY];

describeInWorkbench("one plan for the pane and all sheets", ({ fresh }) => {
  /** What the pane tells of the plan that is followed. */
  async function shown(workbench: WorkbenchPage) {
    const { pane } = workbench;
    const told = async (testId: string) => Number((await pane.getByTestId(testId).getAttribute("data-value")) ?? NaN);
    const named = () => pane.getByTestId("strip").getByTestId("plan-named").evaluateAll((all) => all.map((one) => one.getAttribute("data-plan")));
    await workbench.show("teams");
    const [jobs, byNothing, ofJobs] = [await told("strip-jobs-cut"), await told("strip-do-nothing-cuts"), await named()];
    await workbench.show("budget");
    const [cash, ofCash] = [await told("strip-cash-trough"), await named()];
    await workbench.show("scenario");
    return { jobs, byNothing, cash, plans: [...new Set([...ofJobs, ...ofCash])] };
  }

  /** What the summary tells of it: the plan, and doing nothing beside it. */
  async function summed(workbench: WorkbenchPage) {
    const rows = await workbench.range(SUMMARY, "B1:E90");
    const of = (label: string) => {
      const row = rows.find(([first]) => first?.value === label);
      return [Number(row?.[1]?.value ?? NaN), Number(row?.[2]?.value ?? NaN)] as const;
    };
    const [jobs, byNothing] = of("Emplois supprimés, en personnes");
    return { jobs, byNothing, cash: of("Point bas de trésorerie, en MAD")[0] };
  }

  const near = ({ jobs, byNothing, cash }: Awaited<ReturnType<typeof summed>>) => ({ jobs: within(jobs, 1e-6), byNothing: within(byNothing, 1e-6), cash: within(cash, 1e-3) });

  test("choosing writes one cell, and pane and sheets follow; the adopted plan is the user's own, with the same figures", async () => {
    const workbench = await fresh("operator");
    const { pane } = workbench;
    const own = await shown(workbench);
    expect(own).toMatchObject({ ...near(await summed(workbench)), jobs: 0 });
    const before = await inputCells(workbench, INPUTS);

    await pane.getByTestId("plan-choice").getByText("optimal", { exact: true }).click();
    await workbench.settled();
    expect(changedCells(before, await inputCells(workbench, INPUTS))).toEqual([`${SUMMARY}!C5`]);
    expect((await workbench.read(SUMMARY, "C5")).value).toBe("optimal");
    const best = await shown(workbench);
    expect(best).toMatchObject({ ...near(await summed(workbench)), plans: ["optimal"] });
    expect(best.jobs).toBeGreaterThan(0);
    expect(best.cash).not.toBe(own.cash);

    await pane.getByTestId("adopt").click();
    await workbench.settled();
    expect((await workbench.read(SUMMARY, "C5")).value).toBe("le mien");
    const adopted = await shown(workbench);
    expect(adopted).toMatchObject({ jobs: best.jobs, cash: best.cash });
    expect(adopted).toMatchObject(near(await summed(workbench)));
    const rows = await workbench.range("Réaffectations", "A5:E40");
    expect(rows.some(([decision]) => decision?.value === "Départ")).toBe(true);
  });
});
