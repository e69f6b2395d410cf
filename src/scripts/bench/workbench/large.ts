import type { Frame, Page } from "playwright-core";
import type { Figure } from "../figure";
import { cellsSettled, letGo, settled } from "./settled";
import { AMOUNTS } from "./large-workbook";

/** Nobody should wait longer for the page to answer, whatever it is doing. In milliseconds. */
const LONGEST_BLOCK = 1000;
/** How often the page and its pane are asked whether they answer, in milliseconds. */
const BEAT = 10;
/** Wheel turns and pixels of each that are more than the sheet of amounts is long and wide. */
const [DOWN, ACROSS] = [{ turns: 60, pixels: 2_000 }, { turns: 30, pixels: 300 }];

interface Heart {
  /** Longest time between two beats since the last look, in milliseconds. */
  longest: number;
}

/**
 * The figures of a workbook of 5,000 lines over 60 months: for each thing that a person does, how long until all is
 * done, and the longest time in which the page did not answer.
 *
 * @param page shows the workbench
 * @param file the workbook
 */
export async function largeFigures(page: Page, file: Uint8Array): Promise<Figure[]> {
  await page.evaluate((base64) => {
    Object.assign(window, { bytes: Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0)) });
  }, Buffer.from(file).toString("base64"));
  await page.evaluate(hearLongest, BEAT);
  const figures: Figure[] = [];
  // An earlier build calculates everything whenever it opens a workbook, and cannot be asked to.
  const calculatesOnOpening = await page.evaluate(() => !("calculate" in window.workbench));
  const measure = async (name: string, work: () => Promise<unknown>, goesOn = false) => {
    await collectGarbage(page);
    await longestBlock(page);
    const start = performance.now();
    await work();
    const total = performance.now() - start;
    if (!goesOn) await settled(page);
    const block = await longestBlock(page);
    figures.push({ name: `5000x60-${name}`, value: total / 1000, unit: "s" }, { name: `5000x60-${name}-longest-block`, value: block, unit: "ms", budget: LONGEST_BLOCK });
  };

  await measure("open", () => open(page), calculatesOnOpening);
  await measure("calculate", async () => {
    if (!calculatesOnOpening) await page.evaluate(() => window.workbench.calculate());
    await cellsSettled(page);
  });
  await measure("scroll", () => scroll(page));
  await measure("edit", async () => {
    await page.evaluate(() => window.workbench.enter("Lignes", "F6", "12345"));
    await cellsSettled(page);
  });
  await drag(page);
  await measure("slider-release", async () => {
    await letGo(page);
    await cellsSettled(page);
  });
  return figures;
}

/** What an earlier measure has left behind is not collected in the midst of the next one. */
async function collectGarbage(page: Page): Promise<void> {
  // There where the browser was told to offer it.
  const collect = () => (window as unknown as { gc?: () => void }).gc?.();
  await Promise.all([page.evaluate(collect), (await paneFrame(page))?.evaluate(collect)]);
}

/** The longest time since the last look in which the page or its pane, which may have a thread of its own, did not answer. */
async function longestBlock(page: Page): Promise<number> {
  const longest = await Promise.all([page.evaluate(hearLongest, BEAT), (await paneFrame(page))?.evaluate(hearLongest, BEAT) ?? 0]);
  return Math.max(...longest);
}

/** Begins to listen, or tells the longest time between two beats since the last look. Runs in the page. */
function hearLongest(every: number): number {
  const place = window as unknown as { heart?: Heart };
  if (!place.heart) {
    const heart: Heart = (place.heart = { longest: 0 });
    let latest = performance.now();
    setInterval(() => {
      const now = performance.now();
      heart.longest = Math.max(heart.longest, now - latest);
      latest = now;
    }, every);
  }
  const { longest } = place.heart;
  place.heart.longest = 0;
  return longest;
}

/** Until the grid shows the workbook, which is calculated from then on. */
async function open(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { bytes, workbench } = window as unknown as { bytes: Uint8Array } & Pick<Window, "workbench">;
    void workbench.open(bytes);
  });
  await page.waitForFunction((sheet) => window.workbench.sheets().includes(sheet), AMOUNTS.sheet);
}

/** To the end of the amounts and across them, with the wheel. */
async function scroll(page: Page): Promise<void> {
  await page.evaluate((sheet) => window.workbench.select(sheet, "B3"), AMOUNTS.sheet);
  await page.mouse.move(500, 450);
  for (const [turns, right, down] of [[DOWN.turns, 0, DOWN.pixels], [ACROSS.turns, ACROSS.pixels, 0]] as const) {
    for (let turn = 0; turn < turns; turn++) await page.mouse.wheel(right, down);
  }
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}

/** Takes hold of a slider and drags it. */
async function drag(page: Page): Promise<void> {
  const slider = pane(page).getByTestId("slider-optIn");
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (!box) throw new Error("the pane shows no slider");
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.2, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.8, y, { steps: 20 });
}

async function paneFrame(page: Page): Promise<Frame | null> {
  return (await page.locator(".pane iframe").first().elementHandle()).contentFrame();
}

function pane(page: Page) {
  return page.locator(".pane iframe").first().contentFrame();
}
