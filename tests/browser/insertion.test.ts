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
import { untilTrue } from "./page/until-true";
import { describeInWorkbench, type WorkbenchPage } from "./page/workbench-page";

/** The name of an empty workbook's only sheet. */
const FIRST: Readonly<Record<Locale, string>> = { fr: "Feuil1", en: "Sheet1" };

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
  test.each(LOCALES)("the mid-size model, inserted by two clicks in %s, shows what its sample's file holds; its budget slider moves the plan", async (locale) => {
    const workbench = await started(`?start=blank&lang=${locale}`);
    await choose(workbench, MIXED_OPERATOR);
    expect(await ended(workbench)).toBe("done");
    expect((await workbench.sheets())[0]).toBe(FIRST[locale]);
    expect(await differences(workbench, MIXED_OPERATOR, locale)).toEqual([]);
    const plan = async () => JSON.stringify(await workbench.range(SHEET_NAMES.plan[locale], "A1:H60"));
    const before = await plan();
    await dragSlider(workbench, "budget", 0.9);
    await untilTrue(async () => (await plan()) !== before, "the plan to follow its budget");
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
    await choose(workbench, LIGHT_OPERATOR);
    await workbench.pane.locator("[data-testid='insertion'][data-phase='writing']").waitFor();
    await workbench.pane.getByTestId("insertion-cancel").click();
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
