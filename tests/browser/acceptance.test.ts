import { ACCEPTANCE_RESULTS, acceptanceWorkbook } from "../support/acceptance-workbook";
import { describeInBrowser } from "../support/browser";
import { day } from "../support/dates";
import { WorkbenchPage } from "./workbench-page";

/** Half of the last digit that model.md 5 shows. */
const SHOWN = 0.005;

describeInBrowser("the acceptance case of model.md 5, as a workbook", ({ open }) => {
  /** Column letters of a spilled result, by its header. */
  async function columnOf(workbench: WorkbenchPage, row: number, header: string): Promise<string> {
    for (const column of "ABCDEFGHIJKLMNO") {
      const { value } = await workbench.read(ACCEPTANCE_RESULTS.sheet, `${column}${row}`);
      if (value === header) return column;
    }
    throw new Error(`no column ${header} in row ${row}`);
  }

  test("comes out in the cells and on the pane, to the last digit shown", async () => {
    const workbench = await new WorkbenchPage(await open()).ready();
    await workbench.open(acceptanceWorkbook());
    const cell = async (row: number, header: string, headerRow: number) =>
      workbench.number(ACCEPTANCE_RESULTS.sheet, `${await columnOf(workbench, headerRow, header)}${row}`);
    const near = (value: number, wanted: number) => expect(Math.abs(value - wanted)).toBeLessThanOrEqual(SHOWN);

    // REVENUE.AT.RISK at A1: L1, L2, total.
    near(await cell(4, "CA menacé", 1), 1_799_867.23);
    near(await cell(4, "dont réalisé", 1), 1_131_505.9);
    near(await cell(4, "dont prévu", 1), 668_361.33);
    near(await cell(2, "Perte : loi", 1), 357_998.19 + 505_120.61 + 484_361.33);
    near(await cell(3, "Perte : loi", 1), 108_387.1 + 160_000 + 160_000);
    near(await cell(3, "Perte : départ de clients", 1), 24_000);
    // REVENUE.SCHEDULE at A7: August, September, October.
    near(await cell(8, "CA menacé", 7), 466_385.29);
    near(await cell(9, "CA menacé", 7), 665_120.61);
    near(await cell(10, "CA menacé", 7), 668_361.33);

    near(await workbench.stripBecomes("at-risk", (value) => Math.abs(value - 1_799_867.23) < 1), 1_799_867.23);
    near(await workbench.strip("realised"), 1_131_505.9);
    near(await workbench.strip("forecast"), 668_361.33);
    expect(await workbench.exact("at-risk")).toContain("1 799 867,23 MAD");
    expect(await workbench.exact("realised")).toContain("1 131 505,90 MAD");
    expect(await workbench.exact("forecast")).toContain("668 361,33 MAD");
  });

  test("is all realised as of 23 November", async () => {
    const workbench = await new WorkbenchPage(await open()).ready();
    await workbench.open(acceptanceWorkbook());
    await workbench.enter("Scénarios", "E2", String(day("2026-11-23")));
    expect(await workbench.number(ACCEPTANCE_RESULTS.sheet, `${await columnOf(workbench, 1, "dont prévu")}4`)).toBe(0);
    await workbench.stripBecomes("forecast", (value) => value === 0);
    expect(Math.abs((await workbench.strip("realised")) - 1_799_867.23)).toBeLessThanOrEqual(SHOWN);
  });
});
