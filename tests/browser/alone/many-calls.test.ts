import { describeInSmallAddin } from "../page/small-addin";

/** Measures time, so it runs while no other suite does. */
describeInSmallAddin("the spreadsheet", ({ fresh }) => {
  test("10,000 calls are answered within five seconds, and one change makes one call", async () => {
    const sheet = await fresh();
    await sheet.pane.locator("body").evaluate(async () => {
      await Excel.run(async (context) => {
        const data = context.workbook.worksheets.getItem("Données");
        data.getRange("A1:A2000").values = Array.from({ length: 2000 }, (_, row) => [row + 1]);
        data.getRange("B1:F2000").formulas = Array.from({ length: 2000 }, (_, row) => Array.from({ length: 5 }, () => `=RELAIS.ADD(A${row + 1},1)`));
        await context.sync();
      });
    });
    const [first, wrong, again] = await sheet.page.evaluate(async () => {
      const { workbench } = window;
      const start = performance.now();
      await workbench.settled();
      const calculated = performance.now() - start;
      const rows = Array.from({ length: 2000 }, (_, index) => index + 1);
      const bad = ["B", "F"].flatMap((column) => rows.filter((row) => workbench.read("Données", `${column}${row}`).value !== row + 1)).length;
      const change = performance.now();
      workbench.enter("Données", "A5", "1000");
      await workbench.settled();
      return [calculated, bad, performance.now() - change] as const;
    });
    expect(wrong).toBe(0);
    expect(first).toBeLessThan(5000);
    expect(again).toBeLessThan(2000);
  });
});
