import { chromium, type Browser, type Page } from "playwright-core";
import { CHROMIUM_ARGS, findChromium } from "../../src/scripts/chromium";

/** Long enough for a slow machine to open the workbench and work in it; nothing waits this long when all is well. */
const TEST_TIMEOUT_MS = 240_000;

/** What a browser suite is given. */
export interface InBrowser {
  /**
   * Opens the workbench in a page of its own, closed after the test; what the page logs as an error fails the test.
   *
   * @param query  of the address, such as "?lang=en"
   */
  open: (query?: string) => Promise<Page>;
}

/** A suite in a real browser: skipped where there is none, failed where there must be one (CI). */
export function describeInBrowser(name: string, suite: (inBrowser: InBrowser) => void): void {
  const executablePath = findChromium();
  if (!executablePath) {
    if (process.env.CI) test(`${name}: needs a Chromium`, () => { throw new Error("no Chromium was found, and CI may not skip the browser tests"); });
    else describe.skip(name, () => suite({ open: () => Promise.reject(new Error("no Chromium")) }));
    return;
  }
  describe(name, () => {
    jest.setTimeout(TEST_TIMEOUT_MS);
    let browser: Browser;
    let pages: Page[] = [];
    let complaints: string[] = [];

    beforeAll(async () => {
      browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
    });
    afterAll(() => browser.close());
    afterEach(async () => {
      await Promise.all(pages.map((page) => page.close()));
      const heard = complaints;
      [pages, complaints] = [[], []];
      expect(heard).toEqual([]);
    });

    suite({
      async open(query = "") {
        const page = await browser.newPage({ ignoreHTTPSErrors: true, viewport: { width: 1440, height: 900 }, locale: "fr-FR" });
        pages.push(page);
        page.on("pageerror", (error) => complaints.push(error.stack ?? error.message));
        page.on("console", (message) => message.type() === "error" && complaints.push(`${message.text()} (${message.location().url})`));
        await page.goto(`${process.env.WORKBENCH_URL ?? ""}${query}`);
        return page;
      },
    });
  });
}
