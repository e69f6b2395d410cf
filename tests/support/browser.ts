import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { CHROMIUM_ARGS, findChromium } from "../../src/scripts/serving/chromium";

/** Long enough for a slow machine to open the workbench and work in it; nothing waits this long when all is well. */
const TEST_TIMEOUT_MS = 600_000;

/** What a browser suite is given. What a page logs as an error fails the test. */
export interface InBrowser {
  /**
   * Opens a page of its own, closed after the test: for tests whose subject is the start of the page.
   *
   * @param address  of another page than the workbench's, or only the query of its address, such as "?lang=en"
   */
  open: (address?: string) => Promise<Page>;
  /** A page of its own in which something goes wrong, closed after the test: what it logs then is what the test is about. */
  openToFail: (address: string) => Promise<Page>;
  /** The same, for want of some files. */
  openWithout: (files: RegExp, address: string) => Promise<Page>;
  /** The page that the tests of the suite share; the first of them opens it. It stays open from test to test. */
  shared: (address: string) => Promise<Page>;
}

/** A suite in a real browser: skipped where there is none, failed where there must be one (CI). */
export function describeInBrowser(name: string, suite: (inBrowser: InBrowser) => void): void {
  const executablePath = findChromium();
  if (!executablePath) {
    const noChromium = () => Promise.reject(new Error("no Chromium"));
    if (process.env.CI) test(`${name}: needs a Chromium`, () => { throw new Error("no Chromium was found, and CI may not skip the browser tests"); });
    else describe.skip(name, () => suite({ open: noChromium, openToFail: noChromium, openWithout: noChromium, shared: noChromium }));
    return;
  }
  describe(name, () => {
    jest.setTimeout(TEST_TIMEOUT_MS);
    let browser: Browser;
    let context: BrowserContext;
    let sharedPage: Page | undefined;
    let pages: Page[] = [];
    let causes: string[] = [];

    beforeAll(async () => {
      browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
      context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1440, height: 900 }, locale: "fr-FR" });
    });
    afterAll(() => browser.close());
    afterEach(async () => {
      await Promise.all(pages.map((page) => page.close()));
      const heard = causes;
      [pages, causes] = [[], []];
      expect(heard).toEqual([]);
    });

    /** A page whose causes are heard. */
    async function pageAt(address: string): Promise<Page> {
      const page = await context.newPage();
      page.on("pageerror", (error) => causes.push(error.stack ?? error.message));
      page.on("console", (message) => message.type() === "error" && causes.push(`${message.text()} (${message.location().url})`));
      await page.goto(new URL(address, process.env.WORKBENCH_URL).href);
      return page;
    }

    /** A page whose causes are not heard, and what some files are kept from. */
    async function failingPage(address: string, files: RegExp | null): Promise<Page> {
      const page = await context.newPage();
      pages.push(page);
      if (files) await page.route(files, (route) => route.abort());
      await page.goto(new URL(address, process.env.WORKBENCH_URL).href);
      return page;
    }

    suite({
      async open(address = "") {
        const page = await pageAt(address);
        pages.push(page);
        return page;
      },
      openToFail: (address) => failingPage(address, null),
      openWithout: (files, address) => failingPage(address, files),
      shared: async (address) => (sharedPage ??= await pageAt(address)),
    });
  });
}
