import type { Page } from "playwright-core";

/** Sheet of the sample's operators on which revenue at risk spills by line. */
export const RESULTS = "CA menacé";

/** Some of its lines, by code and client as they come: to read the whole sheet again and again would keep the page from calculating it. */
const SOME_LINES = "A8:R14";

/**
 * Lets go of a slider and waits until the first result cells have followed; one that waits for its new number shows none, or the former
 * one.
 */
export async function letGo(page: Page): Promise<void> {
  const before = await results(page);
  if (before.length === 0) throw new Error(`${RESULTS} shows no numbers`);
  await page.mouse.up();
  for (;;) {
    const now = await results(page);
    if (now.length === before.length && now.some((value, at) => value !== before[at])) return;
    await page.waitForTimeout(5);
  }
}

function results(page: Page): Promise<readonly unknown[]> {
  return page.evaluate(
    ([sheet, lines]) => window.workbench.readRange(sheet, lines).flatMap((row) => row.map(({ value }) => value).filter((value) => typeof value === "number")),
    [RESULTS, SOME_LINES] as const,
  );
}

/** Until every cell shows its result. */
export async function cellsSettled(page: Page): Promise<void> {
  await page.evaluate(() => window.workbench.settled());
}

/**
 * Until the pane shows all that it was asked as well: the bad case in detail, the best plan of Base. An earlier build's pane does not say
 * so, and is not waited for.
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
