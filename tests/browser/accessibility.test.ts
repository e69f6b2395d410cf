import fs from "node:fs";
import type { AxeResults } from "axe-core";
import type { Frame } from "playwright-core";
import { LOCALES } from "../../src/catalog/record/text";
import { paneFrame, resizePane } from "./page/sized-pane";
import { smallTargets } from "./page/small-targets";
import { describeInWorkbench, WorkbenchPage } from "./page/workbench-page";

const VIEWS = ["scenario", "teams", "risk", "budget", "check"] as const;

const AXE = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** Fluent's own: empty stops before and after what it keeps the focus in. */
const SENTINELS = ["[data-tabster-dummy]"];

/** So many rules at least apply to any view: fewer, and axe has not looked at it. */
const LEAST_RULES = 20;
/** So many things at least take a tap in any view: its five tabs and what stands above them. */
const LEAST_TARGETS = 8;

/** The narrowest pane on Windows, and one of its heights. */
const [WIDTH, HEIGHT] = [320, 700];

describeInWorkbench("the pane for whoever can't see it, or sees little", ({ fresh, open }) => {
  test.each(LOCALES)("axe finds nothing in any view, light and in a contrast theme, and no target is too small for a finger, in %s", async (language) => {
    const workbench = await fresh("operator", language);
    await resizePane(workbench, WIDTH, HEIGHT);
    const { page } = workbench;
    const found = await everyView(workbench, async (frame) => {
      const light = await faults(frame);
      const { count, crowded } = await smallTargets(frame);
      expect(count).toBeGreaterThan(LEAST_TARGETS);
      await page.emulateMedia({ forcedColors: "active" });
      await workbench.settled();
      const contrast = await faults(frame);
      await page.emulateMedia({ forcedColors: null });
      await workbench.settled();
      return { light, contrast, crowded };
    });
    expect(found).toEqual(VIEWS.map((view) => [view, { light: [], contrast: [], crowded: [] }]));
  });

  test("no target is too small for a finger in what a mistake, a question or a click brings, either", async () => {
    const workbench = await fresh("light");
    await resizePane(workbench, WIDTH, HEIGHT);
    const frame = await paneFrame(workbench);
    const found: Record<string, readonly string[]> = {};
    const look = async (at: string) => {
      await workbench.settled();
      await openAll(frame);
      await workbench.settled();
      found[at] = (await smallTargets(frame)).crowded;
    };
    const click = async (...testIds: readonly string[]) => {
      for (const testId of testIds) await frame.getByTestId(testId).first().click();
      await workbench.settled();
    };
    // A formula typed over, one that was damaged, and two that no function gives a result for.
    await workbench.enterAll([["Scénarios", "F10", "0,03"], ["Sources", "N2", "=_xldudf_RELAIS_SEVERANCE(5000;3)"], ["Lignes", "F8", "1,9 M"], ["Lignes", "E9", "O99"]]);
    await look("a problem's hint");
    await workbench.show("check");
    await click("look-for-typed-over", "look-at-sharing", "repair-formulas");
    await look("problems, typed-over formulas, sharing, repair");
    await workbench.enterAll([["Lignes", "F8", "1900000"], ["Lignes", "E9", "O1"]]);
    await workbench.show("scenario");
    await click("more-optIn");
    await look("a lever's details");
    await frame.page().keyboard.press("Escape");
    await click("scenario-tools");
    await look("the tools of scenarios");
    await frame.page().keyboard.press("Escape");
    await click("insert-formula");
    await look("questions");
    await click("question-REVENUE.AT.RISK");
    await frame.locator("[data-testid='formula-result'][data-phase='done']").waitFor();
    await look("a formula");
    await click("part-back");
    await workbench.select("Lignes", "A5:U19");
    await workbench.show("check");
    await click("start-own", "use-selection");
    await frame.getByTestId("map-columns").waitFor();
    await look("a table of one's own");
    expect(Object.keys(found).length).toBe(7);
    expect(Object.entries(found).filter(([, crowded]) => crowded.length > 0)).toEqual([]);
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
  const frame = await paneFrame(workbench);
  await frame.evaluate(AXE);
  const found: (readonly [string, T])[] = [];
  for (const view of VIEWS) {
    await workbench.show(view);
    if (view === "scenario") await frame.getByTestId("more-levers").click();
    await openAll(frame);
    await workbench.settled();
    found.push([view, await look(frame)]);
  }
  return found;
}

/** Opens all that is folded: one that is opened is none of them any more. */
async function openAll(frame: Frame): Promise<void> {
  for (const closed = frame.locator("details:not([open]) > summary"); (await closed.count()) > 0;) await closed.first().click();
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
