import path from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import type { WorkbenchHandle } from "../../../workbench/page/automation";
import { serve, type RunningServer } from "../../../workbench/server/server";
import { writeXlsx } from "../../../workbench/xlsx/write";
import { CHROMIUM_ARGS, findChromium } from "../../serving/chromium";
import { serveWorkbench } from "../../serving/serve-workbench";
import { against, median, type Figure } from "../figure";
import { largeFigures } from "./large";
import { settled } from "./settled";

const [ROUNDS, FORMULAS, MOVES] = [5, 10_000, 30];
/** A hand's pace, in milliseconds. */
const BETWEEN_MOVES = 60;
/** Sheet of the sample on which the levers stand, the budget of training in its row 19. */
const SCENARIOS = "Scénarios";
/** Sheet of the sample on which revenue at risk spills by line. */
const RESULTS = "CA menacé";

/**
 * The page's figures in Chromium, or null where there is none.
 *
 * @param rival a checkout of another commit in which `npx webpack && npx webpack --env workbench` has run, to be measured in the same run
 */
export async function workbenchFigures(rival: string | undefined): Promise<Figure[] | null> {
  const executablePath = findChromium();
  if (!executablePath) return null;
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
  try {
    const own = await servedFigures(browser, await serveWorkbench(0));
    if (rival === undefined) return own;
    const theirs = await servedFigures(browser, await serveBuilt(rival));
    return own.map((figure) => {
      const other = theirs.find(({ name }) => name === figure.name);
      return other ? against(figure, path.basename(rival), other.value) : figure;
    });
  } finally {
    await browser.close();
  }
}

async function servedFigures(browser: Browser, server: RunningServer): Promise<Figure[]> {
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
    const previews = await previewsWhileSolving(page);
    const [all, edit] = await formulaCells(page, (row) => `=INDEX(RELAIS.EXPOSURE("O1",,A${row},1,0,FALSE),1)`);
    const [sumAll, sumEdit] = await formulaCells(page, (row) => `=SUM(A${row},1)`);
    const largePage = await openPage(browser);
    await load(largePage, server.url);
    const large = await largeFigures(largePage);
    await Promise.all([page.close(), largePage.close()]);
    return [
      { name: "page-to-first-number", value: median(loads.map(({ first }) => first)) / 1000, unit: "s", budget: 5 },
      { name: "page-to-settled", value: median(loads.map(({ settled }) => settled)) / 1000, unit: "s" },
      { name: "slider-release-to-first-result-cell", value: median(releases.map(({ first }) => first)) / 1000, unit: "s", budget: 1.5 },
      { name: "slider-release-to-all-result-cells", value: median(releases.map(({ settled }) => settled)) / 1000, unit: "s" },
      { name: "preview-while-a-cell-solves-p95", value: previews, unit: "ms", budget: 50 },
      { name: `${FORMULAS}-formula-cells-all`, value: all / 1000, unit: "s" },
      { name: `${FORMULAS}-formula-cells-one-input`, value: edit / 1000, unit: "s" },
      { name: `${FORMULAS}-sums-all`, value: sumAll / 1000, unit: "s" },
      { name: `${FORMULAS}-sums-one-input`, value: sumEdit / 1000, unit: "s" },
      ...large,
    ];
  } finally {
    await server.close();
  }
}

function serveBuilt(checkout: string): Promise<RunningServer> {
  const built = (name: string) => path.join(checkout, "dist", name);
  const officeJs = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));
  return serve({ addin: built("addin"), workbench: built("workbench"), officeJs, assets: path.join(checkout, "assets"), port: 0 });
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
  await settled(page);
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
  await settled(page);
  return { first, settled: performance.now() - start };
}

/** Milliseconds from a move of a slider to the pane's new number that 95 % of the moves keep below, while the best plan is being solved for cells. */
async function previewsWhileSolving(page: Page): Promise<number> {
  const slider = pane(page).getByTestId("slider-optIn");
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  const frame = await (await page.locator(".pane iframe").first().elementHandle()).contentFrame();
  if (!box || !frame) throw new Error("the pane shows no slider");
  const y = box.y + box.height / 2;
  await frame.evaluate(watchPreviews);
  await page.evaluate((sheet) => window.workbench.enter(sheet, "C19", "850000"), SCENARIOS);
  await page.mouse.move(box.x + box.width * 0.1, y);
  await page.mouse.down();
  for (let move = 0; move < MOVES; move++) {
    await page.mouse.move(box.x + box.width * (0.2 + (0.6 * move) / MOVES), y);
    await page.waitForTimeout(BETWEEN_MOVES);
  }
  await page.mouse.up();
  await settled(page);
  const waits = await frame.evaluate(() => (window as unknown as { previews: number[] }).previews);
  return waits.sort((a, b) => a - b)[Math.ceil(0.95 * waits.length) - 1] ?? NaN;
}

/**
 * Notes from when a hand moved to when the number had followed; a move that comes before is part of the same wait. Runs in the pane: who asks
 * it from outside, again and again, is what it waits for.
 */
function watchPreviews(): void {
  const previews: number[] = [];
  let since: number | undefined;
  Object.assign(window, { previews });
  document.addEventListener("input", ({ timeStamp }) => (since ??= timeStamp), true);
  const number = document.querySelector('[data-testid="strip-at-risk"]');
  if (!number) throw new Error("the pane shows no number");
  new MutationObserver(() => {
    if (since !== undefined) previews.push(performance.now() - since);
    since = undefined;
  }).observe(number, { attributes: true, attributeFilter: ["data-value"] });
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
  return page.locator(".pane iframe").first().contentFrame();
}
