import path from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { twinOf } from "../../../catalog/functions/definition/twin-of";
import { SEVERANCE } from "../../../catalog/functions/dismissal/severance";
import { lambdaCall, lambdaFormula, lambdaName } from "../../../catalog/twins/lambda-printing";
import { plainFormula } from "../../../catalog/twins/plain-printing";
import type { WorkbenchHandle } from "../../../workbench/page/automation";
import { serve, type RunningServer } from "../../../workbench/server/server";
import type { XlsxDefinedName } from "../../../workbench/xlsx/model/model";
import { writeXlsx } from "../../../workbench/xlsx/write";
import { CHROMIUM_ARGS, findChromium } from "../../serving/chromium";
import { serveWorkbench } from "../../serving/serve-workbench";
import { against, median, type Figure } from "../figure";
import { handFigures } from "./hand";
import { largeFigures } from "./large";
import { largeFile } from "./large-workbook";
import { midSizeFile } from "./mid-size-workbook";
import { cellsSettled, letGo, RESULTS, settled } from "./settled";

const [FORMULAS, MOVES] = [10_000, 30];
/** A hand's pace, in milliseconds. */
const BETWEEN_MOVES = 60;
/** Sheet of the sample on which the levers stand, the budget of training in its row 19. */
const SCENARIOS = "Scénarios";

/** Some of the page's figures, measured together. */
interface Part {
  /** How often they are measured, each build in turn, since a machine is faster at one time than at another; the median counts. */
  readonly rounds: number;
  /** @param rival the checkout that is measured beside this one, if any */
  readonly measure: (page: Page, rival: string | undefined) => Promise<Figure[]>;
}

/** Parts by name; each begins with a page that shows the sample, calculated, and with how long that took. */
const PARTS = {
  opening: {
    rounds: 5,
    measure: async (page) => [
      // A build that calculates nothing on opening asks its functions for the first time.
      ...waits("first-slider-release-to", "first-result-cell", "all-result-cells", await release(page, 0.8), 1.5),
      ...waits("slider-release-to", "first-result-cell", "all-result-cells", await release(page, 0.5), 1.5),
    ],
  },
  preview: {
    rounds: 3,
    measure: async (page) => [{ name: "preview-while-a-cell-solves-p95", value: await previewsWhileSolving(page), unit: "ms", budget: 50 }],
  },
  hand: { rounds: 3, measure: async (page) => handFigures(page, await midSizeFile()) },
  cells: {
    rounds: 3,
    measure: async (page) => [
      ...(await formulaCells(page, "formula-cells", (row) => `=INDEX(RELAIS.EXPOSURE("O1",,A${row},1,0,FALSE),1)`)),
      ...(await formulaCells(page, "sums", (row) => `=SUM(A${row},1)`)),
    ],
  },
  twins: { rounds: 3, measure: (page) => twinFigures(page) },
  large: { rounds: 1, measure: async (page, rival) => largeFigures(page, await largeFile(rival)) },
} satisfies Readonly<Record<string, Part>>;

/**
 * The page's figures in Chromium, each part when it is measured; none where there is no Chromium.
 *
 * @param rival a checkout of another commit in which `npx webpack && npx webpack --env workbench` has run, to be measured in the same run
 * @param only name of the one part that is wanted; all where there is none
 */
export async function* workbenchFigures(rival: string | undefined, only: string | undefined): AsyncGenerator<Figure> {
  const executablePath = findChromium();
  if (!executablePath) return;
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGS, "--js-flags=--expose-gc"] });
  const servers = [await serveWorkbench(0), ...(rival === undefined ? [] : [await serveBuilt(rival)])];
  try {
    for (const [name, part] of Object.entries<Part>(PARTS)) {
      if (only !== undefined && only !== name) continue;
      const measured: Figure[][][] = servers.map(() => []);
      for (let round = 0; round < part.rounds; round++) {
        for (const [index, { url }] of servers.entries()) measured[index]?.push(await onSample(browser, url, part, { isTimed: name === "opening", isOwn: index === 0, rival }));
      }
      const [own = [], theirs = []] = measured.map(medians);
      for (const figure of own) {
        const other = theirs.find((one) => one.name === figure.name);
        yield rival !== undefined && other ? against(figure, path.basename(rival), other.value) : figure;
      }
    }
  } finally {
    await Promise.all(servers.map((server) => server.close()));
    await browser.close();
  }
}

interface Sample {
  /** Whether the opening itself is among the figures. */
  readonly isTimed: boolean;
  /** This build, of which it is also told how long the same page takes to show an empty workbook. */
  readonly isOwn: boolean;
  readonly rival: string | undefined;
}

async function onSample(browser: Browser, url: string, { measure }: Part, { isTimed, isOwn, rival }: Sample): Promise<Figure[]> {
  const blank = isTimed && isOwn ? await inPage(browser, (page) => loadBlank(page, url)) : [];
  return inPage(browser, async (page) => {
    const opening = waits("page-to", "first-number", "settled", await load(page, url), 5);
    return [...blank, ...(isTimed ? opening : []), ...(await measure(page, rival))];
  });
}

async function inPage<T>(browser: Browser, measure: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage({ ignoreHTTPSErrors: true, viewport: { width: 1440, height: 900 }, locale: "fr-FR" });
  try {
    return await measure(page);
  } finally {
    await page.close();
  }
}

/** From the address to an empty workbook with the pane's words beside it, which no sample can be faster than. */
async function loadBlank(page: Page, url: string): Promise<Figure[]> {
  const start = performance.now();
  await page.goto(`${url}?start=blank`);
  await page.waitForFunction(() => "workbench" in window);
  await pane(page).getByTestId("empty").waitFor();
  await cellsSettled(page);
  return [{ name: "blank-page-to-settled", value: (performance.now() - start) / 1000, unit: "s" }];
}

/** Each figure's median over the rounds. */
function medians(rounds: readonly Figure[][]): Figure[] {
  const [first = []] = rounds;
  return first.map((figure, index) => ({ ...figure, value: median(rounds.map((round) => round[index]?.value ?? NaN)) }));
}

function serveBuilt(checkout: string): Promise<RunningServer> {
  const built = (name: string) => path.join(checkout, "dist", name);
  const officeJs = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));
  return serve({ addin: built("addin"), workbench: built("workbench"), officeJs, assets: path.join(checkout, "assets"), port: 0 });
}

/** Milliseconds until what closed forms give is there, and until all cells are, those too that wait for a solve or a simulation. */
interface Waits {
  readonly first: number;
  readonly settled: number;
}

function waits(from: string, toFirst: string, toAll: string, { first, settled }: Waits, budget: number): Figure[] {
  return [
    { name: `${from}-${toFirst}`, value: first / 1000, unit: "s", budget },
    { name: `${from}-${toAll}`, value: settled / 1000, unit: "s" },
  ];
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
  await cellsSettled(page);
  const all = performance.now() - start;
  await settled(page);
  return { first, settled: all };
}

/** From letting go of a slider to result cells that have followed. @param to where on the slider, 0 to 1 */
async function release(page: Page, to: number): Promise<Waits> {
  const slider = pane(page).getByTestId("slider-optIn");
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (!box) throw new Error("the pane shows no slider");
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.2, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * to, y, { steps: 10 });
  const start = performance.now();
  await letGo(page);
  const first = performance.now() - start;
  await cellsSettled(page);
  const all = performance.now() - start;
  await settled(page);
  return { first, settled: all };
}

/**
 * Milliseconds from a move of a slider to the pane's new number that 95 % of the moves keep below, while the best plan is being solved for
 * cells.
 */
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
 * Notes from when a hand moved to when the number had followed; a move that comes before is part of the same wait. Runs in the pane: who
 * asks it from outside, again and again, is what it waits for.
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

/** Time to open and calculate a column of formulas, and to follow a change of one input, in a page that has done both before. */
async function formulaCells(
  page: Page,
  kind: string,
  formula: (row: number) => string,
  definedNames: readonly XlsxDefinedName[] = [],
): Promise<Figure[]> {
  const cells = Object.fromEntries(
    Array.from({ length: FORMULAS }, (_, row) => [row, { 0: { value: 0.5 }, 1: { formula: formula(row + 1) } }]),
  );
  const bytes = writeXlsx({ sheets: [{ name: "Calcul", cells }], definedNames }, { functionNames: ["RELAIS.EXPOSURE"] });
  await page.evaluate((base64) => {
    Object.assign(window, { bytes: Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0)) });
  }, Buffer.from(bytes).toString("base64"));
  const measured = () => page.evaluate(async () => {
    const { bytes, workbench } = window as unknown as { bytes: Uint8Array; workbench: WorkbenchHandle };
    const measure = async (work: () => Promise<void> | void) => {
      const start = performance.now();
      await work();
      await workbench.settled();
      return performance.now() - start;
    };
    const all = await measure(() => workbench.open(bytes));
    const edit = await measure(() => workbench.enter("Calcul", "A1", "0,25"));
    const results = workbench.readRange("Calcul", "B1:B3").flat().map(({ value }) => value);
    if (results.some((value) => typeof value !== "number")) throw new Error(`a formula gives ${JSON.stringify(results)}`);
    return [all, edit] as const;
  });
  // What a browser does when it meets code for the first time is not what is measured.
  await measured();
  const [all, edit] = await measured();
  return [
    { name: `${FORMULAS}-${kind}-all`, value: all / 1000, unit: "s" },
    { name: `${FORMULAS}-${kind}-one-input`, value: edit / 1000, unit: "s" },
  ];
}

/** Native formulas of severance by seniority: calls by name beside the plain formula that they stand for. */
async function twinFigures(page: Page): Promise<Figure[]> {
  const twin = twinOf(SEVERANCE);
  if (!twin) throw new Error("severance has no native formula");
  const given = (row: number) => ({ wage: "5000", years: `A${row}` });
  const named = [{ name: lambdaName(twin), formula: lambdaFormula(twin, "fr") }];
  const lambdas = await formulaCells(page, "lambda-twins", (row) => lambdaCall(twin, given(row), "fr"), named);
  const plain = await formulaCells(page, "plain-twins", (row) => plainFormula(twin, given(row), "fr"));
  return lambdas.map((figure, at) => against(figure, "plain-formula", plain[at]?.value ?? NaN));
}

function pane(page: Page) {
  return page.locator(".pane iframe").first().contentFrame();
}
