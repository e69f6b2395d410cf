import type { Page } from "playwright-core";

/** Sheet of the sample's operators on which revenue at risk spills by line. */
export const RESULTS = "CA menacé";

/**
 * Lets go of a slider and waits until the first result cells have followed; one that waits for its new number shows none, or the former
 * one. What is asked again and again is one row: to read the sheet would keep the page from calculating it.
 */
export async function letGo(page: Page): Promise<void> {
  const row = await page.evaluate(
    (sheet) => window.workbench.readRange(sheet, "A1:A40").findIndex(([cell]) => cell?.value === "Total") + 1,
    RESULTS,
  );
  if (row === 0) throw new Error(`${RESULTS} has no total`);
  const before = await numbers(page, row);
  await page.mouse.up();
  for (;;) {
    const now = await numbers(page, row);
    if (now.length === before.length && now.some((value, at) => value !== before[at])) return;
    await page.waitForTimeout(5);
  }
}

function numbers(page: Page, row: number): Promise<readonly unknown[]> {
  return page.evaluate(
    ([sheet, at]) => window.workbench.readRange(sheet, `B${at}:R${at}`).flatMap((cells) => cells.map(({ value }) => value).filter((value) => typeof value === "number")),
    [RESULTS, row] as const,
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
