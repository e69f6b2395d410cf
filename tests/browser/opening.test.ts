import type { XlsxWorkbook } from "../../src/workbench/xlsx/model/model";
import { writeXlsx } from "../../src/workbench/xlsx/write";
import { describeInSmallAddin, type Cells } from "./page/small-addin";

/** A file whose results are none that its formulas give, so that a cell tells whether it has been calculated. */
const CHANGED_RESULTS: XlsxWorkbook = {
  sheets: [
    {
      name: "Feuil1",
      cells: {
        0: { 0: { value: 2 }, 1: { formula: "A1*10", value: 5 }, 2: { formula: "B1+1", value: 7 }, 3: { formula: "RELAIS.ADD(A1,1)", value: 70 } },
        1: { 0: { formula: "NOW()", value: 1 }, 1: { formula: "A2*0+3", value: 4 }, 2: { formula: "A1*100" }, 3: { formula: "D1*2", value: 8 } },
        2: { 0: { formula: "RELAIS.SPILL(2)", value: 50, spill: "A3:B4" }, 1: { value: 51 }, 3: { formula: "SUM(A3:B4)", value: 9 } },
        3: { 0: { value: 52 }, 1: { value: 53 }, 2: { formula: "C4+1", value: 6 } },
      },
    },
  ],
  calculation: {},
};

/** What the cells of the file hold, those of its first, second and third and fourth rows in turn. */
const SHOWN = ["B1", "C1", "D1", "B2", "C2", "D2", "A3", "B3", "A4", "B4", "D3"];
const AS_STORED = [5, 7, 70, 3, 200, 8, 50, 51, 52, 53, 9];
const CALCULATED = [20, 21, 3, 3, 200, 6, 0, 0, 1, 10, 11];

describeInSmallAddin("a workbook that is opened", ({ fresh, started }) => {
  async function opened(change: (bytes: Uint8Array) => Uint8Array = (bytes) => bytes, workbook = CHANGED_RESULTS): Promise<Cells> {
    const sheet = await fresh();
    await sheet.open(change(writeXlsx(workbook, { functionNames: ["RELAIS.ADD", "RELAIS.SPILL"] })));
    return sheet;
  }

  test("shows the results of its file, and calculates only what is volatile, what reads that, and what has no result", async () => {
    const sheet = await opened();
    expect(await sheet.values(...SHOWN)).toEqual(AS_STORED);
    expect((await sheet.values("A2"))[0]).toBeGreaterThan(46_000);
  });

  test("calculates what reads an edited cell, spilled results with it, and all else when it is asked to", async () => {
    const sheet = await opened();
    await sheet.enter({ A1: "3" });
    expect(await sheet.values("B1", "C1", "D1", "D2", "A3", "D3")).toEqual([30, 31, 4, 8, 50, 9]);
    await sheet.calculate();
    expect(await sheet.values("A3", "B4", "D3")).toEqual([0, 10, 11]);
  });

  test("calculates everything where its file asks for it, and where its results are of an older calculation or of none", async () => {
    const asking = await opened(undefined, { ...CHANGED_RESULTS, calculation: { fullCalcOnLoad: true } });
    expect(await asking.values(...SHOWN)).toEqual(CALCULATED);
  });

  test("names the cells that are in a circle without calculating them", async () => {
    const sheet = await opened();
    expect(await sheet.values("C4")).toEqual([6]);
    await expect(sheet.page.evaluate(() => window.workbench.limits().join(" "))).resolves.toContain("Feuil1!C4");
  });

  test("an edit right after the opening counts, and what is due calculates all the same", async () => {
    const sheet = await fresh();
    const bytes = writeXlsx(CHANGED_RESULTS, { functionNames: ["RELAIS.ADD", "RELAIS.SPILL"] });
    for (const delay of [0, 40, 80, 120, 160, 200]) {
      await sheet.page.evaluate(
        async ([base64, wait]) => {
          const { workbench } = window;
          const opening = workbench.open(Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0)));
          while (workbench.sheets().length > 1) await new Promise((later) => setTimeout(later, 5));
          await new Promise((later) => setTimeout(later, wait));
          workbench.enter("Feuil1", "A1", "4");
          await opening;
          await workbench.settled();
        },
        [Buffer.from(bytes).toString("base64"), delay] as const,
      );
      expect(await sheet.values("B1", "C1", "D1", "C2")).toEqual([40, 41, 5, 400]);
      await sheet.open(writeXlsx({ sheets: [{ name: "Feuil1", cells: {} }, { name: "Autre", cells: {} }] }));
    }
  });

  test("leaves its pane at work while the spreadsheet calculates", async () => {
    const { page } = await fresh();
    const frame = await (await page.locator(".pane iframe").elementHandle()).contentFrame();
    await frame?.evaluate(() => {
      const clock = { ticks: 0 };
      Object.assign(window, { clock });
      setInterval(() => (clock.ticks += 1), 10);
    });
    const ticks = () => frame?.evaluate(() => (window as unknown as { clock: { ticks: number } }).clock.ticks);
    const before = (await ticks()) ?? 0;
    await page.evaluate(() => {
      const end = performance.now() + 2_000;
      while (performance.now() < end);
    });
    expect(((await ticks()) ?? 0) - before).toBeGreaterThan(20);
  });

  test("calculates everything, should that be what Excel does", async () => {
    const sheet = await started("?guesses=unlikely");
    await sheet.open(writeXlsx(CHANGED_RESULTS, { functionNames: ["RELAIS.ADD", "RELAIS.SPILL"] }));
    expect(await sheet.values(...SHOWN)).toEqual(CALCULATED);
    // And a function that is asked again says so, should that be what Excel does.
    await sheet.enter({ A8: "1", B8: "=RELAIS.SLOW(A8;A8)" });
    const seen = await sheet.page.evaluate(async () => {
      const shown = new Set<string>();
      const state = { isSettled: false };
      window.workbench.enter("Feuil1", "A8", "300");
      void window.workbench.settled().then(() => (state.isSettled = true));
      while (!state.isSettled) {
        shown.add(JSON.stringify(window.workbench.read("Feuil1", "B8").value));
        await new Promise((later) => setTimeout(later, 5));
      }
      return [...shown];
    });
    expect(seen).toEqual(["1", '{"error":"#BUSY!"}', "300"]);
  });
});
