import { SHEET_NAMES } from "../../src/catalog/templates/layout/sheet-names";
import { LIGHT_OPERATOR } from "../../src/catalog/templates/operators/light-operator";
import { MIXED_OPERATOR } from "../../src/catalog/templates/operators/mixed-operator";
import { SECTOR } from "../../src/catalog/templates/operators/sector/sector";
import type { Template } from "../../src/catalog/templates/contents/template";
import { LOCALES, type Locale } from "../../src/catalog/record/text";
import { readXlsx } from "../../src/workbench/xlsx/read";
import { GridHands } from "./page/grid-hands";
import { differences } from "./page/laid-out-differences";
import { dragSlider } from "./page/slider-hand";
import { placeOf } from "./page/still-works";
import { untilTrue } from "./page/until-true";
import { describeInWorkbench, type WorkbenchPage } from "./page/workbench-page";

/** The name of an empty workbook's only sheet. */
const FIRST: Readonly<Record<Locale, string>> = { fr: "Feuil1", en: "Sheet1" };

/** What the plan's sheet calls them. */
const JOBS_CUT: Readonly<Record<Locale, string>> = { fr: "Emplois supprimés", en: "Jobs cut" };

/** Clicks from the empty pane to a model. */
async function choose(workbench: WorkbenchPage, template: Template): Promise<void> {
  await workbench.pane.getByTestId("start-model").click();
  await workbench.pane.getByTestId(`insert-${template.id}`).click();
}

/** Waits for what became of an insertion. */
async function ended(workbench: WorkbenchPage): Promise<string | null> {
  await workbench.pane.getByTestId("insertion-end").waitFor({ timeout: 300_000 });
  await workbench.settled();
  return workbench.pane.getByTestId("insertion-end").getAttribute("data-phase");
}

describeInWorkbench("from an empty workbook to a number", ({ started, fresh }) => {
  test.each(LOCALES)("the mid-size model, inserted by two clicks in %s, shows what its sample's file holds; its budget, raised from one to three million, saves jobs and tells what a seat is worth, against Base", async (locale) => {
    const workbench = await started(`?start=blank&lang=${locale}`);
    const { pane } = workbench;
    await choose(workbench, MIXED_OPERATOR);
    expect(await ended(workbench)).toBe("done");
    expect((await workbench.sheets())[0]).toBe(FIRST[locale]);
    expect(await differences(workbench, MIXED_OPERATOR, locale)).toEqual([]);

    await pane.getByTestId("plan-optimal").click();
    const poor = await withBudget(0.33);
    expect(poor.budget).toBeGreaterThan(900_000);
    expect(poor.budget).toBeLessThan(1_100_000);
    const rich = await withBudget(0.98);
    expect(rich.budget).toBe(3_000_000);
    expect(rich.jobsCut).toBeLessThan(poor.jobsCut);
    // With money for more courses, a seat in them is dearer.
    expect(rich.seat).toBeGreaterThan(poor.seat);

    await pane.getByTestId("scenario").selectOption("Base");
    await workbench.settled();
    await workbench.show("teams");
    expect(await told("strip-jobs-cut")).toBeCloseTo(rich.jobsCut - rich.againstBase, 6);

    /** What the pane tells once the budget's slider has been dragged, all of which the sheets must say as well. */
    async function withBudget(share: number): Promise<{ readonly budget: number; readonly jobsCut: number; readonly againstBase: number; readonly seat: number }> {
      await workbench.show("teams");
      await dragSlider(workbench, "budget", share);
      const { sheet, at } = placeOf(String(await (await workbench.slider("budget")).getAttribute("data-address")));
      const jobsCut = await told("strip-jobs-cut");
      const againstBase = Number(await pane.getByTestId("strip-jobs-cut").locator("xpath=..").locator("[data-difference]").getAttribute("data-difference"));
      // The prices are asked for once they are in sight.
      await pane.getByTestId("prices-card").scrollIntoViewIfNeeded();
      await workbench.settled();
      const seats = pane.getByTestId("price-seats");
      const seat = await told("price-seats");
      expect(await beside(SHEET_NAMES.plan[locale], JOBS_CUT[locale], 1)).toBeCloseTo(jobsCut, 6);
      expect(await beside(SHEET_NAMES.planPrices[locale], String(await seats.first().locator("div").first().textContent()), 3)).toBeCloseTo(seat, 6);
      return { budget: await workbench.number(sheet, at), jobsCut, againstBase, seat };
    }

    async function told(testId: string): Promise<number> {
      return Number(await pane.getByTestId(testId).first().getAttribute("data-value"));
    }

    /** The number of a sheet that stands so many columns to the right of a text. */
    async function beside(sheet: string, text: string, right: number): Promise<number> {
      const row = (await workbench.range(sheet, "A1:T80")).find((cells) => cells.some(({ value }) => value === text));
      const column = row?.findIndex(({ value }) => value === text) ?? -1;
      const value = row?.[column + right]?.value;
      if (typeof value !== "number") throw new Error(`no number beside ${text} on ${sheet}: ${JSON.stringify(value)}`);
      return value;
    }
  });

  test.each([[LIGHT_OPERATOR.id, LIGHT_OPERATOR], [SECTOR.id, SECTOR]] as const)("%s, inserted, shows what its sample's file holds, and is saved with its looks", async (_id, template) => {
    const workbench = await started("?start=blank&lang=fr");
    await choose(workbench, template);
    expect(await ended(workbench)).toBe("done");
    expect(await differences(workbench, template, "fr")).toEqual([]);
    const saved = readXlsx(await workbench.save());
    const lines = saved.sheets.find(({ name }) => name === SHEET_NAMES.lines.fr);
    expect(saved.tables?.map(({ name }) => name)).toContain(SHEET_NAMES.lines.fr);
    expect(lines?.freeze).toEqual({ rows: 5, columns: 1 });
    // Revenue by month, on the summary and above the schedule.
    expect(Object.keys(saved.kept?.parts ?? {}).filter((part) => part.startsWith("xl/charts/"))).toHaveLength(2);
    expect(lines?.cells[4]?.[0]?.style).toMatchObject({ font: { bold: true }, fill: { color: { rgb: "17375E" } } });
  });

  test("a model whose names are taken is told with all of them, and nothing is written", async () => {
    const workbench = await started("?start=blank&lang=fr");
    await new GridHands(workbench).renameSheet("Feuil1", SHEET_NAMES.clients.fr);
    await choose(workbench, LIGHT_OPERATOR);
    expect(await ended(workbench)).toBe("failed");
    expect(await workbench.pane.getByTestId("insertion-end").textContent()).toContain(SHEET_NAMES.clients.fr);
    expect(await workbench.sheets()).toEqual([SHEET_NAMES.clients.fr]);
  });

  test("an insertion that is cancelled half-way leaves the workbook as it was", async () => {
    const workbench = await started("?start=blank&lang=fr");
    // Pressed in the pane itself, as soon as something is being written: on a quick machine a hand from outside may come too late.
    const cancelled = workbench.pane.locator("body").evaluate((body) => new Promise<void>((resolve) => {
      const press = () => {
        const cancel = body.querySelector<HTMLElement>("[data-testid='insertion'][data-phase='writing'] [data-testid='insertion-cancel']");
        if (!cancel) return;
        observer.disconnect();
        cancel.click();
        resolve();
      };
      const observer = new MutationObserver(press);
      observer.observe(body, { subtree: true, childList: true, attributes: true });
    }));
    await choose(workbench, LIGHT_OPERATOR);
    await cancelled;
    expect(await ended(workbench)).toBe("failed");
    expect(await workbench.sheets()).toEqual(["Feuil1"]);
    await workbench.pane.getByTestId("empty").waitFor();
  });

  test("a user's own four columns become numbers by three clicks", async () => {
    const workbench = await started("?start=blank&lang=fr");
    const rows = [["Client", "Code", "CA de référence", "Mois de référence"], ["Alpha", "O1", "600000", "2026-07"], ["Beta", "O1 40%; I1 60%", "400000", "2026-07"]];
    await workbench.enterAll(rows.flatMap((row, down) => row.map((text, right) => ["Feuil1", `${"BCDE"[right]}${3 + down}`, text === "2026-07" ? "'2026-07" : text] as const)));
    await workbench.pane.getByTestId("start-own").click();
    await workbench.pane.getByTestId("use-range").click();
    await workbench.pane.getByTestId("map-apply").click();
    expect(await ended(workbench)).toBe("done");
    expect(await workbench.strip("at-risk")).toBeGreaterThan(0);
  });

  test("a scenario is copied, renamed and deleted on the pane; the active one follows", async () => {
    const workbench = await fresh("light");
    const { pane } = workbench;
    const active = () => workbench.read("Synthèse", "C4").then(({ value }) => value);
    const headers = async () => (await workbench.range("Scénarios", "A5:J5")).flat().map(({ value }) => value);
    const risk = await workbench.strip("at-risk");
    await pane.getByTestId("scenario-tools").click();
    await pane.getByTestId("scenario-name").fill("=Hiver");
    await pane.getByTestId("scenario-copy").click();
    await untilTrue(async () => (await active()) === "=Hiver", "the copy to be active");
    await workbench.settled();
    expect(await headers()).toEqual(expect.arrayContaining(["Base", "Prudent", "=Hiver", "Favorable", "Unité"]) as unknown[]);
    expect(Math.abs((await workbench.strip("at-risk")) - risk)).toBeLessThan(1e-6);
    expect((await workbench.read("CA menacé", "A4")).error).toBeNull();

    await pane.getByTestId("scenario-tools").click();
    await pane.getByTestId("scenario-name").fill("Hiver");
    await pane.getByTestId("scenario-rename").click();
    await untilTrue(async () => (await active()) === "Hiver", "the new name to be active");
    await workbench.settled();
    expect(await headers()).toContain("Hiver");

    await pane.getByTestId("scenario-tools").click();
    await pane.getByTestId("scenario-delete").click();
    await pane.getByTestId("scenario-delete-confirmed").click();
    await untilTrue(async () => (await active()) === "Base", "Base to be active");
    await workbench.settled();
    expect(await headers()).not.toContain("Hiver");
    expect(await workbench.strip("at-risk")).toBeGreaterThan(0);
  });
});
