import { ACCEPTANCE_RESULTS, ACCEPTANCE_STAFF_RESULTS, acceptanceWorkbook } from "../support/acceptance-workbook";
import { day } from "../support/dates";
import { describeInWorkbench, type WorkbenchPage } from "./page/workbench-page";

/** Half of the last digit that model.md 5 shows. */
const SHOWN = 0.005;

describeInWorkbench("the acceptance case of model.md 5, as a workbook", ({ fresh }) => {
  /** Column letters of a spilled result, by its header. */
  async function columnOf(workbench: WorkbenchPage, row: number, header: string): Promise<string> {
    const [headers = []] = await workbench.range(ACCEPTANCE_RESULTS.sheet, `A${row}:O${row}`);
    const column = headers.findIndex(({ value }) => value === header);
    if (column < 0) throw new Error(`no column ${header} in row ${row}`);
    return String.fromCharCode(65 + column);
  }

  test("comes out in the cells and on the pane, to the last digit shown", async () => {
    const workbench = await fresh(acceptanceWorkbook());
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

  test("comes out for staff, training, refund and exits too", async () => {
    const workbench = await fresh(acceptanceWorkbook());
    const { sheet, surplus, trainingCost, refund, exits, idleWages, toLawfulExit } = ACCEPTANCE_STAFF_RESULTS;
    const spilled = async (headerRow: number, rows: number) => {
      const [headers = [], ...cells] = await workbench.page.evaluate(
        ([name, address]) => window.workbench.readRange(name, address).map((row) => row.map(({ value }) => value)),
        [sheet, `A${headerRow}:O${headerRow + rows}`] as const,
      );
      return (row: number, header: string) => cells[row]?.[headers.indexOf(header)];
    };
    const near = (value: unknown, wanted: number, tolerance = SHOWN) => expect(Math.abs(Number(value) - wanted)).toBeLessThanOrEqual(tolerance);

    const ofPools = await spilled(surplus, 9);
    [32.575894, 29.123762, 26.178255, 11.447296, 10.904775, 12.172248].forEach((fte, row) => near(ofPools(row, "Sureffectif"), fte, 5e-7));
    [38.056036, 36.206547, 34.446941, 29.447296, 28.904775, 28.372248].forEach((heads, row) => near(ofPools(row, "Effectif"), heads, 5e-7));
    [5.480142, 7.082785, 8.268686, 18, 18, 16.2].forEach((fte, row) => near(ofPools(row, "Besoin"), fte, 5e-7));

    const courses = await spilled(trainingCost, 3);
    const printed = {
      "Coût externe": [50_000, 50_000],
      Salles: [2_400, 1_600],
      "Salaires en formation": [49_536.82, 69_146.18],
      Coachs: [6_000, 8_000],
      "Coût complet": [107_936.82, 128_746.18, 236_683],
      "Complet par stagiaire": [8_994.73, 16_093.27],
      "Complet par réussite": [9_776.89, 18_287.81],
      Réussites: [11.04, 7.04, 18.08],
      "Coût marginal": [undefined, undefined, 118_000],
    };
    for (const [header, figures] of Object.entries(printed)) figures.forEach((figure, row) => figure !== undefined && near(courses(row, header), figure));

    const refunded = await spilled(refund, 1);
    near(refunded(0, "Remboursement"), 64_480);
    near(refunded(0, "Non financé"), 5_520);
    expect(refunded(0, "Plafond atteint")).toBe(true);
    expect(refunded(0, "Encaissement")).toBe(day("2027-06-01"));

    near(await workbench.number("Viviers", "H2"), 5_026.18);
    near(await workbench.number("Viviers", "H3"), 26_136.13);
    near(await workbench.number("Viviers", "I2"), 11_756.95);
    near(await workbench.number("Viviers", "I3"), 44_905.36);
    near(await workbench.number(sheet, exits), 500_326.22);
    near(await workbench.number(sheet, idleWages), 398_171.88);
    near(await workbench.number(sheet, toLawfulExit), 898_498.1);

    // As of 1 October the highest month is October itself.
    near(await workbench.stripBecomes("surplus", (value) => value > 0), 26.178255 + 12.172248, 1e-6);
  });

  test("is all realised as of 23 November", async () => {
    const workbench = await fresh(acceptanceWorkbook());
    await workbench.enter("Scénarios", "E2", String(day("2026-11-23")));
    expect(await workbench.number(ACCEPTANCE_RESULTS.sheet, `${await columnOf(workbench, 1, "dont prévu")}4`)).toBe(0);
    await workbench.stripBecomes("forecast", (value) => value === 0);
    expect(Math.abs((await workbench.strip("realised")) - 1_799_867.23)).toBeLessThanOrEqual(SHOWN);
  });
});
