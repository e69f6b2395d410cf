import fs from "node:fs";
import type { AxeResults } from "axe-core";
import type { Frame } from "playwright-core";
import { LOCALES } from "../../src/catalog/record/text";
import { describeInWorkbench, WorkbenchPage } from "./page/workbench-page";

const VIEWS = ["scenario", "teams", "risk", "budget", "check"] as const;

const AXE = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** Fluent's own: empty stops before and after what it keeps the focus in. */
const SENTINELS = ["[data-tabster-dummy]"];

/** So many rules at least apply to any view: fewer, and axe has not looked at it. */
const LEAST_RULES = 20;

describeInWorkbench("the pane for whoever can't see it, or sees little", ({ fresh, open }) => {
  test.each(LOCALES)("axe finds nothing in any view, light and in a contrast theme, in %s", async (language) => {
    const workbench = await fresh("operator", language);
    const { page } = workbench;
    const found = await everyView(workbench, async (frame) => {
      const light = await faults(frame);
      await page.emulateMedia({ forcedColors: "active" });
      await workbench.settled();
      const contrast = await faults(frame);
      await page.emulateMedia({ forcedColors: null });
      await workbench.settled();
      return { light, contrast };
    });
    expect(found).toEqual(VIEWS.map((view) => [view, { light: [], contrast: [] }]));
  });

  test.each(LOCALES)("axe finds nothing in any view where Office is dark, in %s", async (language) => {
    const page = await open(`?start=sample&lang=${language}`);
    await page.addInitScript(darkOffice);
    await page.reload();
    const workbench = await new WorkbenchPage(page).ready();
    const found = await everyView(workbench, async (frame) => {
      expect(await frame.evaluate(() => getComputedStyle(document.querySelector("#pane main") as Element).color)).toBe("rgb(255, 255, 255)");
      return faults(frame);
    });
    expect(found).toEqual(VIEWS.map((view) => [view, []]));
  });
});

/** Has the pane's page believe, before it starts, that its Office is dark: the workbench's is light. */
function darkOffice(): void {
  document.addEventListener("load", ({ target }) => {
    if (!(target instanceof HTMLScriptElement) || !target.src.endsWith("office.js")) return;
    void Office.onReady(() => Object.defineProperty(Office.context, "officeTheme", { value: { isDarkTheme: true } }));
  }, true);
}

/** What is found in each view of the pane, with all that can be opened there. */
async function everyView<T>(workbench: WorkbenchPage, look: (frame: Frame) => Promise<T>): Promise<(readonly [view: string, found: T])[]> {
  const frame = await (await workbench.page.locator(".pane iframe").first().elementHandle()).contentFrame();
  if (!frame) throw new Error("there is no pane");
  await frame.evaluate(AXE);
  const found: (readonly [string, T])[] = [];
  for (const view of VIEWS) {
    await workbench.show(view);
    if (view === "scenario") await frame.getByTestId("more-levers").click();
    // One that is opened is none of them any more.
    for (const closed = frame.locator("details:not([open]) > summary"); (await closed.count()) > 0;) await closed.first().click();
    await workbench.settled();
    found.push([view, await look(frame)]);
  }
  return found;
}

/** What axe says against a page; each with its element. */
async function faults(frame: Frame): Promise<string[]> {
  const { violations, passes } = await frame.evaluate(
    (exclude) => (window as unknown as { readonly axe: { run: (context: object) => Promise<AxeResults> } }).axe.run({ exclude }),
    SENTINELS,
  );
  expect(passes.length).toBeGreaterThan(LEAST_RULES);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ""}`));
}
