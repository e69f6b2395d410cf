import type { Argument } from "../../src/catalog/functions/definition/parameter";
import type { CellValue } from "../../src/catalog/record/cells";
import { LOCALES, type Locale } from "../../src/catalog/record/text";
import { columnName } from "../../src/workbench/document/address";
import { jobsDoneHere } from "../../src/scripts/build/jobs-done-here";
import { askingWorkbook, functionOf } from "../support/asking-workbook";
import { untilTrue } from "./page/until-true";
import { describeInWorkbench, type WorkbenchPage } from "./page/workbench-page";

type Cells = readonly (readonly CellValue[])[];

/** A question as a person asks it: what she types, and what its function is handed. */
interface Asked {
  readonly id: string;
  readonly typed?: Readonly<Record<string, string>>;
  readonly args: (tables: ReturnType<typeof askingWorkbook>["tables"]) => readonly Argument[];
  readonly formula: Readonly<Record<Locale, string>>;
}

const given = (cells: Argument["cells"]): Argument => ({ cells, address: null });

/** Five of the fifteen questions: of lines, of one column, of staff, of figures, and one that takes a simulation. */
const ASKED: readonly Asked[] = [
  {
    id: "REVENUE.AT.RISK",
    args: ({ lines, levers }) => [given(lines), given(levers)],
    formula: { fr: "=RELAIS.REVENUE.AT.RISK(Lignes[#Tout];Scénarios[#Tout])", en: "=RELAIS.REVENUE.AT.RISK(Lines[#All],Scenarios[#All])" },
  },
  {
    id: "EXPOSURE",
    args: ({ lines }) => [given(lines.slice(1).map((row) => [row[3] ?? ""]))],
    formula: { fr: "=RELAIS.EXPOSURE(Lignes[Code])", en: "=RELAIS.EXPOSURE(Lines[Code])" },
  },
  {
    id: "SURPLUS",
    args: ({ lines, pools, levers }) => [given(lines), given(levers), given(pools)],
    formula: { fr: "=RELAIS.SURPLUS(Lignes[#Tout];Scénarios[#Tout];Viviers[#Tout])", en: "=RELAIS.SURPLUS(Lines[#All],Scenarios[#All],Pools[#All])" },
  },
  {
    id: "ERLANG.AGENTS",
    typed: { calls: "150", handling: "240", target: "80 %", threshold: "20" },
    args: () => [150, 240, 0.8, 20].map(given),
    formula: { fr: "=RELAIS.ERLANG.AGENTS(150;240;0,8;20)", en: "=RELAIS.ERLANG.AGENTS(150,240,0.8,20)" },
  },
  {
    id: "REVENUE.DISTRIBUTION",
    args: ({ lines, pools, levers }) => [given(lines), given(levers), given(pools)],
    formula: { fr: "=RELAIS.REVENUE.DISTRIBUTION(Lignes[#Tout];Scénarios[#Tout];Viviers[#Tout])", en: "=RELAIS.REVENUE.DISTRIBUTION(Lines[#All],Scenarios[#All],Pools[#All])" },
  },
];

/** Two clicks from the first screen to a question. */
async function ask(workbench: WorkbenchPage, id: string): Promise<void> {
  const { pane } = workbench;
  if ((await pane.getByTestId("formula-part").count()) === 0) await pane.getByTestId("insert-formula").click();
  else await pane.getByTestId("formula-other").click();
  await pane.getByTestId(`question-${id}`).click();
}

/** Waits for what became of a formula. */
async function ended(workbench: WorkbenchPage): Promise<string | null> {
  await workbench.settled();
  const end = workbench.pane.getByTestId("formula-end");
  await end.waitFor();
  return end.textContent();
}

const previewed = (workbench: WorkbenchPage) => workbench.pane.locator("[data-testid='formula-result'][data-phase='done']").waitFor();
const targets = (workbench: WorkbenchPage, address: string) =>
  untilTrue(async () => (await workbench.pane.getByTestId("formula-write").textContent())?.endsWith(address) === true, `the button to name ${address}`);

describeInWorkbench("a formula from a question", ({ fresh }) => {
  test.each(LOCALES)("five questions are answered in a workbook that holds but a user's tables, in %s: each formula gives what its function does", async (locale) => {
    const { bytes, tables, empty } = askingWorkbook(locale);
    const workbench = await fresh(bytes, locale);
    const run = jobsDoneHere();
    let column = 0;
    for (const { id, typed = {}, args, formula } of ASKED) {
      const fn = functionOf(id);
      const wanted = (await fn.start(args(tables), run)) as Cells;
      const at = `${columnName(column)}1`;
      await workbench.select(empty, at);
      await ask(workbench, id);
      for (const [key, text] of Object.entries(typed)) await workbench.pane.getByTestId(`argument-${key}`).fill(text);
      expect(await workbench.pane.getByTestId("formula-text").textContent()).toBe(formula[locale]);
      await previewed(workbench);
      await targets(workbench, `${empty}!${at}`);
      await workbench.pane.getByTestId("formula-write").click();
      expect(await ended(workbench)).toContain(`${empty}!${at}`);
      expect((await workbench.read(empty, at)).formula).toBe(formula[locale]);
      const width = wanted[0]?.length ?? 1;
      const found = await workbench.range(empty, `${at}:${columnName(column + width - 1)}${wanted.length}`);
      expect(found.map((row) => row.map(({ value }) => value))).toEqual(wanted.map((row) => row.map((value) => (typeof value === "number" ? expect.closeTo(value, 6) as number : (value ?? "")))));
      column += width + 1;
    }
  });

  test("a result that would overwrite something is not written, and the words name what is in the way", async () => {
    const { bytes, empty } = askingWorkbook("fr");
    const workbench = await fresh(bytes);
    await workbench.enter(empty, "C3", "Budget");
    await workbench.select(empty, "B2");
    await ask(workbench, "EXPOSURE");
    await previewed(workbench);
    await targets(workbench, `${empty}!B2`);
    await workbench.pane.getByTestId("formula-write").click();
    expect(await ended(workbench)).toMatch(/Rien n'est écrit\. Réponses!C3 contient «\u00a0Budget\u00a0»/);
    expect((await workbench.read(empty, "B2")).value).toBe("");
    // Another cell, and one step of undo takes all of it back.
    await workbench.select(empty, "E2");
    await targets(workbench, `${empty}!E2`);
    await workbench.pane.getByTestId("formula-write").click();
    await workbench.settled();
    expect((await workbench.read(empty, "E3")).text).toBe("100,0%");
    await workbench.select(empty, "A20");
    await workbench.undo();
    expect((await workbench.range(empty, "E2:F5")).flat().map(({ value }) => value)).toEqual(Array.from({ length: 8 }, () => ""));
  });

  test("a value is taken from the cell that is selected, and followed when the cell changes", async () => {
    const { bytes, empty } = askingWorkbook("fr");
    const workbench = await fresh(bytes);
    const { pane } = workbench;
    const value = async () => Number(await pane.getByTestId("formula-value").getAttribute("data-value"));
    await workbench.enterAll([[empty, "A1", "8000"], [empty, "A2", "6"]]);
    await workbench.select(empty, "A1");
    await pane.getByTestId("insert-formula").click();
    await pane.getByTestId("formula-search").fill("indemnité légale");
    await pane.getByTestId("function-SEVERANCE").click();
    await pane.getByTestId("take-wage").click();
    await workbench.select(empty, "A2");
    await untilTrue(async () => (await pane.getByTestId("take-years").getAttribute("aria-label"))?.includes("A2") === true, "A2 to be offered");
    await pane.getByTestId("take-years").click();
    const wanted = (wage: number) => functionOf("SEVERANCE").call([given(wage), given(6)])[0]?.[0] as number;
    await untilTrue(async () => Math.abs((await value()) - wanted(8_000)) < 1e-9, "the severance of 8,000");
    await workbench.enter(empty, "A1", "9000");
    await untilTrue(async () => Math.abs((await value()) - wanted(9_000)) < 1e-9, "the severance of 9,000");
    expect(await pane.getByTestId("formula-text").textContent()).toBe("=RELAIS.SEVERANCE(Réponses!A1;Réponses!A2)");
  });

  test("by keys alone, from the first screen to the formula in its cell", async () => {
    const { bytes, empty } = askingWorkbook("en");
    const workbench = await fresh(bytes, "en");
    const { pane, page } = workbench;
    await workbench.select(empty, "B2");
    await pane.getByTestId("insert-formula").focus();
    await page.keyboard.press("Enter");
    await pane.getByTestId("formula-search").focus();
    await page.keyboard.type("banned exempt");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await previewed(workbench);
    await pane.getByTestId("formula-write").focus();
    await page.keyboard.press("Enter");
    expect(await ended(workbench)).toContain(`${empty}!B2`);
    await pane.getByTestId("part-back").focus();
    await page.keyboard.press("Escape");
    await pane.getByTestId("scenario-view").waitFor();
  });

  test("Back leads to the view that was looked at and to the button of before, by either key, so that keys go on from there", async () => {
    const { bytes } = askingWorkbook("fr");
    const workbench = await fresh(bytes);
    const { pane, page } = workbench;
    await workbench.show("budget");
    const button = pane.getByTestId("insert-formula");
    const hasFocus = () => button.evaluate((element) => element === element.ownerDocument.activeElement);
    for (const [leave, key] of [["part-back", "Enter"], ["formula-search", "Escape"]] as const) {
      await button.focus();
      await page.keyboard.press("Enter");
      await pane.getByTestId(leave).focus();
      expect(await hasFocus()).toBe(false);
      await page.keyboard.press(key);
      await pane.getByTestId("budget-view").waitFor();
      expect([leave, await hasFocus()]).toEqual([leave, true]);
    }
    expect(await pane.getByTestId("tab-budget").getAttribute("aria-selected")).toBe("true");
  });
});
