import { ASSUMPTIONS } from "../../src/catalog/levers/assumptions";
import { LEVERS } from "../../src/catalog/levers/levers";
import { LOCALES, type Locale } from "../../src/catalog/record/text";
import type { RevenueLevers, RevenueLine } from "../../src/model/revenue/inputs";
import { writeXlsx } from "../../src/workbench/xlsx/write";
import { line } from "../support/builders";
import { day, month } from "../support/dates";
import { MESSY_SHEET, messyWorkbook, revenueLines, UNEXPLAINED } from "../support/messy-contracts";
import { recomputeMonth } from "../support/recompute";
import { GridHands } from "./page/grid-hands";
import { untilTrue } from "./page/until-true";
import { describeInWorkbench, type WorkbenchPage } from "./page/workbench-page";

const TABLE: Readonly<Record<Locale, string>> = { fr: "Lignes", en: "Lines" };
const SCENARIOS: Readonly<Record<Locale, string>> = { fr: "Scénarios", en: "Scenarios" };
const FORMULA: Readonly<Record<Locale, string>> = {
  fr: "=RELAIS.REVENUE.AT.RISK(Relais_Lignes;Scénarios[#Tout];Hypothèses[#Tout])",
  en: "=RELAIS.REVENUE.AT.RISK(Relais_Lines,Scenarios[#All],Assumptions[#All])",
};
const NOTES: Readonly<Record<Locale, string>> = { fr: "Lisez-moi", en: "Read me" };
const AT_RISK: Readonly<Record<Locale, string>> = { fr: "CA menacé", en: "Revenue at risk" };

/** What a mouse does on the pane, counted; a choice in a list takes two clicks. */
class Mouse {
  clicks = 0;
  constructor(private readonly workbench: WorkbenchPage) {}

  async click(testId: string): Promise<void> {
    this.clicks += 1;
    await this.workbench.pane.getByTestId(testId).first().click();
  }

  async choose(selector: string, value: string): Promise<void> {
    this.clicks += 2;
    await this.workbench.pane.locator(selector).selectOption(value);
  }
}

/** Revenue at risk over the twelve months from the ban on, booked day by day by the tests' own ledger. */
function recomputed(lines: readonly RevenueLine[], asOf: number): number {
  const base = (id: "optIn" | "optInSpeed" | "clientLead" | "erosion" | "eurRate" | "b2b" | "givenAgain") => LEVERS[id].default as number;
  const levers: RevenueLevers = {
    asOf,
    optIn: base("optIn"),
    optInSpeed: base("optInSpeed"),
    clientLead: base("clientLead"),
    erosion: base("erosion"),
    eurRate: base("eurRate"),
    b2b: base("b2b"),
    givenAgain: base("givenAgain"),
    // Newspapers and magazines are exempt where nobody says otherwise.
    press: 0,
    stopUnlawfulFrom: null,
    conversionUplift: ASSUMPTIONS.conversionUplift.default,
    collectionStart: ASSUMPTIONS.collectionStart.default,
  };
  const first = month("2026-08");
  const months = Array.from({ length: 12 }, (_, at) => first + at);
  return lines.flatMap((one) => months.map((at) => recomputeMonth(one, undefined, levers, at))).reduce((sum, { law, lead, exit }) => sum + law + lead + exit, 0);
}

async function asOfOn(workbench: WorkbenchPage, locale: Locale): Promise<number> {
  const rows = await workbench.range(SCENARIOS[locale], "A1:B12");
  const found = rows.find(([name]) => name?.value === LEVERS.asOf.name[locale])?.[1]?.value;
  if (typeof found !== "number") throw new Error("no as-of date on the sheet");
  return found;
}

async function ended(workbench: WorkbenchPage): Promise<string | null> {
  await workbench.pane.getByTestId("insertion-end").waitFor({ timeout: 120_000 });
  await workbench.settled();
  return workbench.pane.getByTestId("insertion-end").getAttribute("data-phase");
}

async function showsAtRisk(workbench: WorkbenchPage, wanted: number): Promise<void> {
  await workbench.stripBecomes("at-risk", (value) => Math.abs(value - wanted) < 1);
}

/** The total of a spilled answer, under its header. */
async function totalOn(workbench: WorkbenchPage, locale: Locale): Promise<number> {
  const rows = await workbench.range(NOTES[locale], "C3:Z20");
  const column = rows[0]?.findIndex(({ value }) => value === AT_RISK[locale]) ?? -1;
  const totals = rows.filter(([, ...cells]) => cells.some(({ value }) => typeof value === "number"));
  return Number(totals.at(-1)?.[column]?.value);
}

describeInWorkbench("a table of one's own", ({ started }) => {
  test.each(LOCALES)("in %s: a messy workbook gives its first number by eight clicks at most, the right one, and goes on giving it", async (locale) => {
    const workbench = await started(`?start=blank&lang=${locale}`);
    await workbench.open(writeXlsx(messyWorkbook(locale)));
    const sheet = MESSY_SHEET[locale];
    const untouched = JSON.stringify(await workbench.range(sheet, "A1:I25"));
    const { pane } = workbench;
    const mouse = new Mouse(workbench);
    await mouse.click("start-own");
    await mouse.click("use-range");
    await pane.getByTestId("map-columns").waitFor();
    expect(await pane.getByTestId("map-unsaid").textContent()).toContain(UNEXPLAINED.word[locale]);
    expect(await pane.getByTestId("samples-revenue").textContent()).toMatch(/610 → 610[\s,]000/u);
    expect(await pane.getByTestId("samples-frenchShare").textContent()).toMatch(/80 → 80\s?%/u);
    expect(await pane.getByTestId("map-summary").textContent()).toMatch(/13.*1/u);
    await mouse.choose(`[data-word="${UNEXPLAINED.word[locale]}"]`, UNEXPLAINED.code);
    expect(await pane.getByTestId("map-unsaid").count()).toBe(0);
    await mouse.click("map-apply");
    expect(await ended(workbench)).toBe("done");
    const asOf = await asOfOn(workbench, locale);
    await showsAtRisk(workbench, recomputed(revenueLines(locale), asOf));
    expect(mouse.clicks).toBeLessThanOrEqual(8);
    expect(JSON.stringify(await workbench.range(sheet, "A1:I25"))).toBe(untouched);

    // The same in a cell, over the mapped range.
    await workbench.enter(NOTES[locale], "C3", FORMULA[locale]);
    await untilTrue(async () => Math.abs((await totalOn(workbench, locale)) - recomputed(revenueLines(locale), asOf)) < 1, "the cell to say the same");

    // A row more inside, an amount typed anew, another name for the sheet; and all of it saved and opened again.
    // The hands know the grid's menus in French.
    await workbench.speak("fr", locale);
    const hands = new GridHands(workbench);
    await hands.insertRowAbove(sheet, 6);
    await workbench.enterAll([[sheet, "B6", "Alpha"], [sheet, "D6", locale === "fr" ? "Vente à froid" : "Cold sales"], [sheet, "E6", "100"], [sheet, "G6", "100"], [sheet, "E8", "700"]]);
    const alpha = line({ client: "Alpha", referenceRevenue: 100_000 });
    const more = recomputed([alpha, ...revenueLines(locale)], asOf);
    await showsAtRisk(workbench, more);
    await hands.renameSheet(sheet, "Suivi 2027");
    await workbench.settled();
    await showsAtRisk(workbench, more);
    await workbench.open(await workbench.save());
    await showsAtRisk(workbench, more);
    expect((await workbench.read(TABLE[locale], "A8")).value).toBe(6);

    // Let go again.
    await workbench.show("check");
    await pane.getByTestId("unlink").click();
    await pane.getByTestId("unlink-confirmed").click();
    await untilTrue(async () => !(await workbench.sheets()).includes(TABLE[locale]), "the sheet of the mapping to go");
    expect(await workbench.sheets()).toContain("Suivi 2027");
  });

  test("headers like ours: three clicks, four at most; totals left out, rows typed below counted", async () => {
    const workbench = await started("?start=blank&lang=fr");
    const rows = [
      ["Client", "Code", "CA de référence", "Mois de référence"],
      ["Alpha", "O1", "600000", "'2026-07"],
      ["Beta", "I1", "400000", "'2026-07"],
      ["TOTAL", "", "1000000", ""],
    ];
    await workbench.enterAll(rows.flatMap((row, down) => row.map((text, right) => ["Feuil1", `${"BCDE"[right]}${5 + down}`, text] as const)));
    const mouse = new Mouse(workbench);
    await mouse.click("start-own");
    await mouse.click("use-range");
    await mouse.click("map-apply");
    expect(await ended(workbench)).toBe("done");
    expect(await workbench.sheets()).toEqual(["Feuil1", "Scénarios", "Hypothèses"]);
    const asOf = await asOfOn(workbench, "fr");
    const own = line({ client: "Alpha", referenceRevenue: 600_000 });
    await showsAtRisk(workbench, recomputed([own], asOf));
    expect(mouse.clicks).toBeLessThanOrEqual(4);
    await workbench.enterAll([["Feuil1", "B9", "Gamma"], ["Feuil1", "C9", "O1"], ["Feuil1", "D9", "50000"], ["Feuil1", "E9", "'2026-07"]]);
    await showsAtRisk(workbench, recomputed([own, line({ client: "Gamma", referenceRevenue: 50_000 })], asOf));
  });

  test("what is wrongly proposed is put right by hand, on the values of the column; selected cells will do; more tables follow from the view of checks", async () => {
    const workbench = await started("?start=blank&lang=en");
    const { pane } = workbench;
    const rows = [["Ref", "Payer", "Work", "Old billing", "New billing"], ["1", "Alpha", "cold sales", "9", "8000"], ["2", "Beta", "inbound", "9", "7000"]];
    await workbench.enterAll(rows.flatMap((row, down) => row.map((text, right) => ["Sheet1", `${"ABCDE"[right]}${1 + down}`, text] as const)));
    await workbench.select("Sheet1", "A1:E3");
    await pane.getByTestId("start-own").click();
    await pane.getByTestId("use-selection").click();
    await pane.getByTestId("map-columns").waitFor();
    expect(await pane.getByTestId("source-revenue").locator("option").allTextContents()).toEqual(expect.arrayContaining(["Old billing (D): 9", "New billing (E): 8,000, 7,000"]) as unknown[]);
    await pane.getByTestId("source-revenue").selectOption("4");
    await pane.getByTestId("factor-revenue").selectOption("1000");
    await pane.getByTestId("source-client").selectOption("1");
    await pane.getByTestId("source-mix").selectOption("2");
    expect(await pane.getByTestId("samples-revenue").textContent()).toContain("8,000 → 8,000,000");
    await pane.getByTestId("map-apply").click();
    expect(await ended(workbench)).toBe("done");
    const asOf = await asOfOn(workbench, "en");
    await showsAtRisk(workbench, recomputed([line({ client: "Alpha", referenceRevenue: 8_000_000 })], asOf));

    await workbench.enterAll([["Sheet1", "H1", "Company"], ["Sheet1", "I1", "Exit probability"], ["Sheet1", "J1", "Exit date"], ["Sheet1", "H2", "Alpha"], ["Sheet1", "I2", "50"], ["Sheet1", "J2", "1/1/2027"]]);
    await workbench.select("Sheet1", "H1:J2");
    await workbench.show("check");
    await pane.getByTestId("start-own").click();
    expect(await pane.getByTestId("map-role").inputValue()).toBe("clients");
    await pane.getByTestId("use-selection").click();
    expect(await pane.getByTestId("samples-exitProbability").textContent()).toMatch(/50 → 50%/);
    await pane.getByTestId("map-apply").click();
    await untilTrue(async () => (await workbench.sheets()).includes("Clients"), "the sheet of the clients");
    await workbench.settled();
    const exit = { client: "Alpha", exitProbability: 0.5, exitDate: day("2027-01-01") };
    expect((await workbench.range("Clients", "C8:E8"))[0]?.map(({ value }) => value)).toEqual([exit.client, exit.exitProbability, exit.exitDate]);
  });
});
