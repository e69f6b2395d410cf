import type { Page } from "playwright-core";

/** Until the page is quiet and its pane shows the answer to all that it was asked; an earlier build's pane does not say so. */
export async function settled(page: Page): Promise<void> {
  for (;;) {
    await page.evaluate(() => window.workbench.settled());
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
