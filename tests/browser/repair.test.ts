import { describeInWorkbench, type WorkbenchPage } from "./page/workbench-page";

describeInWorkbench("formulas that were damaged without the add-in", ({ fresh }) => {
  const enter = (workbench: WorkbenchPage, formulas: Readonly<Record<string, string>>) =>
    workbench.pane.locator("body").evaluate((_, all) =>
      Excel.run(async (context) => {
        for (const [cell, formula] of Object.entries(all)) context.workbook.worksheets.getItem("Sources").getRange(cell).formulas = [[formula]];
        await context.sync();
      }), formulas);

  test.each(["fr", "en"] as const)("are repaired by a click that tells what it did, and calculate again; what is sound stays (%s)", async (language) => {
    const workbench = await fresh("light", language);
    await enter(workbench, { N2: "=_xldudf_RELAIS_SEVERANCE(5000,3)", N3: "=2*[2]!RELAIS.SEVERANCE(5000,1)", N4: '="_xldudf_RELAIS_SEVERANCE"' });
    await workbench.settled();
    await workbench.show("check");
    await workbench.pane.getByTestId("repair-formulas").click();
    await workbench.pane.getByTestId("repaired").waitFor();
    await workbench.settled();
    const cells = (await workbench.range("Sources", "N2:N4")).flat();
    expect(cells.map(({ formula }) => formula)).toEqual([...["=RELAIS.SEVERANCE(5000,3)", "=2*RELAIS.SEVERANCE(5000,1)"].map((one) => (language === "fr" ? one.replace(",", ";") : one)), '="_xldudf_RELAIS_SEVERANCE"']);
    expect(cells[0]?.value).toBeCloseTo(7539.27, 2);
    expect(cells[1]?.value).toBeCloseTo(2 * 2513.09, 1);
    expect(await workbench.pane.getByTestId("repair").locator("li").count()).toBe(2);

    await workbench.pane.getByTestId("repair-formulas").click();
    await workbench.pane.getByTestId("repair").locator("[role=status]").waitFor();
    await workbench.settled();
    expect(await workbench.pane.getByTestId("repair").locator("li").count()).toBe(0);
    if (process.env.LOOK) await workbench.pane.getByTestId("repair").screenshot({ path: `${process.env.LOOK}/repair-${language}.png` });
  });
});
