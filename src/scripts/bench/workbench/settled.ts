import type { Page } from "playwright-core";

/** Sheet of the sample's operators on which revenue at risk spills by line. */
export const RESULTS = "CA menacé";

/** What the first rows of revenue at risk show, the total among them. */
export function results(page: Page): Promise<string> {
  return page.evaluate((sheet) => JSON.stringify(window.workbench.readRange(sheet, "A1:R40").map((row) => row.map(({ value }) => value))), RESULTS);
}

/** Lets go of a slider and waits until the first result cell has followed. */
export async function letGo(page: Page): Promise<void> {
  const before = await results(page);
  await page.mouse.up();
  while ((await results(page)) === before) await page.waitForTimeout(5);
}

/** Until every cell shows its result. */
export async function cellsSettled(page: Page): Promise<void> {
  await page.evaluate(() => window.workbench.settled());
}

/**
 * Until the pane shows all that it was asked as well: the bad case in detail, the best plan of Base. An earlier build's pane does not say so,
 * and is not waited for.
 */
export async function settled(page: Page): Promise<void> {
  for (;;) {
    await cellsSettled(page);
    if ((await paneRests(page)) && (await page.evaluate(() => document.documentElement.dataset.settled !== "false"))) return;
  }
}

async function paneRests(page: Page): Promise<boolean> {
  const frame = await (await page.locator(".pane iframe").first().elementHandle()).contentFrame();
  const rests = frame?.evaluate(async () => {
    // What has reached it comes first.
    await new Promise((resolve) => setTimeout(() => setTimeout(resolve)));
    return document.querySelector("[data-settled]")?.getAttribute("data-settled") !== "false";
  });
  return (await rests?.catch(() => false)) ?? false;
}
