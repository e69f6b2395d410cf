import type { CDPSession, Frame, Page } from "playwright-core";
import { WorkbenchPage } from "./workbench-page";

declare global {
  interface Window {
    watched: {
      /** The longest time for which the page gave nobody a turn, in milliseconds. */
      longest: number;
      /** What a window has of itself, once it is at rest for the first time. */
      globals?: string[];
    };
  }
}

/**
 * A page of the workbench, and every pane in it, with an eye on what a hostile text or file might do there: scripts that run, requests that
 * leave the two origins, pages that crash, threads that stop.
 */
export class WatchedPage {
  private readonly events: string[] = [];
  readonly workbench: WorkbenchPage;

  private worked = 0;

  private constructor(
    private readonly page: Page,
    private readonly devtools: CDPSession,
  ) {
    this.workbench = new WorkbenchPage(page);
  }

  /** @param page a blank one, before anything runs in it */
  static async start(page: Page, query: string): Promise<WatchedPage> {
    const devtools = await page.context().newCDPSession(page);
    // Work of its own thread: on a busy machine the clock goes on while the thread waits for a core.
    await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
    const watched = new WatchedPage(page, devtools);
    const { events } = watched;
    page.on("crash", () => events.push("the page crashed"));
    page.on("popup", (popup) => events.push(`a window was opened: ${popup.url()}`));
    page.on("dialog", (dialog) => {
      events.push(`a script asked: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.addInitScript(() => {
      window.watched = { longest: 0 };
      const observer = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) window.watched.longest = Math.max(window.watched.longest, duration);
      });
      observer.observe({ type: "longtask" });
    });
    await page.goto(new URL(query, process.env.WORKBENCH_URL).href);
    await watched.workbench.ready();
    const own = new Set(page.frames().map((frame) => new URL(frame.url()).origin));
    page.on("request", (request) => {
      const { origin, protocol } = new URL(request.url());
      if (!own.has(origin) && !/^(?:data|blob):$/.test(protocol)) events.push(`a request left the page: ${request.url()}`);
    });
    await page.evaluate(() => (window.watched.globals = Object.getOwnPropertyNames(window)));
    await watched.longestBlock();
    return watched;
  }

  /** The longest time since the last look for which the page or a pane gave nobody a turn, in milliseconds; of the page no more than it has worked. */
  async longestBlock(): Promise<number> {
    const [page, ...panes] = await Promise.all(this.page.frames().map((frame) => inFrame(frame, () => {
      const { longest } = window.watched;
      window.watched.longest = 0;
      return longest;
    })));
    const { metrics } = await this.devtools.send("Performance.getMetrics");
    const worked = 1_000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Infinity);
    const ownWork = worked - this.worked;
    this.worked = worked;
    return Math.max(Math.min(page ?? 0, ownWork), ...panes.map((block) => block ?? 0));
  }

  /** What must not happen: events, and traces of a script: names that a window has got since the page started, titles that were changed. */
  async seen(): Promise<{ events: readonly string[]; traces: readonly string[] }> {
    const found = this.page.frames().map((frame) => inFrame(frame, () => {
      const { globals } = window.watched;
      const names = globals ? Object.getOwnPropertyNames(window).filter((name) => !globals.includes(name)) : [];
      return [...names, ...(document.title.includes("owned") ? [document.title] : [])];
    }));
    return { events: this.events.splice(0), traces: (await Promise.all(found)).flatMap((names) => names ?? []) };
  }
}

/** What an act gives in a frame; nothing where the frame goes away meanwhile, or shows a picture. */
function inFrame<T>(frame: Frame, act: () => T): Promise<T | undefined> {
  return frame.url().includes(".html") ? frame.evaluate(act).catch(() => undefined) : Promise.resolve(undefined);
}
