import type { Page } from "playwright-core";
import { dayOf, monthOf } from "../../src/model/calendar/calendar";
import { AMOUNTS, amountOf, fileOf, LARGE, largeWorkbook } from "../../src/scripts/bench/workbench/large-workbook";
import { clientOf } from "../../src/scripts/bench/operator";
import type { XlsxWorkbook } from "../../src/workbench/xlsx/model/model";
import { client, levers, line } from "../support/builders";
import { day } from "../support/dates";
import { recomputeMonth } from "../support/recompute";
import { within } from "../support/within";
import { describeInWorkbench, type WorkbenchPage } from "./page/workbench-page";

const RESULTS = "CA menacé";
/** Rows of the result on its sheet, as Excel shows them. */
const [HEADERS, FIRST] = [4, 5];
/** The scenario Prudent, which is active in the sample. */
const PRUDENT = levers({
  asOf: day("2026-11-01"), optIn: 0.02, optInSpeed: 9, clientLead: 1, erosion: 0.02, eurRate: 10.6, press: 1, b2b: 0.15, stopUnlawfulFrom: day("2027-01-01"), givenAgain: 0.5,
});
/** The recomputation integrates consent numerically, day by day: it agrees to some ten digits. */
const RELATIVE = 1e-8;
/**
 * Turns of the page's own clock that must come between two events. While something blocks the page there is none,
 * however slow the machine is; in pieces of a few hundredths of a second there are hundreds.
 */
const ANSWERS = 10;

/** Lines of different kinds, by their index: a contract that ends, a client that may leave, euros and a mix, a B2B line. */
const SPOTS = [
  { index: 1230, mix: [{ code: "O1", share: 1 }], optIn: 0.05, contractEnd: dayOf(2028, 1, 1) + (1230 % 700), renewal: 0.5 },
  { index: 1248, mix: [{ code: "B1", share: 1 }], optIn: 0.13, exits: true },
  { index: 3206, mix: [{ code: "O1", share: 0.6 }, { code: "I1", share: 0.4 }] },
  { index: 4895, mix: [{ code: "O10", share: 1 }], contractEnd: dayOf(2028, 1, 1) + (4895 % 700), renewal: 0.5 },
] as const;

describeInWorkbench("a workbook of 5,000 lines over 60 months", ({ fresh }) => {
  let large: XlsxWorkbook;
  beforeAll(async () => {
    large = await largeWorkbook();
  });

  test("opens with its progress told and the page answering, calculates what a second calculation gives, and scrolls to its last row", async () => {
    const workbench = await fresh("light");
    await pick(workbench.page, fileOf(large));
    const before = await beats(workbench.page);
    await workbench.page.waitForFunction((sheet) => window.workbench.sheets().includes(sheet), AMOUNTS.sheet);
    const shown = await beats(workbench.page);
    await workbench.settled();
    expect(shown - before).toBeGreaterThan(ANSWERS);
    expect((await beats(workbench.page)) - shown).toBeGreaterThan(ANSWERS);
    const opened = await beats(workbench.page);
    await workbench.calculate();
    expect((await beats(workbench.page)) - opened).toBeGreaterThan(ANSWERS);

    const atRisk = await column(workbench, "CA menacé");
    for (const spot of SPOTS) expect(await workbench.number(RESULTS, `${atRisk}${FIRST + spot.index}`)).toEqual(within(recomputed(spot), RELATIVE * recomputed(spot)));
    const amounts = await workbench.range(RESULTS, `${atRisk}${FIRST}:${atRisk}${FIRST + LARGE.lines}`);
    const byLine = amounts.map(([cell]) => Number(cell?.value));
    const total = byLine.pop() ?? NaN;
    expect(byLine.reduce((sum, amount) => sum + amount, 0)).toEqual(within(total, RELATIVE * total));
    expect(await workbench.strip("at-risk")).toEqual(within(total, RELATIVE * total));
    const lastMonth = Array.from({ length: LARGE.lines }, (_, index) => amountOf(index, LARGE.months - 1)).reduce((sum, amount) => sum + amount, 0);
    expect(await workbench.number(AMOUNTS.sheet, `BI${AMOUNTS.totalsRow}`)).toBe(lastMonth);

    await scrollToEnd(workbench.page);
    await workbench.settled();
    await workbench.page.mouse.click(500, 500);
    await workbench.page.keyboard.type("7");
    await workbench.page.keyboard.press("Enter");
    await workbench.settled();
    const end = await workbench.range(AMOUNTS.sheet, "B4900:BK5200");
    expect(end.flat().filter(({ value }) => value === 7)).toHaveLength(1);
  });

  test("can be given up while it is being opened, and the open workbook works on", async () => {
    const workbench = await fresh("light");
    const sheets = await workbench.sheets();
    await pick(workbench.page, fileOf(large));
    await workbench.page.getByTestId("progress").filter({ hasText: /Ouverture de grand\.xlsx : \d+ %/ }).waitFor();
    await workbench.page.getByRole("button", { name: "Annuler l'ouverture" }).click();
    await workbench.page.getByTestId("notice").filter({ hasText: "Ouverture de grand.xlsx annulée." }).waitFor();
    expect(await workbench.sheets()).toEqual(sheets);
    await workbench.enter("Synthèse", "C4", "Base");
    expect((await workbench.read("Scénarios", "B3")).value).toBe("Base");
  });

  test("with a problem in every line is refused in the cell and listed in the pane, a hundred at a time", async () => {
    const workbench = await fresh(fileOf(withTextRevenues()));
    const list = workbench.pane.getByTestId("problems");
    await workbench.pane.locator(`[data-testid="problems"][data-errors="${LARGE.lines}"]`).waitFor();
    expect((await workbench.read(RESULTS, `A${HEADERS}`)).error).toContain("Lignes!F6");
    expect(await list.getByRole("listitem").count()).toBe(12);
    await list.getByRole("button", { name: "Afficher 100 autres" }).click();
    expect(await list.getByRole("listitem").count()).toBe(112);
  });

  /** The same lines, with texts for revenues, and nothing else that is large. */
  function withTextRevenues() {
    const sheets = large.sheets.filter(({ name }) => name !== AMOUNTS.sheet).map((sheet) => (sheet.name === "Lignes" ? { ...sheet, cells: mapValues(sheet.cells, (row, number) => (number < FIRST ? row : { ...row, 5: { value: "12 000 MAD" } })) } : sheet));
    return { ...large, sheets, calculation: { ...large.calculation, fullCalcOnLoad: true } };
  }
});

/** Gives the page a file as a person does, and starts counting how often it answers. */
async function pick(page: Page, bytes: Uint8Array): Promise<void> {
  await page.evaluate(() => {
    const heart = { beats: 0 };
    Object.assign(window, { heart });
    setInterval(() => (heart.beats += 1), 10);
  });
  await page.locator("input[type=file]").setInputFiles({ name: "grand.xlsx", mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", buffer: Buffer.from(bytes) });
}

function beats(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { heart: { beats: number } }).heart.beats);
}

/** Letter of a column of the result, by its header. */
async function column(workbench: WorkbenchPage, header: string): Promise<string> {
  const [headers = []] = await workbench.range(RESULTS, `A${HEADERS}:P${HEADERS}`);
  return String.fromCharCode(65 + headers.findIndex(({ value }) => value === header));
}

/** Revenue at risk of a line over the horizon, from another calculation than the model's. */
function recomputed({ index, mix, ...spot }: (typeof SPOTS)[number]): number {
  const { exits, ...terms } = { exits: false, ...spot };
  const ofLine = line({ client: clientOf(index), referenceRevenue: 10_000 + 10 * index, referenceMonth: monthOf(2026, 7), currency: index % 7 === 0 ? "EUR" : "MAD", frenchShare: 1 - (index % 4) / 10, mix, ...terms });
  const itsClient = exits ? client({ client: clientOf(index), exitProbability: 0.2, exitDate: day("2027-01-01") }) : undefined;
  return Array.from({ length: LARGE.months }, (_, month) => recomputeMonth(ofLine, itsClient, PRUDENT, monthOf(2026, 8) + month)).reduce((sum, { law, lead, exit }) => sum + law + lead + exit, 0);
}

/** To the bottom of the amounts and a little across, with the wheel. */
async function scrollToEnd(page: Page): Promise<void> {
  await page.evaluate((sheet) => window.workbench.select(sheet, "B3"), AMOUNTS.sheet);
  await page.mouse.move(500, 450);
  for (let turn = 0; turn < 70; turn++) await page.mouse.wheel(0, 2_000);
  for (let turn = 0; turn < 3; turn++) await page.mouse.wheel(300, 0);
}

function mapValues<Value>(record: Readonly<Record<number, Value>>, change: (value: Value, key: number) => Value): Record<number, Value> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, Number(key))]));
}
