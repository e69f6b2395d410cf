import { MIXED_OPERATOR } from "../../../../src/catalog/templates/operators/mixed-operator";
import type { SheetLayout } from "../../../../src/catalog/templates/layout/workbook-layout";
import { LOCALES } from "../../../../src/catalog/record/text";
import { SEVERANCE_HOURS } from "../../../../src/catalog/words/severance-hours";
import { STRIKE_LAW } from "../../../../src/catalog/words/strike-law";
import { day } from "../../../support/dates";
import { laidOut } from "../../../support/laid-out";

/** A workbook solves some reallocations. */
const MINUTE = 60_000;

const NAME = { fr: "Départs", en: "Exits" } as const;

describe.each(LOCALES)("the sheet of exits in %s", (locale) => {
  let sheet: SheetLayout;
  beforeAll(async () => {
    const found = (await laidOut(MIXED_OPERATOR, locale)).sheets.find(({ name }) => name === NAME[locale]);
    if (!found) throw new Error("there is no such sheet");
    sheet = found;
  }, MINUTE);
  const rowOf = (text: string) => sheet.cells.find(({ column, value }) => column === 0 && typeof value === "string" && value.startsWith(text))?.row ?? -1;

  test("tells the days of a social plan begun on the as-of date, each from the cell above it", () => {
    const title = rowOf(locale === "fr" ? "Calendrier d'un plan social" : "Calendar of a social plan");
    const dates = sheet.cells.filter(({ row, column }) => column === 1 && row > title).map(({ row, value, formula }) => ({ step: row - title, value, formula }));
    // Excel counts rows from 1, as those of the sheet are told here.
    const cell = (step: number) => `B${title + step + 1}`;
    expect(dates).toEqual([
      { step: 1, value: day("2026-11-01"), formula: expect.stringContaining("INDEX(") as string },
      { step: 2, value: day("2026-12-01"), formula: `=EDATE(${cell(1)},1)` },
      { step: 3, value: day("2027-02-01"), formula: `=EDATE(${cell(2)},2)` },
      { step: 4, value: day("2027-02-09"), formula: `=${cell(3)}+8` },
      { step: 5, value: day("2027-03-01"), formula: `=EDATE(${cell(3)},1)` },
      { step: 6, value: day("2027-04-01"), formula: `=EDATE(${cell(3)},2)` },
      { step: 7, value: day("2027-05-01"), formula: `=EDATE(${cell(3)},3)` },
      // The horizon goes to the end of July 2027; each of these days counts back from there.
      { step: 10, value: day("2027-07-31"), formula: expect.stringContaining("EOMONTH(") as string },
      { step: 11, value: day("2027-04-23"), formula: `=EDATE(EDATE(${cell(10)}-8,-2),-1)` },
      { step: 12, value: day("2027-03-30"), formula: `=EDATE(EDATE(EDATE(${cell(10)},-1),-2),-1)` },
      { step: 13, value: day("2027-02-28"), formula: `=EDATE(EDATE(EDATE(${cell(10)},-2),-2),-1)` },
      { step: 14, value: day("2027-01-28"), formula: `=EDATE(EDATE(EDATE(${cell(10)},-3),-2),-1)` },
    ]);
  });

  test("has the strike law under the calendar, and what another number of hours makes of severance under the amounts", () => {
    expect(rowOf(STRIKE_LAW[locale])).toBeGreaterThan(rowOf(locale === "fr" ? "Calendrier" : "Calendar of"));
    expect(rowOf(SEVERANCE_HOURS[locale])).toBeGreaterThan(rowOf("Total"));
  });
});
