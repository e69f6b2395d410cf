import type { Page, Response } from "playwright-core";
import { SHEET_NAMES } from "../../src/catalog/templates/layout/sheet-names";
import { POOLS } from "../../src/catalog/tables/workforce/pools";
import { describeInWorkbench, WorkbenchPage } from "./page/workbench-page";

const PLAN = SHEET_NAMES.plan.fr;
const POOLS_SHEET = SHEET_NAMES.pools.fr;

describeInWorkbench("functions that ask the engine", ({ fresh, open }) => {
  const started = () => fresh("operator");

  /** The cell of the plan's sheet that holds a function's formula. */
  async function cellOf(workbench: WorkbenchPage, fn: string): Promise<string> {
    const rows = await workbench.range(PLAN, "A1:T12");
    for (const [row, cells] of rows.entries()) {
      const column = cells.findIndex(({ formula }) => formula?.startsWith(`=RELAIS.${fn}(`));
      if (column >= 0) return `${String.fromCharCode(65 + column)}${row + 1}`;
    }
    throw new Error(`no ${fn} on ${PLAN}`);
  }

  /** Types into cells without waiting for what comes of it. */
  const enter = (page: Page, sheet: string, address: string, text: string) =>
    page.evaluate(([where, what, typed]) => window.workbench.enter(where, what, typed), [sheet, address, text] as const);

  const becomesBusy = (page: Page, address: string) =>
    page.waitForFunction(([sheet, cell]) => JSON.stringify(window.workbench.read(sheet, cell).value) === '{"error":"#BUSY!"}', [PLAN, address] as const, { polling: 10 });

  test("are busy, and then hold the plan of what was typed; the same figures come back with the same cells", async () => {
    const workbench = await started();
    const plan = await cellOf(workbench, "REALLOCATE");
    const [address, heads] = await workbench.firstUnder(POOLS_SHEET, POOLS.columns.headcount.header.fr);
    const before = await workbench.range(PLAN, "A1:T40");
    await enter(workbench.page, POOLS_SHEET, address, `${Number(heads) + 20}`);
    await becomesBusy(workbench.page, plan);
    await workbench.settled();
    const after = await workbench.range(PLAN, "A1:T40");
    expect((await workbench.read(PLAN, plan)).error).toBeNull();
    expect(after).not.toEqual(before);
    await workbench.enter(POOLS_SHEET, address, `${Number(heads)}`);
    expect(await workbench.range(PLAN, "A1:T40")).toEqual(before);
  });

  test("are given up when their cell is overwritten or their cells change, and the last word counts", async () => {
    const workbench = await started();
    const [plan, summary] = [await cellOf(workbench, "REALLOCATE"), await cellOf(workbench, "REALLOCATE.SUMMARY")];
    const [address, heads] = await workbench.firstUnder(POOLS_SHEET, POOLS.columns.headcount.header.fr);
    const before = await workbench.range(PLAN, `${summary}:T40`);
    await enter(workbench.page, POOLS_SHEET, address, `${Number(heads) + 20}`);
    await becomesBusy(workbench.page, plan);
    await enter(workbench.page, PLAN, plan, "rien");
    await enter(workbench.page, POOLS_SHEET, address, `${Number(heads)}`);
    await workbench.settled();
    expect((await workbench.read(PLAN, plan)).value).toBe("rien");
    expect(await workbench.range(PLAN, `${summary}:T40`)).toEqual(before);
  });

  test("fetch HiGHS and its WebAssembly from the add-in's own origin, into the worker alone", async () => {
    const answers: Response[] = [];
    const page = await open("?start=blank");
    page.on("response", (response) => answers.push(response));
    await page.goto(process.env.WORKBENCH_URL ?? "");
    await new WorkbenchPage(page).ready();
    const wasm = answers.filter((response) => response.url().endsWith(".wasm"));
    expect(wasm.map((response) => [new URL(response.url()).origin, response.status(), response.headers()["content-type"]])).toEqual([
      [await page.locator('meta[name="pane-origin"]').getAttribute("content"), 200, "application/wasm"],
    ]);
    expect(new URL(page.frames().at(-1)?.url() ?? "").origin).not.toBe(new URL(page.url()).origin);
    const scripts = page.frames().flatMap((frame) => frame.locator("script").evaluateAll((elements) => elements.map((element) => element.getAttribute("src") ?? "")));
    expect((await Promise.all(scripts)).flat().filter((source) => /highs|wasm/.test(source))).toEqual([]);
  });
});
