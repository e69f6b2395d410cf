import fs from "node:fs";
import path from "node:path";
import { chromium, type Page } from "playwright-core";
import { leverCell } from "../fake-workbook";
import { findChromium } from "../../../src/scripts/serving/chromium";
import { buildHarness } from "./harness-page";
import { serveFolder } from "./serve-folder";

interface Shot {
  readonly name: string;
  readonly query: string;
  readonly width: number;
  readonly forcedColors?: boolean;
  readonly dark?: boolean;
  /** View that is opened first. */
  readonly view?: "teams" | "risk" | "budget" | "check";
  /** Only what is in sight without scrolling. */
  readonly inSight?: boolean;
  readonly act?: (page: Page) => Promise<void>;
}

const problems = JSON.stringify([["Lignes!F5", "1 234,5"], ["Lignes!I6", 85], ["Lignes!E7", "X9"], ["Scénarios!G7", ""], ["Clients!A6", "Autre client"]]);

const dragOptIn = (page: Page) => drag(page, "optIn");

async function drag(page: Page, id: string): Promise<void> {
  await page.getByTestId(`slider-${id}`).scrollIntoViewIfNeeded();
  const box = await page.getByTestId(`slider-${id}`).boundingBox();
  if (!box) throw new Error("no slider");
  await page.mouse.move(box.x + 10, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.6, box.y + box.height / 2, { steps: 4 });
}

const LOCALES = ["fr", "en"] as const;

/** A tap on a figure of the headline. */
const tap = (id: string) => (page: Page) => page.getByTestId(`tile-${id}`).click();

/** Down to the levers behind the button, which are opened. */
async function scrollToLevers(page: Page): Promise<void> {
  await page.getByTestId("more-levers").click();
  await page.getByTestId("slider-seatFactor").scrollIntoViewIfNeeded();
  await page.evaluate(() => window.scrollTo(0, 500));
}

/** Looks that a user's system or Office may ask for. */
const LOOKS = [
  { look: "dark", query: "dark=1", dark: true },
  { look: "contrast", query: "", forcedColors: true },
  { look: "contrast-dark", query: "dark=1", forcedColors: true, dark: true },
] as const;

const SHOTS: readonly Shot[] = [
  ...LOCALES.flatMap((locale) => [270, 320].flatMap((width) => LOOKS.map(({ look, query, ...how }) => ({ name: `first-${look}-${width}-${locale}`, query: `${query}&lang=${locale}`, width, inSight: true, ...how })))),
  ...LOCALES.flatMap((locale) => [270, 320, 500, 600].map((width) => ({ name: `first-${width}-${locale}`, query: `lang=${locale}`, width, inSight: true }))),
  ...LOCALES.flatMap((locale) => ["people", "cash", "bad-case"].map((id) => ({ name: `tile-${id}-270-${locale}`, query: `lang=${locale}`, width: 270, inSight: true, act: tap(id) }))),
  ...(["teams", "risk", "budget", "check"] as const).flatMap((view) => [270, 600].map((width) => ({ name: `${view}-${width}-fr`, query: "", width, view }))),
  ...(["teams", "risk", "budget", "check"] as const).map((view) => ({ name: `${view}-320-en`, query: "lang=en", width: 320, view })),
  { name: "scrolled-270-fr", query: "", width: 270, inSight: true, act: scrollToLevers },
  { name: "more-of-lever-270-fr", query: "", width: 270, inSight: true, act: (page) => page.getByTestId("more-budget").click() },
  { name: "keys-320-fr", query: "", width: 320, inSight: true, act: async (page) => { await page.keyboard.press("Tab"); } },
  { name: "normal-320-fr", query: "", width: 320 },
  { name: "normal-320-en", query: "lang=en", width: 320 },
  { name: "optimal-320-fr", query: "follows=optimal", width: 320 },
  { name: "optimal-320-en", query: "lang=en&follows=optimal", width: 320 },
  { name: "optimal-270-fr", query: "follows=optimal", width: 270 },
  { name: "mine-320-fr", query: "follows=le%20mien", width: 320 },
  { name: "optimal-600-en", query: "lang=en&follows=optimal", width: 600 },
  { name: "optimal-cancelled-320-fr", query: "follows=optimal&slow=1", width: 320, act: (page) => page.getByTestId("plan-under-way").getByRole("button").click() },
  { name: "normal-600-fr", query: "", width: 600 },
  { name: "base-320-fr", query: "scenario=Base", width: 320 },
  { name: "dark-320-fr", query: "dark=1", width: 320, dark: true },
  { name: "contrast-320-fr", query: "", width: 320, forcedColors: true },
  { name: "contrast-dark-320-fr", query: "dark=1", width: 320, forcedColors: true, dark: true },
  { name: "preview-320-fr", query: "", width: 320, act: dragOptIn },
  { name: "problems-320-fr", query: `edits=${encodeURIComponent(problems)}`, width: 320 },
  { name: "problems-600-en", query: `lang=en&edits=${encodeURIComponent(problems)}`, width: 600 },
  { name: "warnings-320-fr", query: `edits=${encodeURIComponent(JSON.stringify([["Lignes!B5", "Autre client"], ["Scénarios!F16", 3]]))}`, width: 320 },
  { name: "refused-320-fr", query: `edits=${encodeURIComponent(JSON.stringify([["Scénarios!G8", 85], ["Scénarios!G5", ""]]))}`, width: 320 },
  { name: "dark-600-en", query: "dark=1&lang=en", width: 600, dark: true },
  { name: "empty-320-fr", query: "empty=1", width: 320 },
  { name: "empty-600-en", query: "empty=1&lang=en", width: 600 },
  {
    name: "failure-320-fr", query: "fail=protected", width: 320,
    act: async (page) => {
      await dragOptIn(page);
      await page.mouse.up();
      await page.getByTestId("scenario").selectOption("Favorable");
    },
  },
  {
    name: "failure-320-en", query: "fail=editing&lang=en", width: 320,
    act: async (page) => {
      await page.getByTestId("value-optIn").fill("12");
      await page.getByTestId("value-optIn").press("Enter");
      await page.getByTestId("more-levers").click();
      await page.getByTestId("value-erosion").fill("300 %");
      await page.getByTestId("value-erosion").press("Enter");
    },
  },
  { name: "month-320-fr", query: "", width: 320, act: async (page) => { await page.locator("[data-month='4']").first().focus(); await page.keyboard.press("ArrowRight"); } },
  {
    name: "manual-lost-320-fr", query: "", width: 320,
    act: (page) => page.evaluate(() => {
      const { workbook } = window as unknown as { workbook: { calculateManually(manual: boolean): void; lose(): void } };
      workbook.calculateManually(true);
      workbook.lose();
    }),
  },
  { name: "info-320-fr", query: "", width: 320, act: async (page) => { await page.locator("button.fui-InfoButton").first().click(); } },
  { name: "budget-drag-320-fr", query: "", width: 320, act: (page) => drag(page, "budget") },
  { name: "no-limit-320-fr", query: `edits=${encodeURIComponent(JSON.stringify([[leverCell("budget", "Prudent"), ""]]))}`, width: 320 },
  { name: "no-limit-600-en", query: `lang=en&edits=${encodeURIComponent(JSON.stringify([[leverCell("budget", "Prudent"), ""]]))}`, width: 600 },
  { name: "favourable-320-en", query: "lang=en&scenario=Favourable", width: 320 },
  { name: "no-plan-320-fr", query: `edits=${encodeURIComponent(JSON.stringify([[leverCell("leastRedeployed", "Prudent"), 0.9]]))}`, width: 320 },
  { name: "no-plan-600-en", query: `lang=en&edits=${encodeURIComponent(JSON.stringify([[leverCell("leastRedeployed", "Prudent"), 0.9]]))}`, width: 600 },
  { name: "slow-320-fr", query: "slow=1", width: 320, act: (page) => page.getByTestId("plan-under-way").waitFor() },
  { name: "cancelled-320-fr", query: "slow=1", width: 320, act: (page) => page.getByTestId("plan-under-way").getByRole("button").click() },
  { name: "all-flows-320-fr", query: "scenario=Base", width: 320, view: "teams", act: (page) => page.getByTestId("plan-show-all").click() },
  { name: "all-flows-600-en", query: "lang=en&scenario=Base", width: 600, view: "teams", act: (page) => page.getByTestId("plan-show-all").click() },
  { name: "fan-month-320-fr", query: "", width: 320, view: "risk", act: (page) => page.getByTestId("bad-case-card").locator("[data-month='5']").focus() },
  { name: "fan-figures-320-fr", query: "", width: 320, view: "risk", act: (page) => page.getByTestId("show-fan").click() },
  { name: "uncertainty-problem-320-fr", query: `uncertainty=${encodeURIComponent(JSON.stringify([["Facteur", "Loi", "Bas", "Probable", "Haut"], ["Taux d'opt-in", "PERT", 0.2, 0.08, 0.02]]))}`, width: 320, view: "risk" },
  { name: "nothing-uncertain-320-fr", query: `uncertainty=${encodeURIComponent(JSON.stringify([["Facteur", "Loi", "Bas", "Probable", "Haut"], ["Volumes", "PERT", 1, 1, 1]]))}`, width: 320, view: "risk" },
  { name: "no-cash-320-en", query: "lang=en&without=Cash", width: 320 },
  { name: "no-staff-320-fr", query: `without=${encodeURIComponent("Viviers,Trésorerie,Travail,Réaffectations,Parcours")}`, width: 320 },
  { name: "figures-320-fr", query: "", width: 320, act: (page) => page.getByTestId("show-figures").click() },
];

/** The best plan follows the other numbers; a page without one has none to wait for. */
async function planShown(page: Page): Promise<void> {
  if (new URL(page.url()).searchParams.has("slow")) return;
  await page.waitForFunction(() => document.querySelector("[data-plan-current='false'], [data-current='false']") === null);
}

/** The bad case is reckoned for who looks at it. */
async function badCaseShown(page: Page): Promise<void> {
  const card = page.getByTestId("bad-case-place");
  if ((await card.count()) === 0 || new URL(page.url()).searchParams.has("slow")) return;
  await card.scrollIntoViewIfNeeded();
  await page.locator("[data-testid='bad-case-card'][data-whole='true'] [data-testid='bad-case-precision'][data-value]").waitFor();
  await page.evaluate(() => window.scrollTo(0, 0));
}

/** Pictures of the pane in its states, to be looked at: `node -r @swc-node/register tests/pane/harness/screenshots.ts FOLDER [NAME...]`. */
async function takePictures([folder = "pane-pictures", ...only]: readonly string[]): Promise<void> {
  fs.mkdirSync(folder, { recursive: true });
  const server = await serveFolder(await buildHarness());
  const browser = await chromium.launch({ executablePath: findChromium() ?? "chromium", args: ["--no-sandbox", "--disable-gpu"] });
  for (const { name, query, width, forcedColors = false, dark = false, view, inSight = false, act } of SHOTS) {
    if (only.length > 0 && !only.some((part) => name.includes(part))) continue;
    const page = await browser.newPage({ viewport: { width, height: 700 }, forcedColors: forcedColors ? "active" : "none", colorScheme: dark ? "dark" : "light" });
    page.on("console", (message) => message.type() === "error" && process.stderr.write(`${name}: ${message.text()}\n`));
    page.on("pageerror", (error) => process.stderr.write(`${name}: ${error.message}\n`));
    await page.goto(`${server.url}?${query}`);
    await page.waitForTimeout(500);
    await planShown(page);
    if (view) await page.getByTestId(`tab-${view}`).click();
    await badCaseShown(page);
    await act?.(page);
    await page.waitForTimeout(600);
    await planShown(page);
    await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: !inSight });
    await page.close();
  }
  await browser.close();
  server.close();
}

void takePictures(process.argv.slice(2));
