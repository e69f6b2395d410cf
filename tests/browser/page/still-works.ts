import { SHEET_NAMES as TEMPLATE_SHEETS } from "../../../src/catalog/templates/layout/sheet-names";
import { dragSlider } from "./slider-hand";
import type { WorkbenchPage } from "./workbench-page";

/** Where the sheets of the sample are by now. */
export interface SheetNames {
  readonly lines: string;
  readonly scenarios: string;
}

export const SAMPLE_SHEETS: SheetNames = { lines: "Lignes", scenarios: "Scénarios" };

/** Cells of the sheet "Sources" that the sample leaves free. */
const CODE = "N1";
const PROBE = "N2";
const PROBE_RESULT = "N3";

/** What the sample's cells say, one number for each function over tables. */
export async function results(workbench: WorkbenchPage): Promise<Record<"atRisk" | "schedule" | "concentration", number>> {
  const column = async (sheet: string, area: string, header: string) => {
    const rows = await workbench.range(sheet, area);
    const top = rows.findIndex((row) => row.some(({ value }) => value === header));
    const at = rows[top]?.findIndex(({ value }) => value === header) ?? -1;
    return rows.slice(top + 1).map((row) => row[at]?.value).filter((value) => typeof value === "number");
  };
  const schedule = await column("CA par mois", "A4:N40", "CA menacé");
  const atRisk = await column("CA menacé", "A4:R30", "CA menacé");
  const concentration = await column("Concentration", "A1:N8", "HHI");
  return { atRisk: atRisk.at(-1) ?? NaN, schedule: schedule.reduce((sum, value) => sum + value, 0), concentration: concentration.at(-1) ?? NaN };
}

/** Where all figures of the sample stand, one under the other. */
export const FIGURES = TEMPLATE_SHEETS.figures.fr;

/** Row of one of the sample's figures, by its label. */
export async function figureRow(workbench: WorkbenchPage, label: string): Promise<number> {
  const labels = await workbench.range(FIGURES, "B1:B80");
  const at = labels.findIndex(([cell]) => cell?.value === label);
  if (at < 0) throw new Error(`the figures have no row ${label}`);
  return at + 1;
}

/** A formula that needs none of our tables goes on, whatever is wrong with them. */
export async function otherFormulasWork(workbench: WorkbenchPage): Promise<void> {
  await workbench.enterAll([["Sources", CODE, "O1"], ["Sources", PROBE, `=RELAIS.EXPOSURE(${CODE})`]]);
  expect((await workbench.read("Sources", PROBE_RESULT)).value).toBe(1);
  await workbench.enterAll([["Sources", CODE, "I1"]]);
  expect((await workbench.read("Sources", PROBE_RESULT)).value).toBe(0);
}

/**
 * Everything else works: a formula of each function follows its inputs, cells and pane agree, a drag previews and its
 * release writes. It leaves a revenue doubled and the opt-in lever moved.
 */
export async function everythingWorks(workbench: WorkbenchPage, { lines }: SheetNames = SAMPLE_SHEETS): Promise<void> {
  const before = await results(workbench);
  const [address, revenue] = await workbench.firstUnder(lines, "CA de référence");
  await workbench.enterAll([["Sources", CODE, "O1"], ["Sources", PROBE, `=RELAIS.EXPOSURE(${CODE})`], [lines, address, String(Number(revenue) * 2)]]);
  const after = await results(workbench);
  expect((await workbench.read("Sources", PROBE_RESULT)).value).toBe(1);
  for (const key of ["atRisk", "schedule", "concentration"] as const) expect(after[key]).not.toBe(before[key]);
  expect(Math.abs(after.atRisk - after.schedule)).toBeLessThan(1e-6);
  await agree(workbench);

  const cell = String(await (await workbench.slider("optIn")).getAttribute("data-address"));
  const { sheet, at } = placeOf(cell);
  const { text } = await workbench.read(sheet, at);
  await dragSlider(workbench, "optIn", 0.8, async () => {
    await workbench.pane.getByTestId("preview-mark").first().waitFor();
    expect((await workbench.read(sheet, at)).text).toBe(text);
  });
  await workbench.pane.getByTestId("preview-mark").first().waitFor({ state: "detached" });
  expect((await workbench.read(sheet, at)).text).not.toBe(text);
  expect((await results(workbench)).atRisk).toBeLessThan(after.atRisk);
  await agree(workbench);
}

/** Sheet and cell of an address such as `'Mes lignes'!F7`. */
export function placeOf(address: string): { readonly sheet: string; readonly at: string } {
  const mark = address.lastIndexOf("!");
  return { sheet: address.slice(0, mark).replace(/^'|'$/g, "").replaceAll("''", "'"), at: address.slice(mark + 1) };
}

/** Waits until the pane shows what the cells say. */
export async function agree(workbench: WorkbenchPage): Promise<void> {
  await workbench.settled();
  const { atRisk } = await results(workbench);
  await workbench.stripBecomes("at-risk", (value) => Math.abs(value - atRisk) < 1e-6);
}

/** The words of the pane's first problem in French, then in English; the page is left in English. */
export async function problemInBothLanguages(workbench: WorkbenchPage, french: readonly RegExp[], english: readonly RegExp[]): Promise<void> {
  await told(workbench, french);
  await workbench.speak("en", "fr");
  await told(workbench, english);
}

/** Waits until the pane's first problem says all of it; French sets spaces that do not break. */
export async function told(workbench: WorkbenchPage, words: readonly RegExp[]): Promise<void> {
  await workbench.show("check");
  const problem = workbench.pane.getByTestId("problem-0");
  // A quotation mark in a pattern would end Playwright's own selector in the wrong place.
  const spaced = words.map(({ source, flags }) => new RegExp(source.replaceAll(" ", "\\s").replaceAll("'", "\\x27"), flags));
  await spaced.reduce((found, hasText) => found.filter({ hasText }), problem).waitFor();
}

/** A click on the problem's place shows its cell. */
export async function jumpLeadsTo(workbench: WorkbenchPage, sheet: string, address: string): Promise<void> {
  await workbench.show("check");
  await workbench.pane.getByTestId("problem-0").getByRole("button").first().click();
  await workbench.settled();
  const shown = workbench.page.locator("[data-u-comp=defined-name] input");
  expect(await shown.inputValue()).toBe(address);
  expect(await workbench.page.locator("[data-u-comp=slide-tab-item].univer-bg-white").innerText()).toBe(sheet);
}
