import { chromium, type Browser, type Page } from "playwright-core";
import { writeXlsx } from "../../workbench/xlsx/write";
import type { WorkbenchHandle } from "../../workbench/page/automation";
import { CHROMIUM_ARGS, findChromium } from "../chromium";
import { serveWorkbench } from "../serve-workbench";
import { against, median, type Figure } from "./figure";
import { largeFigures } from "./large";

const [ROUNDS, FORMULAS] = [5, 10_000];
/** Sheet of the sample on which revenue at risk spills by line. */
const RESULTS = "CA menacé";

/** The page's figures in Chromium, or null where there is none. */
export async function workbenchFigures(): Promise<Figure[] | null> {
  const executablePath = findChromium();
  if (!executablePath) return null;
  const server = await serveWorkbench(0);
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
  try {
    const loads: Waits[] = [];
    const releases: Waits[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const page = await openPage(browser);
      loads.push(await load(page, server.url));
      releases.push(await release(page));
      await page.close();
    }
    const page = await openPage(browser);
    await load(page, server.url);
    const [all, edit] = await formulaCells(page, (row) => `=INDEX(RELAIS.EXPOSURE("O1",,A${row},1,0,FALSE),1)`);
    const [sumAll, sumEdit] = await formulaCells(page, (row) => `=SUM(A${row},1)`);
    const largePage = await openPage(browser);
    await load(largePage, server.url);
    const large = await largeFigures(largePage);
    return [
      { name: "page-to-first-calculated-cell", value: median(loads.map(({ first }) => first)) / 1000, unit: "s", budget: 5 },
      { name: "page-to-settled with-solves-and-simulations", value: median(loads.map(({ settled }) => settled)) / 1000, unit: "s" },
      { name: "slider-release-to-result-cells", value: median(releases.map(({ first }) => first)) / 1000, unit: "s", budget: 1.5 },
      { name: "slider-release-to-settled with-solves-and-simulations", value: median(releases.map(({ settled }) => settled)) / 1000, unit: "s" },
      against({ name: `${FORMULAS}-formula-cells-all`, value: all / 1000, unit: "s" }, "SUM", sumAll / 1000),
      against({ name: `${FORMULAS}-formula-cells-one-input`, value: edit / 1000, unit: "s" }, "SUM", sumEdit / 1000),
      ...large,
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}

function openPage(browser: Browser): Promise<Page> {
  return browser.newPage({ ignoreHTTPSErrors: true, viewport: { width: 1440, height: 900 }, locale: "fr-FR" });
}

/** Milliseconds until what closed forms give is there, and until all cells are, those too that wait for a solve or a simulation. */
interface Waits {
  readonly first: number;
  readonly settled: number;
}

/** From the address to a sample that is calculated, with the pane's number beside it. */
async function load(page: Page, url: string): Promise<Waits> {
  const start = performance.now();
  await page.goto(url);
  await page.waitForFunction(() => "workbench" in window);
  await pane(page).getByTestId("strip-at-risk").waitFor();
  // The pane reckons once the workbook is there; the total of the sheet is the function's own by then, or follows.
  await page.waitForFunction((sheet) => window.workbench.sheets().includes(sheet) && window.workbench.readRange(sheet, "A1:R40").flat().some(({ value }) => typeof value === "number"), RESULTS);
  const first = performance.now() - start;
  await page.evaluate(() => window.workbench.settled());
  return { first, settled: performance.now() - start };
}

/** From letting go of a slider to result cells that have followed. */
async function release(page: Page): Promise<Waits> {
  const slider = pane(page).getByTestId("slider-optIn");
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (!box) throw new Error("the pane shows no slider");
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.2, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.8, y, { steps: 10 });
  const before = await results(page);
  const start = performance.now();
  await page.mouse.up();
  while ((await results(page)) === before) await page.waitForTimeout(5);
  const first = performance.now() - start;
  await page.evaluate(() => window.workbench.settled());
  return { first, settled: performance.now() - start };
}

function results(page: Page): Promise<string> {
  return page.evaluate((sheet) => JSON.stringify(window.workbench.readRange(sheet, "A1:R40").map((row) => row.map(({ value }) => value))), RESULTS);
}

/** Milliseconds to open and calculate a column of formulas, and to follow a change of one input. */
async function formulaCells(page: Page, formula: (row: number) => string): Promise<[all: number, edit: number]> {
  const cells = Object.fromEntries(Array.from({ length: FORMULAS }, (_, row) => [row, { 0: { value: 0.5 }, 1: { formula: formula(row + 1) } }]));
  const bytes = writeXlsx({ sheets: [{ name: "Calcul", cells }] }, { functionNames: ["RELAIS.EXPOSURE"] });
  await page.evaluate((base64) => {
    Object.assign(window, { bytes: Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0)) });
  }, Buffer.from(bytes).toString("base64"));
  return page.evaluate(async () => {
    const { bytes, workbench } = window as unknown as { bytes: Uint8Array; workbench: WorkbenchHandle };
    const measure = async (work: () => Promise<void> | void) => {
      const start = performance.now();
      await work();
      await workbench.settled();
      return performance.now() - start;
    };
    const all = await measure(() => workbench.open(bytes));
    const edit = await measure(() => workbench.enter("Calcul", "A1", "0,25"));
    return [all, edit] as [number, number];
  });
}

function pane(page: Page) {
  return page.locator("iframe").first().contentFrame();
}
