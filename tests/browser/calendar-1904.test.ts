import type { FrameLocator } from "playwright-core";
import { LOCALES, type Locale } from "../../src/catalog/record/text";
import type { XlsxCell, XlsxWorkbook } from "../../src/workbench/xlsx/model/model";
import { readXlsx } from "../../src/workbench/xlsx/read";
import { writeXlsx } from "../../src/workbench/xlsx/write";
import { ACCEPTANCE_RESULTS, acceptanceWorkbook } from "../support/acceptance-workbook";
import { day } from "../support/dates";
import { describeInWorkbench } from "./page/workbench-page";

/** Excel's documentation: serial numbers of the two calendars are 1,462 apart. */
const APART = 1462;
const FUNCTIONS = { functionNames: ["RELAIS.REVENUE.AT.RISK", "RELAIS.REVENUE.SCHEDULE"] };

/** The acceptance case with its dates moved, as a file that counts from 1904 or from 1900. */
function withDates(file: XlsxWorkbook, by: number, date1904: boolean): Uint8Array {
  const [first, last] = [day("2020-01-01"), day("2030-01-01")];
  const isDate = ({ value }: XlsxCell) => typeof value === "number" && value > first - APART && value < last;
  const moved = (cell: XlsxCell) => (isDate(cell) ? { ...cell, value: (cell.value as number) + by } : cell);
  const sheets = file.sheets.map((sheet) => ({
    ...sheet,
    cells: Object.fromEntries(
      Object.entries(sheet.cells).map(([row, cells]) => [row, Object.fromEntries(Object.entries(cells).map(([column, cell]) => [column, moved(cell)]))]),
    ),
  }));
  return writeXlsx({ ...file, sheets, calculation: { fullCalcOnLoad: true, date1904 } }, FUNCTIONS);
}

const SAID: Readonly<Record<Locale, { readonly cause: string; readonly cure: string; readonly limit: RegExp }>> = {
  fr: {
    cause: "ce classeur compte ses jours depuis 1904\u00a0: chaque date serait lue quatre ans trop tôt",
    cure: "Décochez «\u00a0Utiliser le calendrier depuis 1904\u00a0» (Fichier > Options > Options avancées)",
    limit: /^Calendrier depuis 1904/,
  },
  en: {
    cause: "this workbook counts its days from 1904: every date would be read four years too early",
    cure: 'Untick "Use 1904 date system" (File > Options > Advanced)',
    limit: /^1904 date system/,
  },
};

const listed = async (pane: FrameLocator) => (await pane.getByTestId("problem-0").textContent()) ?? "";
const plain = (text: string | null) => (text ?? "").replace(/\s/gu, " ").toLowerCase();

describeInWorkbench("a workbook that counts its days from 1904", ({ fresh }) => {
  test.each(LOCALES)("is refused in words in every cell of ours and on the pane, told by limits(), and kept as it is, in %s", async (locale) => {
    const { cause, cure, limit } = SAID[locale];
    const workbench = await fresh(withDates(readXlsx(acceptanceWorkbook(), FUNCTIONS), -APART, true), locale);
    await workbench.pane.getByTestId("problem-0").waitFor();
    for (const address of [ACCEPTANCE_RESULTS.atRisk, ACCEPTANCE_RESULTS.schedule]) {
      const { value, error } = await workbench.read(ACCEPTANCE_RESULTS.sheet, address);
      expect(value).toEqual({ error: "#VALUE!" });
      expect(plain(error)).toContain(plain(cause));
      expect(plain(error)).toContain(plain(cure));
    }
    expect(plain(await listed(workbench.pane))).toContain(plain(cause));
    expect(plain(await listed(workbench.pane))).toContain(plain(cure));
    expect(await workbench.pane.locator("[data-testid^=slider-], [data-testid^=strip-]").count()).toBe(0);
    expect(await workbench.page.evaluate(() => window.workbench.limits())).toEqual([expect.stringMatching(limit)]);
    const saved = await workbench.save();
    expect(readXlsx(saved).calculation).toMatchObject({ date1904: true });
  });

  test("calculates once it is mended as the words say, and the add-in starts anew", async () => {
    const workbench = await fresh(withDates(readXlsx(acceptanceWorkbook(), FUNCTIONS), -APART, true));
    await workbench.pane.getByTestId("problem-0").waitFor();
    const saved = await workbench.save();
    await workbench.open(withDates(readXlsx(saved, FUNCTIONS), APART, false));
    // model.md 5, to half of the last digit that it shows.
    await workbench.stripBecomes("at-risk", (value) => Math.abs(value - 1_799_867.23) <= 0.005);
    expect(await workbench.page.evaluate(() => window.workbench.limits())).toEqual([]);
  });
});
