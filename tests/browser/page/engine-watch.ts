import type { Page } from "playwright-core";
import type { WorkbenchPage } from "./workbench-page";

declare global {
  interface Window {
    /** Of a pane: what its workers have been given, in order, and the kind of job at which the next worker is ended; absent before the first. */
    engineWatch?: { given: string[]; endAt: string | null };
  }
}

/** From its next pane on notes what a page's engine is given to do. */
export async function watchEngines(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watch: NonNullable<Window["engineWatch"]> = { given: [], endAt: null };
    window.engineWatch = watch;
    // eslint-disable-next-line @typescript-eslint/unbound-method -- is called with the worker that it belongs to
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (this: Worker, ...message: [unknown]) {
      postMessage.apply(this, message);
      const job = (message[0] as { readonly job?: { readonly content: { readonly kind: string; readonly id?: string; readonly detail?: string } } }).job?.content;
      if (!job) return;
      const named = [job.kind, job.id ?? job.detail].filter(Boolean).join(" ");
      watch.given.push(named);
      if (watch.endAt !== named) return;
      watch.endAt = null;
      // As the browser ends one: nobody is told.
      this.terminate();
    };
  });
}

/** What the pane's engine has been given since the last look: "call BRIDGE", "simulate total", "reallocate". */
export function givenToEngine({ pane }: WorkbenchPage): Promise<string[]> {
  return pane.locator("body").evaluate(() => window.engineWatch?.given.splice(0) ?? []);
}

/** Ends the worker that is given the next job of a name, as soon as it has it. */
export function endWorkerAt({ pane }: WorkbenchPage, job: string): Promise<void> {
  return pane.locator("body").evaluate((_, at) => {
    if (window.engineWatch) window.engineWatch.endAt = at;
  }, job);
}
